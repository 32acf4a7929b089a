"""The real coach, with its model and its index, reads whatever people type (T22)."""

from hypothesis import given, settings

from bot.bootstrap import App
from bot.messages import Message
from tests.chaos.harness import size
from tests.test_fuzz_messages import FUZZ, TEXTS, no_errors


@settings(FUZZ, max_examples=size(60, 10_000))
@given(TEXTS)
def test_the_real_coach_answers_whatever_is_typed(app: App, text: str) -> None:
    with no_errors():
        turn = app.coach.turn({}, Message.typed("c", text))

    assert [reply.text for reply in turn.replies if reply.text] != []
