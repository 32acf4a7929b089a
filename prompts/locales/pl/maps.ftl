# What the coach says of the owner's maps as wholes. Plain text; variables are put in as they are.

## The list
maps-list = Twoje mapy:
maps-list-hint = Wybierz mapę, aby ją otworzyć, albo wpisz jej numer.
maps-no-business = Firma bez nazwy
maps-left = W porządku. Twoje mapy znów pokaże /maps.

## One map
maps-contacts = { $count ->
    [0] Jeszcze żadnych kontaktów z klientami
    [one] { $count } kontakt z klientami
    [few] { $count } kontakty z klientami
    [many] { $count } kontaktów z klientami
   *[other] { $count } kontaktu z klientami
}
maps-findings = { $count ->
    [0] Brak otwartych uwag
    [one] { $count } otwarta uwaga
    [few] { $count } otwarte uwagi
    [many] { $count } otwartych uwag
   *[other] { $count } otwartej uwagi
}
maps-now = Do zrobienia teraz:
maps-done = Zrobione: { $action }
maps-ticked-off = Zrobione: „{ $action }”. Jedna sprawa mniej!
maps-button = { $id ->
    [edit] Zmień
    [check] Uwagi
    [files] Pliki
    [review] Przegląd
    [history] Historia
    [more] Więcej
    [list] Wszystkie mapy
    [back] ‹ Wstecz
    [copy] Kopiuj
    [to-be] Jak ma być
    [rename] Zmień nazwę
    [archive] Do archiwum
    [unarchive] Z archiwum
    [delete] Usuń
    [drop] Tak, usuń
    [keep] Nie, zostaw
   *[undo] Cofnij
}

## What is done with it
maps-rename = Jak ma się nazywać „{ $title }”? Wpisz nową nazwę; limit znaków to { $limit }.
maps-copy-mark = kopia
maps-copied = Oto kopia.
maps-to-be-mark = jak ma być
maps-to-be-made = Narysuj tutaj, jak ma być. „Więcej” pozwala porównać to z dzisiejszą mapą.
maps-compare = Porównaj z „{ $title }”
maps-alike = Na razie obie mapy mówią to samo.
maps-archived = Mapa jest teraz w archiwum.
maps-unarchived = Mapa nie jest już w archiwum.
maps-delete = Usunąć „{ $title }”?
maps-deleted = Mapa „{ $title }” jest usunięta.
maps-undeleted = Mapa wróciła.

## A map more
maps-which = Dla jakiej firmy i jakiego klienta jest nowa mapa?
maps-same-customer = { $business }: { $customer }
maps-new-customer = { $business }: inny klient
maps-new-business = Inna firma
maps-taken-over = Firmę „{ $business }” już znam, więc zapytam tylko o to, co nowe.
maps-full = { $field ->
    [businesses] Możesz mieć najwyżej trzy firmy. Aby dodać kolejną, usuń najpierw mapy jednej z nich.
    [personas] Firma może mieć najwyżej trzech klientów. Aby dodać kolejnego, usuń najpierw mapy jednego z nich.
   *[maps] Firma może mieć najwyżej dziesięć map. Aby dodać kolejną, usuń najpierw tę, która nie jest już potrzebna.
}

## Maps that are pasted
maps-imported = Mapa jest wczytana. Oto ona:
maps-rest = To dopiero początek danych (liczba znaków: { $count }). Wyślij teraz resztę, choćby w kilku wiadomościach.
maps-not-json = Nie mogę odczytać tych danych: w wierszu { $line } to już nie jest poprawny JSON.
maps-broken = Nie mogę odczytać tych danych: coś się nie zgadza w miejscu { $path }.
