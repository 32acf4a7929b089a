"""How much fits, and what is allowed, in each field of a map."""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any

from bot.journey.errors import Invalid, JourneyError, LimitReached
from bot.journey.kpis import KPIS
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import CHANNELS, COUNTRIES, FEELINGS, LANGUAGES

# The most characters of a text, or entries of a list. "map.now": actions that come first; the rest of "map." counts over all stages.
LIMITS: Mapping[str, int] = {
    "user.businesses": 3,
    "business.personas": 3,
    "business.maps": 10,
    "business.name": 60,
    "business.sold": 160,
    "persona.name": 40,
    "persona.channels": 6,
    "persona.who": 200,
    "persona.need": 200,
    "persona.triggers": 6,
    "persona.worries": 5,
    "worry.text": 200,
    "map.title": 80,
    "map.scenario": 160,
    "map.taxonomy": 40,
    "map.touchpoints": 40,
    "map.now": 3,
    "map.moment_of_truth": 1,
    "map.asked": 100,
    "map.dismissals": 200,
    "stage.label": 40,
    "stage.quote": 200,
    "stage.customer_goal": 160,
    "stage.customer_does": 160,
    "stage.questions": 200,
    "stage.unmet_need": 200,
    "stage.backstage": 160,
    "stage.ideas": 200,
    "stage.owner": 40,
    "stage.touchpoints": 12,
    "stage.pains": 5,
    "stage.actions": 5,
    "stage.metrics": 2,
    "touchpoint.title": 80,
    "touchpoint.action": 160,
    "touchpoint.catalogue": 40,
    "touchpoint.channel_name": 30,
    "touchpoint.topic": 10,
    "pain.text": 200,
    "action.text": 160,
    "action.owner": 40,
    "action.facts": 16,
    "action.rule": 3,
    "dismissal.rule": 3,
    "dismissal.inputs": 64,
    "dismissal.reason": 160,
    "revision.note": 160,
}
# The least and the most, both allowed.
RANGES: Mapping[str, tuple[float, float]] = {
    "stage.score": (-2, 2),
    "touchpoint.score": (-2, 2),
    "pain.severity": (1, 3),
    "pain.how_often": (1, 3),
    "action.impact": (1, 3),
    "action.effort": (1, 3),
    "metric.baseline": (-1e12, 1e12),
    "metric.target": (-1e12, 1e12),
    "metric.current": (-1e12, 1e12),
    "map.version": (1, 1_000_000),
}
# "[]": the entries of a list.
ALLOWED: Mapping[str, Collection[str]] = {
    "business.country": COUNTRIES | {""},
    "persona.channels[]": CHANNELS,
    "map.language": LANGUAGES,
    "stage.feeling": FEELINGS | {""},
    "touchpoint.channel": CHANNELS,
    "metric.key": frozenset(KPIS),
}
REQUIRED = frozenset({"worry.text", "touchpoint.title", "pain.text", "action.text"})
# Any other text: ids, names of questions and facts.
_ANY_TEXT = 100
# Lone surrogates and control characters, which files and databases choke on.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# What needs no look, being what its type says.
_ALWAYS_GOOD = (NoneType, bool, date, StrEnum)

# Where a wrong value stands in a map, and what is wrong with it: ("stages", 2, "score").
Path = tuple[str | int, ...]
Problem = tuple[Path, JourneyError]


def problems(value: object) -> list[Problem]:
    """Everything in a value of the model that is too long, too many or not allowed."""
    found: list[Problem] = []
    _look(value, (), "", found)
    return found


def _look(value: object, path: Path, key: str, found: list[Problem]) -> None:
    """`key`: of this value in the tables. A list is filled because this runs at every tap, and generators in generators are slow."""
    if isinstance(value, str):
        _look_at_text(value, path, key, found)
    elif is_dataclass(value):
        _look_at_fields(value, path, found)
    elif isinstance(value, tuple):
        _measure(value, path, key, found)
        for place, entry in enumerate(value):
            _look(entry, (*path, place), f"{key}[]", found)
    elif isinstance(value, int | float):
        low, high = RANGES[key]
        if not low <= value <= high:
            found.append((path, Invalid(key)))


def _look_at_fields(value: object, path: Path, found: list[Problem]) -> None:
    kind: Any = type(value)
    for name, key in _keys(kind):
        inner = getattr(value, name)
        if not isinstance(inner, _ALWAYS_GOOD):
            _look(inner, (*path, name), key, found)


@cache
def _keys(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a class of the model, each with its key in the tables."""
    name = "map" if kind is JourneyMap else kind.__name__.lower()
    return tuple((field.name, f"{name}.{field.name}") for field in fields(kind))


def _look_at_text(text: str, path: Path, key: str, found: list[Problem]) -> None:
    blank = key in REQUIRED and not text.strip()
    if blank or (key in ALLOWED and text not in ALLOWED[key]) or _UNPRINTABLE.search(text):
        found.append((path, Invalid(key)))
    _measure(text, path, key, found)


def _measure(value: str | tuple[Any, ...], path: Path, key: str, found: list[Problem]) -> None:
    limit = LIMITS.get(key, _ANY_TEXT)
    if len(value) > limit:
        found.append((path, LimitReached(key, limit)))
