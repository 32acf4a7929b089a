"""The Telegram bot as a process: alone on its database and its token, with the store opened and closed around it."""

import asyncio
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.delivery.crash import CrashMark
from bot.delivery.sole import sole
from bot.errors import SettingsError
from bot.messages import Engine, Message, Turn
from bot.phrases import Phrases
from bot.settings import Settings
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.service import Hook, NotingStore, Operation, TelegramService

if TYPE_CHECKING:
    from bot.adapters.sql.votes import VoteBox


def host(settings: Settings, engine: Engine, phrases: Phrases) -> None:
    """Run the bot until it is told to stop. Raises CoachError for a token, a database or a port that can't be used."""
    if not settings.telegram_token:
        raise SettingsError("TELEGRAM_BOT_TOKEN is not set: set it to the token that @BotFather gives")
    client = TelegramClient(settings.telegram_token, settings.telegram_api)
    bot = int(settings.telegram_token.partition(":")[0])
    with ExitStack() as stack:
        stack.enter_context(sole(_for_locks(), settings.telegram_token, "TELEGRAM_BOT_TOKEN"))
        store = stack.enter_context(open_store(settings, bot))
        crashed = CrashMark(settings.home / f"crash-{bot}.log").arm()
        asyncio.run(_serve(client, store, engine, phrases, _operation(settings), crashed=crashed))


@contextmanager
def open_store(settings: Settings, bot: int) -> Iterator[NotingStore]:
    """A bot's store, with the lock that keeps a second intake away from its database."""
    from bot.adapters.sql.database import database_file, open_database
    from bot.adapters.sql.sole import sole_in_database
    from bot.adapters.sql.store import SqlStore
    from bot.adapters.sql.writer import Writer

    with ExitStack() as stack:
        file = database_file(settings.database)
        if file is not None:
            stack.enter_context(sole(file.parent, str(file.resolve()), "database"))
        engine = open_database(settings.database)
        stack.callback(engine.dispose)
        stack.enter_context(sole_in_database(engine, bot))
        writer = Writer(engine)
        stack.callback(writer.close)
        yield SqlStore(writer, bot)


class KeepingVotes:
    """An engine whose votes are kept; for channels without a store of their own. The database is opened at the first vote."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine, self._settings = engine, settings

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        """See Engine."""
        turn = self._engine.turn(remembered, message)
        if turn.feedback:
            self._box.keep(message.conversation, turn.feedback)
        return turn

    @cached_property
    def _box(self) -> "VoteBox":
        from bot.adapters.sql.database import open_database
        from bot.adapters.sql.votes import VoteBox

        return VoteBox(open_database(self._settings.database))


async def _serve(
    client: TelegramClient, store: NotingStore, engine: Engine, phrases: Phrases, operation: Operation, *, crashed: bool
) -> None:
    async with client:
        await TelegramService(client, store, engine, phrases, operation).run(crashed=crashed)


def _operation(settings: Settings) -> Operation:
    hook = Hook(settings.webhook_url, settings.webhook_secret, settings.webhook_port) if settings.webhook_url else None
    return Operation(hook, settings.metrics_port, settings.admins)


def _for_locks() -> Path:
    """A folder that is the same for every home of this user: two of them must not use one token."""
    return Path(tempfile.gettempdir()) / f"journey-coach-{os.getuid()}"
