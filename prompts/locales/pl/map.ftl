# What the coach says while somebody builds a journey map. Plain text; variables are put in as they are.
# "they", "people": the owner's customers. "you": the owner.

## Starting, stopping, coming back
map-started = Narysujmy podróż twoich klientów: od chwili, gdy o tobie usłyszą, do chwili, gdy cię polecą. Zajmie to około 12 minut, a zwykle wystarczy stuknąć w odpowiedź. Wszystko zapisuje się od razu: przerwij, kiedy chcesz, a do tego samego pytania wrócisz poleceniem /resume.
map-draft = Masz niedokończoną mapę: „{ $title }”. Kontynuujemy?
map-none = Nie masz jeszcze żadnej mapy. Zacznij od /map.
map-resumed = Wracamy do przerwanego pytania.
map-stopped = Zapisane. Poleceniem /resume wrócisz dokładnie do tego pytania.
map-resume-side = Wracamy do mapy:
map-moved-on = Ten wybór jest już nieaktualny. Teraz jesteśmy tutaj:
map-completed = Twoja mapa jest gotowa: „{ $title }”.
map-completed-quick = Twój szkic jest gotowy: „{ $title }”. Nie pokazuje jeszcze, co czują klienci. Wybierz „Kontynuuj”, gdy zechcesz to dodać.
map-completed-next = Jaki plik przygotować? Moje uwagi pokaże /check. Wszystko możesz zmienić poleceniem /edit.
map-first-question = To pierwsze pytanie; przed nim nic nie ma.
map-untitled = Moja mapa

## A question
map-progress = Krok { $part } z 4 · pytanie { $number } z { $count }
map-question = { $topic ->
    [business] Co sprzedajesz i jak nazywa się twoja firma?
    [sector] W jakiej branży działasz?
    [place] Gdzie ludzie u ciebie kupują?
    [persona] Pomyśl o jednym dobrym kliencie, prawdziwej osobie. Kto to jest?
    [need] Jaka potrzeba albo jaki problem sprowadza do ciebie tę osobę?
    [trigger] Co jest impulsem? Dlaczego ta osoba zaczyna szukać?
    [worry] Czego ludzie się obawiają, zanim kupią?
    [awareness] Skąd ludzie po raz pierwszy się o tobie dowiadują?
    [consideration] Jak ludzie cię sprawdzają i porównują z innymi?
    [purchase] Jak klienci kupują? O co pytają i co robią tuż przed zakupem?
    [after] Jaki masz kontakt z klientami w pierwszych dniach po sprzedaży?
    [back] Co sprawia, że klienci do ciebie wracają?
    [advocacy] Jak klienci cię polecają?
    [touchpoints_check] Oto twoje kontakty z klientami. Czy wszystko się zgadza i niczego nie brakuje?
    [moment_of_truth] Który moment decyduje o tym, czy klienci u ciebie zostaną?
    [fixes] Co poprawisz najpierw? Wybierz najwyżej trzy rzeczy.
    [metric] Jaką jedną liczbę będziesz śledzić?
   *[review] Kiedy znów spojrzymy na mapę?
}
map-question-score = { $stage ->
    [awareness] Co ludzie czują, gdy pierwszy raz o tobie słyszą?
    [consideration] Co ludzie czują, gdy porównują cię z innymi?
    [purchase] Co ludzie czują, gdy kupują?
    [retention] Co ludzie czują po zakupie?
   *[advocacy] Co ludzie czują, gdy prosisz, żeby cię polecili, albo gdy robią to z własnej woli?
}
map-question-pain = { $stage ->
    [awareness] Co ludziom przeszkadza, gdy pierwszy raz o tobie słyszą? O co pytają i czego im brakuje?
    [consideration] Co ludziom przeszkadza, gdy porównują cię z innymi? O co pytają i czego im brakuje?
    [purchase] Co ludziom przeszkadza, gdy kupują? O co pytają i czego im brakuje?
    [retention] Co ludziom przeszkadza po zakupie? O co pytają i czego im brakuje?
   *[advocacy] Dlaczego ludzie cię nie polecają? O co pytają i czego im brakuje?
}
map-question-when = Do kiedy to będzie zrobione i kto się tym zajmie?
    „{ $action }”
