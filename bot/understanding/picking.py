"""Which of several options a text means."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.understanding.finder import Finder, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.words import folded, read

Option = tuple[str, str]
_CLOSE = 0.8
_SHORTEST = 3
# An answer that picks is short.
_MOST_WORDS = 20


class PickReader:
    """Reads it with the table "numbers" of the lexicon, whose keys are numbers, "all", "first_two" and the like."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._finder = Finder(lexicon.phrases("numbers"))
        self._asking = Finder({"question_word": lexicon.phrases("questions")["question_word"]})

    def read(self, text: str, options: Sequence[Option]) -> tuple[str, ...]:
        """The ids of the options, in their order."""
        said = folded(read(text))[:_MOST_WORDS]
        if not said or not options:
            return ()
        chosen = self._by_number(said, len(options))
        if chosen is None:
            chosen = self._by_label(said, [folded(read(label)) for _, label in options])
        return tuple(id_ for place, (id_, _) in enumerate(options) if place in chosen)

    def taken_out(self, text: str, options: Sequence[Option]) -> tuple[str, ...] | None:
        """The ids of the options that a text says to take out, in their order; None if it doesn't say so."""
        said = folded(read(text))[:_MOST_WORDS]
        orders = [hit for hit in longest(self._grammar.hits(said, "remove")) if hit.start == 0]
        if not orders:
            return None
        rest = [word for place, word in enumerate(said) if place not in orders[0].places]
        return self.read(" ".join(rest), options)

    def _by_number(self, said: Sequence[str], most: int) -> set[int] | None:
        """The places that the numbers in a text mean; None if it holds other words or a number that is none of theirs."""
        hits = longest(self._finder.find(said))
        taken = {place for hit in hits for place in hit.places}
        idle = {place for key in ("lead", "filler", "courtesy", "and") for place in self._grammar.positions(said, key)}
        rest = [word for place, word in enumerate(said) if place not in taken | idle]
        if not all(word.isdecimal() and 1 <= int(word) <= most for word in rest):
            return None
        places = {int(word) - 1 for word in rest} | {place for hit in hits for place in _places(hit.key, most)}
        return {place for place in places if 0 <= place < most} or None

    def _by_label(self, said: Sequence[str], labels: Sequence[Sequence[str]]) -> set[int]:
        """The places of the labels that are named in whole, otherwise of those that the text comes closest to."""
        whole = {place for place, label in enumerate(labels) if label and " ".join(label) in " ".join(said)}
        if whole:
            return whole
        # "When they pick it up" has no more in common with "A text when it is ready" than any other moment.
        asking = {place for hit in self._asking.find(said) for place in hit.places}
        words = [said[place] for place in self._grammar.content(said, asking) if len(said[place]) >= _SHORTEST]
        if not words:
            return set()
        shares = [sum(any(_like(word, other) for other in label) for word in words) / len(words) for label in labels]
        best = max(shares)
        if best == 1:
            return {place for place, share in enumerate(shares) if share == 1}
        return self._one_by_one(words, labels)

    def _one_by_one(self, words: Sequence[str], labels: Sequence[Sequence[str]]) -> set[int]:
        """The options that some word names and no other option's label holds."""
        places = [[place for place, label in enumerate(labels) if any(_like(word, other) for other in label)] for word in words]
        return {named[0] for named in places if len(named) == 1}


def _places(key: str, most: int) -> Sequence[int]:
    several = {"all": range(most), "last": [most - 1], "last_two": [most - 2, most - 1], "first_two": range(2), "first_three": range(3)}
    return [int(key) - 1] if key.isdecimal() else several[key]


def _like(word: str, other: str) -> bool:
    """The same word, perhaps in another case or with a slip."""
    if word == other or min(len(word), len(other)) <= _SHORTEST:
        return word == other
    stem = min(len(word), len(other), max(4, len(other) - 3))
    if word[:stem] == other[:stem]:
        return True
    return word[0] == other[0] and abs(len(word) - len(other)) <= 1 and SequenceMatcher(None, word, other).ratio() >= _CLOSE
