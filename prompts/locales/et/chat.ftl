# Everything the coach says itself. One message a key; the same keys and variables in every language.
# Plain text only: no markup. Variables are put in as they are, so no sentence may need them in another grammatical case.

## Meeting
start = Tere! Olen Journey Coach, väikeettevõtjate automaatne abiline. Vastan küsimustele kliendi teekonna kohta viie juhendi põhjal, sinu keeles ja koos allikatega.

    Kirjuta lihtsalt, mida teada tahad, näiteks: „{ $example }“

    Võin koos sinuga samm-sammult, peamiselt nuppude abil, koostada ka sinu enda ettevõtte klienditeekonna kaardi ja teha sellest pildi, mida edasi saata: /map.
help = Vastan küsimustele kliendi teekonna kohta: kuidas inimesed su leiavad, sind teistega võrdlevad, ostavad, tagasi tulevad ja sind soovitavad. Kõik, mida ma ütlen, pärineb viiest juhendist (kaks rumeenia-, üks poola-, üks itaalia- ja üks eestikeelne) ja ma näitan alati, kus see kirjas on. Kui juhendites vastust pole, ütlen seda ausalt.

    Küsi oma sõnadega, näiteks:
    • { $example1 }
    • { $example2 }
    • { $example3 }

    Käsud: /language keele valimiseks, /ask küsimuse esitamiseks, /cancel otsast alustamiseks, /help selle abiteksti kuvamiseks.

    Kaardid: /map alustab uut, /resume jätkab, /maps näitab kõiki, /edit muudab, /check näitab, mida ma leidsin, /export teeb failid, /review vaatab kaardi mõne nädala pärast üle, /undo võtab viimase muudatuse tagasi.
start-brief = Tere! Olen Journey Coach, automaatne abiline, kes vastab viie juhendi põhjal küsimustele kliendi teekonna kohta.
joined = Tere kõigile! Olen Journey Coach, automaatne abiline, ja vastan küsimustele kliendi teekonna kohta. Selles grupis loen ainult mulle mõeldud sõnumeid: lisa küsimusele { $name }, vasta mõnele minu sõnumile või kirjuta /ask ja oma küsimus.
greeting = Tere! Mida sa tahaksid oma klientide teekonna kohta teada? Näiteks: „{ $example }“
thanks = Võta heaks! Küsi julgelt edasi.
goodbye = Head aega ja edu sinu ettevõttele!

## Replies outside the job
off-topic = Sellega ma aidata ei oska: tunnen ainult kliendi teekonda. Võid minult küsida näiteks nii: „{ $example }“
blocked = Seda ma ei tee. Vastan juhendite põhjal ainult küsimustele kliendi teekonna kohta ja teiste inimeste andmeid ei näe siin keegi.
abuse = Kahju, et minust sulle praegu kasu ei ole. Kui soovid, kirjuta ühe lausega, mida sul on vaja oma klientide kohta teada.
distress = Mul on kahju, et sul on nii raske. Olen ainult programm ega oska siin aidata nii, nagu oskab inimene. Palun räägi täna kellegagi, keda usaldad. Kui kardad, et võid endale viga teha, helista kohe numbril 112 või ohvriabi kriisitelefonil 116 006. Su ettevõte saab oodata; sina oled tähtsam.
not-covered = Juhendid sellele ei vasta.
not-covered-nearest = Juhendid sellele ei vasta. Kõige lähem teema neis on „{ $title }“:
english-instead = Seda keelt ma veel ei räägi, seega tuleb vastus inglise keeles.

## The parts of an answer
agreement = Kui väite juures on mitu numbrit, on see kirjas mitmes juhendis.
next-step =
    Sel nädalal:
    { $step }
