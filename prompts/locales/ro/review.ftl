# What the coach says when a map is looked at again: four questions, undo, history, reminders, time zone.
# Plain text; variables are put in as they are.

## The four questions
review-started = Să ne uităm din nou pe „{ $title }”: patru întrebări scurte, cam trei minute. Sari peste ce nu ai de spus.
review-progress = Revizuire · întrebarea { $number } din { $count }
review-question = { $step ->
    [said] Ce ți-au mai spus clienții de data trecută încoace? Scrie cu vorbele lor.
    [stage] Despre ce parte a parcursului lor e vorba?
    [changed] Ce s-a schimbat în afacerea ta?
    [done] Ce ai făcut dintre acestea?
    [did] Nu mai era nimic pe listă. Ai făcut altceva pentru clienții tăi?
   *[which] Încă nu urmărești nicio cifră. Care să fie?
}
review-hint = { $kind ->
    [confirm] Scrie sau apasă pe ceva ce ți-au confirmat clienții.
    [words] Scrie răspunsul sau sari peste.
   *[number] Scrie doar cifra, de exemplu 12,5.
}
review-filed = Am notat la „{ $stage }”.
review-no-room = Acolo nu mai era loc pentru alte probleme, așa că am păstrat textul ca vorbe ale clientului.
review-noted = Am notat în istoric.
review-changed = { $what ->
    [nothing] Nimic
    [offer] Ce vindem
    [prices] Prețurile
    [place] Unde se cumpără
    [customers] Clienții
   *[team] Echipa
}
review-did = { $count ->
    [one] Bravo: { $count } lucru rezolvat.
    [few] Bravo: { $count } lucruri rezolvate.
   *[other] Bravo: { $count } de lucruri rezolvate.
}
review-number = { $name }: cât este acum?
review-number-again = { $name }: cât este acum? Data trecută: { $value }.
review-number-same = Tot { $value }
review-number-unclear = Am nevoie de o singură cifră, de exemplu 12,5.
review-number-bounds = Nu se poate: { $name } este între { $low } și { $high }.
review-number-below = Nu se poate: { $name } nu poate fi sub zero.
review-note = Revizuire
review-draft = „{ $title }” nu e gata încă. Termin-o mai întâi, ca să avem la ce ne uita.
review-stopped = Am salvat. Cu /review revii la întrebarea asta.
review-date = Îți aduc aminte pe { $date }.
review-date-silent = Următoarea revizuire: { $date }. Mementourile sunt oprite, așa că nu îți scriu în ziua aceea.

## What came of it
review-summary = Ce a ieșit din revizuirea „{ $title }”:
review-curve = Ce simt clienții, etapă cu etapă:
review-then = Înainte: { $faces }
review-now = Acum: { $faces }
review-closed = Nu mai e valabil:
review-opened = A apărut:
review-figures = Cifre:
review-changes = S-a schimbat pe hartă:
review-nothing = Pe hartă nu s-a schimbat nimic.
review-button = { $id ->
    [review] Continuă revizuirea
    [history] Istoric
    [undo] Anulează
    [edit] Schimbă ceva
   *[check] Ce se poate îmbunătăți
}

## Changes in words
diff-yes-no = { $answer ->
    [yes] da
   *[no] nu
}
diff-country = { $country ->
    [RO] România
    [PL] Polonia
    [IT] Italia
    [EE] Estonia
   *[other] altă țară
}
diff-more = { $count ->
    [one] … și încă { $count }
    [few] … și alte { $count }
   *[other] … și alte { $count } de schimbări
}

## Undo and history
undo-done = Am anulat:
undo-step = Am anulat ultimul pas.
undo-nothing = Nu mai e nimic de anulat.
undo-deleted = „{ $title }” e din nou aici.
history-title = Istoricul hărții „{ $title }”, de la cea mai nouă versiune:
history-first = Începutul
history-step = Un pas mai departe
history-restored = Înapoi la versiunea { $version }
history-restore = Revino la versiunea { $version }
history-older = Mai vechi
history-back = Harta e din nou ca în versiunea { $version }.

## Reminders
remind-review = E timpul să ne uităm din nou pe „{ $title }”: patru întrebări scurte, cam trei minute.
remind-button = { $id ->
    [now] Să o facem acum
    [week] Peste o săptămână
    [off] Oprește mementourile
   *[on] Pornește mementourile
}
remind-state = { $state ->
    [on] Mementourile sunt pornite: îți scriu când e timpul unei revizuiri și lunea, cât timp mai ai de făcut ceva din ce ai pus pe primul loc.
   *[off] Mementourile sunt oprite: îți scriu doar când îmi scrii tu.
}
remind-week = O nouă săptămână. Pe primul loc pentru „{ $title }”:
remind-done = ✓ { $action }
remind-did = Bravo! Mai ai de făcut:
remind-all-done = Bravo! Ai făcut tot ce ai pus pe primul loc.

## Time zone
zone-assumed = Îți scriu la 10 dimineața. Presupun că fusul tău orar e acesta: { $place }. Dacă nu, alege altul:
zone-ask = Fusul tău orar: { $place }. Alege altul sau scrie un oraș, țara ta ori diferența față de UTC, de exemplu +2.
zone-set = Fusul tău orar: { $place }. Acolo e ora { $time }.
zone-unclear = Nu cunosc locul acesta. Scrie un oraș mare din apropiere, țara ta sau diferența față de UTC, de exemplu +2.
zone-other = Alt fus orar
