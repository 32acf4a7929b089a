"""What on a map typed words name: "/edit purchase quote"."""

import re
from collections.abc import Iterable, Iterator

from bot.journey.soundness import items
from bot.journey.vocabulary import StageKey
from bot.mapping.editing.fields import fields_of
from bot.mapping.editing.menus import GROUPS, stage_names
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import WHOLE, Spot, stage_spot

# A number would be taken for a choice's, and nothing is shown here to choose from.
_NUMBERS = re.compile(r"\d+")


def named(scene: Scene, text: str) -> tuple[Spot, ...]:
    """The spots that are meant; () for none. A field without its stage means that of every stage."""
    stages = [StageKey(key) for key in _picked(scene, text, stage_names(scene))]
    fields = _picked(scene, text, _stage_fields(scene))
    if len(fields) == 1:
        return tuple(stage_spot(key, fields[0]) for key in stages or StageKey)
    if stages:
        return tuple(map(stage_spot, stages))
    spots = [Spot.read(name) for name in _picked(scene, text, _others(scene))]
    with_fields = {spot.thing for spot in spots if spot.field}
    return tuple(spot for spot in spots if spot.field or spot.thing not in with_fields)


def _picked(scene: Scene, text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Each once, though it goes by several names."""
    return list(dict.fromkeys(scene.visit.content.understanding.pick(_NUMBERS.sub(" ", text), list(names))))


def _stage_fields(scene: Scene) -> Iterator[tuple[str, str]]:
    for field in fields_of("stage"):
        yield from ((field.name, name) for name in (scene.name(field.key), field.name))
    yield from ((name, scene.say("edit-group", group=name)) for name in GROUPS)


def _others(scene: Scene) -> Iterator[tuple[str, str]]:
    """Everything else that has a name."""
    for kind in WHOLE:
        yield from ((kind, name) for name in (scene.name(kind), kind))
        yield from ((str(Spot(kind, field.name)), scene.name(field.key)) for field in fields_of(kind))
    yield from ((item.id, scene.item_name(item)) for stage in scene.journey.stages for item in items(stage))
