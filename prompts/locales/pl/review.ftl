# What the coach says when a map is looked at again: four questions, undo, history, reminders, time zone.
# Plain text; variables are put in as they are.

## The four questions
review-started = Spójrzmy znów na „{ $title }”: cztery krótkie pytania, około trzech minut. Pomiń to, o czym nie masz nic do powiedzenia.
review-progress = Przegląd · pytanie { $number } z { $count }
review-question = { $step ->
    [said] Co klienci powiedzieli ci od ostatniego razu? Zapisz to ich słowami.
    [stage] Której części ich podróży to dotyczy?
    [changed] Co się zmieniło w twojej firmie?
    [done] Co z tego jest już zrobione?
    [did] Na liście nic nie zostało. Czy udało ci się zrobić dla klientów coś innego?
   *[which] Nie śledzisz jeszcze żadnej liczby. Która to będzie?
}
review-hint = { $kind ->
    [confirm] Napisz albo stuknij to, co klienci potwierdzili.
    [words] Napisz odpowiedź albo pomiń.
   *[number] Wpisz samą liczbę, na przykład 12,5.
}
review-filed = Zapisane przy etapie „{ $stage }”.
review-no-room = Nie było tam miejsca na kolejny problem, więc zostało to jako słowa klienta.
review-noted = Zapisane w historii.
review-changed = { $what ->
    [nothing] Nic
    [offer] Nasza oferta
    [prices] Nasze ceny
    [place] Miejsce zakupu
    [customers] Nasi klienci
   *[team] Nasz zespół
}
review-did = { $count ->
    [one] Brawo: { $count } rzecz z listy zrobiona.
    [few] Brawo: { $count } rzeczy z listy zrobione.
    [many] Brawo: { $count } rzeczy z listy zrobionych.
   *[other] Brawo: { $count } rzeczy z listy zrobione.
}
review-number = { $name }: jaka jest teraz wartość?
review-number-again = { $name }: jaka jest teraz wartość? Ostatnio: { $value }.
review-number-same = Nadal { $value }
review-number-unclear = Potrzebuję jednej liczby zapisanej cyframi, na przykład 12,5.
review-number-bounds = To niemożliwe. { $name }: wartość musi się mieścić między { $low } a { $high }.
review-number-below = To niemożliwe. { $name }: wartość nie może być niższa od zera.
review-note = Przegląd
review-draft = Mapa „{ $title }” nie jest jeszcze gotowa. Najpierw ją dokończ, żeby było na co spojrzeć.
review-stopped = Zapisane. Poleceniem /review wrócisz do tego pytania.
review-date = Przypomnę ci: { $date }.
review-date-silent = Następny przegląd: { $date }. Przypomnienia są wyłączone, więc tego dnia nie napiszę.

## What came of it
review-summary = Wynik przeglądu mapy „{ $title }”:
review-curve = Co czują klienci, etap po etapie:
review-then = Wtedy: { $faces }
review-now = Teraz: { $faces }
review-closed = Załatwione:
review-opened = Nowe uwagi:
review-figures = Wskaźniki:
review-changes = Zmiany na mapie:
review-nothing = Na mapie nic się nie zmieniło.
review-button = { $id ->
    [review] Wróć do przeglądu
    [history] Historia
    [undo] Cofnij
    [edit] Zmień coś
   *[check] Co można poprawić
}

## Changes in words
diff-yes-no = { $answer ->
    [yes] tak
   *[no] nie
}
diff-country = { $country ->
    [RO] Rumunia
    [PL] Polska
    [IT] Włochy
    [EE] Estonia
   *[other] inny kraj
}
diff-more = { $count ->
    [one] … i jeszcze { $count } zmiana
    [few] … i jeszcze { $count } zmiany
    [many] … i jeszcze { $count } zmian
   *[other] … i jeszcze { $count } zmiany
}

## Undo and history
undo-done = Cofnięte:
undo-step = Ostatni krok został cofnięty.
undo-nothing = Nie ma już czego cofnąć.
undo-deleted = Mapa „{ $title }” wróciła.
history-title = Historia mapy „{ $title }”, od najnowszej wersji:
history-first = Początek
history-step = Jeden krok dalej
history-restored = Powrót do wersji { $version }
history-restore = Wróć do wersji { $version }
history-older = Wcześniejsze
history-back = Mapa jest znów taka jak w wersji { $version }.

## Reminders
remind-review = Czas znów spojrzeć na „{ $title }”: cztery krótkie pytania, około trzech minut.
remind-button = { $id ->
    [now] Zróbmy to teraz
    [week] Za tydzień
    [off] Wyłącz przypomnienia
   *[on] Włącz przypomnienia
}
remind-state = { $state ->
    [on] Przypomnienia są włączone: napiszę, gdy przyjdzie pora na przegląd, oraz w poniedziałki, dopóki któraś z pilnych spraw czeka na załatwienie.
   *[off] Przypomnienia są wyłączone: odezwę się tylko wtedy, gdy do mnie napiszesz.
}
remind-week = Nowy tydzień. Najpilniejsze dla „{ $title }”:
remind-done = ✓ { $action }
remind-did = Brawo! Zostało jeszcze:
remind-all-done = Brawo! Wszystkie najpilniejsze sprawy są załatwione.

## Time zone
zone-assumed = Przypomnienia przychodzą o 10 rano. Zakładam taką strefę czasową: { $place }. Jeśli to nie twoja, wybierz inną:
zone-ask = Twoja strefa czasowa: { $place }. Wybierz inną albo wpisz miasto, kraj lub różnicę względem UTC, na przykład +2.
zone-set = Twoja strefa czasowa: { $place }. Jest tam teraz { $time }.
zone-unclear = Nie znam tego miejsca. Wpisz duże miasto w pobliżu, swój kraj albo różnicę względem UTC, na przykład +2.
zone-other = Inna strefa czasowa
