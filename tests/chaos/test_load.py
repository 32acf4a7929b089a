"""Load: many at once (T11), for long (T12), and after a pause (T13)."""

import asyncio
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.adapters.sql.database import open_database
from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.writer import Writer
from bot.guides.knowledge import Knowledge
from tests.chaos.harness import DATABASE, FULL, BotProcess, check_database, record, rows, size, wait_until, wait_until_settled
from tests.chaos.load import Peaks, TelegramProcess, Usage, answers, by_the_clock, quantile, slope, waits, walks
from tests.chaos.poison_program import THINKS
from tests.telegram.fake import TOKEN, FakeTelegram
from tests.telegram.fake.values import PATIENCE

BOT = int(TOKEN.partition(":")[0])
RATE = size(50, 100)
# Reading a question that nobody asked before takes 30 ms of a core; every other turn here is one.
COACH_RATE = 25
BACKLOG, BATCH = 10_000, 100
_WAITING = "SELECT count(*) FROM inbox WHERE done_at IS NULL"


def test_everybody_of_many_chats_is_answered_soon(tmp_path: Path) -> None:
    chats = size(60, 1000)
    posted = list(walks(range(1, chats + 1), chats, steps=5))
    with TelegramProcess(tmp_path) as telegram, BotProcess(tmp_path / "home", telegram.base_url) as bot:
        usage = Usage(bot.run().pid)
        before, began = usage.memory, usage.processor
        with Peaks(memory=lambda: usage.memory).watching() as peaks:
            moments = by_the_clock((partial(telegram.control, "say", chat=chat, text=text) for chat, text in posted), RATE)
            telegram.control("wait", pending=0)
            wait_until_settled(tmp_path / "home")
        seconds = usage.processor - began
        calls, violations = telegram.control("calls"), telegram.control("violations")
        assert bot.terminate() == 0
    took = waits([(chat, moment) for (chat, _), moment in zip(posted, moments, strict=True)], calls)

    check_database(tmp_path / "home", answers(posted))
    assert (violations, [call for call in calls if call["method"] == "sendMessage" and call["outcome"] != "ok"]) == ([], [])
    assert sum(call["method"] == "sendMessage" for call in calls) == len(posted)
    _soon("test engine", RATE, took, moments, peaks.most["memory"] - before, seconds)


@pytest.mark.skipif(size(True, False), reason="long: the full form only")
def test_the_real_coach_answers_many_chats_soon(tmp_path: Path, knowledge: Knowledge) -> None:
    chats = 300
    asked = [question.text for question in knowledge.bank]
    coach = {"JOURNEY_COACH_HOME": str(_built(tmp_path)), "JOURNEY_COACH_DATABASE_URL": f"sqlite:///{tmp_path / 'home' / DATABASE}"}
    with TelegramProcess(tmp_path) as telegram, BotProcess(tmp_path / "home", telegram.base_url, program="bot telegram", **coach) as bot:
        usage = Usage(bot.start().wait_until_ready().pid)
        before, began = usage.memory, usage.processor
        visits = [(chat, turn) for turn in range(6) for chat in range(1, chats + 1)]
        with Peaks(memory=lambda: usage.memory).watching() as peaks:
            deeds = (partial(_visit, telegram, chat, turn, asked[(chat * 7 + turn) % len(asked)]) for chat, turn in visits)
            moments = by_the_clock(deeds, COACH_RATE)
            telegram.control("wait", pending=0)
            wait_until_settled(tmp_path / "home", 600)
        seconds = usage.processor - began
        calls, violations = telegram.control("calls"), telegram.control("violations")
        assert bot.terminate() == 0
    took = waits([(chat, moment) for (chat, _), moment in zip(visits, moments, strict=True)], calls)

    check_database(tmp_path / "home")
    assert violations == []
    assert "failed" not in bot.output
    _soon("real coach", COACH_RATE, took, moments, peaks.most["memory"] - before, seconds)


