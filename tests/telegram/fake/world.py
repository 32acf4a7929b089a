"""One bot and everybody it talks with: chats, messages, updates, records. All state of the fake lives here."""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.fake.faults import Faults
from tests.telegram.fake.limits import check_markup
from tests.telegram.fake.updates import UpdateQueue
from tests.telegram.fake.values import Call, CallbackAnswer, Delivery, Json, Refusal, Upload

# Telegram refuses answers to taps that are older than about this, in seconds.
CALLBACK_AGE = 15.0


@dataclass
class Chat:
    """A chat as the bot knows it. `closed`: why the bot can't write there; messages are replaced when they change, never altered."""

    info: Json
    messages: dict[int, Json] = field(default_factory=dict)
    members: dict[int, Json] = field(default_factory=dict)
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    closed: str = ""
    last_id: int = 0

    @property
    def id(self) -> int:
        return int(self.info["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.info["type"] == "private")

    def add(self, message: Json) -> Json:
        """Number a message and keep it."""
        self.last_id += 1
        kept = {"message_id": self.last_id, "date": int(time.time()), "chat": self.info, **message}
        self.messages[self.last_id] = kept
        return kept


@dataclass
class Query:
    """A tap that waits for its answer."""

    chat: int
    time: float


@dataclass
class Hook:
    """Where updates are pushed to."""

    url: str
    secret: str
    connections: int
    last_error: Json = field(default_factory=dict)


@dataclass
class Poll:
    """A getUpdates request that waits. `conflict`: why it has to end."""

    event: asyncio.Event = field(default_factory=asyncio.Event)
    conflict: str = ""


class World:
    """Everything about one bot. `changed` guards all of it, and is notified after every change.

    `on_update` is called, from any thread, when there is a new update.
    """

    def __init__(self, token: str, username: str, changed: threading.Condition, seed: int, clock: Callable[[], float]) -> None:
        self.token = token
        self.changed = changed
        self.user: Json = {"id": int(token.split(":")[0]), "is_bot": True, "first_name": "Journey Coach", "username": username}
        self.chats: dict[int, Chat] = {}
        self.queue = UpdateQueue()
        self.clock = clock
        self.faults = Faults(seed, clock)
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.callback_answers: list[CallbackAnswer] = []
        self.deliveries: list[Delivery] = []
        self.callback_age = CALLBACK_AGE
        self.queries: dict[str, Query] = {}
        self.files: dict[str, Upload] = {}
        self.profile: dict[tuple[str, str, str], object] = {}
        self.hook: Hook | None = None
        self.poll: Poll | None = None
        self.on_update: Callable[[], None] = lambda: None

    def post(self, update: Json) -> int:
        """Queue an update and wake whoever waits for it."""
        with self.changed:
            update_id = self.queue.post(update)
            self.changed.notify_all()
        self.on_update()
        return update_id

    def chat(self, chat_id: int | str) -> Chat:
        """A chat the bot has met. Raises Refusal."""
        found = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if found is None:
            raise Refusal(400, "Bad Request: chat not found")
        return found

    def writable(self, chat_id: int | str) -> Chat:
        """A chat the bot may write to. Raises Refusal."""
        chat = self.chat(chat_id)
        if chat.closed:
            raise Refusal(403, chat.closed)
        return chat

    def write(self, content: Json, parameters: Json) -> Json:
        """A new message of the bot: `content` with what the request's parameters add. Raises Refusal."""
        chat = self.writable(parameters["chat_id"])
        markup = parameters.get("reply_markup")
        check_markup(markup)
        message = {"from": self.user, **content, **self._reply(chat, parameters.get("reply_parameters"))}
        if markup and markup.get("inline_keyboard"):
            message["reply_markup"] = markup
        for name in ("link_preview_options", "message_thread_id"):
            if name in parameters:
                message[name] = parameters[name]
        return chat.add(message)

    def _reply(self, chat: Chat, reply: Json | None) -> Json:
        if reply is None:
            return {}
        target = chat.messages.get(reply["message_id"])
        if target is None and not reply.get("allow_sending_without_reply"):
            raise Refusal(400, "Bad Request: message to be replied not found")
        return {"reply_to_message": quoted(target)} if target else {}

    def keep_file(self, upload: Upload) -> Json:
        """Keep a file; the common fields of Document, PhotoSize and the like."""
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = upload
        return {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": len(upload.data)}

    def end_poll(self, conflict: str) -> None:
        """End the getUpdates request that waits, if one does. On the server's loop only."""
        if self.poll is not None:
            self.poll.conflict = f"Conflict: {conflict}"
            self.poll.event.set()


def quoted(message: Json) -> Json:
    """A message as it appears inside another: without what it replied to itself."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
