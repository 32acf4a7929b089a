"""T31: one bot a database and a token; the other commands work beside it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.harness import DATABASE, BotProcess, check_database, record, settings, wait_until_settled
from tests.real.conftest import HOME
from tests.telegram.fake import TOKEN, FakeTelegram
from tests.telegram.fake.values import PATIENCE

OTHER_TOKEN = "654321:TEST"  # noqa: S105 - nobody's


@pytest.fixture
def two_bots() -> Iterator[FakeTelegram]:
    with FakeTelegram(TOKEN, OTHER_TOKEN) as fake:
        yield fake


def test_a_second_bot_on_the_same_database_does_not_start(two_bots: FakeTelegram, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'first' / DATABASE}"
    with (
        BotProcess(tmp_path / "first", two_bots.base_url) as first,
        BotProcess(tmp_path / "second", two_bots.base_url, TELEGRAM_BOT_TOKEN=OTHER_TOKEN, JOURNEY_COACH_DATABASE_URL=database) as second,
    ):
        first.run()

        assert second.start().wait() == 2
        assert second.output == "test-bot: another Journey Coach is running with the same database: stop it first\n"
        assert first.terminate() == 0


def test_a_second_bot_with_the_same_token_does_not_start_until_the_first_is_gone(fake: FakeTelegram, tmp_path: Path) -> None:
    locks = {"TMPDIR": str(tmp_path)}
    with BotProcess(tmp_path / "first", fake.base_url, **locks) as first, BotProcess(tmp_path / "second", fake.base_url, **locks) as second:
        first.run()

        assert second.start().wait() == 2
        assert second.output == "test-bot: another Journey Coach is running with the same TELEGRAM_BOT_TOKEN: stop it first\n"
        fake.say(1, "/start")
        fake.wait_for(lambda: fake.replies(1))
        first.kill()
        second.run()
        fake.say(2, "/start")
        fake.wait_for(lambda: fake.replies(2))
        assert second.terminate() == 0
    record("T31", "two instances", exit_code=2, after_kill="starts")


def test_the_other_commands_work_beside_a_running_bot(fake: FakeTelegram, tmp_path: Path) -> None:
    home = {"JOURNEY_COACH_HOME": str(HOME), "JOURNEY_COACH_DATABASE_URL": f"sqlite:///{tmp_path / DATABASE}"}
    environment = settings(tmp_path, fake.base_url, **home, JOURNEY_COACH_LOG_LEVEL="WARNING")
    with BotProcess(tmp_path, fake.base_url, program="bot telegram", **home) as bot:
        # A home that is new has its index built first.
        bot.start().wait_until_ready()

        answer = _ran(environment, "ask", "--json", "how do I get reviews?")
        chat = _ran(environment, "chat", "--jsonl", text='{"conversation": "a", "text": "how do I get reviews?"}\n')
        doctor = _ran(environment, "doctor")
        fake.say(1, "how do I get reviews?", language="en")
        fake.wait_for(lambda: fake.replies(1))
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    assert json.loads(answer)["kind"] == "answer"
    assert json.loads(chat.splitlines()[0])["text"]
    assert "FAIL" not in doctor
    check_database(tmp_path)


def _ran(environment: dict[str, str], *arguments: str, text: str = "") -> str:
    """What a command of the product prints; it must end well."""
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=PATIENCE, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
