"""The Telegram bot as a process: alone on its database and its token, with the store opened and closed around it."""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.delivery.crash import CrashMark
from bot.delivery.sole import sole
from bot.errors import SettingsError
from bot.late_shelf import LateShelf
from bot.messages import Engine
from bot.phrases import Phrases
from bot.settings import Settings
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.presence import TAP_PATIENCE
from bot.transports.telegram.service import Hook, NotingStore, Operation, TelegramService


def host(
    settings: Settings, engine: Engine, phrases: Phrases, shelf: LateShelf | None = None, *, tap_patience: float = TAP_PATIENCE
) -> None:
    """Run the bot until it is told to stop. `shelf`: that which `engine` reads maps from, if it does; `tap_patience`: see TelegramChannel.

    Raises CoachError for a token, a database or a port that can't be used.
    """
    if not settings.telegram_token:
        raise SettingsError("TELEGRAM_BOT_TOKEN is not set: set it to the token that @BotFather gives")
    client = TelegramClient(settings.telegram_token, settings.telegram_api)
    bot = int(settings.telegram_token.partition(":")[0])
    with ExitStack() as stack:
        stack.enter_context(sole(_for_locks(), settings.telegram_token, "TELEGRAM_BOT_TOKEN"))
        store = stack.enter_context(open_store(settings, bot, shelf))
        crashed = CrashMark(settings.home / f"crash-{bot}.log").arm()
        asyncio.run(_serve(client, store, engine, phrases, _operation(settings, tap_patience), crashed=crashed))


@contextmanager
def open_store(settings: Settings, bot: int, shelf: LateShelf | None = None) -> Iterator[NotingStore]:
    """A bot's store, and the maps for `shelf`, with the lock that keeps a second intake away from its database."""
    from bot.adapters.sql.database import database_file, open_database
    from bot.adapters.sql.maps import SqlShelf
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
        if shelf is not None:
            shelf.open(SqlShelf(writer, bot))
        yield SqlStore(writer, bot)


async def _serve(
    client: TelegramClient, store: NotingStore, engine: Engine, phrases: Phrases, operation: Operation, *, crashed: bool
) -> None:
    async with client:
        await TelegramService(client, store, engine, phrases, operation).run(crashed=crashed)


def _operation(settings: Settings, tap_patience: float) -> Operation:
    hook = Hook(settings.webhook_url, settings.webhook_secret, settings.webhook_port) if settings.webhook_url else None
    return Operation(hook, settings.metrics_port, settings.admins, tap_patience)


def _for_locks() -> Path:
    """A folder that is the same for every home of this user: two of them must not use one token."""
    return Path(tempfile.gettempdir()) / f"journey-coach-{os.getuid()}"
