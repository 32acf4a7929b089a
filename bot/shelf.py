"""Where maps are kept: what a turn hands over to be stored with it, and what the engine reads back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class Kept:
    """A map as it is after a turn, stored in the same transaction as the rest of the turn.

    `body`: plain values; `version`: a number that hasn't been kept yet makes a new revision, the last one overwrites it; `note`: why
    it changed; `restores`: the version whose content this is, if it was brought back; `deleted`: not listed any more, but still
    there for whoever wants it back.
    """

    id: str
    title: str
    state: str
    version: int
    body: Mapping[str, Any]
    note: str = ""
    restores: int | None = None
    deleted: bool = False


@dataclass(frozen=True)
class Listed:
    """A kept map without its content. `updated_at`: aware."""

    id: str
    title: str
    state: str
    version: int
    updated_at: datetime
    deleted: bool = False


@dataclass(frozen=True)
class Revised:
    """One revision of a map without its content. `at`: aware; `restores`: see Kept."""

    version: int
    at: datetime
    note: str
    restores: int | None


class Shelf(Protocol):
    """The maps of each conversation. Nobody reaches another's."""

    def listed(self, conversation: str) -> Sequence[Listed]:
        """All maps, the one that changed last first; deleted ones last."""
        ...

    def body(self, conversation: str, map_id: str, version: int | None = None) -> Mapping[str, Any] | None:
        """The content of a map, as it is or as it was in a version; None if there is none."""
        ...

    def revisions(self, conversation: str, map_id: str) -> Sequence[Revised]:
        """The revisions of a map, the last one first."""
        ...
