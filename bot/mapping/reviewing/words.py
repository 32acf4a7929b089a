"""What changed between two states of a map, in words, and how customers feel, as faces."""

from dataclasses import dataclass

from bot.journey.diff import Change, ChangeKind, changes_between
from bot.journey.model import JourneyMap, Stage
from bot.journey.vocabulary import StageKey
from bot.mapping.asking.feelings import FACES
from bot.mapping.content import MapContent
from bot.mapping.reviewing.values import UNKNOWN_SCORE, ValueWords

_SKIPPED = "–"
# What owners know nothing of: the map's own bookkeeping.
_SILENT = frozenset({
    "touchpoint.practice", "touchpoint.catalogue", "touchpoint.topic", "action.origin", "action.facts", "action.rule", "metric.measured_at",
})  # fmt: skip
# Fields that are the very words by which a thing is called.
_NAMES = frozenset({"touchpoint.title", "pain.text", "action.text", "metric.key"})


def diff_lines(content: MapContent, language: str, old: JourneyMap, new: JourneyMap) -> list[str]:
    """Each change in one line, the map itself first, then stage by stage. "Purchase · Customer's score: 🙁 → 🙂"."""
    told = _Told(ValueWords(content, language), old, new)
    return [told.line(change) for change in changes_between(old, new) if change.field not in _SILENT]


def curve(journey: JourneyMap) -> str:
    """How customers feel, stage by stage: a face, "?" where it isn't known, "–" for a stage that was skipped."""
    return " ".join(map(face, journey.stages))


def face(stage: Stage) -> str:
    """A stage's face; unknown and skipped have signs of their own."""
    if stage.skipped:
        return _SKIPPED
    return UNKNOWN_SCORE if stage.score is None else FACES[stage.score]


def stage_name(content: MapContent, language: str, journey: JourneyMap, key: StageKey) -> str:
    """The owner's name of a stage, or the usual one."""
    return journey.stage(key).label or content.trades.terms.word("stage", key, language)


@dataclass(frozen=True)
class _Told:
    words: ValueWords
    old: JourneyMap
    new: JourneyMap

    def line(self, change: Change) -> str:
        head = " · ".join(part for part in (self._stage(change.stage), self._about(change), self._what(change)) if part)
        return f"{head}: {self._values(change)}"

    def _stage(self, key: StageKey | None) -> str:
        return stage_name(self.words.content, self.words.language, self.new, key) if key else ""

    def _about(self, change: Change) -> str:
        """The thing whose field changed, or the kind of thing that came, went or moved."""
        if change.kind is not ChangeKind.CHANGED:
            return self.words.content.names.name(change.field, self.words.language)
        return self.words.thing(change.target, self.new) if change.target and change.field not in _NAMES else ""

    def _what(self, change: Change) -> str:
        names = self.words.content.names
        if change.kind is ChangeKind.CHANGED:
            return names.name(change.field, self.words.language)
        return names.change(change.kind, self.words.language)

    def _values(self, change: Change) -> str:
        if change.kind is ChangeKind.ADDED:
            return self._item(change, change.after)
        if change.kind is ChangeKind.REMOVED:
            return self._item(change, change.before)
        if change.kind is ChangeKind.MOVED:
            return self._moved(change)
        before = self.words.of(change.field, change.before, self.old, change.target)
        return f"{before} → {self.words.of(change.field, change.after, self.new, change.target)}"

    def _item(self, change: Change, words: str) -> str:
        return self.words.of("metric.key" if change.field == "metric" else change.field, words, self.new)

    def _moved(self, change: Change) -> str:
        """To another stage, or into another order."""
        if isinstance(change.after, tuple):
            return ", ".join(self.words.thing(one, self.new) for one in change.after)
        name = self.words.thing(change.target, self.new)
        return f"{name}, {self._stage(change.before)} → {self._stage(change.after)}"
