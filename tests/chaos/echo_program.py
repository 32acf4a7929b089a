"""The Telegram program with an engine that echoes, remembers what it was told, and writes down when each turn began and ended."""

import os
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import logs
from bot.bootstrap import LOCALES
from bot.errors import say_plainly
from bot.hosting import host
from bot.messages import Message, Reply, Turn
from bot.phrases import Phrases
from bot.settings import load_settings

# In the home: "begin <lane>" and "end <lane>", one to a line, in the order in which it happened.
TURNS = "turns.txt"
_LONGEST_TURN = 0.004


@dataclass(frozen=True)
class Told:
    """All that was said in a conversation."""

    said: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {"said": list(self.said)}


class Echo:
    """Answers "said 7" with "told 7"."""

    def __init__(self, turns: Path) -> None:
        self._turns = os.open(turns, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        self._note("begin", message)
        time.sleep(random.uniform(0, _LONGEST_TURN))  # noqa: S311 - so that turns that could overlap do
        self._note("end", message)
        return Turn(Told((*remembered.get("said", ()), message.text)), (Reply(message.text.replace("said", "told")),))

    def _note(self, what: str, message: Message) -> None:
        os.write(self._turns, f"{what} {message.conversation}\n".encode())


def main() -> None:
    settings = load_settings()
    logs.set_up(settings.log_level)
    host(settings, Echo(settings.home / TURNS), Phrases(LOCALES))


if __name__ == "__main__":
    say_plainly("test-bot", main)
