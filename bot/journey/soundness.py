"""What must hold in every map, over what each field allows."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from bot.journey.errors import Invalid, JourneyError, LimitReached, NotThere
from bot.journey.limits import LIMITS, problems
from bot.journey.model import Action, JourneyMap, Metric, Pain, Stage, Touchpoint
from bot.journey.vocabulary import StageKey

Item = Touchpoint | Pain | Action | Metric


def sound(journey: JourneyMap) -> JourneyMap:
    """The same map. Raises the first JourneyError that a field or the whole map gives rise to."""
    for error in chain((error for _path, error in problems(journey)), whole_map_problems(journey)):
        raise error
    return journey


def whole_map_problems(journey: JourneyMap) -> Iterator[JourneyError]:
    """What is wrong between the parts of a map: its stages, counts over all of them, ids, and references to them."""
    if tuple(stage.key for stage in journey.stages) != tuple(StageKey):
        yield Invalid("map.stages")
    touchpoints = [touchpoint for stage in journey.stages for touchpoint in stage.touchpoints]
    counts = {
        "map.touchpoints": len(touchpoints),
        "map.now": len(journey.actions_now),
        "map.moment_of_truth": sum(touchpoint.moment_of_truth for touchpoint in touchpoints),
    }
    yield from (LimitReached(key, LIMITS[key]) for key, count in counts.items() if count > LIMITS[key])
    yield from _reference_problems(journey)


def _reference_problems(journey: JourneyMap) -> Iterator[JourneyError]:
    ids = Counter(item.id for stage in journey.stages for item in items(stage))
    yield from (Invalid("id") for count in ids.values() if count > 1)
    touchpoints = {touchpoint.id for stage in journey.stages for touchpoint in stage.touchpoints}
    pains = [pain for stage in journey.stages for pain in stage.pains]
    known = {None, *(pain.id for pain in pains)}
    yield from (NotThere(pain.touchpoint) for pain in pains if pain.touchpoint is not None and pain.touchpoint not in touchpoints)
    actions = [action for stage in journey.stages for action in stage.actions]
    yield from (NotThere(action.pain or "") for action in actions if action.pain not in known)


def items(stage: Stage) -> tuple[Item, ...]:
    """Everything in a stage that has an id."""
    return (*stage.touchpoints, *stage.pains, *stage.actions, *stage.metrics)
