"""What is asked for each field, with what can be tapped for an answer."""

from collections.abc import Iterator

from bot.journey.kpis import KPIS
from bot.journey.model import Metric
from bot.journey.vocabulary import StageKey
from bot.mapping.asking.feelings import FACES
from bot.mapping.editing.fields import FIELDS, EditField, Takes
from bot.mapping.editing.menus import NEW, heading, holder_of, parent, things_for
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot, item_at, kind_of
from bot.mapping.editing.taxonomies import taxonomy_choices, taxonomy_lines
from bot.mapping.editing.view import View, back_choice, edit_choice, set_choice
from bot.messages import Choice, Question

# Questions for fields whose names alone don't say what is wanted.
_ASKED = frozenset({
    "customer_goal", "customer_does", "questions", "unmet_need", "backstage", "ideas", "quote", "owner", "label", "scenario", "feeling",
    "action", "started_by", "chosen_mode", "basis", "repeats", "due", "impact", "effort", "severity", "how_often",
})  # fmt: skip


def field_of(scene: Scene, spot: Spot) -> EditField | None:
    """The field that a spot is about; None if it is about none, or the thing isn't there."""
    kind = kind_of(scene.journey, spot)
    return FIELDS.get(f"{kind}.{spot.field}") if kind and spot.field else None


def field_view(scene: Scene, spot: Spot) -> View | None:
    """Asks for a field; None if there is no such field."""
    field = field_of(scene, spot)
    if field is None:
        return None
    holder = holder_of(scene.journey, spot)
    now = scene.say("edit-now", value=scene.value(field, holder))
    ask = scene.say("edit-ask", field=field.name) if field.name in _ASKED else ""
    parts = (f"{heading(scene, spot)} · {scene.name(field.key)}", ask, now, _details(scene, field), _hint(scene, field))
    question = Question(f"edit.{spot.thing}.{field.name}", field.key, _stage_at(scene, spot))
    return View(spot, "\n\n".join(filter(None, parts)), tuple(_options(scene, spot, field)), tuple(_ending(scene, spot, field)), question)


def new_view(scene: Scene, spot: Spot) -> View | None:
    """Asks for a new thing at a stage; None if the spot isn't about one."""
    kind = spot.field.removeprefix(NEW)
    if spot.stage is None or kind == spot.field or kind not in ("touchpoint", "pain", "action", "metric"):
        return None
    text = f"{scene.stage_name(spot.stage)}\n\n{scene.say('edit-new', kind=kind)}"
    options = {"touchpoint": _catalogue, "metric": _kpis}.get(kind)
    question = Question(f"edit.{spot}", kind, spot.stage.value)
    return View(
        spot, text, tuple(options(scene, spot, spot.stage)) if options else (), (back_choice(scene, parent(scene.journey, spot)),), question
    )


def stage_view(scene: Scene, spot: Spot) -> View | None:
    """Asks to which stage a touchpoint is to go; None if it isn't there."""
    found = item_at(scene.journey, spot)
    if spot.field != "stage" or found is None:
        return None
    options = tuple(set_choice(spot, s.key, scene.stage_name(s.key)) for s in scene.journey.stages if s.key is not found[0].key)
    text = f"{scene.item_name(found[1])}\n\n{scene.say('edit-to-which-stage')}"
    return View(spot, text, options, (back_choice(scene, Spot(spot.thing)),), Question(f"edit.{spot.thing}.stage", "touchpoint.stage"))


def _ending(scene: Scene, spot: Spot, field: EditField) -> Iterator[Choice]:
    """Nothing, where that is a value; and the way back, which is the end of choosing where several can be chosen."""
    value = getattr(holder_of(scene.journey, spot), field.name)
    if field.optional and not field.several and field.takes is not Takes.FLAG and value not in (None, "", ()):
        yield set_choice(spot, "", scene.say("edit-button", id="clear"))
    up = parent(scene.journey, spot)
    yield edit_choice(up, scene.say("map-button", id="done")) if field.several else back_choice(scene, up)


def _stage_at(scene: Scene, spot: Spot) -> str | None:
    found = item_at(scene.journey, spot)
    key = found[0].key if found else spot.stage
    return key.value if key else None


def _hint(scene: Scene, field: EditField) -> str:
    if field.takes in (Takes.TEXT, Takes.NUMBER):
        return scene.say("edit-type", kind="number" if field.takes is Takes.NUMBER else "text")
    return scene.say("map-hint", kind="many" if field.several else "one")


def _details(scene: Scene, field: EditField) -> str:
    if field.key == "map.taxonomy":
        return taxonomy_lines(scene)
    if field.takes is not Takes.SCORE:
        return ""
    return "  ".join(f"{face} {scene.word('score', str(score))}" for score, face in FACES.items())


def _options(scene: Scene, spot: Spot, field: EditField) -> Iterator[Choice]:
    value = getattr(holder_of(scene.journey, spot), field.name)
    if field.takes is Takes.SCORE:
        yield from (set_choice(spot, str(score), face, selected=score == value) for score, face in FACES.items())
    elif field.takes is Takes.MANY:
        yield from (set_choice(spot, key, scene.key_word(field, key), selected=key in value) for key in scene.keys(field))
    elif field.takes is Takes.FLAG:
        yield from (set_choice(spot, key, scene.key_word(field, key), selected=(key == "yes") == value) for key in ("yes", "no"))
    elif field.takes is Takes.THING:
        for thing in things_for(scene, spot, field):
            yield set_choice(spot, thing.id, scene.item_name(thing), selected=thing.id == value)
    elif field.takes is Takes.SPECIAL:
        yield from _special(scene, spot, field)
    else:
        yield from (set_choice(spot, key, scene.key_word(field, key), selected=key == str(value)) for key in scene.keys(field))


def _special(scene: Scene, spot: Spot, field: EditField) -> Iterator[Choice]:
    if field.key == "persona.worries":
        have = [worry.text for worry in scene.journey.persona.worries]
        yield from (set_choice(spot, str(n), text, selected=text in have) for n, text in enumerate(worry_texts(scene)))
    elif field.key == "map.taxonomy":
        yield from taxonomy_choices(scene, spot)
    else:
        found = item_at(scene.journey, spot)
        if found and isinstance(found[1], Metric):
            yield from _kpis(scene, spot, found[0].key)


def worry_texts(scene: Scene) -> tuple[str, ...]:
    """The worries that the trade's pack offers, and the owner's own behind them."""
    offered = [worry.text for worry in scene.visit.content.trades.pack(scene.journey.business.sector).worries(scene.visit.language)]
    return tuple(dict.fromkeys((*offered, *(worry.text for worry in scene.journey.persona.worries))))


def _catalogue(scene: Scene, spot: Spot, key: StageKey) -> Iterator[Choice]:
    """The contacts of the trade that the stage doesn't have yet."""
    business = scene.journey.business
    have = {touchpoint.catalogue for touchpoint in scene.journey.stage(key).touchpoints}
    for entry in scene.visit.content.trades.offered(key, business.sector, business.place, business.country):
        if entry.id not in have:
            yield set_choice(spot, entry.id, entry.title(scene.visit.language))


def _kpis(scene: Scene, spot: Spot, key: StageKey) -> Iterator[Choice]:
    """The numbers that tell something about a stage."""
    have = {metric.key for metric in scene.journey.stage(key).metrics}
    yield from (set_choice(spot, name, scene.kpi(name)) for name, kpi in KPIS.items() if kpi.stage is key and name not in have)
