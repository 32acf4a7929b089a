"""The outbox: calls that wait for the channel, and what became of them."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.adapters.sql.sqlvalues import milliseconds, now, packed
from bot.adapters.sql.tables import conversation, feedback, inbox, journey_map, later, menu, outbox
from bot.delivery.values import Call, Item, Parcel

_SETTLED = (
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("this"))
    .values(settled_at=sa.bindparam("at"), message_id=sa.bindparam("message"), dropped=sa.bindparam("why"))
)

_POSTED = sa.insert(outbox).returning(outbox.c.id, sort_by_parameter_order=True)


def post(connection: sa.Connection, bot: int, item: Item, calls: Sequence[Call], when: int) -> list[Parcel]:
    """Put the calls that came of an item into the outbox, in their order."""
    if not calls:
        return []
    rows = [
        {"bot": bot, "chat": item.chat, "seq": item.seq, "n": n, "call": packed(dict(call)), "created_at": when}
        for n, call in enumerate(calls)
    ]
    numbers = connection.execute(_POSTED, rows).scalars()
    return [Parcel(number, item.chat, call) for number, call in zip(numbers, calls, strict=True)]


def unsent(connection: sa.Connection, bot: int, before: datetime | None = None, known: Collection[int] = ()) -> list[Parcel]:
    """Every waiting call but for `known` ones, in order, or those that were stored before a time."""
    waiting = sa.select(outbox.c.id, outbox.c.chat, outbox.c.call).where(outbox.c.bot == bot, outbox.c.settled_at.is_(None))
    if before is not None:
        waiting = waiting.where(outbox.c.created_at < milliseconds(before))
    rows = connection.execute(waiting.order_by(outbox.c.id))
    # Thousands may wait, and be known: those aren't even parsed.
    return [Parcel(row.id, row.chat, json.loads(row.call)) for row in rows if row.id not in known]


def settle(connection: sa.Connection, parcel: Parcel, *, message_id: int | None = None, dropped: str | None = None) -> None:
    """A call was done, or never will be."""
    connection.execute(_SETTLED, {"this": parcel.id, "at": now(), "message": message_id, "why": dropped})


def lose(connection: sa.Connection, bot: int, chat: int) -> None:
    """Nobody is there any more: nothing is sent, nobody is reminded."""
    when = now()
    waiting = sa.and_(outbox.c.bot == bot, outbox.c.chat == chat, outbox.c.settled_at.is_(None))
    connection.execute(sa.update(outbox).where(waiting).values(settled_at=when, dropped="nobody can be reached"))
    connection.execute(sa.update(conversation).where(conversation.c.bot == bot, conversation.c.chat == chat).values(active=False))
    events = sa.and_(later.c.bot == bot, later.c.chat == chat, later.c.done_at.is_(None))
    connection.execute(sa.update(later).where(events).values(done_at=when))


def move(connection: sa.Connection, bot: int, chat: int, new: int) -> None:
    """The chat has a new number: what waits for it, and who talks there, go along. Whoever has talked under both keeps the new."""
    for table in (inbox, outbox, conversation, later):
        connection.execute(sa.update(table).where(table.c.bot == bot, table.c.chat == chat).values(chat=new))
    for table in (inbox, conversation, later, menu, feedback, journey_map):
        _rename(connection, bot, table, f"{chat}:", f"{new}:")


def _rename(connection: sa.Connection, bot: int, table: sa.Table, old: str, new: str) -> None:
    """Lanes that begin with the chat's number."""
    renamed = sa.literal(new).concat(sa.func.substr(table.c.lane, len(old) + 1))
    other = table.alias()
    # A question that was voted on in both, say.
    same = [other.c[column] == table.c[column] for column in ("bot", "question") if column in table.c]
    taken = sa.exists().where(other.c.lane == renamed, *same)
    free = ~taken if table in (conversation, feedback) else sa.true()
    mine = sa.and_(table.c.bot == bot, table.c.lane.startswith(old, autoescape=True), free)
    connection.execute(sa.update(table).where(mine).values(lane=renamed))