def _soon(engine: str, asked_rate: int, took: list[float], moments: list[float], growth: float, seconds: float) -> None:
    """Assert that the answers came soon and that the memory didn't grow much (MB). `seconds`: of a core, for all updates."""
    updates, p50, p95 = len(moments), quantile(took, 0.5), quantile(took, 0.95)
    rate, cost = (updates - 1) / (moments[-1] - moments[0]), 1000 * seconds / updates
    figures = {"updates": updates, "per_s": rate, "p50_s": p50, "p95_s": p95, "max_s": max(took), "growth_mb": growth, "cpu_ms": cost}
    # Else the updates were not posted at the pace that the test is about; in the suite a busy machine may not come up to it.
    assert not FULL or rate >= 0.9 * asked_rate, figures
    assert p95 <= size(60, 2), figures
    assert growth <= 150, figures
    record("T11", engine, **{name: round(value, 2) for name, value in figures.items()})


def _built(folder: Path) -> Path:
    """The home of the real index that tests/real keeps."""
    from tests.real.conftest import HOME

    with BotProcess(folder / "doctor", "", program="bot ask hello", JOURNEY_COACH_HOME=str(HOME)) as ask:
        assert ask.start().wait() == 0
    return HOME


def _visit(telegram: TelegramProcess, chat: int, turn: int, question: str) -> None:
    """A person's turns, in this order: /start, a tapped example, a question, a tap under the answer, and these two again."""
    if turn == 0:
        telegram.control("say", chat=chat, text="/start")
        return
    replies = telegram.control("replies", chat=chat) if turn % 2 else []
    buttons = [data for row in replies[-1]["rows"] for _, data in row if data] if replies else []
    if buttons:
        telegram.control("press", chat=chat, message_id=replies[-1]["id"], data_or_label=buttons[0])
    else:
        telegram.control("say", chat=chat, text=question)


def test_signs_of_life_do_not_use_up_the_connections(fake: FakeTelegram, tmp_path: Path) -> None:
    chats, rounds = 40, size(1, 25)
    with BotProcess(tmp_path, fake.base_url, program="tests.chaos.poison_program") as bot:
        bot.run()
        # "typing…" is under way when the answer is there.
        fake.slow_down(0.2)
        for chat in range(1, chats + 1):
            fake.say(chat, "/start")
            for _ in range(rounds):
                fake.say(chat, THINKS)
        fake.wait_for(lambda: not fake.pending)
        wait_until_settled(tmp_path, size(PATIENCE, 600))
        fake.wait_for(lambda: all(call.outcome for call in fake.calls if call.method != "getUpdates"))
        assert bot.terminate() == 0

    # A request that is cut off may take its connection with it, and without connections the bot falls silent.
    assert Counter(call.outcome for call in fake.calls_of("sendChatAction")) == {"ok": len(fake.calls_of("sendChatAction"))}
    check_database(tmp_path, {chat: [THINKS] * rounds for chat in range(1, chats + 1)})
    assert len(fake.calls_of("sendChatAction")) >= chats
    assert (fake.repeated(), fake.violations) == ([], [])
    record("T11", "typing under way at the end", updates=chats * (rounds + 1), typing=len(fake.calls_of("sendChatAction")))


