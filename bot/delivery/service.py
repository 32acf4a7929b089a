"""Inbox, drain and sender as one: what a transport starts, feeds and stops."""

import asyncio
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.delivery.drain import Drain
from bot.delivery.patience import Patience
from bot.delivery.ports import Channel, Handler, Monitor, Store, StoreUnavailable
from bot.delivery.sender import Sender
from bot.delivery.values import Arrival

_log = logging.getLogger(__name__)
# Updates that may wait. Telegram keeps the rest for a day, which is more than we would.
_BACKLOG = 10_000
_THREADS = 8
# Seconds.
_LOOK_FOR_DUE, _PRUNE, _PRUNE_ON, _SWEEP = 1.0, 600.0, 1.0, 20.0
_PATIENCE_AT_STOP, _FLUSH = 20.0, 5.0


class Delivery:
    """Every update that `receive` has taken is handled exactly once, and its replies are sent at least once."""

    def __init__(
        self, store: Store, handler: Handler, channel: Channel, monitor: Monitor, *, backlog: int = _BACKLOG, sweep_every: float = _SWEEP
    ) -> None:
        self._store, self._monitor, self._backlog, self._sweep_every = store, monitor, backlog, sweep_every
        self._patience = Patience(monitor.storage_trouble)
        self._threads = ThreadPoolExecutor(_THREADS, "handler")
        self._sender = Sender(store, channel, patience=self._patience, settled=monitor.call_settled)
        self._drain = Drain(
            store,
            handler,
            channel,
            self._sender.post,
            threads=self._threads,
            patience=self._patience,
            settled=self._settled,
            swamped=lambda: self._sender.swamped,
        )
        self._waiting = 0
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, *, crashed: bool) -> None:
        """Take up what a stopped process left; `crashed`: it died of itself, so what it was handling is under suspicion."""
        suspects, others = await self._patience.until_done(lambda: self._store.recover(crashed=crashed))
        self._waiting = (await self._patience.until_done(self._store.depth)).inbox
        self._sender.post(await self._patience.until_done(self._store.unsent))
        await self._drain.clear(suspects)
        self._drain.wake([*suspects, *others])
        self._tasks = [asyncio.create_task(work) for work in (self._drain.run(), self._look_for_due(), self._prune(), self._sweep())]

    async def watch(self) -> None:
        """Return only when something of the service itself has failed, by raising it."""
        ended, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in ended:
            task.result()

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Take updates in: durable on return. Raises StoreUnavailable, nothing being taken then. Ask `full` before."""
        try:
            lanes = await self._store.receive(arrivals)
        except StoreUnavailable:
            self._monitor.storage_trouble()
            raise
        self._monitor.received(len(lanes))
        self._wake(lanes)

    @property
    def full(self) -> bool:
        """Whether so much waits that no more should be taken for now."""
        return self._waiting >= self._backlog

    async def stop(self) -> None:
        """Begin nothing new, finish what is under way, for at most 20 seconds; the rest is taken up at the next start."""
        self._drain.stop()
        for loop in self._tasks[1:]:
            loop.cancel()
        try:
            await asyncio.wait_for(self._finish(), _PATIENCE_AT_STOP)
        except TimeoutError:
            _log.warning("stopped with work under way; it is taken up at the next start")
            for task in self._tasks:
                task.cancel()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._sender.stop(), _FLUSH)
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _finish(self) -> None:
        # What is being handled still makes calls, so the sender comes last.
        if self._tasks:
            await asyncio.wait(self._tasks[:1])
        with suppress(TimeoutError):
            await asyncio.wait_for(self._sender.idle(), _FLUSH)
        await self._sender.stop()

    async def _sweep(self) -> None:
        """Take up what was stored while its writer was told that it wasn't: a commit may succeed and its answer be lost."""
        while True:
            await asyncio.sleep(self._sweep_every)
            # What was stored before the last sweep has been given to the sender, if it ever was.
            await self._take_up(datetime.now(UTC) - timedelta(seconds=self._sweep_every))

    async def _take_up(self, before: datetime) -> None:
        known = self._sender.known()
        parcels = await self._patience.until_done(lambda: self._store.unsent(before, known))
        meanwhile = self._sender.known()
        self._sender.post([parcel for parcel in parcels if parcel.id not in meanwhile])
        lanes = await self._patience.until_done(self._store.waiting)
        self._waiting = len(lanes)
        self._drain.wake(list(dict.fromkeys(lanes)))

    def _wake(self, lanes: list[str]) -> None:
        self._waiting += len(lanes)
        self._drain.wake(lanes)

    def _settled(self, outcome: str) -> None:
        if outcome != "failed":
            self._waiting -= 1
        self._monitor.update_settled(outcome)

    async def _look_for_due(self) -> None:
        while True:
            lanes = await self._patience.until_done(lambda: self._store.due(datetime.now(UTC)))
            self._wake(lanes)
            await asyncio.sleep(_LOOK_FOR_DUE)

    async def _prune(self) -> None:
        while True:
            more = await self._patience.until_done(lambda: self._store.prune(datetime.now(UTC)))
            await asyncio.sleep(_PRUNE_ON if more else _PRUNE)
