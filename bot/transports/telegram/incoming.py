"""What an update says, as plain values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Me:
    """The bot itself. `username`: without the @."""

    id: int
    username: str


@dataclass(frozen=True)
class Where:
    """Where an update comes from. `date`: unix seconds, None for a tap; `thread_id`: the forum topic, if it is in one."""

    chat_id: int = 0
    chat_type: str = "private"
    user_id: int = 0
    language_code: str | None = None
    message_id: int | None = None
    date: int | None = None
    thread_id: int | None = None

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.chat_type in ("group", "supergroup")


@dataclass(frozen=True)
class Typed:
    """Text for the bot, as it was written, its own name taken out in groups."""

    text: str


@dataclass(frozen=True)
class Tapped:
    """A tap on a button. `message_id`: of the message the button is under, None if it can't be edited any more."""

    callback_id: str
    data: str
    message_id: int | None


@dataclass(frozen=True)
class Media:
    """Something without words. `kind`: voice, audio, video, photo, document, sticker, location, contact, poll or other."""

    kind: str


@dataclass(frozen=True)
class Membership:
    """Whether the bot may write to the chat now, and whether it has just been added to a group."""

    active: bool
    joined_group: bool = False


@dataclass(frozen=True)
class Moved:
    """The group goes on under another number."""

    chat_id: int


@dataclass(frozen=True)
class Event:
    """Something the coach asked to be told later. `Where` knows nothing of it; the stored item does."""

    event: str


@dataclass(frozen=True)
class Ignored:
    """Nothing for the bot."""


@dataclass(frozen=True)
class Incoming:
    """One update: where it comes from and what it says."""

    where: Where
    what: Typed | Tapped | Media | Membership | Moved | Event | Ignored


@dataclass(frozen=True)
class Signs:
    """Where to show that an update is being worked on: chat (0: nowhere) and forum topic, and the tap that waits for an answer."""

    chat: int
    thread: int | None
    tap: str | None
