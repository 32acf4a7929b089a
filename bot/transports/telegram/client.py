"""The Bot API as calls of plain values, over python-telegram-bot's Bot and nothing else of it."""

import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from types import TracebackType
from typing import Any, Self

from telegram import Bot
from telegram.error import TelegramError

from bot.delivery.ports import SendError, SendRefused
from bot.delivery.values import Call
from bot.errors import CoachError
from bot.transports.telegram.files import opened
from bot.transports.telegram.incoming import Me
from bot.transports.telegram.pools import Pool, Pools
from bot.transports.telegram.refusals import Conflicting, Refusal, TokenRefused, instead, meaning

_log = logging.getLogger(__name__)
__all__ = ["Conflicting", "TelegramClient", "TokenRefused"]

_ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
_SLACK = 10
# Seconds for each piece of a file to leave, and for Telegram to put the whole away.
_FOR_FILES: dict[str, Any] = {"write_timeout": 60.0, "read_timeout": 120.0}
# Fields of a call that aren't the method's.
_OURS = frozenset({"method", "plain", "files", "instead"})
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
# Their records hold the address of a call, and with it the token, or the owner's words.
_TELLTALES = ("telegram", "httpx", "httpcore")


class TelegramClient:
    """One bot's calls. `base_url`: of the Bot API server, such as https://api.telegram.org.

    Every call may raise SendError, TokenRefused or, when updates are fetched, Conflicting, unless it says otherwise.
    No text of these errors holds the token or anybody's words. Raises TokenRefused at once for what can't be a token.
    """

    def __init__(self, token: str, base_url: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise TokenRefused
        for name in _TELLTALES:
            logging.getLogger(name).setLevel(logging.WARNING)
        root = base_url.rstrip("/").removesuffix("/bot")
        # Polling holds its connection for nearly all the time, so sending must not share it.
        self._requests = (Pool(1), Pools(32))
        self._bot = Bot(token, f"{root}/bot", f"{root}/file/bot", get_updates_request=self._requests[0], request=self._requests[1])

    async def __aenter__(self) -> Self:
        for request in self._requests:
            await request.initialize()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for request in self._requests:
            await request.shutdown()

    async def get_updates(self, offset: int, *, timeout: int, limit: int = 100) -> list[Any]:
        """The next updates from number `offset` on, as they came; waits up to `timeout` seconds for the first."""
        wanted = {"offset": offset, "timeout": timeout, "limit": limit, "allowed_updates": _ALLOWED_UPDATES}
        try:
            updates = await self._bot.do_api_request(_endpoint("getUpdates"), wanted, read_timeout=timeout + _SLACK)
        except TelegramError as error:
            raise meaning(error) from None
        return list(updates)

    async def send(self, call: Call, chat: int) -> int | None:
        """Do `call` in `chat`; the number of its first message, if it has one. What can't be done as asked is done in a plainer way.

        `call`: "method", its fields, "plain": the text without markup, for the case that Telegram can't read the markup, "files":
        field -> path of what is sent, and "instead": the calls to make if this one is refused.
        """
        try:
            return await self._send(call, chat)
        except SendRefused as refused:
            if "instead" not in call:
                raise
            _log.warning("something else is sent instead of a file: %s", refused)
        numbers = [await self.send(other, chat) for other in call["instead"]]
        return numbers[0] if numbers else None

    async def _send(self, call: Call, chat: int) -> int | None:
        plain = str(call.get("plain", ""))
        current: Call = {**call, "chat_id": chat}
        while current:
            try:
                return _message_id(await self._post(current))
            except TelegramError as error:
                replacement = instead(current, plain, error)
                if replacement is None:
                    raise meaning(error) from None
                current = replacement
        return None

    async def do(self, call: Call) -> Any:
        """Do a call that belongs to no chat, such as setMyCommands; Telegram's result."""
        try:
            return await self._post(call)
        except TelegramError as error:
            raise meaning(error) from None

    async def me(self) -> Me:
        """Who the bot is. TokenRefused also for a token that has been revoked or never was one."""
        try:
            user = await self._post({"method": "getMe"})
        except TelegramError as error:
            # To a token that it can't read, Telegram answers as to a method that doesn't exist.
            not_found = isinstance(error, Refusal) and error.code == 404
            raise TokenRefused if not_found else meaning(error) from None
        return Me(user["id"], user.get("username", ""))

    async def answer_callback(self, tap: str, text: str) -> None:
        """End the waiting of whoever tapped, with a passing notice if `text` isn't empty. Never raises: a late answer is refused."""
        await self._try({"method": "answerCallbackQuery", "callback_query_id": tap} | ({"text": text} if text else {}))

    async def show(self, action: str, chat: int, thread: int | None = None) -> None:
        """Show for five seconds what the bot does: "typing", "upload_photo", "upload_document". Never raises."""
        await self._try({"method": "sendChatAction", "chat_id": chat, "action": action, "message_thread_id": thread})

    async def set_webhook(self, url: str, secret: str, max_connections: int) -> None:
        """Have updates sent to `url`, each with `secret` in its header."""
        await self.do(
            {
                "method": "setWebhook",
                "url": url,
                "secret_token": secret,
                "max_connections": max_connections,
                "allowed_updates": _ALLOWED_UPDATES,
            }
        )

    async def delete_webhook(self) -> None:
        """Have updates wait until they are fetched; those that wait already are kept."""
        await self.do({"method": "deleteWebhook"})

    async def webhook_url(self) -> str:
        """Where updates are sent to; empty if nowhere."""
        info = await self.do({"method": "getWebhookInfo"})
        return str(info["url"])

    async def _post(self, call: Call) -> Any:
        fields = {name: value for name, value in call.items() if name not in _OURS}
        with opened(call) as files:
            patience = _FOR_FILES if files else {}
            return await self._bot.do_api_request(_endpoint(call["method"]), fields | files, **patience)

    async def _try(self, call: Call) -> None:
        with suppress(SendError, CoachError):
            await self.do(call)


@cache
def _endpoint(method: str) -> str:
    """A method's name in a spelling that PTB turns back into it, but doesn't know as one of its own: for those it warns."""
    return re.sub("(?=[A-Z])", "_", method)


def _message_id(result: Any) -> int | None:
    if isinstance(result, list) and result:
        return _message_id(result[0])
    return result.get("message_id") if isinstance(result, Mapping) else None
