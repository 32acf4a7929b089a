"""Inbox, conversations and outbox of one bot, as bot/delivery/ports.py wants them."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa

from bot.adapters.sql import housekeeping, intake, outgoing, turns
from bot.adapters.sql.writer import Writer
from bot.delivery.relay import Relay
from bot.delivery.values import Arrival, Depth, Item, Outcome, Parcel

T = TypeVar("T")


class SqlStore:
    """Every method is a unit of work on the writer; what they do stands in the modules named after their subjects."""

    def __init__(self, writer: Writer, bot: int) -> None:
        self._writer = writer
        self._bot = bot
        self._relay = Relay()

    async def receive(self, arrivals: Sequence[Arrival]) -> list[str]:
        """See Store."""
        return await self._do(lambda connection: intake.receive(connection, self._bot, arrivals))

    async def recover(self, *, crashed: bool) -> tuple[list[str], list[str]]:
        """See Store."""
        return await self._do(lambda connection: intake.recover(connection, self._bot, crashed=crashed))

    async def due(self, now: datetime) -> list[str]:
        """See Store."""
        return await self._do(lambda connection: intake.due(connection, self._bot, now))

    async def claim(self, lane: str) -> Item | None:
        """See Store."""
        return await self._do(lambda connection: turns.claim(connection, self._bot, lane))

    async def finish(self, item: Item, outcome: Outcome) -> list[Parcel]:
        """See Store."""
        return await self._do(lambda connection: turns.finish(connection, self._bot, item, outcome))

    async def quarantine(self, item: Item, outcome: Outcome, reason: str) -> list[Parcel]:
        """See Store."""
        return await self._do(lambda connection: turns.finish(connection, self._bot, item, outcome, quarantined=reason))

    async def waiting(self) -> list[str]:
        """See Store."""
        return await self._do(lambda connection: intake.waiting(connection, self._bot))

    async def unsent(self, before: datetime | None = None, known: Collection[int] = ()) -> list[Parcel]:
        """See Store."""
        return await self._do(lambda connection: outgoing.unsent(connection, self._bot, before, known))

    async def sent(self, parcel: Parcel, message: int | None) -> None:
        """See Store."""
        await self._do(lambda connection: outgoing.settle(connection, parcel, message_id=message))

    async def dropped(self, parcel: Parcel, reason: str) -> None:
        """See Store."""
        await self._do(lambda connection: outgoing.settle(connection, parcel, dropped=reason))

    async def lost(self, chat: int) -> None:
        """See Store."""
        await self._do(lambda connection: outgoing.lose(connection, self._bot, chat))

    async def moved(self, chat: int, new: int) -> None:
        """See Store."""
        await self._do(lambda connection: outgoing.move(connection, self._bot, chat, new))

    async def prune(self, now: datetime) -> bool:
        """See Store."""
        return await self._do(lambda connection: housekeeping.prune(connection, self._bot, now))

    async def depth(self) -> Depth:
        """See Store."""
        return await self._do(lambda connection: housekeeping.depth(connection, self._bot))

    async def note(self, name: str) -> str:
        """A small fact that was kept about the bot, "" if there is none."""
        return await self._do(lambda connection: housekeeping.note(connection, self._bot, name))

    async def keep_note(self, name: str, value: str) -> None:
        """Keep a small fact about the bot."""
        await self._do(lambda connection: housekeeping.keep_note(connection, self._bot, name, value))

    async def _do(self, work: Callable[[sa.Connection], T]) -> T:
        return await self._relay.wait(self._writer.submit(work))
