# Everything the coach says itself. One message a key; the same keys and variables in every language.
# Plain text only: no markup. Variables are put in as they are, so no sentence may need them in another grammatical case.

## Meeting
start = Bună! Sunt Journey Coach, un asistent automat pentru afaceri mici. Răspund la întrebări despre parcursul clientului pe baza a cinci ghiduri, în limba ta și cu surse.

    Scrie-mi pur și simplu ce vrei să afli, de exemplu: „{ $example }”

    Te ajut și să desenezi harta parcursului clienților tăi, de cele mai multe ori doar apăsând pe butoane; din ea îți fac apoi o imagine pe care o poți trimite mai departe: /map.
help = Răspund la întrebări despre parcursul clientului: cum te găsesc oamenii, cum te compară cu alții, cum cumpără, cum revin și cum te recomandă. Tot ce spun vine din cinci ghiduri (două românești, unul polonez, unul italian și unul estonian) și îți arăt mereu sursa. Dacă răspunsul nu e în ghiduri, îți spun.

    Întreabă cu cuvintele tale, de exemplu:
    • { $example1 }
    • { $example2 }
    • { $example3 }

    Comenzi: /language ca să alegi limba, /ask ca să pui o întrebare, /cancel ca să o iei de la capăt, /help ca să vezi din nou acest mesaj.

    Hărți: /map începe una nouă, /resume o continuă, /maps le arată pe toate, /edit schimbă orice, /check arată ce am găsit, /export face fișiere, /review te ajută s-o revezi după câteva săptămâni, /undo anulează ultima schimbare.
start-brief = Bună! Sunt Journey Coach, un asistent automat care răspunde la întrebări despre parcursul clientului pe baza a cinci ghiduri.
joined = Bună tuturor! Sunt Journey Coach, un asistent automat, și răspund la întrebări despre parcursul clientului. În acest grup citesc doar ce mi se adresează: menționează { $name } în întrebare, răspunde la unul dintre mesajele mele sau scrie /ask și întrebarea ta.
greeting = Bună! Ce vrei să afli despre parcursul clienților tăi? De exemplu: „{ $example }”
thanks = Cu plăcere! Mă poți întreba oricând.
goodbye = La revedere și mult succes cu afacerea!

## Replies outside the job
off-topic = Cu asta nu te pot ajuta: mă pricep doar la parcursul clientului. M-ai putea întreba, de exemplu: „{ $example }”
blocked = Nu fac asta. Răspund doar la întrebări despre parcursul clientului, pe baza ghidurilor, iar aici nimeni nu vede datele altcuiva.
abuse = Îmi pare rău că acum nu îți sunt de folos. Dacă vrei, spune-mi într-o frază ce te interesează să afli despre clienții tăi.
distress = Îmi pare rău că treci prin asta. Sunt doar un program și nu te pot ajuta aici așa cum poate un om. Te rog, vorbește chiar azi cu cineva în care ai încredere. Dacă simți că ți-ai putea face rău, sună acum la 112 sau la linia de sprijin depreHUB: 0374 456 420. Afacerea poate să aștepte; tu contezi mai mult.
not-covered = Ghidurile nu răspund la asta.
not-covered-nearest = Ghidurile nu răspund la asta. Cel mai apropiat subiect din ele este „{ $title }”:
english-instead = Încă nu vorbesc limba asta, așa că îți răspund în engleză.

## The parts of an answer
agreement = Punctele cu mai multe numere apar în mai multe ghiduri.
next-step =
    Săptămâna asta:
    { $step }
