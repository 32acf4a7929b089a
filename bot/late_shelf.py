"""A shelf for an engine that is built before the database is opened."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.shelf import Listed, Revised, Shelf


class LateShelf:
    """Reads from the shelf that it is given later. Raises RuntimeError as long as there is none."""

    def __init__(self) -> None:
        self._shelf: Shelf | None = None

    def open(self, shelf: Shelf) -> None:
        """Read from `shelf` from now on."""
        self._shelf = shelf

    def listed(self, conversation: str) -> Sequence[Listed]:
        """See Shelf."""
        return self._opened.listed(conversation)

    def body(self, conversation: str, map_id: str, version: int | None = None) -> Mapping[str, Any] | None:
        """See Shelf."""
        return self._opened.body(conversation, map_id, version)

    def revisions(self, conversation: str, map_id: str) -> Sequence[Revised]:
        """See Shelf."""
        return self._opened.revisions(conversation, map_id)

    @property
    def _opened(self) -> Shelf:
        if self._shelf is None:
            raise RuntimeError("no database has been opened")
        return self._shelf
