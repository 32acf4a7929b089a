"""What people do: talk, tap, send things, join, block."""

import re
import time
import uuid
from typing import Any

from tests.telegram.fake.html import utf16_length
from tests.telegram.fake.media import document, photo
from tests.telegram.fake.values import Json, Sent, Upload, pressable, shown
from tests.telegram.fake.world import Chat, Query, World, quoted

_ENTITY = re.compile(r"(?:(?<=\s)|^)(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w+)?)|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})")
_BLOCKED = "Forbidden: bot was blocked by the user"
_KICKED = "Forbidden: bot was kicked from the supergroup chat"


class People:
    """The people around one bot; from any thread. Languages are IETF codes, None for a client that doesn't tell."""

    def __init__(self, world: World) -> None:
        self.world = world

    def say(
        self,
        chat: int,
        text: str,
        *,
        user: int | None = None,
        language: str | None = "ro",
        chat_type: str = "",
        reply_to: int | None = None,
    ) -> Sent:
        """Send a text. A chat is private if its number is positive, else a supergroup, unless `chat_type` tells."""
        return self._send(chat, {"text": text, **_entities(text)}, user, language, chat_type, reply_to)

    def media(
        self, chat: int, kind: str, *, caption: str = "", user: int | None = None, language: str | None = "ro", upload: Upload | None = None
    ) -> Sent:
        """Send a "voice", "photo", "sticker", "document", "video", "location", "contact", "poll" or "dice"."""
        with self.world.changed:
            content = {kind: _media(self.world, kind, upload or Upload(f"{kind}.bin", kind.encode()))}
        return self._send(chat, {**content, **({"caption": caption} if caption else {})}, user, language)

    def edit(self, chat: int, message_id: int, text: str) -> Sent:
        """Change a text that was sent before. Raises KeyError."""
        with self.world.changed:
            messages = self.world.chats[chat].messages
            kept = {name: value for name, value in messages[message_id].items() if name != "entities"}
            messages[message_id] = {**kept, "text": text, **_entities(text), "edit_date": int(time.time())}
            return Sent(self.world.post({"edited_message": messages[message_id]}), message_id)

    def press(self, chat: int, message_id: int | None, data_or_label: str, *, user: int | None = None, language: str | None = "ro") -> Sent:
        """Tap a button that is there now, of the newest message that has it if no id is given. Raises LookupError."""
        with self.world.changed:
            messages = [shown(message) for message in self.world.chats[chat].messages.values()]
            message, data = pressable(messages, message_id, data_or_label)
            return self.forge(chat, message.id, data, user=user, language=language)

    def forge(self, chat: int, message_id: int, data: str, *, user: int | None = None, language: str | None = "ro") -> Sent:
        """Tap a button that is no longer, or never was, on the message, which itself may be gone."""
        with self.world.changed:
            place = self.open(chat)
            gone = {"chat": place.info, "message_id": message_id, "date": 0}
            query: Json = {
                "id": uuid.uuid4().hex,
                "from": self._person(place, user, language),
                "message": place.messages.get(message_id, gone),
                "chat_instance": str(chat),
                "data": data,
            }
            self.world.queries[query["id"]] = Query(chat, self.world.clock())
            return Sent(self.world.post({"callback_query": query}), message_id)

    def post(self, update: Json) -> int:
        """Queue a raw update, numbered if it has no number; its number."""
        return self.world.post(update)

    def number_from(self, update_id: int) -> None:
        """Count the next updates from here, back or forward."""
        with self.world.changed:
            self.world.queue.next_id = update_id

    def redeliver(self, update_id: int, times: int = 1) -> None:
        """Have an update come again, `times` more times. Raises KeyError."""
        with self.world.changed:
            self.world.queue.redeliver(update_id, times)
        self.world.on_update()

    def join(self, group: int, *, user: int = 1) -> None:
        """Take the bot into a group."""
        with self.world.changed:
            place = self.open(group)
            place.closed = ""
            self._membership(place, "left", "member", user)
            self._send(group, {"new_chat_members": [self.world.user]}, user, None)

    def block(self, chat: int, *, user: int | None = None) -> None:
        """Block the bot, or in a group remove it."""
        with self.world.changed:
            place = self.open(chat)
            place.closed = _BLOCKED if place.is_private else _KICKED
            self._membership(place, "member", "kicked", user)

    def unblock(self, chat: int, *, user: int | None = None) -> None:
        """Let the bot write again."""
        with self.world.changed:
            place = self.open(chat)
            place.closed = ""
            self._membership(place, "kicked", "member", user)

    def open(self, chat: int, chat_type: str = "") -> Chat:
        """The chat, made if it is new: from now on the bot may write there."""
        with self.world.changed:
            if chat not in self.world.chats:
                kind = chat_type or ("private" if chat > 0 else "supergroup")
                info = {"first_name": f"Ana {chat}"} if kind == "private" else {"title": f"Group {-chat}"}
                self.world.chats[chat] = Chat({"id": chat, "type": kind, **info})
            return self.world.chats[chat]

    def _send(
        self, chat: int, content: Json, user: int | None, language: str | None, chat_type: str = "", reply_to: int | None = None
    ) -> Sent:
        with self.world.changed:
            place = self.open(chat, chat_type)
            target = place.messages[reply_to] if reply_to is not None else None
            reply = {"reply_to_message": quoted(target)} if target else {}
            message = place.add({"from": self._person(place, user, language), **content, **reply})
            told = place.is_private or _is_for_bot(message, self.world.user)
            return Sent(self.world.post({"message": message}) if told else None, message["message_id"])

    def _person(self, place: Chat, user: int | None, language: str | None) -> Json:
        number = user if user is not None else (place.id if place.is_private else 1)
        person = {"id": number, "is_bot": False, "first_name": f"Ana {number}"}
        if language is not None:
            person["language_code"] = language
        place.members[number] = person
        return person

    def _membership(self, place: Chat, old: str, new: str, user: int | None) -> None:
        change = {"chat": place.info, "from": self._person(place, user, None), "date": int(time.time())}
        members = {"old_chat_member": _member(self.world.user, old), "new_chat_member": _member(self.world.user, new)}
        self.world.post({"my_chat_member": {**change, **members}})


