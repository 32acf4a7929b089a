"""Updates as Telegram sends them, for tests to fill in."""

from typing import Any

from telegram import ChatMemberAdministrator, ChatMemberRestricted

from bot.transports.telegram.incoming import Me, Where
from bot.transports.telegram.updates import read

ME = Me(99, "Journey_Bot")
ANA = {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "ro"}
BOT = {"id": 99, "is_bot": True, "first_name": "Coach", "username": "journey_bot"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -5, "type": "supergroup", "title": "Shop"}
FILE = {"file_id": "f", "file_unique_id": "u"}
WHERE = Where(7, "private", 7, "ro", 33, 1700000000)
IN_GROUP = Where(-5, "supergroup", 7, "ro", 33, 1700000000)


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 33, "date": 1700000000, "chat": PRIVATE, "from": ANA, **fields}


def said(**fields: Any) -> dict[str, Any]:
    return {"update_id": 5, "message": message(**fields)}


def pressed(**fields: Any) -> dict[str, Any]:
    query = {"id": "77", "from": ANA, "chat_instance": "1", "data": "menu.2", "message": message(message_id=40, **{"from": BOT})}
    return {"update_id": 5, "callback_query": {**query, **fields}}


def membership(old: str, new: str, chat: dict[str, Any] = PRIVATE, **fields: Any) -> dict[str, Any]:
    rights = dict.fromkeys((*ChatMemberRestricted.__slots__, *ChatMemberAdministrator.__slots__), False) | {"until_date": 0}
    change = {
        "chat": chat,
        "from": ANA,
        "date": 1700000000,
        "old_chat_member": {"user": BOT, "status": old, **rights},
        "new_chat_member": {"user": BOT, "status": new, **rights, **fields},
    }
    return {"update_id": 5, "my_chat_member": change}


def in_group(text: str, *entities: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return said(chat=GROUP, text=text, entities=list(entities), **fields)


def entity(kind: str, offset: int, length: int, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **fields}


def what(update: dict[str, Any]) -> object:
    return read(update, ME).what
