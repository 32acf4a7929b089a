"""The questions of the interview, in order, and when each applies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.journey.checks.table import rank
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import StageKey


class Field(StrEnum):
    """What an answer is about."""

    BUSINESS = "business"
    SECTOR = "sector"
    PLACE = "place"
    PERSONA = "persona"
    NEED = "need"
    TRIGGER = "trigger"
    WORRY = "worry"
    TOUCHPOINTS = "touchpoints"
    TOUCHPOINTS_CHECK = "touchpoints_check"
    SCORE = "score"
    PAIN = "pain"
    MOMENT_OF_TRUTH = "moment_of_truth"
    FIXES = "fixes"
    WHEN = "when"
    METRIC = "metric"
    REVIEW = "review"


@dataclass(frozen=True)
class Question:
    """One question. `topic`: what its texts and examples are filed under; `part`: the step of guide 004, 1 to 4;
    `quick`: asked on the quick path too; `follow_up`: asked because of an answer, and not counted; `about`: an action's id."""

    id: str
    field: Field
    topic: str
    part: int
    stage: StageKey | None = None
    quick: bool = False
    follow_up: bool = False
    about: str = ""

    @property
    def about_stage(self) -> StageKey:
        """The stage that it asks about. Raises LookupError if it asks about none."""
        if self.stage is None:
            raise LookupError(self.id)
        return self.stage


_PAINS_AT_MOST = 3


def _fixed() -> Iterator[Question]:
    yield Question("business", Field.BUSINESS, "business", 1, quick=True)
    yield Question("sector", Field.SECTOR, "sector", 1, quick=True)
    yield Question("place", Field.PLACE, "place", 1)
    yield Question("persona", Field.PERSONA, "persona", 1, quick=True)
    yield Question("need", Field.NEED, "need", 1)
    yield Question("trigger", Field.TRIGGER, "trigger", 1)
    yield Question("worry", Field.WORRY, "worry", 1)
    for topic, stage in CONTACTS.items():
        yield Question(f"touchpoints.{topic}", Field.TOUCHPOINTS, topic, 2, stage, quick=True)
    yield Question("touchpoints_check", Field.TOUCHPOINTS_CHECK, "touchpoints_check", 2)
    for stage in StageKey:
        yield Question(f"score.{stage}", Field.SCORE, "score", 3, stage)
    for stage in StageKey:
        yield Question(f"pain.{stage}", Field.PAIN, "pain", 3, stage, follow_up=True)
    yield Question("moment_of_truth", Field.MOMENT_OF_TRUTH, "moment_of_truth", 3)
    yield Question("fixes", Field.FIXES, "fixes", 4, quick=True)


# Two questions ask about the time after the purchase: the first days, and what brings people back.
CONTACTS = {
    "awareness": StageKey.AWARENESS,
    "consideration": StageKey.CONSIDERATION,
    "purchase": StageKey.PURCHASE,
    "after": StageKey.RETENTION,
    "back": StageKey.RETENTION,
    "advocacy": StageKey.ADVOCACY,
}
FIXED = tuple(_fixed())
LAST = (
    Question("metric", Field.METRIC, "metric", 4),
    Question("review", Field.REVIEW, "review", 4, follow_up=True),
)


def questions(journey: JourneyMap) -> tuple[Question, ...]:
    """Every question that applies to a map as it is now, in order."""
    first = [(stage.key, action) for stage in journey.stages for action in stage.open_actions if action.now]
    # In the order in which they are proposed, an action of the owner's own last.
    whens = (
        Question(f"when.{action.id}", Field.WHEN, "when", 4, key, quick=True, follow_up=True, about=action.id)
        for key, action in sorted(first, key=lambda each: rank(each[1].rule))
        if _when_is_asked(journey, action.id, known=action.due is not None)
    )
    return tuple(question for question in (*FIXED, *whens, *LAST) if _applies(journey, question))


def _when_is_asked(journey: JourneyMap, action_id: str, *, known: bool) -> bool:
    return not known or f"when.{action_id}" in dict(journey.asked)


def _applies(journey: JourneyMap, question: Question) -> bool:
    if journey.quick and not question.quick:
        return False
    condition = _CONDITIONS.get(question.field)
    return condition is None or condition(journey, question)


def _stage_counts(journey: JourneyMap, question: Question) -> bool:
    return question.stage is not None and journey.stage(question.stage) in journey.applicable


def _hurts(journey: JourneyMap, question: Question) -> bool:
    """One of the three stages that feel worst, if it feels bad at all. A stage that was asked about stays one of them."""
    bad = [stage for stage in journey.applicable if stage.score is not None and stage.score < 0]
    worst = sorted(bad, key=lambda stage: stage.score or 0)[:_PAINS_AT_MOST]
    return question.stage in [stage.key for stage in worst]


def _has_contacts(journey: JourneyMap, _: Question) -> bool:
    """It may still get some as long as they haven't all been asked for."""
    put = dict(journey.asked)
    return any(stage.contacts for stage in journey.stages) or any(f"touchpoints.{topic}" not in put for topic in CONTACTS)


_CONDITIONS: dict[Field, Callable[[JourneyMap, Question], bool]] = {
    Field.SCORE: _stage_counts,
    Field.PAIN: _hurts,
    Field.TOUCHPOINTS_CHECK: _has_contacts,
    Field.MOMENT_OF_TRUTH: _has_contacts,
}
