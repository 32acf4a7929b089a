"""A small engine over the store of local chats: `python -m tests.local_program jsonl | terminal | dying`, configured as the product."""

import json
import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

# Loaded before the forks, not in each.
import alembic.command
import alembic.config  # noqa: F401
import sqlalchemy as sa

from bot.adapters.sql.local import LocalChats
from bot.errors import say_plainly
from bot.late_shelf import LateShelf
from bot.messages import Choice, Document, Feedback, Later, Message, Reply, Turn
from bot.settings import load_settings
from bot.shelf import Kept, Shelf
from bot.transports import jsonl, terminal

YESTERDAY = timedelta(days=1)
KILLED = 9


@dataclass(frozen=True)
class Said:
    """All that was said. `topic`: what was said last."""

    lines: tuple[str, ...] = ()
    topic: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"lines": list(self.lines), "topic": self.topic}


class Ledger:
    """Keeps all lines of a conversation in its state, in a map, and each line as a vote. What it says is what the shelf holds.

    "remind X Y" asks to be told X and Y, which were due yesterday; "hello" and whatever begins with a slash leaves nothing.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        said = Said(tuple(remembered.get("lines", ())), remembered.get("topic"))
        if message.event is not None:
            return Turn(said, (Reply(f"Event {message.event}", (Choice("seen", "Seen"),)),))
        line = message.choice or message.text
        if line == "hello" or line.startswith("/"):
            return Turn(said, (self._reply(message.conversation, said),))
        if line.startswith("remind "):
            return Turn(said, (Reply("I will"),), later=tuple(Later(datetime.now(UTC) - YESTERDAY, event) for event in line.split()[1:]))
        return self._noted(message.conversation, said, line)

    def _noted(self, conversation: str, said: Said, line: str) -> Turn:
        after = Said((*said.lines, line), line)
        kept = Kept(f"map-{conversation}", "Lines", "draft", len(after.lines), {"lines": list(after.lines)})
        return Turn(after, (self._reply(conversation, said),), (Feedback(line, "answer", (), "en", helpful=True),), (), (kept,))

    def _reply(self, conversation: str, said: Said) -> Reply:
        body = self._shelf.body(conversation, f"map-{conversation}") or {"lines": []}
        text = f"{len(body['lines'])} on the shelf, {len(said.lines)} remembered, topic {said.topic}"
        return Reply(text, (Choice("yes", "Yes"), Choice("no", "No")), (Document("pdf", f"/home/{conversation}/map.pdf"),))


def kept(file: Path) -> tuple[list[str], list[str], list[str]]:
    """What conversation "c" left: the lines of its state, those of its map, its votes."""
    with closing(sqlite3.connect(file)) as database:
        states = database.execute("SELECT state FROM conversation WHERE bot = 0 AND lane = 'c'").fetchall()
        maps = database.execute("SELECT body FROM journey_map WHERE bot = 0 AND lane = 'c'").fetchall()
        votes = database.execute("SELECT question FROM feedback WHERE bot = 0 AND lane = 'c' ORDER BY id").fetchall()
    said, mapped = ([line for (text,) in texts for line in json.loads(text)["lines"]] for texts in (states, maps))
    return said, mapped, [question for (question,) in votes]


def killed_everywhere(url: str) -> None:
    """Turns of which each dies one statement later than the one before, until one lives; after each, what it left."""
    code, at = KILLED, 0
    while code == KILLED:
        child = os.fork()
        if not child:
            _die_at(at)
            _take_turn(url, f"line {at}")
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said, mapped, votes = kept(Path(str(sa.make_url(url).database)))
        print(json.dumps({"code": code, "said": said, "mapped": mapped, "votes": votes}))  # noqa: T201 - for whoever started us
        at += 1


def _die_at(statement: int) -> None:
    seen = 0

    def die(*_: object) -> None:
        nonlocal seen
        if seen == statement:
            os._exit(KILLED)
        seen += 1

    for event in ("before_cursor_execute", "commit"):
        sa.event.listen(sa.Engine, event, die)


def _take_turn(url: str, text: str) -> None:
    shelf = LateShelf()
    with LocalChats(Ledger(shelf), url, shelf) as chats:
        chats.turn({}, Message.typed("c", text))


def main() -> None:
    url, shelf = load_settings().database, LateShelf()
    with LocalChats(Ledger(shelf), url, shelf) as chats:
        if sys.argv[1] == "jsonl":
            jsonl.run(chats, sys.stdin, sys.stdout)
        elif sys.argv[1] == "terminal":
            terminal.run(chats, None)
        else:
            killed_everywhere(url)


if __name__ == "__main__":
    say_plainly("local", main)
