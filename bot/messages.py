"""What goes in and out of the coach, whatever the channel."""

from dataclasses import dataclass

from bot.text import MESSAGE_LIMIT, clean


@dataclass(frozen=True)
class Message:
    """One thing a person sent: typed text, or the id of a choice. `language_hint`: an IETF code or None.

    `cut` says that the text was longer than the limit.
    """

    conversation: str
    text: str = ""
    choice: str | None = None
    language_hint: str | None = None
    cut: bool = False

    @classmethod
    def typed(cls, conversation: str, text: str, language_hint: str | None = None) -> "Message":
        """A typed message, cleaned at the door."""
        return cls(conversation, clean(text), None, language_hint, cut=len(text) > MESSAGE_LIMIT)


@dataclass(frozen=True)
class Choice:
    """Something to tap. `id` comes back in Message.choice."""

    id: str
    label: str
    selected: bool = False


@dataclass(frozen=True)
class Document:
    """A file to hand over."""

    format: str
    path: str


@dataclass(frozen=True)
class Reply:
    """One message of the coach, as a value: a transport renders as much of it as it can."""

    text: str
    choices: tuple[Choice, ...] = ()
    documents: tuple[Document, ...] = ()
