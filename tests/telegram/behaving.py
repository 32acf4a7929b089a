"""A running bot as the tests of its behaviour see it: chats that nobody has used, and a look into its database."""

import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from tests.chaos.harness import wait_until
from tests.telegram.chat import Chat
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import Running

ADMIN = 900
_numbers = itertools.count(10_000)


@dataclass(frozen=True)
class Bot:
    """The fake it is connected to, and the program."""

    world: FakeTelegram
    program: Running

    def chat(self, language: str | None = "ro") -> Chat:
        """A private chat with somebody new, whose client has this language."""
        return Chat(self.world, next(_numbers), language)

    def group(self) -> int:
        """The number of a new supergroup."""
        return -next(_numbers)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database says, or does, if it is told to change something."""
        with closing(sqlite3.connect(self.program.database, timeout=10)) as connection, connection:
            return connection.execute(query, values).fetchall()

    def until(self, true: Callable[[], object], timeout: float = PATIENCE) -> None:
        """Wait until the database says so: unlike the fake it tells nobody of its changes. Raises TimeoutError."""
        wait_until(true, timeout)

    def handled(self) -> bool:
        """Whether nothing waits any more: asked along an update's way, or one that moves on meanwhile would be missed."""
        if self.world.pending:
            return False
        ((inbox,),) = self.rows("SELECT count(*) FROM inbox WHERE done_at IS NULL")
        ((outbox,),) = self.rows("SELECT count(*) FROM outbox WHERE settled_at IS NULL")
        return not (inbox or outbox)
