"""T1, T3: updates that come again and again, and conversations whose order must hold.

The catalogue asks for two replicas at once; a second intake on one database refuses to start (T31), so there is one, with eight threads.
"""

import json
import random
import urllib.request
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.echo_program import TURNS
from tests.chaos.harness import SECRET, BotProcess, check_database, record, rows, size, states, wait_until_settled, webhook
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import free_port

_STEPS = 24
_MOST_COPIES = 4
# What differs from one run to the next: times, and what is drawn at random.
_NOT_COMPARED = {"date", "edit_date", "callback_data", "data", "pace"}
Also = Callable[[int], None]
Dump = dict[str, list[Any]]


@pytest.fixture(scope="module")
def clean_run(tmp_path_factory: pytest.TempPathFactory) -> Dump:
    """The database of a bot that got each update once."""
    with FakeTelegram() as fake:
        return _run(fake, tmp_path_factory.mktemp("clean"), lambda update: None)


def test_updates_that_come_again_by_polling_change_nothing(fake: FakeTelegram, tmp_path: Path, clean_run: Dump) -> None:
    chance = random.Random(1)  # noqa: S311 - reproducible

    dump = _run(fake, tmp_path, lambda update: fake.redeliver(update, chance.randrange(_MOST_COPIES + 1)))

    assert dump == clean_run
    assert fake.repeated() == []
    record("T1", "each update 1-5 times, polling", updates=len(dump["inbox"]), replies=len(dump["outbox"]), differences=0)


def test_copies_of_an_update_at_the_same_time_change_nothing(fake: FakeTelegram, tmp_path: Path, clean_run: Dump) -> None:
    port = free_port()

    with ThreadPoolExecutor(8) as threads:
        copies = Copies(fake, port, threads)
        dump = _run(fake, tmp_path, copies.post, copies.finish, **webhook(port))

    assert dump == clean_run
    assert fake.repeated() == []
    record("T1", "each update 1-5 times, webhook, at once", updates=len(dump["inbox"]), replies=len(dump["outbox"]), differences=0)


def test_every_conversation_keeps_its_order_and_is_handled_one_message_at_a_time(fake: FakeTelegram, tmp_path: Path) -> None:
    chats, messages = size(10, 50), size(30, 200)
    _preload(fake, chats, messages)

    with BotProcess(tmp_path, fake.base_url, program="tests.chaos.echo_program") as bot:
        bot.run()
        fake.wait_for(lambda: fake.pending == 0)
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    check_database(tmp_path)
    said = [f"said {number}" for number in range(messages)]
    assert {lane: state["said"] for lane, state in states(tmp_path).items()} == {f"{chat}:{chat}": said for chat in range(1, chats + 1)}
    told = {chat: [message.text for message in fake.replies(chat)] for chat in range(1, chats + 1)}
    assert told == {chat: [text.replace("said", "told") for text in said] for chat in range(1, chats + 1)}
    most, at_once = _at_once(tmp_path / TURNS)
    assert most == 1
    assert at_once > 1
    record("T3", "order", chats=chats, messages=chats * messages, inversions=0, most_of_one_chat=most, chats_at_once=at_once)


class Copies:
    """Posts up to four copies of an update to the webhook, beside the one that the fake posts."""

    def __init__(self, fake: FakeTelegram, port: int, threads: ThreadPoolExecutor) -> None:
        self._fake, self._port, self._threads = fake, port, threads
        self._chance = random.Random(1)  # noqa: S311 - reproducible
        self._posted: list[Future[int]] = []

    def post(self, update: int) -> None:
        """From several threads at once."""
        body = json.dumps(self._fake.world.queue.history[update]).encode()
        self._posted.extend(self._threads.submit(_post, self._port, body) for _ in range(self._chance.randrange(_MOST_COPIES + 1)))

    def finish(self) -> None:
        """Wait until all are taken."""
        assert {copy.result() for copy in self._posted} == {200}


def _run(fake: FakeTelegram, home: Path, also: Also, finish: Callable[[], None] = lambda: None, **environment: str) -> Dump:
    users = Users(fake, size(20, 400), seed=1, steps=_STEPS, also=also)
    with BotProcess(home, fake.base_url, **environment) as bot:
        bot.run()
        users.begin()
        users.go_on(size(PATIENCE, 600), lambda: users.pausing)
        finish()
        fake.wait_for(lambda: fake.pending == 0)
        wait_until_settled(home)
        assert bot.terminate() == 0
    check_database(home, users.truth)
    assert (users.wrong, users.repeated, fake.violations) == ([], 0, [])
    dump = _dump(home)
    assert len(dump["inbox"]) == len(dump["outbox"]) == len(users.people) * (1 + _STEPS)
    return dump


def _post(port: int, body: bytes) -> int:
    headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/telegram", body, headers)
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - loopback
        return int(answer.status)


def _dump(home: Path) -> Dump:
    """Everything that is kept, conversation by conversation, without what no two runs have in common."""
    inbox = rows(home, "SELECT lane, chat, done_at IS NOT NULL, quarantined, payload FROM inbox ORDER BY lane, seq")
    conversations = rows(home, "SELECT lane, chat, version, active, state FROM conversation ORDER BY lane")
    outbox = rows(home, "SELECT chat, n, settled_at IS NOT NULL, dropped, message_id, call FROM outbox ORDER BY chat, id")
    menus = rows(home, "SELECT lane, choices, context FROM menu ORDER BY lane, choices, context")
    rest = rows(home, "SELECT (SELECT count(*) FROM later), (SELECT count(*) FROM feedback)")
    read = {"inbox": inbox, "conversation": conversations, "outbox": outbox}
    return {name: [(*row[:-1], _plain(json.loads(row[-1]))) for row in table] for name, table in read.items()} | {
        "menu": menus,
        "rest": rest,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    # The number of an update depends on who was faster; the id of a tap, a text, is random.
    return {
        name: _plain(item)
        for name, item in value.items()
        if name not in _NOT_COMPARED | {"update_id"} and not (name == "id" and isinstance(item, str))
    }


def _preload(fake: FakeTelegram, chats: int, messages: int) -> None:
    """Queue numbered messages of many chats, mixed at random; a minute apart, by their dates, for nobody may write faster than a person."""
    order = [chat for chat in range(1, chats + 1) for _ in range(messages)]
    random.Random(3).shuffle(order)  # noqa: S311 - reproducible
    numbers = dict.fromkeys(order, 0)
    for chat in order:
        person = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "ro"}
        content = {"message_id": numbers[chat] + 1, "date": 1_700_000_000 + 60 * numbers[chat], "text": f"said {numbers[chat]}"}
        fake.post({"message": {**content, "chat": fake.open(chat).info, "from": person}})
        numbers[chat] += 1


def _at_once(turns: Path) -> tuple[int, int]:
    """How many turns of one conversation were under way at once at most, and of how many conversations."""
    going: dict[str, int] = {}
    most = at_once = 0
    for line in turns.read_text(encoding="utf-8").splitlines():
        what, lane = line.split()
        going[lane] = going.get(lane, 0) + (1 if what == "begin" else -1)
        most = max(most, going[lane])
        at_once = max(at_once, sum(1 for count in going.values() if count))
    return most, at_once
