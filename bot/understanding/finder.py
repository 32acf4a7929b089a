"""Finding many phrases in a text at once.

A phrase is written as words with spaces: `word`; `stem*`, however it ends; `*part*`, anywhere in a word; `a|b`, either; `..`, at most
three words between.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from bot.text import fold

_GAP = ".."
_WIDEST_GAP = 3
_REMEMBERED = 2048
# Hyphens and apostrophes part words, in phrases as in texts.
_PARTING = re.compile(r"[-'’/.]")


class Hit(NamedTuple):
    """A phrase found at the places of certain words. `weight`: how much of the text it explains."""

    key: str
    places: tuple[int, ...]
    weight: int

    @property
    def start(self) -> int:
        """The place of the first word."""
        return self.places[0]

    @property
    def end(self) -> int:
        """The place behind the last word."""
        return self.places[-1] + 1


class _Phrase(NamedTuple):
    key: str
    rest: tuple[str, ...]
    weight: int


class Finder:
    """Finds phrases that are filed under keys."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._heads: dict[str, list[_Phrase]] = {}
        self._tails: set[str] = set()
        for key, written in phrases.items():
            for phrase in written:
                self._add(key, phrase)
        # An answer is searched several times over.
        self._beginning_with = lru_cache(_REMEMBERED)(self._beginning)
        self._longest = max(map(len, self._heads), default=0)
        self._parts = sorted({len(head) - 2 for head in self._heads if head.startswith("*")})

    def _add(self, key: str, phrase: str) -> None:
        for tokens in product(*(token.split("|") for token in phrase_tokens(phrase))):
            weight = sum(len(token.strip("*")) for token in tokens if token != _GAP)
            self._heads.setdefault(tokens[0], []).append(_Phrase(key, tokens[1:], weight))
            self._tails.update(tokens[1:])

    @property
    def vocabulary(self) -> set[str]:
        """Every word and stem of the phrases, stems with their star."""
        return self._heads.keys() | self._tails - {_GAP}

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Every phrase found, overlapping ones included, in the order of where they begin."""
        return [hit for start in range(len(words)) for hit in self._at(words, start)]

    def _at(self, words: Sequence[str], start: int) -> Iterator[Hit]:
        for phrase in self._beginning_with(words[start]):
            rest = _places(words, start + 1, phrase.rest)
            if rest is not None:
                yield Hit(phrase.key, (start, *rest), phrase.weight)

    def _beginning(self, word: str) -> tuple[_Phrase, ...]:
        return tuple(phrase for head in self._possible_heads(word) for phrase in self._heads.get(head, ()))

    def _possible_heads(self, word: str) -> Iterator[str]:
        yield word
        yield from (f"{word[:n]}*" for n in range(1, min(len(word), self._longest) + 1))
        yield from (f"*{word[i : i + n]}*" for n in self._parts for i in range(len(word) - n + 1))


def phrase_tokens(phrase: str) -> list[str]:
    """The words of a written phrase, folded."""
    return [token if token == _GAP else fold(token) for token in _spaced(phrase).split()]


def _spaced(phrase: str) -> str:
    return " ".join(token if token == _GAP else _PARTING.sub(" ", token) for token in phrase.split())


def _places(words: Sequence[str], start: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """The places of the rest of a phrase that goes on at `start`; None if it doesn't."""
    if not rest:
        return ()
    if rest[0] == _GAP:
        tries = (_places(words, at, rest[1:]) for at in range(start, start + _WIDEST_GAP + 1))
        return next((places for places in tries if places is not None), None)
    if start >= len(words) or not _fits(words[start], rest[0]):
        return None
    after = _places(words, start + 1, rest[1:])
    return None if after is None else (start, *after)


def _fits(word: str, token: str) -> bool:
    if token.startswith("*"):
        return token.strip("*") in word
    return word.startswith(token[:-1]) if token.endswith("*") else word == token


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that don't overlap, those that come first in `hits` winning, in the order of the text."""
    taken: set[int] = set()
    chosen = []
    for hit in hits:
        if taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.start)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that don't overlap, the longest winning."""
    return apart(sorted(hits, key=lambda hit: -hit.weight))
