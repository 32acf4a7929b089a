"""The real program over the toy content: `python -m tests.toy_bot CONTENT telegram | ask QUESTION | build`, configured as the product."""

import sys
from pathlib import Path

from bot import logs
from bot.bootstrap import build_app
from bot.errors import say_plainly
from bot.hosting import host
from bot.settings import load_settings
from bot.transports.single import answer_text
from tests.toy import ToyEmbedder


def main() -> None:
    settings = load_settings()
    logs.set_up(settings.log_level)
    content, command, *rest = sys.argv[1:]
    app = build_app(settings, lambda step, done, of: None, content=Path(content), embedder=ToyEmbedder())
    if command == "telegram":
        host(settings, app.coach, app.phrases)
    elif command == "ask":
        sys.stdout.write(answer_text(app, rest[0], None) + "\n")


if __name__ == "__main__":
    say_plainly("toy-bot", main)
