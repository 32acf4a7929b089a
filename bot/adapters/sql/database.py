"""Opening a database: the engine with its settings, brought to the newest schema."""

import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from bot.errors import SettingsError

_VARIABLE = "JOURNEY_COACH_DATABASE_URL"
_BUSY_SECONDS = 5
# A server that has frozen must not freeze us: half a minute for a statement.
_STATEMENT_LIMIT = "-c statement_timeout=30000"
# Before this version a WAL database can lose a commit when the log is reset while another process reads it.
_WAL_IS_SAFE = (3, 51, 3)


def open_database(url: str) -> Engine:
    """An engine for `url` with every migration applied. Raises SettingsError for a URL that can't be used."""
    parsed = _parsed(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    engine = _sqlite(parsed) if sqlite else _postgresql(parsed)
    from bot.adapters.sql.migrate import migrate

    try:
        migrate(engine)
    except DatabaseError as exc:
        engine.dispose()
        raise SettingsError(f"{_VARIABLE} is not usable: {_first_line(exc)}") from exc
    return engine


def database_file(url: str) -> Path | None:
    """The file of an SQLite URL, None for a database elsewhere."""
    parsed = _parsed(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ImportError) as exc:
        raise SettingsError(f"{_VARIABLE} is not usable: use postgresql://user:password@host/name or sqlite:////path") from exc
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise SettingsError(f"{_VARIABLE} is not usable: a database in memory would forget everything")
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise SettingsError(f"{_VARIABLE} is not usable: only PostgreSQL and SQLite are known")
    return parsed


def _postgresql(url: URL) -> Engine:
    # Parameters stay hidden everywhere: an error must not repeat what somebody wrote.
    options = f"{url.query.get('options', '')} {_STATEMENT_LIMIT}"
    arguments = {"connect_timeout": _BUSY_SECONDS, "keepalives_idle": 10, "keepalives_count": 3, "options": options}
    return sa.create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args=arguments)


def _sqlite(url: URL) -> Engine:
    file = Path(str(url.database))
    file.parent.mkdir(parents=True, exist_ok=True)
    # What people wrote is nobody else's business on this machine.
    file.touch(mode=0o600)
    engine = sa.create_engine(url, hide_parameters=True, connect_args={"timeout": _BUSY_SECONDS})

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # Transactions begin where we say, not where the driver guesses.
        connection.isolation_level = None
        for pragma in (_journal(), "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # At once for writing: a reader that starts to write later would fail instead of waiting.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _journal() -> str:
    """Emptied, not deleted: an emptied journal is synced, the deletion of a file would not survive a power cut by itself."""
    return "journal_mode=WAL" if sqlite3.sqlite_version_info >= _WAL_IS_SAFE else "journal_mode=TRUNCATE"


def _first_line(exc: DatabaseError) -> str:
    return str(exc.orig).strip().splitlines()[0]
