# What the coach says while somebody changes a map. Plain text; variables are put in as they are.

## Menus
edit-what = Cosa vuoi cambiare?
edit-button = { $id ->
    [back] ‹ Indietro
    [more] Altro…
    [done] Ho finito
    [map] La mappa in generale
    [skip] Non ci riguarda
    [unskip] Ci riguarda
    [up] Sposta su
    [down] Sposta giù
    [stage] Sposta in un'altra fase
    [remove] Elimina
    [undo] Annulla
    [clear] Lascia vuoto
    [tap] Scelgo dalla lista
   *[figures] Calcola
}
edit-group = { $group ->
    [touchpoints] Punti di contatto
    [pains] Problemi
    [actions] Azioni
   *[metrics] Indicatori
}
edit-add = { $kind ->
    [touchpoint] Aggiungi un punto di contatto
    [pain] Aggiungi un problema
    [action] Aggiungi un'azione
   *[metric] Aggiungi un indicatore
}
edit-ask-again = Chiedimelo di nuovo: { $question }
edit-several = Quale intendi?
edit-unclear = Non lo trovo sulla mappa. Tocca ciò che vuoi cambiare o scrivine il nome.
edit-gone = Non è più sulla mappa.
edit-left = Tutte le modifiche sono salvate. Con /edit torni qui.
edit-asks = Ora serve ancora una risposta:

## What wasn't known
edit-unknown = Ancora da scoprire: { $count }
edit-unknown-what = I clienti ti hanno risposto? Tocca la domanda e scrivi cosa hanno detto.
edit-unknown-none = Non ci sono più domande senza risposta.
edit-said = Cosa hanno detto i clienti? Scrivilo con le loro parole.

## A field
edit-now = Adesso: { $value }
edit-type = { $kind ->
    [number] Scrivi un numero.
   *[text] Scrivi il testo.
}
edit-ask = { $field ->
    [customer_goal] Cosa vuole ottenere il cliente in questa fase?
    [customer_does] Cosa fa qui il cliente, passo dopo passo?
    [questions] Cosa chiedono qui i clienti?
    [unmet_need] Di cosa hanno bisogno qui i clienti, senza ancora trovarlo?
    [backstage] Cosa succede dietro le quinte, dove i clienti non vedono?
    [ideas] Cosa potresti provare qui?
    [quote] Cosa ha detto qui un cliente, parola per parola?
    [owner] Chi se ne occupa?
    [label] Come chiami questa fase?
    [scenario] Quale situazione mostra la mappa? Per esempio: la prima visita, di sabato.
    [feeling] Quale emozione è la più adatta?
    [action] Cosa fai tu in questo contatto?
    [started_by] Chi comincia questo contatto?
    [chosen_mode] In che modo avviene questo contatto?
    [basis] Come lo sai?
    [repeats] Quante volte lo incontra lo stesso cliente?
    [due] Entro quando?
    [impact] Quanto cambierà per i clienti?
    [effort] Quanto lavoro richiede?
    [severity] Quanto è grave per il cliente?
   *[how_often] Quanto spesso succede?
}
edit-level = { $level ->
    [severity-1] Un piccolo fastidio
    [severity-2] Dà fastidio
    [severity-3] Fa scappare i clienti
    [how_often-1] Di rado
    [how_often-2] Ogni tanto
    [how_often-3] Spesso
    [impact-1] Effetto piccolo
    [impact-2] Effetto medio
    [impact-3] Effetto grande
    [effort-1] Poco lavoro
    [effort-2] Un po' di lavoro
   *[effort-3] Molto lavoro
}
edit-to-which-stage = In quale fase lo sposto?

## New things
edit-new = { $kind ->
    [touchpoint] Quale contatto manca? Toccane uno o scrivi il tuo.
    [pain] Cosa infastidisce i clienti qui? Scrivilo in una frase.
    [action] Cosa farai? Scrivilo in una frase.
   *[metric] Quale indicatore seguirai qui? Toccane uno.
}

## The guides' names for the stages
edit-taxonomy = Guida { $guide } ({ $language })
edit-taxonomy-ours = I nomi di Journey Coach
edit-taxonomy-missing = Le fasi che questa guida non ha mantengono il loro nome: { $stages }

## Working out a number
edit-no-number = Mi serve un numero, per esempio { $example }.
edit-figures-wrong = Queste cifre si contraddicono, quindi non posso calcolare nulla. Ricominciamo.
edit-figures-zero = «{ $base }» è zero, e per zero non si può dividere. Ricominciamo.
edit-figures-n = n = { $n }
edit-figures-few = Meno di 10 è molto poco: prendilo come un indizio, non come un risultato.
edit-figures-keep = { $field ->
    [current] Tieni come valore attuale
   *[baseline] Tieni come valore iniziale
}
