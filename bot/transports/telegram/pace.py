"""How fast one person may write: taps are free, texts are sixty a minute."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_PER_MINUTE = 60


@dataclass(frozen=True)
class Pace:
    """How many texts a person wrote in which minute, by the clock of Telegram.

    By the messages' own dates, so that a backlog isn't taken for haste, and a repeated run counts the same.
    """

    minute: int = 0
    count: int = 0

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> "Pace":
        """The pace that a conversation's state remembers."""
        minute, count = state.get("pace", (0, 0))
        return cls(minute, count)

    def counting(self, date: int | None) -> "Pace":
        """The pace after one more text of `date`, Unix seconds."""
        minute = (date or 0) // 60
        return Pace(minute, self.count + 1 if minute == self.minute else 1)

    @property
    def exceeded(self) -> bool:
        """Whether the last text was one too many."""
        return self.count > _PER_MINUTE

    @property
    def just_exceeded(self) -> bool:
        """Whether it was the first one too many, which is answered; those after it aren't."""
        return self.count == _PER_MINUTE + 1

    def to_dict(self) -> dict[str, Any]:
        """The part of a conversation's state that it is kept in."""
        return {"pace": [self.minute, self.count]}
