# What the coach says when a map is looked at again: four questions, undo, history, reminders, time zone.
# Plain text; variables are put in as they are.

## The four questions
review-started = Vaatame kaardi „{ $title }“ uuesti üle: neli lühikest küsimust, umbes kolm minutit. Jäta vahele see, mille kohta sul midagi öelda ei ole.
review-progress = Ülevaatus · küsimus { $number }/{ $count }
review-question = { $step ->
    [said] Mida kliendid on sulle pärast eelmist korda öelnud? Kirjuta nende sõnadega.
    [stage] Millist osa nende teekonnast see puudutab?
    [changed] Mis on sinu ettevõttes muutunud?
    [done] Mis neist on tehtud?
    [did] Nimekirja ei jäänud midagi. Kas oled klientide heaks midagi muud teinud?
   *[which] Sa ei jälgi veel ühtegi arvu. Milline see olgu?
}
review-hint = { $kind ->
    [confirm] Kirjuta või vajuta sellele, mida kliendid on kinnitanud.
    [words] Kirjuta vastus või jäta vahele.
   *[number] Kirjuta ainult arv, näiteks 12,5.
}
review-filed = Panin kirja etapi „{ $stage }“ juurde.
review-no-room = Uute murekohtade jaoks seal enam ruumi ei olnud, nii et jätsin selle alles kliendi sõnadena.
review-noted = Panin ajalukku kirja.
review-changed = { $what ->
    [nothing] Mitte midagi
    [offer] Mida me müüme
    [prices] Hinnad
    [place] Kust ostetakse
    [customers] Kliendid
   *[team] Meeskond
}
review-did = { $count ->
    [one] Tubli: { $count } asi tehtud.
   *[other] Tubli: { $count } asja tehtud.
}
review-number = { $name }: kui suur see praegu on?
review-number-again = { $name }: kui suur see praegu on? Eelmine kord: { $value }.
review-number-same = Ikka { $value }
review-number-unclear = Mul on vaja ühte arvu numbritega, näiteks 12,5.
review-number-bounds = See ei saa nii olla: { $name } jääb vahemikku { $low } kuni { $high }.
review-number-below = See ei saa nii olla: { $name } ei saa olla alla nulli.
review-note = Ülevaatus
review-draft = „{ $title }“ ei ole veel valmis. Tee see kõigepealt lõpuni, siis on, mida üle vaadata.
review-stopped = Salvestatud. Käsuga /review jõuad tagasi selle küsimuse juurde.
review-date = Tuletan meelde: { $date }.
review-date-silent = Järgmine ülevaatus: { $date }. Meeldetuletused on välja lülitatud, nii et ma sel päeval ei kirjuta.

## What came of it
review-summary = Kaardi „{ $title }“ ülevaatuse tulemus:
review-curve = Mida kliendid etapiti tunnevad:
review-then = Siis: { $faces }
review-now = Nüüd: { $faces }
review-closed = Korras:
review-opened = Uued tähelepanekud:
review-figures = Arvud:
review-changes = Kaardil muutus:
review-nothing = Kaardil ei muutunud midagi.
review-button = { $id ->
    [review] Jätka ülevaatust
    [history] Ajalugu
    [undo] Võta tagasi
    [edit] Muuda midagi
   *[check] Mida saaks parandada
}

## Changes in words
diff-yes-no = { $answer ->
    [yes] jah
   *[no] ei
}
diff-country = { $country ->
    [RO] Rumeenia
    [PL] Poola
    [IT] Itaalia
    [EE] Eesti
   *[other] muu riik
}
diff-more = { $count ->
    [one] … ja veel { $count } muudatus
   *[other] … ja veel { $count } muudatust
}

## Undo and history
undo-done = Tagasi võetud:
undo-step = Viimane samm on tagasi võetud.
undo-nothing = Rohkem ei ole midagi tagasi võtta.
undo-deleted = „{ $title }“ on tagasi.
history-title = Kaardi „{ $title }“ ajalugu, uuemad eespool:
history-first = Algus
history-step = Üks samm edasi
history-restored = Tagasi versiooni { $version } juurde
history-restore = Taasta versioon { $version }
history-older = Varasemad
history-back = Kaart on jälle nagu versioonis { $version }.

## Reminders
remind-review = On aeg kaart „{ $title }“ uuesti üle vaadata: neli lühikest küsimust, umbes kolm minutit.
remind-button = { $id ->
    [now] Teeme kohe
    [week] Nädala pärast
    [off] Lülita meeldetuletused välja
   *[on] Lülita meeldetuletused sisse
}
remind-state = { $state ->
    [on] Meeldetuletused on sisse lülitatud: kirjutan, kui ülevaatuse aeg käes, ja esmaspäeviti, kuni midagi esmatähtsat on tegemata.
   *[off] Meeldetuletused on välja lülitatud: kirjutan ainult siis, kui sina mulle kirjutad.
}
remind-week = Uus nädal. Kõige tähtsam kaardil „{ $title }“:
remind-done = ✓ { $action }
remind-did = Tubli! Veel on teha:
remind-all-done = Tubli! Kõik esmatähtis on tehtud.

## Time zone
zone-assumed = Meeldetuletused tulevad hommikul kell 10. Arvan, et sinu ajavöönd on see: { $place }. Kui ei ole, vali teine:
zone-ask = Sinu ajavöönd: { $place }. Vali teine või kirjuta linn, riik või erinevus UTC-st, näiteks +2.
zone-set = Sinu ajavöönd: { $place }. Kell on seal { $time }.
zone-unclear = Seda kohta ma ei tea. Kirjuta mõni suur linn lähedal, oma riik või erinevus UTC-st, näiteks +2.
zone-other = Muu ajavöönd