map-hint = { $kind ->
    [many] Zaznacz wszystko, co pasuje, albo wpisz coś od siebie, a potem wybierz „Gotowe”.
    [one] Wybierz jedną odpowiedź albo wpisz swoją.
   *[text] Wpisz odpowiedź albo wybierz jedną z poniższych.
}
map-hint-check = Stuknij w kontakt, który u tego samego klienta się powtarza (×2–3, ×4+). Dopisz, czego brakuje.
map-hint-when = Na razie to twoje zadanie. Jeśli zajmie się tym ktoś inny, wpisz imię.

## Buttons
map-button = { $id ->
    [back] ‹ Wstecz
    [skip] Pomiń
    [dont_know] Nie wiem
    [example] Przykład
    [why] Dlaczego?
    [stop] Zapisz i wyjdź
    [done] Gotowe
    [confirm] Tak, zgadza się
    [change] Zmień
    [quick] Wersja krótka: 10 pytań
    [full] Wersja pełna: 22 pytania
    [resume] Kontynuuj
    [new] Zacznij nową mapę
    [others] Pokaż inne
    [take_out] Usuń kontakt
    [all_contacts] Wszystkie kontakty
   *[own] Wpiszę coś innego
}

## What came of an answer
map-noted = { $what ->
    [skipped] Pominięte. Możesz do tego wrócić w każdej chwili.
    [not_applicable] Dobrze, ten etap nie dotyczy twojej firmy.
    [quick] Dobrze, wersja krótka: 10 pytań.
   *[full] Dobrze, wersja pełna: 22 pytania.
}
map-understood = Rozumiem to tak:
map-understood-hint = Zgadza się? Stuknij, żeby zmienić, albo coś dopisz.
map-taken = Zapisane: { $what }
map-sector-guessed = Nie wiem na pewno, jaka to branża, więc wpisuję „{ $what }”. Zmienisz to przyciskiem „Wstecz”.
map-homework = Nic nie szkodzi. Zapytaj w tym tygodniu pięciu klientów:
map-homework-later = Gdy odpowiedzą, wpisz /edit i wybierz to pytanie.
map-example = Na przykład:
map-no-example = Do tego pytania nie mam przykładu. Napisz po prostu, jak jest u ciebie.
map-unclear = Nie rozumiem tej odpowiedzi. Wybierz jedną z podanych albo napisz to inaczej.
map-unclear-again = Nadal nie rozumiem, więc na razie zostawiam to pytanie otwarte. Wrócisz do niego poleceniem /edit.
map-vague = { $topic ->
    [persona] Pomyśl o jednej konkretnej osobie: ile ma lat, czym się zajmuje, kiedy przychodzi?
    [need] Co dokładnie działo się w życiu tej osoby, gdy do ciebie trafiła?
    [fixes] Co konkretnie zrobisz? Coś, co możesz zacząć już jutro.
   *[contact] Które konkretnie? Podaj miejsca, strony albo osoby.
}
map-nothing-chosen = Nic jeszcze nie jest wybrane. Wybierz odpowiedź, wpisz własną albo pomiń.
map-too-long = To za długie: limit znaków wynosi { $limit }. Oto pytanie jeszcze raz:
map-full = { $field ->
    [touchpoints] Ten etap jest pełny: mieści najwyżej 12 kontaktów.
    [map_touchpoints] Mapa jest pełna: mieści najwyżej 40 kontaktów.
    [now] Trzy działania naraz wystarczą: najpierw usuń jedno.
    [pains] Tutaj zmieści się najwyżej pięć.
    [worries] Zmieści się najwyżej pięć obaw.
   *[other] Więcej się tu nie zmieści.
}
map-reopened = Po tej zmianie muszę zapytać jeszcze raz:

