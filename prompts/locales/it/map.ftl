# What the coach says while somebody builds a journey map. Plain text; variables are put in as they are.
# "they", "people": the owner's customers. "you": the owner.

## Starting, stopping, coming back
map-started = Disegniamo il percorso dei tuoi clienti, da quando sentono parlare di te a quando ti consigliano. Ci vogliono circa 12 minuti e quasi sempre basta un tocco. Ogni risposta viene salvata subito: fermati quando vuoi, e con /resume torni alla stessa domanda.
map-draft = Hai una mappa da finire: «{ $title }». La riprendiamo?
map-none = Non hai ancora una mappa. Con /map ne inizi una.
map-resumed = Ripartiamo da qui.
map-stopped = Salvato. Con /resume torni proprio a questa domanda.
map-resume-side = Torniamo alla tua mappa:
map-moved-on = Quella scelta non è più disponibile. Ora siamo qui:
map-completed = La tua mappa è pronta: «{ $title }».
map-completed-quick = La tua bozza è pronta: «{ $title }». Non dice ancora cosa provano i clienti: tocca «Continua» quando vuoi aggiungerlo.
map-completed-next = Quale file preparo? Oppure guarda cosa ho trovato: /check. Con /edit puoi cambiare tutto.
map-first-question = Questa è la prima domanda: prima non ce ne sono altre.
map-untitled = La mia mappa

## A question
map-progress = Passo { $part } di 4 · domanda { $number } di { $count }
map-question = { $topic ->
    [business] Cosa vendi, e come si chiama la tua attività?
    [sector] Che tipo di attività hai?
    [place] Dove comprano i tuoi clienti?
    [persona] Pensa a un buon cliente, una persona vera. Chi è?
    [need] Quale bisogno o problema porta questa persona da te?
    [trigger] Da dove parte tutto? Cosa spinge questa persona a cercare?
    [worry] Cosa preoccupa le persone prima di comprare?
    [awareness] Come ti scoprono le persone?
    [consideration] Come si informano su di te le persone, e come ti confrontano con altri?
    [purchase] Come comprano i clienti, e cosa chiedono o fanno subito prima?
    [after] Che contatti hai con i clienti nei primi giorni dopo la vendita?
    [back] Cosa fa tornare i clienti da te?
    [advocacy] In che modo i clienti ti consigliano?
    [touchpoints_check] Ecco i tuoi contatti con i clienti. È tutto giusto e completo?
    [moment_of_truth] Qual è il momento decisivo, quello da cui dipende se un cliente resta con te?
    [fixes] Cosa sistemi per prima cosa? Scegli al massimo tre punti.
    [metric] Quale numero terrai d'occhio? Scegline uno solo.
   *[review] Quando riguardiamo la mappa?
}
map-question-score = { $stage ->
    [awareness] Cosa provano le persone quando ti scoprono?
    [consideration] Cosa provano le persone mentre ti confrontano con altri?
    [purchase] Cosa provano le persone mentre comprano?
    [retention] Cosa provano le persone dopo l'acquisto?
   *[advocacy] Cosa provano le persone quando chiedi loro di consigliarti, o quando lo fanno spontaneamente?
}
map-question-pain = { $stage ->
    [awareness] Cosa dà fastidio alle persone quando ti scoprono? Cosa chiedono, e cosa non trovano?
    [consideration] Cosa dà fastidio alle persone mentre ti confrontano con altri? Cosa chiedono, e cosa non trovano?
    [purchase] Cosa dà fastidio alle persone mentre comprano? Cosa chiedono, e cosa non trovano?
    [retention] Cosa dà fastidio alle persone dopo l'acquisto? Cosa chiedono, e cosa non trovano?
   *[advocacy] Cosa trattiene le persone dal consigliarti? Cosa chiedono, e cosa non trovano?
}
map-question-when = Entro quando sarà fatto, e chi se ne occupa?
    «{ $action }»
map-hint = { $kind ->
    [many] Tocca tutto quello che va bene o scrivi altro, poi «Fatto».
    [one] Tocca una risposta o scrivi la tua.
   *[text] Scrivi la tua risposta o tocca una di queste.
}
map-hint-check = Tocca un contatto che per lo stesso cliente si ripete (×2–3, ×4+). Se ne manca uno, scrivilo.
map-hint-when = Per ora ho indicato te: se tocca a qualcun altro, scrivi il nome.

## Buttons
map-button = { $id ->
    [back] ‹ Indietro
    [skip] Salta
    [dont_know] Non lo so
    [example] Esempio
    [why] Perché?
    [stop] Salva ed esci
    [done] Fatto
    [confirm] Sì, esatto
    [change] Cambia
    [quick] Versione breve: 10 domande
    [full] Versione completa: 22 domande
    [resume] Continua
    [new] Inizia una nuova mappa
    [others] Mostra altro
    [take_out] Togli un contatto
    [all_contacts] Tutti i contatti
   *[own] Scrivo altro
}

