"""Short ways to what a test begins with."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.adapters.sql.store import SqlStore
from bot.delivery.values import Arrival, Item, Outcome, Parcel
from tests.delivery.fakes import saying

run = asyncio.run


def arrival(number: int | None, lane: str = "a", chat: int = 1, payload: str | None = None, menu: str | None = None) -> Arrival:
    """An update; its payload is its number unless something else is said."""
    return Arrival(number, lane, chat, str(number) if payload is None else payload, menu)


def in_days(days: float) -> datetime:
    """An aware moment; negative: in the past."""
    return datetime.now(UTC) + timedelta(days=days)


async def begun(store: SqlStore, *arrivals: Arrival) -> Item:
    """The item of the last of `arrivals`' lanes that is claimed after they were received."""
    await store.receive(arrivals)
    item = await store.claim(arrivals[-1].lane)
    assert item is not None
    return item


async def settled(store: SqlStore, incoming: Arrival, outcome: Outcome) -> list[Parcel]:
    """Receive an update, claim it, finish it so."""
    return await store.finish(await begun(store, incoming), outcome)


async def stocked(store: SqlStore, number: int, chat: int, words: Sequence[str]) -> list[Parcel]:
    """Calls in the outbox, that came of one update of a chat."""
    return await settled(store, arrival(number, f"lane {chat}", chat), saying(*words))
