"""What the tables hold, from and to Python: times as milliseconds, plain values as ASCII JSON; and inserting what may be there."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def now() -> int:
    """Unix milliseconds."""
    return time.time_ns() // 1_000_000


def milliseconds(moment: datetime) -> int:
    """An aware moment as Unix milliseconds."""
    return int(moment.timestamp() * 1000)


def moment(at: int) -> datetime:
    """Unix milliseconds as an aware moment, UTC."""
    return datetime.fromtimestamp(at / 1000, UTC)


def packed(value: Any) -> str:
    """A plain value as ASCII JSON, which any database takes, lone surrogates and NUL included."""
    return json.dumps(value, separators=(",", ":"))


# Makes an INSERT that knows ON CONFLICT, by the name of the dialect.
INSERTS: Mapping[str, Callable[[sa.Table], Any]] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


def upsert(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT that knows ON CONFLICT, in the dialect of the connection."""
    return INSERTS[connection.dialect.name](table)


def replaced(statement: Any, key: Sequence[str], columns: Sequence[str]) -> Any:
    """`statement`, which changes `columns` of the row that has the same `key`, if there is one."""
    return statement.on_conflict_do_update(index_elements=list(key), set_={name: statement.excluded[name] for name in columns})
