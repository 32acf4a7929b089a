"""Results from other threads, handed over to the event loop in batches."""

import asyncio
import threading
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


class Relay:
    """Awaits futures of other threads, as asyncio.wrap_future does, but wakes the loop once for all that are done.

    Each waking is a system call with a change of thread on both sides, for hundreds of results a second.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # By loop: one that ends before it was rung must not keep the results of the next one.
        self._arrived: dict[asyncio.AbstractEventLoop, list[tuple[Future[Any], asyncio.Future[Any]]]] = {}

    async def wait(self, done: "Future[T]") -> T:
        """The result of `done`, or what it raises. Cancelled, it cancels `done` if that hasn't begun."""
        waiting: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        done.add_done_callback(lambda _: self._arrive(done, waiting))
        try:
            return await waiting
        except asyncio.CancelledError:
            done.cancel()
            raise

    def _arrive(self, done: "Future[Any]", waiting: "asyncio.Future[Any]") -> None:
        loop = waiting.get_loop()
        # Of two threads that come at once exactly one is the first: if neither were, nobody would ever ring again.
        with self._lock:
            first = loop not in self._arrived
            self._arrived.setdefault(loop, []).append((done, waiting))
        # Whoever comes while others wait is taken along by whoever rang for them.
        if first:
            # The loop may have ended since, and nobody waits any more.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._hand_over, loop)

    def _hand_over(self, loop: asyncio.AbstractEventLoop) -> None:
        with self._lock:
            arrived = self._arrived.pop(loop)
        for done, waiting in arrived:
            _copy(done, waiting)


def _copy(done: "Future[Any]", waiting: "asyncio.Future[Any]") -> None:
    if waiting.done():
        return
    if done.cancelled():
        waiting.cancel()
    elif error := done.exception():
        waiting.set_exception(error)
    else:
        waiting.set_result(done.result())
