"""The schema that migrations make, on both engines."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.adapters.sql.database import database_file, open_database
from bot.adapters.sql.tables import metadata
from bot.errors import SettingsError
from tests.conftest import ROOT
from tests.delivery.conftest import Opened
from tests.delivery.steps import arrival, run
from tests.telegram.fake.values import PATIENCE

# Forks once for each statement of the migration, and kills the child just before it.
KILLED = """
import os, sys
# Loaded before the forks, not in each.
import alembic.command, alembic.config
import sqlalchemy as sa
from bot.adapters.sql.database import open_database
url, at = sys.argv[1], 0
while True:
    child = os.fork()
    if not child:
        seen = 0
        @sa.event.listens_for(sa.engine.Engine, "before_cursor_execute")
        def die(*_):
            global seen
            if seen == at:
                os._exit(9)
            seen += 1
        open_database(url)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 9:
        break
    at += 1
print(at)
"""


def schema(url: str) -> dict[str, Any]:
    """What a database knows of its tables, the mark of the migrations left out."""
    engine = sa.create_engine(url)
    inspector = sa.inspect(engine)
    described = {
        table: {
            "columns": [{**column, "type": str(column["type"])} for column in inspector.get_columns(table)],
            "key": inspector.get_pk_constraint(table)["constrained_columns"],
            "unique": sorted(one["column_names"] for one in inspector.get_unique_constraints(table)),
            "indexes": sorted((str(one["name"]), one["column_names"], _where(one)) for one in inspector.get_indexes(table)),
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }
    engine.dispose()
    return described


def _where(index: Any) -> str:
    options = index.get("dialect_options", {})
    return str(options.get("sqlite_where", options.get("postgresql_where", ""))).strip("()")


def counting_up(url: str) -> set[str]:
    """The SQLite tables whose numbers are never used again."""
    with sqlite3.connect(str(database_file(url))) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'").fetchall()
    connection.close()
    return {name for (name,) in found}


def test_the_migrated_schema_is_that_of_the_code(opened: Opened) -> None:
    with opened.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_migrating_makes_what_the_tables_would_make(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    other = f"sqlite:///{tmp_path}/made.db" if "sqlite" in database_url else request.getfixturevalue("fresh_postgresql")()
    made = sa.create_engine(other)
    metadata.create_all(made)
    made.dispose()

    open_database(database_url).dispose()

    assert schema(database_url) == schema(other)
    if "sqlite" in database_url:
        assert counting_up(database_url) == counting_up(other) == {"inbox", "outbox", "later"}


def test_migrating_again_changes_nothing(database_url: str) -> None:
    first = Opened.at(database_url)
    run(first.store.receive([arrival(1)]))
    first.close()
    before = schema(database_url)

    second = Opened.at(database_url)
    depth = run(second.store.depth())
    second.close()

    assert depth.inbox == 1
    assert schema(database_url) == before


def test_a_file_in_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/er/coach.db"

    opened = Opened.at(url)
    opened.close()

    assert database_file(url) == tmp_path / "new" / "er" / "coach.db"
    assert schema(url) != {}


def test_a_migration_killed_at_any_statement_is_made_anew(sqlite_url: str, tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, sqlite_url], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
    )

    assert int(killed.stdout) > 15
    whole = f"sqlite:///{tmp_path}/whole.db"
    open_database(whole).dispose()
    assert schema(sqlite_url) == schema(whole)


@pytest.mark.parametrize("statement", [3, 9, 15])
def test_a_migration_that_fails_leaves_nothing(database_url: str, statement: int) -> None:
    left = iter(range(statement))

    def fail(*_: object) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    sa.event.listen(sa.Engine, "before_cursor_execute", fail)
    try:
        with pytest.raises(KeyboardInterrupt):
            open_database(database_url)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", fail)

    assert schema(database_url) == {}
    open_database(database_url).dispose()
    assert schema(database_url) != {}


def test_sqlite_is_safe_against_a_power_cut(sqlite_url: str) -> None:
    journal = "wal" if sqlite3.sqlite_version_info >= (3, 51, 3) else "truncate"

    engine = open_database(sqlite_url)
    with engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete", "busy_timeout")
        }
    engine.dispose()

    assert pragmas == {"synchronous": 2, "journal_mode": journal, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5000}


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://localhost/coach",
        "oracle+nothing://localhost/coach",
        "postgresql://postgres@127.0.0.1:1/coach",
        "sqlite:////proc/nowhere.db",
    ],
)
def test_a_database_that_cannot_be_used_is_one_sentence(url: str) -> None:
    with pytest.raises((SettingsError, OSError)) as caught:
        open_database(url)

    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "coach.db").write_bytes(b"something else altogether" * 100)

    with pytest.raises(SettingsError, match=r"^JOURNEY_COACH_DATABASE_URL is not usable: file is not a database$"):
        open_database(f"sqlite:///{tmp_path}/coach.db")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_that_forgets_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="in memory would forget everything"):
        open_database(url)


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'newer.db'}"
    engine = open_database(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()

    with pytest.raises(SettingsError, match="newer Journey Coach"):
        open_database(url)


def test_only_the_owner_of_the_file_may_read_it(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'private.db'}").dispose()

    assert (tmp_path / "private.db").stat().st_mode & 0o777 == 0o600
