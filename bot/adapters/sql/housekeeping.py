"""How much waits, what may be forgotten, and small facts about the bot."""

from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.adapters.sql.sqlvalues import milliseconds, replaced, upsert
from bot.adapters.sql.tables import inbox, later, menu, outbox
from bot.adapters.sql.tables import note as notes
from bot.delivery.values import Depth

_PAYLOADS = timedelta(days=1)
_NUMBERS = timedelta(days=7)
_MENUS = timedelta(days=90)
# Rows in one go: a transaction must not keep others waiting for long.
_AT_ONCE = 2_000


def depth(connection: sa.Connection, bot: int) -> Depth:
    """Rows that wait, and rows that were given up."""

    def count(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table).where(table.c.bot == bot, *conditions)).scalar_one())

    return Depth(
        inbox=count(inbox, inbox.c.done_at.is_(None)),
        outbox=count(outbox, outbox.c.settled_at.is_(None)),
        quarantined=count(inbox, inbox.c.quarantined.is_not(None)),
    )


def prune(connection: sa.Connection, bot: int, moment: datetime) -> bool:
    """What people wrote goes a day after it was handled; numbers, which tell repeated updates, a week after; menus after a season.

    Whether there is more to forget.
    """
    day, week, season = (milliseconds(moment - age) for age in (_PAYLOADS, _NUMBERS, _MENUS))
    old = sa.and_(inbox.c.bot == bot, inbox.c.done_at < day, inbox.c.payload.is_not(None))
    some = sa.select(inbox.c.seq).where(old).limit(_AT_ONCE)
    counts = [
        connection.execute(sa.update(inbox).where(inbox.c.seq.in_(some)).values(payload=None)).rowcount,
        _forget(connection, outbox, outbox.c.id, sa.and_(outbox.c.bot == bot, outbox.c.settled_at < week)),
        _forget(connection, inbox, inbox.c.seq, sa.and_(inbox.c.bot == bot, inbox.c.done_at < week)),
        _forget(connection, later, later.c.id, sa.and_(later.c.bot == bot, later.c.done_at < week)),
        _forget(connection, menu, menu.c.id, sa.and_(menu.c.bot == bot, menu.c.created_at < season)),
    ]
    return max(counts) == _AT_ONCE


def _forget(connection: sa.Connection, table: sa.Table, key: sa.Column[int] | sa.Column[str], old: sa.ColumnElement[bool]) -> int:
    return connection.execute(sa.delete(table).where(key.in_(sa.select(key).where(old).limit(_AT_ONCE)))).rowcount


def note(connection: sa.Connection, bot: int, name: str) -> str:
    """A kept fact, "" if there is none."""
    row = connection.execute(sa.select(notes.c.value).where(notes.c.bot == bot, notes.c.name == name)).first()
    return str(row.value) if row else ""


def keep_note(connection: sa.Connection, bot: int, name: str, value: str) -> None:
    """Keep a fact, in place of the one of that name."""
    connection.execute(replaced(upsert(connection, notes).values(bot=bot, name=name, value=value), ("bot", "name"), ("value",)))
