"""No secret of the environment is in a log at DEBUG, an output, a message or a file, whatever goes wrong (T28)."""

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.bootstrap import App
from tests.canary import CANARIES, seen_below, seen_in
from tests.chaos.harness import ROOT, BotProcess, record, settings, wait_until
from tests.telegram.fake import FakeTelegram, Fault
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import free_port

TOKEN = CANARIES["TELEGRAM_BOT_TOKEN"]
SECRET = CANARIES["JOURNEY_COACH_WEBHOOK_SECRET"]
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram(TOKEN) as running:
        yield running


@pytest.fixture
def place(app: App, home: Path, tmp_path: Path) -> Path:
    """A home of the test's own over the real index."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "index").symlink_to(home / "index")
    return folder


def _bot(place: Path, base_url: str, program: str = "bot telegram", **more: str) -> BotProcess:
    return BotProcess(place, base_url, program=program, **{**CANARIES, "JOURNEY_COACH_LOG_LEVEL": "DEBUG", **more})


def _assert_nothing_seen(place: Path, telegram: FakeTelegram | None = None) -> None:
    """In output and files of the bot, and in what it sent; a webhook's secret is for Telegram to know."""
    assert (place / "log.txt").stat().st_size > 0
    assert seen_below(place) == {}
    sent = [call.parameters for call in telegram.calls if call.method != "setWebhook"] if telegram else []
    assert seen_in(json.dumps(sent)) == []


def test_not_by_polling_through_faults_of_every_kind(place: Path, telegram: FakeTelegram) -> None:
    for kind in ("dropped", "lost", "flood", "error"):
        telegram.fail(Fault(kind, "sendMessage", times=1))
        telegram.fail(Fault(kind, "getUpdates", times=1))
    telegram.fail(Fault("error", "sendMessage", status=400, description=f"Bad Request: can't parse {TOKEN}", times=1))
    with _bot(place, telegram.base_url) as bot:
        telegram.say(7, "/start", language="en")
        bot.start().wait_until_ready()
        telegram.say(8, "do people read reviews", language="en")
        telegram.media(9, "photo")
        telegram.wait_for(lambda: all(telegram.replies(chat) for chat in (8, 9)))

        assert bot.terminate() == 0
    _assert_nothing_seen(place, telegram)


def test_not_by_webhook_whoever_posts(place: Path, telegram: FakeTelegram) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    with _bot(place, telegram.base_url, JOURNEY_COACH_WEBHOOK_URL=url, JOURNEY_COACH_WEBHOOK_PORT=str(port)) as bot:
        telegram.say(7, "do people read reviews", language="en")
        bot.start()
        telegram.wait_for(lambda: telegram.replies(7))
        refused = [_posted(url, secret) for secret in (None, "wrong", SECRET[:-1])]
        stored = _posted(url, SECRET)

        assert bot.terminate() == 0
    assert (refused, stored) == ([403, 403, 403], 200)
    _assert_nothing_seen(place, telegram)


def _posted(url: str, secret: str | None) -> int:
    headers = {"Content-Type": "application/json"} | ({"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {})
    request = urllib.request.Request(url, b'{"update_id": 5, "message": "no message"}', headers)  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize("status", [401, 404])
def test_not_when_the_token_is_refused(place: Path, telegram: FakeTelegram, status: int) -> None:
    telegram.fail(Fault("error", "getMe", status=status, description=f"Unauthorized: {TOKEN}"))
    with _bot(place, telegram.base_url, "tests.spilling_program") as bot:
        assert bot.start().wait() == 2
    _assert_nothing_seen(place, telegram)


def test_not_when_telegram_cannot_be_reached(place: Path) -> None:
    with _bot(place, NOBODY, "tests.spilling_program") as bot:
        bot.start()
        wait_until(lambda: "can't be reached" in bot.output)

        assert bot.terminate() == 0
    _assert_nothing_seen(place)


def test_not_when_the_database_cannot_be_reached(place: Path) -> None:
    url = f"postgresql://coach:{CANARIES['PGPASSWORD']}@127.0.0.1:1/coach"
    with _bot(place, NOBODY, "tests.spilling_program", JOURNEY_COACH_DATABASE_URL=url) as bot:
        assert bot.start().wait() == 2
    _assert_nothing_seen(place)


def test_not_when_every_update_fails_with_an_error_full_of_secrets(place: Path, telegram: FakeTelegram) -> None:
    with _bot(place, telegram.base_url, "tests.spilling_program") as bot:
        telegram.say(7, "hello")
        bot.start()
        wait_until(lambda: "is given up" in bot.output)

        assert bot.terminate() == 0
        assert "it failed at\n  File" in bot.output
    _assert_nothing_seen(place, telegram)


def test_not_when_the_program_itself_dies_of_such_an_error(place: Path) -> None:
    with _bot(place, NOBODY, "tests.spilling_program uncaught") as bot:
        assert bot.start().wait() == 1
        assert bot.output.count("Traceback") == 2
    _assert_nothing_seen(place)


@pytest.mark.parametrize("command", [["-m", "bot", "ask", "do people read reviews"], ["-m", "bot", "doctor"], ["ingest.py"]])
def test_not_by_a_command(place: Path, command: list[str]) -> None:
    environment = settings(place, NOBODY, **CANARIES, JOURNEY_COACH_LOG_LEVEL="DEBUG")
    done = subprocess.run([sys.executable, *command], env=environment, cwd=ROOT, capture_output=True, timeout=PATIENCE, check=True)

    assert seen_in(done.stdout + done.stderr) == []
    assert seen_below(place) == {}
    record("T28", f"{command[-1]} at DEBUG", leaks=0)
