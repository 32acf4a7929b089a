# What stands on exported maps around the owner's own words. Labels stand before a colon or above a column.

## The map
export-untitled = Il percorso dei nostri clienti
export-about = Sulla mappa
export-field = Voce
export-value = Contenuto
export-title = Titolo
export-business = Attività
export-sold = Che cosa si vende
export-sector = Settore
export-place = Dove si compra
export-customer = Cliente
export-need = Bisogno
export-triggers = Che cosa fa scattare tutto
export-worries = Timori prima dell'acquisto
export-met = Dove li incontriamo
export-scenario = Situazione
export-kind = Che cosa mostra
export-state = Stato della mappa
export-review = Prossima revisione
export-no-date = ancora senza data
export-made = Creata il
export-version = Versione

## Stages
export-stages = Fasi
export-stage = Fase
export-skipped = Saltata: { $why }
export-skipped-why = Saltata
export-unknown = non si sa
export-feelings = Che cosa provano i clienti
export-score = Punteggio (da −2 a 2)
export-score-words = Punteggio a parole
export-feeling = Emozione
export-stage-owner = Chi se ne occupa
export-quote = Con le parole del cliente
export-goal = Che cosa vuole il cliente
export-does = Che cosa fa il cliente
export-questions = Che cosa chiede il cliente
export-unmet = Che cosa manca
export-backstage = Dietro le quinte
export-ideas = Idee
export-eyes = Con gli occhi del cliente

## Touchpoints
export-touchpoints = Punti di contatto
export-touchpoint = Punto di contatto
export-no-touchpoints = Nessun contatto annotato
export-channel = Canale
export-mode = Tipo di contatto
export-repeats = Quante volte
export-started-by = Chi lo avvia
export-truth = Momento decisivo
export-basis = Come lo sappiamo
export-doing = Che cosa succede lì

## Pains
export-pains = Problemi
export-pain = Problema
export-severity = Gravità (1–3)
export-how-often = Frequenza (1–3)
export-about-price = Riguarda prezzo o pagamento

## Actions
export-actions = Azioni
export-action = Azione
export-now-first = Da fare per prima cosa
export-now = Priorità
export-who = Chi
export-due = Entro quando
export-status = Stato
export-impact = Effetto (1–3)
export-effort = Impegno (1–3)
export-proposed-by = Chi l'ha proposta
export-coach = Coach
export-owner = Titolare
export-coach-proposes = Proposta del coach

## Numbers
export-metrics = Indicatori
export-metric = Indicatore
export-formula = Formula
export-baseline = All'inizio
export-target = Obiettivo
export-current = Adesso
export-measured = Misurato il

## Findings and history
export-findings = Che cosa ha notato il coach
export-finding = Osservazione
export-no-findings = Niente da sistemare.
export-importance = Importanza
export-rule = Regola
export-set-aside = Messa da parte
export-history = Cronologia
export-date = Data
export-changes = Modifiche
export-note = Perché

## Legend
export-legend = Legenda
export-skipped-legend = Fase saltata
export-before = Versione precedente
export-repeats-legend = Lo stesso cliente, più volte
export-brief = L'immagine mostra l'essenziale; nel PDF e nel foglio di calcolo c'è tutto.
export-what = Che cosa
export-text = Testo
export-details = Dettagli
export-yes = sì
