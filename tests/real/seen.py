"""Replies as a person sees them, whatever the channel draws them with."""

import re
from typing import Any, NamedTuple

from tests.telegram.chat import marked, plain
from tests.telegram.fake import Shown

# A reply as the JSON lines tell it.
Record = dict[str, Any]
# Where the terminal says that a file is.
_FILE = re.compile(r"\n\n  (/.+)$", re.MULTILINE)
_CHOICES = re.compile(r"\n\n((?:  \d+ .+(?:\n|$))+)$")


class Seen(NamedTuple):
    """`choices`: their labels, and whether they are marked."""

    text: str
    choices: tuple[tuple[str, bool], ...]


def recorded(record: Record) -> Seen:
    """A reply of the JSON lines."""
    return Seen(record["text"], tuple((plain(choice["label"]), choice["selected"]) for choice in record["choices"]))


def printed(output: str) -> list[Seen]:
    """All replies in a row: a terminal has no other ends of a turn."""
    return [_block(_FILE.sub("", block)) for block in output.strip("\n").split("\n\n\n")]


def files(output: str) -> list[str]:
    """The paths of the files that a terminal tells of."""
    return _FILE.findall(output)


def shown(message: Shown) -> Seen:
    """A message of Telegram."""
    return Seen(message.text, tuple((plain(button.label), marked(button.label)) for button in message.buttons))


def _block(block: str) -> Seen:
    """A reply as the terminal prints it: the text, and numbered choices under it."""
    numbered = _CHOICES.search(block)
    text = block[: numbered.start()] if numbered else block
    choices = re.findall(r"^  \d+ (● )?(.+)$", numbered[1], re.MULTILINE) if numbered else []
    return Seen(text, tuple((plain(label), bool(mark)) for mark, label in choices))
