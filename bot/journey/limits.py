"""How much fits, and what is allowed, in each field of a map."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from math import isfinite
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
ALLOWED: Mapping[str, Collection[str]] = {
    "business.country": COUNTRIES | {""},
    "map.language": LANGUAGES,
    "stage.feeling": FEELINGS | {""},
    "touchpoint.channel": CHANNELS,
    "metric.key": frozenset(KPIS),
}
REQUIRED = frozenset({"worry.text", "touchpoint.title", "pain.text", "action.text"})
# Any other text: ids, names of questions and facts.
_ANY_TEXT = 100

# Where a wrong value stands in a map, and what is wrong with it: ("stages", 2, "score").
Path = tuple[str | int, ...]
Problem = tuple[Path, JourneyError]


def problems(value: object, path: Path = (), key: str = "") -> Iterator[Problem]:
    """Everything in a value of the model that is too long, too many or not allowed. `key`: of this value in the tables."""
    if is_dataclass(value):
        kind = "map" if isinstance(value, JourneyMap) else type(value).__name__.lower()
        for field in fields(value):
            yield from problems(getattr(value, field.name), (*path, field.name), f"{kind}.{field.name}")
    elif isinstance(value, tuple):
        yield from _too_much(value, path, key)
        for place, entry in enumerate(value):
            yield from problems(entry, (*path, place), key if isinstance(entry, tuple) else "")
    elif isinstance(value, str):
        yield from _text_problems(value, path, key)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low, high = RANGES[key]
        if not isfinite(value) or not low <= value <= high:
            yield path, Invalid(key)


def _text_problems(text: str, path: Path, key: str) -> Iterator[Problem]:
    blank = key in REQUIRED and not text.strip()
    if blank or (key in ALLOWED and text not in ALLOWED[key]) or any(map(_unprintable, text)):
        yield path, Invalid(key)
    yield from _too_much(text, path, key)


def _too_much(value: str | tuple[Any, ...], path: Path, key: str) -> Iterator[Problem]:
    limit = LIMITS.get(key, _ANY_TEXT)
    if len(value) > limit:
        yield path, LimitReached(key, limit)


def _unprintable(char: str) -> bool:
    """Lone surrogates and control characters, which files and databases choke on."""
    return char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs")
