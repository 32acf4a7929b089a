"""Telegram as a channel of delivery: calls out, "typing…" while an answer takes its time, and every tap answered."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

from bot.delivery.values import Call, Item
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.incoming import Signs
from bot.transports.telegram.updates import signs

# Seconds. "typing…" is shown for five, or until a message comes; a tap's owner sees a spinner until it is answered.
_TYPING_AFTER, _TYPING_EVERY = 0.4, 4.0
_ANSWER_TAP_AFTER = 1.5


@dataclass
class _Attention:
    toast: str = ""
    answered: bool = False
    ended: bool = False


class TelegramChannel:
    """Sends through the client. Signs of life are best effort: they are in no outbox, and nothing waits for them."""

    def __init__(self, client: TelegramClient, *, typing_every: float = _TYPING_EVERY) -> None:
        self._client, self._typing_every = client, typing_every
        self._background: set[asyncio.Task[None]] = set()

    async def send(self, call: Call, chat: int) -> int | None:
        """See Channel."""
        return await self._client.send(call, chat)

    def attend(self, item: Item) -> AbstractAsyncContextManager[_Attention]:
        """See Channel."""
        return self._attend(signs(json.loads(item.payload)))

    @asynccontextmanager
    async def _attend(self, seen: Signs) -> AsyncIterator[_Attention]:
        attention = _Attention()
        loop = asyncio.get_running_loop()
        timers = []
        if seen.tap:
            timers.append(loop.call_later(_ANSWER_TAP_AFTER, self._answer, seen.tap, attention))
        if seen.chat:
            timers.append(loop.call_later(_TYPING_AFTER, lambda: self._begin(self._type(seen, attention))))
        try:
            yield attention
        finally:
            attention.ended = True
            for timer in timers:
                timer.cancel()
            if seen.tap:
                self._answer(seen.tap, attention)

    def _answer(self, tap: str, attention: _Attention) -> None:
        if not attention.answered:
            attention.answered = True
            self._begin(self._client.answer_callback(tap, attention.toast))

    async def _type(self, seen: Signs, attention: _Attention) -> None:
        # Ends by itself: httpcore loses the connection of a request that is cancelled just as its response comes.
        while not attention.ended:
            await self._client.typing(seen.chat, seen.thread)
            await asyncio.sleep(self._typing_every)

    def _begin(self, work: "asyncio._CoroutineLike[None]") -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        # Kept until it is done: the loop itself holds tasks only weakly.
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task
