"""Links that open the chat at a place: t.me/<bot>?start=ro_awareness."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.languages import SUPPORTED


@dataclass(frozen=True)
class Link:
    """What a link asks for. `goal`: one of those that were offered to it; either may be None."""

    language: str | None
    goal: str | None

    @classmethod
    def read(cls, payload: str, goals: Collection[str]) -> "Link":
        """The first language and the first goal among the tokens of a payload; others are left out."""
        tokens = re.split("[_-]", payload.lower())
        return cls(next((t for t in tokens if t in SUPPORTED), None), next((t for t in tokens if t in goals), None))
