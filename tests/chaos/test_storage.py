"""A database that can't be written for a while: locked by somebody else (T16), or on a full disk (T17)."""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from bot.phrases import Phrases
from tests.chaos.harness import DATABASE, BotProcess, check_database, record, rows, size, wait_until, wait_until_settled, webhook
from tests.chaos.load import answers
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import fetched, free_port

ADMIN, NEWCOMER, CHATS = 99, 50, range(1, 6)
# Seconds; in the suite a busy machine takes its time.
RECOVERY = size(100.0, 5.0)
# Telegram comes again when the webhook told it to: on top of that.
RETRY_AFTER = 5.0


@dataclass
class Rig:
    """A bot and its Telegram."""

    fake: FakeTelegram
    bot: BotProcess
    home: Path
    health: int

    def say_all(self, text: str) -> int:
        """Everybody writes this; the first update's number."""
        return min(self.fake.say(chat, text).update_id or 0 for chat in CHATS)

    def answered(self, times: int) -> bool:
        return all(len(self.fake.replies(chat)) >= times for chat in CHATS)

    def newcomer_answered(self) -> bool:
        return bool(self.fake.replies(NEWCOMER))

    def acknowledged(self, first: int) -> bool:
        """Whether an update from `first` on was confirmed, by asking for later ones or with a 200."""
        asked = any(call.parameters.get("offset", 0) > first for call in self.fake.calls_of("getUpdates"))
        return asked or any(200 <= one.status < 300 and one.update_id >= first for one in self.fake.deliveries)

    @property
    def alerts(self) -> list[str]:
        return [message.text for message in self.fake.replies(ADMIN)]


@contextmanager
def rigged(folder: Path, **environment: str) -> Iterator[Rig]:
    """Both running, everybody at the first step."""
    health = free_port()
    more = {"JOURNEY_COACH_ADMINS": str(ADMIN), "JOURNEY_COACH_METRICS_PORT": str(health), **environment}
    with FakeTelegram() as fake, BotProcess(folder, fake.base_url, **more) as bot:
        fake.open(ADMIN)
        rig = Rig(fake, bot.run(), folder, health)
        rig.say_all("/start")
        fake.wait_for(lambda: rig.answered(1))
        wait_until_settled(folder)
        yield rig


@contextmanager
def locked(rigs: list[Rig]) -> Iterator[None]:
    """Somebody else has every database for themselves."""
    with ExitStack() as stack:
        for rig in rigs:
            other = stack.enter_context(closing(sqlite3.connect(rig.home / DATABASE, isolation_level=None, timeout=PATIENCE)))
            other.execute("BEGIN EXCLUSIVE")
        yield


def test_a_locked_database_delays_and_loses_nothing(tmp_path: Path, phrases: Phrases) -> None:
    alert = phrases.say("en", "alert-storage")
    with rigged(tmp_path / "polling") as polling, rigged(tmp_path / "webhook", **webhook(free_port())) as pushed:
        rigs = [polling, pushed]
        with locked(rigs):
            _nothing_acknowledged(rigs, "answer 1", size(0.5, 1.5), lambda: True)
        short = _recovered(rigs, 2)
        assert [rig.alerts for rig in rigs] == [[], []]
        assert [_storage_errors(rig) for rig in rigs] == ["0.0", "0.0"]

        with locked(rigs):
            _nothing_acknowledged(rigs, "answer 2", size(0, 30), lambda: all(rig.alerts for rig in rigs) and refused(pushed))
            assert [fetched(f"http://127.0.0.1:{rig.health}/{path}")[0] for rig in rigs for path in ("livez", "readyz")] == [200, 503] * 2
            unlocked = time.monotonic()
        # New ones are taken at once, whatever Telegram was told about the old ones.
        for rig in rigs:
            rig.fake.say(NEWCOMER, "/start")
        for rig in rigs:
            rig.fake.wait_for(rig.newcomer_answered)
        fresh = time.monotonic() - unlocked
        long = _recovered(rigs, 3, unlocked)
        assert [rig.bot.terminate() for rig in rigs] == [0, 0]

    truth = {**answers((chat, text) for text in ("answer 1", "answer 2") for chat in CHATS), NEWCOMER: []}
    for rig in rigs:
        check_database(rig.home, truth)
        assert (rig.alerts, rig.fake.violations) == ([alert], [])
    assert max(short) <= RECOVERY
    assert long[0] <= RECOVERY
    assert fresh <= RECOVERY
    assert long[1] <= RECOVERY + RETRY_AFTER
    record("T16", "database locked", after_1_5_s=short, after_long_polling=long[0], after_long_webhook=long[1], fresh=round(fresh, 1))


