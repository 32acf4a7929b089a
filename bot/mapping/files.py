"""Files of maps, made by the exporters."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.journey.diff import Revision
from bot.journey.model import JourneyMap
from bot.mapping.content import MapContent
from bot.mapping.past import findings_on
from bot.mapping.visit import Visit

if TYPE_CHECKING:
    from bot.exporters.table import Exports


class MapFiles:
    """See Files. The exporters, which take long to load, are loaded for the first file."""

    def __init__(self, content: MapContent, folder: Path) -> None:
        self._content, self._folder = content, folder

    def write(self, visit: Visit, journey: JourneyMap, name: str) -> Path:
        """See Files."""
        from bot.exporters.sheet import Sheet

        findings = findings_on(visit, journey)
        revisions = tuple(Revision(one.version, one.at, note=one.note) for one in visit.shelf.revisions(visit.who, journey.id))
        return self._exports.write(Sheet(journey, findings, revisions, visit.language, visit.today), name, self._folder)

    @cached_property
    def _exports(self) -> "Exports":
        from bot.exporters.table import Exports

        return Exports(self._content.trades, self._content.phrases, self._content.rules)