sources = Allikad
source = [{ $n }] „{ $section }“: meie sõnastus, aluseks juhend { $guide } ({ $language })
source-own = [{ $n }] „{ $section }“: { $guide } ({ $language })
original = Juhendi keeles ({ $language }):
apply = Üksikute tegevusalade kohta juhendites näiteid ei ole. Juhendid ütlevad järgmist; rakenda seda oma ettevõttes:
nothing-more = See on kõik, mida juhendid selle kohta ütlevad.
what-topic = Mille kohta sa rohkem teada tahaksid? Esita mulle kõigepealt küsimus, näiteks: „{ $example }“
last-stage = See oli viimane etapp.
first-stage = See on esimene etapp, enne seda ei ole midagi.
stage-order = Nii järjestavad juhendid etapid, igaüks oma sõnadega:
guide-stages = Juhend { $guide } ({ $language }): { $stages }
stage-is = { $stage ->
    [awareness] See paistab olevat esimene etapp, teadlikkus.
    [consideration] See paistab olevat kaalumise etapp, mil inimesed võrdlevad.
    [purchase] See paistab olevat ostuotsuse hetk.
    [retention] See paistab olevat ostujärgne etapp.
   *[advocacy] See paistab olevat viimane etapp, soovitamine.
}
stage-name = { $stage ->
    [awareness] Teadlikkus
    [consideration] Kaalumine
    [purchase] Ost
    [retention] Ostujärgne etapp
   *[advocacy] Soovitamine
}
language-name = { $code ->
    [ro] rumeenia keel
    [pl] poola keel
    [it] itaalia keel
    [et] eesti keel
    [en] inglise keel
   *[other] { $code }
}

## Buttons
button-more = Räägi lähemalt
button-original = Juhendi keeles
button-next = Aga järgmine etapp?
button-sources = Näita allikaid
button-helpful = 👍
button-unhelpful = 👎
button-language = Muuda keelt
button-back = Tagasi
button-map = Teen oma kaardi
vote-thanks = { $vote ->
    [helpful] Aitäh! Tore, et sellest abi oli.
   *[unhelpful] Aitäh, et märku andsid. Proovi küsida teiste sõnadega, ehk läheb paremini.
}

## Settings and slips
settings = Seaded
settings-language = { $mode ->
    [fixed] Keel: { $language } (alati)
   *[auto] Keel: sama mis küsimusel (praegu { $language })
}
language-choose = Mis keeles sa vastuseid soovid? Teised keeled tunnen ikka ära.
language-automatic = Küsimusega samas keeles
language-set = Hästi, vastan eesti keeles.
language-follow = Hästi, vastan alati küsimuse keeles.
cancelled = Hästi, alustame otsast. Mida sa tahaksid teada?
ask-what = Kirjuta küsimus käsu järele, näiteks: /ask { $example }
empty = Mul ei õnnestunud sealt midagi välja lugeda. Kirjuta oma küsimus sõnadega.
too-long = See on minu jaoks liiga pikk: palun mahu { $limit } tähemärgi sisse.
cannot-listen = Helisalvestisi ma kuulata ei saa. Palun kirjuta oma küsimus.
cannot-look = Pilte ja videoid ma vaadata ei saa. Kirjuta palun sõnadega, mida sa teada tahad.
cannot-open = Faile ma avada ei saa. Kirjuta palun siia, mida sa teada tahad.
nice-sticker = Vahva kleeps! Kui sul on oma klientide kohta küsimus, kirjuta julgelt.
only-text = Ma saan aru ainult tekstist. Palun kirjuta oma küsimus sõnadega.
unknown-command = Seda käsku ma ei tunne. Mida ma oskan, näitab /help.
stale-choice = See valik enam ei kehti. Siin on praegune seis; küsi lihtsalt edasi.
not-yet = See ei ole veel valmis. Praegu vastan küsimustele juhendite põhjal.
failed = Vabandust, minu poolel läks midagi valesti. Sul ei läinud midagi kaduma; palun proovi uuesti.

## Neither a question nor an answer
map-offer = Hea meelega! Küsin sinu ettevõtte kohta ühe lühikese küsimuse korraga ja joonistan vastustest kaardi. Alustamiseks vajuta:
at-your-service = Olen siin, et aidata. Küsi oma klientide kohta, mida soovid, või teeme koos sinu ettevõtte kaardi:
delete-what = Ühe lause peale ma midagi ei kustuta, et miski kogemata kaduma ei läheks. Sinu kaardid leiad käsuga /maps, seal saad neid ükshaaval kustutada; /cancel lõpetab teema, millest just rääkisime.
how-far = Kui kaugel oled, on kirjas iga küsimuse kohal. Võid lõpetada, millal tahad: vastused jäävad alles.
number-explained =
    Juhendites sellest näitajast juttu ei ole, nii et see selgitus on minu oma.

    { $name }: { $formula }.
