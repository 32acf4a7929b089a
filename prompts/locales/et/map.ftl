# What the coach says while somebody builds a journey map. Plain text; variables are put in as they are.
# "they", "people": the owner's customers. "you": the owner.

## Starting, stopping, coming back
map-started = Joonistame üles sinu klientide teekonna: alates hetkest, kui nad sinust esimest korda kuulevad, kuni soovitamiseni. Aega kulub umbes 12 minutit ja enamasti piisab nupuvajutusest. Iga vastus salvestub kohe: võid igal ajal katkestada ja käsuga /resume samast küsimusest jätkata.
map-draft = Sul on üks kaart pooleli: „{ $title }“. Kas jätkame sellega?
map-none = Sul ei ole veel ühtegi kaarti. Alusta käsuga /map.
map-resumed = Jätkame sealt, kus pooleli jäi.
map-stopped = Salvestatud. Käsuga /resume jõuad tagasi just selle küsimuse juurde.
map-resume-side = Tagasi sinu kaardi juurde:
map-moved-on = See valik enam ei kehti. Praegu oleme siin:
map-completed = Sinu kaart on valmis: „{ $title }“.
map-completed-quick = Sinu mustand on valmis: „{ $title }“. See ei näita veel, mida kliendid tunnevad; kui tahad selle lisada, vajuta „Jätka“.
map-completed-next = Millise faili teen? Või vaata, mida leidsin: /check. Kõike saad muuta käsuga /edit.
map-first-question = See on esimene küsimus, enne seda ei ole midagi.
map-untitled = Minu kaart

## A question
map-progress = Samm { $part }/4 · küsimus { $number }/{ $count }
map-question = { $topic ->
    [business] Mida sa müüd ja mis on su ettevõtte nimi?
    [sector] Mis alal sa tegutsed?
    [place] Kus inimesed sinult ostavad?
    [persona] Mõtle ühele heale kliendile, kes on päriselt olemas. Kes ta on?
    [need] Millise vajaduse või murega see klient sinu juurde tuleb?
    [trigger] Mis annab tõuke? Mis paneb ta otsima?
    [worry] Mis teeb inimestele enne ostmist muret?
    [awareness] Kust inimesed sinust esimest korda kuulevad?
    [consideration] Kuidas inimesed sinu kohta infot otsivad ja sind teistega võrdlevad?
    [purchase] Kuidas kliendid ostavad ja mida nad vahetult enne seda küsivad või teevad?
    [after] Kuidas sa klientidega esimestel päevadel pärast müüki kokku puutud?
    [back] Mis toob kliendid sinu juurde tagasi?
    [advocacy] Kuidas kliendid sind soovitavad?
    [touchpoints_check] Siin on sinu kokkupuuted klientidega. Kas kõik on õige ja olemas?
    [moment_of_truth] Milline hetk otsustab, kas kliendid jäävad sinu juurde?
    [fixes] Mida parandad esimesena? Vali kuni kolm asja.
    [metric] Millist üht arvu hakkad jälgima?
   *[review] Millal kaardi uuesti üle vaatame?
}
map-question-score = { $stage ->
    [awareness] Mida inimesed tunnevad, kui nad sinust esimest korda kuulevad?
    [consideration] Mida inimesed tunnevad, kui nad sind teistega võrdlevad?
    [purchase] Mida inimesed tunnevad ostmise ajal?
    [retention] Mida inimesed tunnevad pärast ostu?
   *[advocacy] Mida inimesed tunnevad, kui palud neil end soovitada või kui nad teevad seda omal algatusel?
}
map-question-pain = { $stage ->
    [awareness] Mis inimesi häirib, kui nad sinust esimest korda kuulevad? Mida nad küsivad ja millest puudust tunnevad?
    [consideration] Mis inimesi häirib, kui nad sind teistega võrdlevad? Mida nad küsivad ja millest puudust tunnevad?
    [purchase] Mis inimesi ostmise ajal häirib? Mida nad küsivad ja millest puudust tunnevad?
    [retention] Mis inimesi pärast ostu häirib? Mida nad küsivad ja millest puudust tunnevad?
   *[advocacy] Miks inimesed sind ei soovita? Mida nad küsivad ja millest puudust tunnevad?
}
map-question-when = Mis ajaks see tehtud saab ja kes seda teeb?
    „{ $action }“
