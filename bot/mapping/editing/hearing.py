"""What typed words do at the edit desk: they answer what is asked, choose what is shown, or name something on the map."""

from collections.abc import Callable, Sequence

from bot.journey.interview.path import find_question, unknown
from bot.journey.interview.questions import Field
from bot.mapping.editing.applying import written
from bot.mapping.editing.calculator import is_calculation, with_figure
from bot.mapping.editing.edits import Edits
from bot.mapping.editing.fields import EditField, Takes
from bot.mapping.editing.figures import number_in_words
from bot.mapping.editing.menus import NEW, parent
from bot.mapping.editing.naming import named
from bot.mapping.editing.outcome import Outcomes
from bot.mapping.editing.prompts import field_of
from bot.mapping.editing.reading import tapped_value, typed_value
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import UNKNOWN, Spot
from bot.mapping.editing.unknowns import said_by_customers
from bot.mapping.editing.view import View, on_page
from bot.mapping.editing.views import several, view_of
from bot.messages import Choice, Turn
from bot.understanding.values import LEAVING, Control

Follow = Callable[[Scene, Choice], Turn | None]
# Words that leave a field as it is.
_LEAVING = frozenset({Control.BACK, Control.SKIP, Control.DONT_KNOW, Control.DONE, Control.CHANGE})
_EXAMPLE = 1250.5
_ASIDE = frozenset({Control.EXAMPLE, Control.WHY})


class Hearing:
    """Takes typed words. `follow`: does what a choice does."""

    def __init__(self, outcomes: Outcomes, edits: Edits, follow: Follow) -> None:
        self._outcomes, self._edits, self._follow = outcomes, edits, follow

    def heard(self, scene: Scene, spot: Spot, text: str) -> Turn | None:
        """The turn that typed words lead to; None if they are a question of the owner's."""
        understanding = scene.visit.content.understanding
        control = understanding.control(text, scene.visit.language)
        view = view_of(scene, spot)
        if control in LEAVING:
            return self._outcomes.left(scene.visit, unfinished=scene.unfinished)
        if view is None:
            return self._outcomes.shown(scene, Spot(), scene.say("edit-gone"))
        if control is None and scene.visit.asks(text) and not self._may_ask(scene, spot):
            return None
        if view.question is None:
            return self._chosen(scene, view, text, control)
        return self._answered(scene, view, text, control)

    def named(self, scene: Scene, text: str) -> Turn | None:
        """When the owner names what they want to change."""
        spots = named(scene, text)
        if not spots:
            return self._outcomes.shown(scene, Spot(), scene.say("edit-unclear"))
        return self._outcomes.shown(scene, spots[0] if len(spots) == 1 else several(spots))

    def _may_ask(self, scene: Scene, spot: Spot) -> bool:
        """Whether a question that is typed is what customers ask."""
        field = field_of(scene, spot)
        question = find_question(scene.journey, spot.field) if spot.thing == UNKNOWN else None
        return bool(field and field.may_ask) or spot.field == f"{NEW}pain" or bool(question and question.field is Field.PAIN)

    def _chosen(self, scene: Scene, view: View, text: str, control: Control | None) -> Turn | None:
        """A menu's choice, on this page or another; else something else on the map."""
        if control in _LEAVING:
            return self._out_of(scene, view)
        choice = _picked(scene, (*on_page(scene, view),), text) or _picked(scene, (*view.options, *view.after), text)
        if choice:
            return self._follow(scene, choice)
        spots = named(scene, text)
        if len(spots) == 1:
            return self._outcomes.shown(scene, spots[0])
        return self._outcomes.shown(scene, several(spots) if spots else view.spot, "" if spots else scene.say("edit-unclear"))

    def _out_of(self, scene: Scene, view: View) -> Turn | None:
        """One level up; from the top, out."""
        if str(view.spot):
            return self._outcomes.shown(scene, parent(scene.journey, view.spot))
        return self._outcomes.left(scene.visit, unfinished=scene.unfinished)

    def _answered(self, scene: Scene, view: View, text: str, control: Control | None) -> Turn | None:
        """A value, a new thing, a figure, or what customers said."""
        spot = view.spot
        if control in _LEAVING:
            return self._out_of(scene, view)
        if control in _ASIDE:
            return self._outcomes.shown(scene, spot, scene.say("map-no-example"))
        if spot.thing == UNKNOWN:
            return self._said(scene, spot, text)
        if is_calculation(spot):
            next_figure = with_figure(scene, spot, text)
            return self._outcomes.shown(scene, next_figure or spot, "" if next_figure else _no_number(scene))
        field = field_of(scene, spot)
        turn = self._value(scene, spot, field, text, control) if field else self._edits.add(scene, spot, written(scene, spot, text))
        return turn or self._by_choice(scene, view, text) or self._outcomes.shown(scene, spot, _unclear(scene, field))

    def _value(self, scene: Scene, spot: Spot, field: EditField, text: str, control: Control | None) -> Turn | None:
        """A field's new value; None if the words don't hold one."""
        if control is Control.NOTHING:
            read = tapped_value(scene, spot, field, "") if field.optional and field.takes is not Takes.MANY else None
        else:
            read = typed_value(scene, field, text)
        return self._edits.set(scene, spot, field, read)

    def _by_choice(self, scene: Scene, view: View, text: str) -> Turn | None:
        choice = _picked(scene, on_page(scene, view), text) or _picked(scene, (*view.options, *view.after), text)
        return self._follow(scene, choice) if choice else None

    def _said(self, scene: Scene, spot: Spot, text: str) -> Turn | None:
        step = said_by_customers(scene, spot, text)
        if step.result is None:
            return self._outcomes.shown(scene, spot, step.news)
        left = unknown(step.journey)
        return self._outcomes.changed(scene, step.journey, Spot(UNKNOWN) if left else Spot(), news=step.news)


def _unclear(scene: Scene, field: EditField | None) -> str:
    return _no_number(scene) if field and field.takes is Takes.NUMBER else scene.say("map-unclear")


def _no_number(scene: Scene) -> str:
    return scene.say("edit-no-number", example=number_in_words(_EXAMPLE, scene.visit.language))


def _picked(scene: Scene, choices: Sequence[Choice], text: str) -> Choice | None:
    """The one choice that is meant, by its number or by its words."""
    ids = scene.visit.content.understanding.pick(text, [(choice.id, choice.label) for choice in choices])
    return next((choice for choice in choices if choice.id == ids[0]), None) if len(ids) == 1 else None
