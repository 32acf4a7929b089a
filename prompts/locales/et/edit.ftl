# What the coach says while somebody changes a map. Plain text; variables are put in as they are.

## Menus
edit-what = Mida soovid muuta?
edit-button = { $id ->
    [back] ‹ Tagasi
    [more] Veel…
    [done] Valmis
    [map] Kaart tervikuna
    [skip] Meil seda pole
    [unskip] Meil on see siiski
    [up] Tõsta ettepoole
    [down] Tõsta tahapoole
    [stage] Vii teise etappi
    [remove] Eemalda
    [undo] Võta tagasi
    [clear] Jäta tühjaks
    [tap] Valin loetelust
   *[figures] Arvuta
}
edit-group = { $group ->
    [touchpoints] Kokkupuutepunktid
    [pains] Murekohad
    [actions] Tegevused
   *[metrics] Näitajad
}
edit-add = { $kind ->
    [touchpoint] Lisa kokkupuutepunkt
    [pain] Lisa murekoht
    [action] Lisa tegevus
   *[metric] Lisa näitaja
}
edit-ask-again = Küsi uuesti: { $question }
edit-several = Millist sa mõtled?
edit-unclear = Ma ei leia seda kaardilt. Puuduta seda, mida soovid muuta, või kirjuta selle nimi.
edit-gone = Seda enam kaardil ei ole.
edit-left = Kõik muudatused on salvestatud. Siia saad tagasi käsuga /edit.
edit-asks = Nüüd on vaja veel vastust:

## What wasn't known
edit-unknown = Veel teadmata: { $count }
edit-unknown-what = Kas kliendid on sulle rääkinud? Puuduta küsimust ja kirjuta, mida nad ütlesid.
edit-unknown-none = Vastuseta küsimusi enam ei ole.
edit-said = Mida kliendid ütlesid? Kirjuta nende sõnadega.

## A field
edit-now = Praegu: { $value }
edit-type = { $kind ->
    [number] Kirjuta arv.
   *[text] Kirjuta tekst.
}
edit-ask = { $field ->
    [customer_goal] Mida klient tahab selles etapis saavutada?
    [customer_does] Mida klient siin samm-sammult teeb?
    [questions] Mida kliendid siin küsivad?
    [unmet_need] Mida kliendid siin vajavad, aga veel ei saa?
    [backstage] Mis toimub telgitaguses, kuhu kliendid ei näe?
    [ideas] Mida võiksid siin proovida?
    [quote] Mida klient siin sõna-sõnalt ütles?
    [owner] Kes selle eest hoolitseb?
    [label] Kuidas sina seda etappi nimetad?
    [scenario] Millist olukorda kaart näitab? Näiteks: esimene külastus laupäeval.
    [feeling] Milline tunne sobib kõige paremini?
    [action] Mida sina selle kokkupuute ajal teed?
    [started_by] Kes selle kokkupuute algatab?
    [chosen_mode] Kuidas see kokkupuude toimub?
    [basis] Kust sa seda tead?
    [repeats] Mitu korda sama klient sellega kokku puutub?
    [due] Mis ajaks?
    [impact] Kui palju see klientide jaoks muudab?
    [effort] Kui palju tööd see nõuab?
    [severity] Kui tõsine see kliendi jaoks on?
   *[how_often] Kui sageli seda juhtub?
}
edit-level = { $level ->
    [severity-1] Väike ebamugavus
    [severity-2] Häirib
    [severity-3] Peletab kliendid ära
    [how_often-1] Harva
    [how_often-2] Vahetevahel
    [how_often-3] Sageli
    [impact-1] Väike mõju
    [impact-2] Mõõdukas mõju
    [impact-3] Suur mõju
    [effort-1] Vähe tööd
    [effort-2] Veidi tööd
   *[effort-3] Palju tööd
}
edit-to-which-stage = Millisesse etappi see viia?

## New things
edit-new = { $kind ->
    [touchpoint] Milline kokkupuude on puudu? Puuduta sobivat või kirjuta oma.
    [pain] Mis kliente siin häirib? Kirjuta see ühe lausega.
    [action] Mida kavatsed teha? Kirjuta see ühe lausega.
   *[metric] Millist näitajat hakkad siin jälgima? Puuduta sobivat.
}

## The guides' names for the stages
edit-taxonomy = Juhend { $guide } ({ $language })
edit-taxonomy-ours = Journey Coachi nimetused
edit-taxonomy-missing = Etapid, mida selles juhendis ei ole, jätavad oma nime alles: { $stages }

## Working out a number
edit-no-number = Mul on vaja üht arvu, näiteks { $example }.
edit-figures-wrong = Need arvud on omavahel vastuolus, nii et neist ei saa midagi arvutada. Alustame uuesti.
edit-figures-zero = „{ $base }“ on null, aga nulliga ei saa jagada. Alustame uuesti.
edit-figures-n = n = { $n }
edit-figures-few = Vähem kui 10 on väga vähe: võta seda vihjena, mitte tulemusena.
edit-figures-keep = { $field ->
    [current] Jäta praeguseks väärtuseks
   *[baseline] Jäta algväärtuseks
}
