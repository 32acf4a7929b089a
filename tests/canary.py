"""Secrets that nobody must see again, and a watch that finds them wherever they turn up (T28).

`CANARY=1 make test` runs the whole suite at DEBUG under the watch of tests/conftest.py.
"""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from tests.telegram.fake import TOKEN

# As the environment of a process; none of them is anybody's.
CANARIES = {
    "TELEGRAM_BOT_TOKEN": "987654321:" + "CanaryOfTheToken_-" * 2,
    "JOURNEY_COACH_WEBHOOK_SECRET": "canary-of-the-webhook",
    "OPENAI_API_KEY": "sk-canary-of-the-key",
    "PGPASSWORD": "canary-of-the-database",
}
# Whether the whole session is to be watched.
WATCHED = os.environ.get("CANARY") == "1"
_LARGEST_FILE = 64 << 20


def seen_in(content: str | bytes, more: tuple[str, ...] = ()) -> list[str]:
    """The names, or for `more` the values, of secrets that occur in a text."""
    raw = content if isinstance(content, bytes) else content.encode(errors="replace")
    found = [name for name, value in CANARIES.items() if value.encode() in raw]
    return found + [value for value in more if value.encode() in raw]


def seen_below(folder: Path, more: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """File -> secrets in its bytes: databases, journals, logs, crash marks, exports, whatever there is."""
    files = (f for f in folder.rglob("*") if f.is_file() and not f.is_symlink() and f.stat().st_size <= _LARGEST_FILE)
    found = {str(file.relative_to(folder)): seen_in(file.read_bytes(), more) for file in files}
    return {file: secrets for file, secrets in found.items() if secrets}


class Watch:
    """What a session has let slip: each place once, with the secret's name."""

    def __init__(self) -> None:
        self.leaks: set[str] = set()

    def look(self, place: str, content: object) -> None:
        """Search something that was written."""
        if isinstance(content, str | bytes):
            self.leaks.update(f"{place}: {secret}" for secret in seen_in(content, (TOKEN,)))

    def search(self, folder: Path) -> None:
        """Search every file below a folder."""
        self.leaks.update(f"{file}: {secret}" for file, secrets in seen_below(folder).items() for secret in secrets)


@contextmanager
def watching() -> Iterator[Watch]:
    """The canaries in the environment, logging as the product has it but at DEBUG, and a look at each record, before it is redacted,
    and at all that started programs give back."""
    watch, record, communicate = Watch(), logging.getLogRecordFactory(), subprocess.Popen.communicate

    def recorded(*args: Any, **options: Any) -> logging.LogRecord:
        made = record(*args, **options)
        watch.look(f"a record of {made.name}", logging.Formatter().format(made))
        # Formatting keeps the traceback in the record, where it would hide what a test looks at.
        made.exc_text = None
        return made

    def communicated(self: "subprocess.Popen[Any]", *args: Any, **options: Any) -> Any:
        written = communicate(self, *args, **options)
        for part in written:
            watch.look(f"output of {str(self.args)[:80]}", part)
        return written

    with pytest.MonkeyPatch.context() as patch:
        for name, value in CANARIES.items():
            patch.setenv(name, value)
        patch.setenv("JOURNEY_COACH_LOG_LEVEL", "DEBUG")
        patch.setattr(subprocess.Popen, "communicate", communicated)
        _log_as_the_product_does()
        logging.setLogRecordFactory(recorded)
        yield watch
        logging.setLogRecordFactory(record)


def _log_as_the_product_does() -> None:
    """The levels of a product that runs at DEBUG; nothing is printed, and pytest goes on hearing of what nobody catches."""
    hooks = sys.excepthook, threading.excepthook
    logs.set_up("DEBUG")
    sys.excepthook, threading.excepthook = hooks
    logging.getLogger().handlers[:] = [logging.NullHandler()]
