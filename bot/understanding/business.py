"""What a business sells, and its name, out of one sentence or two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.text import fold
from bot.understanding.finder import Finder, Hit, longest
from bot.understanding.lexicon import Lexicon
from bot.understanding.quoting import tidy
from bot.understanding.values import BusinessSaid
from bot.understanding.words import Word, folded, read

_QUOTED = re.compile(r"[\"„“”«‘]\s?([^\"„“”«»‘’]{2,}?)\s?[\"“”»’]|(?<!\w)'([^']{2,}?)'(?!\w)")
_BREAK = re.compile(r"[,;:\n()]|[.!?](?=\s|$)|\s[-–—]+\s")
# After such a sign, what stands first is the name of what follows.
_OPENING = re.compile(r"\s*(?::|[-–—])\s*")
# Longer parts are no names.
_NAME_WORDS = 5
_PARTICLE = 3


@dataclass(frozen=True)
class _Span:
    """Where a name stands, with the words that lead up to it from `start` on; `keeps_head`: what stands before tells what is sold."""

    start: int
    name_start: int
    end: int
    keeps_head: bool = False


class BusinessReader:
    """Reads it with the phrases of the table "business" of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._finder = Finder(lexicon.phrases("business"))
        self._of_kind = frozenset(lexicon.of("business", "of_kind"))
        self._joints = frozenset(map(fold, lexicon.of("grammar", "and")))

    def read(self, text: str) -> BusinessSaid:
        """The name, if one is marked as such; what is left is sold."""
        words = read(text)
        hits = self._finder.find(folded(words))
        span = _quoted(text, words, hits) or _introduced(text, words, hits) or self._by_looks(text)
        name = tidy(text[span.name_start : span.end]) if span else ""
        return BusinessSaid(self._rest(text, span) if span and name else text.strip(), name)

    def _rest(self, text: str, span: _Span) -> str:
        """The text without the name, and without a clause that only leads up to it: "the shop is called …"."""
        clause = max((found.end() for found in _BREAK.finditer(text, 0, span.start)), default=0)
        before, head, after = text[:clause], text[clause : span.start], text[span.end :]
        if not tidy(head) or (not span.keeps_head and self._leads_up(head) and tidy(before + after)):
            head = ""
        elif not tidy(after):
            return tidy(before + head)
        # The rest of the words stand as they are, without what led from or to the name.
        parts = [tidy(part) for part in (before + head, self._without_joint(after))]
        return ", ".join(part for part in parts if part)

    def _without_joint(self, text: str) -> str:
        words = read(text)
        joined = words and words[0].text in self._joints and not tidy(text[: words[0].start])
        return text[words[0].end :] if joined else text

    def _leads_up(self, head: str) -> bool:
        said = folded(read(head))
        return len(said) <= _NAME_WORDS + 1 and any(hit.key == "owner_of_name" and hit.start == 0 for hit in self._finder.find(said))

    def _by_looks(self, text: str) -> _Span | None:
        """A part that is written as names are, if it is the first or the last of several and the others aren't."""
        parts = list(_parts(text))
        marked = self._behind_kind(text, *parts[0]) if parts else None
        if marked:
            return marked
        names = [self._looks_like_name(text[start:end]) for start, end in parts]
        if len(parts) < 2 or all(names):
            return None
        (start, end), follows = parts[0], text[parts[0][1] : parts[1][0]]
        end = self._before_town(text, start, end)
        if names[0] and (len(read(text[start:end])) > 1 or _OPENING.fullmatch(follows)):
            return _Span(start, start, end)
        start, end = parts[-1]
        return _Span(start, self._past_owner(text, start, end), end) if names[-1] else None

    def _behind_kind(self, text: str, start: int, end: int) -> _Span | None:
        """What is written with capitals behind "salon", "e-shop" and the like, which aren't."""
        end = self._before_town(text, start, end)
        words = read(text[start:end])
        name = next((place for place, word in enumerate(words) if text[start + word.start].isupper()), 0)
        kinds = [hit for hit in self._finder.find(folded(words[:name])) if hit.key == "kind" and hit.start == 0]
        if not kinds or not self._looks_like_name(text[start + words[name].start : end], least=1):
            return None
        more = words[kinds[0].end : name]
        if any(len(word.text) <= _PARTICLE and word.text not in self._of_kind for word in more):
            return None
        begin = start + words[name].start
        return _Span(begin, begin, end, keeps_head=bool(more))

    def _before_town(self, text: str, start: int, end: int) -> int:
        """Where a part ends without the town that it names behind a name: "in Tartu"."""
        words = read(text[start:end])
        towns = [hit for hit in self._finder.find(folded(words)) if hit.key == "in_town" and hit.start > 0 and hit.end == len(words)]
        return start + words[towns[0].start - 1].end if towns else end

    def _past_owner(self, text: str, start: int, end: int) -> int:
        """Where a name begins behind "firm", "shop" and the like."""
        words = read(text[start:end])
        led = len(words) > 1 and self._leads_up(words[0].text) and not text[start + words[0].start].isupper()
        return start + words[1].start if led else start

    def _looks_like_name(self, part: str, least: int = 0) -> bool:
        """`least`: so many words before a town make it part of a name, as in "Bella Napoli"; 0: only behind a kind of place."""
        part = part[self._past_owner(part, 0, len(part)) : self._before_town(part, 0, len(part))]
        words = read(part)
        found = self._finder.find(folded(words))
        capitals = [part[word.start].isupper() for word in words if len(word.text) > _PARTICLE or part[word.start].isupper()]
        least = least or (2 if any(hit.key == "kind" and hit.start == 0 for hit in found) else _NAME_WORDS)
        town = any(hit.key == "city" and hit.start < least for hit in found)
        return bool(capitals) and all(capitals) and len(words) <= _NAME_WORDS and not town


def _quoted(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> _Span | None:
    """What stands in quotation marks, with "is called" before it."""
    found = _QUOTED.search(text)
    if not found:
        return None
    intros = [words[hit.start].start for hit in hits if hit.key == "is_called" and not text[words[hit.end - 1].end : found.start()].strip()]
    return _Span(min([found.start(), *intros]), found.start(), found.end())


def _introduced(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> _Span | None:
    """What follows "is called", up to the end of the clause or to "and we sell"."""
    for hit in longest(hit for hit in hits if hit.key in ("is_called", "person")):
        if hit.key == "is_called" and hit.end < len(words):
            start = words[hit.end].start
            ends = [found.start() for found in _BREAK.finditer(text, start)]
            ends += [words[other.start].start for other in hits if other.key == "goes_on" and other.start > hit.end]
            return _Span(words[hit.start].start, start, min(ends, default=len(text)))
    return None


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The spans between breaks, empty ones left out."""
    start = 0
    for found in [*_BREAK.finditer(text), None]:
        end = found.start() if found else len(text)
        if text[start:end].strip():
            yield start, end
        start = found.end() if found else end
