"""The Telegram bot as a running program: started, fed by polling or a webhook, stopped without losing anything."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry

from bot.delivery.patience import Patience
from bot.delivery.ports import SendError, SendLater, Store, StoreUnavailable
from bot.delivery.service import Delivery
from bot.delivery.values import Call, Depth
from bot.errors import CoachError
from bot.messages import Engine
from bot.phrases import Phrases
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.handler import Office, TelegramHandler
from bot.transports.telegram.health import health_app
from bot.transports.telegram.incoming import Me
from bot.transports.telegram.intake import WebhookIntake
from bot.transports.telegram.metrics import Metrics
from bot.transports.telegram.monitor import ServiceMonitor
from bot.transports.telegram.polling import Poller
from bot.transports.telegram.presence import TAP_PATIENCE, TelegramChannel
from bot.transports.telegram.profile import fingerprint, profile
from bot.transports.telegram.serving import serve
from bot.transports.telegram.webhook import webhook_app

_log = logging.getLogger(__name__)
# Behind a proxy or in a container the webhook must be reachable from outside; the numbers need not be.
_EVERYWHERE, _HERE = "0.0.0.0", "127.0.0.1"  # noqa: S104
_CONNECTIONS = 40
_LOOK_EVERY = 5.0
_LONGEST_PAUSE = 30.0


@dataclass(frozen=True)
class Hook:
    """Where Telegram is to post updates, with which secret, and the port that listens for them."""

    url: str
    secret: str
    port: int


@dataclass(frozen=True)
class Operation:
    """How the bot is run. `hook`: None for long polling; `metrics_port`: None for no health endpoint; `admins`: Telegram ids;
    `tap_patience`: see TelegramChannel."""

    hook: Hook | None
    metrics_port: int | None
    admins: tuple[int, ...]
    tap_patience: float = TAP_PATIENCE


class NotingStore(Store, Protocol):
    """A store that also keeps small facts about the bot."""

    async def note(self, name: str) -> str:
        """A fact, "" if it isn't known."""
        ...

    async def keep_note(self, name: str, value: str) -> None:
        """Keep a fact."""
        ...


class TelegramService:
    """One bot, from start to stop."""

    def __init__(self, client: TelegramClient, store: NotingStore, engine: Engine, phrases: Phrases, operation: Operation) -> None:
        self._client, self._store, self._engine, self._phrases, self._operation = client, store, engine, phrases, operation
        self._registry = CollectorRegistry()
        self._metrics = Metrics(self._registry)
        self._monitor = ServiceMonitor(self._metrics, self._alarm)
        self._depth = Depth(0, 0, 0)
        self._started = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, *, crashed: bool) -> None:
        """Serve until SIGTERM or SIGINT. Raises CoachError when it can't go on. `crashed`: the last run died of itself."""
        stopping = _told_to_stop()
        working = asyncio.create_task(self._work(crashed=crashed))
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        working.cancel()
        stopping.cancel()
        with suppress(asyncio.CancelledError):
            await working

    async def _work(self, *, crashed: bool) -> None:
        async with AsyncExitStack() as stack:
            # First of all: whoever watches us must not take waiting for Telegram for death.
            await stack.enter_async_context(self._health())
            me = await _patiently(self._client.me)
            delivery = self._delivery(me)
            stack.push_async_callback(delivery.stop)
            await delivery.start(crashed=crashed)
            self._begin(self._present())
            self._begin(self._look())
            self._started = True
            _log.info("ready as bot %d", me.id)
            await asyncio.gather(self._take_in(delivery), delivery.watch())

    def _delivery(self, me: Me) -> Delivery:
        office = Office(frozenset(self._operation.admins), self._status)
        handler = TelegramHandler(self._engine, self._phrases, me, office)
        return Delivery(self._store, handler, TelegramChannel(self._client, tap_patience=self._operation.tap_patience), self._monitor)

    async def _take_in(self, delivery: Delivery) -> None:
        hook = self._operation.hook
        if hook is None:
            await _patiently(self._client.delete_webhook)
            await Poller(self._client, delivery, Patience(lambda: None)).run()
            return
        app = webhook_app(urlsplit(hook.url).path or "/", hook.secret, WebhookIntake(delivery).receive)
        async with serve(app, _EVERYWHERE, hook.port):
            await _patiently(lambda: self._client.set_webhook(hook.url, hook.secret, _CONNECTIONS))
            await asyncio.Event().wait()

    @asynccontextmanager
    async def _health(self) -> AsyncIterator[None]:
        if self._operation.metrics_port is None:
            yield
            return
        app = health_app({"started": self._has_started, "database": self._database_answers}, self._registry)
        async with serve(app, _HERE, self._operation.metrics_port):
            yield

    async def _has_started(self) -> bool:
        return self._started

    async def _database_answers(self) -> bool:
        with suppress(StoreUnavailable):
            await self._store.depth()
            return True
        return False

    async def _look(self) -> None:
        """Keep the gauges, and what an admin is told, up to date."""
        while True:
            with suppress(StoreUnavailable):
                self._depth = await self._store.depth()
                self._metrics.inbox_depth.set(self._depth.inbox)
                self._metrics.outbox_depth.set(self._depth.outbox)
                self._metrics.quarantined.set(self._depth.quarantined)
            await asyncio.sleep(_LOOK_EVERY)

    def _status(self) -> dict[str, int]:
        return {"inbox": self._depth.inbox, "outbox": self._depth.outbox, "quarantined": self._depth.quarantined}

    async def _present(self) -> None:
        """Set menus, name and descriptions if they aren't what was set last. What Telegram refuses is tried at the next start."""
        calls = profile(self._phrases, self._operation.admins)
        print_now = fingerprint(calls)
        try:
            if await self._store.note("profile") != print_now:
                await self._set(calls)
                await self._store.keep_note("profile", print_now)
        except (SendError, StoreUnavailable) as exc:
            _log.warning("the bot's profile was not set: %s", exc)

    async def _set(self, calls: Sequence[Call]) -> None:
        for call in calls:
            await self._client.do(call)

    def _alarm(self) -> None:
        """Tell the admins that the database can't be used: past the outbox, which is in it."""
        for admin in self._operation.admins:
            text = self._phrases.say("en", "alert-storage")
            self._begin(self._tell(admin, {"method": "sendMessage", "text": text}))

    async def _tell(self, chat: int, call: Call) -> None:
        with suppress(SendError):
            await self._client.send(call, chat)

    def _begin(self, work: "asyncio._CoroutineLike[None]") -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _told_to_stop() -> "asyncio.Task[Any]":
    """Done at the first SIGTERM or SIGINT; a second one ends the process at once, which is as safe."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def tell(number: signal.Signals) -> None:
        loop.remove_signal_handler(number)
        told.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, tell, number)
    return asyncio.create_task(told.wait())


async def _patiently(work: Callable[[], Awaitable[Any]]) -> Any:
    """The result of a call that the bot can't start without, tried until Telegram can be reached."""
    pause = 1.0
    while True:
        try:
            return await work()
        except SendLater as exc:
            _log.warning("Telegram can't be reached; trying again in %.0f s", pause)
            await asyncio.sleep(max(pause, exc.seconds))
        except SendError as exc:
            raise CoachError(f"Telegram refuses to start the bot: {exc}") from exc
        pause = min(2 * pause, _LONGEST_PAUSE)
