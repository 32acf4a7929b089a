"""Typed answers read twice: by the words that are known, and by what answers like them meant where the words don't tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.journey.limits import LIMITS
from bot.journey.model import Touchpoint, Worry
from bot.journey.vocabulary import OTHER_CHANNEL, Place, Practice, Sector
from bot.trades.trades import Trades
from bot.understanding.finder import Finder
from bot.understanding.lexicon import Lexicon
from bot.understanding.quoting import short_title
from bot.understanding.understanding import Understanding
from bot.understanding.values import Asked, Contacts

_CLAUSES = re.compile(r"[,;!?\n…]+|\.+(?=\s|$)")
# How far ahead a meaning must be to count where no word is known; to overrule words that are; to make a worry one about money.
_ENOUGH, _OVERRULING, _SURELY = 0.12, 0.35, 0.4
_FEELS = 0.08
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
    """One clause. `sure`: words and the like of it say the same, or the latter plainly."""

    contacts: Contacts
    sure: bool = False


class SensingUnderstanding(Understanding):
    """See Understanding."""

    def __init__(self, lexicon: Lexicon, trades: Trades, sense: Sense) -> None:
        super().__init__(lexicon, trades)
        self._sense = sense
        self._trades = trades
        self._only = Finder(lexicon.phrases("only"))

    def score(self, text: str) -> int | None:
        """See Understanding."""
        known = super().score(text)
        if known:
            return known
        guess = self._sense.score(text)
        # "Not happy" is what the words call neither, and people bad.
        if known == 0:
            return int(guess.meaning) if guess.meaning in ("-1", "-2") and guess.margin >= _ENOUGH else known
        return int(guess.meaning) if guess.meaning.lstrip("-").isdigit() and guess.margin >= _FEELS else None

    def worries(self, text: str, language: str) -> tuple[Worry, ...]:
        """See Understanding."""
        return tuple(worry if worry.about_price else self._priced(worry) for worry in super().worries(text, language))

    def touchpoints(
        self, text: str, asked: Asked, language: str, sector: Sector | None = None, place: Place | None = None, country: str = ""
    ) -> Contacts:
        """See Understanding."""
        setting = (asked, language, sector, place, country)
        whole = super().touchpoints(text, *setting)
        clauses = [clause.strip() for clause in _CLAUSES.split(text) if clause.strip()]
        if whole.not_applicable or not clauses:
            return whole
        guesses = self._sense.contacts(asked.value, clauses)
        read = [self._clause(clause, guess, setting) for clause, guess in zip(clauses, guesses, strict=True)]
        only = asked is Asked.AWARENESS and bool(self._only.find(self._said(text)))
        return _merged(_named(read) if only else read, whole, asked)

    def _clause(self, clause: str, guess: Meant, setting: _Setting) -> _Read:
        """One clause: what its words say, unless the like of it plainly means something else."""
        said = super().touchpoints(clause, *setting)
        practices = [touchpoint.practice.value for touchpoint in said.touchpoints]
        agreed = guess.meaning in practices and guess.margin >= _ENOUGH
        if said.nothing or agreed or guess.meaning in (*practices, Practice.OTHER):
            return _Read(said, sure=agreed)
        firm = any(t.practice not in _VAGUE and t.catalogue for t in said.told) or len(clause.split()) < _FEWEST_WORDS
        recognised = sum(bool(t.catalogue) for t in said.touchpoints)
        silent = guess.meaning in (Practice.NOTHING, Practice.NONE_ASKED)
        if recognised > 1 or guess.margin < (_OVERRULING if firm or silent else _ENOUGH):
            return _Read(said)
        return _Read(self._meaning(clause, Practice(guess.meaning), said, setting), sure=True)

    def _meaning(self, clause: str, meant: Practice, said: Contacts, setting: _Setting) -> Contacts:
        asked, language, *_ = setting
        if meant is Practice.NOTHING:
            return Contacts(nothing=asked is not Asked.CONSIDERATION, not_applicable=asked is Asked.CONSIDERATION)
        if meant is Practice.NONE_ASKED:
            return Contacts((self._trades.entry("never_asked").touchpoint(language),))
        channel = said.touchpoints[0].channel if said.touchpoints else OTHER_CHANNEL
        title = short_title(clause, LIMITS["touchpoint.title"])
        return Contacts((Touchpoint("", title, channel, meant),))

    def _priced(self, worry: Worry) -> Worry:
        guess = self._sense.worry(worry.text)
        return replace(worry, about_price=guess.meaning == "price" and guess.margin >= _SURELY)


def _named(read: Sequence[_Read]) -> list[_Read]:
    """The clauses that name a channel: beside "only", the others explain it."""
    named = [part for part in read if any(t.channel != OTHER_CHANNEL and t.catalogue for t in part.contacts.touchpoints)]
    return named[:1] or list(read)


def _merged(read: Sequence[_Read], whole: Contacts, asked: Asked) -> Contacts:
    """All clauses together. Beside "nothing", only what is surely a contact is one; the rest explains the nothing."""
    nothing = any(part.contacts.nothing or part.contacts.not_applicable for part in read)
    explained = nothing and asked in _MAY_BE_NOTHING
    counted = [part.contacts for part in read if part.sure or not explained]
    contacts = tuple(_once(touchpoint for part in counted for touchpoint in part.touchpoints))[: LIMITS["stage.touchpoints"]]
    if contacts:
        return Contacts(contacts)
    compared = asked is Asked.CONSIDERATION
    return Contacts(nothing=(nothing or whole.nothing) and not compared, not_applicable=nothing and compared)


def _once(touchpoints: Iterator[Touchpoint]) -> Iterator[Touchpoint]:
    seen: set[str] = set()
    for touchpoint in touchpoints:
        key = touchpoint.catalogue or touchpoint.title.casefold()
        if key not in seen:
            seen.add(key)
            yield touchpoint
