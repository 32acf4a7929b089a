"""Into the inbox: updates as they arrive, reminders as they fall due, and what a stopped process had left."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.adapters.sql.sqlvalues import milliseconds, now, packed, upsert
from bot.adapters.sql.tables import inbox, later
from bot.delivery.values import Arrival

# A try that was cut off from outside, by a kill or a power cut, isn't the update's fault; but a message that
# uses up the memory looks the same, so not more than this many are excused.
_EXCUSES = 7


def receive(connection: sa.Connection, bot: int, arrivals: Sequence[Arrival]) -> list[str]:
    """Insert what isn't there yet; the lane of each that was inserted."""
    received = now()
    rows = [_row(bot, a, received) for a in arrivals]
    return _insert(connection, rows) if rows else []


def _row(bot: int, a: Arrival, received: int) -> dict[str, object]:
    return {
        "bot": bot,
        "update_id": a.update_id,
        "lane": a.lane,
        "chat": a.chat,
        "menu": a.menu,
        "payload": a.payload,
        "received_at": received,
    }


def _insert(connection: sa.Connection, rows: list[dict[str, object]]) -> list[str]:
    statement = upsert(connection, inbox).on_conflict_do_nothing(index_elements=["bot", "update_id"])
    inserted = connection.execute(statement.returning(inbox.c.lane), rows)
    return list(inserted.scalars())


def waiting(connection: sa.Connection, bot: int) -> list[str]:
    """The lane of each waiting item, in order of arrival."""
    return list(connection.execute(sa.select(inbox.c.lane).where(_waiting(bot)).order_by(inbox.c.seq)).scalars())


def recover(connection: sa.Connection, bot: int, *, crashed: bool) -> tuple[list[str], list[str]]:
    """Lanes with a begun item, the least tried first, and the other waiting lanes, both in order of arrival."""
    if not crashed:
        begun = sa.and_(_waiting(bot), inbox.c.tries > inbox.c.excused, inbox.c.excused < _EXCUSES)
        connection.execute(sa.update(inbox).where(begun).values(excused=inbox.c.excused + 1))
    tried = sa.select(inbox.c.lane).where(_waiting(bot), inbox.c.tries > 0).order_by(inbox.c.tries - inbox.c.excused, inbox.c.seq)
    suspects = list(dict.fromkeys(connection.execute(tried).scalars()))
    others = dict.fromkeys(lane for lane in waiting(connection, bot) if lane not in set(suspects))
    return suspects, list(others)


def _waiting(bot: int) -> sa.ColumnElement[bool]:
    return sa.and_(inbox.c.bot == bot, inbox.c.done_at.is_(None))


def due(connection: sa.Connection, bot: int, moment: datetime) -> list[str]:
    """Put every event whose time has come into the inbox and mark it; its lanes."""
    when = milliseconds(moment)
    ready = sa.and_(later.c.bot == bot, later.c.done_at.is_(None), later.c.due_at <= when)
    events = connection.execute(sa.select(later).where(ready).order_by(later.c.due_at, later.c.id)).all()
    rows = [_row(bot, Arrival(-row.id, row.lane, row.chat, packed({"event": row.event})), when) for row in events]
    if rows:
        connection.execute(sa.update(later).where(later.c.id.in_([row.id for row in events])).values(done_at=when))
    return _insert(connection, rows) if rows else []
