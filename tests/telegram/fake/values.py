"""What the fake tells a test: calls, messages as a person sees them, and refusals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar

Json = dict[str, Any]
T = TypeVar("T")
# Seconds that a test waits for what takes milliseconds: a machine may be busy with something else for long.
PATIENCE = 300.0


class Upload(NamedTuple):
    """A file that came with a request."""

    name: str
    data: bytes


Uploads = Mapping[str, Upload]


class Refusal(Exception):
    """An answer with ok=false. `violation`: the request breaks Telegram's rules, whatever the state of the chat."""

    def __init__(self, code: int, description: str, *, parameters: Json | None = None, violation: bool = False) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.violation = violation

    def body(self) -> Json:
        """The answer as Telegram writes it."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


@dataclass(slots=True)
class Call:
    """A request of the bot. `time`: Unix seconds at its arrival; `parameters`: decoded; `chat`: that it is about, if known.

    `outcome`: "" while it runs, then "ok", "lost" (done, but unanswered), "dropped" (neither), the error code, or "gone": the bot
    hung up first.
    `message`: the number of the message that was made or changed; `early`: it came before the end of a retry_after.
    """

    time: float
    method: str
    parameters: Json = field(default_factory=dict)
    chat: int | None = None
    outcome: str = ""
    description: str = ""
    message: int | None = None
    early: bool = False

    @property
    def applied(self) -> bool:
        """Whether it had its effect, whatever the bot was told."""
        return self.outcome in ("ok", "lost")


class CallbackAnswer(NamedTuple):
    """An accepted answerCallbackQuery."""

    query: str
    chat: int
    text: str
    alert: bool


class Delivery(NamedTuple):
    """A try to hand an update to a webhook. `status`: of the HTTP answer, 0 if there was none."""

    time: float
    update_id: int
    status: int


class Sent(NamedTuple):
    """What a person did. `update_id` is None if the bot is not told, as with plain talk in a group."""

    update_id: int | None
    message_id: int


class Button(NamedTuple):
    """An inline button; `data` is None for links and the like."""

    label: str
    data: str | None


@dataclass(frozen=True)
class Shown:
    """A message as a person sees it now. `text`: without markup, or the caption; `kind`: "text", "photo", …"""

    id: int
    by_bot: bool
    kind: str
    text: str
    rows: tuple[tuple[Button, ...], ...]
    raw: Json = field(repr=False)

    @property
    def buttons(self) -> list[Button]:
        """All buttons, row by row."""
        return [button for row in self.rows for button in row]

    def data_of(self, data_or_label: str) -> str | None:
        """The callback data of the button that has this data or label."""
        return next((button.data for button in self.buttons if button.data and data_or_label in (button.data, button.label)), None)


class TelegramWorld(Protocol):
    """What a dialogue test needs: the fake and the emulator both offer it."""

    @property
    def token(self) -> str: ...

    @property
    def base_url(self) -> str: ...

    def say(self, chat: int, text: str, *, user: int | None = None, language: str | None = "ro") -> Sent: ...

    def press(
        self, chat: int, message_id: int | None, data_or_label: str, *, user: int | None = None, language: str | None = "ro"
    ) -> Sent: ...

    def messages(self, chat: int) -> list[Shown]: ...

    def wait_for(self, predicate: Callable[[], T], timeout: float = PATIENCE) -> T: ...


_KINDS = ("photo", "document", "voice", "sticker", "video", "location", "contact", "poll", "dice", "text")


def shown(message: Json) -> Shown:
    """A Message object of the API as a person sees it."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return Shown(
        id=message["message_id"],
        by_bot=message.get("from", {}).get("is_bot", False),
        kind=next((kind for kind in _KINDS if kind in message), "service"),
        text=message.get("text") or message.get("caption", ""),
        rows=tuple(tuple(Button(button["text"], button.get("callback_data")) for button in row) for row in rows),
        raw=message,
    )


def pressable(messages: list[Shown], message_id: int | None, data_or_label: str) -> tuple[Shown, str]:
    """The message (the newest if no id is given) that has this button, and the button's data. Raises LookupError."""
    for message in reversed(messages):
        data = message.data_of(data_or_label) if message_id in (None, message.id) else None
        if data is not None:
            return message, data
    offered = [button for message in messages if message_id in (None, message.id) for button in message.buttons]
    raise LookupError(f"no button {data_or_label!r}; there is {offered}")
