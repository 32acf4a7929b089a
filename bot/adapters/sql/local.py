"""Chats on this machine, in the terminal and as JSON lines: kept in the database that the Telegram bot uses, under a bot of their own."""

import json
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from bot.adapters.sql import turns
from bot.adapters.sql.maps import SqlShelf
from bot.adapters.sql.sqlvalues import now
from bot.adapters.sql.tables import conversation, later
from bot.adapters.sql.turns import OvertakenError
from bot.adapters.sql.writer import Writer, open_writer
from bot.delivery.values import Item, Outcome
from bot.late_shelf import LateShelf
from bot.messages import Engine, Message, Reply, Turn

# No Telegram bot has this number.
LOCAL_BOT = 0
# Whoever overtakes us has got on with the conversation; this often in a row is no coincidence any more.
_TRIES = 20
# What is only about what was said last, and means nothing the next day.
_OF_THE_MOMENT = ("topic", "shown", "asked", "language")

_STATE = sa.select(conversation.c.state, conversation.c.version).where(
    conversation.c.bot == LOCAL_BOT, conversation.c.lane == sa.bindparam("lane")
)
_DUE = (
    sa.select(later.c.id, later.c.event)
    .where(later.c.bot == LOCAL_BOT, later.c.lane == sa.bindparam("lane"), later.c.done_at.is_(None), later.c.due_at <= sa.bindparam("at"))
    .order_by(later.c.due_at, later.c.id)
    .limit(1)
)


@dataclass(frozen=True)
class _Recalled:
    """What the database holds of a conversation. `due`: the first thing that it is to be told now, and the number of its row."""

    item: Item
    due: tuple[int, str] | None


class LocalChats:
    """An engine that finds each conversation as it was left, by whichever process, and keeps what comes of a turn before it returns.

    The database is opened at the first turn, and closed at the end of the block. `shelf`: the one that `engine` reads from.
    """

    def __init__(self, engine: Engine, url: str, shelf: LateShelf) -> None:
        self._engine, self._url, self._shelf = engine, url, shelf
        self._closing = ExitStack()
        self._met: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.close()

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:  # noqa: ARG002 - the database knows better
        """See Engine; replies to what was due come first. Raises SettingsError or StoreUnavailable if the database can't be used."""
        began = now()
        replies: tuple[Reply, ...] = ()
        while True:
            turn, asked = self._persevere(message, began)
            replies += turn.replies
            if asked:
                return replace(turn, replies=replies)

    def _persevere(self, message: Message, at: int) -> tuple[Turn, bool]:
        for _ in range(_TRIES - 1):
            with suppress(OvertakenError):
                return self._try(message, at)
        return self._try(message, at)

    def _try(self, message: Message, at: int) -> tuple[Turn, bool]:
        """The turn of `message`, or of what was due at `at` before it; whether it was that of `message`."""
        lane = message.conversation
        recalled = self._writer.do(lambda connection: _recall(connection, lane, at))
        state = recalled.item.state if lane in self._met else _next_day(recalled.item.state)
        told = Message(lane, event=recalled.due[1], language_hint=message.language_hint) if recalled.due else message
        turn = self._engine.turn(state, told)
        outcome = Outcome(state=turn.conversation.to_dict(), feedback=turn.feedback, later=turn.later, kept=turn.kept)
        if recalled.due or outcome != Outcome(state=recalled.item.state):
            self._writer.do(lambda connection: _keep(connection, recalled, outcome))
        self._met.add(lane)
        return turn, recalled.due is None

    @cached_property
    def _writer(self) -> Writer:
        writer = self._closing.enter_context(open_writer(self._url))
        self._shelf.open(SqlShelf(writer, LOCAL_BOT))
        return writer


def _recall(connection: sa.Connection, lane: str, at: int) -> _Recalled:
    row = connection.execute(_STATE, {"lane": lane}).first()
    state, version = (json.loads(row.state), row.version) if row else ({}, 0)
    due = connection.execute(_DUE, {"lane": lane, "at": at}).first()
    item = Item(seq=0, lane=lane, chat=0, payload="", tries=1, state=state, version=version)
    return _Recalled(item, (due.id, due.event) if due else None)


def _keep(connection: sa.Connection, recalled: _Recalled, outcome: Outcome) -> None:
    turns.keep(connection, LOCAL_BOT, recalled.item, outcome, now())
    if recalled.due:
        connection.execute(sa.delete(later).where(later.c.id == recalled.due[0]))


def _next_day(state: Mapping[str, Any]) -> Mapping[str, Any]:
    """What another process left, as far as it still means something."""
    return {name: value for name, value in state.items() if name not in _OF_THE_MOMENT}
