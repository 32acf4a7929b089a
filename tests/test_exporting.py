"""`python -m bot export`: a map of anybody's in the database as files, beside a running bot and without its index."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters.sql.maps import keep_maps
from bot.adapters.sql.writer import open_writer
from bot.journey.model import JourneyMap
from bot.mapping.visit import kept
from tests.chaos.harness import DATABASE, ROOT, BotProcess
from tests.journey.maps import good
from tests.telegram.fake import FakeTelegram

TELEGRAM = 7
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command in a home of the test's own, which has no index."""

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "JOURNEY_COACH_HOME": str(tmp_path), "JOURNEY_COACH_DATABASE_URL": "", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "bot", "export", *arguments]
        return subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)

    return run


def bakery(map_id: str = "ab12cd34", title: str = "Bakery") -> JourneyMap:
    return replace(good(), id=map_id, title=title, language="ro")


def keep(home: Path, journey: JourneyMap, at: int = 1, *, bot: int = 0, deleted: bool = False) -> None:
    with open_writer(f"sqlite:///{home / DATABASE}") as writer:
        writer.do(lambda connection: keep_maps(connection, bot, "c", [kept(journey, deleted=deleted)], at))


def test_every_format_that_is_asked_for_is_one_absolute_path(run: Run, tmp_path: Path) -> None:
    keep(tmp_path, bakery())

    done = run("ab12cd34", "--format", "md", "--format", "csv", "--format", "md")

    files = [Path(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [file.suffix for file in files] == [".md", ".csv"]
    assert [file.parent for file in files] == [tmp_path / "exports"] * 2
    assert "Bakery" in files[0].read_text(encoding="utf-8")
    assert not (tmp_path / "index").exists()


def test_a_folder_and_a_language_can_be_chosen(run: Run, tmp_path: Path) -> None:
    keep(tmp_path, bakery())

    own = run("ab12cd34", "--format", "md", "--out", "here")
    chosen = run("ab12cd34", "--format", "md", "--out", "here", "--language", "et")

    assert [Path(done.stdout.strip()).parent for done in (own, chosen)] == [tmp_path / "here"] * 2
    assert own.stdout.endswith("-ro.md\n")
    assert chosen.stdout.endswith("-et.md\n")


def test_last_is_the_map_that_changed_last_whoever_it_belongs_to(run: Run, tmp_path: Path) -> None:
    keep(tmp_path, bakery("aaaa1111", "Older"), 1)
    keep(tmp_path, bakery("bbbb2222", "Newest"), 3, bot=TELEGRAM)
    keep(tmp_path, bakery("cccc3333", "Older"), 2)
    keep(tmp_path, bakery("dddd4444", "Deleted"), 4, deleted=True)

    assert "bbbb2222" in run("last", "--format", "json").stdout


def test_a_map_is_exported_beside_a_running_bot(run: Run, tmp_path: Path) -> None:
    with FakeTelegram() as fake, BotProcess(tmp_path, fake.base_url) as bot:
        bot.start().wait_until_ready()
        keep(tmp_path, bakery())

        assert run("last", "--format", "json").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("zzzz9999", "--format", "pdf"), "there is no map 'zzzz9999'"),
        (("dddd4444", "--format", "pdf"), "there is no map 'dddd4444'"),
        (("ab12cd34", "--format", "doc"), "there is no format 'doc': use png, pdf, xlsx, csv, md, json"),
    ],
)
def test_what_is_not_there_is_one_sentence(run: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    keep(tmp_path, bakery())
    keep(tmp_path, bakery("dddd4444"), deleted=True)

    done = run(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_any_map_there_is_no_last_one(run: Run) -> None:
    done = run("last", "--format", "pdf")

    assert (done.returncode, done.stderr) == (2, "journey-coach: there is no map yet\n")
