"""Bots that answer every message with its own text, for `bench.delivery`: `python -m bench.bots ours|echo|concurrent`.

Each takes its token, the address of the Bot API and its home from the environment, as the product does.
"""

import os
import sys
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.bootstrap import LOCALES
from bot.conversation import Conversation
from bot.hosting import host
from bot.messages import Message, Reply, Turn
from bot.phrases import Phrases
from bot.settings import load_settings


class Echo:
    """The smallest engine: what it costs is what delivery costs."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        """The text as a reply."""
        return Turn(Conversation(), (Reply(message.text),))


def ours() -> None:
    """The product with its durable inbox and outbox."""
    host(load_settings(), Echo(), Phrases(LOCALES))


def echo(*, concurrent: bool) -> None:
    """The echo bot of python-telegram-bot's examples: nothing is stored, and what is under way at a crash is lost."""
    builder = ApplicationBuilder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(f"{os.environ['TELEGRAM_API_BASE_URL']}/bot")
    application = builder.concurrent_updates(concurrent).build()
    application.add_handler(MessageHandler(filters.TEXT, _reply))
    application.run_polling()


async def _reply(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


if __name__ == "__main__":
    ours() if sys.argv[1] == "ours" else echo(concurrent=sys.argv[1] == "concurrent")
