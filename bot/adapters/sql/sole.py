"""One intake a database, wherever the database is."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from bot.delivery.sole import AlreadyRunning


@contextmanager
def sole_in_database(engine: Engine, bot: int) -> Iterator[None]:
    """Hold a bot's lock in PostgreSQL; the server lets go of it when the connection ends. SQLite has none: lock a file instead."""
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect() as connection:
        # Out of the pool, which would keep it open, and the lock with it, after the block.
        connection.detach()
        if not connection.execute(sa.select(sa.func.pg_try_advisory_lock(bot))).scalar_one():
            raise AlreadyRunning("another Journey Coach is running with the same database: stop it first")
        # The lock belongs to the connection, and no transaction need stay open for it.
        connection.commit()
        yield
