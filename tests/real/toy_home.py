"""The toy content in homes of its own, and the real programs over it."""

import subprocess
import sys
from pathlib import Path

from bot.bootstrap import App, build_app
from bot.settings import Settings
from tests.chaos.harness import BotProcess, settings
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.toy import ToyEmbedder

NOBODY = "http://127.0.0.1:1"
# In every language together.
TEXTS = 15


def content(home: Path) -> Path:
    """Where a home has its knowledge."""
    return home / "knowledge"


def chosen(home: Path) -> Settings:
    """The settings of a home."""
    return Settings.model_validate({"JOURNEY_COACH_HOME": home})


def toy_app(home: Path) -> App:
    """What every program begins with, in this process; the index is built if need be."""
    return build_app(chosen(home), lambda step, done, of: None, content=content(home), embedder=ToyEmbedder())


def toy_bot(home: Path, fake: FakeTelegram) -> BotProcess:
    """The Telegram bot, not yet started."""
    return BotProcess(home, fake.base_url, program=f"tests.toy_bot {content(home)} telegram")


def toy_command(home: Path, *arguments: str, prefix: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
    """A started command. `prefix`: one to run it under."""
    command = [*prefix, sys.executable, "-m", "tests.toy_bot", str(content(home)), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=settings(home, NOBODY), cwd=home, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, text=True)


def reply(fake: FakeTelegram, chat: int, question: str, timeout: float = PATIENCE) -> str:
    """The answer to a first question in a chat."""
    fake.say(chat, question, language="en")
    (answer,) = fake.wait_for(lambda: fake.replies(chat), timeout)
    return answer.text
