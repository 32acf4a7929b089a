"""The independent emulator (lo-bot-api-emulator) beside our own fake: what one of the two gets wrong, the other may get right."""

import asyncio
import itertools
import threading
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from lo_bot_api_emulator import LoBotApiEmulator  # type: ignore[import-untyped]

from tests.telegram.fake.html import parse_html
from tests.telegram.fake.telegram import TOKEN, USERNAME, Thread
from tests.telegram.fake.values import PATIENCE, Json, Sent, Shown, T, pressable, shown

# Fields of the API that the emulator refuses, for it models an older one; they change nothing in what it does.
_UNKNOWN_FIELDS = ("link_preview_options", "protect_content", "message_thread_id", "show_caption_above_media")
_UNKNOWN_BUTTON_FIELDS = {"style", "icon_custom_emoji_id"}
_REPLY_FIELDS = {"message_id", "chat_id", "allow_sending_without_reply"}
# Methods that it knows of but answers with 501.
_ANSWERED: Mapping[str, Any] = {
    "setMyName": True,
    "setMyDescription": True,
    "setMyShortDescription": True,
    "setMessageReaction": True,
    "getMyName": {"name": "Journey Coach"},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}
_RETRY_SECONDS = 0.1


class Outgoing:
    """A request of the bot that the emulator accepted. `fields`: as they were sent."""

    def __init__(self, method: str, fields: Json, result: Any) -> None:
        self.method = method
        self.fields = fields
        self.result = result


class _Emulator(LoBotApiEmulator):  # type: ignore[misc]
    """Takes away what the emulator doesn't know yet before it checks the rest, and tells what came of it."""

    def __init__(self, accepted: Callable[[Outgoing], None]) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True, max_updates=100_000)
        self._accepted = accepted

    def validate(self, method: str, fields: Json, uploads: Mapping[str, Any]) -> Any:
        sent = dict(fields)
        result = _ANSWERED[method] if method in _ANSWERED else super().validate(method, self._known(fields), uploads)
        if method == "getMe":
            # Without a name PTB's CommandHandler, and anybody who looks for mentions, fails.
            return {**result, "username": USERNAME}
        if method == "sendMediaGroup":
            # It gives all of them one number, and counts on as if each had its own.
            result = [{**message, "message_id": message["message_id"] + place} for place, message in enumerate(result)]
        if method != "getUpdates":
            self._accepted(Outgoing(method, sent, result))
        return result

    def _known(self, fields: Json) -> Json:
        for name in _UNKNOWN_FIELDS:
            fields.pop(name, None)
        if "reply_parameters" in fields:
            reply = self.decoded(fields["reply_parameters"])
            fields["reply_parameters"] = {name: value for name, value in reply.items() if name in _REPLY_FIELDS}
        if "reply_markup" in fields:
            self._simplify_markup(fields)
        return fields

    def _simplify_markup(self, fields: Json) -> None:
        markup = self.decoded(fields.pop("reply_markup"))
        for button in itertools.chain.from_iterable(markup.get("inline_keyboard", [])):
            for name in _UNKNOWN_BUTTON_FIELDS & button.keys():
                del button[name]
        if "force_reply" not in markup:
            fields["reply_markup"] = markup


