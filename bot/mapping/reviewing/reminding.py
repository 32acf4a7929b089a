"""When an owner is reminded: of the day of the review, and once a week of what comes first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from bot.conversation import Conversation
from bot.journey.interchange import restored
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState
from bot.mapping.reviewing.places import place_name, zone_choices
from bot.mapping.visit import Visit
from bot.mapping.zones import usual_zone
from bot.messages import Later, Reply, Turn
from bot.shelf import Kept

REVIEW, NUDGE = "review", "nudge"
_HOUR = time(10)
# Countries whose time zone we know; others have the one of the language.
_KNOWN = frozenset({"RO", "PL", "IT", "EE"})


def reminder(journey: JourneyMap, now: datetime) -> Later:
    """Of the day of the next review, in the morning. `now`: in the owner's time zone. The event names the map, the day and the time
    zone, so that it can be told whether all of them still hold when it comes. Raises ValueError if no day is set."""
    if journey.next_review is None:
        raise ValueError(journey.id)
    return Later(_morning(journey.next_review, now), f"{REVIEW}:{journey.id}:{journey.next_review}:{now.tzinfo}")


def nudge(journey: JourneyMap, now: datetime) -> Later:
    """Of the actions that come first, next Monday morning. `now`: in the owner's time zone."""
    monday = now.date() + timedelta(days=7 - now.weekday())
    return Later(_morning(monday, now), f"{NUDGE}:{journey.id}:{monday}")


def with_reminders(visit: Visit, turn: Turn) -> Turn:
    """A turn with the reminders that its maps call for: of a day of review that is new on a map, and of the first actions on one. The
    first reminder ever brings the question which time zone the owner is in; until they answer it is the usual one of the country.
    Reminders that the turn has already aren't added again."""
    journeys = [(visit.map(one.id), restored(one.body)) for one in turn.kept if _counts(one)]
    conversation = cast(Conversation, turn.conversation)
    zone = conversation.timezone or _assumed(visit, [journey for _, journey in journeys])
    there = visit.now.astimezone(ZoneInfo(zone))
    known = {later.event for later in turn.later}
    new = [later for was, journey in journeys for later in _called_for(was, journey, there) if later.event not in known]
    if not new:
        return turn
    grown = replace(turn, later=(*turn.later, *new), conversation=replace(conversation, timezone=zone))
    if conversation.timezone or not conversation.reminders:
        return grown
    asked = Reply(visit.say("zone-assumed", place=place_name(zone, visit.language)), zone_choices(visit, zone))
    return replace(grown, replies=_before_question(turn.replies, asked))


def rescheduled(visit: Visit, now: datetime) -> tuple[Later, ...]:
    """The reminders of reviews that are still to come, by the clock of another time zone."""
    journeys = [visit.map(one.id) for one in visit.listed()]
    return tuple(reminder(journey, now) for journey in journeys if journey and _ahead(journey.next_review, now))


def _counts(one: Kept) -> bool:
    return one.state == MapState.COMPLETE and not one.deleted


def _called_for(was: JourneyMap | None, journey: JourneyMap, now: datetime) -> Iterator[Later]:
    """What one map calls for, as against how it was before the turn."""
    if _ahead(journey.next_review, now) and (was is None or was.next_review != journey.next_review):
        yield reminder(journey, now)
    nudged = was is not None and was.state is MapState.COMPLETE and was.actions_now
    if journey.actions_now and not nudged:
        yield nudge(journey, now)


def _assumed(visit: Visit, journeys: list[JourneyMap]) -> str:
    countries = (journey.business.country for journey in journeys)
    return usual_zone(next((country for country in countries if country in _KNOWN), visit.language))


def _before_question(replies: tuple[Reply, ...], aside: Reply) -> tuple[Reply, ...]:
    """With something said aside; a question that is open stays the last thing that is said."""
    last = replies[-1]
    return (*replies[:-1], aside, last) if last.question else (*replies, aside)


def _ahead(day: date | None, now: datetime) -> bool:
    return day is not None and _morning(day, now) > now


def _morning(day: date, now: datetime) -> datetime:
    return datetime.combine(day, _HOUR, now.tzinfo)