def test_a_long_run_takes_no_more_of_the_machine_than_a_short_one(fake: FakeTelegram, tmp_path: Path) -> None:
    updates, chats = size(2_000, 100_000), size(100, 1_000)
    with BotProcess(tmp_path, fake.base_url) as bot:
        usage = Usage(bot.run().pid)
        samples: list[tuple[int, float, int, int]] = []
        violations: list[str] = []
        began = time.monotonic()
        for done in _at_full_speed(fake, updates, chats):
            samples.append((done, usage.memory, usage.files, usage.threads))
            violations += fake.violations
            # Telegram lives in this process: what it remembers of so many calls would slow the run down.
            fake.forget()
        wait_until_settled(tmp_path)
        seconds = time.monotonic() - began
        _prune(tmp_path, days=2)
        payloads = rows(tmp_path, "SELECT count(*) FROM inbox WHERE payload IS NOT NULL")
        _prune(tmp_path, days=8)
        left = rows(tmp_path, "SELECT (SELECT count(*) FROM inbox), (SELECT count(*) FROM outbox)")
        fake.say(1, "/start")
        fake.wait_for(lambda: not fake.pending)
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    check_database(tmp_path)
    assert (payloads, left, violations + fake.violations) == ([(0,)], [(0, 0)], [])
    warm = samples[len(samples) // 4 :]
    half = len(warm) // 2
    per_10k = 10_000 * slope([(done, memory) for done, memory, _, _ in warm])
    # Few updates say little about the slope: a page of the allocator is a megabyte, and a busy machine lets more of them wait.
    assert size(warm[-1][1] - warm[0][1] <= 20, per_10k <= 1), samples
    # All connections and threads that there may be are soon open, but how soon is the machine's affair.
    assert max(files for _, _, files, _ in warm[half:]) <= max(files for _, _, files, _ in warm[:half]) + size(33, 2)
    assert max(threads for _, _, _, threads in warm[half:]) <= max(threads for _, _, _, threads in warm[:half]) + size(8, 0)
    last = {"memory_mb": round(samples[-1][1]), "files": samples[-1][2], "threads": samples[-1][3]}
    record("T12", "soak", updates=updates, per_s=round(updates / seconds), mb_per_10k=round(per_10k, 2), **last)


def _at_full_speed(fake: FakeTelegram, updates: int, chats: int) -> Iterator[int]:
    """Keep some hundred updates before the bot; tells from time to time how many it has taken."""
    for number in range(updates):
        if number % 100 == 0:
            wait_until(lambda: fake.pending <= 300, what="taking updates in")
        turn, chat = divmod(number, chats)
        fake.say(chat + 1, f"{number}" if turn % 26 else "/start")
        if number % (updates // 50) == 0:
            yield number
    wait_until(lambda: not fake.pending, what="taking updates in")


def _prune(home: Path, days: int) -> None:
    """What the bot itself will do in some days, as often as it takes."""
    engine = open_database(f"sqlite:///{home / DATABASE}")
    writer = Writer(engine)
    store = SqlStore(writer, BOT)
    try:
        while asyncio.run(store.prune(datetime.now(UTC) + timedelta(days=days))):
            continue
    finally:
        writer.close()
        engine.dispose()


def test_what_was_written_while_the_bot_was_down_is_all_answered_in_order(fake: FakeTelegram, tmp_path: Path) -> None:
    updates, each = size(400, 20_000), 40
    chats = updates // each
    with BotProcess(tmp_path, fake.base_url) as bot:
        idle = Usage(bot.run().pid).memory
        assert bot.terminate() == 0
        posted = list(walks(range(1, chats + 1), chats, steps=each - 1))
        for chat, text in posted:
            fake.say(chat, text)
        began = time.monotonic()
        usage = Usage(bot.run().pid)
        with Peaks(memory=lambda: usage.memory, waiting=lambda: _waiting(tmp_path)).watching() as peaks:
            wait_until(lambda: not fake.pending, 600, "taking all updates in")
            wait_until_settled(tmp_path, 600)
        seconds = time.monotonic() - began
        assert bot.terminate() == 0

    check_database(tmp_path, answers(posted))
    assert [(chat, len(fake.replies(chat))) for chat in range(1, chats + 1)] == [(chat, each) for chat in range(1, chats + 1)]
    assert rows(tmp_path, "SELECT count(*) FROM inbox") == [(updates,)]
    growth, waiting = peaks.most["memory"] - idle, int(peaks.most["waiting"])
    assert growth <= 100
    # The cap is looked at before a batch is fetched.
    assert waiting < BACKLOG + BATCH
    record("T13", "backlog", updates=updates, s=round(seconds, 1), growth_mb=round(growth, 1), most_waiting=waiting)


def _waiting(home: Path) -> int:
    try:
        return int(rows(home, _WAITING)[0][0])
    except sqlite3.OperationalError:
        return 0
