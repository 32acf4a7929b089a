# What the coach says while somebody changes a map. Plain text; variables are put in as they are.

## Menus
edit-what = Ce vrei să schimbi?
edit-button = { $id ->
    [back] ‹ Înapoi
    [more] Mai multe…
    [done] Am terminat
    [map] Harta în ansamblu
    [skip] La noi nu e cazul
    [unskip] Totuși există și la noi
    [up] Mută mai sus
    [down] Mută mai jos
    [stage] Mută în altă etapă
    [remove] Șterge
    [undo] Anulează
    [clear] Lasă gol
    [tap] Aleg din listă
   *[figures] Calculează
}
edit-group = { $group ->
    [touchpoints] Puncte de contact
    [pains] Probleme
    [actions] Acțiuni
   *[metrics] Cifre
}
edit-add = { $kind ->
    [touchpoint] Adaugă un punct de contact
    [pain] Adaugă o problemă
    [action] Adaugă o acțiune
   *[metric] Adaugă o cifră de urmărit
}
edit-ask-again = Întreabă-mă din nou: { $question }
edit-several = La care te referi?
edit-unclear = Nu găsesc asta pe hartă. Apasă pe ce vrei să schimbi sau scrie cum se numește.
edit-gone = Asta nu mai e pe hartă.
edit-left = Toate modificările sunt salvate. Cu /edit revii aici.
edit-asks = Acum mai e nevoie de un răspuns:

## What wasn't known
edit-unknown = Încă fără răspuns: { $count }
edit-unknown-what = Ai aflat de la clienți? Apasă pe întrebare, apoi scrie ce ți-au spus.
edit-unknown-none = Nu mai e nicio întrebare fără răspuns.
edit-said = Ce ți-au spus clienții? Scrie cu vorbele lor.

## A field
edit-now = Acum: { $value }
edit-type = { $kind ->
    [number] Scrie un număr.
   *[text] Scrie textul.
}
edit-ask = { $field ->
    [customer_goal] Ce vrea clientul să obțină în etapa asta?
    [customer_does] Ce face clientul aici, pas cu pas?
    [questions] Ce întreabă clienții aici?
    [unmet_need] De ce au nevoie clienții aici și încă nu primesc?
    [backstage] Ce se întâmplă în culise, unde clienții nu văd?
    [ideas] Ce ai putea încerca aici?
    [quote] Ce a spus un client aici, cuvânt cu cuvânt?
    [owner] Cine se ocupă?
    [label] Cum îi spui acestei etape?
    [scenario] Ce situație arată harta? De exemplu: prima vizită, într-o sâmbătă.
    [feeling] Ce emoție se potrivește cel mai bine?
    [action] Ce faci tu la acest contact?
    [started_by] Cine începe contactul?
    [chosen_mode] Cum are loc contactul?
    [basis] De unde știi?
    [repeats] De câte ori îl întâlnește același client?
    [due] Până când?
    [impact] Cât de mult îi va ajuta pe clienți?
    [effort] Câtă muncă înseamnă?
    [severity] Cât de rău e pentru client?
   *[how_often] Cât de des se întâmplă?
}
edit-level = { $level ->
    [severity-1] Deranjează puțin
    [severity-2] Deranjează
    [severity-3] Alungă clienții
    [how_often-1] Rar
    [how_often-2] Din când în când
    [how_often-3] Des
    [impact-1] Efect mic
    [impact-2] Efect mediu
    [impact-3] Efect mare
    [effort-1] Puțină muncă
    [effort-2] Ceva muncă
   *[effort-3] Multă muncă
}
edit-to-which-stage = În ce etapă îl mut?

## New things
edit-new = { $kind ->
    [touchpoint] Ce contact lipsește? Apasă pe unul sau scrie-l pe al tău.
    [pain] Ce îi deranjează pe clienți aici? Scrie într-o propoziție.
    [action] Ce vei face? Scrie într-o propoziție.
   *[metric] Ce cifră vei urmări aici? Apasă pe una.
}

## The guides' names for the stages
edit-taxonomy = Ghidul { $guide } ({ $language })
edit-taxonomy-ours = Denumirile din Journey Coach
edit-taxonomy-missing = Etapele pe care ghidul acesta nu le are își păstrează numele: { $stages }

## Working out a number
edit-no-number = Am nevoie de un număr, de exemplu { $example }.
edit-figures-wrong = Cifrele acestea se contrazic, așa că nu pot calcula nimic din ele. O luăm de la capăt.
edit-figures-zero = „{ $base }” e zero, iar la zero nu se poate împărți. O luăm de la capăt.
edit-figures-n = n = { $n }
edit-figures-few = Mai puțin de 10 e foarte puțin: ia-l ca pe un indiciu, nu ca pe un rezultat.
edit-figures-keep = { $field ->
    [current] Păstrează ca valoare actuală
   *[baseline] Păstrează ca valoare inițială
}
