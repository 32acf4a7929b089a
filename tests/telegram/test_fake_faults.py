"""What the fake does wrong on purpose, and how it tells afterwards."""

import socket
import time
from typing import Any

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from tests.telegram.fake import CallbackAnswer, FakeTelegram, Fault
from tests.telegram.fake.client import request_raw, using

CHAT, OTHER = 7, 8


@pytest.fixture(autouse=True)
def _chats(fake: FakeTelegram) -> None:
    fake.open(CHAT)
    fake.open(OTHER)


def send(fake: FakeTelegram, chat: int = CHAT, text: str = "x") -> tuple[int, dict[str, Any]]:
    return request_raw(fake, "sendMessage", chat_id=chat, text=text)


def test_in_a_flood_one_chat_is_refused_until_the_time_has_passed() -> None:
    now = [100.0]
    with FakeTelegram(clock=lambda: now[0]) as fake:
        fake.open(CHAT)
        fake.open(OTHER)
        fake.fail(Fault("flood", method="sendMessage", chat=CHAT, times=1, retry_after=5))
        answers = [send(fake)]
        now[0] += 3.5
        answers += [send(fake), send(fake, OTHER)]
        now[0] += 1.5
        answers += [send(fake)]

    assert [(status, body.get("parameters")) for status, body in answers] == [
        (429, {"retry_after": 5}),
        (429, {"retry_after": 2}),
        (200, None),
        (200, None),
    ]
    assert [call.early for call in fake.calls] == [False, True, False, False]


# PTB warns of its own future in every RetryAfter.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_the_client_understands_each_refusal(fake: FakeTelegram) -> None:
    faults = [
        (Fault("flood", times=1), RetryAfter),
        (Fault("moved", times=1, new_chat=-1001), ChatMigrated),
        (Fault("error", times=1, status=502, description="Bad Gateway"), NetworkError),
        (Fault("error", times=1, status=403, description="Forbidden: user is deactivated"), Forbidden),
        (Fault("error", times=1, status=400, description="Bad Request: something"), BadRequest),
    ]

    for fault, error in faults:
        fake.fail(fault)
        with pytest.raises(error):
            using(fake, lambda bot: bot.send_message(CHAT, "x"))
        fake.heal()

    assert [call.outcome for call in fake.calls] == ["429", "400", "502", "403", "400"]
    assert fake.messages(CHAT) == []


@pytest.mark.parametrize(("kind", "outcome", "seen"), [("lost", "lost", 2), ("dropped", "dropped", 1)])
def test_a_connection_is_closed_after_or_before_the_message_is_sent(fake: FakeTelegram, kind: Any, outcome: str, seen: int) -> None:
    fake.fail(Fault(kind, times=1))

    with pytest.raises(OSError, match=r"(?i)reset|closed"):
        send(fake)
    send(fake)

    assert [call.outcome for call in fake.calls] == [outcome, "ok"]
    assert (len(fake.messages(CHAT)), fake.repeated()) == (seen, ["x"] * (seen - 1))


def test_a_slow_answer_comes_after_the_message_is_there(fake: FakeTelegram) -> None:
    fake.fail(Fault("slow", seconds=0.2))
    begun = time.monotonic()

    send(fake)

    assert (time.monotonic() - begun >= 0.2, len(fake.messages(CHAT))) == (True, 1)


def test_everything_takes_longer(fake: FakeTelegram) -> None:
    fake.slow_down(0.1)
    begun = time.monotonic()

    request_raw(fake, "getMe")

    assert time.monotonic() - begun >= 0.1


def test_the_same_seed_hits_the_same_share() -> None:
    def hit(seed: int) -> list[bool]:
        with FakeTelegram(seed=seed) as fake:
            fake.open(CHAT)
            fake.fail(Fault("error", method="sendMessage", share=0.3))
            return [send(fake)[0] == 500 for _ in range(40)]

    assert hit(1) == hit(1) != hit(2)
    assert 4 < sum(hit(1)) < 20


def test_who_blocks_the_bot_is_out_of_reach_and_comes_back(fake: FakeTelegram) -> None:
    fake.block(CHAT)
    blocked, other = send(fake), send(fake, OTHER)
    fake.unblock(CHAT)

    assert (blocked[0], blocked[1]["description"]) == (403, "Forbidden: bot was blocked by the user")
    assert (other[0], send(fake)[0]) == (200, 200)


def test_only_known_chats_can_be_written_to(fake: FakeTelegram) -> None:
    assert send(fake, 99) == (400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"})


def test_a_tap_is_answered_in_time_or_not_at_all(fake: FakeTelegram) -> None:
    def answer(query: str) -> int:
        return request_raw(fake, "answerCallbackQuery", callback_query_id=query, text="Da")[0]

    fake.forge(CHAT, 1, "yes")
    [query] = fake.world.queries
    statuses = [answer(query), answer("unknown")]
    fake.expire_callbacks(-1)
    statuses.append(answer(query))

    assert statuses == [200, 400, 400]
    assert fake.callback_answers == [CallbackAnswer(query, CHAT, "Da", False)]


def test_polls_fail_only_when_they_are_named(fake: FakeTelegram) -> None:
    fake.fail(Fault("error"))
    unnamed = request_raw(fake, "getUpdates")[0]
    fake.fail(Fault("error", method="getUpdates", status=502))

    assert (unnamed, request_raw(fake, "getUpdates")[0]) == (200, 502)


def test_a_call_whose_bot_hung_up_is_known_as_gone(fake: FakeTelegram) -> None:
    fake.slow_down(30)

    with socket.create_connection(("127.0.0.1", fake.port)) as bot:
        bot.sendall(f"GET /bot{fake.token}/getUpdates?timeout=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        fake.wait_for(lambda: fake.calls)

    assert fake.wait_for(lambda: [call.outcome for call in fake.calls if call.outcome]) == ["gone"]


def test_waiting_for_what_does_not_come_tells_what_came(fake: FakeTelegram) -> None:
    send(fake)

    with pytest.raises(TimeoutError, match=r"\('sendMessage', 7, 'ok'\)"):
        fake.wait_for(lambda: fake.messages(OTHER), 0.05)
    assert fake.wait_for(lambda: fake.replies(CHAT))[0].text == "x"
