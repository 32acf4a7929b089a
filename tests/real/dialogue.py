"""One conversation in five languages: what the owner does, turn by turn, and what must come of it on every channel."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.courtesy import EXAMPLES
from bot.languages import SUPPORTED
from bot.messages import Place
from bot.phrases import Phrases

EXAMPLE_QUESTIONS = tuple(f"ask:{passage}" for passage in EXAMPLES)
# Under an answer; "original" too where a source is in another language.
UNDER = ("more", "next", "sources", "helpful", "unhelpful")
SETTINGS = ("settings:language", "reminders:off", "timezone")
LANGUAGES = (*(f"language:{code}" for code in (*SUPPORTED, "auto")), "settings")
_HOLE = "¶"


class Words(NamedTuple):
    """What an owner of one language types. `section`: one that answers `question`; `then`: the stage after it."""

    question: str
    section: str
    then: str
    other_language: str
    off_topic: str
    again: str


# Typed as on a phone in a hurry: without diacritics.
WORDS = {
    "ro": Words(
        "cum multumesc clientului dupa ce a cumparat?",
        "După achiziție",
        "advocacy",
        "what do people do when they compare me?",
        "ce vreme va fi maine la Cluj?",
        "ce fac oamenii cand ma compara cu altii?",
    ),
    "pl": Words(
        "co robia ludzie, kiedy mnie porownuja z innymi?",
        "Rozważanie",
        "purchase",
        "what do people do when they compare me?",
        "jaka bedzie jutro pogoda w Krakowie?",
        "jak podziekowac klientowi po zakupie?",
    ),
    "it": Words(
        "cosa fanno le persone quando mi confrontano con altri?",
        "La valutazione",
        "purchase",
        "what do people do when they compare me?",
        "che tempo fara domani a Milano?",
        "perche i clienti non tornano piu?",
    ),
    "et": Words(
        "mida inimesed teevad, kui mind teistega vordlevad?",
        "Otsimine ja võrdlemine",
        "purchase",
        "what do people do when they compare me?",
        "milline ilm on homme Tartus?",
        "kuidas ma klienti parast ostu tanan?",
    ),
    "en": Words(
        "what do people do when they compare me?",
        "Searching and comparing",
        "purchase",
        "cum multumesc clientului dupa ce a cumparat?",
        "what will the weather be tomorrow in Leeds?",
        "how do i thank a customer after the sale?",
    ),
}


@dataclass(frozen=True)
class Step:
    """One turn. The owner types `says`, taps the choice `taps`, or sends a `sends`; the reply has `text` in it, and these choices.

    `place`: where the reply is to be; `selected`: the choices that are marked.
    """

    text: str
    choices: tuple[str, ...] = ()
    says: str = ""
    taps: str = ""
    sends: str = ""
    place: Place = Place.NEW
    selected: tuple[str, ...] = ()


def dialogue(language: str, phrases: Phrases) -> list[Step]:
    """The whole conversation in one language."""
    words = WORDS[language]

    def phrase(key: str, **values: str) -> str:
        """A phrase of the catalogue, up to the first example in it."""
        return phrases.say(language, key, **{"example": _HOLE, **values}).split(_HOLE)[0]

    name = phrase("language-name", code=language)
    panel = {mode: phrase("settings-language", mode=mode, language=name) for mode in ("fixed", "auto")}
    return [
        Step(phrase("start"), ("map-begin", *EXAMPLE_QUESTIONS), says="/start"),
        Step(words.section, UNDER, says=words.question),
        Step(words.section, taps="sources"),
        Step("[1]", UNDER, taps="more"),
        Step(phrase("vote-thanks", vote="helpful"), UNDER, taps="helpful", place=Place.CHOICES, selected=("helpful",)),
        Step(phrase("stage-name", stage=words.then), UNDER, taps="next"),
        Step(phrase("language-set"), says=f"/language {language}"),
        Step(f"\n\n{phrase('sources')}\n[1]", UNDER, says=words.other_language),
        Step(phrase("off-topic"), ("map-begin", "more", "next", "sources"), says=words.off_topic),
        Step(panel["fixed"], SETTINGS, says="/settings"),
        Step(phrase("language-choose"), LANGUAGES, taps="settings:language", place=Place.EDIT, selected=(f"language:{language}",)),
        Step(f"{phrase('language-follow')}\n\n{phrase('settings')}", SETTINGS, taps="language:auto", place=Place.EDIT),
        Step(phrase("cannot-listen"), EXAMPLE_QUESTIONS[:1], sends="voice"),
        Step(phrase("cancelled"), says="/cancel"),
        Step(phrase("unknown-command"), EXAMPLE_QUESTIONS, says="/dance"),
        Step(f"\n\n{phrase('sources')}\n[1]", UNDER, says=words.again),
    ]
