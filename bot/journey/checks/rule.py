"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Severity, StageKey


@dataclass(frozen=True)
class Circumstances:
    """What a rule needs besides the map: the day; when the map was last changed and looked at; whether a text says nothing definite.

    `moved_on`: the trade or the place of sale changed since the day of the next review was set.
    """

    today: date
    is_vague: Callable[[str], bool] = lambda _: False
    reviewed: date | None = None
    moved_on: bool = False


@dataclass(frozen=True)
class Hit:
    """One thing that a rule found. `inputs`: what it saw, so that a dismissed finding comes back when that changes."""

    stage: StageKey | None = None
    target: str = ""
    inputs: tuple[object, ...] = ()


@dataclass(frozen=True)
class Rule:
    """`facts`: of the guides, () for practice; `rests_on`: questions without which the rule knows little, so that on the quick
    path, which leaves them out, a finding is a note (`score` stands for one question a stage, as in `score.purchase`);
    `hidden_by`: rules whose finding on the same stage makes this one needless."""

    id: str
    severity: Severity
    facts: tuple[str, ...]
    find: Callable[[JourneyMap, Circumstances], Iterable[Hit]]
    rests_on: tuple[str, ...] = ()
    hidden_by: tuple[str, ...] = ()
