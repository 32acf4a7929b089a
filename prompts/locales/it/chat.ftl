# Everything the coach says itself. One message a key; the same keys and variables in every language.
# Plain text only: no markup. Variables are put in as they are, so no sentence may need them in another grammatical case.

## Meeting
start = Ciao! Sono Journey Coach, un assistente automatico per piccole imprese. Rispondo alle tue domande sulla customer journey in base a cinque guide, nella tua lingua e indicando le fonti.

    Scrivi pure cosa vorresti sapere, per esempio: «{ $example }»

    Posso anche disegnare con te, quasi solo con i pulsanti, la mappa del percorso dei tuoi clienti e ricavarne un'immagine da inoltrare: /map.
help = Rispondo a domande sulla customer journey: come le persone ti trovano, ti confrontano, comprano, tornano e ti consigliano. Tutto quello che dico viene da cinque guide (due rumene, una polacca, una italiana, una estone), e indico sempre la fonte. Se le guide non ne parlano, te lo dico.

    Chiedi con parole tue, per esempio:
    • { $example1 }
    • { $example2 }
    • { $example3 }

    Comandi: /language per scegliere la lingua, /ask per fare una domanda, /cancel per ricominciare, /help per rivedere questo messaggio.

    Mappe: /map ne inizia una, /resume continua, /maps le elenca, /edit cambia qualsiasi cosa, /check mostra cosa ho trovato, /export crea i file, /review la riprende dopo qualche settimana, /undo annulla l'ultima modifica.
start-brief = Ciao! Sono Journey Coach, un assistente automatico che risponde a domande sulla customer journey in base a cinque guide.
joined = Ciao a tutto il gruppo! Sono Journey Coach, un assistente automatico, e rispondo a domande sulla customer journey. Qui leggo solo i messaggi rivolti a me: menziona { $name } nella domanda, rispondi a uno dei miei messaggi oppure scrivi /ask seguito dalla tua domanda.
greeting = Ciao! Cosa vorresti sapere sul percorso dei tuoi clienti? Per esempio: «{ $example }»
thanks = Figurati! Se hai altre domande, scrivi quando vuoi.
goodbye = A presto, e in bocca al lupo per la tua attività!

## Replies outside the job
off-topic = Su questo non posso aiutarti: mi occupo solo di customer journey. Potresti chiedermi, per esempio: «{ $example }»
blocked = Questo non lo faccio. Rispondo solo a domande sulla customer journey in base alle guide, e qui nessuno vede i dati degli altri.
abuse = Mi dispiace non esserti utile in questo momento. Se vuoi, dimmi in una frase cosa ti serve sapere sui tuoi clienti.
distress = Mi dispiace per quello che stai passando. Sono solo un programma e qui non posso aiutarti come farebbe una persona. Parla oggi stesso con qualcuno di cui ti fidi. Se pensi di poterti fare del male, chiama subito il 112, oppure Telefono Amico Italia allo 02 2327 2327. Il lavoro può aspettare: tu conti di più.
not-covered = Le guide non rispondono a questa domanda.
not-covered-nearest = Le guide non rispondono a questa domanda. L'argomento più vicino che trattano è «{ $title }»:
english-instead = Non parlo ancora questa lingua, quindi ecco la risposta in inglese.

## The parts of an answer
agreement = I punti con più di un numero si trovano in più guide.
next-step =
    Per questa settimana:
    { $step }