map-hint = { $kind ->
    [many] Vajuta kõigele, mis sobib, või kirjuta midagi muud; seejärel vajuta „Valmis“.
    [one] Vali üks või kirjuta oma vastus.
   *[text] Kirjuta oma vastus või vali üks neist.
}
map-hint-check = Vajuta kokkupuutele, mis sama kliendiga kordub (×2–3, ×4+). Kirjuta, mis on puudu.
map-hint-when = Praegu on see sinu kanda. Kui seda teeb keegi teine, kirjuta nimi.

## Buttons
map-button = { $id ->
    [back] ‹ Tagasi
    [skip] Jäta vahele
    [dont_know] Ei tea
    [example] Näide
    [why] Miks?
    [stop] Jätka hiljem
    [done] Valmis
    [confirm] Jah, õige
    [change] Muuda
    [quick] Lühike variant: 10 küsimust
    [full] Täielik variant: 22 küsimust
    [resume] Jätka
    [new] Alusta uut kaarti
    [others] Näita teisi
    [take_out] Eemalda kokkupuude
    [all_contacts] Kõik kokkupuuted
   *[own] Kirjutan ise
}

## What came of an answer
map-noted = { $what ->
    [skipped] Jäi vahele. Saad selle juurde igal ajal tagasi tulla.
    [not_applicable] Hästi, see etapp sinu ettevõtte kohta ei käi.
    [quick] Hästi, lühike variant: 10 küsimust.
   *[full] Hästi, täielik variant: 22 küsimust.
}
map-understood = Sain aru nii:
map-understood-hint = Kas õigesti? Muutmiseks vajuta valikule või kirjuta juurde.
map-taken = Kirjas: { $what }
map-sector-guessed = Tegevusala jäi mulle veidi ebaselgeks, seega panin kirja „{ $what }“. Muuta saad nupuga „Tagasi“.
map-homework = Pole hullu. Küsi sel nädalal viielt kliendilt:
map-homework-later = Kui vastused on käes, ava /edit ja vali seal see küsimus.
map-example = Näiteks:
map-no-example = Selle küsimuse jaoks mul näidet ei ole. Vasta lihtsalt oma sõnadega.
map-unclear = Ma ei saanud sellest aru. Palun vajuta mõnele vastusele või ütle teiste sõnadega.
map-unclear-again = Ma ei saa sellest ikka aru ja jätan küsimuse praegu lahtiseks. Saad selle juurde tagasi tulla käsuga /edit.
map-vague = { $topic ->
    [persona] Kas oskad mõelda ühele kindlale inimesele? Kui vana ta on, millega tegeleb, millal tuleb?
    [need] Mis selle kliendi elus täpselt toimus, kui ta sinu juurde tuli?
    [fixes] Mida sa täpselt teed? Midagi sellist, millega saad alustada juba homme.
   *[contact] Millised täpselt? Nimeta kohad, lehed või inimesed.
}
map-nothing-chosen = Midagi ei ole veel valitud. Vajuta mõnele vastusele, kirjuta oma või jäta vahele.
map-too-long = See on liiga pikk: mahub kuni { $limit } tähemärki. Siin on küsimus uuesti:
map-full = { $field ->
    [touchpoints] See etapp on täis: mahub kuni 12 kokkupuudet.
    [map_touchpoints] Kaart on täis: mahub kuni 40 kokkupuudet.
    [now] Kolmest tegevusest korraga piisab: võta enne üks ära.
    [pains] Siia mahub kuni viis.
    [worries] Siia mahub kuni viis muret.
   *[other] Siia rohkem ei mahu.
}
map-reopened = Kuna sa midagi muutsid, pean uuesti küsima:

