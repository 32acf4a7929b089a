"""In a group: what is said to the bot, and what is none of its business."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transports.telegram.incoming import Ignored, Incoming, Media, Typed
from bot.transports.telegram.updates import read
from tests.telegram.raw import ANA, BOT, FILE, GROUP, IN_GROUP, ME, entity, in_group, message, said, what


@pytest.mark.parametrize(
    ("update", "text"),
    [
        (in_group("/ask how?", entity("bot_command", 0, 4)), "/ask how?"),
        (in_group("/ask@journey_BOT how?", entity("bot_command", 0, 16)), "/ask how?"),
        (in_group("@journey_bot, how?", entity("mention", 0, 12)), "how?"),
        (in_group("Hey @JOURNEY_BOT how?", entity("mention", 4, 12)), "Hey how?"),
        (in_group("😀😀 @journey_bot שלום", entity("mention", 5, 12)), "😀😀 שלום"),
        (in_group("\ud83d @journey_bot how?", entity("mention", 2, 12)), "\ud83d how?"),
        (in_group("@ana and @journey_bot", entity("mention", 0, 4), entity("mention", 9, 12)), "@ana and"),
        (in_group("@journey_bot", entity("mention", 0, 12)), ""),
        (in_group("Coach, how?", entity("text_mention", 0, 5, user=BOT)), "how?"),
        (in_group("@journey_bot a @journey_bot b", entity("mention", 0, 12), entity("mention", 15, 12)), "a b"),
        (in_group("and then?", reply_to_message=message(chat=GROUP, text="answer", **{"from": BOT})), "and then?"),
    ],
)
def test_in_a_group_the_bot_is_called_by_command_name_or_reply(update: dict[str, Any], text: str) -> None:
    assert read(update, ME) == Incoming(IN_GROUP, Typed(text))


@pytest.mark.parametrize(
    "update",
    [
        in_group("just talk"),
        in_group("/ask@other_bot how?", entity("bot_command", 0, 14)),
        in_group("/ask@other_bot @journey_bot", entity("bot_command", 0, 14), entity("mention", 15, 12)),
        in_group("@other_bot how?", entity("mention", 0, 10)),
        in_group("mail ana@journey_bot"),
        in_group("see /ask", entity("bot_command", 4, 4)),
        in_group("Ana, how?", entity("text_mention", 0, 3, user=ANA)),
        in_group("yes", reply_to_message=message(chat=GROUP, text="question")),
        said(chat=GROUP, voice={**FILE, "duration": 3}),
    ],
)
def test_in_a_group_all_other_talk_is_ignored(update: dict[str, Any]) -> None:
    assert what(update) == Ignored()


def test_in_a_group_a_voice_message_that_answers_the_bot_is_for_it() -> None:
    answer = message(chat=GROUP, text="answer", **{"from": BOT})

    assert what(said(chat=GROUP, voice={**FILE, "duration": 3}, reply_to_message=answer)) == Media("voice")


def test_in_a_group_a_caption_can_call_the_bot() -> None:
    picture = [{**FILE, "width": 1, "height": 1}]

    assert what(said(chat=GROUP, photo=picture, caption="@journey_bot look", caption_entities=[entity("mention", 0, 12)])) == Typed("look")


@given(st.text(st.characters(exclude_categories=()), max_size=20), st.integers(-5, 60), st.integers(-5, 60))
def test_an_entity_that_lies_breaks_nothing(text: str, offset: int, length: int) -> None:
    heard = what(in_group(text + "@journey_bot", entity("mention", offset, length), entity("bot_command", 0, length)))

    assert isinstance(heard, (Typed, Ignored))
