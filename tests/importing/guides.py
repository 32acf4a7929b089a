"""Little guides of our own, one a language, and a detector that knows no others."""

from bot.importing.originals import Carried

NOTHING_CARRIED = Carried({})
GUIDES = {
    "ro": "Cafeneaua știe că fiecare vizită începe cu o privire în vitrină. Clienții află prețul și se gândesc dacă să intre.\n\n"
    "Îi întâmpinăm și le spunem ce avem proaspăt. După o săptămână îi întrebăm dacă le-a plăcut țuica noastră.",
    "pl": "Nasza piekarnia wie, że każda wizyta zaczyna się od spojrzenia w okno. Klienci pytają o cenę i myślą, czy wejść.\n\n"
    "Witamy ich i mówimy, co jest świeże. Później dziękujemy za żółty chleb i pytamy, czy smakował gościom.",
    "it": "La nostra bottega sa che ogni visita comincia con uno sguardo. Perché il cliente torni serve qualità: è già così.\n\n"
    "Lo salutiamo e diciamo ciò che c'è di fresco. Più tardi chiediamo se gli è piaciuto, però senza fretta né età.",
    "et": "Meie pood teab, et iga külastus algab pilguga aknale. Kliendid küsivad hinda ja mõtlevad, kas astuda sisse.\n\n"
    "Tervitame neid ja ütleme, mis on värske. Nädala pärast küsime, kas šokolaad ja želee meeldisid lõpuks kõigile.",
    "en": "Every visit to our shop starts with a glance at the window. People ask the price and wonder whether to come in.\n\n"
    "We greet them and say what is fresh today. A week later we ask whether they enjoyed the bread they took home.",
}
OWN_LETTERS = {"ro": "ăîșț", "pl": "ąęłż", "it": "èéòù", "et": "õäöü"}


def toy_detect(text: str) -> str:
    """The language with most of its own letters in a text; English if there are none."""
    counts = {code: sum(text.lower().count(letter) for letter in letters) for code, letters in OWN_LETTERS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "en"
