"""Telegram as a channel of delivery: calls out, what is shown while one or an answer takes its time, and every tap answered."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass

from bot.delivery.values import Call, Item
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.files import action
from bot.transports.telegram.incoming import Signs
from bot.transports.telegram.updates import signs

# Seconds. What the bot does is shown for five, or until a message comes; a tap's owner sees a spinner until it is answered.
_TYPING_AFTER, _SHOWN_EVERY = 0.4, 4.0
TAP_PATIENCE = 1.5


@dataclass
class _Attention:
    toast: str = ""
    answered: bool = False


class TelegramChannel:
    """Sends through the client. Signs of life are best effort: they are in no outbox, and nothing waits for them.

    `tap_patience`: seconds after which a tap is answered without a notice, though what comes of it isn't known yet.
    """

    def __init__(self, client: TelegramClient, *, shown_every: float = _SHOWN_EVERY, tap_patience: float = TAP_PATIENCE) -> None:
        self._client, self._shown_every, self._tap_patience = client, shown_every, tap_patience
        self._background: set[asyncio.Task[None]] = set()

    async def send(self, call: Call, chat: int) -> int | None:
        """See Channel."""
        doing = action(call)
        if doing is None:
            return await self._client.send(call, chat)
        with self._showing(doing, chat, call.get("message_thread_id")):
            return await self._client.send(call, chat)

    def attend(self, item: Item) -> AbstractAsyncContextManager[_Attention]:
        """See Channel."""
        return self._attend(signs(json.loads(item.payload)))

    @asynccontextmanager
    async def _attend(self, seen: Signs) -> AsyncIterator[_Attention]:
        attention = _Attention()
        timer = asyncio.get_running_loop().call_later(self._tap_patience, self._answer, seen.tap, attention)
        with self._showing("typing", seen.chat, seen.thread, after=_TYPING_AFTER):
            try:
                yield attention
            finally:
                timer.cancel()
                self._answer(seen.tap, attention)

    def _answer(self, tap: str | None, attention: _Attention) -> None:
        if tap and not attention.answered:
            attention.answered = True
            self._begin(self._client.answer_callback(tap, attention.toast))

    @contextmanager
    def _showing(self, doing: str, chat: int, thread: int | None, *, after: float = 0.0) -> Iterator[None]:
        """Show what the bot does, from `after` seconds on, for as long as the block takes. `chat`: 0 for nowhere."""
        over = asyncio.Event()
        loop = asyncio.get_running_loop()
        timer = loop.call_later(after, lambda: self._begin(self._show(doing, chat, thread, over))) if chat else None
        try:
            yield
        finally:
            over.set()
            if timer is not None:
                timer.cancel()

    async def _show(self, doing: str, chat: int, thread: int | None, over: asyncio.Event) -> None:
        # Ends by itself: httpcore loses the connection of a request that is cancelled just as its response comes.
        while not over.is_set():
            await self._client.show(doing, chat, thread)
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), self._shown_every)

    def _begin(self, work: "asyncio._CoroutineLike[None]") -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        # Kept until it is done: the loop itself holds tasks only weakly.
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task
