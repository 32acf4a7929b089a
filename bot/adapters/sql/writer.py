"""Group commit: what many callers want done is done on one connection, and committed together."""

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError

from bot.adapters.sql.database import open_database
from bot.delivery.ports import StoreUnavailable

T = TypeVar("T")
Work = Callable[[sa.Connection], Any]
_Unit = tuple[Work, "Future[Any]"]


class Writer:
    """Runs units of work in their order, in a thread of its own.

    A sync to disk costs milliseconds, however much it holds: units that wait while one is being made share the next one.
    """

    def __init__(self, engine: Engine, together: int = 64) -> None:
        self._engine = engine
        self._together = together
        self._waiting: queue.SimpleQueue[_Unit | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="database", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[sa.Connection], T]) -> "Future[T]":
        """The result of `work`, once it is committed; StoreUnavailable if the database can't be reached or written."""
        done: Future[T] = Future()
        if self._closed:
            done.set_exception(StoreUnavailable("the database is closed"))
        else:
            self._waiting.put((work, done))
        return done

    def do(self, work: Callable[[sa.Connection], T]) -> T:
        """As `submit`, for a thread that may wait for the result."""
        return self.submit(work).result()

    def close(self) -> None:
        """Finish what waits, and end the thread."""
        self._closed = True
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        going = True
        while going:
            units, going = self._next()
            if units:
                self._commit(units)

    def _next(self) -> tuple[list[_Unit], bool]:
        """The units that wait, at least one; and whether there will be more."""
        units: list[_Unit] = []
        unit = self._waiting.get()
        while unit is not None:
            # From here on it can't be cancelled; what was cancelled before isn't done.
            if unit[1].set_running_or_notify_cancel():
                units.append(unit)
            if len(units) == self._together or self._waiting.empty():
                return units, True
            unit = self._waiting.get()
        return units, False

    def _commit(self, units: list[_Unit]) -> None:
        try:
            with self._engine.begin() as connection:
                results = [work(connection) for work, _ in units]
        except Exception as exc:  # whatever it is, it belongs to whoever waits for the result
            self._failed(units, exc)
        else:
            for (_, done), result in zip(units, results, strict=True):
                done.set_result(result)

    def _failed(self, units: list[_Unit], exc: Exception) -> None:
        """One unit must not spoil the others: each is done again alone, unless the database itself is at fault."""
        if len(units) == 1 or _unavailable(exc):
            for _, done in units:
                done.set_exception(_translated(exc))
        else:
            for unit in units:
                self._commit([unit])


@contextmanager
def open_writer(url: str) -> Iterator[Writer]:
    """A writer on the database at `url`, which is closed at the end of the block. Raises SettingsError if it can't be used."""
    engine = open_database(url)
    writer = Writer(engine)
    try:
        yield writer
    finally:
        writer.close()
        engine.dispose()


def _unavailable(exc: Exception) -> bool:
    # All but what a statement or its values are to blame for: a lock, a full disk, a damaged file, a server that went away.
    ours = isinstance(exc, DataError | IntegrityError | ProgrammingError)
    return isinstance(exc, DBAPIError) and (exc.connection_invalidated or not ours)


def _translated(exc: Exception) -> Exception:
    if not _unavailable(exc):
        return exc
    # The statement and its values stay out of it: they hold people's words.
    unavailable = StoreUnavailable(f"the database can't be used now ({type(getattr(exc, 'orig', exc)).__name__})")
    unavailable.__cause__ = None
    return unavailable
