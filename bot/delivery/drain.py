"""From the inbox to outcomes: each lane's items one at a time and in order, many lanes at once."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor

from bot.delivery.patience import Patience
from bot.delivery.ports import Channel, Handler, Store, Unreadable
from bot.delivery.relay import Relay
from bot.delivery.values import Item, Outcome, Parcel
from bot.errors import places

_log = logging.getLogger(__name__)
_TRIES = 3
_PAUSE_BETWEEN_TRIES = 0.3
_LOOK_AGAIN = 0.02


class Drain:
    """Handles what waits in the lanes that it is told of.

    `threads`: where handlers run; `at_once`: how many lanes; `post`: gets the calls that came of an item, once they are stored;
    `swamped`: whether it has more of them than it can send, so that nothing new is begun.
    """

    def __init__(
        self,
        store: Store,
        handler: Handler,
        channel: Channel,
        post: Callable[[list[Parcel]], None],
        *,
        threads: Executor,
        patience: Patience,
        at_once: int = 32,
        settled: Callable[[str], None],
        swamped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._store, self._handler, self._channel, self._post = store, handler, channel, post
        self._threads, self._patience, self._settled, self._swamped = threads, patience, settled, swamped
        self._ready: asyncio.Queue[str] = asyncio.Queue()
        # Lanes that are queued or being drained, and whether they were told of again meanwhile.
        self._busy: dict[str, bool] = {}
        self._at_once = at_once
        self._relay = Relay()
        self._stopping = False

    def wake(self, lanes: list[str]) -> None:
        """There is something to do in these lanes."""
        for lane in lanes:
            if lane in self._busy:
                self._busy[lane] = True
            else:
                self._busy[lane] = False
                self._ready.put_nowait(lane)

    async def clear(self, lanes: list[str]) -> None:
        """One lane after the other, nothing beside it: for items that may have killed the process before."""
        for lane in lanes:
            if not self._stopping:
                await self._one(lane)

    async def run(self) -> None:
        """Work until `stop`; what is being handled then is finished first."""
        await asyncio.gather(*(self._work() for _ in range(self._at_once)))

    def stop(self) -> None:
        """Begin nothing new."""
        self._stopping = True
        for _ in range(self._at_once):
            self._ready.put_nowait("")

    async def _work(self) -> None:
        while not self._stopping:
            lane = await self._ready.get()
            if lane:
                await self._lane(lane)

    async def _lane(self, lane: str) -> None:
        """Everything that waits in a lane, and what comes in meanwhile."""
        while not self._stopping:
            self._busy[lane] = False
            await self._pause_while_swamped()
            if not await self._one(lane) and not self._busy[lane]:
                del self._busy[lane]
                return

    async def _pause_while_swamped(self) -> None:
        """Replies that nobody can send yet would pile up in memory, and those that wait for them wait no shorter."""
        while self._swamped() and not self._stopping:
            await asyncio.sleep(_LOOK_AGAIN)

    async def _one(self, lane: str) -> bool:
        """The lane's oldest item; whether there was one."""
        item = await self._patience.until_done(lambda: self._store.claim(lane))
        if item is None:
            return False
        if item.tries > _TRIES:
            await self._give_up(item, "the process died of it")
        else:
            await self._try(item)
        return True

    async def _try(self, item: Item) -> None:
        async with self._channel.attend(item) as attention:
            try:
                # The engine reads maps: if the database can't be read, that isn't the item's fault.
                outcome = await self._patience.until_done(lambda: self._relay.wait(self._threads.submit(self._handle, item)))
                parcels = await self._patience.until_done(lambda: self._store.finish(item, outcome))
            except Exception as exc:  # whatever it is, it is this item's, and the lane goes on
                await self._failed(item, exc)
            else:
                attention.toast = outcome.toast
                self._settled("done")
                self._post(parcels)

    def _handle(self, item: Item) -> Outcome:
        try:
            return self._handler.handle(item)
        except StopIteration as exc:  # a future can't hold this one: whoever awaits it would wait for ever
            raise RuntimeError("StopIteration") from exc

    async def _failed(self, item: Item, exc: Exception) -> None:
        # Its type only: the text may hold what somebody wrote.
        _log.error("update %d failed, try %d: %s", item.seq, item.tries, type(exc).__name__)
        _log.debug("it failed at\n%s", places(exc))
        self._settled("failed")
        if item.tries >= _TRIES or isinstance(exc, Unreadable):
            await self._give_up(item, type(exc).__name__)
        else:
            await asyncio.sleep(_PAUSE_BETWEEN_TRIES)

    async def _give_up(self, item: Item, reason: str) -> None:
        _log.error("update %d is given up: %s", item.seq, reason)
        try:
            parcels = await self._quarantine(item, self._handler.give_up(item), reason)
        except Exception as exc:  # the apology fails as well: then without one
            _log.error("no apology for update %d: %s", item.seq, type(exc).__name__)
            parcels = await self._quarantine(item, Outcome(), reason)
        self._settled("quarantined")
        self._post(parcels)

    async def _quarantine(self, item: Item, outcome: Outcome, reason: str) -> list[Parcel]:
        return await self._patience.until_done(lambda: self._store.quarantine(item, outcome, reason))
