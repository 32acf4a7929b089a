"""A program of the tests, in a process that counts the moments at which it might die, and dies at one of them.

A moment is named after what has just happened or is about to: a statement, the beginning or the end of a commit, a call to Telegram.
"""

import importlib
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from telegram.request import HTTPXRequest

EXIT_CODE = 9


@dataclass(frozen=True)
class Death:
    """Where to die: at the `turn`-th time that the moment `name` comes."""

    name: str
    turn: int = 1


class Moments:
    """Writes each moment's name into `file` when it first comes, and ends the process when it comes as often as `death` says."""

    def __init__(self, file: Path, death: Death | None) -> None:
        self._file, self._death = file, death
        self._counts: Counter[str] = Counter()

    def reached(self, name: str) -> None:
        """It has come."""
        self._counts[name] += 1
        if self._counts[name] == 1:
            with self._file.open("a", encoding="utf-8") as names:
                names.write(name + "\n")
        if self._death == Death(name, self._counts[name]):
            os._exit(EXIT_CODE)


def run(program: str, environment: dict[str, str], log: str, moments: str, death: Death | None) -> None:
    """Become the program, a module with a `main`: what a started process calls. `moments`: the file of names."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(environment["JOURNEY_COACH_HOME"])
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(output, stream)
    reached = Moments(Path(moments), death).reached
    _watch_database(reached)
    _watch_calls(reached)
    importlib.import_module(program).main()


def _watch_database(reached: Callable[[str], None]) -> None:
    last = "nothing"

    @sa.event.listens_for(Engine, "after_cursor_execute")
    def executed(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        nonlocal last
        last = " ".join(statement.split())
        reached(f"after {last}")

    @sa.event.listens_for(Engine, "commit")
    def committing(_connection: Any) -> None:
        reached(f"before the commit of {last}")

    @sa.event.listens_for(sa.pool.Pool, "checkin")
    def committed(_connection: Any, _record: Any) -> None:
        # A connection goes back to the pool as soon as its transaction has ended.
        reached(f"after the commit of {last}")


def _watch_calls(reached: Callable[[str], None]) -> None:
    """Around the HTTP of python-telegram-bot, which the product's own pools inherit."""
    request = HTTPXRequest.do_request

    async def watched(self: HTTPXRequest, url: str, *args: Any, **options: Any) -> tuple[int, bytes]:
        method = url.rsplit("/", 1)[1]
        reached(f"before {method}")
        answer = await request(self, url, *args, **options)
        reached(f"after {method}")
        return answer

    HTTPXRequest.do_request = watched  # type: ignore[method-assign]
