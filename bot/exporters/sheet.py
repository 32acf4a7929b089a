"""What is exported: a map with everything that a file says about it."""

from dataclasses import dataclass
from datetime import date

from bot.journey.diff import Revision
from bot.journey.model import Finding, JourneyMap


@dataclass(frozen=True)
class Sheet:
    """`findings`: of the map as it is; `today`: the day that stands on the file; `before`: an earlier version, whose feelings are
    drawn thinly behind the present ones."""

    journey: JourneyMap
    findings: tuple[Finding, ...]
    revisions: tuple[Revision, ...]
    language: str
    today: date
    before: JourneyMap | None = None
