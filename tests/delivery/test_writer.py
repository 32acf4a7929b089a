"""Group commit: together when it goes well, apart when it doesn't."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa

from bot.adapters.sql.tables import note
from bot.adapters.sql.writer import Writer
from bot.delivery.ports import StoreUnavailable
from tests.delivery.conftest import Opened
from tests.telegram.fake.values import PATIENCE

Unit = Callable[[sa.Connection], Any]


def writing(name: str, value: str = "") -> Unit:
    """A unit that keeps a row, and fails if there is one of that name."""
    return lambda connection: connection.execute(sa.insert(note).values(bot=7, name=name, value=value)).rowcount


def names(connection: sa.Connection) -> list[str]:
    return list(connection.execute(sa.select(note.c.name).order_by(note.c.name)).scalars())


@contextmanager
def held_up(writer: Writer) -> Iterator[None]:
    """What is submitted meanwhile waits, and is done together afterwards."""
    begun, go_on = threading.Event(), threading.Event()

    def wait(_: sa.Connection) -> None:
        begun.set()
        go_on.wait()

    blocking = writer.submit(wait)
    begun.wait()
    try:
        yield
    finally:
        go_on.set()
        blocking.result()


def outcomes(futures: list["Future[Any]"]) -> list[type[BaseException] | None]:
    return [type(error) if (error := future.exception(PATIENCE)) else None for future in futures]


def test_what_waits_is_committed_together(opened: Opened) -> None:
    commits: list[sa.Connection] = []
    sa.event.listen(opened.engine, "commit", commits.append)

    with held_up(opened.writer):
        futures = [opened.writer.submit(writing(str(number))) for number in range(9)]

    assert outcomes(futures) == [None] * 9
    # One of them is that of the unit that held the others up.
    assert len(commits) == 2
    assert opened.writer.submit(names).result() == list("012345678")


def test_not_too_much_is_committed_together(sqlite: Opened) -> None:
    commits: list[sa.Connection] = []
    writer = Writer(sqlite.engine, together=4)
    sa.event.listen(sqlite.engine, "commit", commits.append)

    with held_up(writer):
        futures = [writer.submit(writing(str(number))) for number in range(9)]

    assert outcomes(futures) == [None] * 9
    assert len(commits) == 1 + 3
    writer.close()


def test_one_unit_that_fails_spoils_no_other(opened: Opened) -> None:
    def fail(connection: sa.Connection) -> None:
        writing("never kept")(connection)
        raise KeyError("fail")

    with held_up(opened.writer):
        futures = [opened.writer.submit(unit) for unit in (writing("a"), fail, writing("a"), writing("b"))]

    assert outcomes(futures) == [None, KeyError, sa.exc.IntegrityError, None]
    assert opened.writer.submit(names).result() == ["a", "b"]


def test_results_are_known_only_once_they_are_committed(sqlite: Opened) -> None:
    sqlite.writer.submit(writing("a")).result()

    other = sqlite3.connect(sqlite.file)
    kept = other.execute("SELECT name FROM note").fetchall()
    other.close()

    assert kept == [("a",)]


def test_a_locked_database_is_unavailable_to_all_and_works_afterwards(impatient: Opened) -> None:
    other = sqlite3.connect(impatient.file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    locked = outcomes([impatient.writer.submit(writing(name)) for name in "abc"])
    other.execute("ROLLBACK")
    other.close()

    assert locked == [StoreUnavailable] * 3
    assert outcomes([impatient.writer.submit(writing("a"))]) == [None]
    assert impatient.writer.submit(names).result() == ["a"]


def test_a_lock_that_goes_in_time_is_waited_for(sqlite: Opened) -> None:
    other = sqlite3.connect(sqlite.file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    release = threading.Timer(0.3, other.execute, ["ROLLBACK"])
    release.start()

    assert outcomes([sqlite.writer.submit(writing("a"))]) == [None]
    release.join()
    other.close()


def test_a_reader_that_blocks_the_commit_makes_it_unavailable(impatient: Opened) -> None:
    if sqlite3.sqlite_version_info >= (3, 51, 3):
        pytest.skip("with WAL readers block nobody")
    impatient.writer.submit(writing("a")).result()
    other = sqlite3.connect(impatient.file, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT name FROM note").fetchall()

    blocked = outcomes([impatient.writer.submit(writing("b"))])
    other.execute("ROLLBACK")
    other.close()

    assert blocked == [StoreUnavailable]
    assert impatient.writer.submit(names).result() == ["a"]


def test_a_full_disk_is_unavailable_and_damages_nothing(sqlite: Opened) -> None:
    def pragma(statement: str) -> Unit:
        return lambda connection: connection.exec_driver_sql(f"PRAGMA {statement}").scalar()

    submit = sqlite.writer.submit
    submit(writing("a")).result()
    pages = submit(pragma("page_count")).result()
    submit(pragma(f"max_page_count = {pages + 2}")).result()

    with held_up(sqlite.writer):
        futures = [submit(writing("b")), submit(writing("c", "x" * 1_000_000))]

    assert outcomes(futures) == [StoreUnavailable] * 2
    assert submit(pragma("integrity_check")).result() == "ok"
    assert submit(names).result() == ["a"]
    submit(pragma("max_page_count = 1000000")).result()
    assert outcomes([submit(writing("c", "x" * 1_000_000))]) == [None]


def test_a_damaged_file_is_unavailable(sqlite: Opened) -> None:
    sqlite.writer.submit(writing("a")).result()
    sqlite.engine.dispose()
    sqlite.file.write_bytes(b"something else altogether" * 1000)

    assert outcomes([sqlite.writer.submit(writing("b"))]) == [StoreUnavailable]


def test_the_reason_holds_no_words_of_anybody(impatient: Opened) -> None:
    other = sqlite3.connect(impatient.file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    error = impatient.writer.submit(writing("secret", "words")).exception(PATIENCE)
    other.close()

    assert repr(error) == 'StoreUnavailable("the database can\'t be used now (OperationalError)")'
    assert error is not None
    assert error.__cause__ is None


def test_a_connection_that_the_server_ends_is_unavailable_once(fresh_postgresql: Callable[[], str]) -> None:
    opened = Opened.at(fresh_postgresql())

    def end(connection: sa.Connection) -> None:
        writing("a")(connection)
        connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    first = outcomes([opened.writer.submit(end)])
    second = outcomes([opened.writer.submit(writing("b"))])

    assert (first, second) == ([StoreUnavailable], [None])
    assert opened.writer.submit(names).result() == ["b"]
    opened.close()


def test_a_connection_that_was_ended_while_idle_is_made_anew(fresh_postgresql: Callable[[], str]) -> None:
    opened = Opened.at(fresh_postgresql())
    opened.writer.submit(writing("a")).result()
    with psycopg.connect(opened.url) as other:
        stopped = other.execute(
            # Not only told to end, but gone: so many milliseconds are waited for that.
            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND application_name = current_setting('application_name')"
        ).fetchall()

        ended = outcomes([opened.writer.submit(writing("b"))])

    assert (stopped, ended) == ([(True,)], [None])
    opened.close()


def test_what_was_cancelled_is_not_done(sqlite: Opened) -> None:
    with held_up(sqlite.writer):
        kept, cancelled = sqlite.writer.submit(writing("a")), sqlite.writer.submit(writing("b"))
        cancelled.cancel()

    assert outcomes([kept]) == [None]
    assert sqlite.writer.submit(names).result() == ["a"]


def test_closing_finishes_what_waits(sqlite: Opened) -> None:
    writer = Writer(sqlite.engine)
    with held_up(writer):
        futures = [writer.submit(writing(str(number))) for number in range(5)]
        closing = threading.Thread(target=writer.close)
        closing.start()
    closing.join(PATIENCE)

    assert not closing.is_alive()
    assert [future.done() for future in futures] == [True] * 5
    assert outcomes(futures) == [None] * 5


def test_after_the_end_nothing_is_taken_and_nobody_waits(sqlite: Opened) -> None:
    writer = Writer(sqlite.engine)
    writer.close()

    with pytest.raises(StoreUnavailable, match="closed"):
        writer.submit(lambda connection: 1).result(PATIENCE)
