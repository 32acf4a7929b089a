"""Telling a process that died of itself from one that was killed."""

import faulthandler
from pathlib import Path


class CrashMark:
    """A file that a fatal error of the interpreter writes into; a kill or a power cut leaves it empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def arm(self) -> bool:
        """Watch over this process from now on; whether the last one crashed."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        crashed = self._file.exists() and self._file.stat().st_size > 0
        # Open as long as the process lives, without a buffer: nobody can flush it any more when it is needed.
        faulthandler.enable(self._file.open("wb", buffering=0))
        return crashed
