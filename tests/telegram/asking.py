"""Asking a client for one thing, over a connection of its own."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest
from aiohttp import web

from bot.delivery.ports import SendError
from bot.errors import CoachError
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.serving import serve
from tests.telegram.fake import TOKEN, FakeTelegram, Fault

T = TypeVar("T")
Work = Callable[[TelegramClient], Awaitable[T]]
CHAT = 7
HELLO = {"method": "sendMessage", "text": "<b>Salut</b>", "parse_mode": "HTML", "plain": "Salut"}
OFFER = {"inline_keyboard": [[{"text": "Da", "callback_data": "m.0"}]]}


def ask(fake: FakeTelegram, work: Work[T], token: str = TOKEN) -> T:
    return at(fake.base_url, work, token)


def at(base_url: str, work: Work[T], token: str = TOKEN) -> T:
    async def run() -> T:
        async with TelegramClient(token, base_url) as client:
            return await work(client)

    return asyncio.run(run())


def answered(status: int, body: str, work: Work[T]) -> T:
    """What `work` comes to with a server that always gives the same answer."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, text=body)

    async def run() -> T:
        app = web.Application()
        app.router.add_post("/{address:.*}", answer)
        async with serve(app, "127.0.0.1", 0) as port, TelegramClient(TOKEN, f"http://127.0.0.1:{port}") as client:
            return await work(client)

    return asyncio.run(run())


def said(call: dict[str, Any] = HELLO) -> Work[int | None]:
    return lambda client: client.send(call, CHAT)


def error_of(fake: FakeTelegram, work: Work[object]) -> Exception:
    with pytest.raises((SendError, CoachError)) as raised:
        ask(fake, work)
    return raised.value


def refusing(fake: FakeTelegram, description: str, status: int = 400, times: int | None = 1) -> FakeTelegram:
    fake.fail(Fault("error", status=status, description=description, times=times))
    return fake
