"""Random walks through the interview: whatever an owner does, the map is sound and a question stands, or the end."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.journey.interview.path import next_question
from bot.journey.soundness import sound
from bot.journey.vocabulary import MapState
from bot.messages import Reply
from tests.mapping.owners import Owner

_TEXTS = (
    "Facebook and the shop window",
    "nimic",
    "nie wiem",
    "0",
    '=HYPERLINK("http://x")',
    "x" * 300,
    "they wait too long and nobody tells them why",
    "what is retargeting?",
    "1 and 2",
    "Maria, this week",
    "📷",
    "/resume",
    "/undo",
    "/check",
    "/export",
    "/map",
    "/edit",
    "/maps",
    "/review",
    "/cancel",
    "/help",
)
# A number picks one of the choices that are offered, whatever they are; a text is typed.
_moves = st.lists(st.integers(0, 60) | st.sampled_from(_TEXTS), max_size=60)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=_moves, language=st.sampled_from(["ro", "pl", "it", "et", "en"]))
def test_no_impossible_state_is_ever_reached(new_owner: Callable[..., Owner], moves: list[Any], language: str) -> None:
    owner = new_owner(language)
    reply = owner.say("/map")
    for move in moves:
        reply = _made(owner, reply, move)
        assert reply.text
        _assert_sound(owner, reply)


def _made(owner: Owner, reply: Reply, move: Any) -> Reply:
    if isinstance(move, str):
        return owner.say(move)
    if not reply.choices:
        return owner.say("/resume")
    return owner.tap(reply.choices[move % len(reply.choices)].id)


def _assert_sound(owner: Owner, reply: Reply) -> None:
    assert "went wrong" not in reply.text
    if not owner.remembered["map"]["open"]:
        return
    journey = sound(owner.journey)
    ids = [question for question, _ in journey.asked]
    assert len(ids) == len(set(ids))
    if reply.question and owner.remembered["map"]["doing"] == "interview":
        question = next_question(journey)
        assert question is not None
        assert question.id == reply.question.id
    if journey.state is MapState.COMPLETE:
        assert owner.remembered["map"]["doing"] != "interview" or next_question(journey) is not None
