"""The small words that hold a sentence together: negations, conjunctions, and words that say nothing of their own."""

from collections.abc import Iterable, Sequence

from bot.languages import SUPPORTED
from bot.text import fold
from bot.understanding.finder import Finder, Hit
from bot.understanding.lexicon import Lexicon

_TABLE = "grammar"
# Shorter words mean something else in other languages.
_AMBIGUOUS = 3


class Grammar:
    """What the table "grammar" of the lexicon says of a run of words. `joints`, `contrasts`: the words for "and" and "but", by language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.finder = Finder(lexicon.phrases(_TABLE))
        self._tails = frozenset(map(fold, lexicon.of(_TABLE, "after_negation")))
        self.joints = {language: _words_of(lexicon, "and", language) for language in SUPPORTED}
        self.contrasts = {language: _words_of(lexicon, "but", language) for language in SUPPORTED}

    def hits(self, words: Sequence[str], key: str) -> list[Hit]:
        """Where the phrases of a key stand."""
        return [hit for hit in self.finder.find(words) if hit.key == key]

    def positions(self, words: Sequence[str], key: str) -> set[int]:
        """The places of all words that belong to a phrase of a key."""
        return {place for hit in self.hits(words, key) for place in range(hit.start, hit.end)}

    def content(self, words: Sequence[str], covered: Iterable[int] = ()) -> list[int]:
        """The places of the words that say something and aren't covered."""
        idle = self.positions(words, "filler") | self.positions(words, "lead") | set(covered)
        return [place for place in range(len(words)) if place not in idle]

    def negated(self, words: Sequence[str], hits: Sequence[Hit]) -> list[bool]:
        """For each hit in one clause, whether it is denied: "no newsletter", "strony nie mam"; not "not only", "ask if not"."""
        found = self.finder.find(words)
        exempt = {place for hit in found if hit.key == "not_negation" for place in range(hit.start, hit.end)}
        ifs = [hit.start for hit in found if hit.key == "if"]
        ends = [hit.start for hit in found if hit.key == "ends_negation"]
        negators = [hit for hit in found if hit.key == "negation" and hit.start not in exempt]
        effective = [negator for negator in negators if not any(place < negator.start for place in ifs)]
        return [any(_denies(negator, hit, ends) or self._denies_after(negator, hit, words) for negator in effective) for hit in hits]

    def _denies_after(self, negator: Hit, hit: Hit, words: Sequence[str]) -> bool:
        """Whether a negation behind a word denies it: nothing but auxiliary words may follow, as in "uudiskirja ei saada"."""
        return hit.end <= negator.start and all(word in self._tails for word in words[negator.end :])


def _words_of(lexicon: Lexicon, key: str, language: str) -> frozenset[str]:
    """The words of a language, and those of others that are too long to mean something else in it."""
    said = lexicon.spoken(_TABLE, language)[key]
    return frozenset(fold(word) for word in (*said, *(word for word in lexicon.of(_TABLE, key) if len(word) > _AMBIGUOUS)))


def _denies(negator: Hit, hit: Hit, ends: Sequence[int]) -> bool:
    """Whether a negation before a word, or in a gap of a phrase, denies it. One that belongs to the phrase doesn't."""
    before = negator.start < hit.end - 1 and negator.start not in hit.places
    return before and not any(negator.start <= end <= hit.start for end in ends)
