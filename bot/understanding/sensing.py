"""Typed answers read twice: by the words that are known, and by what answers like them meant where the words don't tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from bot.journey.limits import LIMITS
from bot.journey.model import Touchpoint, Worry
from bot.journey.vocabulary import OTHER_CHANNEL, Place, Practice, Sector
from bot.trades.trades import Trades
from bot.understanding.finder import Finder
from bot.understanding.lexicon import Lexicon
from bot.understanding.pieces import Parting, cut
from bot.understanding.quoting import short_title
from bot.understanding.tiling import tiled
from bot.understanding.understanding import Understanding
from bot.understanding.values import Asked, Contacts
from bot.understanding.words import folded, read

_CLAUSES = re.compile(r"[,;!?\n…]+|\.+(?=\s)")
_NIL = re.compile(r"(?<![\d.,])0(?![\d.,]\d|\d|%)")
# How far ahead a meaning must be to count where no word is known; to overrule words that are; to make a worry one about money.
_ENOUGH, _OVERRULING, _SURELY = 0.12, 0.35, 0.4
# The same for a feeling: one that is neither bad nor strong, and any other.
_FEELS, _FEELS_STRONGLY = 0.3, 0.5
# Contacts whose words are so plain that nothing overrules them.
_VAGUE = frozenset({Practice.OTHER, Practice.CONTENT, Practice.OWN_PAGE, Practice.QUESTION, Practice.REMINDER, Practice.WORD_OF_MOUTH})
_FEWEST_WORDS = 2
# Questions that "nothing" is a common answer to, with reasons.
_MAY_BE_NOTHING = (Asked.CONSIDERATION, Asked.AFTER, Asked.BACK)


_Setting = tuple[Asked, str, Sector | None, Place | None, str]


class Meant(Protocol):
    """A guess. `margin`: how far ahead of the next meaning it is, from 0 to about 1."""

    @property
    def meaning(self) -> str: ...
    @property
    def margin(self) -> float: ...


class Sense(Protocol):
    """Guesses what words mean that are known only from the like of them."""

    def contacts(self, topic: str, texts: Sequence[str]) -> Sequence[Meant]:
        """The practice that each of `texts` names, as an answer to the question of a topic."""
        ...

    def score(self, text: str) -> Meant:
        """ "-2" to "2", or something else for what is no feeling."""
        ...

    def worry(self, text: str) -> Meant:
        """ "price" for a worry about money."""
        ...


@dataclass(frozen=True)
class _Read:
    """One clause. `sure`: words and the like of it say the same, or the latter very plainly."""

    contacts: Contacts
    sure: bool = False


class SensingUnderstanding(Understanding):
    """See Understanding."""

    def __init__(self, lexicon: Lexicon, trades: Trades, sense: Sense) -> None:
        super().__init__(lexicon, trades)
        self._sense = sense
        self._trades = trades
        self._parting = Parting(self._grammar)
        self._only = Finder(lexicon.phrases("only"))
        self._unknown = Finder({"dont_know": lexicon.phrases("control")["dont_know"]})

    def score(self, text: str) -> int | None:
        """See Understanding."""
        known = super().score(text)
        if known or _NIL.search(text):
            return known
        if known is None and self._tells_else(text):
            return None
        guess = self._sense.score(text)
        # "Not happy" is what the words call neither, and people bad.
        if known == 0:
            return int(guess.meaning) if guess.meaning in ("-1", "-2") and guess.margin >= _ENOUGH else known
        return _felt(guess)

    def _tells_else(self, text: str) -> bool:
        """Whether something is told that is no feeling: a day, seen from any other, "done", prices that rose."""
        return bool(self.control(text, "")) or isinstance(self.due(text, date.min), date) or self._scores.tells_else(self._said(text))

    def worries(self, text: str, language: str) -> tuple[Worry, ...]:
        """See Understanding."""
        return tuple(worry if worry.about_price else self._priced(worry) for worry in super().worries(text, language))

    def touchpoints(
        self, text: str, asked: Asked, language: str, sector: Sector | None = None, place: Place | None = None, country: str = ""
    ) -> Contacts:
        """See Understanding."""
        setting = (asked, language, sector, place, country)
        whole = super().touchpoints(text, *setting)
        clauses = [clause for clause in self._clauses_of(text, language) if not self._ends_list(clause)]
        if whole.not_applicable or not clauses:
            return whole
        guesses = self._sense.contacts(asked.value, clauses)
        read = [self._clause(clause, guess, setting) for clause, guess in zip(clauses, guesses, strict=True)]
        if asked is Asked.CONSIDERATION:
            read = [self._plainly(clause, part, text) for clause, part in zip(clauses, read, strict=True)]
        only = self._only.find(self._said(text if asked is Asked.AWARENESS else clauses[0]))
        return _merged(_named(read, asked) if only else read, whole, asked)

    def _plainly(self, clause: str, part: _Read, text: str) -> _Read:
        """Who asks, or doesn't know, doesn't say that nobody compares. Single words for it mean something else in other languages."""
        unknown = any(len(hit.places) > 1 for hit in self._unknown.find(self._said(clause)))
        asks = text.rstrip().endswith("?")
        return replace(part, contacts=replace(part.contacts, nothing=False, not_applicable=False)) if unknown or asks else part

    def _ends_list(self, clause: str) -> bool:
        """Whether a clause only says that there is no more."""
        said = self._said(clause)
        return bool(tiled(said, self._only.find(said), self._grammar.positions(said, "courtesy") | self._grammar.positions(said, "and")))

    def _clauses_of(self, text: str, language: str) -> list[str]:
        words = read(text)
        return [cut(text, words, run) for run in self._parting.clauses(text, words, self._said(text), language, _CLAUSES)]

    def _clause(self, clause: str, guess: Meant, setting: _Setting) -> _Read:
        """One clause: what its words say, unless the like of it plainly means something else."""
        asked = setting[0]
        said = super().touchpoints(clause, *setting)
        practices = [touchpoint.practice.value for touchpoint in said.touchpoints]
        agreed = guess.meaning in practices and guess.margin >= _ENOUGH
        # Groups are joined later; what sounds like one so soon is something else.
        strange = asked is Asked.AFTER and guess.meaning == Practice.COMMUNITY
        if said.nothing or agreed or strange or guess.meaning in (*practices, Practice.OTHER):
            return _Read(said, sure=agreed and guess.meaning in [touchpoint.practice.value for touchpoint in said.told])
        firm = any(t.practice not in _VAGUE and t.catalogue for t in said.told) or len(clause.split()) < _FEWEST_WORDS
        recognised = sum(bool(t.catalogue) for t in said.touchpoints)
        silent = guess.meaning in (Practice.NOTHING, Practice.NONE_ASKED)
        if recognised > 1 or guess.margin < (_OVERRULING if firm or silent else _ENOUGH):
            return _Read(said)
        return _Read(self._meaning(clause, Practice(guess.meaning), said, setting), sure=guess.margin >= _OVERRULING)

    def _meaning(self, clause: str, meant: Practice, said: Contacts, setting: _Setting) -> Contacts:
        asked, language, *_ = setting
        if meant is Practice.NOTHING:
            return Contacts(nothing=asked is not Asked.CONSIDERATION, not_applicable=asked is Asked.CONSIDERATION)
        if meant is Practice.NONE_ASKED:
            return Contacts((self._trades.entry("never_asked").touchpoint(language),))
        channel = said.touchpoints[0].channel if said.touchpoints else OTHER_CHANNEL
        words = read(clause)
        opening = self._grammar.opening(folded(words), language)
        title = short_title(clause[words[opening].start :], LIMITS["touchpoint.title"])
        return Contacts((Touchpoint("", title, channel, meant),))

    def _priced(self, worry: Worry) -> Worry:
        guess = self._sense.worry(worry.text)
        return replace(worry, about_price=guess.meaning == "price" and guess.margin >= _SURELY)


def _felt(guess: Meant) -> int | None:
    """A score, if it is likely enough: one that isn't sure is never bad, and never strong."""
    if guess.margin < _FEELS or not guess.meaning.lstrip("-").isdigit():
        return None
    score = int(guess.meaning)
    if guess.margin >= _FEELS_STRONGLY:
        return score
    return min(1, score) if score >= 0 else None


