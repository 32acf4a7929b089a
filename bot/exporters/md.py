"""Markdown that is also plain text: it can be pasted into any messenger or e-mail."""

import re
from collections.abc import Iterator

from bot.exporters.rows import NOTES, actions_of, facts, is_nothing
from bot.exporters.sheet import Sheet
from bot.exporters.words import Words
from bot.journey.model import Action, Metric, Pain, Stage, Touchpoint
from bot.journey.vocabulary import FindingState, Origin, Repeats, Severity

FACES = {-2: "😡", -1: "🙁", 0: "😐", 1: "🙂", 2: "😍"}
_MARKS = {Severity.MUST: "❗", Severity.SHOULD: "▸", Severity.NOTE: "·"}
# Only what would mean something where it stands: "ana_maria" and "A & B" stay as they are.
_MARKUP = re.compile(r"[\\`*\[\]~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
# What begins a list, a quotation or a heading at the start of a line.
_AT_START = re.compile(r"^(?:\d{1,9}(?=[.)])|(?=[-+>#=]))")


def md_file(sheet: Sheet, words: Words) -> bytes:
    """A heading between asterisks is bold in WhatsApp and emphasised in Markdown; everything else is a list."""
    return ("\n\n".join(filter(None, _Text(sheet, words).parts())) + "\n").encode("utf-8")


def inert(text: str) -> str:
    """Somebody's words on one line, which no reader of Markdown takes for markup."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


class _Text:
    def __init__(self, sheet: Sheet, words: Words) -> None:
        self._sheet, self._words = sheet, words

    def parts(self) -> Iterator[str]:
        """The paragraphs of the file."""
        journey, say = self._sheet.journey, self._words.say
        yield f"*{inert(journey.title or say('export-untitled'))}*"
        yield "\n".join(f"- {label}: {inert(value)}" for label, value in facts(self._sheet, self._words)[bool(journey.title) :])
        now = [self._action(action) for action in journey.actions_now]
        if now:
            yield _block(say("export-now-first"), now)
        for number, stage in enumerate(journey.stages, start=1):
            yield self._stage(number, stage)
        yield _block(say("export-findings"), list(self._findings()) or [say("export-no-findings")])
        history = list(self._history())
        if history:
            yield _block(say("export-history"), history)

    def _stage(self, number: int, stage: Stage) -> str:
        words = self._words
        name = inert(words.stage(stage))
        if stage.skipped:
            lines = [f"({words.skipped(stage)})"]
        else:
            lines = [self._feeling(stage), *self._notes(stage), *map(self._touchpoint, stage.answers)]
            lines += [] if stage.answers else [f"({words.say('export-no-touchpoints')})"]
            lines += [self._pain(pain) for pain in stage.pains] + [self._metric(metric) for metric in stage.metrics]
        lines += [self._action(action) for action in actions_of(stage)]
        return _block(f"{number}. {name}", lines)

    def _feeling(self, stage: Stage) -> str:
        words = self._words
        felt = " · ".join(filter(None, (self._score(stage.score), words.feeling(stage))))
        return f"{words.say('export-feelings')}: {felt}"

    def _score(self, score: int | None) -> str:
        return f"{'' if score is None else FACES[score] + ' '}{self._words.score(score)}"

    def _notes(self, stage: Stage) -> Iterator[str]:
        notes = [*NOTES, ("export-stage-owner", "owner")]
        yield from (f"{self._words.say(key)}: {inert(getattr(stage, field))}" for key, field in notes if getattr(stage, field))

    def _touchpoint(self, touchpoint: Touchpoint) -> str:
        words = self._words
        title = _AT_START.sub(r"\g<0>\\", inert(touchpoint.title))
        if is_nothing(touchpoint):
            return f"{words.say('export-touchpoints')}: {inert(touchpoint.title)}"
        about = [inert(where)] if (where := words.where(touchpoint)) else []
        about += [] if touchpoint.repeats is Repeats.ONCE else [words.term("repeats", touchpoint.repeats)]
        about += [words.term("basis", touchpoint.basis)]
        about += [] if touchpoint.score is None else [self._score(touchpoint.score)]
        about += [f"★ {words.say('export-truth')}"] if touchpoint.moment_of_truth else []
        doing = f": {inert(touchpoint.action)}" if touchpoint.action else ""
        return f"{title} ({', '.join(about)}){doing}"

    def _pain(self, pain: Pain) -> str:
        words = self._words
        often = f"{words.say('export-severity')}: {pain.severity}; {words.say('export-how-often')}: {pain.how_often}"
        return f"⚡ {inert(pain.text)} ({words.term('basis', pain.basis)}; {often})"

    def _metric(self, metric: Metric) -> str:
        words = self._words
        values = (("export-baseline", metric.baseline), ("export-target", metric.target), ("export-current", metric.current))
        told = "; ".join(f"{words.say(key)}: {words.number(value, metric)}" for key, value in values)
        measured = f"; {words.say('export-measured')}: {words.day(metric.measured_at)}" if metric.measured_at else ""
        return f"📈 {words.kpi(metric)} – {told}{measured} ({words.formula(metric)})"

    def _action(self, action: Action) -> str:
        words = self._words
        about = [words.term("status", action.status)]
        about += [f"{words.say('export-who')}: {inert(action.owner)}"] if action.owner else []
        about += [f"{words.say('export-due')}: {words.day(action.due)}"] if action.due else []
        about += [words.say("export-coach-proposes")] if action.origin is Origin.COACH else []
        return f"→ {inert(action.text)} ({'; '.join(about)})"

    def _findings(self) -> Iterator[str]:
        words = self._words
        for finding in self._sheet.findings:
            aside = f" ({words.say('export-set-aside')})" if finding.state is FindingState.DISMISSED else ""
            severity = words.term("severity", finding.severity)
            yield f"{_MARKS[finding.severity]} {severity}: {inert(words.finding(self._sheet.journey, finding))}{aside}"

    def _history(self) -> Iterator[str]:
        """Why the map changed, where somebody said so; each answer of the interview is a revision, too."""
        for revision in self._sheet.revisions:
            if revision.note:
                day = self._words.day(revision.at.date())
                yield f"{self._words.say('export-version')} {revision.version}, {day} – {inert(revision.note)}"


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([f"*{heading}*", *(f"- {line}" for line in lines)])
