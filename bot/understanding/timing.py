"""By when something is to be done, and by whom."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from bot.journey.limits import LIMITS
from bot.journey.vocabulary import Horizon
from bot.understanding.finder import Finder, Hit, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.quoting import tidy
from bot.understanding.words import Word, folded, read

_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?\.?(?![\d/])")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MOST_NAME_WORDS = 4
_MOST_DIGITS = 3
_OF_NAMES = ("nobody", "task")
# Keys of the table "due" that mean a number of days from today.
_DAYS = {"today": 0, "tomorrow": 1, "day_after_tomorrow": 2}
_UNITS = {"days": 1, "weeks": 7}
Due = Horizon | date


class DueReader:
    """Reads it with the table "due" of the lexicon."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
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
        counted = (self._counted(said, hit, today) for hit in found if hit.key.startswith("unit."))
        readings = chain(counted, self._readings(said, longest(found), today))
        return next((due for due in readings if due), None)

    def _readings(self, said: Sequence[str], hits: Sequence[Hit], today: date) -> Iterator[Due | None]:
        """What each phrase means, the most definite first."""
        keys = [hit.key for hit in hits]
        for hit in hits:
            kind, _, value = hit.key.partition(".")
            if not value:
                continue
            if kind == "month":
                yield self._of_month(said, hit, int(value), today)
            elif kind == "weekday":
                yield today + timedelta((int(value) - today.weekday() - 1) % 7 + 1)
        yield from (_spanned(key, today) for key in keys)

    def _of_month(self, said: Sequence[str], hit: Hit, month: int, today: date) -> date | None:
        """A day of a month if one is named, otherwise its last."""
        near = [said[place] for place in (hit.start - 1, hit.end) if 0 <= place < len(said) and said[place].isdecimal()]
        days = [int(word) for word in near if 1 <= int(word) <= 31]
        return _coming(days[0] if days else None, month, today)

    def _counted(self, said: Sequence[str], hit: Hit, today: date) -> date | None:
        """So many days, weeks or months from today: "in two weeks", "za tydzien"."""
        before = said[hit.start - 1] if hit.start else ""
        counts = [int(found.key) for found in self._numbers.find([before])]
        written = int(before) if before.isdecimal() and len(before) <= _MOST_DIGITS else 0
        number = written or next(iter(counts), 1 if self._leads(said, hit) else 0)
        unit = hit.key.partition(".")[2]
        if not number:
            return None
        return _months_on(today, number) if unit == "months" else today + timedelta(number * _UNITS[unit])

    def _leads(self, said: Sequence[str], hit: Hit) -> bool:
        """Whether "in" stands right before, or "later" right behind, as in "za tydzien" and "nädala pärast"."""
        found = self._finder.find(said)
        return any((one.key == "in" and one.end == hit.start) or (one.key == "later" and one.start == hit.end) for one in found)

    def owner(self, text: str) -> str:
        """The person who is to do it, as typed; "" if nobody is named."""
        rest = _ISO.sub(",", _NUMERIC.sub(",", text))
        words = read(rest)
        said = folded(words)
        idle = {place for hit in longest(self._finder.find(said)) if hit.key not in _OF_NAMES for place in range(hit.start, hit.end)}
        idle |= {place for place, word in enumerate(said) if word.isdecimal() or (self._numbers.find([word]) and place + 1 in idle)}
        idle |= {place for hit in self._finder.find(said) if hit.key == "by_whom" for place in hit.places}
        for run in map(self._trimmed, _runs(rest, words, idle)):
            name = tidy(rest[run[0].start : run[-1].end])
            if len(run) <= _MOST_NAME_WORDS and len(name) <= LIMITS["action.owner"] and not self._says_nothing(run):
                return name
        return ""

    def _trimmed(self, run: Sequence[Word]) -> Sequence[Word]:
        """Without conjunctions at its ends."""
        joints = frozenset().union(*self._grammar.joints.values())
        while len(run) > 1 and run[0].text in joints:
            run = run[1:]
        while len(run) > 1 and run[-1].text in joints:
            run = run[:-1]
        return run

    def _says_nothing(self, run: Sequence[Word]) -> bool:
        found = self._finder.find(folded(run))
        silent = {place for hit in found if hit.key == "nobody" for place in hit.places}
        return len(silent) == len(run) or any(hit.key == "task" for hit in found)


def _runs(text: str, words: Sequence[Word], idle: set[int]) -> Iterator[list[Word]]:
    """Words that stand together, without idle ones or a comma between."""
    run: list[Word] = []
    for place, word in enumerate(words):
        if run and (place in idle or re.search(r"[,;\n:]|\s[-–—]\s", text[run[-1].end : word.start])):
            yield run
            run = []
        if place not in idle:
            run = [*run, word]
    if run:
        yield run


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
    if key == "christmas":
        return _coming(24, 12, today)
    return {"week": Horizon.WEEK, "month": Horizon.MONTH, "quarter": Horizon.QUARTER}.get(key)
