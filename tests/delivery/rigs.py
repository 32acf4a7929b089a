"""A drain, a sender and the whole of delivery, each with all that it needs, at work as long as a block runs."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.adapters.sql.store import SqlStore
from bot.delivery.drain import Drain
from bot.delivery.patience import Patience
from bot.delivery.sender import Sender
from bot.delivery.service import Delivery
from bot.delivery.values import Parcel
from tests.delivery.conftest import Opened
from tests.delivery.fakes import FakeChannel, FakeHandler, FakeMonitor
from tests.delivery.steps import stocked
from tests.telegram.fake.values import PATIENCE


@dataclass
class DrainRig:
    """A drain with all that it needs; `posted`: what the sender would get."""

    drain: Drain
    channel: FakeChannel
    monitor: FakeMonitor
    task: "asyncio.Task[None]"
    posted: list[Parcel] = field(default_factory=list)

    async def until_settled(self, updates: int) -> None:
        counts = self.monitor.updates
        await self.monitor.until(lambda: counts["done"] + counts["quarantined"] == updates)

    def words(self) -> list[str]:
        return [str(parcel.call["text"]) for parcel in self.posted]


@asynccontextmanager
async def draining(store: SqlStore, handler: FakeHandler) -> AsyncIterator[DrainRig]:
    """A drain at work, stopped at the end."""
    channel, monitor, posted = FakeChannel(), FakeMonitor(), list[Parcel]()
    with ThreadPoolExecutor(8) as threads:
        drain = Drain(
            store,
            handler,
            channel,
            posted.extend,
            threads=threads,
            patience=Patience(monitor.storage_trouble),
            settled=monitor.update_settled,
        )
        rig = DrainRig(drain, channel, monitor, asyncio.create_task(drain.run()), posted)
        yield rig
        drain.stop()
        await rig.task


async def drained(store: SqlStore, handler: FakeHandler, updates: int) -> DrainRig:
    """Everything in the lane "a" handled; `updates`: how many that is."""
    async with draining(store, handler) as rig:
        rig.drain.wake(["a"])
        await rig.until_settled(updates)
    return rig


@dataclass
class SenderRig:
    """A sender with all that it needs."""

    sender: Sender
    channel: FakeChannel
    monitor: FakeMonitor
    store: SqlStore

    async def stock_all(self, words: Mapping[int, Sequence[str]]) -> None:
        """Calls for several chats, posted at the same instant."""
        stocks = [await stocked(self.store, 1000 + chat, chat, some) for chat, some in words.items()]
        self.sender.post([parcel for parcels in stocks for parcel in parcels])

    async def stock(self, chat: int, *words: str) -> None:
        """Calls for a chat, in the outbox and posted."""
        self.sender.post(await stocked(self.store, 1000 + chat, chat, words))

    async def idle(self) -> None:
        await asyncio.wait_for(self.sender.idle(), PATIENCE)


@asynccontextmanager
async def sending(opened: Opened, **options: Any) -> AsyncIterator[SenderRig]:
    """A sender, stopped at the end. `options`: of the sender."""
    channel, monitor = FakeChannel(), FakeMonitor()
    sender = Sender(opened.store, channel, patience=Patience(monitor.storage_trouble), settled=monitor.call_settled, **options)
    yield SenderRig(sender, channel, monitor, opened.store)
    await asyncio.wait_for(sender.stop(), PATIENCE)


@dataclass
class Whole:
    """Delivery with all that it needs."""

    delivery: Delivery
    channel: FakeChannel
    monitor: FakeMonitor

    async def until_sent(self, calls: int) -> None:
        await self.monitor.until(lambda: self.monitor.calls["sent"] == calls)


def rigged(store: SqlStore, handler: FakeHandler, backlog: int = 100) -> Whole:
    channel, monitor = FakeChannel(), FakeMonitor()
    return Whole(Delivery(store, handler, channel, monitor, backlog=backlog), channel, monitor)


@asynccontextmanager
async def delivering(store: SqlStore, handler: FakeHandler, *, crashed: bool = False, backlog: int = 100) -> AsyncIterator[Whole]:
    """Delivery at work, stopped at the end."""
    rig = rigged(store, handler, backlog)
    await asyncio.wait_for(rig.delivery.start(crashed=crashed), PATIENCE)
    yield rig
    await asyncio.wait_for(rig.delivery.stop(), PATIENCE)
