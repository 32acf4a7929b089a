# What the coach says while somebody changes a map. Plain text; variables are put in as they are.

## Menus
edit-what = Co chcesz zmienić?
edit-button = { $id ->
    [back] ‹ Wstecz
    [more] Więcej…
    [done] Gotowe
    [map] Mapa jako całość
    [skip] Nas to nie dotyczy
    [unskip] Jednak nas dotyczy
    [up] Przesuń wyżej
    [down] Przesuń niżej
    [stage] Przenieś do innego etapu
    [remove] Usuń
    [undo] Cofnij
    [clear] Zostaw puste
    [tap] Wybiorę z listy
   *[figures] Oblicz
}
edit-group = { $group ->
    [touchpoints] Punkty styku
    [pains] Problemy
    [actions] Działania
   *[metrics] Wskaźniki
}
edit-add = { $kind ->
    [touchpoint] Dodaj punkt styku
    [pain] Dodaj problem
    [action] Dodaj działanie
   *[metric] Dodaj wskaźnik
}
edit-ask-again = Zapytaj mnie jeszcze raz: { $question }
edit-several = Co masz na myśli?
edit-unclear = Nie znajduję tego na mapie. Stuknij w to, co chcesz zmienić, albo wpisz nazwę.
edit-gone = Tego nie ma już na mapie.
edit-left = Wszystkie zmiany są zapisane. Wrócisz tu, wpisując /edit.
edit-asks = Teraz potrzebna jest jeszcze odpowiedź:

## What wasn't known
edit-unknown = Jeszcze bez odpowiedzi: { $count }
edit-unknown-what = Masz już odpowiedzi od klientów? Stuknij w pytanie i wpisz, co powiedzieli.
edit-unknown-none = Nie ma już pytań bez odpowiedzi.
edit-said = Co powiedzieli klienci? Wpisz to ich słowami.

## A field
edit-now = Teraz: { $value }
edit-type = { $kind ->
    [number] Wpisz liczbę.
   *[text] Wpisz tekst.
}
edit-ask = { $field ->
    [customer_goal] Co klient chce osiągnąć na tym etapie?
    [customer_does] Co klient tu robi, krok po kroku?
    [questions] O co pytają tu klienci?
    [unmet_need] Czego klienci tu potrzebują, a jeszcze nie dostają?
    [backstage] Co dzieje się na zapleczu, gdzie klienci nie zaglądają?
    [ideas] Czego można by tu spróbować?
    [quote] Co klient tu powiedział, słowo w słowo?
    [owner] Kto się tym zajmuje?
    [label] Jak nazywasz ten etap?
    [scenario] Jaką sytuację pokazuje mapa? Na przykład: pierwsza wizyta, w sobotę.
    [feeling] Które uczucie pasuje najlepiej?
    [action] Co robisz w tym punkcie styku?
    [started_by] Kto rozpoczyna ten kontakt?
    [chosen_mode] W jaki sposób odbywa się ten kontakt?
    [basis] Skąd to wiesz?
    [repeats] Ile razy ten sam klient się z tym styka?
    [due] Do kiedy?
    [impact] Ile to zmieni dla klientów?
    [effort] Ile to pracy?
    [severity] Jak bardzo przeszkadza to klientowi?
   *[how_often] Jak często się to zdarza?
}
edit-level = { $level ->
    [severity-1] Drobna niedogodność
    [severity-2] Irytuje
    [severity-3] Odstrasza klientów
    [how_often-1] Rzadko
    [how_often-2] Od czasu do czasu
    [how_often-3] Często
    [impact-1] Mały efekt
    [impact-2] Średni efekt
    [impact-3] Duży efekt
    [effort-1] Mało pracy
    [effort-2] Trochę pracy
   *[effort-3] Dużo pracy
}
edit-to-which-stage = Do którego etapu to przenieść?

## New things
edit-new = { $kind ->
    [touchpoint] Jakiego kontaktu brakuje? Stuknij w jeden z listy albo wpisz własny.
    [pain] Co tu denerwuje klientów? Wpisz to jednym zdaniem.
    [action] Co zrobisz? Wpisz to jednym zdaniem.
   *[metric] Jaki wskaźnik chcesz tu śledzić? Stuknij w jeden z listy.
}

## The guides' names for the stages
edit-taxonomy = Przewodnik { $guide } ({ $language })
edit-taxonomy-ours = Nazwy z Journey Coach
edit-taxonomy-missing = Etapy, których ten przewodnik nie ma, zachowują swoje nazwy: { $stages }

## Working out a number
edit-no-number = Potrzebuję jednej liczby, na przykład { $example }.
edit-figures-wrong = Te liczby są ze sobą sprzeczne, więc nic się z nich nie da obliczyć. Zacznijmy od nowa.
edit-figures-zero = „{ $base }” to zero, a przez zero nie można dzielić. Zacznijmy od nowa.
edit-figures-n = n = { $n }
edit-figures-few = Mniej niż 10 to bardzo mało: potraktuj to jako wskazówkę, a nie wynik.
edit-figures-keep = { $field ->
    [current] Zapisz jako obecną wartość
   *[baseline] Zapisz jako wartość początkową
}
