"""The maps in the database of a bot, as they can be compared: without times, and with numbers instead of what is drawn at random."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.chaos.harness import check_database, rows
from tests.chaos.interviewed import Owners

_IDS = re.compile(r'"id": ?"([^"]+)"')
_REVISIONS = """SELECT m.lane, m.id, m.title, m.state, m.version, m.body, m.deleted_at, r.version, r.note, r.restores, r.body
    FROM journey_map m JOIN map_revision r ON r.map = m.id ORDER BY m.id, r.version"""


@dataclass(frozen=True)
class Drawn:
    """A map and all its revisions. `numbers`: of the revisions; `was`: note, source and content of each; `later`: its reminders, with
    the moment of each in Unix milliseconds."""

    title: str
    state: str
    version: int
    body: Any
    numbers: list[int]
    was: list[tuple[str, int | None, Any]]
    later: list[tuple[str, int]]


def drawn(home: Path) -> dict[int, list[Drawn]]:
    """Chat -> its maps. None of them was deleted."""
    maps: dict[int, list[Drawn]] = {}
    revisions, reminders = rows(home, _REVISIONS), rows(home, "SELECT event, due_at FROM later ORDER BY due_at, event")
    for map_id in dict.fromkeys(row[1] for row in revisions):
        of_map = [row for row in revisions if row[1] == map_id]
        lane, _, title, state, version, body, deleted_at = of_map[0][:7]
        assert deleted_at is None
        plain = _without_ids([*(row[10] for row in of_map), body])
        was = [(row[8], row[9], json.loads(plain(row[10]))) for row in of_map]
        later = [(plain(event), due) for event, due in reminders if map_id in event]
        drawing = Drawn(title, state, version, json.loads(plain(body)), [row[7] for row in of_map], was, later)
        maps.setdefault(int(lane.split(":")[0]), []).append(drawing)
    return maps


def check_maps(home: Path, owners: Owners) -> None:
    """Assert that all is handled and sent, and that everybody saw and drew what the one did after whom they do everything."""
    check_database(home)
    # Something may be said aside after the end.
    owners.react()
    assert owners.wrong == []
    maps = drawn(home)
    assert sorted(maps) == [owner.chat for owner in owners.people]
    for owner in owners.people:
        model = owners.model(owner)
        assert (owner.chat, owner.answers) == (owner.chat, model.answers)
        assert (owner.chat, owner.saw) == (owner.chat, model.saw)
        assert (owner.chat, maps[owner.chat]) == (owner.chat, maps[model.chat])
        (drawing,) = maps[owner.chat]
        assert drawing.numbers == list(range(1, drawing.version + 1))
        assert drawing.was[-1][2] == drawing.body


def _without_ids(bodies: list[str]) -> Callable[[str], str]:
    """Puts numbers for the ids in a map, wherever they stand, in the order in which its revisions brought them."""
    ids = dict.fromkeys(found for body in bodies for found in _IDS.findall(body))
    numbers = {name: f"id {number}" for number, name in enumerate(ids, 1)}
    anywhere = re.compile("|".join(map(re.escape, ids)))
    return lambda text: anywhere.sub(lambda match: numbers[match[0]], text)
