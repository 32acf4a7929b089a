# What the coach says of the owner's maps as wholes. Plain text; variables are put in as they are.

## The list
maps-list = Hărțile tale:
maps-list-hint = Apasă pe o hartă ca să o deschizi sau scrie-i numărul.
maps-no-business = O afacere fără nume
maps-left = Bine. Cu /maps îți vezi din nou hărțile.

## One map
maps-contacts = { $count ->
    [0] Încă niciun contact cu clienții
    [one] { $count } contact cu clienții
    [few] { $count } contacte cu clienții
   *[other] { $count } de contacte cu clienții
}
maps-findings = { $count ->
    [0] Nicio observație deschisă
    [one] { $count } observație deschisă
    [few] { $count } observații deschise
   *[other] { $count } de observații deschise
}
maps-now = De făcut acum:
maps-done = Bifează: { $action }
maps-ticked-off = Gata: „{ $action }”. O grijă mai puțin!
maps-button = { $id ->
    [edit] Modifică
    [check] Observații
    [files] Fișiere
    [review] Revizuiește
    [history] Istoric
    [more] Mai multe
    [list] Toate hărțile
    [back] ‹ Înapoi
    [copy] Copiază
    [to-be] Cum ar trebui să fie
    [rename] Redenumește
    [archive] Arhivează
    [unarchive] Dezarhivează
    [delete] Șterge
    [drop] Da, șterge-o
    [keep] Nu, păstreaz-o
   *[undo] Anulează
}

## What is done with it
maps-rename = Cum să se numească „{ $title }”? Scrie noul titlu; limita de caractere este { $limit }.
maps-copy-mark = copie
maps-copied = Iată copia.
maps-to-be-mark = cum ar trebui să fie
maps-to-be-made = Desenează aici cum ar trebui să fie. La „Mai multe” compari cu harta de acum.
maps-compare = Compară cu „{ $title }”
maps-alike = Deocamdată, cele două hărți spun același lucru.
maps-archived = Harta e acum în arhivă.
maps-unarchived = Am scos harta din arhivă.
maps-delete = Ștergi „{ $title }”?
maps-deleted = Am șters „{ $title }”.
maps-undeleted = Harta e la loc.

## A map more
maps-which = Pentru ce afacere și ce client e harta nouă?
maps-same-customer = { $business }: { $customer }
maps-new-customer = { $business }: alt client
maps-new-business = Altă afacere
maps-taken-over = Afacerea „{ $business }” o cunosc deja, așa că întreb doar ce e nou.
maps-full = { $field ->
    [businesses] Poți avea cel mult trei afaceri. Ca să adaugi alta, șterge mai întâi hărțile uneia dintre ele.
    [personas] O afacere poate avea cel mult trei clienți. Ca să adaugi altul, șterge mai întâi hărțile unuia dintre ei.
   *[maps] O afacere poate avea cel mult zece hărți. Ca să adaugi alta, șterge mai întâi una de care nu mai ai nevoie.
}

## Maps that are pasted
maps-imported = Am citit harta. Iat-o:
maps-rest = E doar începutul datelor; numărul de caractere primite este { $count }. Trimite acum restul, în câte mesaje e nevoie.
maps-not-json = Nu pot citi datele: pe linia { $line } nu mai sunt JSON valid.
maps-broken = Nu pot citi datele: ceva nu e în regulă la { $path }.