## Contacts
map-before-purchase = { $count ->
    [one] Przed zakupem klient ma z tobą { $count } kontakt.
    [few] Przed zakupem klient ma z tobą { $count } kontakty.
    [many] Przed zakupem klient ma z tobą { $count } kontaktów.
   *[other] Przed zakupem klient ma z tobą { $count } kontaktu.
}
map-few-contacts = Według przewodników ludzie potrzebują od 7 do 11 kontaktów, zanim się zdecydują. To wskazówka, nie reguła. Możesz dodać na przykład te trzy:
map-suggested = 💡 { $title }
map-added = Dodane: { $title }
map-not-among = „{ $title }”: tego nie było wśród twoich kontaktów, więc dodaję.

## Findings
map-findings = { $count ->
    [0] Nie widzę nic do poprawy. Świetna robota!
    [one] Mam { $count } uwagę.
    [few] Mam { $count } uwagi.
    [many] Mam { $count } uwag.
   *[other] Mam { $count } uwagi.
}
map-finding-advice = 💡 Propozycja: { $advice }
map-self = ja
map-own-fix = Możesz też wpisać własne działanie.

## Numbers and review
map-metric-formula = { $name }: { $formula }
map-metric-tally = Nie masz statystyk? { $tally }
map-metric-kept = Tej liczby nie umiem obliczyć, ale zachowuję ją jako notatkę: „{ $what }”.
map-review-set = Przypomnę ci o mapie { $date }.

## Files
map-format = { $format ->
    [png] Obraz na telefon
    [pdf] PDF, A4
    [xlsx] Arkusz (Excel)
    [csv] Tabela (CSV)
    [md] Tekst do wklejenia
   *[json] Dane (JSON)
}
map-export-which = „{ $title }”: jaki plik przygotować?
map-exported = { $format ->
    [png] Oto obraz.
    [pdf] Oto PDF.
    [xlsx] Oto arkusz.
    [csv] Oto tabela.
    [md] Oto tekst.
   *[json] Oto dane; zachowaj je, jeśli zechcesz kiedyś przywrócić mapę.
}

## Checks
map-read = Więcej o { $number }
map-do = Zrobię { $number }
map-dismiss = { $number } nie dla mnie
map-dismiss-why = Dlaczego nie?
map-dismiss-reason = { $reason ->
    [fits] Odpowiada nam tak, jak jest
    [later] Nie teraz
   *[wrong] U nas tak nie jest
}
map-dismissed = Dobrze, nie będę o tym mówić, dopóki coś się tam nie zmieni.
map-nobody-compares = Nie porównują, przychodzą prosto do nas
map-quoted = „{ $words }”
map-topic = { $topic ->
    [business] Twoja firma
    [sector] Branża
    [place] Gdzie ludzie kupują
    [persona] Kim jest klient
    [need] Co sprowadza klienta
    [trigger] Co jest impulsem
    [worry] Czego ludzie się obawiają
    [awareness] Skąd o tobie wiedzą
    [consideration] Jak porównują
    [purchase] Jak kupują
    [after] Pierwsze dni po sprzedaży
    [back] Co sprawia, że wracają
    [advocacy] Jak cię polecają
    [touchpoints_check] Wszystkie kontakty
    [score] Co ludzie czują
    [pain] Co ludziom przeszkadza
    [moment_of_truth] Decydujący moment
    [fixes] Co poprawisz najpierw
    [when] Do kiedy
    [metric] Liczba do śledzenia
   *[review] Następne spojrzenie na mapę
}

## Answers and the open map
map-for-you = 💡 Do twojej mapy „{ $title }”: { $advice }
map-add = Dodaj do mojej mapy
map-there-already = To już jest na twojej mapie.
map-trade-taken = Zapisane: { $trade }. To zarazem odpowiedź na pytanie 2. Jeśli twoja firma ma nazwę, po prostu ją wpisz.
map-up-to-date = Twoja mapa „{ $title }” jest aktualna.
map-change = Dobrze. Stuknij to, co się nie zgadza, albo wpisz, czego brakuje.
map-taken-out = Usunięto: { $title }
map-doing = ✓ Już na twojej liście
