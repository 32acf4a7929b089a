"""The client: what it asks of Telegram, and what it makes of the answers."""

import asyncio
import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot.delivery.ports import SendError, SendLater
from bot.errors import CoachError
from bot.transports.telegram.client import Conflicting, TelegramClient, TokenRefused
from bot.transports.telegram.incoming import Me
from tests.telegram.asking import CHAT, HELLO, OFFER, answered, ask, at, error_of, said
from tests.telegram.emulator import Emulator
from tests.telegram.fake import CallbackAnswer, FakeTelegram, Fault

CANARY = "7654321098:" + "CanaryCanaryCanaryCanaryCanaryCanar"


@pytest.fixture(autouse=True)
def _chat(fake: FakeTelegram) -> None:
    fake.open(CHAT)


@pytest.mark.parametrize("end", ["", "/", "/bot", "/bot/"])
def test_the_address_of_the_server_may_end_in_several_ways(fake: FakeTelegram, end: str) -> None:
    me = at(fake.base_url + end, TelegramClient.me)

    assert me == Me(me.id, "journey_test_bot")
    assert [call.method for call in fake.calls] == ["getMe"]


def test_opening_and_closing_asks_nothing(fake: FakeTelegram) -> None:
    async def nothing(_client: TelegramClient) -> None: ...

    ask(fake, nothing)

    assert fake.calls == []


def test_updates_come_as_they_were_sent(fake: FakeTelegram) -> None:
    fake.say(CHAT, "Salut \ud800")
    odd = fake.post({"something_new": {"x": [1]}})

    updates = ask(fake, lambda client: client.get_updates(0, timeout=0))

    assert updates[0]["message"]["text"] == "Salut \ud800"
    assert updates[1] == {"update_id": odd, "something_new": {"x": [1]}}
    assert fake.calls[0].parameters == {
        "offset": 0,
        "timeout": 0,
        "limit": 100,
        "allowed_updates": ["message", "callback_query", "my_chat_member"],
    }


def test_updates_are_confirmed_by_the_next_offset(fake: FakeTelegram) -> None:
    fake.say(CHAT, "unu")
    second = fake.say(CHAT, "doi")

    left = ask(fake, lambda client: client.get_updates(second.update_id or 0, timeout=0, limit=1))

    assert [update["update_id"] for update in left] == [second.update_id]
    assert fake.pending == 1


def test_a_poll_that_was_given_up_leaves_its_connection_to_the_next(fake: FakeTelegram) -> None:
    async def give_up_and_poll(client: TelegramClient) -> list[Any]:
        poll = asyncio.ensure_future(client.get_updates(0, timeout=30))
        await fake.until(lambda: fake.calls_of("getUpdates"))
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
        fake.say(CHAT, "Salut")
        return await client.get_updates(0, timeout=0)

    assert len(ask(fake, give_up_and_poll)) == 1


def test_a_second_poller_is_a_conflict_that_says_what_to_end(fake: FakeTelegram) -> None:
    fake.fail(Fault("error", "getUpdates", status=409, description="Conflict: terminated by other getUpdates request"))

    error = error_of(fake, lambda client: client.get_updates(0, timeout=0))

    assert type(error) is Conflicting
    assert "TELEGRAM_BOT_TOKEN" in str(error)


def test_a_call_reaches_its_chat_without_what_is_ours(fake: FakeTelegram) -> None:
    call = {**HELLO, "reply_markup": OFFER, "link_preview_options": {"is_disabled": True}}

    number = ask(fake, said(call))

    assert [shown.id for shown in fake.messages(CHAT)] == [number]
    assert fake.calls[0].parameters == {
        "chat_id": CHAT,
        "text": "<b>Salut</b>",
        "parse_mode": "HTML",
        "reply_markup": OFFER,
        "link_preview_options": {"is_disabled": True},
    }
    assert fake.violations == []


def test_sending_leaves_the_call_as_it_was(fake: FakeTelegram) -> None:
    call = dict(HELLO)

    ask(fake, said(call))

    assert call == HELLO


def test_a_call_whose_result_is_no_message_has_no_number(fake: FakeTelegram) -> None:
    assert ask(fake, said({"method": "sendChatAction", "action": "typing"})) is None


@pytest.mark.parametrize("token", ["", "x", "1:", "123:a b", "123:abc\n", "123:a/../b", "{token}"])
def test_what_cannot_be_a_token_is_refused_at_once(token: str) -> None:
    with pytest.raises(TokenRefused):
        TelegramClient(token, "http://127.0.0.1:9")


def test_a_call_without_a_chat_gives_telegrams_result(fake: FakeTelegram) -> None:
    commands = [{"command": "help", "description": "Ajutor"}]

    async def set_and_get(client: TelegramClient) -> object:
        await client.do({"method": "setMyCommands", "commands": commands, "language_code": "ro"})
        return await client.do({"method": "getMyCommands", "language_code": "ro"})

    assert ask(fake, set_and_get) == commands


def test_a_call_without_a_chat_fails_as_any_other(fake: FakeTelegram) -> None:
    fake.fail(Fault("flood", retry_after=3))

    assert isinstance(error_of(fake, lambda client: client.do({"method": "getMyCommands"})), SendLater)


