"""Maps made from another: copies, and versions of how it should be."""

from dataclasses import replace

from bot.journey.changes import amend_map
from bot.journey.interview.path import next_question
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Kind, MapState
from bot.mapping.case import new_id
from bot.mapping.shelving.shelved import shelved
from bot.mapping.shelving.starting import unlike
from bot.mapping.visit import Visit


def copied(visit: Visit, journey: JourneyMap) -> JourneyMap:
    """The same content as a map of its own. Without a day for the review: that of the first map stays the only reminder."""
    return _made_of(visit, journey, visit.say("maps-copy-mark"))


def as_it_should_be(visit: Visit, journey: JourneyMap) -> JourneyMap:
    """A version of how the journey should be. What it holds keeps its ids, so that both can be compared."""
    made = _made_of(visit, journey, visit.say("maps-to-be-mark"))
    return replace(made, kind=Kind.TO_BE, based_on=journey.id)


def unarchived_state(journey: JourneyMap) -> MapState:
    """What a map is if it isn't archived."""
    return MapState.DRAFT if next_question(journey) else MapState.COMPLETE


def counterparts(visit: Visit, journey: JourneyMap) -> tuple[JourneyMap, ...]:
    """What a map can be compared with: the one that it is based on, and its versions of how it should be."""
    others = [one.journey for one in shelved(visit)]
    return tuple(other for other in others if other.id == journey.based_on or (other.based_on == journey.id and other.kind is Kind.TO_BE))


def _made_of(visit: Visit, journey: JourneyMap, mark: str) -> JourneyMap:
    titles = [one.title for one in visit.listed()]
    title = unlike(journey.title or visit.say("map-untitled"), titles, mark)
    state = unarchived_state(journey)
    made = amend_map(journey, title=title, next_review=None, version=1, created=visit.today, state=state)
    return replace(made, id=new_id())
