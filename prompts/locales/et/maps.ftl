# What the coach says of the owner's maps as wholes. Plain text; variables are put in as they are.

## The list
maps-list = Sinu kaardid:
maps-list-hint = Kaardi avamiseks vajuta sellele või kirjuta selle number.
maps-no-business = Nimetu ettevõte
maps-left = Hästi. Oma kaarte näed jälle käsuga /maps.

## One map
maps-contacts = { $count ->
    [0] Klientidega ei ole veel ühtegi kokkupuudet
    [one] { $count } kokkupuude klientidega
   *[other] { $count } kokkupuudet klientidega
}
maps-findings = { $count ->
    [0] Lahtisi tähelepanekuid ei ole
    [one] { $count } lahtine tähelepanek
   *[other] { $count } lahtist tähelepanekut
}
maps-now = Teha kõigepealt:
maps-done = Tehtud: { $action }
maps-ticked-off = Tehtud: „{ $action }“. Üks mure vähem!
maps-button = { $id ->
    [edit] Muuda
    [check] Tähelepanekud
    [files] Failid
    [review] Vaata üle
    [history] Ajalugu
    [more] Veel
    [list] Kõik kaardid
    [back] ‹ Tagasi
    [copy] Kopeeri
    [to-be] Nagu peaks olema
    [rename] Nimeta ümber
    [archive] Arhiivi
    [unarchive] Arhiivist välja
    [delete] Kustuta
    [drop] Jah, kustuta
    [keep] Ei, jäta alles
   *[undo] Võta tagasi
}

## What is done with it
maps-rename = Mis saab kaardi „{ $title }“ uueks nimeks? Kirjuta see siia, kuni { $limit } tähemärki.
maps-copy-mark = koopia
maps-copied = Siin on koopia.
maps-to-be-mark = nagu peaks olema
maps-to-be-made = Joonista siia, kuidas peaks olema. Nupu „Veel“ alt saad seda praeguse kaardiga võrrelda.
maps-compare = Võrdle: „{ $title }“
maps-alike = Praegu on mõlemal kaardil sama sisu.
maps-archived = See kaart on nüüd arhiivis.
maps-unarchived = See kaart on arhiivist väljas.
maps-delete = Kas kustutan kaardi „{ $title }“?
maps-deleted = Kaart „{ $title }“ on kustutatud.
maps-undeleted = Kaart on tagasi.

## A map more
maps-which = Millise ettevõtte ja kliendi jaoks uus kaart on?
maps-same-customer = { $business }: { $customer }
maps-new-customer = { $business }: mõni muu klient
maps-new-business = Mõni muu ettevõte
maps-taken-over = Ettevõtet „{ $business }“ ma juba tunnen, nii et küsin ainult uut.
maps-full = { $field ->
    [businesses] Ettevõtteid võib olla kuni kolm. Uue lisamiseks kustuta enne ühe ettevõtte kaardid.
    [personas] Ühel ettevõttel võib olla kuni kolm klienti. Uue lisamiseks kustuta enne ühe kliendi kaardid.
   *[maps] Ühel ettevõttel võib olla kuni kümme kaarti. Uue lisamiseks kustuta enne mõni, mida sul enam vaja ei ole.
}

## Maps that are pasted
maps-imported = Kaart on sisse loetud. Siin see on:
maps-rest = See on alles andmete algus, { $count } tähemärki. Saada nüüd ülejäänu, kas või mitmes sõnumis.
maps-not-json = Ma ei saa neid andmeid lugeda: alates realt { $line } ei ole see enam korrektne JSON.
maps-broken = Ma ei saa neid andmeid lugeda: midagi on valesti kohas { $path }.
