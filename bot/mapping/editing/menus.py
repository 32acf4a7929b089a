"""Menus: of the map, of each thing on it, and of the things at a stage."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.journey.interview.path import find_question, unknown
from bot.journey.interview.questions import CONTACTS
from bot.journey.model import Action, JourneyMap, Metric, Pain, Stage, Touchpoint
from bot.journey.soundness import Item
from bot.journey.vocabulary import OTHER_CHANNEL, Skipped, StageKey
from bot.mapping.editing.fields import EditField, Takes, fields_of
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import ROOT, UNKNOWN, Spot, item_at, kind_of, stage_spot
from bot.mapping.editing.view import View, back_choice, do_choice, edit_choice, set_choice
from bot.mapping.reviewing.values import NOTHING
from bot.mapping.reviewing.words import face
from bot.messages import Choice

GROUPS: Mapping[str, type[Item]] = {"touchpoints": Touchpoint, "pains": Pain, "actions": Action, "metrics": Metric}
NEW = "new_"


def root_view(scene: Scene) -> View:
    """The map as a whole."""
    open_questions = len(unknown(scene.journey))
    choices = (
        edit_choice(Spot("business"), scene.name("business")),
        edit_choice(Spot("persona"), scene.name("persona")),
        *(edit_choice(stage_spot(stage.key), _stage_label(scene, stage)) for stage in scene.journey.stages),
        edit_choice(Spot("map"), scene.say("edit-button", id="map")),
        *((edit_choice(Spot(UNKNOWN), scene.say("edit-unknown", count=open_questions)),) if open_questions else ()),
    )
    title = scene.journey.title or scene.say("map-untitled")
    done = Choice("edit-done", scene.say("edit-button", id="done"))
    end = Choice("map-resume", scene.say("map-button", id="resume")) if scene.unfinished else done
    # All on one page: nobody looks for a stage behind "more".
    return View(Spot(), f"{title}\n\n{scene.say('edit-what')}", (), (*choices, end))


def thing_view(scene: Scene, spot: Spot) -> View | None:
    """The menu of one thing; None if there is no such thing."""
    kind = kind_of(scene.journey, spot)
    if kind is None:
        return None
    holder = holder_of(scene.journey, spot)
    fields = [field for field in fields_of(kind) if _offered(scene, spot, field)]
    skipped = scene.journey.stage(spot.stage).skipped if spot.stage else None
    lines = [scene.say("export-skipped", why=scene.word("skipped", skipped))] if skipped else []
    lines += [f"{scene.name(field.key)}: {scene.value(field, holder)}" for field in fields if _filled(field, holder)]
    options = (*_groups(scene, spot), *(field_choice(scene, spot, field, holder) for field in fields), *_more(scene, spot, kind))
    text = "\n\n".join(part for part in (_title(scene, spot), "\n".join(lines), scene.say("edit-what")) if part)
    return View(spot, text, options, (back_choice(scene, parent(scene.journey, spot)),))


def group_view(scene: Scene, spot: Spot) -> View | None:
    """The touchpoints, pains, actions or numbers of a stage; None if the spot is no such group."""
    if spot.stage is None or spot.field not in GROUPS:
        return None
    stage = scene.journey.stage(spot.stage)
    items: tuple[Item, ...] = getattr(stage, spot.field)
    kind = GROUPS[spot.field].__name__.lower()
    add = edit_choice(stage_spot(stage.key, NEW + kind), scene.say("edit-add", kind=kind))
    options = (*(edit_choice(Spot(item.id), scene.item_name(item)) for item in items), *_asked_again(scene, spot), add)
    listed = "\n".join(f"• {item_line(scene, item)}" for item in items) or NOTHING
    text = f"{scene.stage_name(stage.key)} · {scene.say('edit-group', group=spot.field)}\n\n{listed}"
    return View(spot, text, options, (back_choice(scene, stage_spot(stage.key)),))


def holder_of(journey: JourneyMap, spot: Spot) -> Any:
    """What has the fields of the thing: the business, a stage, a touchpoint …"""
    if spot.stage:
        return journey.stage(spot.stage)
    found = item_at(journey, spot)
    return found[1] if found else {"business": journey.business, "persona": journey.persona}.get(spot.thing, journey)


def parent(journey: JourneyMap, spot: Spot) -> Spot:
    """Where "back" leads from a spot."""
    if spot.field:
        made = spot.field.removeprefix(NEW)
        group = next((name for name, kind in GROUPS.items() if kind.__name__.lower() == made and made != spot.field), "")
        return Spot(spot.thing, group)
    found = item_at(journey, spot)
    if found is None:
        return Spot(ROOT)
    group = next(name for name, kind in GROUPS.items() if isinstance(found[1], kind))
    return stage_spot(found[0].key, group)


def field_choice(scene: Scene, spot: Spot, field: EditField, holder: Any) -> Choice:
    """What leads to a field, or turns it over if it can only be yes or no."""
    place = Spot(spot.thing, field.name)
    if field.takes is not Takes.FLAG:
        return edit_choice(place, scene.name(field.key))
    value = getattr(holder, field.name)
    return set_choice(place, "no" if value else "yes", scene.name(field.key), selected=value)


def question_label(scene: Scene, question_id: str) -> str:
    """What a question of the interview is about."""
    question = find_question(scene.journey, question_id)
    topic = question.topic if question else question_id.partition(".")[0]
    label = scene.say("map-topic", topic=topic)
    return f"{scene.stage_name(question.stage)} · {label}" if question and question.stage and topic in ("score", "pain") else label


def item_line(scene: Scene, item: Item) -> str:
    """A thing in one line, with what matters most of it."""
    name = scene.item_name(item)
    if isinstance(item, Metric):
        return name if item.current is None else f"{name}: {scene.number(item.current, item)}"
    if isinstance(item, Action):
        return f"{name} ({scene.word('status', item.status)})"
    return name


def heading(scene: Scene, spot: Spot) -> str:
    """The thing by its name."""
    found = item_at(scene.journey, spot)
    if found:
        return f"{scene.stage_name(found[0].key)} · {scene.item_name(found[1])}"
    return scene.stage_name(spot.stage) if spot.stage else scene.name(spot.thing)


def _title(scene: Scene, spot: Spot) -> str:
    return _stage_label(scene, scene.journey.stage(spot.stage)) if spot.stage else heading(scene, spot)


def _stage_label(scene: Scene, stage: Stage) -> str:
    return f"{face(stage)} {scene.stage_name(stage.key)} · {len(stage.contacts)}"


def _filled(field: EditField, holder: Any) -> bool:
    return getattr(holder, field.name) not in (None, "", (), False)


def _offered(scene: Scene, spot: Spot, field: EditField) -> bool:
    """Fields that can't be filled are left out."""
    found = item_at(scene.journey, spot)
    if field.key == "touchpoint.channel_name":
        return found is not None and getattr(found[1], "channel", "") == OTHER_CHANNEL
    return field.takes is not Takes.THING or bool(things_for(scene, spot, field))


