"""A shelf in memory, as strict as the one in the database: what it keeps has gone through JSON."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.shelf import Kept, Listed, Revised

_BEGINNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class MemoryShelf:
    """Keeps every version of every map. Time goes on by a second with each change."""

    def __init__(self) -> None:
        self._versions: dict[tuple[str, str], dict[int, tuple[Kept, datetime]]] = {}
        self._changes = 0

    def keep(self, conversation: str, kept: Sequence[Kept]) -> None:
        for one in kept:
            self._changes += 1
            owners = {who for who, map_id in self._versions if map_id == one.id}
            assert owners <= {conversation}, "another's map"
            body = json.loads(json.dumps(one.body))
            assert body == one.body, "not plain values"
            versions = self._versions.setdefault((conversation, one.id), {})
            assert one.version >= max(versions, default=0), "a version of the past can't be kept"
            versions[one.version] = (one, _BEGINNING + timedelta(seconds=self._changes))

    def listed(self, conversation: str) -> Sequence[Listed]:
        rows = [versions[max(versions)] for (who, _), versions in self._versions.items() if who == conversation]
        listed = [Listed(one.id, one.title, one.state, one.version, at, one.deleted) for one, at in rows]
        return sorted(listed, key=lambda one: (one.deleted, -one.updated_at.timestamp()))

    def body(self, conversation: str, map_id: str, version: int | None = None) -> Mapping[str, Any] | None:
        versions = self._versions.get((conversation, map_id), {})
        found = versions.get(max(versions, default=0) if version is None else version)
        return json.loads(json.dumps(found[0].body)) if found else None

    def revisions(self, conversation: str, map_id: str) -> Sequence[Revised]:
        versions = self._versions.get((conversation, map_id), {})
        return [Revised(version, at, one.note, one.restores) for version, (one, at) in sorted(versions.items(), reverse=True)]
