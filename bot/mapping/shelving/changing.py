"""What is done with a whole map: renamed, copied, put away, deleted, compared; and its actions ticked off."""

from bot.journey import changes
from bot.journey.errors import JourneyError, LimitReached
from bot.journey.limits import LIMITS
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState, Status
from bot.mapping.refusals import refusal
from bot.mapping.shelving.businesses import up_to_date
from bot.mapping.shelving.cards import back_choice, more
from bot.mapping.shelving.comparing import comparison
from bot.mapping.shelving.copies import as_it_should_be, copied, counterparts, unarchived_state
from bot.mapping.shelving.listing import title_of
from bot.mapping.shelving.shelved import check_room, full, on_shelf, shelved
from bot.mapping.shelving.showing import CARD, DELETE, DELETED, RENAME, at_desk, show_card
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Place, Reply, Turn


def show_more(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner taps "More"."""
    return visit.turn(at_desk(CARD, journey), more(visit, journey))


def tick_off(visit: Visit, journey: JourneyMap, action_id: str) -> Turn:
    """When the owner has done one of the actions that come first."""
    action = next((action for action in journey.actions_now if action.id == action_id), None)
    if action is None:
        return show_card(visit, journey)
    journey = revised(changes.amend(journey, action_id, status=Status.DONE))
    undo = Choice("undo", visit.say("maps-button", id="undo"))
    return show_card(visit, journey, visit.say("maps-ticked-off", action=action.text), undo, keep=[kept(journey)])


def ask_name(visit: Visit, journey: JourneyMap, news: str = "") -> Turn:
    """When the owner wants another title."""
    question = visit.say("maps-rename", title=title_of(visit, journey), limit=LIMITS["map.title"])
    text = "\n\n".join(part for part in (news, question) if part)
    reply = Reply(text, (back_choice(visit),), place=Place.EDIT, context={"map": journey.id})
    return visit.turn(at_desk(RENAME, journey), reply)


def rename(visit: Visit, journey: JourneyMap, text: str) -> Turn:
    """When the owner types the new title."""
    try:
        renamed = revised(changes.amend_map(journey, title=" ".join(text.split())))
    except JourneyError as error:
        return ask_name(visit, journey, refusal(visit, error))
    label = visit.content.names.name("map.title", visit.language)
    news = f"{label}: {title_of(visit, journey)} → {renamed.title}"
    return show_card(visit, renamed, news, keep=[kept(renamed)])


def copy(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner wants the same map once more."""
    return _made(visit, copied(visit, journey), visit.say("maps-copied"))


def to_be(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner wants to draw how the journey should be."""
    return _made(visit, as_it_should_be(visit, journey), visit.say("maps-to-be-made"))


def compare(visit: Visit, journey: JourneyMap, other_id: str) -> Turn | None:
    """When the owner wants to see what differs between the map as it is and as it should be."""
    other = next((other for other in counterparts(visit, journey) if other.id == other_id), None)
    if other is None:
        return None
    old, new = (other, journey) if journey.based_on == other.id else (journey, other)
    return visit.turn(at_desk(CARD, journey), comparison(visit, old, new, journey))


def archive(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner puts a map away."""
    return _put(visit, journey, MapState.ARCHIVED, visit.say("maps-archived"))


def unarchive(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner takes it out again."""
    return _put(visit, journey, unarchived_state(journey), visit.say("maps-unarchived"))


def ask_deletion(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner wants to delete a map: are they sure?"""
    choices = (Choice("map-drop", visit.say("maps-button", id="drop")), Choice("map-open", visit.say("maps-button", id="keep")))
    text = visit.say("maps-delete", title=title_of(visit, journey))
    return visit.turn(at_desk(DELETE, journey), Reply(text, choices, place=Place.EDIT, context={"map": journey.id}))


def delete(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner is sure. It can be brought back right there."""
    # Without a context: no tap under this message is about a map that is open.
    reply = Reply(visit.say("maps-deleted", title=title_of(visit, journey)), after_deletion(visit, journey.id), place=Place.EDIT)
    return visit.turn(at_desk(f"{DELETED}{journey.id}"), reply, kept=[kept(journey, deleted=True)])


def after_deletion(visit: Visit, map_id: str) -> tuple[Choice, Choice]:
    """Back with it, or on with the others."""
    undo = Choice(f"map-undelete:{map_id}", visit.say("maps-button", id="undo"))
    return undo, Choice("map-list", visit.say("maps-button", id="list"))


def undelete(visit: Visit, map_id: str) -> Turn | None:
    """When the owner wants a deleted map back; None if there is none."""
    there, journey = on_shelf(visit, map_id), visit.map(map_id)
    if there or journey is None:
        return show_card(visit, there) if there else None
    known = up_to_date(visit, journey)
    news = visit.say("maps-undeleted")
    return _made(visit, journey if known == journey else revised(known), news)


def _made(visit: Visit, journey: JourneyMap, news: str) -> Turn:
    """A map more, if there is room."""
    try:
        check_room([one.journey for one in shelved(visit)], journey)
    except LimitReached as error:
        choices = (Choice("map-list", visit.say("maps-button", id="list")),)
        return visit.turn(visit.talk, Reply(full(visit, error), choices))
    return show_card(visit, journey, news, keep=[kept(journey)])


def _put(visit: Visit, journey: JourneyMap, state: MapState, news: str) -> Turn:
    journey = revised(changes.amend_map(journey, state=state))
    return show_card(visit, journey, news, keep=[kept(journey)])
