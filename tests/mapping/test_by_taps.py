"""The whole interview by taps alone."""

from collections.abc import Callable

import pytest

from bot.journey.vocabulary import MapState
from bot.languages import SUPPORTED
from tests.mapping.owners import Owner
from tests.mapping.walks import answer_by_taps, tap_through

NewOwner = Callable[..., Owner]


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("contexts", [True, False])
def test_a_map_is_finished(new_owner: NewOwner, language: str, contexts: bool) -> None:
    owner = new_owner(language, contexts=contexts)

    asked, taps = tap_through(owner)

    # A trade that is tapped first answers the second question too.
    assert [question for question in asked if not question.startswith(("when.", "pain."))] == [
        "business",
        "place",
        "persona",
        "need",
        "trigger",
        "worry",
        "touchpoints.awareness",
        "touchpoints.consideration",
        "touchpoints.purchase",
        "touchpoints.after",
        "touchpoints.back",
        "touchpoints.advocacy",
        "touchpoints_check",
        "score.awareness",
        "score.consideration",
        "score.purchase",
        "score.retention",
        "score.advocacy",
        "moment_of_truth",
        "fixes",
        "metric",
        "review",
    ]
    assert owner.journey.state is MapState.COMPLETE
    assert taps < 60


def test_the_question_says_what_it_asks_and_how_far_along_it_is(owner: Owner) -> None:
    reply = owner.say("/map")
    reply, _ = answer_by_taps(owner, reply)

    assert reply.question is not None
    assert (reply.question.field, reply.question.stage, reply.progress) == ("place", None, (3, 22))


def test_the_short_version_asks_ten_questions(owner: Owner) -> None:
    reply = owner.say("/map")
    reply = owner.tap("length:quick")
    assert reply.progress == (1, 10)
    asked = []
    while reply.question:
        asked.append(reply.question.id)
        reply, _ = answer_by_taps(owner, reply)

    counted = [question for question in asked if not question.startswith("when.")]
    assert len(counted) + 1 == 10
    assert owner.journey.quick
