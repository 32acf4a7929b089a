"""Results from other threads, handed over to the event loop in batches."""

import asyncio
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


class Relay:
    """Awaits futures of other threads, as asyncio.wrap_future does, but wakes the loop once for all that are done.

    Each waking is a system call with a change of thread on both sides, for hundreds of results a second.
    """

    def __init__(self) -> None:
        self._arrived: deque[tuple[Future[Any], asyncio.Future[Any]]] = deque()

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
        self._arrived.append((done, waiting))
        # Whoever comes while others wait is taken along by whoever rang for them.
        if len(self._arrived) == 1:
            # The loop may have ended since, and nobody waits any more.
            with suppress(RuntimeError):
                waiting.get_loop().call_soon_threadsafe(self._hand_over)

    def _hand_over(self) -> None:
        while self._arrived:
            _copy(*self._arrived[0])
            self._arrived.popleft()


def _copy(done: "Future[Any]", waiting: "asyncio.Future[Any]") -> None:
    if waiting.done():
        return
    if done.cancelled():
        waiting.cancel()
    elif error := done.exception():
        waiting.set_exception(error)
    else:
        waiting.set_result(done.result())