## What came of an answer
map-noted = { $what ->
    [skipped] Domanda saltata. Puoi tornarci quando vuoi.
    [not_applicable] Va bene, questa fase non riguarda la tua attività.
    [quick] Va bene, versione breve: 10 domande.
   *[full] Va bene, versione completa: 22 domande.
}
map-understood = Ho capito così:
map-understood-hint = È giusto? Tocca per cambiare, oppure aggiungi altro.
map-taken = Annotato: { $what }
map-sector-guessed = Il settore non mi era chiaro, quindi ho annotato «{ $what }». Con «Indietro» puoi cambiare.
map-homework = Nessun problema. Questa settimana chiedi a cinque clienti:
map-homework-later = Quando avrai le loro risposte, scrivile con /edit alla voce «Ancora da scoprire».
map-example = Per esempio:
map-no-example = Per questa domanda non ho esempi. Racconta semplicemente com'è da te.
map-unclear = Non ho capito. Tocca una risposta, per favore, oppure scrivilo in un altro modo.
map-unclear-again = Non ho capito nemmeno così, quindi per ora lascio la domanda in sospeso. Con /edit puoi tornarci.
map-vague = { $topic ->
    [persona] Riesci a pensare a una persona precisa? Quanti anni ha, cosa fa, quando viene?
    [need] Cosa stava succedendo di preciso nella vita di questa persona quando è venuta da te?
    [fixes] Cosa farai di preciso? Qualcosa che puoi cominciare domani.
   *[contact] Quali di preciso? Indica i luoghi, le pagine o le persone.
}
map-nothing-chosen = Non hai ancora scelto nulla. Tocca una risposta, scrivi la tua o salta.
map-too-long = È troppo lungo: al massimo { $limit } caratteri. Ecco di nuovo la domanda:
map-full = { $field ->
    [touchpoints] Questa fase è piena: ci stanno al massimo 12 contatti.
    [map_touchpoints] La mappa è piena: ci stanno al massimo 40 contatti.
    [now] Tre azioni alla volta bastano: prima togline una.
    [pains] Qui ce ne stanno al massimo cinque.
    [worries] Ci stanno al massimo cinque preoccupazioni.
   *[other] Qui non c'è più posto.
}
map-reopened = Hai cambiato qualcosa, quindi devo chiederti di nuovo:

## Contacts
map-before-purchase = { $count ->
    [one] Prima dell'acquisto un cliente ha { $count } contatto con te.
   *[other] Prima dell'acquisto un cliente ha { $count } contatti con te.
}
map-few-contacts = Secondo le guide servono da 7 a 11 contatti prima che una persona decida. È un'indicazione, non una regola. Eccone tre che potresti aggiungere:
map-suggested = 💡 { $title }
map-added = Ho aggiunto: { $title }
map-not-among = «{ $title }» non era tra i tuoi contatti: ora c'è.

## Findings
map-findings = { $count ->
    [0] Non ho trovato nulla da sistemare. Complimenti!
    [one] Ho { $count } osservazione.
   *[other] Ho { $count } osservazioni.
}
map-finding-advice = 💡 Suggerimento: { $advice }
map-self = io
map-own-fix = Puoi anche scrivere un'azione tua.

## Numbers and review
map-metric-formula = { $name }: { $formula }
map-metric-tally = Non hai statistiche? { $tally }
map-metric-kept = Non so calcolare questo numero, ma l'ho tenuto come nota: «{ $what }».
map-review-set = Prossima revisione della mappa: { $date }. Te la ricordo io.

## Files
map-format = { $format ->
    [png] Immagine per il telefono
    [pdf] PDF, A4
    [xlsx] Foglio di calcolo (Excel)
    [csv] Tabella (CSV)
    [md] Testo da incollare
   *[json] Dati (JSON)
}
map-export-which = «{ $title }»: quale file preparo?
map-exported = { $format ->
    [png] Ecco l'immagine.
    [pdf] Ecco il PDF.
    [xlsx] Ecco il foglio di calcolo.
    [csv] Ecco la tabella.
    [md] Ecco il testo.
   *[json] Ecco i dati: conservali, se un giorno vuoi recuperare la mappa.
}

## Checks
map-read = Le guide sul punto { $number }
map-do = Mi occupo del punto { $number }
map-dismiss = Il punto { $number } non fa per me
map-dismiss-why = Perché no?
map-dismiss-reason = { $reason ->
    [fits] Ci va bene così
    [later] Non ora
   *[wrong] Da noi non è così
}
map-dismissed = Va bene, non ne parlo più finché lì non cambia qualcosa.
map-nobody-compares = Non fanno confronti, vengono direttamente da noi
map-quoted = «{ $words }»
map-topic = { $topic ->
    [business] La tua attività
    [sector] Il settore
    [place] Dove comprano i clienti
    [persona] Chi è il cliente
    [need] Cosa porta il cliente da te
    [trigger] Da dove parte tutto
    [worry] Cosa preoccupa le persone
    [awareness] Come ti scoprono
    [consideration] Come ti confrontano
    [purchase] Come comprano
    [after] I primi giorni dopo la vendita
    [back] Cosa fa tornare i clienti
    [advocacy] Come ti consigliano
    [touchpoints_check] Tutti i contatti
    [score] Cosa provano le persone
    [pain] Cosa dà fastidio
    [moment_of_truth] Il momento decisivo
    [fixes] Cosa sistemi per prima cosa
    [when] Entro quando
    [metric] Il numero da tenere d'occhio
   *[review] La prossima revisione
}

## Answers and the open map
map-for-you = 💡 Per la tua mappa «{ $title }»: { $advice }
map-add = Aggiungi alla mia mappa
map-there-already = È già nella tua mappa.
map-trade-taken = Annotato: { $trade }. Così hai già risposto anche alla domanda 2. Se la tua attività ha un nome, scrivilo pure.
map-up-to-date = La tua mappa «{ $title }» è aggiornata.
map-change = Va bene. Tocca quello che non è giusto o scrivi quello che manca.
map-taken-out = Ho tolto: { $title }
map-doing = ✓ È già nella tua lista
