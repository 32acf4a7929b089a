"""The edit desk: changes anything on a map, and asks again only what depends on it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.guides.stages import Taxonomy
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.editing.applying import added
from bot.mapping.editing.edits import Edits
from bot.mapping.editing.hearing import Hearing
from bot.mapping.editing.outcome import Outcomes
from bot.mapping.editing.prompts import field_of
from bot.mapping.editing.reading import tapped_value
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot
from bot.mapping.editing.view import EDITING, drawn
from bot.mapping.editing.views import view_of
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.shelving.shelved import on_shelf
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit
from bot.messages import Choice, Context, Place, Reply, Turn

# What else is typed with Doing.EDIT is other desks' business.
_OTHERS = ("maps.", "review.", "checks.", "files.")


class EditDesk(Desk):
    """See Desk. `taxonomies`: the guides' names for the stages."""

    def __init__(self, interview: InterviewDesk, taxonomies: Sequence[Taxonomy] = ()) -> None:
        self._interview, self._taxonomies = interview, taxonomies
        self._outcomes = Outcomes(interview)
        self._edits = Edits(self._outcomes)
        self._hearing = Hearing(self._outcomes, self._edits, self._followed)
        self.commands: Commands = {"edit": self.edit}
        self.taps: Taps = {"edit": self._open, "edit-set": self._set, "edit-do": self._do, "edit-done": self._done}

    def edit(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /edit: the menu of the map, or what they name after the command."""
        scene = self._scene(visit)
        turn = (self._hearing.named(scene, rest) if rest else self._outcomes.shown(scene, Spot())) if scene else None
        return turn or self._interview.resume(visit, "")

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """When the owner types while something is edited; None if it is a question of theirs, or nothing is."""
        scene, spot = self._at(visit)
        return self._hearing.heard(scene, spot, text) if scene else None

    def asked_again(self, visit: Visit) -> Reply | None:
        """What is being edited, for after a side question."""
        scene, spot = self._at(visit)
        view = view_of(scene, spot) if scene else None
        return drawn(scene, view) if scene and view else None

    def stopped(self, visit: Visit) -> Turn | None:
        """When the owner writes /cancel while something is edited; None if nothing is."""
        scene, _ = self._at(visit)
        return self._outcomes.left(visit, unfinished=scene.unfinished) if scene else None

    def _at(self, visit: Visit) -> tuple[Scene | None, Spot]:
        ours = visit.talk.doing is Doing.EDIT and not visit.talk.target.startswith(_OTHERS)
        return (self._scene(visit) if ours else None), Spot.read(visit.talk.target)

    def _open(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps a way to a menu or a field."""
        scene = self._scene(visit)
        return self._outcomes.shown(scene, Spot.read(argument), place=_place(context)) if scene else None

    def _set(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps a value."""
        name, _, key = argument.partition("=")
        scene, spot = self._scene(visit), Spot.read(name)
        if scene is None:
            return None
        if spot.field == "stage":
            return self._edits.move(scene, spot, key, _place(context))
        field = field_of(scene, spot)
        if field is None:
            return self._edits.add(scene, spot, added(scene, spot, key), _place(context))
        return self._edits.set(scene, spot, field, tapped_value(scene, spot, field, key), _place(context))

    def _do(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps something to be done at once: remove, up, not applicable …"""
        what, _, thing = argument.partition(":")
        scene = self._scene(visit)
        return self._edits.do(scene, what, thing, _place(context)) if scene else None

    def _done(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner has edited enough."""
        scene = self._scene(visit)
        return self._outcomes.left(visit, unfinished=scene.unfinished) if scene else None

    def _followed(self, scene: Scene, choice: Choice) -> Turn | None:
        """What a tap on a choice does, as an answer to typed words."""
        name, _, argument = choice.id.partition(":")
        tap = self.taps.get(name) or self._interview.taps.get(name)
        turn = tap(scene.visit, argument, None) if tap else None
        return replace(turn, replies=tuple(replace(reply, place=Place.NEW) for reply in turn.replies)) if turn else None

    def _scene(self, visit: Visit) -> Scene | None:
        """The map that is talked about, else the one that changed last."""
        journey = on_shelf(visit, visit.talk.open) or next((visit.map(one.id) for one in visit.listed()), None)
        if journey is None:
            return None
        talk = replace(visit.talk, open=journey.id)
        return Scene(replace(visit, conversation=replace(visit.conversation, map=talk)), journey, self._taxonomies)


def _place(context: Context | None) -> Place:
    """A menu takes the place of the menu that was tapped, and of nothing else."""
    return Place.EDIT if context and context.get(EDITING) else Place.NEW
