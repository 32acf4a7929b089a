# What the coach says while somebody builds a journey map. Plain text; variables are put in as they are.
# "they", "people": the owner's customers. "you": the owner.

## Starting, stopping, coming back
map-started = Hai să desenăm parcursul clienților tăi, de când aud de tine până te recomandă. Durează cam 12 minute și de cele mai multe ori e de ajuns o apăsare. Fiecare răspuns se salvează imediat: te oprești când vrei, iar cu /resume revii la aceeași întrebare.
map-draft = Ai o hartă neterminată: „{ $title }”. O continuăm?
map-none = Încă nu ai nicio hartă. Cu /map începi una.
map-resumed = Continuăm de unde am rămas.
map-stopped = Am salvat. Cu /resume revii exact la întrebarea asta.
map-resume-side = Înapoi la harta ta:
map-moved-on = Alegerea aceea nu mai e valabilă. Acum suntem aici:
map-completed = Harta ta e gata: „{ $title }”.
map-completed-quick = Schița ta e gata: „{ $title }”. Deocamdată nu arată ce simt clienții; apasă „Continuă” când vrei să adaugi și asta.
map-completed-next = Ce fișier să fac? Sau vezi ce am găsit: /check. Cu /edit schimbi orice.
map-first-question = Asta e prima întrebare; înaintea ei nu mai e niciuna.
map-untitled = Harta mea

## A question
map-progress = Pasul { $part } din 4 · întrebarea { $number } din { $count }
map-question = { $topic ->
    [business] Ce vinzi și cum se numește afacerea ta?
    [sector] Ce fel de afacere ai?
    [place] Unde cumpără oamenii de la tine?
    [persona] Gândește-te la un client bun, o persoană reală. Cine este?
    [need] Ce nevoie sau ce problemă aduce clientul la tine?
    [trigger] De la ce pornește totul? De ce începe să caute?
    [worry] Ce temeri au oamenii înainte să cumpere?
    [awareness] De unde află oamenii prima dată de tine?
    [consideration] Cum se informează oamenii despre tine și cum te compară cu alții?
    [purchase] Cum cumpără oamenii și ce întreabă sau ce fac chiar înainte?
    [after] Ce contact ai cu clienții în primele zile după vânzare?
    [back] Ce îi face pe clienți să revină la tine?
    [advocacy] Cum te recomandă clienții?
    [touchpoints_check] Iată contactele tale cu clienții. E totul corect și complet?
    [moment_of_truth] Ce moment hotărăște dacă oamenii rămân clienții tăi?
    [fixes] Ce rezolvi mai întâi? Alege cel mult trei lucruri.
    [metric] Ce cifră vei urmări? Alege una singură.
   *[review] Când ne uităm din nou pe hartă?
}
map-question-score = { $stage ->
    [awareness] Ce simt oamenii când aud prima dată de tine?
    [consideration] Ce simt oamenii când te compară cu alții?
    [purchase] Ce simt oamenii când cumpără?
    [retention] Ce simt oamenii după ce au cumpărat?
   *[advocacy] Ce simt oamenii când le ceri să te recomande sau când o fac din proprie inițiativă?
}
map-question-pain = { $stage ->
    [awareness] Ce îi deranjează pe oameni când aud prima dată de tine? Ce întreabă și ce le lipsește?
    [consideration] Ce îi deranjează pe oameni când te compară cu alții? Ce întreabă și ce le lipsește?
    [purchase] Ce îi deranjează pe oameni când cumpără? Ce întreabă și ce le lipsește?
    [retention] Ce îi deranjează pe oameni după ce au cumpărat? Ce întreabă și ce le lipsește?
   *[advocacy] Ce îi împiedică pe oameni să te recomande? Ce întreabă și ce le lipsește?
}
map-question-when = Până când va fi gata și cine se ocupă?
    „{ $action }”
map-hint = { $kind ->
    [many] Apasă pe tot ce se potrivește sau scrie cu cuvintele tale, apoi „Gata”.
    [one] Alege un răspuns sau scrie-l pe al tău.
   *[text] Scrie răspunsul tău sau alege unul dintre acestea.
}
map-hint-check = Apasă pe un contact dacă se repetă la același client (×2–3, ×4+). Scrie-mi ce lipsește.
map-hint-when = Deocamdată te-am trecut pe tine; dacă se ocupă altcineva, scrie-mi numele.

## Buttons
map-button = { $id ->
    [back] ‹ Înapoi
    [skip] Sari peste
    [dont_know] Nu știu
    [example] Exemplu
    [why] De ce?
    [stop] Oprește aici
    [done] Gata
    [confirm] Da, corect
    [change] Schimbă
    [quick] Varianta scurtă: 10 întrebări
    [full] Varianta completă: 22 de întrebări
    [resume] Continuă
    [new] Începe o hartă nouă
    [others] Arată altele
    [take_out] Scoate un contact
    [all_contacts] Toate contactele
   *[own] Scriu altceva
}

