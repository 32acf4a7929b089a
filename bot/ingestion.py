"""One ingest from end to end: guides of the operator's own taken in, the index brought up to date, and a report."""

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bot.guides.knowledge import Knowledge
from bot.guides.own import OwnGuide, OwnPassage, load_own, remove_own, save_own
from bot.importing.importer import ORIGINAL, import_paths
from bot.importing.originals import Carried
from bot.importing.report import ImportedGuide, ImportReport
from bot.indexing.build import BuildReport, Indexer, Progress
from bot.languages import Detect

_EXCERPT = 70


@dataclass(frozen=True)
class IngestReport:
    """What an ingest took, left out, refused and built. `clean`: nothing was refused."""

    imported: ImportReport
    forgotten: tuple[str, ...]
    unknown: tuple[str, ...]
    built: BuildReport
    seconds: float

    @property
    def clean(self) -> bool:
        return not self.imported.refused and not self.unknown

    def lines(self) -> list[str]:
        """The report for the operator, one fact a line."""
        imported = self.imported
        return [
            *(line for guide in imported.guides for line in _guide_lines(guide)),
            *(f"carried   {file.name}: our edition of guide {file.guide} holds it; not indexed twice" for file in imported.carried),
            *(f"refused   {refusal.name}: {refusal.why}" for refusal in imported.refused),
            *(f"forgotten {name}" for name in self.forgotten),
            *(f"unknown   {name}: no guide of your own has this name" for name in self.unknown),
            self._index_line(),
        ]

    def _index_line(self) -> str:
        built = self.built
        contents = f"{built.passages} passages in 5 languages, {built.own_passages} of your own, {built.questions} questions"
        if not built.changed:
            return f"index     {built.build}: unchanged ({contents})"
        training = "trained anew" if built.trained else "training kept"
        return f"index     {built.build}: {contents}; {built.embedded} texts embedded, {training}, {self.seconds:.1f} s"


def _guide_lines(guide: ImportedGuide) -> list[str]:
    head = f"taken     {guide.name}: “{guide.title}”, {guide.language}, {guide.encoding}, {len(guide.passages)} passages"
    counts = Counter(left.reason for left in guide.left_out)
    return [head, *(f"left out  {guide.name}: {left.reason}: {left.text[:_EXCERPT]!r}" for left in guide.left_out)] if counts else [head]


@dataclass(frozen=True)
class Ingestion:
    """The parts an ingest works with. `own`: the folder that keeps the operator's guides."""

    indexer: Indexer
    knowledge: Knowledge
    own: Path
    carried: Carried
    detect: Detect

    def run(self, paths: list[Path], remove: list[str], progress: Progress, *, originals: bool) -> IngestReport:
        """Take in `paths`, forget `remove`, and bring the index up to date."""
        started = time.monotonic()
        imported = import_paths(paths, self.carried, self.detect, originals)
        for guide in imported.guides:
            save_own(_own(guide), self.own)
        forgotten = tuple(name for name in remove if remove_own(name, self.own))
        built = self.indexer.build(self.knowledge, load_own(self.own), progress)
        unknown = tuple(name for name in remove if name not in forgotten)
        return IngestReport(imported, forgotten, unknown, built, time.monotonic() - started)


def _own(guide: ImportedGuide) -> OwnGuide:
    # The originals of the twins have one name between them, and only their language tells them apart.
    name = f"{guide.name}, {guide.language}" if guide.name.endswith(ORIGINAL) else guide.name
    passages = tuple(
        OwnPassage(id=f"{name}/{n}", guide=name, title=passage.title, text=passage.text, language=guide.language)
        for n, passage in enumerate(guide.passages, 1)
    )
    return OwnGuide(name, guide.title, guide.language, guide.sha256, passages)
