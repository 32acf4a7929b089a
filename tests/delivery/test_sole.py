"""One intake at a time, on one machine and in one database."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.adapters.sql.database import open_database
from bot.adapters.sql.sole import sole_in_database
from bot.delivery.sole import AlreadyRunning, sole
from tests.conftest import ROOT

HOLDER = """
import sys
from pathlib import Path
from bot.delivery.sole import sole
with sole(Path(sys.argv[1]), sys.argv[2], "token"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(folder: Path, name: str) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the lock."""
    command = [sys.executable, "-c", HOLDER, str(folder), name]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_holder_is_refused_with_one_sentence(tmp_path: Path) -> None:
    with (
        holder(tmp_path, "secret"),
        pytest.raises(AlreadyRunning, match=r"^another Journey Coach is running with the same token: stop it first$"),
        sole(tmp_path, "secret", "token"),
    ):
        pytest.fail("two at once")


def test_another_name_is_another_lock(tmp_path: Path) -> None:
    with holder(tmp_path, "secret"), sole(tmp_path, "other", "token"):
        held = list(tmp_path.iterdir())

    assert len(held) == 2
    assert not any("secret" in file.name for file in held)


def test_the_lock_goes_with_a_killed_process(tmp_path: Path) -> None:
    with holder(tmp_path, "secret") as process:
        process.kill()
        process.wait()

        with sole(tmp_path, "secret", "token"):
            held = True

    assert held


def test_the_lock_goes_when_the_block_ends_however_it_does(tmp_path: Path) -> None:
    with pytest.raises(KeyError), sole(tmp_path / "new", "secret", "token"):
        raise KeyError

    with sole(tmp_path / "new", "secret", "token"):
        held = True

    assert held


def test_a_bot_is_served_once_a_database(fresh_postgresql: Callable[[], str]) -> None:
    url = fresh_postgresql()
    one, other = open_database(url), open_database(url)

    with sole_in_database(one, 7):
        with pytest.raises(AlreadyRunning, match=r"^another Journey Coach is running with the same database: stop it first$"):
            sole_in_database(other, 7).__enter__()
        with sole_in_database(other, 2**40):
            another_bot = True

    with sole_in_database(other, 7):
        afterwards = True
    one.dispose()
    other.dispose()
    assert (another_bot, afterwards) == (True, True)


def test_sqlite_has_no_lock_of_its_own(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)

    with sole_in_database(engine, 7), sole_in_database(engine, 7):
        both = True

    engine.dispose()
    assert both
