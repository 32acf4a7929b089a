"""The real Telegram program with the test engine: `python -m tests.telegram.program`, configured as the product is."""

from bot import logs
from bot.bootstrap import LOCALES
from bot.errors import say_plainly
from bot.hosting import host
from bot.phrases import Phrases
from bot.settings import load_settings
from tests.telegram.steps import Steps


def main() -> None:
    settings = load_settings()
    logs.set_up(settings.log_level)
    host(settings, Steps(), Phrases(LOCALES))


if __name__ == "__main__":
    say_plainly("test-bot", main)
