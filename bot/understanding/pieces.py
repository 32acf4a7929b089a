"""Parting an answer that lists several things, without tearing apart what belongs together."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.understanding.grammar import Grammar
from bot.understanding.words import Word, alone, between

# What stands between two words and parts them: a comma, the end of a sentence, a new line, a dash or a bullet.
_STOP = re.compile(r"[,;\n•|…]|[.!?:]+(?=\s|$)|[.!?]{2,}|\s[-–—]+\s|\s->\s|[\n\s]\d[.)]\s")
_JOINT = re.compile(r"^\s*[+&/]\s*$|^\s*//\s*$")

# What stands further on doesn't tell whether a joint parts.
_FAR = 12
_MOST_JOINTS = 30


@dataclass(frozen=True)
class Run:
    """Words of an answer from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Names:
    """What a run names. `bare`: nothing else; `means`: only by which means, as in "they phone"; `titled`: it is a button's title."""

    keys: frozenset[str]
    practices: frozenset[str]
    bare: bool = False
    means: bool = False
    titled: bool = False


Naming = Callable[[Run], Names]


class Parting:
    """Parts answers at conjunctions."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._joints = grammar.joints
        self._contrasts = grammar.contrasts

    def sentences(self, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Iterator[Run]:
        """Parted at punctuation and at "but"."""
        start = 0
        for place in range(1, len(words) + 1):
            if place == len(words) or mended[place] in self._contrasts[language] or _stops(text, words, place):
                begin = start + (mended[start] in self._contrasts[language])
                if place > begin:
                    yield Run(begin, place)
                start = place

    def runs(self, text: str, words: Sequence[Word], mended: Sequence[str], language: str, naming: Naming) -> Iterator[Run]:
        """Parted at "and" as well, where both sides are things of their own."""
        for sentence in self.sentences(text, words, mended, language):
            joints = islice(self._places(sentence, text, words, mended, language), 0 if naming(sentence).titled else _MOST_JOINTS)
            for run in self._parted(sentence, joints, mended, naming):
                yield self._trimmed(run, text, words, mended, language)

    def _trimmed(self, run: Run, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Run:
        """Without conjunctions that it begins with."""
        start = run.start
        while start + 1 < run.end and mended[start] in self._joints[language] and alone(text, words[start]):
            start += 1
        return Run(start, run.end)

    def _places(self, run: Run, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
        """Each joint in a run: where the left side ends and the right one begins."""
        for place in range(run.start + 1, run.end):
            if _JOINT.match(between(text, words, place)) and not _abbreviated(mended, place):
                yield place, place
            elif mended[place] in self._joints[language] and place + 1 < run.end and alone(text, words[place]):
                yield place, place + 1

    def _parted(self, run: Run, joints: Iterator[tuple[int, int]], mended: Sequence[str], naming: Naming) -> Iterator[Run]:
        start = run.start
        for left_end, right_start in joints:
            right = Run(right_start, min(run.end, right_start + _FAR))
            goes_on = any(hit.start == 0 for hit in self._grammar.hits(mended[right.start : right.end], "continues"))
            if left_end > start and _separate(naming(Run(start, left_end)), naming(right), goes_on=goes_on):
                yield Run(start, left_end)
                start = right_start
        yield Run(start, run.end)


def _stops(text: str, words: Sequence[Word], place: int) -> bool:
    return bool(_STOP.search(between(text, words, place)))


def _abbreviated(mended: Sequence[str], place: int) -> bool:
    """Whether a sign joins single letters or numbers, as in "B&B" and "24/7"."""
    near = mended[place - 1 : place + 1]
    return all(len(word) == 1 for word in near) or all(word.isdigit() for word in near)


def _separate(left: Names, right: Names, *, goes_on: bool) -> bool:
    """Whether the two sides of a joint are different things: both are known, or one is and the other doesn't go on with it."""
    if left.keys and right.keys:
        # A practice without a kind only repeats one that was named: "they come in and buy".
        new = {key for key in right.keys - left.keys if key.partition(".")[2] not in left.practices}
        return bool(new) and not left.means
    return bool((left.bare and left.keys and not goes_on) or right.keys)
