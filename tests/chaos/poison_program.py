"""The test program with an engine that some texts are poison to: one raises, another kills the process, a third takes its time."""

import ctypes
import time
from collections.abc import Mapping
from typing import Any

from bot import logs
from bot.bootstrap import LOCALES
from bot.errors import say_plainly
from bot.hosting import host
from bot.messages import Message, Turn
from bot.phrases import Phrases
from bot.settings import load_settings
from tests.telegram.steps import Steps

RAISES, KILLS, THINKS = "raise an error", "read from address zero", "think for half a second"


class Poisonable(Steps):
    """The steps, two texts that never get through, and one that takes long enough for "typing…"."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        if message.text == RAISES:
            raise ArithmeticError
        if message.text == KILLS:
            ctypes.string_at(0)
        if message.text == THINKS:
            time.sleep(0.5)
        return super().turn(remembered, message)


def main() -> None:
    settings = load_settings()
    logs.set_up(settings.log_level)
    host(settings, Poisonable(), Phrases(LOCALES))


if __name__ == "__main__":
    say_plainly("poison-bot", main)
