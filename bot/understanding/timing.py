"""By when something is to be done, and by whom."""

import re
from calendar import monthrange
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, groupby

from bot.journey.limits import LIMITS
from bot.journey.vocabulary import Horizon
from bot.understanding.finder import Finder, Hit, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.quoting import tidy
from bot.understanding.spelling import Spelling
from bot.understanding.words import folded, read

_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?\.?(?![\d/])")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MOST_NAME_WORDS = 4
_SMALL = ("lead", "filler", "courtesy")
_ABOUT_WHOM = ("person", "by_whom", "nobody")
# Of a name without capitals beside a day; alone, two such words are rather something to do.
_MOST_LOWER_CASE = 2
_MOST_DIGITS = 3
_PARTED = re.compile(r"[,;\n:]|\s[-–—]\s")
# Keys of the table "due" that mean a number of days from today.
_DAYS = {"today": 0, "tomorrow": 1, "day_after_tomorrow": 2}
_UNITS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "years": 12}
_MIDDLE = 15
# How many months end together: "this month", "this quarter".
_ENDING = {"this_month": 1, "this_quarter": 3}
# The day and the month that a phrase means.
_DATES = {"christmas": (24, 12), "after_christmas": (7, 1), "midsummer": (23, 6), "year": (31, 12)}
Due = Horizon | date


