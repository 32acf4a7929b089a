"""Updates a second, from Telegram's queue to the answer: our bot beside python-telegram-bot's echo bot, over one fake Telegram."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.bootstrap import ROOT
from tests.chaos.load import TelegramProcess
from tests.telegram.fake import TOKEN

# The command of `bench.bots` -> the name in the table.
BOTS = {
    "ours": "Journey Coach: stored before it is confirmed, answered from an outbox",
    "echo": "python-telegram-bot, echo bot with its defaults",
    "concurrent": "the same with concurrent_updates(True)",
}
_CHATS, _MESSAGES, _ROUNDS = 300, 10, 5
_PATIENCE = 120.0


def throughput() -> dict[str, float]:
    """Bot -> median updates a second over rounds in turn, each with 3,000 updates of 300 chats that wait when the bot starts."""
    rates: dict[str, list[float]] = {name: [] for name in BOTS}
    with tempfile.TemporaryDirectory(prefix="journey-coach-bench-") as folder, TelegramProcess(Path(folder)) as telegram:
        for number in range(_ROUNDS * len(rates)):
            bot = list(rates)[number % len(rates)]
            rates[bot].append(_round(telegram, bot, first_chat=1 + number * _CHATS))
    return {name: statistics.median(found) for name, found in rates.items()}


def _round(telegram: TelegramProcess, bot: str, first_chat: int) -> float:
    """Updates a second from the first fetch to the last answer; starting up doesn't count."""
    chats = range(first_chat, first_chat + _CHATS)
    for message in range(_MESSAGES):
        for chat in chats:
            telegram.control("say", chat=chat, text=f"message {message} of {chat}")
    with tempfile.TemporaryDirectory(prefix="journey-coach-bench-") as home:
        environment = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE_URL": telegram.base_url,
            "JOURNEY_COACH_HOME": home,
        }
        with _running([sys.executable, "-m", "bench.bots", bot], environment):
            for chat in chats:
                _until(lambda chat=chat: len(telegram.control("replies", chat=chat)) >= _MESSAGES)  # type: ignore[misc]
    calls: list[dict[str, Any]] = telegram.control("calls")
    telegram.control("forget")
    began: float = min(call["time"] for call in calls if call["method"] == "getUpdates")
    ended: float = max(call["time"] for call in calls if call["method"] == "sendMessage")
    return _CHATS * _MESSAGES / (ended - began)


def _until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline, "a bot has stopped answering"
        time.sleep(0.05)


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env={**os.environ, **environment}
    )
    try:
        yield
    finally:
        process.kill()
        process.wait()
