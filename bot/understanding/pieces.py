"""Parting an answer that lists several things, without tearing apart what belongs together."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from bot.understanding.grammar import Grammar
from bot.understanding.words import Word, alone, between

# What stands between two words and parts them: a comma, the end of a sentence, a new line, a dash or a bullet.
_STOP = re.compile(r"[,;\n•|…]|[.!?:]+(?=\s)|[.!?]{2,}|\s[-–—]+\s|\s->\s|[\n\s]\d[.)]\s")
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

    def clauses(
        self, text: str, words: Sequence[Word], mended: Sequence[str], language: str, stop: re.Pattern[str] = _STOP
    ) -> Iterator[Run]:
        """Parted at punctuation, subordinate clauses staying with what they explain."""
        start, joined = 0, False
        for place in range(1, len(words)):
            gap = between(text, words, place)
            if not stop.search(gap) or _in_number(words, gap, place):
                continue
            if gap.strip() == "," and self._grammar.binds(mended, start, place, language, joined=joined):
                joined = True
            else:
                yield Run(start, place)
                start, joined = place, False
        if words:
            yield Run(start, len(words))

    def sentences(self, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Iterator[Run]:
        """Parted at "but" as well."""
        for clause in self.clauses(text, words, mended, language):
            others = [place for place in range(clause.start, clause.end) if mended[place] in self._contrasts[language]]
            for start, end in pairwise((clause.start, *others, clause.end)):
                begin = start + (mended[start] in self._contrasts[language])
                if end > begin:
                    yield Run(begin, end)

    def runs(self, text: str, words: Sequence[Word], mended: Sequence[str], language: str, naming: Naming) -> Iterator[Run]:
        """Parted at "and" as well, where both sides are things of their own."""
        for sentence in self.sentences(text, words, mended, language):
            joints = islice(self._places(sentence, text, words, mended, language), 0 if naming(sentence).titled else _MOST_JOINTS)
            for run in self._parted(sentence, joints, mended, naming):
                yield self._trimmed(run, text, words, mended, language)

    def _trimmed(self, run: Run, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Run:
        """Without conjunctions that it begins with."""
        opening = self._grammar.opening(mended[run.start : run.end], language)
        parts = next((place for place in range(opening) if not alone(text, words[run.start + place])), opening)
        return Run(run.start + parts, run.end)

    def _places(self, run: Run, text: str, words: Sequence[Word], mended: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
        """Each joint in a run: where the left side ends and the right one begins."""
        together = self._grammar.denied_together(mended[run.start : run.end])
        for place in range(run.start + 1, run.end):
            if place - run.start in together:
                continue
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


def cut(text: str, words: Sequence[Word], run: Run) -> str:
    """What a run says, with the bracket that closes in it."""
    start, end = words[run.start].start, words[run.end - 1].end
    return text[start : end + ("(" in text[start:end] and text[end : end + 1] == ")")]


def _in_number(words: Sequence[Word], gap: str, place: int) -> bool:
    """Whether what stands between two words stands between figures: "4,8", "on days 1, 3"."""
    return gap.strip() in (",", ".") and words[place - 1].text.isdigit() and words[place].text.isdigit()


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
