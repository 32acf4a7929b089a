"""Telegram's limits in numbers, and its words for those who break them."""

import re
import struct
from typing import Any

from tests.telegram.fake.html import HtmlError, parse_html, utf16_length
from tests.telegram.fake.values import Json, Refusal

TEXT, CAPTION, CALLBACK_TEXT, CALLBACK_DATA = 4096, 1024, 200, 64
BUTTONS, BUTTONS_IN_ROW, COMMANDS, ALBUM = 100, 8, 100, range(2, 11)
NAME, SHORT_DESCRIPTION, DESCRIPTION = 64, 120, 512
PHOTO_BYTES, DOCUMENT_BYTES, DOWNLOAD_BYTES = 10 << 20, 50 << 20, 20 << 20
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_ACTIONS = ("url", "callback_data", "web_app", "login_url", "callback_game", "pay", "copy_text")


def refuse(description: str) -> Refusal:
    """A refusal of what no bot may send."""
    return Refusal(400, f"Bad Request: {description}", violation=True)


def formatted(parameters: Json, name: str) -> Json:
    """The text of a message with its entities, as fields of a Message; checked. `name`: "text" or "caption"."""
    key = "entities" if name == "text" else "caption_entities"
    mode = parameters.get("parse_mode", "")
    source = parameters.get(name, "")
    if not mode:
        text, entities = source, parameters.get(key, [])
    elif mode.lower() == "html":
        text, entities = _parsed(source)
    else:
        raise refuse(f"the fake parses HTML only, not {mode}")
    _check_length(text, name)
    return {field: value for field, value in ((name, text), (key, entities)) if value}


def _parsed(source: str) -> tuple[str, list[Json]]:
    try:
        return parse_html(source)
    except HtmlError as error:
        raise refuse(f"can't parse entities: {error}") from None


def _check_length(text: str, name: str) -> None:
    if name == "text" and not text.strip():
        raise refuse("message text is empty")
    if utf16_length(text) > (TEXT if name == "text" else CAPTION):
        raise refuse("message is too long" if name == "text" else "message caption is too long")


def check_markup(markup: Json | None) -> None:
    """Inline keyboards: number of buttons, their text, one action each, the size of callback data."""
    rows = (markup or {}).get("inline_keyboard", [])
    if sum(map(len, rows)) > BUTTONS or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise refuse("reply markup is too long")
    for button in (button for row in rows for button in row):
        _check_button(button)


def _check_button(button: Json) -> None:
    actions = [name for name in button if name in _ACTIONS or name.startswith("switch_inline_query")]
    if len(actions) != 1 or not button["text"].strip():
        raise refuse("BUTTON_TYPE_INVALID")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_DATA:
        raise refuse("BUTTON_DATA_INVALID")


def check_commands(commands: list[Json]) -> None:
    """Names and descriptions of commands."""
    if len(commands) > COMMANDS:
        raise refuse("BOT_COMMANDS_TOO_MUCH")
    if not all(_COMMAND.fullmatch(command["command"]) for command in commands):
        raise refuse("BOT_COMMAND_INVALID")
    if not all(1 <= utf16_length(command["description"]) <= 256 for command in commands):
        raise refuse("BOT_COMMAND_DESCRIPTION_INVALID")


def check_language(language: str) -> None:
    """Two letters, or none."""
    if not _LANGUAGE.fullmatch(language):
        raise refuse("LANG_CODE_INVALID")


def check_size(text: str, limit: int, what: str) -> None:
    """A text of the bot's profile."""
    if utf16_length(text) > limit:
        raise refuse(f"{what} is too long")


def photo_size(data: bytes) -> tuple[int, int]:
    """Width and height of a picture; checked. Only PNG says its size here, others count as 800 by 600."""
    if len(data) > PHOTO_BYTES:
        raise refuse("file is too big")
    size: tuple[Any, ...] = (800, 600)
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        size = struct.unpack(">II", data[16:24])
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise refuse("PHOTO_INVALID_DIMENSIONS")
    return size[0], size[1]
