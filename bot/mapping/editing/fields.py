"""Which fields can be edited, and how each takes its values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from bot.journey import vocabulary as v


class Takes(Enum):
    """What a field takes. ONE, MANY: of its `keys`; LEVEL: 1 to 3; SCORE: -2 to 2; THING: the id of something at the same stage;
    FLAG: yes or no; SPECIAL: has a prompt of its own."""

    TEXT = auto()
    ONE = auto()
    MANY = auto()
    LEVEL = auto()
    SCORE = auto()
    NUMBER = auto()
    DAY = auto()
    THING = auto()
    FLAG = auto()
    SPECIAL = auto()


@dataclass(frozen=True)
class EditField:
    """`key`: as in limits.py; `table`: of the fixed terms, if its values have words there; `make`: a value of one of `keys`;
    `may_ask`: a question typed into it is its content."""

    key: str
    takes: Takes = Takes.TEXT
    table: str = ""
    keys: tuple[str, ...] = ()
    make: Callable[[str], Any] = str
    optional: bool = True
    may_ask: bool = False

    @property
    def name(self) -> str:
        """Of the field in its class."""
        return self.key.partition(".")[2]

    @property
    def several(self) -> bool:
        """Whether it takes values one after another."""
        return self.takes is Takes.MANY or self.key == "persona.worries"

    @property
    def empty(self) -> Any:
        """The value of nothing."""
        worded = self.takes in (Takes.TEXT, Takes.SPECIAL) or (self.takes is Takes.ONE and self.make is str)
        return "" if worded else None


def _one(key: str, table: str, values: type[Enum], *, optional: bool = False) -> EditField:
    return EditField(key, Takes.ONE, table, tuple(value.value for value in values), values, optional)


_LEVELS = ("1", "2", "3")
_FIELDS = (
    EditField("business.name"),
    EditField("business.sold", optional=False),
    _one("business.sector", "sector", v.Sector),
    _one("business.place", "place", v.Place),
    EditField("business.country", Takes.ONE, keys=("RO", "PL", "IT", "EE", "other"), optional=False),
    _one("business.sells", "sells", v.Sells, optional=True),
    EditField("persona.who", optional=False),
    EditField("persona.name"),
    EditField("persona.need"),
    EditField("persona.triggers", Takes.MANY, "trigger", tuple(v.Trigger), v.Trigger),
    EditField("persona.worries", Takes.SPECIAL, optional=False),
    EditField("persona.channels", Takes.MANY, "channel", tuple(v.CHANNELS - {v.OTHER_CHANNEL})),
    _one("persona.basis", "basis", v.Basis),
    EditField("map.title"),
    EditField("map.scenario"),
    EditField("map.taxonomy", Takes.SPECIAL),
    EditField("stage.score", Takes.SCORE),
    EditField("stage.feeling", Takes.ONE, "feeling", tuple(v.FEELINGS)),
    EditField("stage.quote", may_ask=True),
    EditField("stage.customer_goal"),
    EditField("stage.customer_does"),
    EditField("stage.questions", may_ask=True),
    EditField("stage.unmet_need"),
    EditField("stage.backstage"),
    EditField("stage.ideas"),
    EditField("stage.owner"),
    EditField("stage.label"),
    EditField("touchpoint.title", optional=False),
    EditField("touchpoint.score", Takes.SCORE),
    _one("touchpoint.repeats", "repeats", v.Repeats),
    EditField("touchpoint.moment_of_truth", Takes.FLAG),
    EditField("touchpoint.channel", Takes.ONE, "channel", tuple(v.CHANNELS), optional=False),
    EditField("touchpoint.channel_name"),
    EditField("touchpoint.action"),
    _one("touchpoint.basis", "basis", v.Basis),
    _one("touchpoint.chosen_mode", "mode", v.Mode, optional=True),
    _one("touchpoint.started_by", "started_by", v.StartedBy, optional=True),
    EditField("pain.text", optional=False, may_ask=True),
    EditField("pain.severity", Takes.LEVEL, keys=_LEVELS, make=int, optional=False),
    EditField("pain.how_often", Takes.LEVEL, keys=_LEVELS, make=int, optional=False),
    EditField("pain.touchpoint", Takes.THING),
    EditField("pain.about_price", Takes.FLAG),
    _one("pain.basis", "basis", v.Basis),
    EditField("action.text", optional=False),
    EditField("action.owner"),
    EditField("action.due", Takes.DAY, "horizon", tuple(v.Horizon)),
    _one("action.status", "status", v.Status),
    EditField("action.now", Takes.FLAG),
    EditField("action.impact", Takes.LEVEL, keys=_LEVELS, make=int, optional=False),
    EditField("action.effort", Takes.LEVEL, keys=_LEVELS, make=int, optional=False),
    EditField("action.pain", Takes.THING),
    EditField("metric.current", Takes.NUMBER),
    EditField("metric.baseline", Takes.NUMBER),
    EditField("metric.target", Takes.NUMBER),
    _one("metric.unit", "unit", v.Unit, optional=True),
    _one("metric.period", "period", v.Period, optional=True),
    EditField("metric.key", Takes.SPECIAL, optional=False),
)
FIELDS: Mapping[str, EditField] = {field.key: field for field in _FIELDS}


def fields_of(kind: str) -> tuple[EditField, ...]:
    """The fields of one kind of thing, in the order in which they are offered."""
    return tuple(field for field in _FIELDS if field.key.startswith(f"{kind}."))