def _member(user: Json, status: str) -> Json:
    return {"status": status, "user": user, **({"until_date": 0} if status == "kicked" else {})}


def _entities(text: str) -> Json:
    """Commands and mentions, as clients mark them."""
    found = [
        {"type": match.lastgroup, "offset": utf16_length(text[: match.start()]), "length": utf16_length(match[0])}
        for match in _ENTITY.finditer(text)
    ]
    return {"entities": found} if found else {}


def _is_for_bot(message: Json, bot: Json) -> bool:
    """Privacy mode: in groups a bot sees commands that may be for it, replies to it, mentions of it and news about members."""
    if "new_chat_members" in message or message.get("reply_to_message", {}).get("from", {}).get("id") == bot["id"]:
        return True
    text = message.get("text", "")
    name = f"@{bot['username']}".lower()
    command = re.match(r"/\w+(@\w+)?", text)
    return bool(command and (command[1] or name).lower() == name) or name in re.findall(r"@\w+", text.lower())


def _media(world: World, kind: str, upload: Upload) -> Any:
    if kind == "photo":
        return photo(world, upload)
    if kind == "document":
        return document(world, upload)
    if kind in _THINGS:
        return _THINGS[kind]
    return {**world.keep_file(upload), **_RECORDINGS[kind]}


_RECORDINGS: dict[str, Json] = {
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "video": {"duration": 3, "width": 640, "height": 480},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👍"},
}
_THINGS: dict[str, Json] = {
    "location": {"latitude": 47.0, "longitude": 28.8},
    "contact": {"phone_number": "+37300000000", "first_name": "Ana"},
    "dice": {"emoji": "🎲", "value": 4},
    "poll": {
        "id": "1",
        "question": "?",
        "options": [{"persistent_id": str(index), "text": text, "voter_count": 0} for index, text in enumerate("ab")],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
}
