"""What is said when the time has come, and the switch and the clock for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.journey import changes
from bot.journey.errors import NotThere
from bot.journey.model import OVER, Action, JourneyMap
from bot.journey.vocabulary import MapState, Status
from bot.mapping.dates import date_in_words
from bot.mapping.desk import Taps
from bot.mapping.reviewing.outcome import buttons
from bot.mapping.reviewing.places import clock, is_zone, place_name, read_zone, zone_choices
from bot.mapping.reviewing.reminding import NUDGE, REVIEW, nudge, rescheduled, with_reminders
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit, kept, revised
from bot.mapping.zones import usual_zone
from bot.messages import Choice, Context, Place, Reply, Turn
from bot.understanding.values import LEAVING, Control

_WEEK = timedelta(days=7)
# Whenever it begins, it holds four Monday mornings.
_PATIENCE = timedelta(weeks=4)
# What is typed with this target is a place; behind it stands what the owner was doing.
_ZONE = "timezone."


class Reminders:
    """Part of the desk. `asked_again`: what the interview or a review asks, for after a word on the time zone."""

    def __init__(self, asked_again: Callable[[Visit], Reply | None]) -> None:
        self._asked_again = asked_again
        self.taps: Taps = {
            "review-week": self._in_a_week,
            "did": self._did,
            "reminders": self._switch,
            "timezone": self._zone_tapped,
        }
        self._tellers: Mapping[str, Callable[[Visit, str], Turn | None]] = {REVIEW: self._review_due, NUDGE: self._week_begins}

    def told(self, visit: Visit, event: str) -> Turn | None:
        """When the time of a Later has come; None if there is nothing to say any more, or it is none of ours."""
        kind, _, rest = event.partition(":")
        teller = self._tellers.get(kind)
        return teller(visit, rest) if teller else None

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """When the owner names the place whose clock they live by; None if they weren't asked, or it is a question of theirs."""
        if not _asking(visit):
            return None
        understanding = visit.content.understanding
        if understanding.control(text, visit.language) in (*LEAVING, Control.BACK, Control.SKIP):
            return self._left(visit, _zone_of(visit))
        zone = read_zone(text)
        if zone:
            return self._zone_set(visit, zone)
        return None if understanding.is_question(text) else visit.turn(visit.talk, self._zone_question(visit, visit.say("zone-unclear")))

    def asked_again(self, visit: Visit) -> Reply | None:
        """The question for the place, for after a side question."""
        return self._zone_question(visit) if _asking(visit) else None

    def stopped(self, visit: Visit) -> Turn | None:
        """When the owner writes /cancel instead of a place; None if none was asked for."""
        return self._left(visit, _zone_of(visit)) if _asking(visit) else None

    def _review_due(self, visit: Visit, rest: str) -> Turn | None:
        """When the day of a review has come, unless it was moved or the clock changed meanwhile: another reminder is under way then."""
        map_id, _, after = rest.partition(":")
        day, _, zone = after.partition(":")
        journey = _living(visit, map_id)
        moved = journey is None or str(journey.next_review) != day or visit.conversation.timezone not in ("", zone)
        if journey is None or moved or not visit.conversation.reminders:
            return None
        text = visit.say("remind-review", title=journey.title or visit.say("map-untitled"))
        ways = (
            Choice(f"review:{journey.id}", visit.say("remind-button", id="now")),
            Choice(f"review-week:{journey.id}", visit.say("remind-button", id="week")),
            Choice("reminders:off", visit.say("remind-button", id="off")),
        )
        return Turn(visit.conversation, (Reply(text, ways, context={"map": journey.id}),))

    def _week_begins(self, visit: Visit, rest: str) -> Turn | None:
        """When a week begins while something that comes first is open. After four without any change to the map there are no more."""
        journey = _living(visit, rest.partition(":")[0])
        if journey is None or not journey.actions_now:
            return None
        changed = next(one.updated_at for one in visit.listed() if one.id == journey.id)
        if visit.now - changed > _PATIENCE:
            return None
        replies = (_nudged(visit, journey, visit.say("remind-week", title=journey.title or visit.say("map-untitled"))),)
        # Switched off, it goes on unheard, so that it is there when it is switched on.
        return Turn(visit.conversation, replies if visit.conversation.reminders else (), later=(nudge(journey, visit.now),))

    def _in_a_week(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner has no time today."""
        journey = _living(visit, argument)
        if journey is None:
            return None
        journey = revised(changes.amend_map(journey, next_review=visit.today + _WEEK))
        key = "review-date" if visit.conversation.reminders else "review-date-silent"
        text = visit.say(key, date=date_in_words(visit.today + _WEEK, visit.language))
        reply = Reply(text, place=Place.EDIT, context={"map": journey.id})
        stored = kept(journey, visit.say("remind-button", id="week"))
        return with_reminders(visit, visit.turn(visit.talk, reply, kept=[stored]))

    def _did(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner has done what came first."""
        map_id, _, action_id = argument.partition(":")
        journey = _living(visit, map_id)
        action = _action(journey, action_id) if journey else None
        if journey is None or action is None:
            return None
        if action.status not in OVER:
            journey = revised(changes.amend(journey, action.id, status=Status.DONE))
        stored = kept(journey, visit.say("review-did", count=1))
        if journey.actions_now:
            return visit.turn(visit.talk, _nudged(visit, journey, visit.say("remind-did"), Place.EDIT), kept=[stored])
        reply = Reply(visit.say("remind-all-done"), buttons(visit, "check"), place=Place.EDIT, context={"map": journey.id})
        return visit.turn(visit.talk, reply, kept=[stored])

    def _switch(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants reminders or none, or to see which."""
        wanted = {"on": True, "off": False}.get(argument, visit.conversation.reminders)
        state, other = ("on", "off") if wanted else ("off", "on")
        reply = Reply(visit.say("remind-state", state=state), (Choice(f"reminders:{other}", visit.say("remind-button", id=other)),))
        return Turn(replace(visit.conversation, reminders=wanted), (reply,))

    def _zone_tapped(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps their time zone, or wants to name another."""
        if is_zone(argument):
            return self._zone_set(visit, argument)
        talk = visit.talk
        asking = talk if _asking(visit) else replace(talk, doing=Doing.REVIEW, target=f"{_ZONE}{talk.doing}.{talk.target}")
        return None if argument else visit.turn(asking, self._zone_question(visit))

    def _zone_question(self, visit: Visit, news: str = "") -> Reply:
        zone = _zone_of(visit)
        text = news or visit.say("zone-ask", place=place_name(zone, visit.language))
        return Reply(text, zone_choices(visit, zone)[:-1])

    def _zone_set(self, visit: Visit, zone: str) -> Turn:
        """By the new clock all reminders come at their hour."""
        turn = self._left(replace(visit, conversation=replace(visit.conversation, timezone=zone)), zone)
        same = zone == visit.conversation.timezone
        return turn if same else replace(turn, later=rescheduled(visit, visit.now.astimezone(ZoneInfo(zone))))

    def _left(self, visit: Visit, zone: str) -> Turn:
        """Back to what the owner was doing before they were asked."""
        talk = visit.talk
        if _asking(visit):
            doing, _, target = talk.target.removeprefix(_ZONE).partition(".")
            talk = replace(talk, doing=Doing(doing), target=target)
        text = visit.say("zone-set", place=place_name(zone, visit.language), time=clock(visit.now, zone))
        again = self._asked_again(replace(visit, conversation=replace(visit.conversation, map=talk)))
        return visit.turn(talk, *filter(None, (Reply(text, (Choice("timezone", visit.say("zone-other")),)), again)))


def _asking(visit: Visit) -> bool:
    return visit.talk.doing is Doing.REVIEW and visit.talk.target.startswith(_ZONE)


def _zone_of(visit: Visit) -> str:
    return visit.conversation.timezone or usual_zone(visit.language)


def _living(visit: Visit, map_id: str) -> JourneyMap | None:
    """A map that was neither deleted nor put away."""
    listed = [one.id for one in visit.listed() if one.state != MapState.ARCHIVED]
    return visit.map(map_id) if map_id in listed else None


def _action(journey: JourneyMap, action_id: str) -> Action | None:
    try:
        found = changes.find(journey, action_id)[1]
    except NotThere:
        return None
    return found if isinstance(found, Action) else None


def _nudged(visit: Visit, journey: JourneyMap, heading: str, place: Place = Place.NEW) -> Reply:
    """What comes first, each with a button."""
    lines = "\n".join(f"• {_line(visit, action)}" for action in journey.actions_now)
    done = tuple(Choice(f"did:{journey.id}:{one.id}", visit.say("remind-done", action=one.text)) for one in journey.actions_now)
    off = Choice("reminders:off", visit.say("remind-button", id="off"))
    return Reply(f"{heading}\n{lines}", (*done, off), place=place, context={"map": journey.id})


def _line(visit: Visit, action: Action) -> str:
    day = date_in_words(action.due, visit.language) if action.due else ""
    return " · ".join(part for part in (action.text, action.owner, day) if part)
