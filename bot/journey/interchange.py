"""A map as JSON, "journey-coach/1", and back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.journey.decoding import NAMES, Unreadable, reader
from bot.journey.diff import Revision
from bot.journey.errors import Invalid
from bot.journey.limits import problems
from bot.journey.model import Finding, JourneyMap, Stage
from bot.journey.soundness import items, whole_map_problems
from bot.journey.vocabulary import StageKey

SCHEMA = "journey-coach/1"
_TOP = ("business", "persona", "stages")


def to_json(journey: JourneyMap, findings: Sequence[Finding] = (), revisions: Sequence[Revision] = ()) -> dict[str, Any]:
    """The whole map as plain values. Unknown is null, dates are ISO 8601."""
    return {
        **stored(journey),
        "findings": [{name: _plain(getattr(f, name)) for name in ("rule", "severity", "stage", "target", "state")} for f in findings],
        "revisions": [_plain(revision) for revision in revisions],
    }


def from_json(data: object, new_id: Callable[[], str]) -> JourneyMap:
    """The map in a file, as a new one: nothing keeps its id. Findings and revisions are not read: the first are found anew, the second
    belong to the old map. Raises Invalid with the path of the first value that can't be, such as `stages[2].touchpoints[0].title`."""
    return _with_new_ids(restored(data), new_id)


def stored(journey: JourneyMap) -> dict[str, Any]:
    """The map alone as plain values, to be kept."""
    own = _plain(journey)
    return {"schema": SCHEMA, **{name: own.pop(name) for name in _TOP}, "map": own}


def restored(data: object) -> JourneyMap:
    """The very map that was stored, ids and all. Raises Invalid like `from_json`."""
    whole = _object(data, "")
    if whole.get("schema") != SCHEMA:
        raise Invalid("schema")
    own = _object(whole.get("map"), "map")
    journey = _decoded({**own, **{name: whole.get(name) for name in _TOP}})
    for path, error in problems(journey):
        raise Invalid(_written(path)) from error
    return _as_a_whole(journey)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {NAMES.get(f.name, f.name): _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else value


def _object(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Invalid(path)
    return value


def _decoded(data: Mapping[str, object]) -> JourneyMap:
    try:
        journey: JourneyMap = reader(JourneyMap)(data)
    except Unreadable as unreadable:
        raise Invalid(_written(unreadable.path)) from unreadable
    return journey


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
            written = _below(written, NAMES.get(part, part))
    return written


def _below(path: str, name: str) -> str:
    if path:
        return f"{path}.{name}"
    return name if name in _TOP else f"map.{name}"


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