@pytest.mark.parametrize("text", ["", "Gata"])
def test_a_tap_is_answered(fake: FakeTelegram, text: str) -> None:
    number = ask(fake, said({**HELLO, "reply_markup": OFFER}))
    fake.press(CHAT, number, "m.0")
    tap = fake.unanswered[0]

    ask(fake, lambda client: client.answer_callback(tap, text))

    assert fake.callback_answers == [CallbackAnswer(tap, CHAT, text, alert=False)]


def test_typing_is_shown_in_a_chat_and_in_a_topic(fake: FakeTelegram) -> None:
    async def type_twice(client: TelegramClient) -> None:
        await client.show("typing", CHAT)
        await client.show("typing", CHAT, 3)

    ask(fake, type_twice)

    first = {"chat_id": CHAT, "action": "typing"}
    assert [call.parameters for call in fake.calls] == [first, {**first, "message_thread_id": 3}]


@pytest.mark.parametrize(
    "fault", [Fault("error", status=400, description="Bad Request: query is too old"), Fault("flood"), Fault("dropped")]
)
def test_what_is_only_polite_never_fails(fake: FakeTelegram, fault: Fault) -> None:
    fake.fail(fault)

    async def be_polite(client: TelegramClient) -> None:
        await client.answer_callback("77", "Gata")
        await client.show("typing", CHAT)

    ask(fake, be_polite)

    assert [call.method for call in fake.calls] == ["answerCallbackQuery", "sendChatAction"]


def test_a_webhook_is_set_and_taken_away_and_nothing_that_waits_is_lost(fake: FakeTelegram) -> None:
    async def set_and_delete(client: TelegramClient) -> list[str]:
        urls = [await client.webhook_url()]
        await client.set_webhook("http://127.0.0.1:9/hook", "s3cret", 5)
        urls.append(await client.webhook_url())
        await client.delete_webhook()
        return [*urls, await client.webhook_url()]

    fake.say(CHAT, "Salut")

    assert ask(fake, set_and_delete) == ["", "http://127.0.0.1:9/hook", ""]
    assert fake.pending == 1
    assert fake.calls_of("setWebhook")[0].parameters == {
        "url": "http://127.0.0.1:9/hook",
        "secret_token": "s3cret",
        "max_connections": 5,
        "allowed_updates": ["message", "callback_query", "my_chat_member"],
    }


def test_more_sends_than_connections_all_arrive(fake: FakeTelegram) -> None:
    fake.slow_down(0.02)

    async def send_many(client: TelegramClient) -> list[int | None]:
        return await asyncio.gather(*(client.send(HELLO, CHAT) for _ in range(150)))

    numbers = ask(fake, send_many)

    assert len(set(numbers)) == 150


def test_sends_that_are_given_up_leave_every_connection_to_others(fake: FakeTelegram) -> None:
    async def give_up_and_send(client: TelegramClient) -> list[int | None]:
        fake.fail(Fault("slow", seconds=60, times=100))
        sends = [asyncio.ensure_future(client.send(HELLO, CHAT)) for _ in range(100)]
        await fake.until(lambda: len(fake.calls) >= 32)
        for send in sends:
            send.cancel()
        await asyncio.gather(*sends, return_exceptions=True)
        fake.heal()
        return await asyncio.gather(*(client.send(HELLO, CHAT) for _ in range(64)))

    assert len(set(ask(fake, give_up_and_send))) == 64


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that anybody logs, at DEBUG and with nothing masked."""
    stream, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(stream), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_neither_the_token_nor_anybodys_words_are_in_a_log_or_an_error(log: io.StringIO) -> None:
    texts = []

    async def try_all(client: TelegramClient) -> None:
        texts.append(repr(client))
        for work in (said(), TelegramClient.me, lambda c: c.get_updates(0, timeout=0), lambda c: c.show("typing", CHAT)):
            try:
                await work(client)
            except (SendError, CoachError) as exc:
                logging.getLogger("service").exception("failed")
                texts.append(str(exc))

    with FakeTelegram(CANARY) as fake:
        ask(fake, try_all, CANARY)
        fake.fail(Fault("error", status=401, description="Unauthorized"))
        ask(fake, try_all, CANARY)
    at("http://127.0.0.1:9", try_all, CANARY)

    assert len(texts) >= 9
    assert "TokenRefused" in log.getvalue()
    assert [text for text in (*texts, log.getvalue()) if CANARY in text or "Salut" in text] == []


def test_an_unreadable_answer_is_not_logged(log: io.StringIO) -> None:
    with pytest.raises(SendLater):
        answered(200, '{"ok": true, "result": [{"text": "the owner wrote', said())

    assert "the owner wrote" not in log.getvalue()


def test_the_independent_emulator_understands_the_client_too(emulator: Emulator) -> None:
    async def talk(client: TelegramClient) -> tuple[int | None, list[Any]]:
        number = await client.send(HELLO, CHAT)
        await client.send({"method": "editMessageText", "text": "Bine", "message_id": number}, CHAT)
        return number, await client.get_updates(0, timeout=0)

    emulator.say(CHAT, "Salut")

    number, updates = at(emulator.base_url, talk)

    assert [(shown.id, shown.text) for shown in emulator.messages(CHAT) if shown.by_bot] == [(number, "Bine")]
    assert [update["message"]["text"] for update in updates] == ["Salut"]
