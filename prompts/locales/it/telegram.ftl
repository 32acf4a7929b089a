# What only Telegram shows. One message a key; the same keys and variables in every language. Plain text only: no markup.

## Command menu: at most 256 characters each, best under 40
command-ask = Fai una domanda
command-map = Crea la mappa dei tuoi clienti
command-resume = Riprendi da dove eri
command-maps = Le tue mappe
command-edit = Cambia qualsiasi cosa nella mappa
command-check = Che cosa si può migliorare
command-export = Immagine, PDF, foglio di calcolo, testo
command-review = Rivedi la mappa
command-undo = Annulla l'ultima modifica
command-language = Scegli la lingua
command-settings = Impostazioni
command-cancel = Ricomincia da capo
command-help = Cosa so fare, con qualche esempio
command-status = Stato del bot

## Profile: name at most 64 characters, description 512, about 120
profile-name = Journey Coach
profile-description = Sono un assistente automatico per piccole imprese. Fammi domande sulla customer journey: come le persone ti trovano, ti confrontano, comprano, tornano e ti consigliano.

    Rispondo in base a cinque guide, indico le fonti e, se le guide non ne parlano, te lo dico. Parlo italiano, rumeno, polacco, estone e inglese.

    Tocca il pulsante qui sotto e scrivi la tua domanda con parole tue.
profile-about = Assistente automatico per piccole imprese: risposte sulla customer journey, con le fonti.

## Notices; not-your-menu: at most 200 characters
not-your-menu = Questi pulsanti fanno parte della conversazione di un'altra persona. Per avere i tuoi, menzionami o usa /ask.
slow-down = Mi arrivano troppi messaggi e non riesco a starti dietro. Dammi un minuto: a quelli che mandi nel frattempo non risponderò. Poi riprendiamo.
given-up = Scusa, ho provato più volte a rispondere a quello che hai mandato, ma senza riuscirci. Riprova, magari con altre parole. Se non basta, con /cancel ricominciamo da capo.
file-not-sent = Scusa, non ho potuto inviarti un file: non c'è più o è troppo grande per Telegram. Con /export te lo preparo di nuovo.

## For admins
status =
    Da elaborare: { $inbox }
    Da inviare: { $outbox }
    Abbandonati: { $quarantined }
alert-storage = Non riesco a scrivere nel database, quindi per ora non accetto messaggi. Non si perde nulla: Telegram li conserva fino a 24 ore. Controlla lo spazio su disco e il database; appena potrò scriverci di nuovo, riprenderò automaticamente.
