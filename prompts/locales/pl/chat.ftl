# Everything the coach says itself. One message a key; the same keys and variables in every language.
# Plain text only: no markup. Variables are put in as they are, so no sentence may need them in another grammatical case.

## Meeting
start = Cześć! Tu Journey Coach, automatyczny asystent dla małych firm. Odpowiadam na pytania o podróż klienta (customer journey) na podstawie pięciu przewodników, w twoim języku i z podaniem źródeł.

    Po prostu napisz, co chcesz wiedzieć, na przykład: „{ $example }”

    Mogę też przeprowadzić cię, głównie za pomocą przycisków, przez mapę podróży twoich klientów i zrobić z niej obrazek do przesłania dalej: /map.
help = Odpowiadam na pytania o podróż klienta: jak ludzie cię znajdują, porównują z innymi, kupują u ciebie, wracają i cię polecają. Wszystko, co mówię, pochodzi z pięciu przewodników (dwóch rumuńskich, polskiego, włoskiego i estońskiego) i zawsze podaję źródło. Jeśli przewodniki o czymś nie mówią, powiem ci to wprost.

    Pytaj własnymi słowami, na przykład:
    • { $example1 }
    • { $example2 }
    • { $example3 }

    Polecenia: /language – wybór języka, /ask – zadanie pytania, /cancel – rozmowa od nowa, /help – pomoc.

    Mapy: /map – nowa mapa, /resume – dalszy ciąg, /maps – lista map, /edit – zmiany, /check – co można poprawić, /export – pliki, /review – przegląd po kilku tygodniach, /undo – cofnięcie ostatniej zmiany.
start-brief = Cześć! Tu Journey Coach, automatyczny asystent, który odpowiada na pytania o podróż klienta na podstawie pięciu przewodników.
joined = Cześć wszystkim! Tu Journey Coach, automatyczny asystent. Odpowiadam na pytania o podróż klienta. W tej grupie czytam tylko to, co jest skierowane do mnie: oznacz { $name } w pytaniu, odpowiedz na jedną z moich wiadomości albo napisz /ask i swoje pytanie.
greeting = Cześć! Co chcesz wiedzieć o podróży swoich klientów? Na przykład: „{ $example }”
thanks = Nie ma za co! Pytaj, kiedy tylko chcesz.
goodbye = Do usłyszenia i powodzenia w biznesie!

## Replies outside the job
off-topic = W tym nie pomogę: znam się tylko na podróży klienta. Możesz mnie zapytać na przykład: „{ $example }”
blocked = Tego nie zrobię. Odpowiadam tylko na pytania o podróż klienta na podstawie przewodników i nikt nie widzi tu cudzych danych.
abuse = Przykro mi, że nie ma teraz ze mnie pożytku. Jeśli masz ochotę, napisz jednym zdaniem, co chcesz wiedzieć o swoich klientach.
distress = Przykro mi, że przez to przechodzisz. Jestem tylko programem i nie pomogę ci tak, jak może pomóc człowiek. Porozmawiaj dziś z kimś, komu ufasz. Jeśli myślisz o tym, żeby zrobić sobie krzywdę, zadzwoń od razu pod 112 albo pod 116 123 (kryzysowy telefon zaufania dla dorosłych). Firma może poczekać; ty liczysz się bardziej.
not-covered = Przewodniki na to nie odpowiadają.
not-covered-nearest = Przewodniki na to nie odpowiadają. Najbliższy temat, o którym mówią, to „{ $title }”:
english-instead = Nie mówię jeszcze w tym języku, więc odpowiadam po angielsku.

## The parts of an answer
agreement = Punkty oznaczone więcej niż jednym numerem znajdziesz w kilku przewodnikach.
next-step =
    W tym tygodniu:
    { $step }
