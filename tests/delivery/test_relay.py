"""Results of other threads reach the loop, many at one waking."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from bot.delivery.relay import Relay
from tests.telegram.fake.values import PATIENCE


def waits(*futures: "Future[Any]", then: Callable[[], object]) -> list[Any]:
    """What waiting for each gives, in order; `then` happens while they are waited for."""

    async def act() -> list[Any]:
        relay = Relay()
        tasks = [asyncio.create_task(relay.wait(future)) for future in futures]
        await asyncio.sleep(0)
        await asyncio.to_thread(then)
        return await asyncio.gather(*tasks, return_exceptions=True)

    return asyncio.run(act())


def test_results_and_errors_are_handed_over() -> None:
    good, bad = Future[int](), Future[int]()
    error = ValueError("no")

    def end() -> None:
        good.set_result(1)
        bad.set_exception(error)

    assert waits(good, bad, then=end) == [1, error]


def test_what_was_done_before_is_handed_over_too() -> None:
    done = Future[int]()
    done.set_result(7)

    assert waits(done, then=lambda: None) == [7]


def test_a_cancelled_result_cancels_whoever_waits_and_nobody_else() -> None:
    dropped, other = Future[int](), Future[int]()

    def end() -> None:
        dropped.cancel()
        dropped.set_running_or_notify_cancel()
        other.set_result(2)

    results = waits(dropped, other, then=end)

    assert isinstance(results[0], asyncio.CancelledError)
    assert results[1] == 2


def test_who_stops_waiting_cancels_what_has_not_begun() -> None:
    async def act(future: "Future[int]") -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(Relay().wait(future), 0.01)

    future = Future[int]()
    asyncio.run(act(future))

    assert future.cancelled()


def test_thousands_of_results_from_many_threads_all_arrive_with_fewer_wakings() -> None:
    wakings: list[int] = []

    async def act(threads: ThreadPoolExecutor) -> list[int]:
        relay = Relay()
        loop = asyncio.get_running_loop()
        ring = loop.call_soon_threadsafe
        # Counted from outside: the relay has no reason to know how often it rang.

        def counted(*args: Any, **options: Any) -> asyncio.Handle:
            wakings.append(1)
            return ring(*args, **options)

        loop.call_soon_threadsafe = counted  # type: ignore[method-assign, assignment]
        gate = threading.Event()

        def work(number: int) -> int:
            gate.wait(PATIENCE)
            return number

        futures = [threads.submit(work, number) for number in range(3000)]
        tasks = [asyncio.create_task(relay.wait(future)) for future in futures]
        await asyncio.sleep(0)
        gate.set()
        return await asyncio.gather(*tasks)

    with ThreadPoolExecutor(8) as threads:
        results = asyncio.run(act(threads))

    assert results == list(range(3000))
    assert len(wakings) < 3000


@pytest.fixture
def _restless() -> Iterator[None]:
    """Threads take turns after every few instructions, so that whatever can come between two of them does."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_restless")
def test_of_results_that_arrive_at_the_same_instant_none_waits_for_ever() -> None:
    rounds, at_once = 1000, 8
    together = threading.Barrier(at_once)

    def work(number: int) -> int:
        together.wait()
        return number

    async def act(threads: ThreadPoolExecutor) -> list[list[int]]:
        relay, results = Relay(), []
        for _ in range(rounds):
            futures = [threads.submit(work, number) for number in range(at_once)]
            results.append(await asyncio.wait_for(asyncio.gather(*map(relay.wait, futures)), PATIENCE))
        return results

    with ThreadPoolExecutor(at_once) as threads:
        results = asyncio.run(act(threads))

    assert results == [list(range(at_once))] * rounds


def test_a_result_that_comes_after_its_loop_has_ended_holds_up_none_of_the_next() -> None:
    relay, late, good = Relay(), Future[int](), Future[int]()
    late.set_running_or_notify_cancel()

    async def leave() -> None:
        task = asyncio.create_task(relay.wait(late))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(leave())
    late.set_result(1)
    good.set_result(2)

    assert asyncio.run(asyncio.wait_for(relay.wait(good), PATIENCE)) == 2
