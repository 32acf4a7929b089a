"""What changed between two states of a map, as data, to be told in words later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.journey.model import Action, Finding, JourneyMap, Metric, Pain, Stage, Touchpoint
from bot.journey.soundness import Item, items
from bot.journey.vocabulary import StageKey


class ChangeKind(StrEnum):
    """What happened. MOVED: to another stage, or to another place among its like."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True)
class Change:
    """One thing that changed. `stage`: the one it is in now, or was in; None for the map itself. `field`: a key as in limits.py,
    or a kind of thing that was added, removed or moved; `target`: its id, or "". `before`, `after`: the field's values; the words of
    what was added or removed; the stages, or the orders of ids, between which things moved."""

    kind: ChangeKind
    stage: StageKey | None
    field: str
    before: Any = None
    after: Any = None
    target: str = ""


@dataclass(frozen=True)
class Revision:
    """One step in a map's history. `at`: aware; `note`: why, such as what a customer said."""

    version: int
    at: datetime
    changes: tuple[Change, ...] = ()
    note: str = ""


_ASIDE = frozenset(
    {"id", "business", "persona", "stages", "dismissals", "asked", "version", "based_on", "quick", "state", "language", "created"}
)
_ITEM_FIELDS = frozenset({"touchpoints", "pains", "actions", "metrics"})
_WORDS = {Touchpoint: "title", Pain: "text", Action: "text", Metric: "key"}


def changes_between(old: JourneyMap, new: JourneyMap) -> tuple[Change, ...]:
    """Everything that changed, the map itself first, then stage by stage. Things are the same if their ids are."""
    return (
        *_fields("business", old.business, new.business),
        *_fields("persona", old.persona, new.persona),
        *_fields("map", old, new, aside=_ASIDE),
        *(change for stage in new.stages for change in _stage_changes(old, new, stage.key)),
    )


def findings_between(old: Sequence[Finding], new: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are gone, and those that are new, each in its own order."""
    before, after = {_about(finding) for finding in old}, {_about(finding) for finding in new}
    return tuple(f for f in old if _about(f) not in after), tuple(f for f in new if _about(f) not in before)


def _about(finding: Finding) -> tuple[object, ...]:
    return (finding.rule, finding.stage, finding.target)


def _fields(
    kind: str, old: Any, new: Any, stage: StageKey | None = None, target: str = "", aside: frozenset[str] = frozenset({"id"})
) -> Iterator[Change]:
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if field.name not in aside and before != after:
            yield Change(ChangeKind.CHANGED, stage, f"{kind}.{field.name}", before, after, target)


def _stage_changes(old: JourneyMap, new: JourneyMap, key: StageKey) -> Iterator[Change]:
    yield from _fields("stage", old.stage(key), new.stage(key), key, aside=_ITEM_FIELDS)
    before = {_same(item): (stage.key, item) for stage in old.stages for item in items(stage)}
    here = items(new.stage(key))
    still = {_same(item) for stage in new.stages for item in items(stage)}
    gone = [item for item in items(old.stage(key)) if _same(item) not in still]
    yield from (Change(ChangeKind.REMOVED, key, _kind(item), _words(item), None, item.id) for item in gone)
    for item in here:
        yield from _item_changes(before.get(_same(item)), item, key)
    for name in sorted(_ITEM_FIELDS):
        yield from _reordered(old.stage(key), new.stage(key), name)


def _item_changes(before: tuple[StageKey, Item] | None, item: Item, key: StageKey) -> Iterator[Change]:
    if before is None:
        yield Change(ChangeKind.ADDED, key, _kind(item), None, _words(item), item.id)
        return
    home, old = before
    if home is not key:
        yield Change(ChangeKind.MOVED, key, _kind(item), home, key, item.id)
    yield from _fields(_kind(item), old, item, key, item.id)


def _reordered(old: Stage, new: Stage, name: str) -> Iterator[Change]:
    before, after = ([item.id for item in getattr(stage, name)] for stage in (old, new))
    kept_before, kept_after = tuple(i for i in before if i in after), tuple(i for i in after if i in before)
    if kept_before != kept_after:
        yield Change(ChangeKind.MOVED, new.key, f"stage.{name}", kept_before, kept_after)


def _same(item: Item) -> tuple[str, str]:
    return (_kind(item), item.id)


def _kind(item: Item) -> str:
    return type(item).__name__.lower()


def _words(item: Item) -> str:
    return str(getattr(item, _WORDS[type(item)]))
