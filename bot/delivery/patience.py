"""Waiting for a database that can't be used just now."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.delivery.ports import StoreUnavailable

T = TypeVar("T")
_log = logging.getLogger(__name__)
_FIRST, _LONGEST = 0.2, 2.0


class Patience:
    """Does something with the store again and again until it works; tells `trouble` of every failure."""

    def __init__(self, trouble: Callable[[], None] = lambda: None) -> None:
        self._trouble = trouble

    async def until_done(self, work: Callable[[], Awaitable[T]]) -> T:
        """The result of `work`, which may raise StoreUnavailable any number of times."""
        pause = _FIRST
        while True:
            try:
                return await work()
            except StoreUnavailable as exc:
                _log.error("%s; trying again in %.1f s", exc, pause)
                self._trouble()
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST)
