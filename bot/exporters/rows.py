"""A map as tables: one of each kind of thing, for spreadsheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.exporters.sheet import Sheet
from bot.exporters.words import Words
from bot.journey.model import Action, Metric, Pain, Stage, Touchpoint
from bot.journey.vocabulary import FindingState, Origin, Practice, Skipped

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Table:
    """`name`, `kind`: what all rows and one row are called, and `columns`: keys of phrases. The column that has the key of the kind
    says which thing the row is about. A cell that is None stays empty."""

    name: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(sheet: Sheet, words: Words) -> tuple[Table, ...]:
    """The touchpoints first, since most people want these."""
    rows = _Rows(sheet, words)
    return (rows.touchpoints(), rows.actions(), rows.pains(), rows.metrics(), rows.stages(), rows.findings(), rows.history(), rows.about())


class _Rows:
    def __init__(self, sheet: Sheet, words: Words) -> None:
        self._sheet, self._words = sheet, words
        self._stages = sheet.journey.stages

    def touchpoints(self) -> Table:
        columns = ("export-stage", "export-touchpoint", "export-channel", "export-mode", "export-repeats", "export-started-by")
        more = ("export-score", "export-score-words", "export-truth", "export-basis", "export-doing")
        rows = [row for stage in self._stages for row in self._touchpoint_rows(stage)]
        return self._table("export-touchpoints", "export-touchpoint", columns + more, rows)

    def actions(self) -> Table:
        columns = ("export-stage", "export-action", "export-who", "export-due", "export-status", "export-now")
        more = ("export-impact", "export-effort", "export-proposed-by", "export-pain")
        rows = [self._action_row(stage, action) for stage in self._stages for action in actions_of(stage)]
        return self._table("export-actions", "export-action", columns + more, rows)

    def pains(self) -> Table:
        columns = (
            "export-stage",
            "export-pain",
            "export-severity",
            "export-how-often",
            "export-about-price",
            "export-basis",
            "export-touchpoint",
        )
        rows = [self._pain_row(stage, pain) for stage in self._stages if not stage.skipped for pain in stage.pains]
        return self._table("export-pains", "export-pain", columns, rows)

    def metrics(self) -> Table:
        columns = (
            "export-stage",
            "export-metric",
            "export-formula",
            "export-baseline",
            "export-target",
            "export-current",
            "export-measured",
        )
        rows = [self._metric_row(stage, metric) for stage in self._stages if not stage.skipped for metric in stage.metrics]
        return self._table("export-metrics", "export-metric", columns, rows)

    def stages(self) -> Table:
        columns = ("export-stage", "export-skipped-why", "export-score", "export-score-words", "export-feeling", "export-stage-owner")
        notes = tuple(key for key, _field in NOTES)
        return self._table("export-stages", "export-stage", columns + notes, [self._stage_row(stage) for stage in self._stages])

    def findings(self) -> Table:
        words = self._words
        columns = ("export-finding", "export-importance", "export-rule", "export-set-aside")
        rows: list[tuple[Cell, ...]] = [
            (
                words.finding(self._sheet.journey, f),
                words.term("severity", f.severity),
                f.rule,
                self._yes(f.state is FindingState.DISMISSED),
            )
            for f in self._sheet.findings
        ]
        return self._table("export-findings", "export-finding", columns, rows)

    def history(self) -> Table:
        columns = ("export-version", "export-date", "export-changes", "export-note")
        rows: list[tuple[Cell, ...]] = [(r.version, r.at.date(), len(r.changes), r.note) for r in self._sheet.revisions]
        return self._table("export-history", "export-version", columns, rows)

    def about(self) -> Table:
        rows: list[tuple[Cell, ...]] = [(label, value) for label, value in facts(self._sheet, self._words)]
        return self._table("export-about", "export-field", ("export-field", "export-value"), rows)

    def _table(self, name: str, kind: str, columns: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> Table:
        return Table(name, kind, columns, tuple(rows))

    def _touchpoint_rows(self, stage: Stage) -> Iterator[tuple[Cell, ...]]:
        """A stage without touchpoints has a row too, which says why."""
        words, name = self._words, self._words.stage(stage)
        for t in stage.answers:
            score = words.score(None) if t.score is None else t.score
            about = (
                words.channel(t),
                words.term("mode", t.mode),
                words.term("repeats", t.repeats),
                words.term("started_by", t.started_by or ""),
            )
            felt = (score, words.score(t.score), self._yes(t.moment_of_truth), words.term("basis", t.basis), t.action)
            yield (name, t.title, *([None] * 9 if is_nothing(t) else (*about, *felt)))
        if not stage.answers:
            yield (name, words.skipped(stage) or words.say("export-no-touchpoints"), *[None] * 9)

    def _action_row(self, stage: Stage, action: Action) -> tuple[Cell, ...]:
        words = self._words
        pain = next((pain.text for one in self._stages for pain in one.pains if pain.id == action.pain), None)
        return (
            *(words.stage(stage), action.text, action.owner, action.due, words.term("status", action.status), self._yes(action.now)),
            *(action.impact, action.effort, words.say("export-coach" if action.origin is Origin.COACH else "export-owner"), pain),
        )

    def _pain_row(self, stage: Stage, pain: Pain) -> tuple[Cell, ...]:
        where = next((t.title for one in self._stages for t in one.touchpoints if t.id == pain.touchpoint), None)
        basis = self._words.term("basis", pain.basis)
        return (self._words.stage(stage), pain.text, pain.severity, pain.how_often, self._yes(pain.about_price), basis, where)

    def _metric_row(self, stage: Stage, metric: Metric) -> tuple[Cell, ...]:
        words = self._words
        values = (words.say("export-unknown") if v is None else v for v in (metric.baseline, metric.target, metric.current))
        return (words.stage(stage), words.kpi(metric), words.formula(metric), *values, metric.measured_at)

    def _stage_row(self, stage: Stage) -> tuple[Cell, ...]:
        words = self._words
        if stage.skipped:
            return (words.stage(stage), words.term("skipped", stage.skipped), *[None] * (4 + len(NOTES)))
        score = words.score(None) if stage.score is None else stage.score
        notes = (getattr(stage, field) for _key, field in NOTES)
        return (words.stage(stage), None, score, words.score(stage.score), words.term("feeling", stage.feeling), stage.owner, *notes)

    def _yes(self, true: bool) -> str | None:
        return self._words.say("export-yes") if true else None


# What an owner may write about a stage, in the order in which it is read.
NOTES = (
    ("export-quote", "quote"),
    ("export-goal", "customer_goal"),
    ("export-does", "customer_does"),
    ("export-questions", "questions"),
    ("export-unmet", "unmet_need"),
    ("export-backstage", "backstage"),
    ("export-ideas", "ideas"),
)


def is_nothing(touchpoint: Touchpoint) -> bool:
    """Whether the owner's answer was that there is no such contact."""
    return touchpoint.practice in (Practice.NOTHING, Practice.NONE_ASKED)


