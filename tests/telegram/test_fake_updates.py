"""How the fake hands out updates: offsets, long polls, conflicts, redelivery, webhooks."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from aiohttp import web

from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.client import request_raw
from tests.telegram.fake.telegram import Thread
from tests.telegram.fake.values import PATIENCE

CHAT = 7


def updates(fake: FakeTelegram, **fields: Any) -> list[Any]:
    status, body = request_raw(fake, "getUpdates", **fields)
    assert (status, body["ok"]) == (200, True)
    found: list[Any] = body["result"]
    return found


def texts(found: list[Any]) -> list[str]:
    return [update["message"]["text"] for update in found]


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as running:
        yield running


def test_updates_stay_until_a_higher_offset_confirms_them(fake: FakeTelegram) -> None:
    ids = [fake.say(CHAT, text).update_id for text in ("a", "b", "c")]
    assert None not in ids

    assert texts(updates(fake, limit=2)) == ["a", "b"]
    assert texts(updates(fake, offset=0)) == ["a", "b", "c"]
    assert texts(updates(fake, offset=ids[1])) == ["b", "c"]
    assert texts(updates(fake, offset=-1)) == ["c"]
    assert (updates(fake, offset=ids[2] + 1), fake.pending) == ([], 0)  # type: ignore[operator]


def test_a_long_poll_ends_with_the_first_update(fake: FakeTelegram, pool: ThreadPoolExecutor) -> None:
    waiting = pool.submit(updates, fake, timeout=30)
    _until_polling(fake)

    fake.say(CHAT, "a")

    assert texts(waiting.result(PATIENCE)) == ["a"]


def test_a_long_poll_ends_with_nothing_after_its_timeout(fake: FakeTelegram) -> None:
    assert updates(fake, timeout=1) == []


def test_of_two_polls_the_older_one_ends_with_a_conflict(fake: FakeTelegram, pool: ThreadPoolExecutor) -> None:
    older = pool.submit(request_raw, fake, "getUpdates", timeout=30)
    _until_polling(fake)
    newer: Future[list[Any]] = pool.submit(updates, fake, timeout=30)

    status, body = older.result(PATIENCE)
    fake.say(CHAT, "a")

    assert (status, body["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert texts(newer.result(PATIENCE)) == ["a"]


def test_the_kinds_asked_for_are_remembered(fake: FakeTelegram) -> None:
    updates(fake, allowed_updates=["callback_query"])
    fake.say(CHAT, "a")
    updates(fake)
    fake.say(CHAT, "b")

    assert updates(fake) == []
    updates(fake, allowed_updates=[])
    fake.say(CHAT, "c")
    assert texts(updates(fake)) == ["c"]


def test_an_update_comes_again_although_it_was_confirmed(fake: FakeTelegram) -> None:
    first = fake.say(CHAT, "a").update_id
    assert first is not None
    updates(fake)
    fake.redeliver(first, 2)

    again = updates(fake, offset=first + 1)

    assert [update["update_id"] for update in again] == [first, first]
    assert updates(fake, offset=first + 1) == []


def test_numbers_may_go_back(fake: FakeTelegram) -> None:
    numbers = [fake.post({"update_id": number, "poll": {}}) for number in (5000, 3)]
    fake.number_from(40)
    numbers.append(fake.post({"poll": {}}))

    assert [update["update_id"] for update in updates(fake, offset=4000)] == numbers == [5000, 3, 40]


def test_bots_do_not_see_each_others_updates() -> None:
    with FakeTelegram("1:A", "2:B") as fake:
        fake.of("2:B").say(CHAT, "b")
        fake.say(CHAT, "a")

        assert texts(updates(fake)) == ["a"]
        assert texts(updates(fake, token="2:B")) == ["b"]  # noqa: S106 - nobody's


def test_in_a_group_the_bot_hears_what_is_for_it(fake: FakeTelegram) -> None:
    fake.join(-5)
    sent = request_raw(fake, "sendMessage", chat_id=-5, text="Salut")[1]["result"]

    fake.say(-5, "plain talk")
    fake.say(-5, "/help@other_bot")
    told = [fake.say(-5, text).update_id for text in ("/help", "/help@journey_test_bot", "ce zici, @journey_test_bot?")]
    told.append(fake.say(-5, "da", reply_to=sent["message_id"]).update_id)

    heard = [update["update_id"] for update in updates(fake) if "text" in update.get("message", {})]
    assert (heard, None in told) == (told, False)


def test_a_tap_brings_the_message_as_it_is_now(fake: FakeTelegram) -> None:
    fake.open(CHAT)
    keyboard = {"inline_keyboard": [[{"text": "Da", "callback_data": "yes"}]]}
    request_raw(fake, "sendMessage", chat_id=CHAT, text="unu", reply_markup=keyboard)
    request_raw(fake, "editMessageText", chat_id=CHAT, message_id=1, text="doi", reply_markup=keyboard)

    fake.press(CHAT, None, "Da")
    fake.forge(CHAT, 99, "no", user=8)

    tap, forged = (update["callback_query"] for update in updates(fake))
    assert (tap["data"], tap["message"]["text"], tap["from"]["id"]) == ("yes", "doi", 7)
    assert (forged["data"], forged["message"]["date"], forged["from"]["id"]) == ("no", 0, 8)
    with pytest.raises(LookupError, match="no button 'Nu'"):
        fake.press(CHAT, 1, "Nu")


class Receiver:
    """A webhook that answers as it is told, then 200, and notes what came."""

    def __init__(self) -> None:
        self.thread = Thread()
        self.answers: list[web.Response] = []
        self.came: list[tuple[str, str | None]] = []
        self.busy: dict[int, int] = {}
        self.most = 0
        self.both = asyncio.Event()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        assert request.headers["Content-Type"] == "application/json"
        chat = update["message"]["chat"]["id"]
        self.busy[chat] = self.busy.get(chat, 0) + 1
        assert self.busy[chat] == 1
        self.most = max(self.most, sum(self.busy.values()))
        if update["message"]["text"] == "together":
            if self.most > 1:
                self.both.set()
            await self.both.wait()
        self.came.append((update["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        self.busy[chat] -= 1
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.router.add_post("/hook", made.handle)
    made.thread.start(app)
    yield made
    made.thread.stop()


def _hook(fake: FakeTelegram, receiver: Receiver, **fields: Any) -> None:
    url = f"http://127.0.0.1:{receiver.thread.port}/hook"
    assert request_raw(fake, "setWebhook", url=url, **fields)[0] == 200


def test_a_webhook_gets_each_chat_in_order_until_it_answers_2xx(fake: FakeTelegram, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=503), web.Response(status=500), web.Response(status=204)]
    for text in "abc":
        fake.say(CHAT, text)

    _hook(fake, receiver, secret_token="s3cr3t")  # noqa: S106 - nobody's
    fake.wait_for(lambda: fake.pending == 0)

    assert receiver.came == [(text, "s3cr3t") for text in "aaabc"]
    assert [delivery.status for delivery in fake.deliveries] == [503, 500, 204, 200, 200]


def test_several_chats_are_served_at_once(fake: FakeTelegram, receiver: Receiver) -> None:
    _hook(fake, receiver)

    fake.say(CHAT, "together")
    fake.say(CHAT + 1, "together")
    fake.wait_for(lambda: fake.pending == 0)

    assert receiver.most == 2


def test_a_webhook_and_polling_exclude_each_other(fake: FakeTelegram, receiver: Receiver) -> None:
    _hook(fake, receiver, max_connections=5)

    status, body = request_raw(fake, "getUpdates")
    info = request_raw(fake, "getWebhookInfo")[1]["result"]
    request_raw(fake, "deleteWebhook")
    fake.say(CHAT, "a")

    assert (status, body["description"].startswith("Conflict: can't use getUpdates")) == (409, True)
    assert (info["url"].endswith("/hook"), info["max_connections"], info["pending_update_count"]) == (True, 5, 0)
    assert texts(updates(fake)) == ["a"]
    assert receiver.came == []


def test_pending_updates_are_dropped_on_request(fake: FakeTelegram) -> None:
    fake.say(CHAT, "a")

    request_raw(fake, "deleteWebhook", drop_pending_updates=True)

    assert updates(fake) == []


@pytest.mark.parametrize("url", ["http://example.org/hook", "https://example.org:8080/hook", "ftp://127.0.0.1/"])
def test_a_webhook_needs_https_on_a_known_port_or_loopback(fake: FakeTelegram, url: str) -> None:
    assert request_raw(fake, "setWebhook", url=url)[0] == 400


def _until_polling(fake: FakeTelegram) -> None:
    """Wait until a getUpdates request is waiting in the fake."""
    reached = threading.Event()

    def look() -> None:
        if fake.world.poll is not None:
            reached.set()
        else:
            fake._thread.loop.call_later(0.001, look)

    fake._thread.loop.call_soon_threadsafe(look)
    assert reached.wait(PATIENCE)
