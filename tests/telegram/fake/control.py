"""The fake's methods over HTTP, for tests and load runs whose fake is a process of its own.

POST /_control/<name> with a JSON object of arguments answers {"result": …}, or 400 {"error": …}. A "token" among the arguments
names the bot, the first if there is none. "wait" takes "calls", "replies" or "pending" as the number to wait for; see `_WAITS`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from typing import Any

from aiohttp import web

from tests.telegram.fake.faults import Fault
from tests.telegram.fake.records import BotWorld
from tests.telegram.fake.telegram import FakeTelegram
from tests.telegram.fake.values import PATIENCE, Json

_RECORDS = ("calls", "violations", "callback_answers", "unanswered", "deliveries", "pending")
_DEEDS = {"say", "media", "edit", "press", "forge", "post", "redeliver", "number_from", "join", "block", "unblock"}
_QUESTIONS = {"messages", "replies", "reactions", "calls_of", "repeated"}
_SETTINGS = {"heal", "slow_down", "expire_callbacks", "forget"}
# How far a count has to go before "wait" answers; "method", "chat" narrow it down.
_WAITS: dict[str, Callable[[BotWorld, Json], bool]] = {
    "calls": lambda bot, wanted: len(_calls(bot, wanted)) >= wanted["calls"],
    "replies": lambda bot, wanted: len(bot.replies(wanted["chat"])) >= wanted["replies"],
    "pending": lambda bot, wanted: bot.pending <= wanted["pending"],
}


def add_control(app: web.Application, fake: FakeTelegram) -> None:
    """Open the control interface."""

    async def handle(request: web.Request) -> web.Response:
        arguments = await request.json() if request.can_read_body else {}
        bot = fake.of(arguments.pop("token", fake.token))
        try:
            # Threads, for some wait, and the loop has the bot's requests to answer meanwhile.
            result = await asyncio.to_thread(control, bot, request.match_info["name"], arguments)
        except Exception as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return web.json_response({"result": result})

    app.router.add_post("/_control/{name}", handle)


def control(bot: BotWorld, name: str, arguments: Json) -> Any:
    """Do one thing. Raises what it raises, LookupError for a name that isn't there."""
    if name in _RECORDS:
        return _plain(getattr(bot, name))
    if name in _DEEDS | _QUESTIONS | _SETTINGS:
        # Some methods take any number of arguments, which JSON can't name.
        return _plain(getattr(bot, name)(*arguments.pop("args", ()), **arguments))
    if name == "fail":
        return bot.fail(Fault(**arguments))
    if name == "wait":
        return _wait(bot, arguments)
    if name == "open":
        return bot.open(**arguments).info
    raise LookupError(f"no control {name!r}")


def _wait(bot: BotWorld, wanted: Json) -> bool:
    what = next(kind for kind in _WAITS if kind in wanted)
    return bot.wait_for(lambda: _WAITS[what](bot, wanted), wanted.get("timeout", PATIENCE))


def _calls(bot: BotWorld, wanted: Json) -> list[Any]:
    if "method" not in wanted:
        return bot.calls
    return [call for call in bot.calls_of(wanted["method"], chat=wanted.get("chat")) if call.outcome]


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    return [_plain(item) for item in value] if isinstance(value, list) else value
