# What only Telegram shows. One message a key; the same keys and variables in every language. Plain text only: no markup.

## Command menu: at most 256 characters each, best under 40
command-ask = Pune o întrebare
command-map = Fă harta parcursului clienților tăi
command-resume = Continuă de unde ai rămas
command-maps = Hărțile tale
command-edit = Schimbă orice pe hartă
command-check = Ce s-ar putea îmbunătăți
command-export = Imagine, PDF, tabel, text
command-review = Revizuiește harta
command-undo = Anulează ultima schimbare
command-language = Alege limba
command-settings = Setări
command-cancel = Ia-o de la capăt
command-help = Ce pot face, cu exemple
command-status = Starea botului

## Profile: name at most 64 characters, description 512, about 120
profile-name = Journey Coach
profile-description = Sunt un asistent automat pentru afaceri mici. Întreabă-mă despre parcursul clientului: cum te găsesc oamenii, cum te compară cu alții, cum cumpără, cum revin și cum te recomandă.

    Răspund pe baza a cinci ghiduri, îți arăt sursele și îți spun când răspunsul nu e în ghiduri. Vorbesc română, poloneză, italiană, estonă și engleză.

    Apasă butonul de mai jos și scrie-mi întrebarea cu cuvintele tale.
profile-about = Asistent automat pentru afaceri mici: răspunsuri despre parcursul clientului, cu surse.

## Notices; not-your-menu: at most 200 characters
not-your-menu = Butoanele acestea țin de conversația altcuiva. Ca să le ai pe ale tale, menționează-mă sau folosește /ask.
slow-down = Sunt prea multe mesaje deodată și nu mai țin pasul. Dă-mi un minut: la ce trimiți până atunci nu voi răspunde. Apoi mergem mai departe.
given-up = Îmi pare rău, am încercat de mai multe ori, dar nu am putut prelucra ce mi-ai trimis. Mai încearcă o dată, poate cu alte cuvinte. Dacă tot nu merge, cu /cancel o luăm de la capăt.
file-not-sent = Îmi pare rău, nu am putut să-ți trimit un fișier: nu mai există sau este prea mare pentru Telegram. Cu /export îl fac din nou.

## For admins
status =
    De prelucrat: { $inbox }
    De trimis: { $outbox }
    Abandonate: { $quarantined }
alert-storage = Nu pot scrie în baza de date, așa că deocamdată nu mai preiau mesaje. Nu se pierde nimic: Telegram le păstrează cel mult 24 de ore. Verifică, te rog, spațiul de pe disc și baza de date; reiau lucrul automat de îndată ce se poate scrie din nou.
