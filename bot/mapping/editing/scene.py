"""A map at the edit desk, with the words for everything on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.guides.stages import Taxonomy
from bot.journey.interview.path import next_question
from bot.journey.model import JourneyMap, Metric
from bot.journey.soundness import Item
from bot.journey.vocabulary import StageKey
from bot.mapping.editing.fields import EditField, Takes
from bot.mapping.reviewing.values import ValueWords
from bot.mapping.visit import Visit
from bot.phrases import Value


@dataclass(frozen=True)
class Scene:
    """One map of an owner, in their language. `taxonomies`: the guides' names for the stages."""

    visit: Visit
    journey: JourneyMap
    taxonomies: Sequence[Taxonomy] = ()

    @property
    def words(self) -> ValueWords:
        """Values in the language of the conversation."""
        return ValueWords(self.visit.content, self.visit.language)

    def say(self, key: str, /, **values: Value) -> str:
        """A phrase in the language of the conversation."""
        return self.visit.say(key, **values)

    def word(self, table: str, key: str) -> str:
        """A fixed term in the language of the conversation."""
        return self.visit.content.trades.terms.word(table, key, self.visit.language)

    def name(self, key: str) -> str:
        """What people call a field or a kind of thing."""
        return self.visit.content.names.name(key, self.visit.language)

    def stage_name(self, key: StageKey) -> str:
        """The owner's name of a stage, or the usual one."""
        return self.visit.content.stage_name(self.journey, key, self.visit.language)

    def kpi(self, key: str) -> str:
        """What a number to watch is called."""
        return self.visit.content.trades.kpis.name(key, self.visit.language)

    def item_name(self, item: Item) -> str:
        """A touchpoint's title, a number's name, or the words of a pain or an action."""
        return self.words.item(item, full=True)

    def with_map(self, journey: JourneyMap) -> "Scene":
        """The same with another state of the map."""
        return replace(self, journey=journey)

    def key_word(self, field: EditField, key: str) -> str:
        """One of the keys that a field takes."""
        if field.takes is Takes.LEVEL:
            return self.say("edit-level", level=f"{field.name}-{key}")
        if field.takes is Takes.FLAG:
            return self.say("diff-yes-no", answer=key)
        return self.word(field.table, key) if field.table else self.say("diff-country", country=key)

    def keys(self, field: EditField) -> list[str]:
        """What a field takes, in the order in which the terms stand."""
        order = list(self.visit.content.trades.terms.tables.get(field.table, field.keys))
        return sorted(field.keys, key=order.index)

    def value(self, field: EditField, holder: Any) -> str:
        """What a field of a holder has in it, in words."""
        value = getattr(holder, field.name)
        if value is not None and field.takes is Takes.LEVEL:
            return self.key_word(field, str(value))
        said = self.words.of(field.key, value, self.journey, holder_id(holder))
        return f"{said} {self.word('score', str(value))}" if field.takes is Takes.SCORE and value is not None else said

    @property
    def unfinished(self) -> bool:
        """Whether the interview has a question open."""
        return next_question(self.journey) is not None

    def number(self, value: float, metric: Metric) -> str:
        """A value of a number to watch, with a sign for percent."""
        return self.words.figure(metric, value)


def holder_id(holder: Any) -> str:
    """The id of a thing on the map; "" for what has none of its own, such as a stage."""
    return holder.id if isinstance(holder, Item) else ""


def taxonomy_name(scene: Scene, key: str) -> str:
    """A guide whose names for the stages can be chosen, by its number and language: "002/it"."""
    guide, _, language = key.partition("/")
    return scene.say("edit-taxonomy", guide=guide, language=scene.say("language-name", code=language))
