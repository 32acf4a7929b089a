"""From the inbox to outcomes: in order, one at a time in each lane, and never more than three tries."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable

import pytest

from bot.delivery.ports import Unreadable
from bot.delivery.values import Depth, Item, Outcome
from tests.delivery.conftest import Opened
from tests.delivery.fakes import FakeHandler, echo, saying
from tests.delivery.rigs import DrainRig, drained, draining
from tests.delivery.steps import arrival, begun, run, settled
from tests.telegram.fake.values import PATIENCE


def failing(fault: Callable[[], BaseException], payload: str = "1") -> FakeHandler:
    """Echoes everything but `payload`, which fails."""

    def handle(item: Item) -> Outcome:
        if item.payload == payload:
            raise fault()
        return echo(item)

    return FakeHandler(handle)


def test_every_lane_keeps_its_order_and_is_never_handled_twice_at_once(sqlite: Opened) -> None:
    lanes, handler = [f"lane {lane}" for lane in range(50)], FakeHandler(echo)
    batches = [[arrival(50 * turn + n + 1, lane, n, str(turn)) for n, lane in enumerate(lanes)] for turn in range(20)]

    async def act() -> DrainRig:
        async with draining(sqlite.store, handler) as rig:
            for batch in batches:
                rig.drain.wake(await sqlite.store.receive(batch))
            await rig.until_settled(1000)
        return rig

    rig = run(act())

    turns = [str(turn) for turn in range(20)]
    assert {lane: handler.payloads(lane) for lane in lanes} == dict.fromkeys(lanes, turns)
    assert [[p.call["text"] for p in rig.posted if p.chat == chat] for chat in range(50)] == [turns] * 50
    assert handler.most_in_a_lane == 1
    assert run(begun(sqlite.store, arrival(2000, "lane 7"))).state == {"seen": turns}


def test_several_lanes_are_handled_at_once(sqlite: Opened) -> None:
    together = threading.Barrier(4, timeout=PATIENCE)

    def meet(item: Item) -> Outcome:
        together.wait()
        return echo(item)

    async def act() -> DrainRig:
        async with draining(sqlite.store, FakeHandler(meet)) as rig:
            rig.drain.wake(await sqlite.store.receive([arrival(n, f"lane {n}") for n in range(1, 5)]))
            await rig.until_settled(4)
        return rig

    assert run(act()).monitor.updates == {"done": 4}


def test_a_slow_lane_holds_no_other_up(sqlite: Opened) -> None:
    go_on = threading.Event()

    def slow(item: Item) -> Outcome:
        if item.lane == "slow":
            go_on.wait(PATIENCE)
        return echo(item)

    async def act() -> list[str]:
        handler = FakeHandler(slow)
        async with draining(sqlite.store, handler) as rig:
            rig.drain.wake(await sqlite.store.receive([arrival(1, "slow"), *(arrival(n, f"lane {n}") for n in range(2, 22))]))
            await rig.until_settled(20)
            before = rig.words()
            go_on.set()
        return before

    assert sorted(run(act()), key=int) == [str(number) for number in range(2, 22)]


@pytest.mark.parametrize("fault", [lambda: KeyError("my words"), StopIteration])
def test_what_fails_is_tried_three_times_and_the_lane_goes_on(
    sqlite: Opened, fault: Callable[[], BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    run(sqlite.store.receive([arrival(1), arrival(2)]))
    handler = failing(fault)

    rig = run(drained(sqlite.store, handler, 2))

    assert handler.payloads("a") == ["1", "1", "1", "2"]
    assert rig.words() == ["sorry for 1", "2"]
    assert rig.monitor.updates == {"failed": 3, "quarantined": 1, "done": 1}
    assert run(sqlite.store.depth()) == Depth(inbox=0, outbox=2, quarantined=1)
    assert "my words" not in caplog.text


def test_a_try_that_succeeds_ends_the_matter(sqlite: Opened) -> None:
    run(sqlite.store.receive([arrival(1)]))
    faults = iter([KeyError(), None])

    def handle(item: Item) -> Outcome:
        if fault := next(faults):
            raise fault
        return echo(item)

    rig = run(drained(sqlite.store, FakeHandler(handle), 1))

    assert (rig.words(), rig.monitor.updates) == (["1"], {"failed": 1, "done": 1})


def test_what_nobody_can_read_is_tried_once(sqlite: Opened) -> None:
    run(sqlite.store.receive([arrival(1), arrival(2)]))
    handler = failing(Unreadable)

    rig = run(drained(sqlite.store, handler, 2))

    assert handler.payloads("a") == ["1", "2"]
    assert rig.words() == ["sorry for 1", "2"]


def test_an_outcome_that_cannot_be_kept_counts_as_a_failed_try(sqlite: Opened) -> None:
    run(sqlite.store.receive([arrival(1)]))

    rig = run(drained(sqlite.store, FakeHandler(lambda item: saying("hello", state={"a set": {1}})), 1))

    assert (rig.words(), rig.monitor.updates) == (["sorry for 1"], {"failed": 3, "quarantined": 1})


def test_what_killed_the_process_three_times_is_not_handled_again(sqlite: Opened) -> None:
    async def act() -> None:
        await sqlite.store.receive([arrival(1), arrival(2)])
        for _ in range(3):
            await sqlite.store.claim("a")

    run(act())
    handler = FakeHandler(echo)

    rig = run(drained(sqlite.store, handler, 2))

    assert (handler.payloads("a"), rig.words()) == (["2"], ["sorry for 1", "2"])


@pytest.mark.parametrize("apology", [None, Outcome(state={"a set": {1}})])
def test_without_an_apology_it_is_given_up_in_silence(sqlite: Opened, apology: Outcome | None) -> None:
    def give_up(item: Item) -> Outcome:
        if apology is None:
            raise KeyError
        return apology

    def handle(item: Item) -> Outcome:
        raise Unreadable

    run(sqlite.store.receive([arrival(1)]))

    rig = run(drained(sqlite.store, FakeHandler(handle, give_up), 1))

    assert (rig.words(), rig.monitor.updates) == ([], {"failed": 1, "quarantined": 1})


def test_storage_trouble_while_finishing_loses_and_repeats_nothing(impatient: Opened) -> None:
    other = sqlite3.connect(impatient.file, isolation_level=None, check_same_thread=False)

    def lock(item: Item) -> Outcome:
        if item.payload == "1":
            other.execute("BEGIN EXCLUSIVE")
        return echo(item)

    async def act() -> DrainRig:
        async with draining(impatient.store, handler) as rig:
            rig.drain.wake(await impatient.store.receive([arrival(1), arrival(2)]))
            await rig.monitor.until(lambda: rig.monitor.troubles == 2)
            other.execute("ROLLBACK")
            await rig.until_settled(2)
        return rig

    handler = FakeHandler(lock)
    rig = run(act())
    other.close()

    assert handler.payloads("a") == rig.words() == ["1", "2"]
    assert rig.monitor.updates == {"done": 2}
    assert run(begun(impatient.store, arrival(3))).state == {"seen": ["1", "2"]}


def test_stopping_finishes_what_is_under_way_and_leaves_the_rest(sqlite: Opened) -> None:
    begun_to_handle, go_on = threading.Event(), threading.Event()

    def slow(item: Item) -> Outcome:
        begun_to_handle.set()
        go_on.wait(PATIENCE)
        return echo(item)

    async def act() -> DrainRig:
        async with draining(sqlite.store, FakeHandler(slow)) as rig:
            rig.drain.wake(await sqlite.store.receive([arrival(1), arrival(2)]))
            await asyncio.to_thread(begun_to_handle.wait)
            rig.drain.stop()
            go_on.set()
        return rig

    assert run(act()).words() == ["1"]
    assert run(sqlite.store.depth()) == Depth(inbox=1, outbox=1, quarantined=0)
    item = run(sqlite.store.claim("a"))
    assert item is not None
    assert (item.payload, item.tries) == ("2", 1)


def test_a_tap_is_answered_with_the_toast_of_its_outcome(sqlite: Opened) -> None:
    run(sqlite.store.receive([arrival(1)]))

    rig = run(drained(sqlite.store, FakeHandler(lambda item: Outcome(toast="saved")), 1))

    assert rig.channel.toasts == ["saved"]


def test_waking_a_lane_in_which_nothing_waits_does_no_harm(sqlite: Opened) -> None:
    async def act() -> DrainRig:
        async with draining(sqlite.store, FakeHandler(echo)) as rig:
            rig.drain.wake(["a", "a", "nothing here"])
            await settled(sqlite.store, arrival(1, "b"), Outcome())
            rig.drain.wake(await sqlite.store.receive([arrival(2)]))
            await rig.until_settled(1)
        return rig

    assert run(act()).words() == ["2"]
