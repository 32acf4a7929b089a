"""What goes wrong on purpose: by method, by chat, for a number of times or a seeded share of requests."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.telegram.fake.values import Refusal

Kind = Literal["flood", "error", "lost", "slow", "dropped", "moved"]


@dataclass
class Fault:
    """One thing that goes wrong.

    - "flood": 429 with `retry_after` (s); until then the chat is refused, and whoever comes too early is recorded.
    - "error": `status` and `description`, before the request has any effect.
    - "moved": 400 with parameters.migrate_to_chat_id = `new_chat`, which is to be opened first.
    - "lost": the request is done, then the connection is closed without an answer.
    - "dropped": the connection is closed before the request has any effect.
    - "slow": done at once, answered after `seconds`.

    `method`, `chat`: None means any; getUpdates must be named. `share`: of the requests that fit; `times`: None means for ever.
    """

    kind: Kind
    method: str | None = None
    chat: int | None = None
    share: float = 1.0
    times: int | None = None
    retry_after: int = 1
    status: int = 500
    description: str = "Internal Server Error"
    seconds: float = 1.0
    new_chat: int = 0

    def fits(self, method: str, chat: int | None) -> bool:
        """Whether it is about such a request."""
        named = method == self.method or (self.method is None and method != "getUpdates")
        return named and self.chat in (None, chat) and self.times != 0


class Faults:
    """The faults of one bot. Not thread-safe: the world's lock is held around it."""

    def __init__(self, seed: int, clock: Callable[[], float]) -> None:
        self.delay = 0.0
        self._clock = clock
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._faults: list[Fault] = []
        self._closed: dict[tuple[int | None, str], float] = {}

    def add(self, fault: Fault) -> None:
        """From now on."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Everything works again, chats in flood included."""
        self.delay = 0.0
        self._faults.clear()
        self._closed.clear()

    def too_early(self, method: str, chat: int | None) -> Refusal | None:
        """The refusal of a request that did not wait for its retry_after."""
        if not self._closed:
            return None
        left = self._closed.get((chat, _group(method)), 0.0) - self._clock()
        return _flood(math.ceil(left)) if left > 0 else None

    def draw(self, method: str, chat: int | None) -> Fault | None:
        """What happens to this request, if anything."""
        for fault in self._faults:
            if fault.fits(method, chat) and (fault.share >= 1 or self._random.random() < fault.share):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def refusal(self, fault: Fault, method: str, chat: int | None) -> Refusal | None:
        """The error that a fault gives instead of doing the request; None if it is of another sort."""
        if fault.kind == "error":
            return Refusal(fault.status, fault.description)
        if fault.kind == "moved":
            description = "Bad Request: group chat was upgraded to a supergroup chat"
            return Refusal(400, description, parameters={"migrate_to_chat_id": fault.new_chat})
        if fault.kind == "flood":
            self._closed[chat, _group(method)] = self._clock() + fault.retry_after
            return _flood(fault.retry_after)
        return None


def _flood(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", parameters={"retry_after": seconds})


def _group(method: str) -> str:
    """Messages share one limit in a chat; typing, answers to taps and the rest each have their own."""
    return "messages" if method.startswith(("send", "edit", "copy", "forward")) and method != "sendChatAction" else method
