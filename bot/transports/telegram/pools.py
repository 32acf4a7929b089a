"""Connections to the Bot API: python-telegram-bot's, with refusals that say all that Telegram said and nothing that was sent."""

import asyncio
import json
import ssl
from functools import cache
from typing import Any

import certifi
from telegram.error import TelegramError
from telegram.request import BaseRequest, HTTPXRequest

from bot.transports.telegram.refusals import Refusal, refusal


@cache
def _certificates() -> ssl.SSLContext:
    """Read once for all pools: it takes 40 ms."""
    return ssl.create_default_context(cafile=certifi.where())


class Pool(HTTPXRequest):
    """Some connections. Raises Refusal where PTB's own errors would warn of a deprecation, log the answer or hold what was sent."""

    def __init__(self, connections: int) -> None:
        once = {"verify": _certificates()}
        super().__init__(connections, connect_timeout=10, read_timeout=20, write_timeout=20, pool_timeout=5, httpx_kwargs=once)

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        """HTTP status, always a success, and body."""
        try:
            code, payload = await super().do_request(*args, **options)
        except UnicodeEncodeError:
            raise Refusal(400, "text is not encodable", {}) from None
        if code >= 300:
            raise refusal(code, payload)
        return code, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer in a body, with its result. Unlike PTB's, it logs nothing: a body may hold the owner's words."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or "result" not in answer:
            raise TelegramError("unreadable answer")
        return answer


class Pools(BaseRequest):
    """Pools of one connection side by side: what a pool spends on each request grows with its connections (32 in one: half the speed).

    Whoever finds no connection free waits for one in order, without a deadline.
    """

    def __init__(self, connections: int) -> None:
        self._pools = tuple(Pool(1) for _ in range(connections))
        # The last one given back goes first, so that few connections stay warm.
        self._free: asyncio.LifoQueue[Pool] = asyncio.LifoQueue()
        for pool in self._pools:
            self._free.put_nowait(pool)

    @property
    def read_timeout(self) -> float | None:
        """Seconds, as of each pool."""
        return self._pools[0].read_timeout

    async def initialize(self) -> None:
        """Open every pool."""
        for pool in self._pools:
            await pool.initialize()

    async def shutdown(self) -> None:
        """Close every connection."""
        for pool in self._pools:
            await pool.shutdown()

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        """As of the pool whose turn it is."""
        pool = await self._free.get()
        try:
            return await pool.do_request(*args, **options)
        finally:
            self._free.put_nowait(pool)

    # What `post` of the base class reads an answer with.
    parse_json_payload = staticmethod(Pool.parse_json_payload)
