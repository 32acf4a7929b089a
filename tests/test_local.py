"""Local chats as processes: killed, restarted, beside one another and beside a Telegram bot; and how the terminal shows them."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import pytest

from tests.chaos.harness import DATABASE, ROOT, BotProcess
from tests.local_program import KILLED, kept
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "JOURNEY_COACH_HOME": str(home), "JOURNEY_COACH_DATABASE_URL": "", "PYTHONPATH": str(ROOT)}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.local_program", *arguments]


def ended(home: Path, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    """A program that ran to its end."""
    return subprocess.run(
        command(*arguments), env=environment(home), cwd=home, input=given, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


class JsonLines:
    """A chat over JSON lines that is under way."""

    def __init__(self, home: Path) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command("jsonl"), env=environment(home), cwd=home, stdin=pipe, stdout=pipe, text=True)
        assert self._process.stdin
        assert self._process.stdout
        self._input, self._output = self._process.stdin, self._process.stdout

    def give(self, text: str, conversation: str = "c") -> Self:
        print(json.dumps({"conversation": conversation, "text": text}), file=self._input, flush=True)
        return self

    def records(self) -> Iterator[dict[str, Any]]:
        """The records up to the next "done", which is left out."""
        for line in self._output:
            record = json.loads(line)
            if "done" in record:
                return
            yield record
        raise EOFError

    def say(self, text: str, conversation: str = "c") -> list[str]:
        self.give(text, conversation)
        return [record["text"] for record in self.records()]

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self.end()

    def end(self) -> int:
        with closing(self._output), closing(self._input):
            return self._process.wait(PATIENCE)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], JsonLines]]:
    """Starts a chat over JSON lines in one home; all are killed at the end."""
    started: list[JsonLines] = []

    def start() -> JsonLines:
        started.append(JsonLines(tmp_path))
        return started[-1]

    yield start
    for one in started:
        one.kill()


def test_a_killed_chat_goes_on_where_it_was(start: Callable[[], JsonLines]) -> None:
    first = start()
    first.say("one")
    first.say("two")
    first.kill()

    assert start().say("hello") == ["2 on the shelf, 2 remembered, topic None"]


def test_what_was_answered_before_a_kill_in_the_middle_is_kept(tmp_path: Path, start: Callable[[], JsonLines]) -> None:
    chat = start()
    for number in range(200):
        chat.give(f"line {number}")
    for _ in range(20):
        answered = list(chat.records())
    chat.kill()

    said, mapped, votes = kept(tmp_path / DATABASE)

    assert answered[0]["text"].startswith("19 on the shelf")
    assert said == [f"line {number}" for number in range(len(said))]
    # How far it got beyond what was read is the machine's affair.
    assert 20 <= len(said) <= 200
    assert (mapped, votes) == (said, said)


def test_a_turn_killed_at_any_statement_leaves_all_of_itself_or_nothing(tmp_path: Path) -> None:
    ended(tmp_path, "jsonl", given='{"conversation": "c", "text": "first"}')

    turns = [json.loads(line) for line in ended(tmp_path, "dying").stdout.splitlines()]

    *killed, whole = [(turn["code"], turn["said"], turn["mapped"], turn["votes"]) for turn in turns]
    assert killed == [(KILLED, ["first"], ["first"], ["first"])] * len(killed)
    assert len(killed) > 10
    both = ["first", f"line {len(killed)}"]
    assert whole == (0, both, both, both)


def test_two_processes_go_on_with_one_conversation_and_lose_nothing(tmp_path: Path, start: Callable[[], JsonLines]) -> None:
    # So few that nobody can be overtaken so often that they would give up.
    chats, turns = [start(), start()], 19
    for number in range(turns):
        for name, chat in zip("ab", chats, strict=True):
            chat.give(f"{name} {number}")
    for chat in chats:
        for _ in range(turns):
            list(chat.records())

    said, mapped, votes = kept(tmp_path / DATABASE)

    assert [line for line in said if line[0] == "a"] == [f"a {number}" for number in range(turns)]
    assert [line for line in said if line[0] == "b"] == [f"b {number}" for number in range(turns)]
    assert (len(said), mapped, votes) == (2 * turns, said, said)


def test_a_chat_works_beside_a_telegram_bot_on_the_same_database(tmp_path: Path, start: Callable[[], JsonLines]) -> None:
    with FakeTelegram() as fake, BotProcess(tmp_path, fake.base_url) as bot:
        bot.start().wait_until_ready()
        replies = [start().say("one"), start().say("hello")]
        fake.say(5, "/start")
        (told,) = fake.wait_for(lambda: fake.replies(5))

    assert replies == [["0 on the shelf, 0 remembered, topic None"], ["1 on the shelf, 1 remembered, topic None"]]
    assert told.text == "Step 1 of 25?"


def test_what_was_due_comes_before_the_reply_and_has_no_end_of_its_own(tmp_path: Path) -> None:
    given = [{"conversation": "c", "text": text} for text in ("remind x y", "hello")]
    done = ended(tmp_path, "jsonl", given="\n".join(map(json.dumps, given)))

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record.get("text", "done") for record in records] == [
        *("I will", "done"),
        *("Event x", "Event y", "0 on the shelf, 0 remembered, topic None", "done"),
    ]


@pytest.mark.parametrize("name", ["\ud800", "a\0b", "a" * 201])
def test_a_conversation_whose_name_no_database_takes_is_refused(tmp_path: Path, name: str) -> None:
    done = ended(tmp_path, "jsonl", given=json.dumps({"conversation": name, "text": "one"}))

    error, end = [json.loads(line) for line in done.stdout.splitlines()]
    assert "at most 200 characters" in error["error"]
    assert end == {"conversation": None, "done": True}


@pytest.mark.parametrize("name", ["", "a" * 200, "e-poodi klient 👍", 'it\'s "mine"'])
def test_any_other_name_is_taken(tmp_path: Path, name: str) -> None:
    ended(tmp_path, "jsonl", given=json.dumps({"conversation": name, "text": "one"}))

    again = ended(tmp_path, "jsonl", given=json.dumps({"conversation": name, "text": "hello"}))

    assert json.loads(again.stdout.splitlines()[0])["text"] == "1 on the shelf, 1 remembered, topic None"


def test_the_terminal_shows_documents_and_numbers_all_choices_through(tmp_path: Path) -> None:
    done = ended(tmp_path, "terminal", given="remind x\nhello\n3\nhello\n")

    assert [line for line in done.stdout.splitlines() if line] == [
        *("I will", "Event x", "  1 Seen"),
        *("0 on the shelf, 0 remembered, topic None", "  /home/terminal/map.pdf", "  2 Yes", "  3 No"),
        *("0 on the shelf, 0 remembered, topic None", "  /home/terminal/map.pdf", "  1 Yes", "  2 No"),
        *("1 on the shelf, 1 remembered, topic no", "  /home/terminal/map.pdf", "  1 Yes", "  2 No"),
    ]


def test_the_terminal_goes_on_where_it_was(tmp_path: Path) -> None:
    ended(tmp_path, "terminal", given="one\n")

    assert "1 on the shelf, 1 remembered, topic None" in ended(tmp_path, "terminal", given="hello\n").stdout


def broken(home: Path) -> str:
    (home / DATABASE).write_bytes(b"something else altogether" * 100)
    return "file is not a database"


def newer(home: Path) -> str:
    ended(home, "terminal", given="one\n")
    with closing(sqlite3.connect(home / DATABASE)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    return "newer Journey Coach"


@pytest.mark.parametrize("spoil", [broken, newer])
@pytest.mark.parametrize("kind", ["jsonl", "terminal"])
def test_a_database_that_cannot_be_used_ends_the_chat_with_one_sentence(tmp_path: Path, spoil: Callable[[Path], str], kind: str) -> None:
    sentence = spoil(tmp_path)

    done = ended(tmp_path, kind, given='{"conversation": "c", "text": "one"}\n')

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_database_that_stays_locked_ends_the_chat_and_what_was_said_is_kept(tmp_path: Path, start: Callable[[], JsonLines]) -> None:
    chat = start()
    chat.say("one")
    with closing(sqlite3.connect(tmp_path / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        chat.give("two")
        code = chat.end()

    assert code == 2
    assert kept(tmp_path / DATABASE)[0] == ["one"]