def things_for(scene: Scene, spot: Spot, field: EditField) -> tuple[Item, ...]:
    """What a pain or an action at a stage can be about."""
    found = item_at(scene.journey, spot)
    things: tuple[Item, ...] = getattr(found[0], f"{field.name}s") if found else ()
    return things


def _groups(scene: Scene, spot: Spot) -> Iterator[Choice]:
    if spot.stage:
        stage = scene.journey.stage(spot.stage)
        for name in GROUPS:
            yield edit_choice(stage_spot(stage.key, name), f"{scene.say('edit-group', group=name)} · {len(getattr(stage, name))}")


def _more(scene: Scene, spot: Spot, kind: str) -> Iterator[Choice]:
    """What can be done with a thing beside changing its fields."""
    found = item_at(scene.journey, spot)
    if spot.stage:
        yield _skipping(scene, scene.journey.stage(spot.stage))
    elif kind == "map":
        yield from _of_map(scene)
    elif found:
        yield from _of_item(scene, *found)


def _skipping(scene: Scene, stage: Stage) -> Choice:
    what = "unskip" if stage.skipped is Skipped.NOT_APPLICABLE else "skip"
    return do_choice(what, stage_spot(stage.key).thing, scene.say("edit-button", id=what))


def _of_map(scene: Scene) -> Iterator[Choice]:
    if scene.journey.quick:
        yield Choice("map-lengthen", scene.say("map-button", id="full"))
    else:
        yield do_choice("shorten", "map", scene.say("map-button", id="quick"))
    for question_id in ("moment_of_truth", "fixes", "review"):
        if find_question(scene.journey, question_id):
            yield Choice(f"reopen:{question_id}", question_label(scene, question_id))


def _of_item(scene: Scene, stage: Stage, item: Item) -> Iterator[Choice]:
    if isinstance(item, Metric):
        yield edit_choice(Spot(item.id, "figures"), scene.say("edit-button", id="figures"))
    if isinstance(item, Touchpoint):
        place = stage.touchpoints.index(item)
        ways = (*(("up",) if place else ()), *(("down",) if place + 1 < len(stage.touchpoints) else ()))
        yield from (do_choice(way, item.id, scene.say("edit-button", id=way)) for way in ways)
        yield edit_choice(Spot(item.id, "stage"), scene.say("edit-button", id="stage"))
    yield do_choice("remove", item.id, scene.say("edit-button", id="remove"))


def _asked_again(scene: Scene, spot: Spot) -> Iterator[Choice]:
    """The questions of the interview that such things answer."""
    topics = [f"touchpoints.{topic}" for topic, stage in CONTACTS.items() if stage is spot.stage]
    ids = {"touchpoints": topics, "pains": [f"pain.{spot.stage}"]}.get(spot.field, [])
    for question_id in ids:
        if find_question(scene.journey, question_id):
            yield Choice(f"reopen:{question_id}", scene.say("edit-ask-again", question=question_label(scene, question_id)))


def stage_names(scene: Scene) -> Iterator[tuple[StageKey, str]]:
    """Every name that a stage goes by."""
    for stage in scene.journey.stages:
        names = (stage.label, scene.word("stage", stage.key), stage.key.value)
        yield from ((stage.key, name) for name in dict.fromkeys(names) if name)
