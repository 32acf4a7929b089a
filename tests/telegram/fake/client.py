"""Clients for tests that ask the fake or the emulator directly: python-telegram-bot's, and one that sends whatever it is told."""

import asyncio
import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.telegram.fake.values import PATIENCE, Json, TelegramWorld

T = TypeVar("T")


def using(world: TelegramWorld, job: Callable[[Bot], Awaitable[T]], token: str = "") -> T:
    """What comes of `job` with a bot that is connected to this world."""

    async def run() -> T:
        # Without this each client would read all certificates of the machine, for connections that have none.
        request = HTTPXRequest(read_timeout=PATIENCE, httpx_kwargs={"verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)})
        base, files = f"{world.base_url}/bot", f"{world.base_url}/file/bot"
        bot = Bot(token or world.token, base_url=base, base_file_url=files, request=request, get_updates_request=request)
        try:
            return await job(bot)
        finally:
            await request.shutdown()

    return asyncio.run(run())


def request_raw(world: TelegramWorld, method: str, token: str = "", **fields: Any) -> tuple[int, Json]:
    """Status and body of the answer to a request in JSON. Raises OSError if there is no answer."""
    url = f"{world.base_url}/bot{token or world.token}/{method}"
    request = urllib.request.Request(url, json.dumps(fields).encode(), {"Content-Type": "application/json"})  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)
