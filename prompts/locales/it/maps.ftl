# What the coach says of the owner's maps as wholes. Plain text; variables are put in as they are.

## The list
maps-list = Le tue mappe:
maps-list-hint = Tocca una mappa per aprirla oppure scrivi il suo numero.
maps-no-business = Un'attività senza nome
maps-left = Va bene. Con /maps rivedi le tue mappe.

## One map
maps-contacts = { $count ->
    [0] Ancora nessun contatto con i clienti
    [one] { $count } contatto con i clienti
   *[other] { $count } contatti con i clienti
}
maps-findings = { $count ->
    [0] Nessuna osservazione aperta
    [one] { $count } osservazione aperta
   *[other] { $count } osservazioni aperte
}
maps-now = Da fare ora:
maps-done = Fatto: { $action }
maps-ticked-off = Fatto: «{ $action }». Un pensiero in meno!
maps-button = { $id ->
    [edit] Modifica
    [check] Osservazioni
    [files] File
    [review] Revisione
    [history] Cronologia
    [more] Altro
    [list] Tutte le mappe
    [back] ‹ Indietro
    [copy] Copia
    [to-be] Come dovrebbe essere
    [rename] Rinomina
    [archive] Archivia
    [unarchive] Togli dall'archivio
    [delete] Elimina
    [drop] Sì, elimina
    [keep] No, tienila
   *[undo] Annulla
}

## What is done with it
maps-rename = Come si deve chiamare «{ $title }»? Scrivi il nuovo titolo, al massimo { $limit } caratteri.
maps-copy-mark = copia
maps-copied = Ecco la copia.
maps-to-be-mark = come dovrebbe essere
maps-to-be-made = Disegna qui come dovrebbe essere. Con «Altro» la confronti con la mappa di oggi.
maps-compare = Confronta con «{ $title }»
maps-alike = Per ora le due mappe dicono la stessa cosa.
maps-archived = Ora la mappa è in archivio.
maps-unarchived = La mappa non è più in archivio.
maps-delete = Elimino «{ $title }»?
maps-deleted = Ho eliminato «{ $title }».
maps-undeleted = La mappa è di nuovo qui.

## A map more
maps-which = Per quale attività e per quale cliente è la nuova mappa?
maps-same-customer = { $business }: { $customer }
maps-new-customer = { $business }: un altro cliente
maps-new-business = Un'altra attività
maps-taken-over = Conosco già «{ $business }», quindi chiedo solo quello che c'è di nuovo.
maps-full = { $field ->
    [businesses] Puoi avere al massimo tre attività. Per aggiungerne un'altra, elimina prima le mappe di una di queste.
    [personas] Un'attività può avere al massimo tre clienti. Per aggiungerne un altro, elimina prima le mappe di uno di loro.
   *[maps] Un'attività può avere al massimo dieci mappe. Per aggiungerne un'altra, eliminane prima una che non ti serve più.
}

## Maps that are pasted
maps-imported = Ho letto la mappa. Eccola:
maps-rest = È solo l'inizio dei dati: finora { $count } caratteri. Manda ora il resto, in tutti i messaggi che servono.
maps-not-json = Non riesco a leggere questi dati: alla riga { $line } non sono più un JSON valido.
maps-broken = Non riesco a leggere questi dati: qualcosa non va in { $path }.
