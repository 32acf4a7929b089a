"""Businesses and personas that several maps share: what changes in one map changes in all."""

from dataclasses import replace

from bot.journey.model import JourneyMap
from bot.mapping.shelving.shelved import shelved
from bot.mapping.visit import Visit, kept, revised
from bot.shelf import Kept


def spread(visit: Visit, journey: JourneyMap) -> list[Kept]:
    """The other maps of the same business or persona, each as a new revision, if `journey` now says something else of them than
    what is kept; keep them before `journey`, so that it is the one that changed last."""
    before = visit.map(journey.id)
    if before is None or (before.business, before.persona) == (journey.business, journey.persona):
        return []
    others = (one.journey for one in shelved(visit) if one.journey.id != journey.id)
    return [kept(revised(now)) for other in others if (now := _sharing(journey, other)) != other]


def up_to_date(visit: Visit, journey: JourneyMap) -> JourneyMap:
    """A map that comes back, with its business and persona as the other maps know them by now."""
    for other in reversed(shelved(visit)):
        if other.journey.id != journey.id:
            journey = _sharing(other.journey, journey)
    return journey


def joined(visit: Visit, journey: JourneyMap) -> JourneyMap:
    """A map from elsewhere, made one of a business and persona that are known here already, if they are the same in everything."""
    known = [one.journey for one in shelved(visit)]
    business = next((k.business for k in known if replace(k.business, id="") == replace(journey.business, id="")), journey.business)
    same = [k.persona for k in known if k.business.id == business.id and replace(k.persona, id="") == replace(journey.persona, id="")]
    return replace(journey, business=business, persona=same[0] if same else journey.persona)


def _sharing(source: JourneyMap, other: JourneyMap) -> JourneyMap:
    """`other` with what `source` says of the same business and persona."""
    business = source.business if source.business.id == other.business.id else other.business
    persona = source.persona if source.persona.id == other.persona.id else other.persona
    return replace(other, business=business, persona=persona)
