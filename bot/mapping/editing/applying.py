"""What edits do to a map. Each gives a new map within the limits, or raises a JourneyError."""

from dataclasses import replace
from typing import Any

from bot.journey import changes
from bot.journey.errors import NotThere
from bot.journey.kpis import KPIS
from bot.journey.model import Action, JourneyMap, Metric, Pain, Touchpoint
from bot.journey.soundness import Item
from bot.journey.vocabulary import OTHER_CHANNEL, Skipped, StageKey
from bot.mapping.case import new_id
from bot.mapping.editing.fields import EditField
from bot.mapping.editing.menus import NEW
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot
from bot.mapping.editing.taxonomies import find_taxonomy, with_taxonomy
from bot.understanding.values import Asked


def with_value(scene: Scene, spot: Spot, field: EditField, value: Any) -> JourneyMap:
    """The map with a field's value."""
    journey = scene.journey
    kind, name = field.key.split(".")
    if field.key == "map.taxonomy":
        return with_taxonomy(journey, find_taxonomy(scene.taxonomies, value))
    if kind == "business":
        return changes.amend_map(journey, business=replace(journey.business, **{name: value}))
    if kind == "persona":
        return changes.amend_map(journey, persona=replace(journey.persona, **{name: value}))
    if kind == "map":
        return changes.amend_map(journey, **{name: value})
    if spot.stage:
        return changes.amend_stage(journey, spot.stage, **{name: value})
    return _with_item_value(scene, spot, field, value)


def _with_item_value(scene: Scene, spot: Spot, field: EditField, value: Any) -> JourneyMap:
    if field.key == "touchpoint.moment_of_truth":
        return changes.set_moment_of_truth(scene.journey, spot.thing if value else None)
    fields = {field.name: value}
    if field.key == "metric.current" and value is not None:
        fields["measured_at"] = scene.visit.today
    if field.key == "touchpoint.channel" and value != OTHER_CHANNEL:
        fields["channel_name"] = ""
    return changes.amend(scene.journey, spot.thing, **fields)


def with_done(scene: Scene, what: str, thing: str) -> JourneyMap | None:
    """The map after something was done to a thing at once; None if it can't be."""
    journey, spot = scene.journey, Spot.read(thing)
    if what == "shorten" and thing == "map":
        return changes.amend_map(journey, quick=True)
    if what in ("skip", "unskip") and spot.stage:
        return changes.skip(journey, spot.stage, Skipped.NOT_APPLICABLE) if what == "skip" else changes.unskip(journey, spot.stage)
    if what == "remove":
        return changes.remove(journey, thing)
    return _shifted(journey, thing, {"up": -1, "down": 1}[what]) if what in ("up", "down") else None


def moved(journey: JourneyMap, touchpoint_id: str, key: StageKey) -> JourneyMap:
    """With a touchpoint last in another stage, which counts from then on."""
    journey = changes.move(journey, touchpoint_id, len(journey.stage(key).touchpoints), key)
    return changes.unskip(journey, key)


def _shifted(journey: JourneyMap, touchpoint_id: str, by: int) -> JourneyMap:
    stage, item = changes.find(journey, touchpoint_id)
    if not isinstance(item, Touchpoint):
        raise NotThere(touchpoint_id)
    return changes.move(journey, touchpoint_id, stage.touchpoints.index(item) + by)


def added(scene: Scene, spot: Spot, key: str) -> tuple[Item, ...]:
    """What a tapped choice adds: a contact of the catalogue, a number to watch; () if it isn't offered, or there already."""
    if spot.stage is None:
        return ()
    stage = scene.journey.stage(spot.stage)
    if spot.field == f"{NEW}metric":
        return (Metric("", key),) if key in KPIS and key not in [metric.key for metric in stage.metrics] else ()
    entry = scene.visit.content.trades.entries.get(key) if spot.field == f"{NEW}touchpoint" else None
    there = [touchpoint.catalogue for touchpoint in stage.touchpoints]
    return (entry.touchpoint(scene.visit.language),) if entry and entry.id not in there else ()


def written(scene: Scene, spot: Spot, text: str) -> tuple[Item, ...]:
    """What typed words add; () if they can't be made out."""
    understanding = scene.visit.content.understanding
    if spot.field == f"{NEW}pain":
        return (Pain("", text, about_price=understanding.pain(text).about_price),)
    if spot.field == f"{NEW}action":
        return (Action("", text),)
    return _contacts(scene, spot.stage, text) if spot.field == f"{NEW}touchpoint" and spot.stage else ()


def _contacts(scene: Scene, key: StageKey, text: str) -> tuple[Item, ...]:
    """The contacts that are named and aren't there yet."""
    business = scene.journey.business
    asked = Asked.AFTER if key is StageKey.RETENTION else Asked(key)
    said = scene.visit.content.understanding.touchpoints(
        text, asked, scene.visit.language, business.sector, business.place, business.country
    )
    have = {name for old in scene.journey.stage(key).touchpoints for name in (old.catalogue, old.title.casefold()) if name}
    return tuple(new for new in said.touchpoints if not have & {new.catalogue, new.title.casefold()})


def with_new(journey: JourneyMap, key: StageKey, items: tuple[Item, ...]) -> tuple[JourneyMap, tuple[str, ...]]:
    """The map with more things at a stage, and their ids."""
    ids = tuple(new_id() for _ in items)
    names = iter(ids)
    for item in items:
        journey = changes.add(journey, key, item, lambda: next(names))
    return journey, ids
