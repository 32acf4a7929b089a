# What the coach says of the owner's maps as wholes. Plain text; variables are put in as they are.

## The list
maps-list = Your maps:
maps-list-hint = Tap a map to open it, or type its number.
maps-no-business = A business without a name
maps-left = All right. /maps shows your maps again.

## One map
maps-contacts = { $count ->
    [0] No contacts with customers yet
    [one] { $count } contact with customers
   *[other] { $count } contacts with customers
}
maps-findings = { $count ->
    [0] No open findings
    [one] { $count } open finding
   *[other] { $count } open findings
}
maps-now = To do now:
maps-done = Done: { $action }
maps-ticked-off = Done: “{ $action }”. One thing less!
maps-button = { $id ->
    [edit] Change
    [check] Findings
    [files] Files
    [review] Review
    [history] History
    [more] More
    [list] All maps
    [back] ‹ Back
    [copy] Copy
    [to-be] As it should be
    [rename] Rename
    [archive] Archive
    [unarchive] Unarchive
    [delete] Delete
    [drop] Yes, delete it
    [keep] No, keep it
   *[undo] Undo
}

## What is done with it
maps-rename = What should “{ $title }” be called? Type the new title, { $limit } characters at most.
maps-copy-mark = copy
maps-copied = Here is the copy.
maps-to-be-mark = as it should be
maps-to-be-made = Draw here how the journey should be. “More” compares it with the map of today.
maps-compare = Compare with “{ $title }”
maps-alike = Both maps still say the same.
maps-archived = This map is in the archive now.
maps-unarchived = This map is out of the archive again.
maps-delete = Delete “{ $title }”?
maps-deleted = “{ $title }” is deleted.
maps-undeleted = The map is back.

## A map more
maps-which = Which business and which customer is the new map for?
maps-same-customer = { $business }: { $customer }
maps-new-customer = { $business }: another customer
maps-new-business = Another business
maps-taken-over = I know “{ $business }” already, so I'll ask only what is new.
maps-full = { $field ->
    [businesses] Three businesses are the most. For another one, first delete the maps of one of them.
    [personas] Three customers per business are the most. For another one, first delete the maps of one of them.
   *[maps] Ten maps per business are the most. For another one, first delete one that you don't need any more.
}

## Maps that are pasted
maps-imported = I have read your map in. Here it is:
maps-rest = That is only the beginning of the data, { $count } characters. Send the rest now, in as many messages as it takes.
maps-not-json = I can't read these data: in line { $line } they are no valid JSON.
maps-broken = I can't read these data: something is wrong at { $path }.
