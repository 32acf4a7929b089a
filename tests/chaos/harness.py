"""What the failure tests share: their size, the real program as a process, and a look at its database. The people are in crowd.py."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.telegram.fake import TOKEN
from tests.telegram.fake.values import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
FULL = os.environ.get("CHAOS") == "full"
PROGRAM, INTERVIEW = "tests.telegram.program", "tests.chaos.interview_program"
SECRET = "webhook-secret-of-the-tests"  # noqa: S105 - nobody's
DATABASE = "journey-coach.db"
READY = "ready as bot"
BEGAN = datetime.now(UTC)
T = TypeVar("T")


def size(short: T, full: T) -> T:
    """How much a test does: `short` in the suite, `full` behind `make chaos`."""
    return full if FULL else short


def record(test: str, what: str, **figures: Any) -> None:
    """Append a full run's figures, from which docs/reliability.md is filled, to the file that CHAOS_FIGURES names."""
    file = os.environ.get("CHAOS_FIGURES")
    if FULL and file:
        with Path(file).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({"test": test, "what": what, "figures": figures, "pass": True}) + "\n")


def wait_until(done: Callable[[], T], timeout: float = PATIENCE, what: str = "it") -> T:
    """What `done` gives as soon as that is true. Raises TimeoutError, naming `what`."""
    end = time.monotonic() + timeout
    while True:
        found = done()
        if found:
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen within {timeout} s")
        time.sleep(0.02)


def settings(home: Path, base_url: str, **more: str) -> dict[str, str]:
    """The environment of a bot. Its lock on the token lies in its home, so that tests beside each other may share a token; TEST_NOW is
    for programs that mustn't notice midnight."""
    return {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_BASE_URL": base_url,
        "JOURNEY_COACH_HOME": str(home),
        "JOURNEY_COACH_LOG_LEVEL": "INFO",
        "TMPDIR": str(home),
        "PYTHONPATH": str(ROOT),
        "TEST_NOW": BEGAN.isoformat(),
        **more,
    }


def webhook(port: int) -> dict[str, str]:
    """What is added to the environment of a bot that is fed by a webhook."""
    url = f"http://127.0.0.1:{port}/telegram"
    return {"JOURNEY_COACH_WEBHOOK_URL": url, "JOURNEY_COACH_WEBHOOK_SECRET": SECRET, "JOURNEY_COACH_WEBHOOK_PORT": str(port)}


class BotProcess:
    """The real program with the test engine, as often as it is started; killed at the end of the block, whatever happens.

    `program`: the module to run; `prefix`: a command to run it under; `more`: variables of its environment. Its output is in `log`.
    """

    def __init__(self, home: Path, base_url: str, *, program: str = PROGRAM, prefix: Sequence[str] = (), **more: str) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home, self.log = home, home / "log.txt"
        self._command = [*prefix, sys.executable, "-m", *program.split()]
        self._environment = settings(home, base_url, **more)
        self._process: subprocess.Popen[bytes] | None = None
        self._log_began = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()

    def start(self) -> Self:
        """Start it; returns before it is ready."""
        with self.log.open("ab") as log:
            self._log_began = log.tell()
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self

    def wait_until_ready(self, timeout: float = PATIENCE) -> Self:
        """Return once it has taken up what was left, and takes updates in. Raises RuntimeError if it ends instead."""
        wait_until(lambda: (READY in self.output and self._listens()) or self.exit_code is not None, timeout, "start")
        if READY not in self.output:
            raise RuntimeError(f"ended with {self.exit_code}: {self.output}")
        return self

    def _listens(self) -> bool:
        """Whether the webhook's port, if there is one, is open: the log says that the bot is ready a moment before."""
        port = self._environment.get("JOURNEY_COACH_WEBHOOK_PORT")
        with closing(socket.socket()) as probe:
            return port is None or probe.connect_ex(("127.0.0.1", int(port))) == 0

    def run(self) -> Self:
        """Start it and wait until it is ready."""
        return self.start().wait_until_ready()

    @property
    def output(self) -> str:
        """What it has logged since its last start."""
        with self.log.open("rb") as log:
            log.seek(self._log_began)
            return log.read().decode(errors="replace")

    @property
    def pid(self) -> int:
        """Of the running or last process."""
        assert self._process
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """Of the last process, None while it runs."""
        return self._process.poll() if self._process else None

    def wait(self, timeout: float = PATIENCE) -> int:
        """Its exit code, once it has ended. Raises subprocess.TimeoutExpired."""
        assert self._process
        return self._process.wait(timeout)

    def terminate(self, timeout: float = PATIENCE) -> int:
        """Tell it to stop, and wait; its exit code."""
        assert self._process
        # To the group: under strace, say, the program is a child.
        os.killpg(self._process.pid, signal.SIGTERM)
        return self.wait(timeout)

    def kill(self) -> None:
        """SIGKILL to it and to whatever it started; nothing if it isn't running."""
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE)


def rows(home: Path, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a query gives. Able to write, for a bot that has just died may have left a journal that must be rolled back first."""
    with closing(sqlite3.connect(f"file:{home / DATABASE}?mode=rw", uri=True, timeout=PATIENCE)) as connection:
        return connection.execute(query, values).fetchall()


def states(home: Path) -> dict[str, dict[str, Any]]:
    """Lane -> what the engine remembers."""
    return {lane: json.loads(state).get("engine", {}) for lane, state in rows(home, "SELECT lane, state FROM conversation")}


def check_database(home: Path, truth: Mapping[int, list[str]] | None = None) -> None:
    """Assert that the file is sound, all is handled and sent, nothing given up, and the answers are those of `truth`, in order."""
    assert rows(home, "PRAGMA integrity_check") == [("ok",)]
    assert rows(home, "SELECT seq, lane, payload FROM inbox WHERE done_at IS NULL") == []
    assert rows(home, "SELECT seq, lane, quarantined, payload FROM inbox WHERE quarantined IS NOT NULL") == []
    assert rows(home, "SELECT id, chat, dropped FROM outbox WHERE settled_at IS NULL OR dropped IS NOT NULL") == []
    if truth is not None:
        kept = {int(lane.split(":")[0]): state.get("answers") for lane, state in states(home).items()}
        assert kept == dict(truth)


def settled(home: Path) -> bool:
    """Whether the database of a running bot has nothing left to handle or to send."""
    left = "SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL) + (SELECT count(*) FROM outbox WHERE settled_at IS NULL)"
    return rows(home, left) == [(0,)]


def wait_until_settled(home: Path, timeout: float = PATIENCE) -> None:
    """Return once it is `settled`. Raises TimeoutError."""
    wait_until(lambda: settled(home), timeout, "an empty inbox and outbox")
