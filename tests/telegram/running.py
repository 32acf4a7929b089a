"""The bot as a process of its own, fed by a world of Telegram: by polling, or by a webhook on a free port."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import ROOT
from tests.telegram.fake import TelegramWorld

SECRET = "s3cr3t-of-the-tests"  # noqa: S105 - nobody's
# Seconds from SIGTERM to the end: the promise is 25 (tests/chaos/test_stop.py), and a busy machine takes its time.
_GOODBYE = 90
_held: list[socket.socket] = []


@dataclass(frozen=True)
class Running:
    """A started program. `folder`: its home (unless another was given), database and output."""

    process: "subprocess.Popen[bytes]"
    folder: Path

    @property
    def output(self) -> str:
        """What it has written to both streams."""
        return (self.folder / "output.txt").read_text(encoding="utf-8", errors="replace")

    @property
    def database(self) -> Path:
        """Its SQLite file."""
        return self.folder / "bot.db"


@contextmanager
def running(module: str, world: TelegramWorld, folder: Path, *arguments: str, **environment: str) -> Iterator[Running]:
    """`python -m module …` with this world's token and address, told to stop at the end. Fails if it stops otherwise than well."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {
        "TELEGRAM_BOT_TOKEN": world.token,
        "TELEGRAM_API_BASE_URL": world.base_url,
        "JOURNEY_COACH_HOME": str(folder),
        "JOURNEY_COACH_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
        # The lock on the token is kept here: other tests run bots with the same one.
        "TMPDIR": str(folder),
    }
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("JOURNEY_COACH", "TELEGRAM"))}
    command = [sys.executable, "-m", module, *arguments]
    with (folder / "output.txt").open("ab") as out:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**clean, **told, **environment}, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
        )
    bot = Running(process, folder)
    try:
        yield bot
        process.terminate()
        assert process.wait(_GOODBYE) == 0, bot.output
        assert "Traceback" not in bot.output
    finally:
        process.kill()
        process.wait()


def by_webhook() -> dict[str, str]:
    """The settings of a bot that Telegram posts updates to."""
    port = free_port()
    return {
        "JOURNEY_COACH_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "JOURNEY_COACH_WEBHOOK_SECRET": SECRET,
        "JOURNEY_COACH_WEBHOOK_PORT": str(port),
    }


def free_port() -> int:
    """A port for a program that will listen there. Nobody else is given it as long as this process lives."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", 0))
    # It doesn't listen, so a server, which reuses addresses too, still can.
    _held.append(held)
    return int(held.getsockname()[1])


def fetched(url: str, body: bytes | None = None, **headers: str) -> tuple[int, str]:
    """Status and text of an answer on this machine. `body`: posted as JSON. Raises OSError if nobody answers."""
    request = urllib.request.Request(url, body, {"Content-Type": "application/json", **headers})  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
