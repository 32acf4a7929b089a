"""Updates that nobody can handle (T14), and webhook bodies that nobody should send (T15)."""

import http.client
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.chaos.harness import SECRET, BotProcess, record, rows, size, states, wait_until, wait_until_settled, webhook
from tests.chaos.poison_program import KILLS, RAISES
from tests.telegram.fake import Call, FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import fetched, free_port

APOLOGY = "Event given-up"
# Calls that the bot makes at the same time, at most.
AT_ONCE = 16
_UNHANDLED = "SELECT count(*) FROM inbox WHERE done_at IS NULL"


def test_poison_is_given_up_after_three_tries_and_hurts_nobody_else(fake: FakeTelegram, tmp_path: Path) -> None:
    chats, each, port = size(20, 1_000), 20, free_port()
    poison = _poison(chats, seed=14)
    program = {"program": "tests.chaos.poison_program", "JOURNEY_COACH_METRICS_PORT": str(port)}
    with BotProcess(tmp_path, fake.base_url, **program) as bot:
        starts = [_started(bot)]
        posted: dict[tuple[int, int], float] = {}
        for turn in range(each):
            for chat in range(1, chats + 1):
                posted[chat, turn] = time.time()
                fake.say(chat, poison.get((chat, turn), f"answer {turn}" if turn else "/start"))
            _keep_alive(bot, starts, lambda: fake.pending <= 200, PATIENCE)
        _keep_alive(bot, starts, lambda: not fake.pending and rows(tmp_path, _UNHANDLED) == [(0,)], PATIENCE)
        wait_until_settled(tmp_path)
        wait_until(lambda: _gauge(port, "journey_coach_quarantined") == len(poison), what="the number of updates given up")
        assert bot.terminate() == 0

    given_up = rows(tmp_path, "SELECT lane, tries - excused, quarantined FROM inbox WHERE quarantined IS NOT NULL")
    allowed = {f"{chat}:{chat}": _ends(text) for (chat, _), text in poison.items()}
    assert {lane: (tries, why) in allowed.get(lane, ()) for lane, tries, why in given_up} == dict.fromkeys(allowed, True)
    assert len(given_up) == len(poison)
    assert {lane: len(state["answers"]) for lane, state in states(tmp_path).items()} == {
        f"{chat}:{chat}": each - 1 - sum(who == chat for who, _ in poison) for chat in range(1, chats + 1)
    }
    apologies = Counter(call.chat for call in fake.calls_of("sendMessage") if _says(call, APOLOGY))
    assert set(apologies) == {chat for chat, _ in poison}
    # One that was under way when the process died comes again.
    assert apologies.total() <= len(poison) + (len(starts) - 1) * AT_ONCE
    delays = [_delay(fake, chat, [*starts, posted[chat, turn + 1]]) for chat, turn in poison]
    killing = sum(text == KILLS for text in poison.values())
    restarts = len(starts) - 1
    assert restarts == 3 * killing
    assert max(delays) <= size(60, 10)
    record("T14", "poison", updates=chats * each, given_up=len(poison), killing=killing, restarts=restarts, longest_s=max(delays))


