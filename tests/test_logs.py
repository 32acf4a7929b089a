"""Nothing secret leaves through a log."""

import io
import logging
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from bot.errors import places
from bot.logs import Redactor, secrets_in
from tests.telegram.fake.values import PATIENCE

TOKEN = "1234567890:" + "AAbbCCddEEffGGhhIIjjKKllMMnnOOpp_-1"
KEY = "sk-proj-not-a-real-key-42"
Logged = Callable[[Callable[[logging.Logger], None]], str]


@pytest.fixture
def logged() -> Logged:
    """What a logger with our filter writes while something is done with it."""

    def run(act: Callable[[logging.Logger], None]) -> str:
        stream = io.StringIO()
        handler = logging.StreamHandler(stream)
        handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        handler.addFilter(Redactor(secrets_in({"OPENAI_API_KEY": KEY, "SHORT_TOKEN": "x", "HOME": "/home/owner"})))
        logger = logging.Logger("test")
        logger.addHandler(handler)
        act(logger)
        return stream.getvalue()

    return run


def test_a_telegram_token_is_masked(logged: Logged) -> None:
    text = logged(lambda log: log.warning("GET https://api.telegram.org/bot%s/getMe", TOKEN))

    assert text == "WARNING GET https://api.telegram.org/bot[redacted]/getMe\n"


def test_a_secret_of_the_environment_is_masked(logged: Logged) -> None:
    text = logged(lambda log: log.error("refused: %s", {"key": KEY}))

    assert text == "ERROR refused: {'key': '[redacted]'}\n"


def test_secrets_inside_a_traceback_are_masked(logged: Logged) -> None:
    def fail(log: logging.Logger) -> None:
        try:
            raise ValueError(f"cannot log in with {TOKEN} and {KEY}")
        except ValueError:
            log.exception("login failed")

    text = logged(fail)

    assert TOKEN not in text
    assert KEY not in text
    assert text.startswith("ERROR login failed\nTraceback")
    assert text.endswith("ValueError: cannot log in with [redacted] and [redacted]\n")


def test_secrets_inside_a_chained_cause_are_masked(logged: Logged) -> None:
    def fail(log: logging.Logger) -> None:
        try:
            raise RuntimeError("outer") from ValueError(TOKEN)
        except RuntimeError:
            log.exception("failed")

    text = logged(fail)

    assert "ValueError: [redacted]" in text
    assert TOKEN not in text


def test_ordinary_text_stays(logged: Logged) -> None:
    text = logged(lambda log: log.info("la 12:30 am %d clienți în /home/owner, x", 7))

    assert text == "INFO la 12:30 am 7 clienți în /home/owner, x\n"


def test_a_secret_that_begins_with_another_is_masked_whole() -> None:
    redactor = Redactor(("hunter22", "hunter22-and-more"))

    assert redactor.mask("it is hunter22-and-more") == "it is [redacted]"


def test_secrets_are_known_by_the_names_of_their_variables() -> None:
    environment = {
        "TELEGRAM_BOT_TOKEN": "a",
        "JOURNEY_COACH_WEBHOOK_SECRET": "b",
        "PGPASSWORD": "c",
        "OPENAI_API_KEY": "d",
        "aws_secret_access_key": "e",
        "EMPTY_TOKEN": "",
        "PATH": "f",
    }

    assert secrets_in(environment) == ("a", "b", "c", "d", "e")


def test_the_logs_of_the_whole_process_are_redacted_and_go_to_stderr() -> None:
    program = (
        "import logging, os; from bot import logs; logs.set_up('INFO')\n"
        "logging.getLogger('vendor').info('%s with %s', os.environ['OPENAI_API_KEY'], os.environ['TELEGRAM_BOT_TOKEN'])\n"
        "logging.getLogger('httpx').info('GET https://example.org/what-the-owner-wrote')"
    )
    secrets = {"OPENAI_API_KEY": KEY, "TELEGRAM_BOT_TOKEN": TOKEN}

    ran = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | secrets, capture_output=True, text=True, timeout=PATIENCE, check=True
    )

    assert (ran.stdout, ran.stderr) == ("", "INFO vendor: [redacted] with [redacted]\n")


def test_where_an_error_came_from_is_told_without_its_words() -> None:
    words = "what somebody wrote"

    def fails() -> None:
        raise ValueError(words)

    with pytest.raises(ValueError, match=words) as raised:
        fails()

    assert "in fails" in places(raised.value)
    assert words not in places(raised.value)
