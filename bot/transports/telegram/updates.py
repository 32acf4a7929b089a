"""Updates as Telegram sends them: where each one belongs, and what it says."""

import json
from collections.abc import Mapping
from typing import Any

from telegram import CallbackQuery, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update, User

from bot.delivery.values import Arrival
from bot.transports.telegram.addressing import addressed
from bot.transports.telegram.incoming import Event, Ignored, Incoming, Me, Media, Membership, Moved, Signs, Tapped, Typed, Where
from bot.transports.telegram.markup import tapped

# Numbers beyond this are nobody's, and would not fit the database.
_LARGEST = 2**62
_KINDS = ("message", "callback_query", "my_chat_member")
# Field of a message -> the kind it is called; an animation comes with a document and a venue with a location, so order matters.
_MEDIA = {
    "voice": "voice",
    "audio": "audio",
    "animation": "video",
    "video": "video",
    "video_note": "video",
    "photo": "photo",
    "sticker": "sticker",
    "document": "document",
    "location": "location",
    "contact": "contact",
    "poll": "poll",
    "dice": "other",
    "game": "other",
    "story": "other",
    "paid_media": "other",
    "checklist": "other",
}
_PRESENT = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER)


def route(update: object) -> Arrival:
    """Where an update belongs, without understanding it. Takes any JSON value and never raises; what is unknown has chat 0."""
    whole = _object(update)
    body = next((body for body in (_object(whole.get(kind)) for kind in _KINDS) if body), {})
    # A tap has its chat in the message under which it happened.
    message = _object(body.get("message")) or body
    chat = _number(_object(message.get("chat")).get("id"))
    user = _number(_object(body.get("from")).get("id")) if chat else 0
    tap = tapped(body.get("data"))
    return Arrival(_update_id(whole.get("update_id")), f"{chat}:{user}", chat, _stored(update), tap[0] if tap else None)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: object) -> int:
    return value if type(value) is int and abs(value) <= _LARGEST else 0


def _update_id(value: object) -> int | None:
    number = _number(value)
    return number if number > 0 else None


def _stored(update: object) -> str:
    # ASCII, so that lone surrogates and NUL, which databases refuse, are harmless. Nested too deep for JSON: nothing to keep.
    try:
        return json.dumps(update, ensure_ascii=True)
    except (RecursionError, ValueError):
        return "{}"


def read(payload: Mapping[str, Any], me: Me) -> Incoming:
    """What a stored update says. Raises whatever the parser raises for one that isn't as Telegram documents it."""
    if "update_id" not in payload and isinstance(payload.get("event"), str):
        return Incoming(Where(), Event(payload["event"]))
    update = Update.de_json(dict(payload), None)
    if update.message:
        return _message(update.message, me)
    if update.callback_query:
        return _tap(update.callback_query)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    return Incoming(Where(), Ignored())


def _message(message: Message, me: Me) -> Incoming:
    where = _where(message, message.from_user, int(message.date.timestamp()))
    if message.migrate_to_chat_id:
        return Incoming(where, Moved(message.migrate_to_chat_id))
    # A channel, or an admin behind the group's name, has no conversation of its own.
    if message.sender_chat or message.from_user is None or message.from_user.is_bot:
        return Incoming(where, Ignored())
    said = _said(message, where, me)
    if said is None:
        return Incoming(where, Ignored())
    if message.text or message.caption:
        return Incoming(where, Typed(said))
    kind = next((kind for field, kind in _MEDIA.items() if getattr(message, field)), None)
    return Incoming(where, Media(kind) if kind else Ignored())


def _said(message: Message, where: Where, me: Me) -> str | None:
    if where.in_group:
        return addressed(message, me)
    return (message.text or message.caption or "") if where.chat_type == "private" else None


def _tap(query: CallbackQuery) -> Incoming:
    message = query.message if isinstance(query.message, Message) else None
    where = _where(message, query.from_user, None) if message else Where(user_id=query.from_user.id)
    reachable = message.message_id if message and message.is_accessible else None
    return Incoming(where, Tapped(query.id, query.data or "", reachable))


def _membership(change: ChatMemberUpdated) -> Incoming:
    user = change.from_user
    where = Where(change.chat.id, str(change.chat.type), user.id, user.language_code, None, int(change.date.timestamp()))
    if where.chat_type != "private" and not where.in_group:
        return Incoming(where, Ignored())
    was, present = _is_present(change.old_chat_member), _is_present(change.new_chat_member)
    return Incoming(where, Membership(present, joined_group=where.in_group and present and not was))


def _is_present(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status in _PRESENT


def _where(message: Message, user: User | None, date: int | None) -> Where:
    return Where(
        chat_id=message.chat.id,
        chat_type=str(message.chat.type),
        user_id=user.id if user else 0,
        language_code=user.language_code if user else None,
        message_id=message.message_id,
        date=date,
        thread_id=message.message_thread_id if message.is_topic_message else None,
    )


def signs(update: object) -> Signs:
    """What shows a person that an update is being worked on. Takes any JSON value and never raises."""
    whole = _object(update)
    query = _object(whole.get("callback_query"))
    message = _object(query.get("message")) if query else _object(whole.get("message"))
    thread = _number(message.get("message_thread_id")) if message.get("is_topic_message") is True else 0
    tap = query.get("id")
    return Signs(_number(_object(message.get("chat")).get("id")), thread or None, tap if isinstance(tap, str) else None)