sources = Źródła
source = [{ $n }] „{ $section }” – naszymi słowami; źródło: przewodnik { $guide } ({ $language })
source-own = [{ $n }] „{ $section }”: { $guide } ({ $language })
original = W języku przewodnika ({ $language }):
apply = Przewodniki nie podają przykładów dla konkretnych branż. Oto, co mówią; zastosuj to w swojej firmie:
nothing-more = To wszystko, co przewodniki o tym mówią.
what-topic = O czym mam powiedzieć więcej? Najpierw zadaj mi pytanie, na przykład: „{ $example }”
last-stage = To był ostatni etap.
first-stage = To pierwszy etap; przed nim nic nie ma.
stage-order = Tak układają etapy przewodniki, każdy własnymi słowami:
guide-stages = Przewodnik { $guide } ({ $language }): { $stages }
stage-is = { $stage ->
    [awareness] To wygląda na pierwszy etap, czyli świadomość.
    [consideration] To wygląda na etap rozważania, na którym ludzie porównują oferty.
    [purchase] To wygląda na decyzję o zakupie.
    [retention] To wygląda na etap po zakupie.
   *[advocacy] To wygląda na ostatni etap, czyli polecanie.
}
stage-name = { $stage ->
    [awareness] Świadomość
    [consideration] Rozważanie
    [purchase] Zakup
    [retention] Po zakupie
   *[advocacy] Polecanie
}
language-name = { $code ->
    [ro] rumuński
    [pl] polski
    [it] włoski
    [et] estoński
    [en] angielski
   *[other] { $code }
}

## Buttons
button-more = Powiedz mi więcej
button-original = W języku przewodnika
button-next = A następny etap?
button-sources = Pokaż źródła
button-helpful = 👍
button-unhelpful = 👎
button-language = Zmień język
button-back = Wstecz
button-map = Tworzę swoją mapę
vote-thanks = { $vote ->
    [helpful] Dziękuję! Cieszę się, że się przydało.
   *[unhelpful] Dziękuję za opinię. Spróbuj zapytać innymi słowami, może pójdzie lepiej.
}

## Settings and slips
settings = Ustawienia
settings-language = { $mode ->
    [fixed] Język: { $language } (zawsze)
   *[auto] Język: taki jak w pytaniu (teraz: { $language })
}
language-choose = W jakim języku mam odpowiadać? Pozostałe nadal będę rozpoznawać.
language-automatic = Zawsze w języku pytania
language-set = Dobrze, będę odpowiadać po polsku.
language-follow = Dobrze, będę zawsze odpowiadać w języku pytania.
cancelled = Dobrze, zacznijmy od nowa. Co chcesz wiedzieć?
ask-what = Napisz pytanie po poleceniu, na przykład: /ask { $example }
empty = Nie udało mi się tu niczego odczytać. Napisz swoje pytanie słowami.
too-long = To dla mnie za długie. Zmieść się w limicie znaków: { $limit }.
cannot-listen = Nie potrafię odsłuchiwać nagrań. Napisz, proszę, swoje pytanie.
cannot-look = Nie potrafię oglądać zdjęć ani filmów. Napisz mi, co chcesz wiedzieć.
cannot-open = Nie potrafię otwierać plików. Napisz tutaj, co chcesz wiedzieć.
nice-sticker = Fajna naklejka! Jeśli masz pytanie o swoich klientów, po prostu je napisz.
only-text = Rozumiem tylko tekst. Napisz, proszę, o co chcesz zapytać.
unknown-command = Nie znam tego polecenia. /help pokazuje, co potrafię.
stale-choice = Ten wybór jest już nieaktualny. Kontynuujmy od tego miejsca: po prostu pytaj dalej.
not-yet = To jeszcze nie jest gotowe. Na razie odpowiadam na pytania na podstawie przewodników.
failed = Przepraszam, coś poszło nie tak po mojej stronie. Nic nie przepadło; spróbuj jeszcze raz.

## Neither a question nor an answer
map-offer = Z przyjemnością! Zadam ci kilka krótkich pytań o twoją firmę, jedno po drugim, i z odpowiedzi narysuję mapę. Naciśnij, żeby zacząć:
at-your-service = Jestem tu, żeby pomóc. Zapytaj o cokolwiek, co dotyczy twoich klientów, albo zbudujmy razem mapę twojej firmy:
delete-what = Na samo hasło niczego nie usuwam, żeby nic nie zginęło przez pomyłkę. Twoje mapy są pod /maps i tam możesz usunąć każdą z nich, a /cancel zamyka temat, o którym właśnie rozmawiamy.
how-far = Nad każdym pytaniem widać, ile już za tobą. Możesz przerwać w każdej chwili, odpowiedzi się zachowają.
number-explained =
    Przewodniki nic nie mówią o tym wskaźniku, więc to wyjaśnienie pochodzi ode mnie.

    { $name }: { $formula }.