## What came of an answer
map-noted = { $what ->
    [skipped] Am sărit peste. Poți reveni oricând.
    [not_applicable] Bine, etapa asta nu e valabilă pentru afacerea ta.
    [quick] Bine, varianta scurtă: 10 întrebări.
   *[full] Bine, varianta completă: 22 de întrebări.
}
map-understood = Am înțeles:
map-understood-hint = E corect? Apasă ca să schimbi sau mai scrie ceva.
map-taken = Am notat: { $what }
map-sector-guessed = Nu mi-a fost clar domeniul, așa că am notat „{ $what }”. Cu „Înapoi” poți schimba.
map-homework = Nicio problemă. Întreabă cinci clienți săptămâna asta:
map-homework-later = Când ai răspunsurile lor: /edit, apoi întrebarea.
map-example = De exemplu:
map-no-example = Pentru întrebarea asta nu am un exemplu. Spune pur și simplu cum e la tine.
map-unclear = Nu am înțeles. Alege, te rog, un răspuns sau scrie cu alte cuvinte.
map-unclear-again = Tot nu am înțeles, așa că las întrebarea deschisă deocamdată. Revii la ea cu /edit.
map-vague = { $topic ->
    [persona] Te poți gândi la o persoană anume? Ce vârstă are, cu ce se ocupă, când vine?
    [need] Ce se întâmpla mai exact în viața clientului când a venit la tine?
    [fixes] Ce vei face mai exact? Ceva ce poți începe mâine.
   *[contact] Care mai exact? Spune-mi locurile, paginile sau oamenii.
}
map-nothing-chosen = Nu ai ales nimic încă. Apasă pe un răspuns, scrie-l pe al tău sau sari peste.
map-too-long = E prea lung: limita de caractere este { $limit }. Iată din nou întrebarea:
map-full = { $field ->
    [touchpoints] Etapa e plină: încap cel mult 12 contacte.
    [map_touchpoints] Harta e plină: încap cel mult 40 de contacte.
    [now] Trei acțiuni deodată sunt destule: scoate mai întâi una.
    [pains] Aici încap cel mult cinci.
    [worries] Încap cel mult cinci temeri.
   *[other] Aici nu mai e loc.
}
map-reopened = Ai schimbat ceva, așa că trebuie să întreb din nou:

## Contacts
map-before-purchase = { $count ->
    [one] Până să cumpere, un client are { $count } contact cu tine.
    [few] Până să cumpere, un client are { $count } contacte cu tine.
   *[other] Până să cumpere, un client are { $count } de contacte cu tine.
}
map-few-contacts = Ghidurile spun că oamenii au nevoie de 7–11 contacte înainte să se decidă. E un reper, nu o regulă. Trei pe care le-ai putea adăuga:
map-suggested = 💡 { $title }
map-added = Am adăugat: { $title }
map-not-among = „{ $title }” nu era printre contactele tale; acum este.

## Findings
map-findings = { $count ->
    [0] Nu am găsit nimic de îndreptat. Felicitări!
    [one] Am { $count } observație.
    [few] Am { $count } observații.
   *[other] Am { $count } de observații.
}
map-finding-advice = 💡 Sugestie: { $advice }
map-self = eu
map-own-fix = Poți scrie și o acțiune a ta.

## Numbers and review
map-metric-formula = { $name }: { $formula }
map-metric-tally = Nu ai statistici? { $tally }
map-metric-kept = Cifra asta nu o pot calcula, dar am păstrat-o ca notă: „{ $what }”.
map-review-set = Îți reamintesc pe { $date }.

## Files
map-format = { $format ->
    [png] Imagine pentru telefon
    [pdf] PDF, A4
    [xlsx] Foaie de calcul (Excel)
    [csv] Tabel (CSV)
    [md] Text de copiat
   *[json] Date (JSON)
}
map-export-which = „{ $title }”: ce fișier să fac?
map-exported = { $format ->
    [png] Iată imaginea.
    [pdf] Iată PDF-ul.
    [xlsx] Iată foaia de calcul.
    [csv] Iată tabelul.
    [md] Iată textul.
   *[json] Iată datele; păstrează-le dacă vrei să readuci cândva harta aici.
}

## Checks
map-read = Ghidurile despre { $number }
map-do = Fac { $number }
map-dismiss = { $number } nu e pentru mine
map-dismiss-why = De ce nu?
map-dismiss-reason = { $reason ->
    [fits] Ne convine așa cum e
    [later] Nu acum
   *[wrong] La noi nu e așa
}
map-dismissed = Bine, nu mai aduc vorba până nu se schimbă ceva acolo.
map-nobody-compares = Nu compară, vin direct la noi
map-quoted = „{ $words }”
map-topic = { $topic ->
    [business] Afacerea ta
    [sector] Domeniul
    [place] Unde cumpără oamenii
    [persona] Cine e clientul
    [need] Ce aduce clientul la tine
    [trigger] De la ce pornește totul
    [worry] Ce temeri au oamenii
    [awareness] De unde află de tine
    [consideration] Cum compară
    [purchase] Cum cumpără
    [after] Primele zile după vânzare
    [back] Ce îi face să revină
    [advocacy] Cum te recomandă
    [touchpoints_check] Toate contactele
    [score] Ce simt oamenii
    [pain] Ce îi deranjează
    [moment_of_truth] Momentul decisiv
    [fixes] Ce rezolvi mai întâi
    [when] Până când
    [metric] Cifra de urmărit
   *[review] Următoarea privire pe hartă
}

## Answers and the open map
map-for-you = 💡 Pentru harta ta, „{ $title }”: { $advice }
map-add = Adaugă la harta mea
map-there-already = E deja pe harta ta.
map-trade-taken = Am notat: { $trade }. Cu asta ai răspuns și la întrebarea 2. Dacă afacerea ta are un nume, scrie-l aici.
map-up-to-date = Harta ta „{ $title }” e la zi.
map-change = Bine. Apasă pe ce nu e corect sau scrie ce lipsește.
map-taken-out = Am scos: { $title }
map-doing = ✓ E deja pe lista ta
