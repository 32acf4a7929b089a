"""One intake at a time: a second one would break the order of every conversation."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import CoachError


class AlreadyRunning(CoachError):
    """Another intake holds the lock."""


@contextmanager
def sole(folder: Path, name: str, what: str) -> Iterator[None]:
    """Hold the lock that `name` stands for while the block runs; the system lets go of it however the process ends.

    Raises AlreadyRunning, saying `what` is taken.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # The name may be a secret: only its digest is written.
    file = folder / f"journey-coach-{hashlib.sha256(name.encode()).hexdigest()[:16]}.lock"
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as exc:
        raise AlreadyRunning(f"another Journey Coach is running with the same {what}: stop it first") from exc
    else:
        yield
    finally:
        os.close(handle)