sources = Surse
source = [{ $n }] „{ $section }”: formularea noastră, după ghidul { $guide } ({ $language })
source-own = [{ $n }] „{ $section }”: { $guide } ({ $language })
original = În limba ghidului ({ $language }):
apply = Ghidurile nu dau exemple pe domenii de activitate. Iată ce spun; aplică sfaturile în afacerea ta:
nothing-more = Asta e tot ce spun ghidurile despre subiectul acesta.
what-topic = Cu ce vrei să continuăm? Pune-mi mai întâi o întrebare, de exemplu: „{ $example }”
last-stage = A fost ultima etapă.
first-stage = Aceasta este prima etapă; înaintea ei nu mai e niciuna.
stage-order = Iată ordinea etapelor în fiecare ghid, cu termenii lui:
guide-stages = Ghidul { $guide } ({ $language }): { $stages }
stage-is = { $stage ->
    [awareness] Pare să fie prima etapă, conștientizarea.
    [consideration] Pare să fie etapa de evaluare (considerare), în care oamenii compară.
    [purchase] Pare să fie decizia de cumpărare.
    [retention] Pare să fie etapa de după achiziție.
   *[advocacy] Pare să fie ultima etapă, recomandarea.
}
stage-name = { $stage ->
    [awareness] Conștientizare
    [consideration] Evaluare
    [purchase] Achiziție
    [retention] După achiziție
   *[advocacy] Recomandare
}
language-name = { $code ->
    [ro] română
    [pl] poloneză
    [it] italiană
    [et] estonă
    [en] engleză
   *[other] { $code }
}

## Buttons
button-more = Spune-mi mai multe
button-original = În limba ghidului
button-next = Și etapa următoare?
button-sources = Arată sursele
button-helpful = 👍
button-unhelpful = 👎
button-language = Schimbă limba
button-back = Înapoi
button-map = Fac harta mea
vote-thanks = { $vote ->
    [helpful] Mulțumesc! Mă bucur că ți-a fost de folos.
   *[unhelpful] Mulțumesc că mi-ai spus. Poate mă descurc mai bine dacă întrebi cu alte cuvinte.
}

## Settings and slips
settings = Setări
settings-language = { $mode ->
    [fixed] Limba: { $language } (mereu)
   *[auto] Limba: cea a fiecărei întrebări (acum: { $language })
}
language-choose = În ce limbă să-ți răspund? Le recunosc în continuare și pe celelalte.
language-automatic = Limba fiecărei întrebări
language-set = Bine, îți răspund în română.
language-follow = Bine, îți răspund în limba fiecărei întrebări.
cancelled = Bine, o luăm de la capăt. Ce vrei să afli?
ask-what = Scrie întrebarea după comandă, de exemplu: /ask { $example }
empty = Nu am putut citi nimic din mesaj. Scrie-mi întrebarea în cuvinte.
too-long = Mesajul e prea lung pentru mine. Scurtează-l, te rog (numărul maxim de caractere: { $limit }).
cannot-listen = Nu pot asculta înregistrări audio. Scrie-mi, te rog, întrebarea.
cannot-look = Nu pot vedea poze sau clipuri video. Spune-mi în cuvinte ce vrei să afli.
cannot-open = Nu pot deschide fișiere. Scrie-mi aici ce vrei să afli.
nice-sticker = Ce sticker simpatic! Dacă ai o întrebare despre clienții tăi, scrie-mi-o.
only-text = Înțeleg doar mesaje text. Scrie-mi, te rog, întrebarea în cuvinte.
unknown-command = Nu cunosc comanda asta. Cu /help vezi ce pot face.
stale-choice = Alegerea aceea nu mai e valabilă. Iată unde am rămas; poți întreba mai departe.
not-yet = Asta încă nu e gata. Deocamdată răspund la întrebări pe baza ghidurilor.
failed = Îmi pare rău, ceva n-a mers cum trebuie la mine. Nu ai pierdut nimic; mai încearcă o dată, te rog.

## Neither a question nor an answer
map-offer = Cu drag! Îți pun câte o întrebare scurtă despre afacerea ta și desenez harta din răspunsurile tale. Apasă ca să începem:
at-your-service = Sunt aici ca să te ajut. Întreabă-mă orice despre clienții tăi sau hai să facem împreună harta afacerii tale:
delete-what = Nu șterg nimic doar la o vorbă, ca să nu dispară ceva din greșeală. Hărțile tale sunt la /maps și acolo o poți șterge pe fiecare; cu /cancel las deoparte subiectul despre care tocmai am vorbit.
how-far = Deasupra fiecărei întrebări scrie unde ai ajuns. Te poți opri oricând: răspunsurile tale se păstrează.
number-explained =
    Ghidurile nu spun nimic despre acest indicator, așa că explicația de mai jos e a mea.

    { $name }: { $formula }.
