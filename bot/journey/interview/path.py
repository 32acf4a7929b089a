"""The way through the questions: next, back, how far, and what a change makes necessary to ask again."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import takewhile

from bot.journey.changes import mark_asked
from bot.journey.interview.questions import Question, questions
from bot.journey.model import JourneyMap


class Result(StrEnum):
    """What came of a question."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    DONT_KNOW = "dont_know"


def next_question(journey: JourneyMap) -> Question | None:
    """The first question that applies and hasn't been put; None when the interview is over."""
    put = dict(journey.asked)
    return next((question for question in questions(journey) if question.id not in put), None)


def find_question(journey: JourneyMap, question_id: str) -> Question | None:
    """The question with an id, if it applies to the map."""
    return next((question for question in questions(journey) if question.id == question_id), None)


def settle(journey: JourneyMap, question: Question, result: Result) -> JourneyMap:
    """With a question put; it is the last one for `back`."""
    return mark_asked(replace(journey, asked=_without(journey, [question.id])), question.id, result)


def back(journey: JourneyMap) -> JourneyMap:
    """With the question before asked again. Its answer stays until another one is given. The same map if there is none before."""
    put = dict(journey.asked)
    # What is asked again after others had their answers goes back to the questions before it, not to those.
    earlier = {question.id for question in takewhile(lambda question: question.id in put, questions(journey))}
    last = next((question_id for question_id, _ in reversed(journey.asked) if question_id in earlier), None)
    return ask_again(journey, [last]) if last else journey


def ask_again(journey: JourneyMap, question_ids: Sequence[str]) -> JourneyMap:
    """With some questions open again."""
    return replace(journey, asked=_without(journey, question_ids))


def progress(journey: JourneyMap, question: Question) -> tuple[int, int]:
    """The number of a question and how many there are. A follow-up has the number of the question before it."""
    asked = questions(journey)
    counted = [one for one in asked if not one.follow_up]
    until = asked[: asked.index(question) + 1] if question in asked else asked
    return max(1, sum(not one.follow_up for one in until)), len(counted)


def unknown(journey: JourneyMap) -> tuple[Question, ...]:
    """The questions that the owner didn't know an answer to."""
    results = dict(journey.asked)
    return tuple(question for question in questions(journey) if results.get(question.id) == Result.DONT_KNOW)


def affected(before: JourneyMap, after: JourneyMap) -> tuple[str, ...]:
    """The ids of questions that were put, and whose answers rest on what changed between two states of a map."""
    put = dict(after.asked)
    ids = []
    if before.business.place is not after.business.place and before.business.place is not None:
        ids.append("touchpoints.purchase")
    if _decisive(before) and not _decisive(after):
        ids.append("moment_of_truth")
    return tuple(question_id for question_id in ids if question_id in put and find_question(after, question_id))


def _decisive(journey: JourneyMap) -> bool:
    return any(touchpoint.moment_of_truth for stage in journey.stages for touchpoint in stage.contacts)


def _without(journey: JourneyMap, question_ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((question_id, result) for question_id, result in journey.asked if question_id not in question_ids)
