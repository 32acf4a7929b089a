"""The edits themselves, tapped or typed: each ends a turn."""

from dataclasses import replace

from bot.journey.errors import JourneyError
from bot.journey.model import JourneyMap
from bot.journey.soundness import Item
from bot.journey.vocabulary import OTHER_CHANNEL, StageKey
from bot.mapping.editing.applying import moved, with_done, with_new, with_value
from bot.mapping.editing.fields import EditField
from bot.mapping.editing.menus import parent
from bot.mapping.editing.outcome import Outcomes
from bot.mapping.editing.reading import Read
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot, item_at
from bot.mapping.editing.taxonomies import without_terms
from bot.mapping.refusals import refusal
from bot.messages import Choice, Place, Turn


class Edits:
    """Changes maps. None: it can't be done (any more)."""

    def __init__(self, outcomes: Outcomes) -> None:
        self._outcomes = outcomes

    def set(self, scene: Scene, spot: Spot, field: EditField, read: Read, place: Place = Place.NEW) -> Turn | None:
        """Gives a field a value. After the channel "other" its name is asked for."""
        if read is None:
            return None
        try:
            journey = with_value(scene, spot, field, read[0])
        except JourneyError as error:
            return self._outcomes.shown(scene, spot, refusal(scene, error), place)
        named_next = field.key == "touchpoint.channel" and read[0] == OTHER_CHANNEL
        after = Spot(spot.thing, "channel_name") if named_next else spot if field.several else parent(scene.journey, spot)
        news = without_terms(scene.with_map(journey)) if field.key == "map.taxonomy" else ""
        return self._outcomes.changed(scene, journey, after, place, news)

    def add(self, scene: Scene, spot: Spot, items: tuple[Item, ...], place: Place = Place.NEW) -> Turn | None:
        """Puts things at a stage, and shows them: one by its menu, several in the list."""
        if not items or spot.stage is None:
            return None
        try:
            journey, ids = with_new(scene.journey, spot.stage, items)
        except JourneyError as error:
            return self._outcomes.shown(scene, spot, refusal(scene, error), place)
        return self._outcomes.changed(scene, journey, Spot(ids[0]) if len(ids) == 1 else parent(scene.journey, spot), place)

    def move(self, scene: Scene, spot: Spot, key: str, place: Place = Place.NEW) -> Turn | None:
        """Puts a touchpoint into another stage."""
        if key not in list(StageKey) or item_at(scene.journey, spot) is None:
            return None
        try:
            journey = moved(scene.journey, spot.thing, StageKey(key))
        except JourneyError as error:
            return self._outcomes.shown(scene, spot, refusal(scene, error), place)
        return self._outcomes.changed(scene, journey, Spot(spot.thing), place)

    def do(self, scene: Scene, what: str, thing: str, place: Place = Place.NEW) -> Turn | None:
        """Does something to a thing at once. What was removed can be had back."""
        spot = Spot.read(thing)
        try:
            journey = with_done(scene, what, thing)
        except JourneyError:
            return None
        if journey is None:
            return None
        after = parent(scene.journey, spot) if what == "remove" else spot
        turn = self._outcomes.changed(scene, journey, after, place, _order(journey, spot) if what in ("up", "down") else "")
        return _with_undo(scene, turn) if turn and what == "remove" else turn


def _order(journey: JourneyMap, spot: Spot) -> str:
    """The touchpoints of the stage, one after another."""
    found = item_at(journey, spot)
    return "\n".join(f"{number}. {touchpoint.title}" for number, touchpoint in enumerate(found[0].touchpoints, 1)) if found else ""


def _with_undo(scene: Scene, turn: Turn) -> Turn:
    *before, last = turn.replies
    undo = Choice("undo", scene.say("edit-button", id="undo"))
    return replace(turn, replies=(*before, replace(last, choices=(undo, *last.choices))))
