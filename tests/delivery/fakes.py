"""What delivery is given in these tests: a channel that fails as told, a handler from a function, a monitor that counts."""

import asyncio
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

from bot.delivery.ports import Attention
from bot.delivery.values import Call, Item, Outcome
from tests.telegram.fake.values import PATIENCE


class Changing:
    """Something that a test can wait for."""

    def __init__(self) -> None:
        self._waiters: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return when `condition` holds; asked anew after every change. Raises TimeoutError after minutes."""
        if not condition():
            future = asyncio.get_running_loop().create_future()
            self._waiters.append((condition, future))
            await asyncio.wait_for(future, PATIENCE)

    def changed(self) -> None:
        for condition, future in self._waiters:
            if not future.done() and condition():
                future.set_result(None)


@dataclass
class Shown:
    """What is shown while an item is handled."""

    toast: str = ""


class FakeChannel(Changing):
    """Records what is sent. `faults`: for each chat, what its next calls raise; None: nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.attempts: list[tuple[int, str, float]] = []
        self.sent: list[tuple[int, str]] = []
        self.toasts: list[str] = []
        self.faults: dict[int, deque[Exception | None]] = defaultdict(deque)
        self.gates: dict[int, asyncio.Event] = {}
        self.on_attempt: Callable[[int], None] = lambda chat: None
        self._under_way: set[int] = set()

    async def send(self, call: Call, chat: int) -> int | None:
        """Do it, or raise what the chat's faults say next."""
        assert chat not in self._under_way, "one call at a time for each chat"
        self._under_way.add(chat)
        try:
            return await self._send(str(call["text"]), chat)
        finally:
            self._under_way.discard(chat)
            self.changed()

    async def _send(self, text: str, chat: int) -> int:
        self.attempts.append((chat, text, time.monotonic()))
        self.changed()
        self.on_attempt(chat)
        if chat in self.gates:
            await self.gates[chat].wait()
        fault = self.faults[chat].popleft() if self.faults[chat] else None
        if fault:
            raise fault
        self.sent.append((chat, text))
        return len(self.sent)

    def attend(self, item: Item) -> AbstractAsyncContextManager[Attention]:
        """Remember the toast."""
        return self._attend()

    @asynccontextmanager
    async def _attend(self) -> AsyncIterator[Shown]:
        shown = Shown()
        yield shown
        self.toasts.append(shown.toast)
        self.changed()

    def texts(self, chat: int) -> list[str]:
        """What arrived in a chat, in order."""
        return [text for where, text in self.sent if where == chat]

    def times(self, chat: int) -> list[float]:
        """When sending to a chat was attempted, in monotonic seconds."""
        return [when for where, _, when in self.attempts if where == chat]


class FakeHandler:
    """A function as a handler. Knows which lanes it was in, and how many at once."""

    def __init__(self, handle: Callable[[Item], Outcome], give_up: Callable[[Item], Outcome] | None = None) -> None:
        self._handle = handle
        self._give_up = give_up or (lambda item: saying(f"sorry for {item.payload}"))
        self._lock = threading.Lock()
        self._under_way: Counter[str] = Counter()
        self.handled: list[tuple[str, str]] = []
        self.most_at_once = 0
        self.most_in_a_lane = 0

    def handle(self, item: Item) -> Outcome:
        with self._counted(item):
            return self._handle(item)

    def give_up(self, item: Item) -> Outcome:
        return self._give_up(item)

    @contextmanager
    def _counted(self, item: Item) -> Iterator[None]:
        with self._lock:
            self.handled.append((item.lane, item.payload))
            self._under_way[item.lane] += 1
            self.most_in_a_lane = max(self.most_in_a_lane, self._under_way[item.lane])
            self.most_at_once = max(self.most_at_once, self._under_way.total())
        try:
            yield
        finally:
            with self._lock:
                self._under_way[item.lane] -= 1

    def payloads(self, lane: str) -> list[str]:
        """What was handled in a lane, in order."""
        return [payload for where, payload in self.handled if where == lane]


class FakeMonitor(Changing):
    """Counts."""

    def __init__(self) -> None:
        super().__init__()
        self.updates: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self.new = 0
        self.troubles = 0

    def received(self, updates: int) -> None:
        self.new += updates
        self.changed()

    def update_settled(self, outcome: str) -> None:
        self.updates[outcome] += 1
        self.changed()

    def call_settled(self, outcome: str) -> None:
        self.calls[outcome] += 1
        self.changed()

    def storage_trouble(self) -> None:
        self.troubles += 1
        self.changed()


def text(words: str) -> dict[str, Any]:
    """A call."""
    return {"method": "sendMessage", "text": words}


def saying(*words: str, **others: Any) -> Outcome:
    """An outcome with a call for each of `words`."""
    return Outcome(calls=tuple(text(one) for one in words), **others)


def echo(item: Item) -> Outcome:
    """Says what came in, and remembers all that ever did."""
    return saying(item.payload, state={"seen": [*item.state.get("seen", []), item.payload]})
