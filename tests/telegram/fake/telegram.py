"""The fake inside a test's own process: a server on a thread of its own."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.telegram.fake.records import BotWorld
from tests.telegram.fake.server import Server
from tests.telegram.fake.spec import DEFAULT_SPEC, load_spec
from tests.telegram.fake.values import PATIENCE
from tests.telegram.fake.world import World

TOKEN = "123456:TEST"  # noqa: S105 - nobody's
USERNAME = "journey_test_bot"


class Thread:
    """An aiohttp application on 127.0.0.1, on a thread with its own event loop. `port`: 0 takes a free one."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="telegram", daemon=True)
        self._runner: web.AppRunner | None = None

    def start(self, app: web.Application) -> None:
        """Serve; returns when the port is open."""
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._serve(app), self.loop).result(PATIENCE)

    def stop(self) -> None:
        """Close every connection and end the thread."""
        if self._runner is not None:
            asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self.loop).result(PATIENCE)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(PATIENCE)
        self.loop.close()

    async def _serve(self, app: web.Application) -> None:
        # A long poll ends with the bot that asked; waiting for one would only delay the end of a test.
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]


class FakeTelegram(BotWorld):
    """Telegram for one or more bots; itself the world of the first, `of` gives the others'.

    `spec`: the description of the Bot API that requests are checked against; if the file isn't there, only names of fields and the
    limits are checked. `clock`: in seconds, for the ends of floods and the age of taps.
    """

    def __init__(
        self,
        *tokens: str,
        username: str = USERNAME,
        port: int = 0,
        seed: int = 0,
        spec: Path = DEFAULT_SPEC,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        changed = threading.Condition(threading.RLock())
        tokens = tokens or (TOKEN,)
        names = [username] + [f"{username.removesuffix('_bot')}_{number}_bot" for number in range(2, len(tokens) + 1)]
        self.worlds = {token: World(token, name, changed, seed, clock) for token, name in zip(tokens, names, strict=True)}
        super().__init__(self.worlds[tokens[0]])
        self._spec = spec
        self._thread = Thread(port)

    @property
    def base_url(self) -> str:
        """Without a slash at the end; "/bot<token>/<method>" and "/file/bot<token>/<path>" follow."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        """The port it is open on."""
        return self._thread.port

    def of(self, token: str) -> BotWorld:
        """The world of another bot. Raises KeyError."""
        return BotWorld(self.worlds[token])

    def app(self) -> web.Application:
        """The application alone, for a process that serves it itself."""
        return Server(self.worlds, load_spec(self._spec)).app()

    def __enter__(self) -> Self:
        self._thread.start(self.app())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._thread.stop()