class Emulator:
    """The emulator on a thread of its own, as a TelegramWorld. It knows private chats only, and one bot for each token."""

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.outbox: list[Outgoing] = []
        self._chats: dict[int, dict[int, Json]] = {}
        self._changed = threading.Condition(threading.RLock())
        self._emulator = _Emulator(self._keep)
        self._numbers = itertools.count(1000)
        self._thread = Thread()
        self._pushes: set[asyncio.Task[None]] = set()

    @property
    def base_url(self) -> str:
        """Without a slash at the end."""
        return f"http://127.0.0.1:{self._thread.port}"

    def say(self, chat: int, text: str, *, user: int | None = None, language: str | None = "ro") -> Sent:
        """Send a text in a private chat."""
        message_id = self._number()
        with self._changed:
            place = {"id": chat, "type": "private", "first_name": f"Ana {chat}"}
            message = {
                "message_id": message_id,
                "date": int(time.time()),
                "chat": place,
                "from": _person(user or chat, language),
                "text": text,
            }
            if text.startswith("/"):
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
            self._chats.setdefault(chat, {})[message_id] = message
        return Sent(self._post({"message": message}), message_id)

    def press(self, chat: int, message_id: int | None, data_or_label: str, *, user: int | None = None, language: str | None = "ro") -> Sent:
        """Tap a button that is there now, of the newest message that has it if no id is given. Raises LookupError."""
        message, data = pressable(self.messages(chat), message_id, data_or_label)
        number = next(self._numbers)
        person = _person(user or chat, language)
        query = {"id": str(number), "from": person, "chat_instance": str(chat), "data": data, "message": message.raw}
        return Sent(self._post({"callback_query": query}), message.id)

    def messages(self, chat: int) -> list[Shown]:
        """What a person sees in the chat now, oldest first."""
        with self._changed:
            return [shown(message) for message in self._chats.get(chat, {}).values()]

    def wait_for(self, predicate: Callable[[], T], timeout: float = PATIENCE) -> T:
        """What `predicate` gives as soon as that is true; it is asked after every request. Raises TimeoutError."""
        with self._changed:
            found = self._changed.wait_for(predicate, timeout)
            if not found:
                raise TimeoutError(f"not within {timeout} s; {[(sent.method, sent.fields) for sent in self.outbox[-5:]]}")
            return found

    def _keep(self, sent: Outgoing) -> None:
        with self._changed:
            self.outbox.append(sent)
            for message in sent.result if isinstance(sent.result, list) else [sent.result]:
                if isinstance(message, dict) and "message_id" in message:
                    self._show(sent, message)
            if sent.method == "deleteMessage":
                self._chats.get(int(sent.fields["chat_id"]), {}).pop(int(sent.fields["message_id"]), None)
            self._changed.notify_all()

    def _show(self, sent: Outgoing, message: Json) -> None:
        """Keep a message as a person sees it: the emulator itself leaves markup in texts, and gives edits bare."""
        known = self._chats.setdefault(message["chat"]["id"], {})
        old = {name: value for name, value in known.get(message["message_id"], {}).items() if name != "reply_markup"}
        kept = {**old, "from": {"id": 7, "is_bot": True, "first_name": "Fixture"}, **message}
        for name in {"text", "caption"} & message.keys():
            if str(sent.fields.get("parse_mode", "")).lower() == "html":
                kept[name] = parse_html(message[name])[0]
        known[message["message_id"]] = kept

    def _number(self) -> int:
        """Of a new message: taken on the emulator's own thread, which numbers the bot's messages without asking for a lock."""

        async def take() -> int:
            self._emulator.next_id += 1
            return int(self._emulator.next_id) - 1

        return asyncio.run_coroutine_threadsafe(take(), self._thread.loop).result(PATIENCE)

    def _post(self, update: Json) -> int:
        update_id = next(self._numbers)
        self._thread.loop.call_soon_threadsafe(self._begin_push, {"update_id": update_id, **update})
        return update_id

    def _begin_push(self, update: Json) -> None:
        push = self._thread.loop.create_task(self._push(update))
        self._pushes.add(push)
        push.add_done_callback(self._pushes.discard)

    async def _push(self, update: Json) -> None:
        await self._emulator.enqueue_update(update, token=self.token)
        # Unlike Telegram the emulator tries a webhook once.
        while self._awaits_webhook():
            await asyncio.sleep(_RETRY_SECONDS)
            await self._emulator.deliver_updates(token=self.token)

    def _awaits_webhook(self) -> bool:
        info = self._emulator._update_queues.info(self.token)
        return bool(info["url"] and info["pending_update_count"])

    def __enter__(self) -> Self:
        self._thread.start(self._emulator.app())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._thread.loop.call_soon_threadsafe(self._cancel)
        self._thread.stop()

    def _cancel(self) -> None:
        for push in self._pushes:
            push.cancel()


def _person(number: int, language: str | None) -> Json:
    person = {"id": number, "is_bot": False, "first_name": f"Ana {number}"}
    return {**person, "language_code": language} if language else person
