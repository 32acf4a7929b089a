# What stands on exported maps around the owner's own words. Labels stand before a colon or above a column.

## The map
export-untitled = Meie klientide teekond
export-about = Kaardi kohta
export-field = Väli
export-value = Sisu
export-title = Pealkiri
export-business = Ettevõte
export-sold = Mida müüakse
export-sector = Tegevusala
export-place = Kus ostetakse
export-customer = Klient
export-need = Vajadus
export-triggers = Mis annab tõuke
export-worries = Kõhklused enne ostu
export-met = Kus neid kohata
export-scenario = Olukord
export-kind = Mida näitab
export-state = Kaardi seis
export-review = Järgmine ülevaatus
export-no-date = kuupäev puudub
export-made = Koostatud
export-version = Versioon

## Stages
export-stages = Etapid
export-stage = Etapp
export-skipped = Vahele jäetud: { $why }
export-skipped-why = Vahele jäetud
export-unknown = teadmata
export-feelings = Mida kliendid tunnevad
export-score = Hinnang (−2 kuni 2)
export-score-words = Hinnang sõnadega
export-feeling = Tunne
export-stage-owner = Kes hoolitseb
export-quote = Kliendi sõnadega
export-goal = Mida klient tahab
export-does = Mida klient teeb
export-questions = Mida klient küsib
export-unmet = Millest jääb puudu
export-backstage = Telgitagune
export-ideas = Ideed
export-eyes = Kliendi silmadega

## Touchpoints
export-touchpoints = Kokkupuuted
export-touchpoint = Kokkupuude
export-no-touchpoints = Ühtki kokkupuudet pole kirjas
export-channel = Kanal
export-mode = Kokkupuute viis
export-repeats = Mitu korda
export-started-by = Kes alustab
export-truth = Otsustav hetk
export-basis = Kust me teame
export-doing = Mis seal toimub

## Pains
export-pains = Mis häirib
export-pain = Häiriv asi
export-severity = Tõsidus (1–3)
export-how-often = Sagedus (1–3)
export-about-price = Hinna või maksmise kohta

## Actions
export-actions = Tegevused
export-action = Tegevus
export-now-first = Teha kõigepealt
export-now = Esmajärjekorras
export-who = Kes
export-due = Mis ajaks
export-status = Seis
export-impact = Mõju (1–3)
export-effort = Töömaht (1–3)
export-proposed-by = Kes pakkus välja
export-coach = Coach
export-owner = Omanik
export-coach-proposes = Coachi ettepanek

## Numbers
export-metrics = Numbrid
export-metric = Number
export-formula = Valem
export-baseline = Alguses
export-target = Eesmärk
export-current = Praegu
export-measured = Mõõdetud

## Findings and history
export-findings = Mida coach märkas
export-finding = Tähelepanek
export-no-findings = Midagi ei vaja parandamist.
export-importance = Tähtsus
export-rule = Reegel
export-set-aside = Kõrvale jäetud
export-history = Ajalugu
export-date = Kuupäev
export-changes = Muudatusi
export-note = Põhjus

## Legend
export-legend = Tingmärgid
export-skipped-legend = Vahele jäetud etapp
export-before = Varasem versioon
export-repeats-legend = Sama klient, mitu korda
export-brief = Pildil on peamine; PDF-is ja tabelis on kõik.
export-what = Mis
export-text = Tekst
export-details = Üksikasjad
export-yes = jah
