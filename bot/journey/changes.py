"""Changes of a map. Each gives a new map within the limits, or raises a JourneyError and leaves everything as it was.

Ids of new things come from the caller. Fields that are given by name are those of the model's classes.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.journey.errors import Invalid, NotThere
from bot.journey.model import Action, Dismissal, Finding, JourneyMap, Metric, Pain, Stage, Touchpoint
from bot.journey.soundness import Item, items, sound
from bot.journey.vocabulary import Skipped, StageKey

NewId = Callable[[], str]
_FIELDS = {Touchpoint: "touchpoints", Pain: "pains", Action: "actions", Metric: "metrics"}
# Changed by operations of their own, or never.
_GUARDED = frozenset({"id", "key", "stages", "skipped", "dismissals", "asked", *_FIELDS.values()})


def find(journey: JourneyMap, item_id: str) -> tuple[Stage, Item]:
    """The thing with an id, and its stage. Raises NotThere."""
    found = next(((stage, item) for stage in journey.stages for item in items(stage) if item.id == item_id), None)
    if found is None:
        raise NotThere(item_id)
    return found


def add(journey: JourneyMap, key: StageKey, item: Item, new_id: NewId) -> JourneyMap:
    """With a touchpoint, pain, action or metric more, last in a stage. A skipped stage that gets a touchpoint is skipped no longer."""
    stage = journey.stage(key)
    grown = _put(stage, item, (*_kin(stage, item), replace(item, id=new_id())))
    if isinstance(item, Touchpoint):
        grown = replace(grown, skipped=None)
    return sound(journey.with_stage(_known(grown)))


def amend(journey: JourneyMap, item_id: str, **fields: Any) -> JourneyMap:
    """With other values in some fields of one thing: a new title, the owner and day of an action, what was measured."""
    _guard(fields)
    stage, item = find(journey, item_id)
    changed: Item = replace(item, **fields)
    return sound(journey.with_stage(_put(stage, item, tuple(changed if old is item else old for old in _kin(stage, item)))))


def remove(journey: JourneyMap, item_id: str) -> JourneyMap:
    """Without one thing; what referred to it stays, and refers to nothing."""
    stage, item = find(journey, item_id)
    rest = journey.with_stage(_without(stage, item))
    stages = tuple(_without_references(stage, item_id) for stage in rest.stages)
    return sound(replace(rest, stages=stages, dismissals=tuple(d for d in rest.dismissals if d.target != item_id)))


def move(journey: JourneyMap, item_id: str, place: int, to: StageKey | None = None) -> JourneyMap:
    """With one thing elsewhere: `place`, from 0, among its like in its stage or in another. Beyond the last is last."""
    stage, item = find(journey, item_id)
    without = journey.with_stage(_without(stage, item))
    target = without.stage(to or stage.key)
    kin = _kin(target, item)
    place = max(place, 0)
    return sound(without.with_stage(_put(target, item, (*kin[:place], item, *kin[place:]))))


def set_moment_of_truth(journey: JourneyMap, touchpoint_id: str | None) -> JourneyMap:
    """With the one touchpoint that decides whether customers stay, or with none."""
    if touchpoint_id is not None:
        _expect(Touchpoint, journey, touchpoint_id)
    stages = tuple(
        replace(stage, touchpoints=tuple(replace(t, moment_of_truth=t.id == touchpoint_id) for t in stage.touchpoints))
        for stage in journey.stages
    )
    return sound(replace(journey, stages=stages))


def amend_stage(journey: JourneyMap, key: StageKey, **fields: Any) -> JourneyMap:
    """With other values in some fields of a stage: its label, score, feeling, quote, questions …"""
    _guard(fields)
    return sound(journey.with_stage(_known(replace(journey.stage(key), **fields))))


def skip(journey: JourneyMap, key: StageKey, reason: Skipped) -> JourneyMap:
    """With a stage that has no answers. What it held is kept for `unskip`; nothing there comes first any more if it doesn't apply."""
    stage = replace(journey.stage(key), skipped=reason)
    if reason is Skipped.NOT_APPLICABLE:
        stage = replace(stage, actions=tuple(replace(action, now=False) for action in stage.actions))
    return sound(journey.with_stage(stage))


def unskip(journey: JourneyMap, key: StageKey) -> JourneyMap:
    """With a stage that counts again."""
    return sound(journey.with_stage(replace(journey.stage(key), skipped=None)))


def amend_map(journey: JourneyMap, **fields: Any) -> JourneyMap:
    """With other values in some fields of the map itself: title, taxonomy, next review, business, persona …"""
    _guard(fields)
    return sound(replace(journey, **fields))


def mark_asked(journey: JourneyMap, question: str, outcome: str) -> JourneyMap:
    """With a question put: `answered`, `skipped` or `dont_know`. One that was put before keeps its place."""
    asked = {**dict(journey.asked), question: outcome}
    return sound(replace(journey, asked=tuple(asked.items())))


def dismiss(journey: JourneyMap, finding: Finding, reason: str = "") -> JourneyMap:
    """With a finding that the owner doesn't want to hear of until what it rests on changes."""
    dismissal = Dismissal(finding.rule, finding.stage, finding.target, finding.inputs, reason)
    return sound(replace(journey, dismissals=(*_other_dismissals(journey, finding), dismissal)))


def _known(stage: Stage) -> Stage:
    """A stage of which the owner knows nothing isn't skipped any longer once they tell something of it."""
    told = stage.score is not None or stage.pains or stage.metrics
    return replace(stage, skipped=None) if stage.skipped is Skipped.DONT_KNOW and told and not stage.touchpoints else stage


def _other_dismissals(journey: JourneyMap, finding: Finding) -> tuple[Dismissal, ...]:
    about = (finding.rule, finding.stage, finding.target)
    return tuple(old for old in journey.dismissals if (old.rule, old.stage, old.target) != about)


def _expect(kind: type[Item], journey: JourneyMap, item_id: str) -> None:
    if not isinstance(find(journey, item_id)[1], kind):
        raise NotThere(item_id)


def _guard(fields: dict[str, Any]) -> None:
    guarded = sorted(_GUARDED & fields.keys())
    if guarded:
        raise Invalid(guarded[0])


def _kin(stage: Stage, item: Item) -> tuple[Item, ...]:
    """What is of the same kind in a stage."""
    kin: tuple[Item, ...] = getattr(stage, _FIELDS[type(item)])
    return kin


def _put(stage: Stage, item: Item, kin: tuple[Item, ...]) -> Stage:
    """The stage with other things of the kind of `item`."""
    fields: dict[str, Any] = {_FIELDS[type(item)]: kin}
    return replace(stage, **fields)


def _without(stage: Stage, item: Item) -> Stage:
    return _put(stage, item, tuple(old for old in _kin(stage, item) if old is not item))


def _without_references(stage: Stage, item_id: str) -> Stage:
    pains = tuple(replace(pain, touchpoint=None) if pain.touchpoint == item_id else pain for pain in stage.pains)
    actions = tuple(replace(action, pain=None) if action.pain == item_id else action for action in stage.actions)
    return replace(stage, pains=pains, actions=actions)
