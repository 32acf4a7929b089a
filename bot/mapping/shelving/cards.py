"""The card of one map: what it holds, and what can be done with it."""

from collections.abc import Iterator

from bot.journey.interview.path import next_question
from bot.journey.model import Action, JourneyMap
from bot.journey.vocabulary import MapState
from bot.mapping.dates import date_in_words
from bot.mapping.past import open_findings_on
from bot.mapping.reviewing.words import curve
from bot.mapping.shelving.copies import counterparts
from bot.mapping.shelving.listing import state_of, title_of
from bot.mapping.visit import Visit
from bot.messages import Choice, Place, Reply


def card(visit: Visit, journey: JourneyMap, news: str = "", *more: Choice) -> Reply:
    """The card, after what has just been done; `more`: what can be done about that."""
    heading = f"{title_of(visit, journey)}\n{state_of(visit, journey)} · {journey.id}"
    now = [_action(visit, action) for action in journey.actions_now]
    to_do = "\n".join([visit.say("maps-now"), *now]) if now else ""
    parts = (news, heading, "\n".join(_figures(visit, journey)), to_do, _last(visit, journey))
    text = "\n\n".join(part for part in parts if part)
    return Reply(text, (*more, *_choices(visit, journey)), place=Place.EDIT, context={"map": journey.id})


def more(visit: Visit, journey: JourneyMap) -> Reply:
    """What is done more rarely."""
    names = ("copy", "to-be", "rename", "unarchive" if journey.state is MapState.ARCHIVED else "archive", "delete")
    compared = tuple(
        Choice(f"map-compare:{other.id}", visit.say("maps-compare", title=title_of(visit, other))) for other in counterparts(visit, journey)
    )
    own = tuple(Choice(f"map-{name}", visit.say("maps-button", id=name)) for name in names)
    history = Choice("history", visit.say("maps-button", id="history"))
    text = f"{title_of(visit, journey)}\n{state_of(visit, journey)} · {journey.id}"
    return Reply(text, (*own, *compared, history, back_choice(visit)), place=Place.EDIT, context={"map": journey.id})


def back_choice(visit: Visit) -> Choice:
    """To the card again."""
    return Choice("map-open", visit.say("maps-button", id="back"))


def _figures(visit: Visit, journey: JourneyMap) -> Iterator[str]:
    yield curve(journey)
    yield visit.say("maps-contacts", count=sum(len(stage.contacts) for stage in journey.stages))


def _last(visit: Visit, journey: JourneyMap) -> str:
    findings = visit.say("maps-findings", count=len(open_findings_on(visit, journey)))
    if journey.next_review is None:
        return findings
    label = visit.content.names.name("map.next_review", visit.language)
    return f"{label}: {date_in_words(journey.next_review, visit.language)}\n{findings}"


def _action(visit: Visit, action: Action) -> str:
    day = date_in_words(action.due, visit.language) if action.due else ""
    return "• " + " · ".join(part for part in (action.text, action.owner, day) if part)


def _choices(visit: Visit, journey: JourneyMap) -> Iterator[Choice]:
    for action in journey.actions_now:
        yield Choice(f"map-done:{action.id}", visit.say("maps-done", action=action.text))
    if journey.state is MapState.ARCHIVED:
        yield Choice("map-unarchive", visit.say("maps-button", id="unarchive"))
    elif next_question(journey):
        yield Choice("map-resume", visit.say("map-button", id="resume"))
    elif journey.quick:
        yield Choice("map-lengthen", visit.say("map-button", id="resume"))
    yield Choice("edit", visit.say("maps-button", id="edit"))
    yield Choice("check", visit.say("maps-button", id="check"))
    yield Choice("map-files", visit.say("maps-button", id="files"))
    yield Choice("review", visit.say("maps-button", id="review"))
    yield Choice("map-more", visit.say("maps-button", id="more"))
    yield Choice("map-list", visit.say("maps-button", id="list"))
