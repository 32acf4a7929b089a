"""What answers do to a map. Each gives a new map within the limits, or raises a JourneyError and leaves it as it was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.journey import changes
from bot.journey.changes import NewId
from bot.journey.errors import LimitReached
from bot.journey.interview.questions import Question
from bot.journey.limits import LIMITS
from bot.journey.model import Action, Finding, JourneyMap, Pain, Touchpoint, Worry
from bot.journey.topics import topic_of
from bot.journey.vocabulary import Horizon, Origin, Practice, StageKey, Trigger

_DAYS = {Horizon.WEEK: 7, Horizon.MONTH: 30, Horizon.QUARTER: 91}


def answers_to(journey: JourneyMap, question: Question) -> tuple[Touchpoint, ...]:
    """The touchpoints that answer a question."""
    if question.stage is None:
        return ()
    return tuple(t for t in journey.stage(question.stage).touchpoints if topic_of(t, question.stage) == question.topic)


def answering(question: Question, touchpoint: Touchpoint) -> Touchpoint:
    """The touchpoint as an answer to this question: a group for customers may be there from the first day."""
    fits = topic_of(touchpoint, question.about_stage) == question.topic
    return touchpoint if fits else replace(touchpoint, topic=question.topic)


def toggle_touchpoint(journey: JourneyMap, question: Question, touchpoint: Touchpoint, new_id: NewId) -> JourneyMap:
    """With a catalogue's touchpoint among the answers to a question, or no longer if it was."""
    given = next((t for t in answers_to(journey, question) if t.catalogue == touchpoint.catalogue), None)
    return changes.remove(journey, given.id) if given else add_touchpoints(journey, question, [touchpoint], new_id)


def add_touchpoints(journey: JourneyMap, question: Question, new: Sequence[Touchpoint], new_id: NewId) -> JourneyMap:
    """With more answers to a question; those that are there already aren't added twice. "Nothing" and contacts exclude each other."""
    for touchpoint in new:
        there = answers_to(journey, question)
        if any(_same(touchpoint, old) for old in there):
            continue
        excluded = [old.id for old in there if (old.practice is Practice.NOTHING) != (touchpoint.practice is Practice.NOTHING)]
        for old_id in excluded:
            journey = changes.remove(journey, old_id)
        journey = changes.add(journey, question.about_stage, touchpoint, new_id)
    return journey


def clear_answers(journey: JourneyMap, question: Question) -> JourneyMap:
    """Without any answer to a question about touchpoints."""
    for touchpoint in answers_to(journey, question):
        journey = changes.remove(journey, touchpoint.id)
    return journey


def toggle_trigger(journey: JourneyMap, trigger: Trigger) -> JourneyMap:
    """With or without one of the things that set the journey off."""
    old = journey.persona.triggers
    triggers = tuple(t for t in old if t is not trigger) if trigger in old else (*old, trigger)
    return changes.amend_map(journey, persona=replace(journey.persona, triggers=triggers))


def toggle_worry(journey: JourneyMap, worry: Worry) -> JourneyMap:
    """With or without a worry."""
    old = journey.persona.worries
    kept = tuple(one for one in old if one.text != worry.text)
    worries = kept if len(kept) < len(old) else (*old, worry)
    return changes.amend_map(journey, persona=replace(journey.persona, worries=worries))


def add_worries(journey: JourneyMap, new: Sequence[Worry]) -> JourneyMap:
    """With more worries; none twice."""
    for worry in new:
        if worry.text not in [old.text for old in journey.persona.worries]:
            journey = toggle_worry(journey, worry)
    return journey


def add_pains(journey: JourneyMap, key: StageKey, texts: Sequence[str], new_id: NewId, *, about_price: bool = False) -> JourneyMap:
    """With more of what annoys people at a stage; none twice."""
    for text in texts:
        if text not in [pain.text for pain in journey.stage(key).pains]:
            journey = changes.add(journey, key, Pain("", text, about_price=about_price), new_id)
    return journey


def fix_of(journey: JourneyMap, finding: Finding) -> Action | None:
    """The action that was taken from a finding, if one was and it isn't over."""
    stages = [stage for stage in journey.stages if finding.stage in (None, stage.key)]
    return next((action for stage in stages for action in stage.open_actions if action.rule == finding.rule and action.now), None)


def toggle_fix(journey: JourneyMap, finding: Finding, text: str, owner: str, new_id: NewId) -> JourneyMap:
    """With a finding's suggestion among the actions that come first, or no longer. Raises LimitReached for a fourth."""
    taken = fix_of(journey, finding)
    if taken:
        return changes.remove(journey, taken.id)
    action = Action("", text, owner=owner, origin=Origin.COACH, facts=finding.facts, rule=finding.rule)
    return add_fix(journey, finding.stage or weakest(journey), action, new_id)


def add_fix(journey: JourneyMap, key: StageKey, action: Action, new_id: NewId) -> JourneyMap:
    """With an action that comes first."""
    if len(journey.actions_now) >= LIMITS["map.now"]:
        raise LimitReached("map.now", LIMITS["map.now"])
    return changes.add(journey, key, replace(action, now=True), new_id)


def weakest(journey: JourneyMap) -> StageKey:
    """The stage with the lowest score; the one after the purchase if nothing is known."""
    known = [stage for stage in journey.applicable if stage.score is not None]
    return min(known, key=lambda stage: stage.score or 0).key if known else StageKey.RETENTION


def day_of(horizon: Horizon, today: date) -> date:
    """The last day of a span that begins today."""
    return today + timedelta(days=_DAYS[horizon])


def months_later(today: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    year, month = divmod(today.month - 1 + months, 12)
    first_after = date(today.year + year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_after - timedelta(days=1)).day
    return date(today.year + year, month + 1, min(today.day, last))


def _same(new: Touchpoint, old: Touchpoint) -> bool:
    return bool(new.catalogue and new.catalogue == old.catalogue) or new.title.casefold() == old.title.casefold()