class DueReader:
    """Reads it with the table "due" of the lexicon."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._joints = frozenset().union(*grammar.joints.values())
        self._finder = Finder(lexicon.phrases("due"))
        self._numbers = Finder(lexicon.phrases("counts"))

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._finder.vocabulary

    def due(self, text: str, today: date) -> Due | None:
        """The span or the day, never before today."""
        numeric = _by_figures(text, today)
        if numeric:
            return numeric
        said = folded(read(text))
        found = self._finder.find(said)
        halves = {place for hit in found if hit.key.startswith("half.") for place in hit.places}
        units = [hit for hit in found if hit.key.startswith("unit.") and halves.isdisjoint(hit.places)]
        counted = (self._counted(said, hit, today) for hit in units)
        readings = chain(counted, self._readings(said, longest(found), today))
        return next((due for due in readings if due), None)

    def _readings(self, said: Sequence[str], hits: Sequence[Hit], today: date) -> Iterator[Due | None]:
        """What each phrase means, the most definite first."""
        keys = [hit.key for hit in hits]
        for hit in hits:
            kind, _, value = hit.key.partition(".")
            if not value:
                continue
            if kind == "half":
                yield _later(today, 6, "months") if value == "years" else today + timedelta(15)
            elif kind == "month":
                yield self._of_month(said, hit, int(value), today)
            elif kind == "season":
                yield _coming(None, int(value), today)
            elif kind == "weekday":
                yield today + timedelta((int(value) - today.weekday() - 1) % 7 + 1)
        yield from (_spanned(key, today) for key in keys)

    def _of_month(self, said: Sequence[str], hit: Hit, month: int, today: date) -> date | None:
        """A day of a month if one is named, otherwise its last."""
        near = [said[place] for place in (hit.start - 1, hit.end) if 0 <= place < len(said) and said[place].isdecimal()]
        days = [int(word) for word in near if 1 <= int(word) <= 31]
        days += [_MIDDLE for found in self._finder.find(said) if found.key == "mid"]
        return _coming(days[0] if days else None, month, today)

    def _counted(self, said: Sequence[str], hit: Hit, today: date) -> date | None:
        """So many days, weeks, months or years from today: "in two weeks", "za tydzien", "a couple of months"."""
        number = self._number(said, hit) or (1 if self._leads(said, hit) else 0)
        return _later(today, number, hit.key.partition(".")[2]) if number else None

    def _number(self, said: Sequence[str], hit: Hit) -> int:
        """The number before a unit of time, 0 if there is none."""
        place = hit.start - 1
        if place > 0 and self._keys(said[place]) & {"of"}:
            place -= 1
        before = said[place] if place >= 0 else ""
        if before.isdecimal():
            return int(before) if len(before) <= _MOST_DIGITS else 0
        return next((int(found.key) for found in self._numbers.find([before])), 0)

    def _keys(self, word: str) -> set[str]:
        return {hit.key for hit in self._finder.find([word])}

    def _leads(self, said: Sequence[str], hit: Hit) -> bool:
        """Whether "in" stands right before, or "later" right behind, as in "za tydzien" and "nädala pärast"."""
        found = self._finder.find(said)
        return any((one.key == "in" and one.end == hit.start) or (one.key == "later" and one.start == hit.end) for one in found)

    def owner(self, text: str, spelling: Spelling) -> str:
        """The person who is to do it, as typed; "" if nobody is named, as in what is to be done itself."""
        rest = _ISO.sub(",", _NUMERIC.sub(",", text))
        most = _MOST_LOWER_CASE if self._tells_when(text) else 1
        names = (self._name(segment, most, spelling) for segment in _PARTED.split(rest))
        return next(filter(None, names), self._person_first(rest))

    def _tells_when(self, text: str) -> bool:
        said = folded(read(text))
        return any(word.isdecimal() for word in said) or any(hit.key not in _ABOUT_WHOM for hit in self._finder.find(said))

    def _name(self, segment: str, most_lower_case: int, spelling: Spelling) -> str:
        """The only words of a segment that tell neither when nor what, if they look like a name."""
        words = read(segment)
        said = folded(words)
        persons = {place for hit in longest(self._finder.find(said)) if hit.key == "person" for place in hit.places}
        runs = [self._trimmed(said, run, persons) for run in _runs(len(said), self._idle(said))]
        # "Maria from the till, on Friday".
        first_named = most_lower_case > 1 and runs and segment[words[runs[0][0]].start].isupper()
        if len(runs) != 1 and not first_named:
            return ""
        places = runs[0]
        name = tidy(segment[words[places[0]].start : words[places[-1]].end])
        strange = [place for place in places if place not in persons and said[place] not in self._joints]
        capital = all(segment[words[place].start].isupper() for place in strange)
        plain = any(spelling.knows_well(said[place]) or place in self._small(said) for place in strange)
        fits = capital or (len(runs) == 1 and len(strange) <= most_lower_case and not plain)
        return name if fits and len(places) <= _MOST_NAME_WORDS and len(name) <= LIMITS["action.owner"] else ""

    def _person_first(self, text: str) -> str:
        """Who does it, if that stands before what is to be done: "I answer messages the same day"."""
        words = read(text)
        first = [hit for hit in longest(self._finder.find(folded(words))) if hit.key == "person" and hit.start == 0]
        return text[words[0].start : words[first[0].end - 1].end] if first else ""

    def _idle(self, said: Sequence[str]) -> set[int]:
        """The places of words that tell when, or lead up to who, or say that nobody does."""
        found = self._finder.find(said)
        idle = {place for hit in longest(found) if hit.key != "person" for place in range(hit.start, hit.end)}
        idle |= {place for hit in found if hit.key in ("by_whom", "nobody") for place in hit.places}
        return idle | {place for place, word in enumerate(said) if word.isdecimal() or (self._numbers.find([word]) and place + 1 in idle)}

    def _small(self, said: Sequence[str]) -> set[int]:
        """The places of words that are no names, however they are written."""
        return set().union(*(self._grammar.positions(said, key) for key in _SMALL))

    def _trimmed(self, said: Sequence[str], run: Sequence[int], persons: Container[int]) -> Sequence[int]:
        """Without small words at its ends."""
        small = self._small(said)
        kept = [place for place in run if place in persons or (said[place] not in self._joints and place not in small)]
        return range(kept[0], kept[-1] + 1) if kept else run


def _runs(length: int, idle: set[int]) -> Iterator[list[int]]:
    """The places of words that stand together, without idle ones between."""
    for is_idle, places in groupby(range(length), key=lambda place: place in idle):
        if not is_idle:
            yield list(places)


def _by_figures(text: str, today: date) -> date | None:
    iso, numeric = _ISO.search(text), _NUMERIC.search(text)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), today)
    if not numeric:
        return None
    day, month, year = int(numeric[1]), int(numeric[2]), numeric[3]
    return _day(int(year) % 100 + 2000, month, day, today) if year else _coming(day, month, today)


def _day(year: int, month: int, day: int, today: date) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found >= today else None


def _coming(day: int | None, month: int, today: date) -> date | None:
    """The next such day, or the last of the next such month."""
    if not 1 <= month <= 12:
        return None
    years = (today.year, today.year + 1, today.year + 2, today.year + 3, today.year + 4)
    days = (_day(year, month, day or monthrange(year, month)[1], today) for year in years)
    return next(filter(None, days), None)


def _later(today: date, number: int, unit: str) -> date:
    if unit in _MONTHS:
        return _months_on(today, number * _MONTHS[unit])
    return today + timedelta(number * _UNITS[unit])


def _months_on(today: date, number: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
    return date(min(year, date.max.year), month + 1, min(today.day, monthrange(min(year, date.max.year), month + 1)[1]))


def _spanned(key: str, today: date) -> Due | None:
    """What a phrase such as "this week", "tomorrow" or "next month" means."""
    if key in _DAYS:
        return today + timedelta(_DAYS[key])
    if key == "next_week":
        return today + timedelta(13 - today.weekday())
    if key == "next_month":
        after = _months_on(today.replace(day=1), 1)
        return after.replace(day=monthrange(after.year, after.month)[1])
    if key in _ENDING:
        last = today.month + -today.month % _ENDING[key]
        return today.replace(month=last, day=monthrange(today.year, last)[1])
    if key in _DATES:
        return _coming(*_DATES[key], today)
    return {"week": Horizon.WEEK, "month": Horizon.MONTH, "quarter": Horizon.QUARTER}.get(key)
