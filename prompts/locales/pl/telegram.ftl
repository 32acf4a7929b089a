# What only Telegram shows. One message a key; the same keys and variables in every language. Plain text only: no markup.

## Command menu: at most 256 characters each, best under 40
command-ask = Zadaj pytanie
command-map = Stwórz mapę podróży swoich klientów
command-resume = Wróć tam, gdzie skończyliśmy
command-maps = Twoje mapy
command-edit = Zmień dowolny element mapy
command-check = Co można poprawić
command-export = Obrazek, PDF, arkusz, tekst
command-review = Wróć do mapy po czasie
command-undo = Cofnij ostatnią zmianę
command-language = Wybierz język
command-settings = Ustawienia
command-cancel = Zacznij od nowa
command-help = Co potrafię (z przykładami)
command-status = Stan bota

## Profile: name at most 64 characters, description 512, about 120
profile-name = Journey Coach
profile-description = Jestem automatycznym asystentem dla małych firm. Zapytaj mnie o podróż klienta: jak ludzie cię znajdują, porównują z innymi, kupują u ciebie, wracają i cię polecają.

    Odpowiadam na podstawie pięciu przewodników, podaję źródła i mówię wprost, gdy czegoś w nich nie ma. Mówię po polsku, rumuńsku, włosku, estońsku i angielsku.

    Naciśnij przycisk poniżej i napisz swoje pytanie własnymi słowami.
profile-about = Automatyczny asystent dla małych firm: odpowiedzi na pytania o podróż klienta, ze źródłami.

## Notices; not-your-menu: at most 200 characters
not-your-menu = Te przyciski należą do cudzej rozmowy. Żeby dostać własne, oznacz mnie w wiadomości albo użyj /ask.
slow-down = Tyle wiadomości naraz to dla mnie za dużo. Daj mi minutę: na to, co wyślesz w tym czasie, nie odpowiem. Potem rozmawiamy dalej.
given-up = Przepraszam, mimo kilku prób nie udało mi się przygotować odpowiedzi. Spróbuj jeszcze raz, może innymi słowami. Jeśli to nie pomoże, zacznij od nowa poleceniem /cancel.
file-not-sent = Przepraszam, nie udało mi się wysłać pliku: już go nie ma albo jest za duży dla Telegrama. Poleceniem /export przygotuję go od nowa.

## For admins
status =
    Do obsłużenia: { $inbox }
    Do wysłania: { $outbox }
    Porzucone: { $quarantined }
alert-storage = Nie mogę zapisywać w bazie danych, więc na razie nie przyjmuję wiadomości. Nic nie przepada: Telegram przechowuje je do 24 godzin. Sprawdź, proszę, miejsce na dysku i bazę danych; gdy zapis znów będzie możliwy, automatycznie wrócę do pracy.
