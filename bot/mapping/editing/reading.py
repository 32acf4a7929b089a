"""Values out of taps and typed words. What is read stands in a tuple of one, since nothing is a value too; None: it can't be made out."""

from typing import Any

from bot.journey.interview.answers import day_of
from bot.journey.kpis import KPIS
from bot.journey.model import Worry
from bot.journey.vocabulary import Horizon
from bot.mapping.asking.feelings import FACES
from bot.mapping.editing.fields import EditField, Takes
from bot.mapping.editing.figures import read_number
from bot.mapping.editing.menus import holder_of, things_for
from bot.mapping.editing.prompts import worry_texts
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot
from bot.mapping.editing.taxonomies import find_taxonomy
from bot.understanding.values import Control

Read = tuple[Any] | None


def tapped_value(scene: Scene, spot: Spot, field: EditField, key: str) -> Read:
    """What the choice with a key means for a field."""
    if not key and field.takes is not Takes.MANY and field.optional:
        return (field.empty,)
    if field.takes in (Takes.ONE, Takes.LEVEL):
        return (field.make(key),) if key in field.keys else None
    if field.takes is Takes.MANY:
        return (_toggled(getattr(holder_of(scene.journey, spot), field.name), field.make(key)),) if key in field.keys else None
    if field.takes is Takes.FLAG:
        return (key == "yes",) if key in ("yes", "no") else None
    if field.takes is Takes.SPECIAL:
        return _special(scene, field, key)
    return _plain(scene, spot, field, key)


def typed_value(scene: Scene, field: EditField, text: str) -> Read:
    """What typed words mean for a field, unless they name one of its choices."""
    understanding = scene.visit.content.understanding
    if field.takes is Takes.TEXT:
        return (text,)
    if field.takes is Takes.NUMBER:
        return _known(read_number(text, scene.visit.language))
    if field.takes is Takes.SCORE:
        return _known(understanding.score(text))
    if field.takes is Takes.DAY:
        due = understanding.due(text, scene.visit.today)
        return _known(day_of(due, scene.visit.today) if isinstance(due, Horizon) else due)
    if field.takes is Takes.FLAG:
        answers = {Control.YES: True, Control.NO: False}
        control = understanding.control(text, scene.visit.language)
        return _known(answers.get(control)) if control else None
    return _understood(scene, field, text)


def _understood(scene: Scene, field: EditField, text: str) -> Read:
    """What the readers of the interview make of it."""
    understanding = scene.visit.content.understanding
    persona = scene.journey.persona
    if field.key == "business.sector":
        return _known(next(iter(understanding.sector(text)), None))
    if field.key == "business.place":
        return _known(understanding.place(text))
    if field.key == "persona.triggers":
        said = understanding.triggers(text)
        return (tuple(dict.fromkeys((*persona.triggers, *said))),) if said else None
    if field.key == "persona.worries":
        have = [worry.text for worry in persona.worries]
        new = [worry for worry in understanding.worries(text, scene.visit.language) if worry.text not in have]
        return ((*persona.worries, *new),) if new else None
    return None


def _known(value: Any) -> Read:
    return None if value is None else (value,)


def _toggled(values: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    return tuple(one for one in values if one != value) if value in values else (*values, value)


def _plain(scene: Scene, spot: Spot, field: EditField, key: str) -> Read:
    """Faces, days, numbers, things."""
    if field.takes is Takes.SCORE:
        return _known(next((score for score in FACES if str(score) == key), None))
    if field.takes is Takes.DAY:
        return (day_of(Horizon(key), scene.visit.today),) if key in field.keys else None
    if field.takes is Takes.THING:
        return (key,) if key in [thing.id for thing in things_for(scene, spot, field)] else None
    return _known(read_number(key, "en")) if field.takes is Takes.NUMBER else None


def _special(scene: Scene, field: EditField, key: str) -> Read:
    if field.key == "metric.key":
        return (key,) if key in KPIS else None
    if field.key == "map.taxonomy":
        return (key,) if find_taxonomy(scene.taxonomies, key) else None
    texts = worry_texts(scene)
    if not key.isdecimal() or int(key) >= len(texts):
        return None
    old = scene.journey.persona.worries
    return (_toggled(old, _worry(scene, texts[int(key)])),)


def _worry(scene: Scene, text: str) -> Worry:
    """The persona's own, or the pack's."""
    offered = scene.visit.content.trades.pack(scene.journey.business.sector).worries(scene.visit.language)
    return next(worry for worry in (*scene.journey.persona.worries, *offered) if worry.text == text)
