# What stands on exported maps around the owner's own words. Labels stand before a colon or above a column.

## The map
export-untitled = Parcursul clienților noștri
export-about = Despre hartă
export-field = Câmp
export-value = Conținut
export-title = Titlu
export-business = Firma
export-sold = Ce se vinde
export-sector = Domeniu
export-place = Unde se cumpără
export-customer = Clientul
export-need = Nevoia
export-triggers = Ce declanșează totul
export-worries = Temeri înainte de cumpărare
export-met = Unde îi întâlnim
export-scenario = Situația
export-kind = Ce arată
export-state = Starea hărții
export-review = Următoarea revizuire
export-no-date = încă fără dată
export-made = Întocmită la
export-version = Versiunea

## Stages
export-stages = Etape
export-stage = Etapa
export-skipped = Omisă: { $why }
export-skipped-why = Omisă
export-unknown = nu se știe
export-feelings = Ce simt clienții
export-score = Scor (−2 … 2)
export-score-words = Scorul în cuvinte
export-feeling = Emoție
export-stage-owner = Cine răspunde de ea
export-quote = Cu vorbele clientului
export-goal = Ce vrea clientul
export-does = Ce face clientul
export-questions = Ce întreabă clientul
export-unmet = Ce lipsește
export-backstage = În culise
export-ideas = Idei
export-eyes = Prin ochii clientului

## Touchpoints
export-touchpoints = Puncte de contact
export-touchpoint = Punct de contact
export-no-touchpoints = Niciun contact notat
export-channel = Canal
export-mode = Felul contactului
export-repeats = De câte ori
export-started-by = Cine îl începe
export-truth = Moment decisiv
export-basis = De unde știm
export-doing = Ce se întâmplă acolo

## Pains
export-pains = Ce deranjează
export-pain = Problemă
export-severity = Cât de grav (1–3)
export-how-often = Cât de des (1–3)
export-about-price = Despre preț sau plată

## Actions
export-actions = Acțiuni
export-action = Acțiune
export-now-first = De făcut mai întâi
export-now = Prioritate
export-who = Cine
export-due = Până când
export-status = Stadiu
export-impact = Efect (1–3)
export-effort = Efort (1–3)
export-proposed-by = Cine a propus
export-coach = Coach
export-owner = Proprietarul
export-coach-proposes = Propunerea coach-ului

## Numbers
export-metrics = Cifre
export-metric = Cifră
export-formula = Formulă
export-baseline = La început
export-target = Țintă
export-current = Acum
export-measured = Măsurat la

## Findings and history
export-findings = Ce a observat coach-ul
export-finding = Observație
export-no-findings = Nimic de reparat.
export-importance = Importanță
export-rule = Regulă
export-set-aside = Lăsată deoparte
export-history = Istoric
export-date = Data
export-changes = Modificări
export-note = De ce

## Legend
export-legend = Legendă
export-skipped-legend = Etapă omisă
export-before = Versiunea anterioară
export-repeats-legend = Același client, de mai multe ori
export-brief = Imaginea arată esențialul; în PDF și în foaia de calcul găsești totul.
export-what = Ce
export-text = Text
export-details = Detalii
export-yes = da
