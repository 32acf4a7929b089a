"""A conversation as JSON lines: one input a line, one reply a line, "done" after the last reply to an input."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from bot.coach import Coach
from bot.conversation import Conversation
from bot.messages import Message
from bot.transports.records import turn_records


def run(coach: Coach, lines: Iterable[str], out: TextIO) -> None:
    """Read inputs to the end of `lines`; a line that isn't an input gets a record with an "error"."""
    conversations: dict[str, Conversation] = {}
    for line in lines:
        if line.strip():
            for record in _handle(coach, conversations, line):
                print(json.dumps(record, ensure_ascii=False), file=out, flush=True)


def _handle(coach: Coach, conversations: dict[str, Conversation], line: str) -> list[dict[str, Any]]:
    try:
        message = _message(json.loads(line))
    except (ValueError, TypeError) as exc:
        return [{"conversation": None, "error": str(exc)}, {"conversation": None, "done": True}]
    turn = coach.handle(conversations.get(message.conversation, Conversation()), message)
    conversations[message.conversation] = turn.conversation
    return turn_records(message.conversation, turn)


def _message(data: object) -> Message:
    if not isinstance(data, dict) or not isinstance(data.get("conversation"), str):
        raise ValueError('an input is an object with a "conversation" and a "text" or a "choice"')
    language = data.get("language") if isinstance(data.get("language"), str) else None
    if isinstance(data.get("choice"), str):
        return Message(data["conversation"], choice=data["choice"], language_hint=language)
    if not isinstance(data.get("text"), str):
        raise ValueError('an input has a "text" or a "choice", both of them strings')
    return Message.typed(data["conversation"], data["text"], language)
