"""The places on a map that can be edited, by names short enough for a choice's id: "stage.purchase.quote", "k3f9x2mt.owner"."""

from dataclasses import dataclass

from bot.journey.changes import find
from bot.journey.errors import NotThere
from bot.journey.model import JourneyMap, Stage
from bot.journey.soundness import Item
from bot.journey.vocabulary import StageKey

_STAGE = "stage."
ROOT = ""
UNKNOWN = "unknown"
WHOLE = ("business", "persona", "map")


@dataclass(frozen=True)
class Spot:
    """`thing`: "" for the map as a whole, one of WHOLE, UNKNOWN, "stage.<key>" or an item's id; `field` "": the thing itself;
    `page`: of its choices."""

    thing: str = ROOT
    field: str = ""
    page: int = 0

    @classmethod
    def read(cls, name: str) -> "Spot":
        """The inverse of `str`; anything can be read, whether or not it is on a map."""
        place, _, page = name.partition("@")
        number = int(page) if page.isdecimal() and len(page) < 3 else 0
        if place.startswith(_STAGE):
            key, _, field = place.removeprefix(_STAGE).partition(".")
            return cls(_STAGE + key, field, number)
        thing, _, field = place.partition(".")
        return cls(thing, field, number)

    def __str__(self) -> str:
        place = f"{self.thing}.{self.field}" if self.field else self.thing
        return f"{place}@{self.page}" if self.page else place

    @property
    def stage(self) -> StageKey | None:
        """The stage, if the thing is one."""
        key = self.thing.removeprefix(_STAGE)
        return StageKey(key) if self.thing.startswith(_STAGE) and key in list(StageKey) else None


def stage_spot(key: StageKey, field: str = "") -> Spot:
    """A stage, or a field of one."""
    return Spot(_STAGE + key, field)


def item_at(journey: JourneyMap, spot: Spot) -> tuple[Stage, Item] | None:
    """The touchpoint, pain, action or metric that a spot is about, and its stage."""
    try:
        return find(journey, spot.thing)
    except NotThere:
        return None


def kind_of(journey: JourneyMap, spot: Spot) -> str | None:
    """What the thing is, as the keys of limits.py begin; None if there is no such thing."""
    if spot.thing in WHOLE:
        return spot.thing
    if spot.stage:
        return "stage"
    found = item_at(journey, spot)
    return type(found[1]).__name__.lower() if found else None
