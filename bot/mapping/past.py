"""What the rules find on a map that its owner has had for a while: what became of it since it was last looked at counts too."""

from datetime import date

from bot.journey.checks.check import check
from bot.journey.checks.rule import Circumstances
from bot.journey.model import Finding, JourneyMap
from bot.journey.vocabulary import FindingState
from bot.mapping.visit import Visit


def findings_on(visit: Visit, journey: JourneyMap) -> tuple[Finding, ...]:
    """Every finding of a map as it is today."""
    is_vague = visit.content.understanding.vague
    return check(journey, Circumstances(visit.today, is_vague, _changed(visit, journey), moved_on=_moved_on(visit, journey)))


def open_findings_on(visit: Visit, journey: JourneyMap) -> tuple[Finding, ...]:
    """The findings that weren't dismissed."""
    return tuple(finding for finding in findings_on(visit, journey) if finding.state is FindingState.OPEN)


def _changed(visit: Visit, journey: JourneyMap) -> date:
    """The day of the last change: today, if it isn't stored yet."""
    last = next(iter(visit.shelf.revisions(visit.who, journey.id)), None)
    return last.at.astimezone(visit.now.tzinfo).date() if last and last.version == journey.version else visit.today


def _moved_on(visit: Visit, journey: JourneyMap) -> bool:
    """Whether the business is another one, or sells elsewhere, than when the day of the next review was set."""
    if journey.next_review is None:
        return False
    for one in visit.shelf.revisions(visit.who, journey.id):
        then = visit.map(journey.id, one.version)
        if then is None or then.next_review != journey.next_review:
            return False
        if (then.business.sector, then.business.place) != (journey.business.sector, journey.business.place):
            return True
    return False