## Contacts
map-before-purchase = { $count ->
    [one] Enne ostu puutub klient sinuga kokku { $count } kord.
   *[other] Enne ostu puutub klient sinuga kokku { $count } korda.
}
map-few-contacts = Juhendite järgi vajab inimene enne otsustamist 7–11 kokkupuudet. See on suunis, mitte reegel. Need kolm võiksid lisada:
map-suggested = 💡 { $title }
map-added = Lisatud: { $title }
map-not-among = „{ $title }“ ei olnud sinu kokkupuudete hulgas; nüüd on.

## Findings
map-findings = { $count ->
    [0] Ma ei leidnud midagi, mida parandada. Väga tubli!
    [one] Mul on { $count } tähelepanek.
   *[other] Mul on { $count } tähelepanekut.
}
map-finding-advice = 💡 Soovitus: { $advice }
map-self = mina
map-own-fix = Võid kirja panna ka oma tegevuse.

## Numbers and review
map-metric-formula = { $name }: { $formula }
map-metric-tally = Statistikat pole? { $tally }
map-metric-kept = Seda arvu ma arvutada ei oska, aga jätsin selle märkusena alles: „{ $what }“.
map-review-set = Järgmine ülevaatus: { $date }. Tuletan sulle meelde.

## Files
map-format = { $format ->
    [png] Pilt telefoni jaoks
    [pdf] PDF, A4
    [xlsx] Arvutustabel (Excel)
    [csv] Tabel (CSV)
    [md] Kleebitav tekst
   *[json] Andmed (JSON)
}
map-export-which = „{ $title }“: millise faili teen?
map-exported = { $format ->
    [png] Siin on pilt.
    [pdf] Siin on PDF.
    [xlsx] Siin on arvutustabel.
    [csv] Siin on tabel.
    [md] Siin on tekst.
   *[json] Siin on andmed; hoia need alles, kui tahad kaardi kunagi tagasi tuua.
}

## Checks
map-read = Juhendid: { $number }
map-do = Teen ära: { $number }
map-dismiss = Pole minu jaoks: { $number }
map-dismiss-why = Miks mitte?
map-dismiss-reason = { $reason ->
    [fits] Meile sobib nii, nagu on
    [later] Praegu mitte
   *[wrong] Meie puhul see nii ei ole
}
map-dismissed = Hästi, ma ei räägi sellest enne, kui seal midagi muutub.
map-nobody-compares = Ei võrdlegi, tulevad kohe meie juurde
map-quoted = „{ $words }“
map-topic = { $topic ->
    [business] Sinu ettevõte
    [sector] Tegevusala
    [place] Kus inimesed ostavad
    [persona] Kes on klient
    [need] Mis toob kliendi sinu juurde
    [trigger] Mis annab tõuke
    [worry] Mis inimestele muret teeb
    [awareness] Kust sinust kuuldakse
    [consideration] Kuidas võrreldakse
    [purchase] Kuidas ostetakse
    [after] Esimesed päevad pärast müüki
    [back] Mis toob kliendid tagasi
    [advocacy] Kuidas sind soovitatakse
    [touchpoints_check] Kõik kokkupuuted
    [score] Mida inimesed tunnevad
    [pain] Mis inimesi häirib
    [moment_of_truth] Otsustav hetk
    [fixes] Mida parandad esimesena
    [when] Mis ajaks
    [metric] Arv, mida jälgid
   *[review] Järgmine ülevaatus
}

## Answers and the open map
map-for-you = 💡 Sinu kaardi „{ $title }“ jaoks: { $advice }
map-add = Lisa minu kaardile
map-there-already = See on sinu kaardil juba olemas.
map-trade-taken = Kirjas: { $trade }. Sellega sai vastuse ka 2. küsimus. Kui su ettevõttel on nimi, kirjuta see siia.
map-up-to-date = Sinu kaart „{ $title }“ on ajakohane.
map-change = Hästi. Vajuta sellele, mis pole õige, või kirjuta, mis on puudu.
map-taken-out = Eemaldatud: { $title }
map-doing = ✓ Juba sinu nimekirjas
