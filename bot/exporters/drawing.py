"""What a drawing of a map says, as plain values for typst: all words chosen, all dates written out."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from bot.exporters.rows import NOTES, actions_of, facts, is_nothing
from bot.exporters.sheet import Sheet
from bot.exporters.words import Words
from bot.journey.model import Action, JourneyMap, Metric, Pain, Stage, Touchpoint
from bot.journey.vocabulary import Basis, FindingState, Kind, MapState, Origin, Repeats, Severity, Status

Plain = dict[str, Any]

TIMES = {Repeats.ONCE: "", Repeats.TWO_OR_THREE: "×2–3", Repeats.FOUR_OR_MORE: "×4+"}
# Of the facts, those about the customer. The others stand elsewhere on a drawing, or only in the tables.
_CUSTOMER = ("export-customer", "export-need", "export-triggers", "export-worries", "export-met", "export-scenario")
_LABELS = (
    "export-actions",
    "export-before",
    "export-brief",
    "export-coach",
    "export-coach-proposes",
    "export-eyes",
    "export-feelings",
    "export-findings",
    "export-legend",
    "export-metrics",
    "export-no-findings",
    "export-no-touchpoints",
    "export-now-first",
    "export-pains",
    "export-repeats-legend",
    "export-set-aside",
    "export-severity",
    "export-skipped-legend",
    "export-touchpoints",
    "export-truth",
)
_LONG_WORD = 22
_ZERO_WIDTH_SPACE = "\u200b"
_NO_BREAK_SPACE = "\u00a0"
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
_KEPT_TOGETHER = ("Mn", "Me", "Sk", "Cf")
_TURNS_TEXT_AROUND = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def drawing(sheet: Sheet, words: Words) -> Plain:
    """Everything on the picture or the PDF."""
    drawn: Plain = _breakable(_Drawing(sheet, words).whole())
    return drawn


class _Drawing:
    def __init__(self, sheet: Sheet, words: Words) -> None:
        self._sheet, self._words = sheet, words

    def whole(self) -> Plain:
        journey, words = self._sheet.journey, self._words
        customer = {words.say(key) for key in _CUSTOMER}
        return {
            "language": words.language,
            "title": journey.title or words.say("export-untitled"),
            # What the title says already isn't said again.
            "business": " · ".join(part for part in (journey.business.name, journey.business.sold) if part and part != journey.title),
            "tags": list(self._tags(journey)),
            "facts": [fact for fact in facts(self._sheet, words) if fact[0] in customer],
            "stages": [self._stage(number, stage) for number, stage in enumerate(journey.stages, start=1)],
            "now": [self._action(stage, action) for stage in journey.stages for action in stage.open_actions if action.now],
            "findings": list(self._findings(journey)),
            "review": f"{words.say('export-review')}: {words.day(journey.next_review) or words.say('export-no-date')}",
            "version": f"{words.say('export-version')} {journey.version} · {words.day(self._sheet.today)}",
            "scores": [{"score": score, "word": words.score(score)} for score in (-2, -1, 0, 1, 2, None)],
            "bases": [{"basis": basis.value, "word": words.term("basis", basis)} for basis in Basis],
            "severities": [{"severity": severity.value, "word": words.term("severity", severity)} for severity in Severity],
            "earlier": self._sheet.before is not None,
            "labels": {key.removeprefix("export-"): words.say(key) for key in _LABELS},
        }

    def _tags(self, journey: JourneyMap) -> Iterator[str]:
        """What isn't as usual: a draft, or a map of how things should be."""
        if journey.state is not MapState.COMPLETE:
            yield self._words.term("state", journey.state)
        if journey.kind is not Kind.AS_IS:
            yield self._words.term("kind", journey.kind)

    def _stage(self, number: int, stage: Stage) -> Plain:
        words, known = self._words, not stage.skipped
        notes = [("export-stage-owner", "owner"), *(note for note in NOTES if note[1] != "quote")]
        return {
            "number": number,
            "name": words.stage(stage),
            "skipped": words.skipped(stage),
            "score": stage.score if known else None,
            "before": self._before(stage),
            "word": words.score(stage.score) if known else "",
            "feeling": words.feeling(stage) if known else "",
            "quote": stage.quote if known else "",
            "notes": [(words.say(key), getattr(stage, field)) for key, field in notes if known and getattr(stage, field)],
            "touchpoints": [self._touchpoint(touchpoint) for touchpoint in stage.answers],
            "pains": [self._pain(pain) for pain in stage.pains if known],
            "actions": [self._action(stage, action) for action in actions_of(stage)],
            "metrics": [self._metric(metric) for metric in stage.metrics if known],
        }

    def _before(self, stage: Stage) -> int | None:
        if self._sheet.before is None:
            return None
        earlier = self._sheet.before.stage(stage.key)
        return None if earlier.skipped else earlier.score

    def _touchpoint(self, touchpoint: Touchpoint) -> Plain:
        return {
            "title": touchpoint.title,
            "channel": self._words.where(touchpoint),
            "nothing": is_nothing(touchpoint),
            "times": TIMES[touchpoint.repeats],
            "score": touchpoint.score,
            "truth": touchpoint.moment_of_truth,
            "doing": touchpoint.action,
            "basis": touchpoint.basis.value,
        }

    def _pain(self, pain: Pain) -> Plain:
        return {"text": pain.text, "severity": pain.severity, "basis": pain.basis.value}

    def _action(self, stage: Stage, action: Action) -> Plain:
        words = self._words
        about = (words.term("status", action.status), action.owner, _together(words.day(action.due)))
        return {
            "text": action.text,
            "stage": words.stage(stage),
            "about": " · ".join(filter(None, about)),
            "done": action.status is Status.DONE,
            "dropped": action.status is Status.DROPPED,
            "now": action.now,
            "coach": action.origin is Origin.COACH,
        }

    def _metric(self, metric: Metric) -> Plain:
        words = self._words
        values = (("export-baseline", metric.baseline), ("export-target", metric.target), ("export-current", metric.current))
        told = [(words.say(key), _together(words.number(value, metric))) for key, value in values]
        told = told if any(value is not None for _key, value in values) else [("", words.say("export-unknown"))]
        told += [(words.say("export-measured"), _together(words.day(metric.measured_at)))] if metric.measured_at else []
        return {"name": words.kpi(metric), "values": told, "formula": words.formula(metric)}

    def _findings(self, journey: JourneyMap) -> Iterator[Plain]:
        for finding in self._sheet.findings:
            aside = finding.state is FindingState.DISMISSED
            text = self._words.finding(journey, finding)
            yield {"severity": finding.severity.value, "text": text, "aside": aside}


def _breakable(value: Any) -> Any:
    """With room for a line break in words that fit no column; without marks that would turn what follows around."""
    if isinstance(value, dict):
        return {key: _breakable(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_breakable(entry) for entry in value]
    if not isinstance(value, str):
        return value
    straight = "".join(char for char in value if char not in _TURNS_TEXT_AROUND)
    return " ".join(_split(word) if _breadth(word) > _LONG_WORD else word for word in _BREAKS.split(straight) if word)


def _together(text: str) -> str:
    """A date or a number, not to be broken."""
    return text.replace(" ", _NO_BREAK_SPACE)


def _breadth(word: str) -> float:
    """About how many small letters wide."""
    return sum(1.6 if char.isupper() or ord(char) > 0x2000 or char in "mw@%" else 1 for char in word)


def _split(word: str) -> str:
    """Accents and the parts of an emoji stay together."""
    parts = [word[0]]
    for before, char in pairwise(word):
        joined = unicodedata.category(char) in _KEPT_TOGETHER or unicodedata.category(before) == "Cf"
        parts.append(char if joined else _ZERO_WIDTH_SPACE + char)
    return "".join(parts)
