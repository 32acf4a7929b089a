"""A process that died of itself is told from one that was ended."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROGRAM = """
import ctypes, os, signal, sys
from pathlib import Path
from bot.delivery.crash import CrashMark
print(CrashMark(Path(sys.argv[1])).arm(), flush=True)
exec(sys.argv[2])
"""
SEGFAULT = "ctypes.string_at(0)"


def start(mark: Path, end: str) -> str:
    """A process that arms the mark and ends so; whether it found that the last one had crashed."""
    program = subprocess.run([sys.executable, "-c", PROGRAM, str(mark), end], cwd=ROOT, capture_output=True, text=True, check=False)
    return program.stdout.strip()


@pytest.mark.parametrize("end", [SEGFAULT, "os.abort()", "__import__('threading').Thread(target=ctypes.string_at, args=(0,)).start()"])
def test_a_crash_is_noticed_once_at_the_next_start(tmp_path: Path, end: str) -> None:
    mark = tmp_path / "new" / "crash"

    assert [start(mark, end), start(mark, ""), start(mark, "")] == ["False", "True", "False"]


@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "os.kill(os.getpid(), signal.SIGTERM)", "sys.exit(1)", "1 / 0"])
def test_a_process_that_was_ended_did_not_crash(tmp_path: Path, end: str) -> None:
    mark = tmp_path / "crash"

    assert [start(mark, end), start(mark, "")] == ["False", "False"]


def test_a_crash_that_follows_a_crash_is_noticed(tmp_path: Path) -> None:
    mark = tmp_path / "crash"

    assert [start(mark, SEGFAULT), start(mark, SEGFAULT), start(mark, "")] == ["False", "True", "True"]
