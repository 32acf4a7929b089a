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
# Before this version a WAL database can lose a commit when the log is reset while another process reads it.
_WAL_IS_SAFE = (3, 51, 3)


def open_database(url: str) -> Engine:
    """An engine for `url` with every migration applied. Raises SettingsError for a URL that can't be used."""
    parsed = _parsed(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    engine = _sqlite(parsed) if sqlite else sa.create_engine(parsed, pool_pre_ping=True, connect_args={"connect_timeout": _BUSY_SECONDS})
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
        raise SettingsError(
            "JOURNEY_COACH_DATABASE_URL is not usable: use postgresql://user:password@host/name or sqlite:////path"
        ) from exc
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise SettingsError(f"{_VARIABLE} is not usable: only PostgreSQL and SQLite are known")
    return parsed


def _sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, connect_args={"timeout": _BUSY_SECONDS})

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
