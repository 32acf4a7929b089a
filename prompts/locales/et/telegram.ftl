# What only Telegram shows. One message a key; the same keys and variables in every language. Plain text only: no markup.

## Command menu: at most 256 characters each, best under 40
command-ask = Esita küsimus
command-map = Koosta oma klienditeekonna kaart
command-resume = Jätka poolelijäänud kohast
command-maps = Sinu kaardid
command-edit = Muuda kaardil ükskõik mida
command-check = Mida saaks paremaks teha
command-export = Pilt, PDF, tabel, tekst
command-review = Vaata kaart uuesti üle
command-undo = Võta viimane muudatus tagasi
command-language = Vali keel
command-settings = Seaded
command-cancel = Alusta otsast
command-help = Mida ma oskan, koos näidetega
command-status = Boti olek

## Profile: name at most 64 characters, description 512, about 120
profile-name = Journey Coach
profile-description = Olen väikeettevõtjate automaatne abiline. Küsi minult kliendi teekonna kohta: kuidas inimesed su leiavad, sind teistega võrdlevad, ostavad, tagasi tulevad ja sind soovitavad.

    Vastan viie juhendi põhjal, näitan allikaid ja ütlen ausalt, kui juhendites vastust pole. Räägin eesti, rumeenia, poola, itaalia ja inglise keelt.

    Vajuta allolevat nuppu ja kirjuta küsimus oma sõnadega.
profile-about = Väikeettevõtjate automaatne abiline: vastused küsimustele kliendi teekonna kohta, koos allikatega.

## Notices; not-your-menu: at most 200 characters
not-your-menu = Need nupud kuuluvad kellegi teise vestlusse. Oma vestluse alustamiseks maini mind sõnumis või kasuta käsku /ask.
slow-down = Ma ei jõua nii paljude sõnumitega sammu pidada. Anna mulle minut aega: vahepeal saadetu jääb vastuseta. Siis jätkame.
given-up = Vabandust, proovisin mitu korda, aga ei saanud su sõnumiga hakkama. Palun proovi uuesti, võib-olla teiste sõnadega. Kui see ei aita, alusta otsast käsuga /cancel.
file-not-sent = Vabandust, ma ei saanud sulle üht faili saata: seda pole enam alles või on see Telegrami jaoks liiga suur. Käsuga /export teen selle uuesti.

## For admins
status =
    Ootab töötlemist: { $inbox }
    Ootab saatmist: { $outbox }
    Kõrvale jäetud: { $quarantined }
alert-storage = Ma ei saa andmebaasi kirjutada ega võta seetõttu praegu sõnumeid vastu. Midagi ei lähe kaduma: Telegram hoiab sõnumeid alles kuni 24 tundi. Palun kontrolli kettaruumi ja andmebaasi; kui sinna saab jälle kirjutada, jätkan ise.