def actions_of(stage: Stage) -> tuple[Action, ...]:
    """The actions to show: a stage that was skipped for now may still have some."""
    return () if stage.skipped is Skipped.NOT_APPLICABLE else stage.actions


def facts(sheet: Sheet, words: Words) -> tuple[tuple[str, str], ...]:
    """What the whole map is about, as labels and values."""
    journey, business, persona = sheet.journey, sheet.journey.business, sheet.journey.persona
    triggers = ", ".join(words.term("trigger", trigger) for trigger in persona.triggers)
    unknown = words.say("export-unknown")
    every = (
        ("export-title", journey.title),
        ("export-business", business.name),
        ("export-sold", business.sold),
        ("export-sector", words.term("sector", business.sector or "")),
        ("export-place", words.term("place", business.place or "")),
        ("export-customer", " – ".join(filter(None, (persona.name, persona.who))) or unknown),
        ("export-need", persona.need or unknown),
        ("export-triggers", triggers),
        ("export-worries", " · ".join(worry.text for worry in persona.worries)),
        ("export-met", ", ".join(words.term("channel", channel) for channel in persona.channels)),
        ("export-basis", words.term("basis", persona.basis)),
        ("export-scenario", journey.scenario),
        ("export-kind", words.term("kind", journey.kind)),
        ("export-state", words.term("state", journey.state)),
        ("export-review", words.day(journey.next_review) or words.say("export-no-date")),
        ("export-made", words.day(sheet.today)),
    )
    return tuple((words.say(key), value) for key, value in every if value)
