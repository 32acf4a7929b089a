"""Parting an answer that lists several things, without tearing apart what belongs together."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.languages import SUPPORTED
from bot.understanding.finder import Finder
from bot.understanding.lexicon import Lexicon
from bot.understanding.words import Word, between

# What stands between two words and parts them: a comma, the end of a sentence, a new line, a dash or a bullet.
_STOP = re.compile(r"[,;\n•|…]|[.!?:]+(?=\s|$)|[.!?]{2,}|\s[-–—]+\s|\s->\s|[\n\s]\d[.)]\s")
_JOINT = re.compile(r"^\s*[+&/]\s*$|^\s*//\s*$")
# What a run of words names, and whether it says nothing else.
Naming = Callable[[int, int], tuple[frozenset[str], bool]]


@dataclass(frozen=True)
class Run:
    """Words of an answer from `start` up to `end`."""

    start: int
    end: int


class Parting:
    """Parts answers at the conjunctions that the table "grammar" of the lexicon gives."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._contrasts = Finder({"but": lexicon.of("grammar", "but")})
        self._joints = {language: frozenset(lexicon.spoken("grammar", language)["and"]) for language in SUPPORTED}
        self._any_joint = frozenset(lexicon.of("grammar", "and"))
        # Shorter ones mean something else in other languages.
        self._surely = {joint for joint in self._any_joint if len(joint) > 2}

    def sentences(self, text: str, words: Sequence[Word], mended: Sequence[str]) -> Iterator[Run]:
        """Parted at punctuation and at "but"."""
        contrasts = {hit.start: hit.end for hit in self._contrasts.find(mended)}
        start = 0
        for place in range(1, len(words) + 1):
            if place == len(words) or place in contrasts or _stops(text, words, place):
                if place > start:
                    yield Run(contrasts.get(start, start), place)
                start = place

    def runs(self, text: str, words: Sequence[Word], mended: Sequence[str], language: str, naming: Naming) -> Iterator[Run]:
        """Parted at "and" as well, where both sides are things of their own."""
        for sentence in self.sentences(text, words, mended):
            for run in self._parted(sentence, self._places(sentence, text, words, mended, language), naming):
                yield self._trimmed(run, mended, language)

    def _places(self, run: Run, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Iterator[tuple[int, int, bool]]:
        """Each joint in a run: where the left side ends and the right one begins, and whether it is one for certain."""
        for place in range(run.start + 1, run.end):
            if _JOINT.match(between(text, words, place)) and not _abbreviated(mended, place):
                yield place, place, True
            elif mended[place] in self._any_joint and place + 1 < run.end:
                yield place, place + 1, mended[place] in self._joints[language] or mended[place] in self._surely

    def _trimmed(self, run: Run, mended: Sequence[str], language: str) -> Run:
        """Without conjunctions that it begins with."""
        start = run.start
        while start + 1 < run.end and (mended[start] in self._joints[language] or mended[start] in self._surely):
            start += 1
        return Run(start, run.end)

    def _parted(self, run: Run, joints: Iterator[tuple[int, int, bool]], naming: Naming) -> Iterator[Run]:
        start = run.start
        for left_end, right_start, sure in joints:
            if left_end > start and _separate(naming(start, left_end), naming(right_start, run.end), sure=sure):
                yield Run(start, left_end)
                start = right_start
        yield Run(start, run.end)


def _stops(text: str, words: Sequence[Word], place: int) -> bool:
    return bool(_STOP.search(between(text, words, place)))


def _abbreviated(mended: Sequence[str], place: int) -> bool:
    """Whether a sign joins single letters or numbers, as in "B&B" and "24/7"."""
    near = mended[place - 1 : place + 1]
    return all(len(word) == 1 for word in near) or all(word.isdigit() for word in near)


def _separate(left: tuple[frozenset[str], bool], right: tuple[frozenset[str], bool], *, sure: bool) -> bool:
    """Whether the two sides of a joint are different things: both are known, or one is and the other doesn't go on with it."""
    (left_names, left_bare), (right_names, _) = left, right
    if left_names and right_names:
        return bool(right_names - left_names)
    return sure and bool((left_names and left_bare) or right_names)
