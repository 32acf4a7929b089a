"""T5: death after every statement, around every commit and every call to Telegram. The next start puts all to rights."""

import multiprocessing
import re
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest

from bot.phrases import Phrases
from tests.chaos.crowd import Crowd
from tests.chaos.drawn_maps import check_maps
from tests.chaos.failing_program import EXIT_CODE, Death, run
from tests.chaos.harness import (
    FULL,
    INTERVIEW,
    PROGRAM,
    check_database,
    record,
    rows,
    settings,
    settled,
    size,
    wait_until,
    wait_until_settled,
)
from tests.chaos.interviewed import Owners, by_taps
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE

# In the suite only what every update goes through, and not the instant before a commit, which is that after its last statement;
# starting, pruning and reminders die in the full run.
_CORE = re.compile(
    "after (INSERT|UPDATE (inbox SET (tries|done_at)|conversation|outbox))|after the commit of (INSERT|UPDATE)|.* (getUpdates|sendMessage)$"
)
# Of an interview what is its own, and the turn's beginning and end around it.
_MAPS = re.compile(
    "after ((INSERT INTO|UPDATE|DELETE FROM) (journey_map|map_revision)|UPDATE inbox SET done_at|the commit of INSERT INTO outbox)"
    "|.* editMessageText$"
)
_TURNS = size(1, 3)
# An update is excused for the deaths that befell it seven times in a row; whole lives in between keep it from being suspected.
_DEATHS_IN_A_ROW = size(6, 1)
_ANSWERS = 3
# As far as a question with several answers, two of which are marked.
_TAPS = 7
# Seconds in which a moment may still come once nothing is left to do: that of the last commit is a moment after it.
_GRACE = 0.5
Start = Callable[[str, Death | None], ForkServerProcess]
Life = Callable[[Death | None], ForkServerProcess]


@pytest.fixture
def start(fake: FakeTelegram, tmp_path: Path) -> Iterator[Start]:
    """Starts a program that may die. Its processes come from one that has all modules loaded: there are hundreds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        [PROGRAM, INTERVIEW, "tests.chaos.failing_program", "bot.adapters.sql.database", "bot.adapters.sql.migrate", "alembic.command"]
    )
    started = []

    def begin(program: str, death: Death | None) -> ForkServerProcess:
        arguments = (program, settings(tmp_path, fake.base_url), str(tmp_path / "log.txt"), str(tmp_path / "moments.txt"), death)
        process = context.Process(target=run, args=arguments, daemon=True)
        process.start()
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.join(PATIENCE)
        process.close()


def test_a_death_at_any_moment_loses_and_repeats_nothing(fake: FakeTelegram, tmp_path: Path, start: Start) -> None:
    users = Users(fake, 0, seed=5, steps=_ANSWERS)

    figures = _die_everywhere(users, tmp_path, partial(start, PROGRAM), _CORE)

    check_database(tmp_path, users.truth)
    assert users.answered == len(users.people) * _ANSWERS
    assert (users.wrong, fake.violations) == ([], [])
    record("T5", "death at every moment", **figures)


def test_a_death_at_any_moment_of_an_interview_loses_and_repeats_nothing(
    fake: FakeTelegram, tmp_path: Path, phrases: Phrases, start: Start
) -> None:
    # Everybody does what the first one does, who is never interrupted.
    owners = Owners(fake, 0, phrases, by_taps, voices=1, steps=_TAPS)

    figures = _die_everywhere(owners, tmp_path, partial(start, INTERVIEW), _MAPS)

    check_maps(tmp_path, owners)
    assert owners.answered == len(owners.people) * _TAPS
    assert fake.violations == []
    record("T5", "death at every moment of an interview", **figures)


def _die_everywhere(crowd: Crowd[Any], home: Path, start: Life, core: re.Pattern[str]) -> dict[str, int]:
    """Die at each moment, in the suite only at those of the core, and put all to rights at the end."""
    deaths = _deaths(crowd, home, start, core)
    missed = []
    for number, death in enumerate(deaths, 1):
        if not _die(start(death), crowd, home):
            missed.append(death)
        if number % _DEATHS_IN_A_ROW == 0:
            _live(start(None), crowd, home)
    _live(start(None), crowd, home)
    # Each call may be repeated by the death that interrupted it.
    assert crowd.repeated <= len(deaths)
    # Which unit of work a commit ends with depends on what waits at that instant; all other moments come in every life.
    assert [death for death in missed if death.turn == 1 and "commit" not in death.name] == []
    moments = len({death.name for death in deaths})
    return {"moments": moments, "deaths": len(deaths) - len(missed), "not_met": len(missed), "repeated": crowd.repeated}


def _deaths(crowd: Crowd[Any], home: Path, start: Life, core: re.Pattern[str]) -> list[Death]:
    """Every moment in the life of a bot that starts, and leads one dialogue. The profile, which only the first life sets, is left out."""
    first = start(None)
    crowd.one_more()
    crowd.go_on(PATIENCE, lambda: crowd.pausing)
    wait_until(lambda: rows(home, "SELECT name FROM note"), what="a profile")
    _live(first, crowd, home)
    moments = home / "moments.txt"
    moments.unlink()
    _live(start(None), crowd, home)
    names = [name for name in dict.fromkeys(moments.read_text(encoding="utf-8").splitlines()) if FULL or core.match(name)]
    return [Death(name, turn) for name in names for turn in range(1, _TURNS + 1)]


def _live(process: ForkServerProcess, crowd: Crowd[Any], home: Path) -> None:
    """A whole life, with a dialogue of its own, after which nothing is left to do."""
    crowd.one_more()
    crowd.go_on(PATIENCE, lambda: crowd.pausing)
    wait_until_settled(home)
    process.terminate()
    process.join(PATIENCE)
    assert process.exitcode == 0


def _die(process: ForkServerProcess, crowd: Crowd[Any], home: Path) -> bool:
    """A life that ends at its moment, in spite of a dialogue that has begun; whether that moment came."""
    crowd.one_more()
    crowd.go_on(PATIENCE, lambda: not process.is_alive() or crowd.pausing)
    # Sending is recorded after the message is there.
    wait_until(lambda: not process.is_alive() or settled(home))
    process.join(_GRACE)
    if process.is_alive():
        process.kill()
        process.join(PATIENCE)
        return False
    assert process.exitcode == EXIT_CODE
    return True
