"""What goes in and out of the coach, whatever the channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.shelf import Kept
from bot.text import clean, limit_of

# What a reply was about, as plain values; it comes back with a tap on one of the reply's choices.
Context = Mapping[str, Any]


class Occasion(StrEnum):
    """Events that a channel tells of. MEDIA is followed by a colon and the kind: voice, photo, …; with JOINED comes the bot's @name."""

    MEDIA = "media"
    JOINED = "joined"
    SLOW_DOWN = "slow-down"
    NOT_YOUR_MENU = "not-your-menu"
    GIVEN_UP = "given-up"


@dataclass(frozen=True)
class Message:
    """One thing a person sent: typed text, or the id of a choice. `language_hint`: an IETF code or None.

    `cut` says that the text was longer than the limit; `context` is that of the reply whose choice was tapped,
    None where the channel doesn't know. `event` instead of text or choice: something the coach asked to be told later,
    or one of the occasions in `Occasion`.
    """

    conversation: str
    text: str = ""
    choice: str | None = None
    language_hint: str | None = None
    cut: bool = False
    context: Context | None = None
    event: str | None = None

    @classmethod
    def typed(cls, conversation: str, text: str, language_hint: str | None = None) -> "Message":
        """A typed message, cleaned at the door."""
        limit = limit_of(text)
        return cls(conversation, clean(text, limit), None, language_hint, cut=len(text) > limit)


@dataclass(frozen=True)
class Choice:
    """Something to tap. `id` comes back in Message.choice."""

    id: str
    label: str
    selected: bool = False


@dataclass(frozen=True)
class Question:
    """What a reply asks. `field`: what the answer is about; `stage`: a canonical stage, if it is about one."""

    id: str
    field: str
    stage: str | None = None


@dataclass(frozen=True)
class Document:
    """A file to hand over."""

    format: str
    path: str


class Place(StrEnum):
    """Where a reply goes: a message of its own; instead of the one that was tapped; or only new choices under that one.

    A channel that cannot edit draws every reply as a message of its own.
    """

    NEW = "new"
    EDIT = "edit"
    CHOICES = "choices"


@dataclass(frozen=True)
class Reply:
    """One message of the coach, as a value: a transport renders as much of it as it can.

    `notes`: small print under the text, such as sources. With Place.CHOICES the text is a passing notice. `question`: what is asked,
    if something is; `progress`: its number and of how many.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    documents: tuple[Document, ...] = ()
    notes: str = ""
    place: Place = Place.NEW
    context: Context | None = None
    question: Question | None = None
    progress: tuple[int, int] | None = None

    @property
    def full_text(self) -> str:
        """Text and notes, for channels that have no small print."""
        return "\n\n".join(part for part in (self.text, self.notes) if part)


@dataclass(frozen=True)
class Feedback:
    """Whether the answer to a question was helpful. `kind` and `passages`: of that answer."""

    question: str
    kind: str
    passages: tuple[str, ...]
    language: str
    helpful: bool


@dataclass(frozen=True)
class Later:
    """Tell the coach `event` at `due` (aware), in the same conversation: a reminder, or a long job."""

    due: datetime
    event: str


class Remembered(Protocol):
    """What an engine remembers of a conversation between two messages."""

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        ...


@dataclass(frozen=True)
class Turn:
    """What came of one message: the conversation after it, what is said, and what is to be kept."""

    conversation: Remembered
    replies: tuple[Reply, ...]
    feedback: tuple[Feedback, ...] = ()
    later: tuple[Later, ...] = ()
    kept: tuple[Kept, ...] = ()


class Engine(Protocol):
    """What every channel talks to. `remembered`: what the last turn's conversation said of itself, {} at first."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        """One turn of a conversation. Never raises for anything a person may send; TryAgain if maps can't be read now."""
        ...