def refused(rig: Rig) -> bool:
    """Whether the webhook has sent an update back."""
    return {one.status for one in rig.fake.deliveries[-1:]} == {503}


def _nothing_acknowledged(rigs: list[Rig], text: str, seconds: float, enough: Callable[[], bool]) -> None:
    """Everybody writes while the database is locked: so long, and until it is enough."""
    firsts = [rig.say_all(text) for rig in rigs]
    time.sleep(seconds)
    wait_until(enough, what="the alert")
    assert [rig.acknowledged(first) for rig, first in zip(rigs, firsts, strict=True)] == [False] * len(rigs)


def _recovered(rigs: list[Rig], replies: int, began: float | None = None) -> list[float]:
    """Seconds until everybody has so many replies."""
    began = began or time.monotonic()
    took = []
    for rig in rigs:
        rig.fake.wait_for(partial(rig.answered, replies))
        took.append(round(time.monotonic() - began, 1))
    return took


def _storage_errors(rig: Rig) -> str:
    text = fetched(f"http://127.0.0.1:{rig.health}/metrics")[1]
    return next(line.split()[1] for line in text.splitlines() if line.startswith("journey_coach_storage_errors_total "))


class FullPages:
    """A database that mustn't grow, on a disk that could take more."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "home"
        self._limit = folder / "pages"
        self.environment = {"program": "tests.chaos.full_disk_program", "TEST_MOST_PAGES": str(self._limit)}

    def fill(self) -> None:
        self._limit.write_text("1")

    def free(self) -> None:
        self._limit.unlink()


class FullDisk:
    """A small disk that something else fills."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "disk"
        self.environment: dict[str, str] = {}
        self._ballast = self.folder / "ballast"

    def fill(self) -> None:
        with self._ballast.open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                return

    def free(self) -> None:
        self._ballast.unlink()


@pytest.fixture
def full_pages(tmp_path: Path) -> FullPages:
    return FullPages(tmp_path)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[FullDisk]:
    mount, folder = shutil.which("mount"), tmp_path / "disk"
    folder.mkdir()
    if not mount or os.geteuid() or subprocess.run([mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], check=False).returncode:
        pytest.skip("a disk of our own needs root")
    yield FullDisk(tmp_path)
    subprocess.run(["umount", "--lazy", folder], check=True)  # noqa: S607 - of the system that could mount


@pytest.mark.parametrize("kind", ["full_pages", "full_disk"])
def test_a_full_disk_delays_and_loses_nothing(request: pytest.FixtureRequest, phrases: Phrases, kind: str) -> None:
    disk: FullPages | FullDisk = request.getfixturevalue(kind)
    texts = [(chat, f"{number} " + "x" * 1_900) for number in range(1, size(4, 20)) for chat in range(1, 61)]
    with rigged(disk.folder, **disk.environment) as rig:
        for chat in range(6, 61):
            rig.fake.say(chat, "/start")
        rig.fake.wait_for(lambda: rig.fake.replies(60))
        wait_until_settled(disk.folder)
        disk.fill()
        numbers = [rig.fake.say(chat, text).update_id or 0 for chat, text in texts]
        rig.fake.wait_for(lambda: rig.alerts)
        time.sleep(size(1, 10))
        acknowledged = max(call.parameters.get("offset", 0) for call in rig.fake.calls_of("getUpdates"))
        stored = {number for (number,) in rows(disk.folder, "SELECT update_id FROM inbox")}
        assert {number for number in numbers if number < acknowledged} <= stored
        assert rig.fake.pending > 0
        assert rows(disk.folder, "PRAGMA integrity_check") == [("ok",)]
        disk.free()
        began = time.monotonic()
        wait_until(lambda: rows(disk.folder, "SELECT count(*) FROM inbox")[0][0] > len(stored), what="taking more updates in")
        resumed = round(time.monotonic() - began, 1)
        rig.fake.wait_for(lambda: not rig.fake.pending)
        wait_until_settled(disk.folder)
        assert rig.bot.terminate() == 0

    check_database(disk.folder, answers(texts))
    assert (rig.alerts, rig.fake.repeated(), rig.fake.violations) == ([phrases.say("en", "alert-storage")], [], [])
    assert resumed <= RECOVERY
    record("T17", kind.replace("_", " "), updates=len(texts), stored_when_full=len(stored), resumed_s=resumed)
