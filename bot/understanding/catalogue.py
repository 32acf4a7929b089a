"""The catalogue's touchpoints as they are named in owners' words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.journey.vocabulary import BRINGS_BACK, OTHER_CHANNEL, Place, Practice, Sector
from bot.languages import SUPPORTED
from bot.text import words
from bot.trades.entry import Entry
from bot.trades.trades import Trades
from bot.understanding.finder import Finder, Hit, apart, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.values import Asked

_SHORTEST_BRAND = 3
_NEVER = (Practice.NOTHING,)
# Which one it is says more than the button does.
_OF_MANY_NAMES = ("marketplace", "partner_site")


@dataclass(frozen=True)
class Setting:
    """Which question about contacts is asked, in which language, and whose business it is about."""

    asked: Asked
    language: str
    sector: Sector | None = None
    place: Place | None = None
    country: str = ""


@dataclass(frozen=True)
class Named:
    """A kind of contact that some words name. `entry`: None if the catalogue has none for the question; `button`: it may be used as is;
    `sure`: words for this very question named it."""

    hit: Hit
    channel: str
    practice: Practice
    entry: Entry | None = None
    button: bool = False
    sure: bool = False


class Catalogue:
    """Finds kinds of contact in a run of words."""

    def __init__(self, lexicon: Lexicon, trades: Trades, grammar: Grammar) -> None:
        self._trades = trades
        self._grammar = grammar
        self.channels = Finder(lexicon.phrases("channels"))
        phrases = {entry.id: (*self._of_titles(entry), *_of_brand(entry)) for entry in trades.entries.values()}
        for key, written in {**lexicon.phrases("contacts"), **lexicon.phrases("practices")}.items():
            phrases[key] = (*phrases.get(key, ()), *written)
        self.kinds = Finder(phrases)
        self._titled: dict[tuple[str, ...], list[Entry]] = {}
        for entry in trades.entries.values():
            for title in entry.titles.values():
                self._titled.setdefault(tuple(words(title)), []).append(entry)
        self._by_channel = {asked: _pairs(lexicon.of("by_channel", asked)) for asked in Asked}

    def _of_titles(self, entry: Entry) -> Iterator[str]:
        """The words of each title; none where they only name a channel, which tells less."""
        for language in SUPPORTED:
            said = words(entry.title(language).partition("(")[0])
            if len(self._grammar.content(said, self._of_channels(said))) > 0:
                yield " .. ".join(_stem(said[place]) for place in self._grammar.content(said))

    def _of_channels(self, said: Sequence[str]) -> set[int]:
        return {place for hit in self.channels.find(said) for place in hit.places}

    def titled(self, said: Sequence[str], setting: Setting) -> Named | None:
        """The button whose title a run is, word for word."""
        fitting = (entry for entry in self._titled.get(tuple(said), ()) if setting.asked.stage in entry.stages)
        entry = next((entry for entry in fitting if self._is_general(entry, setting.sector)), None)
        return (
            Named(Hit(entry.id, tuple(range(len(said))), 0), entry.channel, entry.practice, entry, button=True, sure=True)
            if entry
            else None
        )

    def named(self, said: Sequence[str], setting: Setting) -> list[Named]:
        """The kinds of contact that are named, apart from each other: those that fit the question, or else those that fit another."""
        offered = self._offered(setting)
        ranked = [(rank, hit) for hit in self.kinds.find(said) if (rank := self._rank(hit.key, setting, offered)) is not None]
        ranked.sort(key=lambda one: (one[0][0], -one[1].weight, one[0][1]))
        fitting = [hit for rank, hit in ranked if rank[0] == 0]
        if fitting:
            return [replace(self._named(hit, setting), sure=True) for hit in apart(fitting)]
        usual = [one for one in self.mentioned(said, setting) if one.entry]
        return usual or [self._named(hit, setting) for hit in apart(hit for _, hit in ranked)]

    def mentioned(self, said: Sequence[str], setting: Setting) -> list[Named]:
        """The channels that are mentioned, with the usual kind of contact there."""
        return [self._usual(hit, setting) for hit in longest(self.channels.find(said))]

    def _offered(self, setting: Setting) -> set[str]:
        entries = self._trades.offered(setting.asked.stage, setting.sector, setting.place, setting.country)
        return {entry.id for entry in entries}

    def _rank(self, key: str, setting: Setting, offered: set[str]) -> tuple[int, int] | None:
        """How well a kind fits the question, 0 best: first by whether it is its own, then by how near it is to the trade."""
        if "." in key:
            asked = key.partition(".")[0]
            return {setting.asked.value: (0, 2), "any": (1, 0)}.get(asked)
        entry = self._trades.entry(key)
        if entry.practice in _NEVER or (entry.practice is Practice.NONE_ASKED and setting.asked is not Asked.ADVOCACY):
            return None
        own_stage = setting.asked.stage in entry.stages and (setting.asked is not Asked.BACK or entry.practice in BRINGS_BACK)
        if key in offered:
            return (0, 0) if own_stage else (1, 0)
        if self._is_general(entry, setting.sector):
            return (0, 1) if own_stage else (1, 1)
        return (1, 2) if own_stage else (2, 0)

    def _is_general(self, entry: Entry, sector: Sector | None) -> bool:
        """Whether an entry belongs to all trades or to this one."""
        prefixes = [f"{other}_" for other in Sector if other is not sector]
        return not any(entry.id.startswith(prefix) for prefix in prefixes)

    def _named(self, hit: Hit, setting: Setting) -> Named:
        if "." in hit.key:
            return Named(hit, OTHER_CHANNEL, Practice(hit.key.partition(".")[2]))
        entry = self._trades.entry(hit.key)
        own = setting.asked.stage in entry.stages and self._is_general(entry, setting.sector)
        return Named(hit, entry.channel, entry.practice, entry if own else None, button=own)

    def _usual(self, hit: Hit, setting: Setting) -> Named:
        entry_id = self._by_channel[setting.asked].get(hit.key)
        if entry_id is None:
            listed = hit.key in _OF_MANY_NAMES and setting.asked in (Asked.AWARENESS, Asked.CONSIDERATION)
            return Named(hit, hit.key, Practice.OWN_PAGE if listed else Practice.OTHER)
        entry = self._trades.entry(entry_id)
        return Named(hit, hit.key, entry.practice, entry, button=entry.channel == hit.key and hit.key not in _OF_MANY_NAMES)


def _pairs(written: Sequence[str]) -> Mapping[str, str]:
    """Channels and the ids of their entries, written as "phone phone_order"."""
    pairs = (pair.split() for pair in written)
    return {pair[0]: pair[1] for pair in pairs}


def _stem(word: str) -> str:
    """A word so that its other cases are found too."""
    return f"{word[: max(4, len(word) - 2)]}*" if len(word) > 4 else word


def _of_brand(entry: Entry) -> Iterator[str]:
    """The name that stands in the titles of all languages, such as that of a marketplace."""
    titles = [words(entry.title(language).partition("(")[0]) for language in SUPPORTED]
    if entry.countries or entry.channel in ("marketplace", OTHER_CHANNEL):
        name = [part for part in titles[-1] if all(any(word.startswith(part) for word in title) for title in titles)]
        if sum(map(len, name)) >= _SHORTEST_BRAND:
            yield f"{' '.join(name)}*"
