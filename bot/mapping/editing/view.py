"""What the edit desk shows at a spot: a text and choices, a page of them at a time."""

from dataclasses import dataclass, replace

from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot
from bot.messages import Choice, Place, Question, Reply

# In the context of a reply: it is a menu, whose place the next one takes.
EDITING = "edit"
_AT_ONCE = 9


@dataclass(frozen=True)
class View:
    """`options`: all of them, over all pages; `after`: what stands under every page; `spot`: what typed words are for;
    `question`: what is asked, where something is."""

    spot: Spot
    text: str
    options: tuple[Choice, ...] = ()
    after: tuple[Choice, ...] = ()
    question: Question | None = None


def edit_choice(spot: Spot, label: str) -> Choice:
    """A choice that leads to a spot."""
    return Choice(f"edit:{spot}" if str(spot) else "edit", label)


def set_choice(spot: Spot, key: str, label: str, *, selected: bool = False) -> Choice:
    """A choice that gives a field a value."""
    return Choice(f"edit-set:{spot}={key}", label, selected)


def do_choice(what: str, thing: str, label: str) -> Choice:
    """A choice that does something to a thing at once."""
    return Choice(f"edit-do:{what}:{thing}", label)


def back_choice(scene: Scene, spot: Spot) -> Choice:
    """The way back to a spot."""
    return edit_choice(spot, scene.say("edit-button", id="back"))


def on_page(scene: Scene, view: View) -> tuple[Choice, ...]:
    """The choices of the view's page."""
    pages = max(1, -(-len(view.options) // _AT_ONCE))
    page = view.spot.page % pages
    shown = view.options[page * _AT_ONCE : (page + 1) * _AT_ONCE]
    more = edit_choice(replace(view.spot, page=(page + 1) % pages), scene.say("edit-button", id="more"))
    return (*shown, *((more,) if pages > 1 else ()), *view.after)


def drawn(scene: Scene, view: View, news: str = "", place: Place = Place.NEW) -> Reply:
    """The view as a reply, after what there is to say first."""
    text = "\n\n".join(part for part in (news, view.text) if part)
    return Reply(text, on_page(scene, view), place=place, context={"map": scene.journey.id, EDITING: True}, question=view.question)
