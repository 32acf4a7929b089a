"""When an owner is reminded: of the day of the review, and once a week of what comes first."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from bot.conversation import Conversation
from bot.journey.model import JourneyMap
from bot.mapping.reviewing.places import place_name, zone_choices
from bot.mapping.visit import Visit
from bot.mapping.zones import usual_zone
from bot.messages import Later, Reply, Turn

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


def with_reminder(visit: Visit, turn: Turn, journey: JourneyMap) -> Turn:
    """A turn that set the day of the next review, with the reminder. The first one brings the question which time zone the owner is
    in; until they answer it is the usual one of the business's country."""
    conversation = cast(Conversation, turn.conversation)
    if conversation.timezone:
        return replace(turn, later=(*turn.later, reminder(journey, visit.now)))
    zone = usual_zone(journey.business.country if journey.business.country in _KNOWN else visit.language)
    settled = replace(conversation, timezone=zone)
    text = visit.say("zone-assumed", place=place_name(zone, visit.language))
    asked = Reply(text, zone_choices(visit, zone))
    later = reminder(journey, visit.now.astimezone(ZoneInfo(zone)))
    return replace(turn, conversation=settled, replies=_before_question(turn.replies, asked), later=(*turn.later, later))


def rescheduled(visit: Visit, now: datetime) -> tuple[Later, ...]:
    """The reminders that are still to come, by the clock of another time zone."""
    journeys = [visit.map(one.id) for one in visit.listed()]
    return tuple(reminder(journey, now) for journey in journeys if journey and _ahead(journey.next_review, now))


def _before_question(replies: tuple[Reply, ...], aside: Reply) -> tuple[Reply, ...]:
    """With something said aside; a question that is open stays the last thing that is said."""
    return (*replies[:-1], aside, replies[-1]) if replies[-1].question else (*replies, aside)


def _ahead(day: date | None, now: datetime) -> bool:
    return day is not None and _morning(day, now) > now


def _morning(day: date, now: datetime) -> datetime:
    return datetime.combine(day, _HOUR, now.tzinfo)
