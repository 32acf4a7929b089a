"""What Telegram's refusals mean, for whoever made the call and for the call itself."""

import json
import re
from collections.abc import Mapping
from types import UnionType
from typing import Any

from telegram.error import NetworkError, TelegramError

from bot.delivery.ports import ChatGone, ChatMoved, SendError, SendLater, SendRefused
from bot.delivery.values import Call
from bot.errors import CoachError

_BACKOFF = 1.0
_NOBODY_THERE = (
    "chat not found",
    "user not found",
    "user is deactivated",
    "user_deactivated",
    "user_is_blocked",
    "group chat was deactivated",
    "chat_write_forbidden",
    "peer_id_invalid",
)
_NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message to edit")
# What a call can do without: a part of the refusal's reason, and the field that it is about.
_EXPENDABLE = (
    ("message to be replied not found", "reply_parameters"),
    ("message to reply not found", "reply_parameters"),
    ("message thread not found", "message_thread_id"),
)
# After a colon or inside quotes Telegram repeats what it was sent.
_QUOTING = re.compile(r":|\s[\"'`]")


class TokenRefused(CoachError):
    """Telegram doesn't know the token: names the variable to set."""

    def __init__(self) -> None:
        super().__init__("Telegram refuses the bot's token: set TELEGRAM_BOT_TOKEN to the one that @BotFather gives")


class Conflicting(CoachError):
    """Updates go to somebody else, so that polling is refused: says what to stop."""

    def __init__(self) -> None:
        super().__init__("another program or a webhook receives this bot's messages: end it, or set another bot's TELEGRAM_BOT_TOKEN")


class Refusal(TelegramError):
    """An answer of Telegram that says no. `reason`: in lower case, may repeat what was sent; `pause`: seconds, if it was told."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, Any]) -> None:
        super().__init__(f"HTTP {code}")
        self.code = code
        self.reason = description.lower().removeprefix("bad request: ")
        self.pause: float | None = _as(int | float, parameters.get("retry_after"))
        self.moved_to: int | None = _as(int, parameters.get("migrate_to_chat_id"))

    @property
    def summary(self) -> str:
        """The reason without anybody's words, at most 80 characters."""
        # A webhook's address is the operator's, and what is wrong with it comes after the colon.
        return _QUOTING.split(self.reason.removeprefix("bad webhook: "), maxsplit=1)[0][:80]


def refusal(code: int, payload: bytes) -> TelegramError:
    """The error in an answer with an HTTP status that isn't a success; NetworkError if it doesn't come from the Bot API itself."""
    answer = _object(payload)
    if code == 413:
        return Refusal(code, "request entity too large", {})
    if answer.get("ok") is not False:
        return NetworkError(f"HTTP {code}")
    parameters = answer.get("parameters")
    return Refusal(code, str(answer.get("description", "")), parameters if isinstance(parameters, dict) else {})


def meaning(error: TelegramError) -> SendError | CoachError:
    """What a failed call means to whoever made it."""
    if not isinstance(error, Refusal):
        return SendLater(_BACKOFF)
    if error.pause is not None:
        return SendLater(error.pause, told=True)
    if error.moved_to is not None:
        return ChatMoved(error.moved_to)
    if error.code == 401:
        return TokenRefused()
    if error.code == 409:
        return Conflicting()
    return _of_the_chat(error)


def _of_the_chat(error: Refusal) -> SendError:
    if error.code == 429 or error.code >= 500:
        return SendLater(_BACKOFF)
    if error.code == 403 or any(sign in error.reason for sign in _NOBODY_THERE):
        return ChatGone(error.summary)
    return SendRefused(error.summary)


def instead(call: Call, plain: str, error: TelegramError) -> Call | None:
    """The call to make instead of one that was refused: empty if nothing is left to do, None if nothing helps.

    It has always lost something that `call` had, so that trying again comes to an end. `plain`: its text without markup.
    """
    if not isinstance(error, Refusal) or error.code != 400:
        return None
    if "message is not modified" in error.reason:
        return {}
    if "can't parse entities" in error.reason and "parse_mode" in call and plain:
        return {**_without(call, "parse_mode"), "text": plain}
    if str(call["method"]).startswith("edit") and any(sign in error.reason for sign in _NOT_EDITABLE):
        return {**_without(call, "message_id"), "method": "sendMessage"} if "text" in call else {}
    lost = [field for sign, field in _EXPENDABLE if sign in error.reason and field in call]
    return _without(call, lost[0]) if lost else None


def _without(call: Call, field: str) -> Call:
    return {name: value for name, value in call.items() if name != field}


def _object(payload: bytes) -> dict[str, Any]:
    try:
        value = json.loads(payload)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _as(kind: type[int] | UnionType, value: Any) -> Any:
    return value if isinstance(value, kind) and not isinstance(value, bool) else None
