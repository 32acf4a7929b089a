"""What passes between a channel, the store and the engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.messages import Feedback, Later
from bot.shelf import Kept

# A request to the channel, in the channel's own form, as plain values.
Call = Mapping[str, Any]


@dataclass(frozen=True)
class Arrival:
    """An update as it came in, not yet stored.

    `update_id`: the channel's number, None if it can't be read; `lane`: the conversation, handled one message at a time,
    "<chat>:" and whatever tells its members apart; `chat`: where replies go; `payload`: ASCII JSON; `menu`: the id of the menu that was
    tapped, if one was.
    """

    update_id: int | None
    lane: str
    chat: int
    payload: str
    menu: str | None = None


@dataclass(frozen=True)
class Menu:
    """The choices that were offered with a reply. `id`: random, at most 40 letters; `lane`: the owner's conversation."""

    id: str
    lane: str
    choices: tuple[str, ...]
    context: Mapping[str, Any] | None


@dataclass(frozen=True)
class Item:
    """A stored update that is being handled, with all that handling needs.

    `tries`: this one included, not counting those that were cut off from outside; `state`: what the conversation remembers;
    `version`: of that state; `menu`: the one that was tapped, whoever it belongs to; None if it is no longer known.
    """

    seq: int
    lane: str
    chat: int
    payload: str
    tries: int
    state: Mapping[str, Any]
    version: int
    menu: Menu | None = None


@dataclass(frozen=True)
class Outcome:
    """What handling an item came to; stored in one transaction with the mark that it is done.

    `state`: the new state, None if nothing changed; `calls`: what to send, in order; `toast`: a passing notice for who tapped;
    `gone`: nobody can be reached in the chat any more; `moved_to`: the chat's new number.
    """

    state: Mapping[str, Any] | None = None
    calls: tuple[Call, ...] = ()
    menus: tuple[Menu, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    later: tuple[Later, ...] = ()
    kept: tuple[Kept, ...] = ()
    toast: str = ""
    gone: bool = False
    moved_to: int | None = None


@dataclass(frozen=True)
class Parcel:
    """A stored call on its way out."""

    id: int
    chat: int
    call: Call = field(repr=False)


@dataclass(frozen=True)
class Depth:
    """How much waits: updates not yet handled, calls not yet sent, updates given up."""

    inbox: int
    outbox: int
    quarantined: int
