"""How a customer feels, from -2 to 2."""

import re
from collections.abc import Iterable, Sequence

from bot.understanding.finder import Finder, Hit, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon

_SIGNED = re.compile(r"\s*([+\-−–]\s?[12]|[+\-−–]?0)\s*[.!]?\s*")
_OUT_OF = re.compile(r"(?<![\d/.,])(\d{1,2})(?:[.,]\d)?\s*(?:/|din|na|su|out of|z)\s*(5|10)(?![\d/])")
# "1" and "2" alone are left out: on a scale of five they mean the opposite of what they mean from -2 to 2.
_BARE = re.compile(r"\s*([3-9]|10)\s*[.!]?\s*")
# A score before or behind words: "-1, they wait too long", "they like it, 2".
_BESIDE = re.compile(r"^\s*([+\-−–]?[0-2])(?=[\s,;])(?!\s*[\d/%])|(?<=[\s,;])([+\-−–]?[0-2])\s*[.!]?\s*$")
_EMOTICONS = {
    ":)": 1,
    ":-)": 1,
    ":d": 2,
    ":-d": 2,
    "<3": 2,
    ":))": 2,
    ":|": 0,
    ":-|": 0,
    ":/": -1,
    ":-/": -1,
    ":(": -1,
    ":-(": -1,
    ":((": -2,
}
_LOW, _HIGH = -2, 2
# The key of phrases that are no feelings.
_NONE = "none"


class ScoreReader:
    """Reads it with the table "scores" of the lexicon, whose keys are the scores, and one for what is none."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._finder = Finder(lexicon.phrases("scores"))
        self._degrees = Finder(lexicon.phrases("degrees"))

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._finder.vocabulary | self._degrees.vocabulary

    def read(self, text: str, said: Sequence[str]) -> int | None:
        """The score, None if it isn't clear."""
        number = _number(text)
        if number is not None:
            return number
        found = [*self._worded(said), *_signs(text)]
        beside = _BESIDE.search(text)
        if beside and (beside[1] or beside[2])[0] not in "12":
            return _signed(beside[1] or beside[2])
        if not found:
            return None
        # "1" and "2" without a sign may count as stars do, unless the words are glad too.
        if beside and min(found) > 0:
            return _signed(beside[1] or beside[2])
        return _rounded(sum(found) / len(found)) if min(found) * max(found) < 0 else max(found, key=abs)

    def tells_else(self, said: Sequence[str]) -> bool:
        """Whether something is told that sounds like a feeling and is none."""
        return any(hit.key == _NONE for hit in self._finder.find(said))

    def _worded(self, said: Sequence[str]) -> Iterable[int]:
        # "No" that an answer begins with is "well" in Polish and Estonian.
        said = said[1:] if said[:1] == ["no"] else said
        hits = [hit for hit in longest(self._finder.find(said)) if hit.key != _NONE]
        degrees = longest(self._degrees.find(said))
        for hit, denied in zip(hits, self._grammar.negated(said, hits), strict=True):
            yield _turned(int(hit.key)) if denied else _graded(int(hit.key), hit, degrees)


def _turned(score: int) -> int:
    """A feeling denied: "not happy" is unhappy, "not bad" is good."""
    return -1 if score > 0 else min(1, -score)


def _graded(score: int, hit: Hit, degrees: Iterable[Hit]) -> int:
    """A feeling with "very" or "a little" before it."""
    near = [degree.key for degree in degrees if 0 <= hit.start - degree.end <= 1]
    if "very" in near:
        return max(_LOW, min(_HIGH, 2 * score))
    return max(-1, min(1, score)) if "slightly" in near else score


def _number(text: str) -> int | None:
    """A score in figures: -1, +2, 4/5, 8 out of 10, 5."""
    signed, bare = _SIGNED.fullmatch(text), _BARE.fullmatch(text)
    if signed:
        return _signed(signed[1])
    out_of = _OUT_OF.search(text.lower())
    if out_of:
        return _scaled(int(out_of[1]), int(out_of[2]))
    return _scaled(int(bare[1]), 5 if int(bare[1]) <= 5 else 10) if bare else None


def _signed(written: str) -> int:
    return int(re.sub(r"\s", "", written).replace("−", "-").replace("–", "-"))


def _scaled(number: int, most: int) -> int | None:
    """Stars, or marks out of ten, as a score."""
    if number > most:
        return None
    return max(_LOW, number - 3) if most == 5 else _of_ten(number)


def _of_ten(number: int) -> int:
    steps = ((9, 2), (7, 1), (5, 0), (3, -1))
    return next((score for least, score in steps if number >= least), _LOW)


def _signs(text: str) -> Iterable[int]:
    words = text.lower().split()
    yield from (_EMOTICONS[word.rstrip(",.!")] for word in words if word.rstrip(",.!") in _EMOTICONS)
    yield from (score for sign, score in _EMOTICONS.items() if len(text) > len(sign) and text.lower().endswith(sign) and sign not in words)


def _rounded(mean: float) -> int:
    return int(mean + (0.5 if mean > 0 else -0.5))
