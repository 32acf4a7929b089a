"""The Telegram program with an engine that raises errors full of secrets; `uncaught` as argument: the program itself dies of one."""

import os
import sys
import threading
from collections.abc import Mapping
from typing import Any

from bot import logs
from bot.bootstrap import LOCALES
from bot.errors import say_plainly
from bot.hosting import host
from bot.messages import Message, Turn
from bot.phrases import Phrases
from bot.settings import load_settings


def spill() -> None:
    raise RuntimeError(str(dict(os.environ)))


class Spilling:
    """Never answers."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        spill()
        raise AssertionError


def main() -> None:
    settings = load_settings()
    logs.set_up(settings.log_level)
    if sys.argv[1:] == ["uncaught"]:
        thread = threading.Thread(target=spill)
        thread.start()
        thread.join()
        spill()
    host(settings, Spilling(), Phrases(LOCALES))


if __name__ == "__main__":
    say_plainly("spilling-bot", main)
