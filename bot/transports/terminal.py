"""The chat in a terminal: numbered choices, and plain lines when the input is a pipe."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape

from bot.messages import Choice, Engine, Message, Reply

_PROMPT = "› "


def run(coach: Engine, language: str | None) -> None:
    """Chat until the input ends. `language`: a hint for the first replies."""
    console = Console(soft_wrap=not sys.stdin.isatty(), highlight=False)
    remembered: Mapping[str, Any] = {}
    choices: tuple[Choice, ...] = ()
    if sys.stdin.isatty():
        remembered, choices = _turn(coach, console, remembered, Message.typed("terminal", "/start", language))
    for line in _lines(console):
        message = _message(line, choices, language)
        remembered, offered = _turn(coach, console, remembered, message)
        # A reply without choices, such as a list of sources, leaves the numbers above it as they were.
        choices = offered or choices


def _turn(coach: Engine, console: Console, remembered: Mapping[str, Any], message: Message) -> tuple[Mapping[str, Any], tuple[Choice, ...]]:
    turn = coach.turn(remembered, message)
    choices: tuple[Choice, ...] = ()
    for reply in turn.replies:
        _draw(console, reply, len(choices) + 1)
        choices += reply.choices
    return turn.conversation.to_dict(), choices


def _lines(console: Console) -> Iterator[str]:
    """Typed lines, or the lines of a pipe; an interrupt ends the chat like the end of the input."""
    try:
        if not sys.stdin.isatty():
            yield from (line for line in sys.stdin if line.strip())
            return
        while True:
            yield console.input(_PROMPT)
    except (EOFError, KeyboardInterrupt):
        console.print()


def _message(line: str, choices: tuple[Choice, ...], language: str | None) -> Message:
    """The choice whose number was typed, or the typed text."""
    typed = line.strip()
    if typed.isdigit() and 1 <= int(typed) <= len(choices):
        return Message("terminal", choice=choices[int(typed) - 1].id, language_hint=language)
    return Message.typed("terminal", typed, language)


def _draw(console: Console, reply: Reply, first: int) -> None:
    """`first`: the number of the reply's first choice."""
    console.print(f"\n{escape(reply.full_text)}")
    for document in reply.documents:
        # Never broken, so that it can be copied.
        console.print(f"\n  {escape(document.path)}", soft_wrap=True)
    if reply.choices:
        console.print()
    for number, choice in enumerate(reply.choices, first):
        mark = "● " if choice.selected else ""
        console.print(f"  [bold]{number}[/bold] {mark}{escape(choice.label)}")
    console.print()
