"""Maps and their revisions: kept with the turn that changed them, read by the conversation that they belong to."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from bot.adapters.sql.sqlvalues import moment, packed
from bot.adapters.sql.tables import journey_map, map_revision
from bot.adapters.sql.writer import Writer
from bot.shelf import Kept, Listed, Revised

# Of each map; older ones are forgotten.
_REVISIONS = 100

_KNOWN = sa.select(journey_map).where(journey_map.c.id == sa.bindparam("this"))
_CHANGED = sa.update(journey_map).where(journey_map.c.id == sa.bindparam("this"))
_THIS_REVISION = sa.and_(map_revision.c.map == sa.bindparam("this"), map_revision.c.version == sa.bindparam("of_version"))
_REVISION = sa.select(map_revision.c.note, map_revision.c.body).where(_THIS_REVISION)
_REWRITTEN = sa.update(map_revision).where(_THIS_REVISION)
_NEWEST = sa.select(map_revision.c.version).where(map_revision.c.map == sa.bindparam("this")).order_by(map_revision.c.version.desc())
_FORGOTTEN = sa.delete(map_revision).where(
    map_revision.c.map == sa.bindparam("this"), map_revision.c.version <= _NEWEST.limit(1).offset(_REVISIONS).scalar_subquery()
)
_MINE = sa.and_(journey_map.c.bot == sa.bindparam("of_bot"), journey_map.c.lane == sa.bindparam("of_lane"))
_THIS_MAP = sa.and_(_MINE, journey_map.c.id == sa.bindparam("this"))
_LISTED = (
    sa.select(*(journey_map.c[name] for name in ("id", "title", "state", "version", "updated_at", "deleted_at")))
    .where(_MINE)
    .order_by(journey_map.c.deleted_at.is_not(None), journey_map.c.updated_at.desc(), journey_map.c.id)
)
_BODY = sa.select(journey_map.c.body).where(_THIS_MAP)
_REVISED = (
    sa.select(*(map_revision.c[name] for name in ("version", "at", "note", "restores")))
    .join(journey_map)
    .where(_THIS_MAP)
    .order_by(map_revision.c.version.desc())
)
_OLD_BODY = sa.select(map_revision.c.body).join(journey_map).where(_THIS_MAP, map_revision.c.version == sa.bindparam("of_version"))

_ANYWHERE = (
    sa.select(journey_map.c.id, journey_map.c.bot, journey_map.c.lane)
    .where(journey_map.c.deleted_at.is_(None), sa.or_(journey_map.c.id == sa.bindparam("this"), sa.bindparam("this") == "last"))
    .order_by(journey_map.c.updated_at.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Whereabouts:
    """Which conversation of which bot a map belongs to."""

    id: str
    bot: int
    lane: str


class ForeignMap(Exception):
    """A map with this id belongs to another conversation: whoever made the id, made it badly."""


def keep_maps(connection: sa.Connection, bot: int, lane: str, maps: Sequence[Kept], when: int) -> None:
    """Keep maps of a conversation, and what they are now as revisions. Raises ForeignMap."""
    for kept in maps:
        row = {
            "bot": bot,
            "lane": lane,
            "title": kept.title,
            "state": kept.state,
            "version": kept.version,
            "body": packed(dict(kept.body)),
        }
        _keep_map(connection, kept, row, when)
        _keep_revision(connection, kept, row, when)


def _keep_map(connection: sa.Connection, kept: Kept, row: Mapping[str, Any], when: int) -> None:
    known = connection.execute(_KNOWN, {"this": kept.id}).mappings().first()
    if known is None:
        deleted_at = when if kept.deleted else None
        connection.execute(sa.insert(journey_map), {"id": kept.id, **row, "updated_at": when, "deleted_at": deleted_at})
        return
    if (known["bot"], known["lane"]) != (row["bot"], row["lane"]):
        raise ForeignMap("a map with this id belongs to another conversation")
    same = all(known[name] == value for name, value in row.items()) and (known["deleted_at"] is not None) == kept.deleted
    if not same:
        deleted_at = (known["deleted_at"] or when) if kept.deleted else None
        connection.execute(_CHANGED, {"this": kept.id, **row, "updated_at": when, "deleted_at": deleted_at})


def _keep_revision(connection: sa.Connection, kept: Kept, row: Mapping[str, Any], when: int) -> None:
    this = {"this": kept.id, "of_version": kept.version}
    known = connection.execute(_REVISION, this).first()
    values = {"at": when, "note": kept.note, "restores": kept.restores, "body": row["body"]}
    if known is None:
        connection.execute(sa.insert(map_revision), {"bot": row["bot"], "map": kept.id, "version": kept.version, **values})
        connection.execute(_FORGOTTEN, {"this": kept.id})
    elif known.body != row["body"] or kept.note not in ("", known.note):
        # Why the version was begun stays known while it grows.
        connection.execute(_REWRITTEN, {**this, **values, "note": kept.note or known.note})


def find_map(connection: sa.Connection, map_id: str) -> Whereabouts | None:
    """The map with an id, or the one that changed `last`, whoever it belongs to; None if there is none, or it was deleted."""
    row = connection.execute(_ANYWHERE, {"this": map_id}).first()
    return Whereabouts(row.id, row.bot, row.lane) if row else None


class SqlShelf:
    """The maps of one bot's conversations, as bot/shelf.py wants them. Its methods wait for the database: not for an event loop."""

    def __init__(self, writer: Writer, bot: int) -> None:
        self._writer = writer
        self._bot = bot

    def listed(self, conversation: str) -> Sequence[Listed]:
        """See Shelf."""
        return [
            Listed(row.id, row.title, row.state, row.version, moment(row.updated_at), deleted=row.deleted_at is not None)
            for row in self._rows(_LISTED, conversation)
        ]

    def body(self, conversation: str, map_id: str, version: int | None = None) -> Mapping[str, Any] | None:
        """See Shelf."""
        statement, which = (_BODY, {}) if version is None else (_OLD_BODY, {"of_version": version})
        rows = self._rows(statement, conversation, this=map_id, **which)
        return json.loads(rows[0].body) if rows else None

    def revisions(self, conversation: str, map_id: str) -> Sequence[Revised]:
        """See Shelf."""
        rows = self._rows(_REVISED, conversation, this=map_id)
        return [Revised(row.version, moment(row.at), row.note, row.restores) for row in rows]

    def _rows(self, statement: sa.Select[Any], conversation: str, **values: object) -> Sequence[sa.Row[Any]]:
        parameters = {"of_bot": self._bot, "of_lane": conversation, **values}
        return self._writer.do(lambda connection: connection.execute(statement, parameters).all())
