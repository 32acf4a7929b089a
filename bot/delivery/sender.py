"""From the outbox to the channel: each chat's calls in order, one at a time, many chats at once."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.delivery.patience import Patience
from bot.delivery.ports import Channel, ChatGone, ChatMoved, SendError, SendLater, Store
from bot.delivery.values import Parcel
from bot.errors import CoachError

_log = logging.getLogger(__name__)
# Calls under way. Whoever has waited as told needn't queue once more behind everybody else.
_AT_ONCE, _REPEATS_AT_ONCE = 12, 4
_SWAMPED = 100
_LONGEST_PAUSE = 60.0
# After a night without the server the number would be too large for a float.
_MOST_DOUBLINGS = 10
# Seconds added to what we are told to wait: clocks differ.
_MARGIN = 0.1
# So many chats in a row that were told to wait mean that it is the bot that sends too much, not a chat.
_FLOOD = 5


async def _rest(stopping: asyncio.Event, seconds: float) -> None:
    """Wait, but not beyond a stop."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)


class Sender:
    """Sends what it is given. Few calls are under way at once: each of them may be repeated after a crash.

    `rest`: waits so many seconds before a chat's next attempt, or until the event is set.
    """

    def __init__(
        self,
        store: Store,
        channel: Channel,
        *,
        patience: Patience,
        settled: Callable[[str], None],
        rest: Callable[[asyncio.Event, float], Awaitable[None]] = _rest,
    ) -> None:
        self._store, self._channel, self._patience, self._settled, self._rest = store, channel, patience, settled, rest
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._room_for_repeats = asyncio.Semaphore(_REPEATS_AT_ONCE)
        self._waiting: dict[int, deque[Parcel]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._told_in_a_row: set[int] = set()
        self._all_wait_until = 0.0
        self._queueing = 0
        self._stopping = asyncio.Event()

    def post(self, parcels: list[Parcel]) -> None:
        """Send these, after whatever their chats still wait for."""
        for parcel in parcels:
            if parcel.chat in self._waiting:
                self._waiting[parcel.chat].append(parcel)
            else:
                self._waiting[parcel.chat] = deque([parcel])
                task = asyncio.create_task(self._chat(parcel.chat))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    @property
    def swamped(self) -> bool:
        """Whether so many chats have something to be sent at once that more replies would only wait. Chats told to wait don't count."""
        return self._queueing > _SWAMPED

    def known(self) -> set[int]:
        """The ids of the parcels that wait here or are under way."""
        return {parcel.id for waiting in self._waiting.values() for parcel in waiting}

    async def stop(self) -> None:
        """Finish what is under way; the rest stays in the outbox."""
        self._stopping.set()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def idle(self) -> None:
        """Return once nothing waits."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _chat(self, chat: int) -> None:
        waiting = self._waiting[chat]
        failures = 0
        while waiting and not self._stopping.is_set():
            pause = await self._send(waiting, failures)
            failures = failures + 1 if pause else 0
            if pause:
                await self._rest(self._stopping, pause)
        del self._waiting[chat]

    async def _send(self, waiting: deque[Parcel], failures: int) -> float:
        """Send a chat's first call; seconds to wait before the next attempt, 0 if it is out of the way."""
        self._queueing += 1
        async with self._room_for_repeats if failures else self._room:
            self._queueing -= 1
            pause = self._all_wait_until - time.monotonic()
            if pause > 0 or self._stopping.is_set():
                return max(pause, 0.0)
            try:
                return await self._attempt(waiting, failures)
            except CoachError as exc:
                # The whole bot is in trouble, not this call: a revoked token, say.
                _log.error("%s", exc)
                return _LONGEST_PAUSE
            except Exception as exc:  # a call that the channel can't even make must not hold up the chat for ever
                await self._dropped(waiting, type(exc).__name__)
                return 0.0

    async def _attempt(self, waiting: deque[Parcel], failures: int) -> float:
        parcel = waiting[0]
        try:
            message = await self._channel.send(parcel.call, parcel.chat)
        except SendLater as exc:
            return self._postponed(parcel.chat, exc, failures)
        except ChatGone:
            await self._lost(waiting)
        except ChatMoved as exc:
            await self._moved(waiting, exc.chat)
        except SendError as exc:
            await self._dropped(waiting, str(exc))
        else:
            await self._done(waiting, message)
        return 0.0

    async def _done(self, waiting: deque[Parcel], message: int | None) -> None:
        self._told_in_a_row.clear()
        await self._patience.until_done(lambda: self._store.sent(waiting[0], message))
        self._settled("sent")
        waiting.popleft()

    def _postponed(self, chat: int, exc: SendLater, failures: int) -> float:
        self._settled("told to wait" if exc.told else "postponed")
        if not exc.told:
            return float(min(exc.seconds * 2 ** min(failures, _MOST_DOUBLINGS), _LONGEST_PAUSE))
        pause = exc.seconds + _MARGIN
        self._told_in_a_row.add(chat)
        if len(self._told_in_a_row) >= _FLOOD:
            self._all_wait_until = max(self._all_wait_until, time.monotonic() + pause)
        return pause

    async def _lost(self, waiting: deque[Parcel]) -> None:
        chat, lost = waiting[0].chat, len(waiting)
        await self._patience.until_done(lambda: self._store.lost(chat))
        self._settled("nobody there")
        # Whatever came in meanwhile is for somebody who is back.
        for _ in range(lost):
            waiting.popleft()

    async def _moved(self, waiting: deque[Parcel], new: int) -> None:
        """The rest goes to the new number, after what may wait there already."""
        chat = waiting[0].chat
        await self._patience.until_done(lambda: self._store.moved(chat, new))
        # Only now: more may have been posted meanwhile.
        moved = [Parcel(parcel.id, new, parcel.call) for parcel in waiting]
        waiting.clear()
        self.post(moved)

    async def _dropped(self, waiting: deque[Parcel], reason: str) -> None:
        parcel = waiting[0]
        _log.error("call %d is dropped: %s", parcel.id, reason)
        await self._patience.until_done(lambda: self._store.dropped(parcel, reason))
        self._settled("refused")
        waiting.popleft()
