# What the coach says when a map is looked at again: four questions, undo, history, reminders, time zone.
# Plain text; variables are put in as they are.

## The four questions
review-started = Riguardiamo «{ $title }»: quattro domande brevi, circa tre minuti. Salta quelle su cui non hai niente da dire.
review-progress = Revisione · domanda { $number } di { $count }
review-question = { $step ->
    [said] Cosa ti hanno detto i clienti dall'ultima volta? Scrivilo con le loro parole.
    [stage] Di quale parte del loro percorso si tratta?
    [changed] Cosa è cambiato nella tua attività?
    [done] Quali di queste cose hai fatto?
    [did] Sulla lista non restava più niente. Hai fatto altro per i tuoi clienti?
   *[which] Non tieni ancora d'occhio nessun numero. Quale scegli?
}
review-hint = { $kind ->
    [confirm] Scrivilo, oppure tocca qualcosa che i clienti ti hanno confermato.
    [words] Scrivi la risposta o salta.
   *[number] Scrivi solo il numero, per esempio 12,5.
}
review-filed = Annotato in «{ $stage }».
review-no-room = Lì non c'era più posto per altri problemi: l'ho tenuto come parole del cliente.
review-noted = Annotato nella cronologia.
review-changed = { $what ->
    [nothing] Niente
    [offer] Cosa vendiamo
    [prices] I prezzi
    [place] Dove si compra
    [customers] I clienti
   *[team] La squadra
}
review-did = { $count ->
    [one] Bene: { $count } cosa fatta.
    [many] Bene: { $count } di cose fatte.
   *[other] Bene: { $count } cose fatte.
}
review-number = { $name }: quanto vale adesso?
review-number-again = { $name }: quanto vale adesso? L'ultima volta: { $value }.
review-number-same = Sempre { $value }
review-number-unclear = Mi serve un solo numero in cifre, per esempio 12,5.
review-number-bounds = Non è possibile: { $name } sta tra { $low } e { $high }.
review-number-below = Non è possibile: { $name } non scende sotto zero.
review-note = Revisione
review-draft = «{ $title }» non è ancora finita. Prima completala, così c'è qualcosa da riguardare.
review-stopped = Salvato. Con /review torni a questa domanda.
review-date = Te lo ricordo il { $date }.
review-date-silent = Prossima revisione: { $date }. I promemoria sono spenti, quindi quel giorno non ti scrivo.

## What came of it
review-summary = Ecco cosa è emerso dalla revisione di «{ $title }»:
review-curve = Cosa provano i clienti, fase per fase:
review-then = Prima: { $faces }
review-now = Adesso: { $faces }
review-closed = Risolto:
review-opened = Novità:
review-figures = Numeri:
review-changes = Cambiato sulla mappa:
review-nothing = Sulla mappa non è cambiato niente.
review-button = { $id ->
    [review] Continua la revisione
    [history] Cronologia
    [undo] Annulla
    [edit] Cambia qualcosa
   *[check] Cosa si può migliorare
}

## Changes in words
diff-yes-no = { $answer ->
    [yes] sì
   *[no] no
}
diff-country = { $country ->
    [RO] Romania
    [PL] Polonia
    [IT] Italia
    [EE] Estonia
   *[other] un altro paese
}
diff-more = { $count ->
    [one] … e { $count } altra modifica
    [many] … e altre { $count } di modifiche
   *[other] … e altre { $count } modifiche
}

## Undo and history
undo-done = Ho annullato:
undo-step = Ho annullato l'ultimo passo.
undo-nothing = Non c'è più niente da annullare.
undo-deleted = «{ $title }» è di nuovo qui.
history-title = Cronologia di «{ $title }», dalla versione più recente:
history-first = L'inizio
history-step = Un passo avanti
history-restored = Ritorno alla versione { $version }
history-restore = Torna alla versione { $version }
history-older = Precedenti
history-back = La mappa è di nuovo come nella versione { $version }.

## Reminders
remind-review = È ora di riguardare «{ $title }»: quattro domande brevi, circa tre minuti.
remind-button = { $id ->
    [now] Facciamolo adesso
    [week] Tra una settimana
    [off] Spegni i promemoria
   *[on] Accendi i promemoria
}
remind-state = { $state ->
    [on] I promemoria sono accesi: ti scrivo quando è ora di una revisione, e il lunedì finché resta qualcosa da fare tra le tue priorità.
   *[off] I promemoria sono spenti: ti scrivo solo quando mi scrivi tu.
}
remind-week = Nuova settimana. Le priorità per «{ $title }»:
remind-done = ✓ { $action }
remind-did = Bene! Resta da fare:
remind-all-done = Bene! Hai completato tutte le priorità.

## Time zone
zone-assumed = I promemoria arrivano alle 10 del mattino. Il tuo fuso orario dovrebbe essere questo: { $place }. Se non è così, toccane un altro:
zone-ask = Il tuo fuso orario: { $place }. Toccane un altro, o scrivi una città, il tuo paese o la differenza da UTC, per esempio +2.
zone-set = Il tuo fuso orario: { $place }. Ora locale: { $time }.
zone-unclear = Non conosco questo posto. Scrivi una grande città vicina, il tuo paese o la differenza da UTC, per esempio +2.
zone-other = Un altro fuso orario
