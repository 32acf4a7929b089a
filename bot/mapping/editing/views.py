"""What is shown at each spot."""

from collections.abc import Sequence

from bot.mapping.editing.calculator import calculator_view, is_calculation
from bot.mapping.editing.menus import group_view, heading, root_view, thing_view
from bot.mapping.editing.prompts import field_view, new_view, stage_view
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import ROOT, UNKNOWN, Spot, kind_of
from bot.mapping.editing.unknowns import unknown_view
from bot.mapping.editing.view import View, back_choice, edit_choice
from bot.messages import Choice

# Several spots of which one is meant, in the field of a spot of their own.
_SEVERAL, _BETWEEN = "several", ","
_MOST = 9


def view_of(scene: Scene, spot: Spot) -> View | None:
    """What is shown at a spot; None if there is no such spot on the map."""
    if spot.thing == ROOT:
        return root_view(scene)
    if spot.thing == UNKNOWN:
        return unknown_view(scene, spot)
    if spot.thing == _SEVERAL:
        return _several_view(scene, spot)
    if is_calculation(spot):
        return calculator_view(scene, spot)
    if not spot.field:
        return thing_view(scene, spot)
    tries = (make(scene, spot) for make in (field_view, group_view, new_view, stage_view))
    return next((view for view in tries if view), None)


def several(spots: Sequence[Spot]) -> Spot:
    """Where one of several spots is chosen."""
    return Spot(_SEVERAL, _BETWEEN.join(map(str, spots[:_MOST])))


def _several_view(scene: Scene, spot: Spot) -> View:
    choices = (_choice(scene, Spot.read(name)) for name in spot.field.split(_BETWEEN))
    return View(spot, scene.say("edit-several"), tuple(filter(None, choices)), (back_choice(scene, Spot()),))


def _choice(scene: Scene, spot: Spot) -> Choice | None:
    """A choice that names a thing, and its field, with the stage it is at."""
    kind = kind_of(scene.journey, spot)
    if kind is None:
        return None
    field = scene.name(f"{kind}.{spot.field}") if spot.field else ""
    return edit_choice(spot, " · ".join(filter(None, (heading(scene, spot), field))))
