"""What on a map typed words name: "/edit purchase quote"."""

import re
from collections.abc import Iterator

from bot.journey.soundness import items
from bot.journey.vocabulary import StageKey
from bot.mapping.editing.fields import fields_of
from bot.mapping.editing.menus import GROUPS, stage_names
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import WHOLE, Spot, stage_spot

# Any stage, in the names of fields.
_EACH = "each"
# A number would be taken for a choice's, and nothing is shown here to choose from.
_NUMBERS = re.compile(r"\d+")


def named(scene: Scene, text: str) -> tuple[Spot, ...]:
    """The spots that are meant; () for none. A field without its stage means that of every stage."""
    names = (*_stages(scene), *_stage_fields(scene), *_others(scene))
    # Each once, though it goes by several names.
    picked = dict.fromkeys(scene.visit.content.understanding.pick(_NUMBERS.sub(" ", text), names))
    spots = [Spot.read(name) for name in picked]
    fields = [spot.field for spot in spots if spot.thing == _EACH]
    stages = [spot.stage for spot in spots if spot.stage]
    if len(fields) == 1:
        return tuple(stage_spot(key, fields[0]) for key in stages or StageKey)
    with_fields = {spot.thing for spot in spots if spot.field}
    return tuple(spot for spot in spots if spot.thing != _EACH and (spot.field or spot.thing not in with_fields))


def _stages(scene: Scene) -> Iterator[tuple[str, str]]:
    yield from ((str(stage_spot(key)), name) for key, name in stage_names(scene))


def _stage_fields(scene: Scene) -> Iterator[tuple[str, str]]:
    for field in fields_of("stage"):
        yield from ((str(Spot(_EACH, field.name)), name) for name in (scene.name(field.key), field.name))
    yield from ((str(Spot(_EACH, name)), scene.say("edit-group", group=name)) for name in GROUPS)


def _others(scene: Scene) -> Iterator[tuple[str, str]]:
    """Everything else that has a name."""
    for kind in WHOLE:
        yield from ((kind, name) for name in (scene.name(kind), kind))
        yield from ((str(Spot(kind, field.name)), scene.name(field.key)) for field in fields_of(kind))
    yield from ((item.id, scene.item_name(item)) for stage in scene.journey.stages for item in items(stage))
