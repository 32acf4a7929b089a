"""A conversation as JSON lines: one input a line, one reply a line, "done" after the last reply to an input."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from bot.messages import Engine, Message
from bot.transports.records import turn_records

_NAME_LIMIT = 200


def run(coach: Engine, lines: Iterable[str], out: TextIO) -> None:
    """Read inputs to the end of `lines`; a line that isn't an input gets a record with an "error"."""
    conversations: dict[str, Mapping[str, Any]] = {}
    for line in lines:
        if line.strip():
            for record in _handle(coach, conversations, line):
                print(json.dumps(record, ensure_ascii=False), file=out, flush=True)


def _handle(coach: Engine, conversations: dict[str, Mapping[str, Any]], line: str) -> list[dict[str, Any]]:
    try:
        message = _message(json.loads(line))
    except (ValueError, TypeError) as exc:
        return [{"conversation": None, "error": str(exc)}, {"conversation": None, "done": True}]
    turn = coach.turn(conversations.get(message.conversation, {}), message)
    conversations[message.conversation] = turn.conversation.to_dict()
    return turn_records(message.conversation, turn)


def _message(data: object) -> Message:
    if not isinstance(data, dict) or not isinstance(data.get("conversation"), str):
        raise ValueError('an input is an object with a "conversation" and a "text" or a "choice"')
    if not _storable(data["conversation"]):
        raise ValueError(f'a "conversation" is a name of at most {_NAME_LIMIT} characters that can be printed')
    language = data.get("language") if isinstance(data.get("language"), str) else None
    if isinstance(data.get("choice"), str):
        return Message(data["conversation"], choice=data["choice"], language_hint=language)
    if not isinstance(data.get("text"), str):
        raise ValueError('an input has a "text" or a "choice", both of them strings')
    return Message.typed(data["conversation"], data["text"], language)


def _storable(name: str) -> bool:
    """Whether a database takes it as a key; neither does any take half a character or NUL, nor could it be printed."""
    return len(name) <= _NAME_LIMIT and "\0" not in name and not any("\ud800" <= char <= "\udfff" for char in name)
