"""A new map beside others: which business and which customer it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.journey.errors import LimitReached
from bot.journey.interview.path import Result, settle
from bot.journey.interview.questions import FIXED
from bot.journey.limits import LIMITS
from bot.journey.model import Business, JourneyMap, Persona
from bot.mapping.case import new_id
from bot.mapping.shelving.shelved import check_room, full, named, shelved, untouched
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit
from bot.messages import Choice, Reply, Turn

NEW = "new"
PLACE = "maps.for."
_PERSONA_SHOWN = 40


@dataclass(frozen=True)
class Start:
    """One way to begin. `name`: of the choice's argument, "<business>:<persona>", where "new" is one that isn't known yet."""

    name: str
    label: str
    journey: JourneyMap


def which(visit: Visit, *, quick: bool = False, news: str = "") -> Turn | None:
    """When the owner wants a new map and has a business already: which is it for? None if there is nothing to ask."""
    journeys = [one.journey for one in shelved(visit)]
    fitting, errors = _sorted_out(visit, journeys)
    if not errors and not any(named(journey.business) for journey in journeys):
        return None
    length = "quick" if quick else "full"
    choices = tuple(Choice(f"map-for:{start.name}:{length}", start.label) for start in fitting)
    back = Choice("map-list", visit.say("maps-button", id="list"))
    question = visit.say("maps-which") if fitting else ""
    text = "\n\n".join(part for part in (news, *(full(visit, error) for error in errors), question) if part)
    return visit.turn(MapTalk(visit.talk.open, Doing.EDIT, target=f"{PLACE}{length}"), Reply(text, (*choices, back)))


def chosen(visit: Visit, name: str, *, quick: bool) -> JourneyMap | None:
    """The new map for what was chosen; None if it isn't offered. Of a business that isn't known yet it holds nothing."""
    journeys = [one.journey for one in shelved(visit)]
    start = next((start for start in _sorted_out(visit, journeys)[0] if start.name == name), None)
    if start is None:
        return None
    journey = replace(start.journey, quick=quick, language=visit.language, created=visit.today)
    # An empty draft is filled instead of being left behind.
    empty = next((other for other in journeys if untouched(other)), None)
    return replace(journey, id=empty.id, version=empty.version) if empty else journey


def _sorted_out(visit: Visit, journeys: Sequence[JourneyMap]) -> tuple[list[Start], list[LimitReached]]:
    """What there is room for, and why there is none for the rest."""
    fitting, errors = [], {}
    for start in _starts(visit, journeys):
        try:
            check_room(journeys, start.journey)
        except LimitReached as error:
            errors[error.field] = error
        else:
            fitting.append(start)
    return fitting, list(errors.values())


def _starts(visit: Visit, journeys: Sequence[JourneyMap]) -> Iterator[Start]:
    businesses = {journey.business.id: journey.business for journey in journeys if named(journey.business)}
    for business in businesses.values():
        yield from _of_business(visit, journeys, business)
    yield Start(f"{NEW}:{NEW}", visit.say("maps-new-business"), JourneyMap(new_id(), Business(new_id()), Persona(new_id())))


def _of_business(visit: Visit, journeys: Sequence[JourneyMap], business: Business) -> Iterator[Start]:
    titles = [journey.title for journey in journeys]
    personas = {journey.persona.id: journey.persona for journey in journeys if journey.business.id == business.id}
    known = [persona for persona in personas.values() if persona.name or persona.who]
    for persona in known:
        label = visit.say("maps-same-customer", business=named(business), customer=_called(persona))
        yield Start(f"{business.id}:{persona.id}", label, _taking_over(business, persona, titles))
    label = visit.say("maps-new-customer", business=named(business))
    yield Start(f"{business.id}:{NEW}", label, _taking_over(business, Persona(new_id()), titles))


def _called(persona: Persona) -> str:
    name = persona.name or persona.who
    return name if len(name) <= _PERSONA_SHOWN else f"{name[: _PERSONA_SHOWN - 1].rstrip()}…"


def _taking_over(business: Business, persona: Persona, titles: Sequence[str]) -> JourneyMap:
    """A new map in which everything that is known of a business and a persona counts as asked."""
    journey = JourneyMap(new_id(), business, persona, title=unlike(named(business), titles))
    known = {
        "business": named(business),
        "sector": business.sector,
        "place": business.place,
        "persona": persona.who,
        "need": persona.need,
        "trigger": persona.triggers,
        "worry": persona.worries,
    }
    for question in FIXED:
        if known.get(question.id):
            journey = settle(journey, question, Result.ANSWERED)
    return journey


def unlike(title: str, titles: Sequence[str], mark: str = "") -> str:
    """A title with a mark in brackets behind it, if there is one, and numbered if another map has it; cut if need be."""
    mark = f" ({mark})" if mark else ""
    plain, number = title.removesuffix(mark), 1
    while (unused := _with_ending(plain, mark if number == 1 else f"{mark} {number}")) in titles:
        number += 1
    return unused


def _with_ending(title: str, ending: str) -> str:
    return title[: LIMITS["map.title"] - len(ending)].rstrip() + ending
