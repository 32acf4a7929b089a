"""A map as JSON, "journey-coach/1", and back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from bot.journey.diff import Revision
from bot.journey.errors import Invalid
from bot.journey.limits import problems
from bot.journey.model import Finding, JourneyMap, Stage
from bot.journey.soundness import items, whole_map_problems
from bot.journey.vocabulary import StageKey

SCHEMA = "journey-coach/1"
# Fields that have another name in the file.
_NAMES = {"skipped": "skipped_reason", "customer_goal": "goal"}
_TOP = ("business", "persona", "stages")


def to_json(journey: JourneyMap, findings: Sequence[Finding] = (), revisions: Sequence[Revision] = ()) -> dict[str, Any]:
    """The whole map as plain values. Unknown is null, dates are ISO 8601."""
    own = _plain(journey)
    return {
        "schema": SCHEMA,
        "business": own.pop("business"),
        "persona": own.pop("persona"),
        "stages": own.pop("stages"),
        "map": own,
        "findings": [{name: _plain(getattr(f, name)) for name in ("rule", "severity", "stage", "target", "state")} for f in findings],
        "revisions": [_plain(revision) for revision in revisions],
    }


def from_json(data: object, new_id: Callable[[], str]) -> JourneyMap:
    """The map in a file, as a new one: nothing keeps its id. Findings and revisions are not read: the first are found anew, the second
    belong to the old map. Raises Invalid with the path of the first value that can't be, such as `stages[2].touchpoints[0].title`."""
    whole = _object(data, "")
    if whole.get("schema") != SCHEMA:
        raise Invalid("schema")
    own = _object(whole.get("map"), "map")
    journey: JourneyMap = _decoded(JourneyMap, {**own, **{name: whole.get(name) for name in _TOP}}, "")
    for path, error in problems(journey):
        raise Invalid(_written(path)) from error
    return _with_new_ids(_as_a_whole(journey), new_id)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {_NAMES.get(f.name, f.name): _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else value


def _object(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Invalid(path)
    return value


def _decoded(kind: Any, data: Mapping[str, object], path: str) -> Any:
    """A dataclass from an object. What is missing has its usual value; what isn't known is left out."""
    hints = _hints(kind)
    values: dict[str, Any] = {}
    for field in fields(kind):
        name = _NAMES.get(field.name, field.name)
        where = _below(path, name)
        if name in data:
            values[field.name] = _value(hints[field.name], data[name], where)
        elif _needed(field):
            raise Invalid(where)
    return kind(**values)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _below(path: str, name: str) -> str:
    if path:
        return f"{path}.{name}"
    return name if name in _TOP else f"map.{name}"


def _needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(hint: Any, value: object, path: str) -> Any:
    if get_origin(hint) is UnionType:
        if value is None:
            return None
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        return _entries(get_args(hint), value, path)
    if is_dataclass(hint):
        return _decoded(hint, _object(value, path), path)
    return _scalar(hint, value, path)


def _entries(hints: tuple[Any, ...], value: object, path: str) -> tuple[Any, ...]:
    """`hints`: (X, ...) for any number of X, or one for each entry."""
    if not isinstance(value, list):
        raise Invalid(path)
    each = [hints[0]] * len(value) if hints[-1] is Ellipsis else list(hints)
    if len(each) != len(value):
        raise Invalid(path)
    return tuple(_value(hint, entry, f"{path}[{place}]") for place, (hint, entry) in enumerate(zip(each, value, strict=True)))


def _scalar(hint: type, value: object, path: str) -> object:
    try:
        if hint is date and isinstance(value, str):
            return date.fromisoformat(value)
        if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        if issubclass(hint, StrEnum) and isinstance(value, str):
            return hint(value)
    except (ValueError, OverflowError) as error:
        raise Invalid(path) from error
    # Exactly: true is no number here.
    if type(value) is not hint:
        raise Invalid(path)
    return value


def _as_a_whole(journey: JourneyMap) -> JourneyMap:
    """With the stages in order. Raises Invalid if they don't make up a map."""
    order = tuple(StageKey)
    journey = replace(journey, stages=tuple(sorted(journey.stages, key=lambda stage: order.index(stage.key))))
    for error in whole_map_problems(journey):
        raise Invalid("stages") from error
    return journey


def _written(path: Sequence[str | int]) -> str:
    """A path in the model as one in the file."""
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part}]"
        else:
            written = _below(written, _NAMES.get(part, part))
    return written


def _with_new_ids(journey: JourneyMap, new_id: Callable[[], str]) -> JourneyMap:
    new = {item.id: new_id() for stage in journey.stages for item in items(stage)}
    return replace(
        journey,
        id=new_id(),
        business=replace(journey.business, id=new_id()),
        persona=replace(journey.persona, id=new_id()),
        stages=tuple(_renumbered(stage, new) for stage in journey.stages),
        dismissals=tuple(replace(d, target=new.get(d.target, d.target)) for d in journey.dismissals),
        based_on="",
    )


def _renumbered(stage: Stage, new: Mapping[str, str]) -> Stage:
    touchpoints = tuple(replace(t, id=new[t.id]) for t in stage.touchpoints)
    pains = tuple(replace(p, id=new[p.id], touchpoint=None if p.touchpoint is None else new[p.touchpoint]) for p in stage.pains)
    actions = tuple(replace(a, id=new[a.id], pain=None if a.pain is None else new[a.pain]) for a in stage.actions)
    metrics = tuple(replace(m, id=new[m.id]) for m in stage.metrics)
    return replace(stage, touchpoints=touchpoints, pains=pains, actions=actions, metrics=metrics)
