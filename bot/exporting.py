"""Maps as files, for whoever runs the coach: beside a running bot, and without the index, which takes long to load."""

from collections.abc import Sequence
from pathlib import Path

from bot.bootstrap import KNOWLEDGE, LOCALES
from bot.conversation import Conversation
from bot.errors import CoachError
from bot.guides.library import load_library
from bot.journey.interchange import restored
from bot.journey.model import JourneyMap
from bot.languages import supported
from bot.mapping.files import MapFiles
from bot.mapping.finish import FORMATS
from bot.mapping.opening import load_content, utc_now
from bot.mapping.visit import Visit
from bot.mapping.zones import local
from bot.phrases import Phrases
from bot.settings import Settings
from bot.shelf import Shelf


class NothingToExport(CoachError):
    """There is no such map, or no such format."""


def export_map(settings: Settings, map_id: str, formats: Sequence[str], folder: Path | None, language: str | None) -> list[Path]:
    """Write a map, or the one that changed `last`, in each of `formats`; the absolute paths.

    `folder`: exports/ in the home if None; `language`: the map's own if it is none of ours. Raises NothingToExport, SettingsError.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise NothingToExport(f"there is no format {unknown[0]!r}: use {', '.join(FORMATS)}")
    from bot.adapters.sql.maps import SqlShelf, find_map
    from bot.adapters.sql.writer import open_writer

    with open_writer(settings.database) as writer:
        found = writer.do(lambda connection: find_map(connection, map_id))
        if found is None:
            raise NothingToExport("there is no map yet" if map_id == "last" else f"there is no map {map_id!r}: /maps shows their ids")
        where = folder or settings.home / "exports"
        visit, journey = _visit(SqlShelf(writer, found.bot), found.lane, found.id, supported(language))
        files = MapFiles(visit.content, where)
        return [files.write(visit, journey, name).absolute() for name in dict.fromkeys(formats)]


def _visit(shelf: Shelf, lane: str, map_id: str, language: str | None) -> tuple[Visit, JourneyMap]:
    """The map, and the visit that its owner would make."""
    journey = restored(shelf.body(lane, map_id))
    language = language or journey.language
    content = load_content(KNOWLEDGE, Phrases(LOCALES), load_library(KNOWLEDGE / "guides"))
    return Visit(content, shelf, Conversation(), lane, language, local(utc_now(), "", language)), journey