def _named(read: Sequence[_Read], asked: Asked) -> list[_Read]:
    """The clauses that name a contact: beside "only", the others explain it."""
    if asked is Asked.AWARENESS:
        named = [part for part in read if any(t.channel != OTHER_CHANNEL and t.catalogue for t in part.contacts.touchpoints)]
        return named[:1] or list(read)
    first, *rest = read
    return [first, *(part for part in rest if part.sure or any(t.catalogue for t in part.contacts.touchpoints) or part.contacts.nothing)]


def _merged(read: Sequence[_Read], whole: Contacts, asked: Asked) -> Contacts:
    """All clauses together. Beside "nothing", only what is surely a contact is one; the rest explains the nothing."""
    silent = [(part.contacts.nothing and not part.contacts.denied) or part.contacts.not_applicable for part in read]
    nothing = any(silent)
    counted = _beside_nothing(read, silent.index(True)) if nothing and asked in _MAY_BE_NOTHING else read
    contacts = tuple(_once(touchpoint for part in counted for touchpoint in part.contacts.touchpoints))[: LIMITS["stage.touchpoints"]]
    if contacts:
        return Contacts(contacts)
    compared = asked is Asked.CONSIDERATION
    nothing = nothing or any(part.contacts.nothing for part in read)
    return Contacts(nothing=(nothing or whole.nothing) and not compared, not_applicable=nothing and compared)


def _beside_nothing(read: Sequence[_Read], place: int) -> list[_Read]:
    """What counts although the clause at a place says that there is nothing: what is sure, and "I text them" before "then silence"."""
    reached = [any(t.channel != OTHER_CHANNEL for t in part.contacts.touchpoints) for part in read[:place]]
    return [part for n, part in enumerate(read) if part.sure or (n < place and reached[n])]


def _once(touchpoints: Iterator[Touchpoint]) -> Iterator[Touchpoint]:
    seen: set[str] = set()
    for touchpoint in touchpoints:
        key = touchpoint.catalogue or touchpoint.title.casefold()
        if key not in seen:
            seen.add(key)
            yield touchpoint
