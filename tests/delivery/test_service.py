"""The whole of delivery: what is received is handled once and answered, whatever happens in between."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from bot.adapters.sql.store import SqlStore
from bot.delivery.ports import StoreUnavailable
from bot.delivery.values import Depth, Item, Outcome
from bot.messages import Later
from tests.delivery.conftest import Opened
from tests.delivery.fakes import FakeHandler, echo, saying
from tests.delivery.rigs import Whole, delivering, rigged
from tests.delivery.steps import arrival, begun, in_days, run, settled, stocked
from tests.telegram.fake.values import PATIENCE


class Gate:
    """Handlers wait at it until it opens."""

    def __init__(self) -> None:
        self.reached, self.opened = threading.Event(), threading.Event()

    def handle(self, item: Item) -> Outcome:
        self.reached.set()
        self.opened.wait(PATIENCE)
        return echo(item)

    async def until_reached(self) -> None:
        assert await asyncio.to_thread(self.reached.wait, PATIENCE)


@contextmanager
def locked(opened: Opened) -> Iterator[Callable[[], object]]:
    """Another process has the database for itself until the value is called."""
    other = sqlite3.connect(opened.file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    yield lambda: other.execute("ROLLBACK")
    other.close()


def test_what_is_received_is_answered(sqlite: Opened) -> None:
    async def act() -> Whole:
        async with delivering(sqlite.store, FakeHandler(echo)) as rig:
            await rig.delivery.receive([arrival(1, "a", 5), arrival(2, "b", 6), arrival(1, "a", 5)])
            await rig.delivery.receive([arrival(2, "b", 6), arrival(3, "a", 5)])
            await rig.until_sent(3)
        return rig

    rig = run(act())

    assert (rig.channel.texts(5), rig.channel.texts(6)) == (["1", "3"], ["2"])
    assert (rig.monitor.new, rig.monitor.updates) == (3, {"done": 3})
    assert run(sqlite.store.depth()) == Depth(inbox=0, outbox=0, quarantined=0)


def test_what_was_begun_is_handled_one_by_one_before_anything_else(sqlite: Opened) -> None:
    async def left_behind() -> None:
        for number in range(1, 9):
            await begun(sqlite.store, arrival(number, f"begun {number}"))
        await sqlite.store.receive([arrival(number, f"lane {number}") for number in range(10, 30)])

    def handle(item: Item) -> Outcome:
        if item.lane.startswith("begun"):
            together.append(handler.most_at_once)
        return echo(item)

    async def act() -> None:
        async with delivering(sqlite.store, handler, crashed=True) as rig:
            await rig.until_sent(28)

    together: list[int] = []
    handler = FakeHandler(handle)
    run(left_behind())
    run(act())

    assert [lane for lane, _ in handler.handled[:8]] == [f"begun {number}" for number in range(1, 9)]
    assert together == [1] * 8
    assert len(handler.handled) == 28


@pytest.mark.parametrize(("crashed", "handled"), [(True, []), (False, ["1"])])
def test_a_crash_counts_against_what_was_begun_and_a_kill_does_not(sqlite: Opened, crashed: bool, handled: list[str]) -> None:
    async def act() -> Whole:
        await sqlite.store.receive([arrival(1)])
        for _ in range(3):
            await sqlite.store.claim("a")
        async with delivering(sqlite.store, handler, crashed=crashed) as rig:
            await rig.until_sent(1)
        return rig

    handler = FakeHandler(echo)
    rig = run(act())

    assert handler.payloads("a") == handled
    assert rig.channel.texts(1) == (handled or ["sorry for 1"])


def test_delivery_says_when_too_much_waits(sqlite: Opened) -> None:
    gate = Gate()

    async def act() -> tuple[list[bool], list[str]]:
        async with delivering(sqlite.store, FakeHandler(gate.handle), backlog=3) as rig:
            await rig.delivery.receive([arrival(1), arrival(2)])
            full = [rig.delivery.full]
            await rig.delivery.receive([arrival(2), arrival(3)])
            full.append(rig.delivery.full)
            gate.opened.set()
            await rig.until_sent(3)
            full.append(rig.delivery.full)
        return full, rig.channel.texts(1)

    assert run(act()) == ([False, True, False], ["1", "2", "3"])


def test_what_a_stopped_process_left_counts_as_waiting(sqlite: Opened) -> None:
    gate = Gate()

    async def act() -> tuple[bool, bool]:
        await sqlite.store.receive([arrival(1), arrival(2)])
        async with delivering(sqlite.store, FakeHandler(gate.handle), backlog=2) as rig:
            full = rig.delivery.full
            gate.opened.set()
            await rig.until_sent(2)
            return full, rig.delivery.full

    assert run(act()) == (True, False)


def test_stopping_answers_what_is_under_way_and_the_next_start_takes_up_the_rest(sqlite: Opened) -> None:
    gate = Gate()

    async def stop_in_the_middle() -> Whole:
        async with delivering(sqlite.store, FakeHandler(gate.handle)) as rig:
            await rig.delivery.receive([arrival(1), arrival(2), arrival(3)])
            await gate.until_reached()
            asyncio.get_running_loop().call_later(0.1, gate.opened.set)
        return rig

    async def start_again() -> Whole:
        async with delivering(sqlite.store, FakeHandler(echo)) as rig:
            await rig.until_sent(2)
        return rig

    assert run(stop_in_the_middle()).channel.texts(1) == ["1"]
    assert run(sqlite.store.depth()) == Depth(inbox=2, outbox=0, quarantined=0)
    assert run(start_again()).channel.texts(1) == ["2", "3"]
    assert run(begun(sqlite.store, arrival(4))).state == {"seen": ["1", "2", "3"]}


def test_a_process_that_just_ends_loses_and_repeats_nothing(sqlite: Opened) -> None:
    gate = Gate()

    async def end_in_the_middle() -> None:
        rig = rigged(sqlite.store, FakeHandler(gate.handle))
        await rig.delivery.start(crashed=False)
        await rig.delivery.receive([arrival(1), arrival(2)])
        await gate.until_reached()

    async def start_again() -> Whole:
        async with delivering(sqlite.store, FakeHandler(echo)) as rig:
            await rig.until_sent(2)
        return rig

    run(end_in_the_middle())
    gate.opened.set()

    assert run(start_again()).channel.texts(1) == ["1", "2"]
    assert run(begun(sqlite.store, arrival(3))).state == {"seen": ["1", "2"]}


def test_what_was_not_sent_goes_out_before_what_is_said_next(sqlite: Opened) -> None:
    async def act() -> Whole:
        await stocked(sqlite.store, 1, 5, ["one", "two"])
        await sqlite.store.receive([arrival(2, "lane 5", 5, "three")])
        async with delivering(sqlite.store, FakeHandler(echo)) as rig:
            await rig.until_sent(3)
        return rig

    assert run(act()).channel.texts(5) == ["one", "two", "three"]


def test_what_falls_due_is_handled_in_its_conversation(sqlite: Opened) -> None:
    async def act() -> Whole:
        await settled(sqlite.store, arrival(1, "a", 5), Outcome(state={"seen": ["1"]}, later=(Later(in_days(-1), "remind"),)))
        async with delivering(sqlite.store, FakeHandler(echo)) as rig:
            await rig.until_sent(1)
        return rig

    assert run(act()).channel.texts(5) == ['{"event":"remind"}']
    assert run(begun(sqlite.store, arrival(2))).state == {"seen": ["1", '{"event":"remind"}']}


def test_what_cannot_be_stored_is_not_taken(impatient: Opened) -> None:
    async def act() -> Whole:
        async with delivering(impatient.store, FakeHandler(echo)) as rig:
            with locked(impatient) as unlock:
                with pytest.raises(StoreUnavailable):
                    await rig.delivery.receive([arrival(1)])
                unlock()
            await rig.delivery.receive([arrival(1)])
            await rig.until_sent(1)
        return rig

    rig = run(act())

    assert rig.monitor.troubles >= 1
    assert (rig.monitor.new, rig.channel.texts(1)) == (1, ["1"])


def test_the_start_waits_for_the_database(impatient: Opened) -> None:
    async def act() -> Whole:
        await impatient.store.receive([arrival(1)])
        rig = rigged(impatient.store, FakeHandler(echo))
        with locked(impatient) as unlock:
            starting = asyncio.create_task(rig.delivery.start(crashed=False))
            await rig.monitor.until(lambda: rig.monitor.troubles == 1)
            unlock()
            await asyncio.wait_for(starting, PATIENCE)
        await rig.until_sent(1)
        await rig.delivery.stop()
        return rig

    assert run(act()).channel.texts(1) == ["1"]


def test_stopping_what_has_not_started_does_no_harm(sqlite: Opened) -> None:
    run(rigged(sqlite.store, FakeHandler(echo)).delivery.stop())

    assert run(sqlite.store.depth()) == Depth(inbox=0, outbox=0, quarantined=0)


def test_a_fault_in_delivery_itself_is_noticed(sqlite: Opened) -> None:
    class Broken(SqlStore):
        async def due(self, now: datetime) -> list[str]:
            raise KeyError("due")

    async def act() -> None:
        async with delivering(Broken(sqlite.writer, 7), FakeHandler(lambda item: saying())) as rig:
            with pytest.raises(KeyError, match="due"):
                await asyncio.wait_for(rig.delivery.watch(), PATIENCE)

    run(act())