sources = Fonti
source = [{ $n }] «{ $section }»: con parole nostre, dalla guida { $guide } ({ $language })
source-own = [{ $n }] «{ $section }»: { $guide } ({ $language })
original = Nella lingua della guida ({ $language }):
apply = Le guide non fanno esempi per i singoli settori. Ecco cosa dicono; adattalo alla tua attività:
nothing-more = Su questo le guide non dicono altro.
what-topic = Con quale argomento vuoi proseguire? Prima fammi una domanda, per esempio: «{ $example }»
last-stage = Quella era l'ultima fase.
first-stage = Questa è la prima fase: prima non ce ne sono altre.
stage-order = Così le guide ordinano le fasi, ciascuna con i propri termini:
guide-stages = Guida { $guide } ({ $language }): { $stages }
stage-is = { $stage ->
    [awareness] Sembra la prima fase, la consapevolezza.
    [consideration] Sembra la fase di valutazione, in cui le persone fanno confronti.
    [purchase] Sembra il momento della decisione d'acquisto.
    [retention] Sembra la fase dopo l'acquisto.
   *[advocacy] Sembra l'ultima fase, la raccomandazione.
}
stage-name = { $stage ->
    [awareness] Consapevolezza
    [consideration] Valutazione
    [purchase] Acquisto
    [retention] Dopo l'acquisto
   *[advocacy] Raccomandazione
}
language-name = { $code ->
    [ro] rumeno
    [pl] polacco
    [it] italiano
    [et] estone
    [en] inglese
   *[other] { $code }
}

## Buttons
button-more = Dimmi di più
button-original = Nella lingua della guida
button-next = E la fase successiva?
button-sources = Mostra le fonti
button-helpful = 👍
button-unhelpful = 👎
button-language = Cambia lingua
button-back = Indietro
button-map = Creo la mia mappa
vote-thanks = { $vote ->
    [helpful] Grazie! Mi fa piacere che la risposta ti sia stata utile.
   *[unhelpful] Grazie per avermelo detto. Prova a chiedere con altre parole: forse andrà meglio.
}

## Settings and slips
settings = Impostazioni
settings-language = { $mode ->
    [fixed] Lingua: { $language } (sempre)
   *[auto] Lingua: quella della domanda (ora: { $language })
}
language-choose = In che lingua vuoi che ti risponda? Continuerò a riconoscere anche le altre.
language-automatic = La lingua della domanda
language-set = Va bene, ti risponderò in italiano.
language-follow = Va bene, ti risponderò ogni volta nella lingua della domanda.
cancelled = Va bene, ricominciamo da capo. Cosa vorresti sapere?
ask-what = Scrivi la domanda dopo il comando, per esempio: /ask { $example }
empty = Qui non trovo nulla da leggere. Scrivimi la tua domanda con parole tue.
too-long = Il messaggio è troppo lungo per me: per favore, resta entro { $limit } caratteri.
cannot-listen = Non posso ascoltare messaggi vocali o file audio. Scrivimi la tua domanda, per favore.
cannot-look = Non posso guardare foto o video. Scrivimi cosa vorresti sapere.
cannot-open = Non posso aprire file. Scrivimi qui cosa vorresti sapere.
nice-sticker = Che sticker simpatico! Se hai una domanda sui tuoi clienti, scrivila pure.
only-text = Capisco solo i messaggi di testo. Scrivimi la tua domanda, per favore.
unknown-command = Non conosco questo comando. Con /help vedi cosa so fare.
stale-choice = Questa scelta non è più disponibile. Riprendiamo da qui: continua pure con le domande.
not-yet = Questa funzione non è ancora pronta. Per ora rispondo a domande in base alle guide.
failed = Scusa, qualcosa è andato storto da parte mia. Non hai perso nulla: riprova, per favore.

## Neither a question nor an answer
map-offer = Volentieri! Ti faccio una domanda breve alla volta sulla tua attività e disegno la mappa con le tue risposte. Tocca per cominciare:
at-your-service = Sono qui per aiutarti. Chiedimi quello che vuoi sui tuoi clienti, oppure costruiamo insieme la mappa della tua attività:
delete-what = Non cancello nulla con una frase sola, così non sparisce niente per sbaglio. Le tue mappe sono in /maps, dove puoi eliminarle una per una; con /cancel chiudiamo l'argomento di cui stavamo parlando.
how-far = A che punto sei lo vedi sopra ogni domanda. Puoi fermarti quando vuoi: le risposte restano salvate.
number-explained =
    Le guide non parlano di questo indicatore, quindi la spiegazione è mia.

    { $name }: { $formula }.
