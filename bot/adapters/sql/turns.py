"""One update's turn: claimed with its try counted, finished with everything that came of it."""

import json
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from bot.adapters.sql.maps import keep_maps
from bot.adapters.sql.outgoing import lose, move, post
from bot.adapters.sql.sqlvalues import INSERTS, milliseconds, now, packed
from bot.adapters.sql.tables import conversation, inbox, later, menu
from bot.adapters.sql.votes import keep_feedback
from bot.delivery.values import Item, Menu, Outcome, Parcel
from bot.errors import CoachError


class OvertakenError(CoachError):
    """The conversation was changed by somebody else meanwhile: handle the item again."""


_OLDEST = (
    sa.select(
        inbox.c.seq,
        inbox.c.chat,
        inbox.c.payload,
        inbox.c.tries,
        inbox.c.excused,
        conversation.c.state,
        conversation.c.version,
        menu.c.id.label("menu"),
        menu.c.lane.label("owner"),
        menu.c.choices,
        menu.c.context,
    )
    .select_from(
        inbox.outerjoin(conversation, sa.and_(conversation.c.bot == inbox.c.bot, conversation.c.lane == inbox.c.lane)).outerjoin(
            menu, sa.and_(menu.c.bot == inbox.c.bot, menu.c.id == inbox.c.menu)
        )
    )
    .where(inbox.c.bot == sa.bindparam("bot"), inbox.c.lane == sa.bindparam("lane"), inbox.c.done_at.is_(None))
    .order_by(inbox.c.seq)
    .limit(1)
)
_BEGUN = sa.update(inbox).where(inbox.c.seq == sa.bindparam("this")).values(tries=inbox.c.tries + 1)
_DONE = (
    sa.update(inbox)
    .where(inbox.c.seq == sa.bindparam("this"), inbox.c.done_at.is_(None))
    .values(done_at=sa.bindparam("at"), quarantined=sa.bindparam("why"))
    .returning(inbox.c.chat)
)

# Built once: building a statement takes longer than running it.
_FIRST_STATE = {name: insert(conversation).on_conflict_do_nothing().returning(conversation.c.version) for name, insert in INSERTS.items()}
_NEXT_STATE = (
    sa.update(conversation)
    .where(
        conversation.c.bot == sa.bindparam("of_bot"),
        conversation.c.lane == sa.bindparam("of_lane"),
        conversation.c.version == sa.bindparam("before"),
    )
    .returning(conversation.c.version)
)


# What this conversation is to be told anyway isn't put down twice.
_PENDING = sa.select(later.c.event).where(
    later.c.bot == sa.bindparam("of_bot"), later.c.lane == sa.bindparam("of_lane"), later.c.done_at.is_(None)
)


def claim(connection: sa.Connection, bot: int, lane: str) -> Item | None:
    """The oldest waiting item of a lane. Its try is counted before anything is made of it, so that one which kills us is noticed."""
    row = connection.execute(_OLDEST, {"bot": bot, "lane": lane}).first()
    if row is None:
        return None
    connection.execute(_BEGUN, {"this": row.seq})
    return Item(
        seq=row.seq,
        lane=lane,
        chat=row.chat,
        payload=row.payload or "",
        tries=row.tries + 1 - row.excused,
        state=json.loads(row.state) if row.state else {},
        version=row.version or 0,
        menu=_menu(row) if row.menu else None,
    )


def _menu(row: Any) -> Menu:
    return Menu(row.menu, row.owner, tuple(json.loads(row.choices)), json.loads(row.context) if row.context else None)


def finish(connection: sa.Connection, bot: int, item: Item, outcome: Outcome, quarantined: str | None = None) -> list[Parcel]:
    """Everything that came of an item; nothing if somebody had finished it before."""
    when = now()
    chat = connection.execute(_DONE, {"this": item.seq, "at": when, "why": quarantined}).scalar_one_or_none()
    if chat is None:
        return []
    # The chat may have moved since the item was claimed.
    item = replace(item, chat=chat)
    keep(connection, bot, item, outcome, when)
    if outcome.gone:
        lose(connection, bot, item.chat)
    if outcome.moved_to is not None:
        move(connection, bot, item.chat, outcome.moved_to)
        item = replace(item, chat=outcome.moved_to)
    return post(connection, bot, item, outcome.calls, when)


def keep(connection: sa.Connection, bot: int, item: Item, outcome: Outcome, when: int) -> None:
    """What a conversation leaves behind, all but its calls. Raises OvertakenError if it isn't the one any more that `item` holds."""
    _keep_state(connection, bot, item, outcome, when)
    _keep_menus(connection, bot, outcome, when)
    keep_feedback(connection, bot, item.lane, outcome.feedback)
    _keep_later(connection, bot, item, outcome)
    keep_maps(connection, bot, item.lane, outcome.kept, when)


def _keep_state(connection: sa.Connection, bot: int, item: Item, outcome: Outcome, when: int) -> None:
    """The new state, if the one it was made from is still there. Raises OvertakenError."""
    if outcome.state is None:
        return
    # Whoever writes can be written to.
    values = {"state": packed(dict(outcome.state)), "version": item.version + 1, "updated_at": when, "chat": item.chat, "active": True}
    if item.version == 0:
        kept = connection.execute(_FIRST_STATE[connection.dialect.name], {"bot": bot, "lane": item.lane, **values})
    else:
        kept = connection.execute(_NEXT_STATE, {"of_bot": bot, "of_lane": item.lane, "before": item.version, **values})
    # Not the number of rows: psycopg doesn't know it for an insert.
    if kept.first() is None:
        raise OvertakenError("the conversation was changed meanwhile")


def _keep_menus(connection: sa.Connection, bot: int, outcome: Outcome, when: int) -> None:
    rows = [
        {
            "id": m.id,
            "bot": bot,
            "lane": m.lane,
            "choices": packed(m.choices),
            "context": packed(m.context) if m.context is not None else None,
            "created_at": when,
        }
        for m in outcome.menus
    ]
    if rows:
        connection.execute(sa.insert(menu), rows)


def _keep_later(connection: sa.Connection, bot: int, item: Item, outcome: Outcome) -> None:
    rows = [
        {"bot": bot, "lane": item.lane, "chat": item.chat, "event": one.event, "due_at": milliseconds(one.due)} for one in outcome.later
    ]
    known = set(connection.scalars(_PENDING, {"of_bot": bot, "of_lane": item.lane})) if rows else set()
    new = [row for row in rows if row["event"] not in known]
    if new:
        connection.execute(sa.insert(later), new)
