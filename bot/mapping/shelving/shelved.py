"""The maps of an owner as they stand on the shelf, and how many fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.journey.errors import LimitReached
from bot.journey.limits import LIMITS
from bot.journey.model import Business, JourneyMap
from bot.journey.vocabulary import MapState
from bot.mapping.visit import Visit
from bot.shelf import Listed


@dataclass(frozen=True)
class Shelved:
    """A map, and when it changed last."""

    listed: Listed
    journey: JourneyMap

    @property
    def archived(self) -> bool:
        """Whether the owner has put it away."""
        return self.journey.state is MapState.ARCHIVED


def shelved(visit: Visit) -> tuple[Shelved, ...]:
    """Every map that wasn't deleted: the one that changed last first, archived ones last."""
    found = ((listed, visit.map(listed.id)) for listed in visit.listed())
    return tuple(sorted((Shelved(listed, journey) for listed, journey in found if journey), key=lambda one: one.archived))


def on_shelf(visit: Visit, map_id: str) -> JourneyMap | None:
    """A map of this owner's that wasn't deleted."""
    return visit.map(map_id) if map_id in [one.id for one in visit.listed()] else None


def named(business: Business) -> str:
    """What a business is called, or what it sells; "" if neither is known."""
    return business.name or business.sold


def untouched(journey: JourneyMap) -> bool:
    """Whether nothing was answered yet: such a map is begun again instead of another one."""
    return not journey.asked and not named(journey.business)


def check_room(journeys: Sequence[JourneyMap], one_more: JourneyMap) -> None:
    """Whether another map fits beside those of its owner. Raises LimitReached."""
    others = [journey for journey in journeys if not untouched(journey)]
    siblings = [journey for journey in others if journey.business.id == one_more.business.id]
    counts = {
        "user.businesses": len({journey.business.id for journey in (*others, one_more)}),
        "business.personas": len({journey.persona.id for journey in (*siblings, one_more)}),
        "business.maps": len(siblings) + 1,
    }
    for key, count in counts.items():
        if count > LIMITS[key]:
            raise LimitReached(key, LIMITS[key])


def full(visit: Visit, error: LimitReached) -> str:
    """Why there is no room, in words."""
    return visit.say("maps-full", field=error.field.partition(".")[2])
