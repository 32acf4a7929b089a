"""What delivery needs of the outside: a store, a channel, a handler; and how a channel says that it couldn't."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.delivery.values import Arrival, Call, Depth, Item, Outcome, Parcel
from bot.errors import CoachError, TryAgain


class StoreUnavailable(TryAgain):
    """The database can't be read or written now; nothing was changed. Try again later."""


class BacklogFull(CoachError):
    """So much waits to be handled that no more is taken for now; the sender keeps it."""


class Unreadable(Exception):
    """An item that nobody will ever be able to handle: no further try is made."""


class SendError(Exception):
    """A call that the channel didn't take."""


class SendLater(SendError):
    """Try again after `seconds`: too many requests, an overloaded or unreachable server. `told`: the server named the time."""

    def __init__(self, seconds: float, *, told: bool = False) -> None:
        super().__init__(f"try again after {seconds} s")
        self.seconds = seconds
        self.told = told


class SendRefused(SendError):
    """The call will never be taken. The text names the reason, without anybody's words."""


class ChatGone(SendError):
    """Nobody can be reached in this chat: blocked, deleted, or the bot was removed."""


class ChatMoved(SendError):
    """The chat has a new number."""

    def __init__(self, chat: int) -> None:
        super().__init__("the chat has moved")
        self.chat = chat


class Handler(Protocol):
    """Turns a stored update into an outcome. Runs in a thread, outside any transaction."""

    def handle(self, item: Item) -> Outcome:
        """What comes of `item`. What it raises counts as a failed try, Unreadable as the last one."""
        ...

    def give_up(self, item: Item) -> Outcome:
        """An apology for an item that failed for the last time. Never raises."""
        ...


class Attention(Protocol):
    """What the channel shows while an item is handled."""

    toast: str


class Channel(Protocol):
    """Where calls go, one at a time for each chat."""

    async def send(self, call: Call, chat: int) -> int | None:
        """Do `call` in `chat`; the number of the message it made, if it made one. Raises SendError."""
        ...

    def attend(self, item: Item) -> AbstractAsyncContextManager[Attention]:
        """Show that `item` is being worked on; at the end answer the tap, with the toast set meanwhile. Never raises."""
        ...


class Monitor(Protocol):
    """Is told what happens, to count it. Never told who or what."""

    def received(self, updates: int) -> None:
        """New updates were stored."""
        ...

    def update_settled(self, outcome: str) -> None:
        """An update was "done", "failed" (a try of it) or "quarantined"."""
        ...

    def call_settled(self, outcome: str) -> None:
        """A call was "sent", "told to wait", "postponed", "refused", or there was "nobody there"."""
        ...

    def storage_trouble(self) -> None:
        """The database couldn't be read or written."""
        ...


class Store(Protocol):
    """Inbox, conversations and outbox of one bot. Each method is one transaction; each may raise StoreUnavailable."""

    async def receive(self, arrivals: Sequence[Arrival]) -> list[str]:
        """Keep what is new of `arrivals`; the lane of each new one, in order. Durable on return."""
        ...

    async def recover(self, *, crashed: bool) -> tuple[list[str], list[str]]:
        """At start: lanes whose first item had been begun (`crashed`: by a process that died of itself), and the other waiting lanes."""
        ...

    async def claim(self, lane: str) -> Item | None:
        """The lane's oldest item that isn't done, its try counted; None if there is none."""
        ...

    async def finish(self, item: Item, outcome: Outcome) -> list[Parcel]:
        """Keep an outcome and mark the item as done; the calls to send, none if it had been done already."""
        ...

    async def quarantine(self, item: Item, outcome: Outcome, reason: str) -> list[Parcel]:
        """As `finish`, for an item that is given up; its state stays as it was."""
        ...

    async def waiting(self) -> list[str]:
        """The lane of each item that isn't done, in order of arrival."""
        ...

    async def unsent(self, before: datetime | None = None, known: Collection[int] = ()) -> list[Parcel]:
        """Every call that is still to be sent, in order, but for `known` ones; only those stored before a time, if one is given."""
        ...

    async def sent(self, parcel: Parcel, message: int | None) -> None:
        """The call was done."""
        ...

    async def dropped(self, parcel: Parcel, reason: str) -> None:
        """The call will never be done."""
        ...

    async def lost(self, chat: int) -> None:
        """Nobody can be reached in the chat: whatever was to be sent there isn't any more."""
        ...

    async def moved(self, chat: int, new: int) -> None:
        """The chat has a new number."""
        ...

    async def due(self, now: datetime) -> list[str]:
        """Put what was to be told later, and is due, into the inbox; its lanes."""
        ...

    async def prune(self, now: datetime) -> bool:
        """Forget some of what is no longer needed: payloads after a day, numbers and calls after a week; whether there is more."""
        ...

    async def depth(self) -> Depth:
        """How much waits."""
        ...
