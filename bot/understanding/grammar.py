"""The small words that hold a sentence together: negations, conjunctions, and words that say nothing of their own."""

from collections.abc import Iterable, Sequence

from bot.languages import SUPPORTED
from bot.text import fold
from bot.understanding.finder import Finder, Hit
from bot.understanding.lexicon import Lexicon

_TABLE = "grammar"
_CLAUSAL = ("subordinate", "condition")
# Shorter words mean something else in other languages.
_AMBIGUOUS = 3
_MOST_OPENING = 4


class Grammar:
    """What the table "grammar" of the lexicon says of a run of words. `joints`, `contrasts`: the words for "and" and "but", by language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.finder = Finder(lexicon.phrases(_TABLE))
        self._tails = frozenset(map(fold, lexicon.of(_TABLE, "after_negation")))
        self.joints = {language: _words_of(lexicon, "and", language) for language in SUPPORTED}
        self.contrasts = {language: _words_of(lexicon, "but", language) for language in SUPPORTED}
        self._clausal = {language: Finder({key: _words_of(lexicon, key, language) for key in _CLAUSAL}) for language in SUPPORTED}

    def hits(self, words: Sequence[str], key: str) -> list[Hit]:
        """Where the phrases of a key stand."""
        return [hit for hit in self.finder.find(words) if hit.key == key]

    def binds(self, words: Sequence[str], start: int, place: int, language: str, *, joined: bool) -> bool:
        """Whether a comma before `place` parts nothing, one of its sides explaining the other. `joined`: what began at `start` has
        gone on behind a comma before."""
        before, after = (self._clausal_keys(words[at : at + _AMBIGUOUS], language) for at in (start, place))
        # "When it rains, when it snows" is a list.
        return not before if after else "condition" in before and not joined

    def _clausal_keys(self, words: Sequence[str], language: str) -> set[str]:
        return {hit.key for hit in self._clausal[language].find(words) if hit.start == 0}

    def opening(self, words: Sequence[str], language: str = "") -> int:
        """How many words at the beginning only join it to what isn't said: "că", "because"; in a known language "and" and "but" too."""
        joining = self.joints[language] | self.contrasts[language] if language else frozenset()
        place = 0
        while place + 1 < len(words):
            first = [hit for hit in self.finder.find(words[place : place + _MOST_OPENING]) if hit.start == 0]
            ends = [place + hit.end for hit in first if hit.key == "opening"] + [place + 1] * (words[place] in joining)
            if not ends or max(ends) == len(words) or any(hit.key == "whole_opening" for hit in first):
                break
            place = max(ends)
        return place

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

    def denied_together(self, words: Sequence[str]) -> set[int]:
        """The places of each "or" that joins what one denial denies: "no newsletter or card", "card or gift I don't give"."""
        found = self.finder.find(words)
        denials = {place for hit in found if hit.key == "negation" for place in hit.places}
        return {hit.start for hit in found if hit.key == "or" and denials - {hit.start}}

    def _denies_after(self, negator: Hit, hit: Hit, words: Sequence[str]) -> bool:
        """Whether a negation behind a word denies it: nothing but auxiliary words may follow in its clause, as in "uudiskirja ei saada"."""
        found = [one for one in self.finder.find(words) if one.start >= negator.end]
        end = next((one.start for one in found if one.key == "subordinate" and one.start > negator.end), len(words))
        idle = {place for one in found if one.key == "negation" for place in one.places}
        return hit.end <= negator.start and all(words[place] in self._tails or place in idle for place in range(negator.end, end))


def _words_of(lexicon: Lexicon, key: str, language: str) -> frozenset[str]:
    """The words of a language, and those of others that are too long to mean something else in it."""
    said = lexicon.spoken(_TABLE, language)[key]
    return frozenset(fold(word) for word in (*said, *(word for word in lexicon.of(_TABLE, key) if len(word) > _AMBIGUOUS)))


def _denies(negator: Hit, hit: Hit, ends: Sequence[int]) -> bool:
    """Whether a negation before a word, or in a gap of a phrase, denies it. One that belongs to the phrase doesn't."""
    before = negator.start < hit.end - 1 and negator.start not in hit.places
    return before and not any(negator.start <= end <= hit.start for end in ends)
