"""When an answer takes long: what people see meanwhile, and who doesn't wait for it."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.delivery.values import Item
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.presence import TelegramChannel
from tests.telegram import tricks
from tests.telegram.behaving import Bot
from tests.telegram.chat import Chat
from tests.telegram.fake import FakeTelegram

ITEM = Item(1, "7:7", 7, '{"message": {"chat": {"id": 7}}}', 1, {}, 0)


def texts(chat: Chat) -> list[str]:
    return [message.text for message in chat.replies]


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Path]:
    """What is said to be slow waits until there is a file here; at the latest at the end of the test."""
    gate = tmp_path / "gate"
    yield gate
    gate.touch()


def test_typing_is_shown_until_a_slow_answer_is_there(bot: Bot, gate: Path) -> None:
    chat = bot.chat()
    bot.world.say(chat.number, tricks.slow(gate))
    typing = bot.world.wait_for(lambda: bot.world.calls_of("sendChatAction", chat=chat.number))[0]
    before = texts(chat)
    gate.touch()

    (answer,) = chat.more_than(0, 1)

    assert (typing.parameters["action"], before, answer.text) == ("typing", [], "at last")


def test_nothing_is_shown_for_a_quick_answer(fake: FakeTelegram) -> None:
    fake.open(7)

    async def answer_at_once() -> None:
        async with TelegramClient(fake.token, fake.base_url) as client:
            async with TelegramChannel(client).attend(ITEM):
                pass
            # Longer than a slow answer would have been waited for.
            await asyncio.sleep(0.6)

    asyncio.run(answer_at_once())

    assert fake.calls == []


def test_typing_goes_on_as_long_as_the_answer_takes(fake: FakeTelegram) -> None:
    fake.open(7)

    async def take_long() -> None:
        async with TelegramClient(fake.token, fake.base_url) as client:
            async with TelegramChannel(client, shown_every=0.05).attend(ITEM):
                await fake.until(lambda: len(fake.calls_of("sendChatAction", chat=7)) >= 4)
            shown = len(fake.calls_of("sendChatAction"))
            await asyncio.sleep(0.2)
            # One may have been on its way when the answer was there.
            assert len(fake.calls_of("sendChatAction")) - shown <= 1

    asyncio.run(take_long())


def test_a_tap_is_answered_once_and_before_a_slow_answer_is_there(fake: FakeTelegram) -> None:
    fake.forge(7, 1, "slow")
    (tap,) = fake.unanswered
    item = replace(ITEM, payload=json.dumps({"callback_query": {"id": tap}}))

    async def take_long() -> None:
        async with TelegramClient(fake.token, fake.base_url) as client:
            async with TelegramChannel(client, tap_patience=0.05).attend(item) as attention:
                await fake.until(lambda: fake.callback_answers)
                attention.toast = "at last"
            await client.show("typing", 7)

    asyncio.run(take_long())

    assert [(answer.query, answer.text) for answer in fake.callback_answers] == [(tap, "")]


def test_one_person_is_answered_in_order_and_nobody_else_waits_for_that(bot: Bot, gate: Path) -> None:
    slow, quick = bot.chat(), bot.chat()
    for text in (tricks.slow(gate), "echo second", "echo third"):
        bot.world.say(slow.number, text)
    quick.say("echo meanwhile")
    seen_meanwhile = texts(slow)
    gate.touch()

    slow.more_than(0, 3)

    assert seen_meanwhile == []
    assert texts(slow) == ["at last", "second", "third"]
