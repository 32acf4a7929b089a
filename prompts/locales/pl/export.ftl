# What stands on exported maps around the owner's own words. Labels stand before a colon or above a column.

## The map
export-untitled = Droga naszych klientów
export-about = O mapie
export-field = Pole
export-value = Treść
export-title = Tytuł
export-business = Firma
export-sold = Co sprzedajemy
export-sector = Branża
export-place = Gdzie się kupuje
export-customer = Klient
export-need = Potrzeba
export-triggers = Co jest impulsem
export-worries = Obawy przed zakupem
export-met = Gdzie ich spotykamy
export-scenario = Sytuacja
export-kind = Co pokazuje
export-state = Stan mapy
export-review = Następny przegląd
export-no-date = jeszcze bez daty
export-made = Przygotowano
export-version = Wersja

## Stages
export-stages = Etapy
export-stage = Etap
export-skipped = Pominięto: { $why }
export-skipped-why = Pominięty
export-unknown = nie wiadomo
export-feelings = Co czują klienci
export-score = Ocena (od −2 do 2)
export-score-words = Ocena słowna
export-feeling = Uczucie
export-stage-owner = Kto o to dba
export-quote = Słowami klienta
export-goal = Czego chce klient
export-does = Co robi klient
export-questions = O co pyta klient
export-unmet = Czego brakuje
export-backstage = Za kulisami
export-ideas = Pomysły
export-eyes = Oczami klienta

## Touchpoints
export-touchpoints = Punkty styku
export-touchpoint = Punkt styku
export-no-touchpoints = Nie zapisano kontaktu
export-channel = Kanał
export-mode = Rodzaj kontaktu
export-repeats = Ile razy
export-started-by = Kto zaczyna kontakt
export-truth = Decydujący moment
export-basis = Skąd wiemy
export-doing = Co się tam dzieje

## Pains
export-pains = Co przeszkadza
export-pain = Problem klienta
export-severity = Jak dotkliwe (1–3)
export-how-often = Jak często (1–3)
export-about-price = Dotyczy ceny lub płatności

## Actions
export-actions = Działania
export-action = Działanie
export-now-first = Najpierw do zrobienia
export-now = Najpierw
export-who = Kto
export-due = Do kiedy
export-status = Status
export-impact = Efekt (1–3)
export-effort = Nakład pracy (1–3)
export-proposed-by = Kto zaproponował
export-coach = Coach
export-owner = Właściciel
export-coach-proposes = Propozycja coacha

## Numbers
export-metrics = Wskaźniki
export-metric = Wskaźnik
export-formula = Wzór
export-baseline = Na początku
export-target = Cel
export-current = Teraz
export-measured = Zmierzono

## Findings and history
export-findings = Co zauważył coach
export-finding = Uwaga
export-no-findings = Nic do poprawienia.
export-importance = Ważność
export-rule = Reguła
export-set-aside = Odłożone
export-history = Historia
export-date = Data
export-changes = Zmiany
export-note = Dlaczego

## Legend
export-legend = Legenda
export-skipped-legend = Pominięty etap
export-before = Wcześniejsza wersja
export-repeats-legend = Ten sam klient, kilka razy
export-brief = Obraz pokazuje najważniejsze; w PDF-ie i w arkuszu jest wszystko.
export-what = Co
export-text = Tekst
export-details = Szczegóły
export-yes = tak
