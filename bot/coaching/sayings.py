"""Reading what is typed outside a map and is no question to the guides: that somebody wants a map, a bare "ok", a date, a number's name."""

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from bot.errors import ContentError
from bot.journey.kpis import KPIS
from bot.languages import SUPPORTED
from bot.trades.terms import KpiWords, load_kpi_words
from bot.understanding.control import Controls
from bot.understanding.finder import Finder, Hit
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon, load_lexicon
from bot.understanding.spelling import Spelling
from bot.understanding.values import Control
from bot.understanding.words import folded, read

_CLAUSES = re.compile(r"[,;.!?\n]")
_BRACKETED = re.compile(r"\([^)]*\)")
_IDLE = ("courtesy", "lead", "filler")
# Of the table "due", what says who and not when.
_WHO = {"person", "by_whom", "nobody"}
# Who writes more tells a story with a map in it.
_LONGEST_WISH = 14
_GOING = {Control.DONE, Control.BACK}
# After an answer these are questions about it.
_ASKING = {Control.WHY, Control.EXAMPLE}


class Saying(StrEnum):
    """BARE: it says nothing by itself: "ok", "skip", "next week"; GOING: it goes on, if there is anything to go on with."""

    MAP = "map"
    LEFT = "left"
    DELETE = "delete"
    CANCEL = "cancel"
    GOING = "going"
    BARE = "bare"


# What a whole text must be made of: the phrase that tells the saying, and those that may stand with it.
_WHOLE = (
    (Saying.LEFT, "left", {"left", "left_of"}),
    (Saying.DELETE, "delete", {"delete", "map"}),
    (Saying.CANCEL, "cancel", {"cancel"}),
    (Saying.BARE, "agreement", {"agreement"}),
)


class Sayings:
    """Reads them in any of our languages. Remembers nothing; for any thread."""

    def __init__(self, sayings: Lexicon, journey: Lexicon, kpis: KpiWords) -> None:
        self._spoken = {language: Finder(sayings.spoken("sayings", language)) for language in SUPPORTED}
        self._finder = Finder(sayings.phrases("sayings"))
        self._numbers = Finder(_number_names(sayings, kpis))
        self._days = Finder({key: said for key, said in journey.phrases("due").items() if key not in _WHO})
        self._counts = Finder(journey.phrases("counts"))
        self._grammar = Grammar(journey)
        self._controls = Controls(journey, self._grammar)
        self._spelling = Spelling(self._controls.vocabulary)
        self.kpis = kpis

    def read(self, text: str, language: str) -> Saying | None:
        """What a whole text says, in `language` as far as that matters; None if it may be a question."""
        words = folded(read(text))
        found = self._finder.find(words)
        if self._wants_map(text, words, language):
            return Saying.MAP
        if any(hit.key == "leave" for hit in found):
            return None
        for saying, telling, keys in _WHOLE:
            if telling in self._made_of(words, [hit for hit in found if hit.key in keys]):
                return saying
        bare = self._steering(text, language) or (Saying.BARE if self._is_date(words, found) else None)
        return None if bare is Saying.BARE and "?" in text else bare

    def asked_number(self, text: str) -> str | None:
        """The key (of KPIS) of the number that is named alone, or whose meaning or formula is asked for; None for any other question."""
        words = folded(read(text))
        named = self._numbers.find(words)
        beside = [hit for hit in self._finder.find(words) if hit.key in ("number", "ending")]
        asked = named and self._made_of(words, [*named, *beside])
        return max(named, key=lambda hit: hit.weight).key if asked else None

    def _wants_map(self, text: str, words: Sequence[str], language: str) -> bool:
        found = self._spoken[language].find(words)
        keys = {hit.key for hit in found}
        if "map" not in keys or not keys.isdisjoint({"another", "asking"}) or len(words) > _LONGEST_WISH:
            return False
        if "refusing" not in keys and self._made_of(words, [hit for hit in found if hit.key == "map"]):
            return True
        clauses = [folded(read(clause)) for clause in _CLAUSES.split(text)]
        return ("?" not in text or "polite" in keys) and any(self._wished(clause, language) for clause in clauses)

    def _wished(self, clause: Sequence[str], language: str) -> bool:
        """Whether a map is wished for in a clause, and not refused."""
        keys = {hit.key for hit in self._spoken[language].find(clause)}
        return "map" in keys and "refusing" not in keys and not keys.isdisjoint({"wish", "polite"})

    def _steering(self, text: str, language: str) -> Saying | None:
        control = self._controls.read(text, language, self._spelling)
        if control is None or control in _ASKING:
            return None
        if control is Control.STOP:
            return Saying.CANCEL
        return Saying.GOING if control in _GOING else Saying.BARE

    def _is_date(self, words: Sequence[str], found: Sequence[Hit]) -> bool:
        figures = [Hit("figure", (place,), 1) for place, word in enumerate(words) if word.isdecimal()]
        beside = [*self._counts.find(words), *(hit for hit in found if hit.key == "around")]
        days = [*self._days.find(words), *figures]
        return bool(days and self._made_of(words, [*days, *beside]))

    def _made_of(self, words: Sequence[str], hits: Sequence[Hit]) -> set[str]:
        """The keys of phrases that, with words that say nothing of their own, make up a whole text; none if something is left."""
        covered = {place for hit in hits for place in hit.places}
        covered.update(*(self._grammar.positions(words, key) for key in _IDLE))
        return {hit.key for hit in hits} if covered.issuperset(range(len(words))) else set()


def _number_names(sayings: Lexicon, kpis: KpiWords) -> dict[str, list[str]]:
    tables = sayings.phrases("numbers")
    names = {key: {_BRACKETED.sub("", kpis.name(key, language)).strip() for language in SUPPORTED} for key in KPIS}
    return {key: [*sorted(names[key]), *tables.get(key, ())] for key in KPIS}


def load_sayings(folder: Path) -> Sayings:
    """With the texts in `folder`, which is knowledge/. Raises ContentError naming the file and what breaks its format."""
    sayings = load_lexicon(folder / "sayings")
    unknown = sayings.tables["numbers"].keys() - KPIS.keys()
    if unknown:
        raise ContentError(f"{folder / 'sayings' / 'numbers.toml'}: no such number: {min(unknown)}")
    return Sayings(sayings, load_lexicon(folder / "journey" / "words"), load_kpi_words(folder / "journey" / "kpis.toml"))