def _poison(chats: int, seed: int) -> dict[tuple[int, int], str]:
    """(chat, turn) -> what is poison there: one update in 500 raises, one in 2,000 kills; not the first, and each in another chat."""
    chance = random.Random(seed)  # noqa: S311 - reproducible
    raising, killing = max(2, chats * 20 // 500), max(1, chats * 20 // 2_000)
    chosen = chance.sample(range(1, chats + 1), raising + killing)
    return {(chat, chance.randrange(1, 19)): RAISES if number < raising else KILLS for number, chat in enumerate(chosen)}


def _ends(text: str) -> tuple[tuple[int, str], ...]:
    """The tries and reasons with which poison may be given up."""
    # The fourth time it isn't tried any more, only counted.
    died = (4, "the process died of it")
    # What raises may be under way for the third time when something else kills the process.
    return ((3, "ArithmeticError"), died) if text == RAISES else (died,)


def _keep_alive(bot: BotProcess, starts: list[float], done: Callable[[], bool], timeout: float) -> None:
    """What a supervisor does: start it again at once, whenever it dies."""

    def look() -> bool:
        if bot.exit_code is not None:
            starts.append(_started(bot))
        return done()

    wait_until(look, timeout, "handling all")


def _started(bot: BotProcess) -> float:
    bot.start()
    return time.time()


def _says(call: Call, text: str) -> bool:
    return bool(call.outcome == "ok" and call.parameters.get("text") == text)


def _delay(fake: FakeTelegram, chat: int, causes: list[float]) -> float:
    """Seconds until a chat goes on after its poison: from the last moment that it had to wait for, a start or the next update itself."""
    sent = fake.calls_of("sendMessage", chat=chat)
    apology = next(number for number, call in enumerate(sent) if _says(call, APOLOGY))
    goes_on = sent[apology + 1].time
    return round(goes_on - max(cause for cause in causes if cause <= goes_on), 1)


def _gauge(port: int, name: str) -> float:
    status, text = fetched(f"http://127.0.0.1:{port}/metrics")
    found = re.search(rf"^{name} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if status == 200 and found else -1.0


def test_no_body_breaks_the_webhook(fake: FakeTelegram, tmp_path: Path) -> None:
    bodies, seed, port = size(200, 2_000), 15, free_port()
    chance = random.Random(seed)  # noqa: S311 - reproducible
    # The numbers of proper updates must not have been used up by bodies that look like them.
    fake.number_from(50_000_000)
    with BotProcess(tmp_path, fake.base_url, **webhook(port)) as bot:
        bot.run()
        wait_until(lambda: _posts(port, b"{}", SECRET) == 200, what="the webhook")
        posted = [_mutated(chance) for _ in range(bodies)]
        statuses = [_posts(port, body, SECRET, chance.choice(_TYPES)) for body in posted]
        refused = [_posts(port, _mutated(chance), secret) for secret in _WRONG for _ in range(5)]
        large = [_announces(port, length) for length in (2**20 + 1, 10 * 2**20)]
        handled = time.monotonic()
        wait_until(lambda: rows(tmp_path, _UNHANDLED) == [(0,)], what="settling what was posted")
        fake.say(1, "/start")
        fake.wait_for(lambda: fake.replies(1))
        settled = round(time.monotonic() - handled, 1)
        assert bot.terminate() == 0

    kept = rows(tmp_path, "SELECT count(*), sum(quarantined IS NOT NULL) FROM inbox")[0]
    assert (set(statuses), set(refused), large) == ({200}, {403}, [413, 413]), f"seed {seed}"
    assert [reply.text for reply in fake.replies(1)] == ["Step 1 of 25?"]
    assert rows(tmp_path, "PRAGMA integrity_check") == [("ok",)]
    # All were kept, those with the same number as one update, and so were the first one and the proper one.
    numbers = [_number(body) for body in posted]
    assert kept[0] == numbers.count(None) + len(set(numbers) - {None}) + 2, f"seed {seed}"
    assert "Traceback" not in bot.output
    assert fake.violations == []
    record("T15", "webhook bodies", bodies=bodies, stored=kept[0], given_up=kept[1], refused=len(refused), too_large=2, settled_s=settled)


_TYPES = ("application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "image/png", "nonsense")
_WRONG = (None, "", "wrong", SECRET[:-1], SECRET + "x", "é")
_NUMBERS: tuple[Any, ...] = (True, -1, 0, 2**63, 10**40, 1.5, float("inf"))
_VALUES: tuple[Any, ...] = (*_NUMBERS, None, "", "\x00", "\ud800", "x" * 5_000, [], {}, [[[[]]]], {"id": {}})


def _mutated(chance: random.Random) -> bytes:
    """A real update with something wrong: a value, a field, some bytes, its end, or all of it."""
    update = _update(chance)
    kind = chance.randrange(6)
    if kind < 3:
        for _ in range(kind + 1):
            _spoil(update, chance)
        return json.dumps(update).encode()
    body = bytearray(json.dumps(update).encode())
    if kind == 3:
        for _ in range(chance.randrange(1, 8)):
            body[chance.randrange(len(body))] = chance.randrange(256)
    elif kind == 4:
        del body[chance.randrange(len(body)) :]
    else:
        return chance.choice((chance.randbytes(200), b"[" * 50_000, b"", b"null", b'"\xff"', b"[1,2]", b"1" * 5_000))
    return bytes(body)


def _number(body: bytes) -> int | None:
    """Of the update, None if it has none that one could go by."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if type(number) is int and 0 < number <= 2**62 else None


def _update(chance: random.Random) -> dict[str, Any]:
    person = {"id": chance.randrange(1, 50), "is_bot": False, "first_name": "Ana", "language_code": "ro"}
    chat = {"id": person["id"], "type": "private", "first_name": "Ana"}
    message = {"message_id": 5, "date": 1_700_000_000, "chat": chat, "from": person, "text": "/start"}
    query = {"id": "7", "from": person, "chat_instance": "1", "data": "menu.1", "message": message}
    member = {"user": person, "status": "kicked", "until_date": 0}
    change = {"chat": chat, "from": person, "date": 1_700_000_000, "old_chat_member": member, "new_chat_member": member}
    content = chance.choice(({"message": message}, {"callback_query": query}, {"my_chat_member": change}))
    return {"update_id": chance.randrange(1, 10**6), **content}


def _spoil(update: dict[str, Any], chance: random.Random) -> None:
    """Change or remove one field, at any depth."""
    place: Any = update
    while True:
        name = chance.choice(list(place))
        if not isinstance(place[name], dict) or not place[name] or chance.random() < 0.2:
            break
        place = place[name]
    if chance.random() < 0.3:
        del place[name]
    else:
        place[name] = chance.choice(_VALUES)
    if not update:
        update["update_id"] = chance.choice(_VALUES)


def _announces(port: int, length: int) -> int:
    """Status of the answer to the head of a request with so many bytes, which it doesn't wait for."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.putrequest("POST", "/telegram")
        for name, value in (("X-Telegram-Bot-Api-Secret-Token", SECRET), ("Content-Length", str(length))):
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse().status


def _posts(port: int, body: bytes, secret: str | None, kind: str = "application/json") -> int:
    """Status of the answer, 0 if there was none."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Content-Type": kind, **({} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret})}
    try:
        connection.request("POST", "/telegram", body, headers)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()
