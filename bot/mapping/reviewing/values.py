"""Values of a map's fields in words, as they stand beside an arrow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from bot.journey import vocabulary as v
from bot.journey.changes import find
from bot.journey.errors import NotThere
from bot.journey.kpis import KPIS
from bot.journey.model import JourneyMap, Metric, Touchpoint, Worry
from bot.journey.soundness import Item
from bot.mapping.asking.feelings import FACES
from bot.mapping.content import MapContent
from bot.mapping.dates import date_in_words
from bot.mapping.editing.figures import number_in_words
from bot.understanding.quoting import shortened

UNKNOWN_SCORE, NOTHING = "?", "–"
# Of a text, beside an arrow; of the name of a thing.
_LONG, _NAME = 70, 40
_TABLES: Mapping[type[StrEnum], str] = {
    v.Sector: "sector",
    v.Place: "place",
    v.Sells: "sells",
    v.Trigger: "trigger",
    v.Basis: "basis",
    v.Skipped: "skipped",
    v.Status: "status",
    v.Mode: "mode",
    v.Repeats: "repeats",
    v.StartedBy: "started_by",
    v.Kind: "kind",
    v.Unit: "unit",
    v.Period: "period",
    v.StageKey: "stage",
}
# Fixed terms that are plain text in the model.
_TERMS = {"stage.feeling": "feeling", "touchpoint.channel": "channel", "persona.channels": "channel"}
_REFERENCES = ("pain.touchpoint", "action.pain")


@dataclass(frozen=True)
class ValueWords:
    """Tells values in one language."""

    content: MapContent
    language: str

    def of(self, key: str, value: Any, journey: JourneyMap, target: str = "") -> str:
        """The value of a field. `key`: as in limits.py; `journey`: the map that it is on; `target`: the id of the thing that has it."""
        if value is None or value in ("", ()):
            return UNKNOWN_SCORE if key.endswith(".score") else NOTHING
        if isinstance(value, tuple):
            return shortened(", ".join(self.of(key, one, journey) for one in value), _LONG)
        return self._by_field(key, value, journey, target) or self._by_type(value)

    def item(self, item: Item, *, full: bool = False) -> str:
        """A thing on the map by its title or text."""
        if isinstance(item, Metric):
            return self.content.trades.kpis.name(item.key, self.language)
        return shortened(_line(item.title if isinstance(item, Touchpoint) else item.text), _LONG if full else _NAME)

    def thing(self, item_id: str, journey: JourneyMap) -> str:
        """The same by its id; nothing if it isn't there."""
        try:
            return self.item(find(journey, item_id)[1])
        except NotThere:
            return NOTHING

    def figure(self, metric: Metric, value: float | None) -> str:
        """A value of a number to watch."""
        if value is None:
            return NOTHING
        unit = metric.unit or KPIS[metric.key].unit
        return number_in_words(value, self.language) + (" %" if unit is v.Unit.PERCENT else "")

    def _by_field(self, key: str, value: Any, journey: JourneyMap, target: str) -> str:
        if key.endswith(".score"):
            return FACES[value]
        if key in _TERMS:
            return self.content.trades.terms.word(_TERMS[key], value, self.language)
        if key in _REFERENCES:
            return self.thing(value, journey)
        if key in ("metric.baseline", "metric.target", "metric.current"):
            return self.figure(_metric(target, journey), value)
        return self._name(key, value)

    def _name(self, key: str, value: str) -> str:
        if key == "metric.key":
            return self.content.trades.kpis.name(value, self.language)
        if key == "business.country":
            return self._say("diff-country", country=value)
        if key == "map.taxonomy":
            guide, _, language = value.partition("/")
            return f"{guide} ({self._say('language-name', code=language)})" if language else guide
        return ""

    def _by_type(self, value: Any) -> str:
        if isinstance(value, StrEnum):
            return self.content.trades.terms.word(_TABLES[type(value)], value.value, self.language)
        if isinstance(value, bool):
            return self._say("diff-yes-no", answer="yes" if value else "no")
        if isinstance(value, date):
            return date_in_words(value, self.language)
        return shortened(_line(value.text if isinstance(value, Worry) else str(value)), _LONG)

    def _say(self, key: str, **values: str) -> str:
        return self.content.phrases.say(self.language, key, **values)


def _metric(item_id: str, journey: JourneyMap) -> Metric:
    return next(metric for stage in journey.stages for metric in stage.metrics if metric.id == item_id)


def _line(text: str) -> str:
    return " ".join(text.split())
