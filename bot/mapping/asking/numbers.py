"""Questions about how the owner will know."""

from datetime import date

from bot.journey import changes
from bot.journey.interview.answers import day_of, months_later, weakest
from bot.journey.interview.path import Result
from bot.journey.kpis import KPIS
from bot.journey.model import JourneyMap, Metric
from bot.journey.vocabulary import Horizon, StageKey
from bot.mapping.asking.asker import Asker, Step, answered
from bot.mapping.case import Case, new_id
from bot.mapping.dates import date_in_words
from bot.messages import Choice

_MONTHS = ("1", "3", "6")
_MOST_MONTHS = 12
_OFFERED = 3
_NOTE = 200


class AskMetric(Asker):
    """One number to watch, at the stage that feels worst."""

    def details(self, case: Case) -> str:
        """See Asker. The formula, and how to count without analytics."""
        kpis = case.content.trades.kpis
        blocks = []
        for key in self._keys(case):
            formula = case.say("map-metric-formula", name=kpis.name(key, case.language), formula=kpis.formula(key, case.language))
            tally = kpis.tally(key, case.language)
            blocks.append("\n".join([formula, *([case.say("map-metric-tally", tally=tally)] if tally else [])]))
        return "\n\n".join(blocks)

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = {metric.key for stage in case.journey.stages for metric in stage.metrics}
        return tuple(Choice(f"kpi:{key}", case.content.trades.kpis.name(key, case.language), key in chosen) for key in self._keys(case))

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        return answered(_with_metric(case.journey, argument)) if name == "kpi" and argument in KPIS else None

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. What isn't a number that can be worked out is kept as a note."""
        kpis = case.content.trades.kpis
        understanding = case.content.understanding
        picked = understanding.pick(text, [(key, kpis.name(key, case.language)) for key in (*self._keys(case), *KPIS)])
        key = picked[0] if picked else understanding.metric(text)
        if key:
            return answered(_with_metric(case.journey, key), case.say("map-taken", what=kpis.name(key, case.language)))
        stage = case.journey.stage(weakest(case.journey))
        note = "\n".join(part for part in (stage.ideas, text) if part)[:_NOTE]
        return Step(changes.amend_stage(case.journey, stage.key, ideas=note), Result.SKIPPED, news=case.say("map-metric-kept", what=text))

    def _keys(self, case: Case) -> tuple[str, ...]:
        """The pack's number first, then others of the stage."""
        stage = weakest(case.journey)
        first = case.pack.metric(stage)
        online = case.journey.business.place is not None and case.journey.business.place.sells_online
        others = (key for key, kpi in KPIS.items() if kpi.stage is stage and key != first and (online or not kpi.needs_analytics))
        return (first, *others)[:_OFFERED]


class AskReview(Asker):
    """When the map is looked at again."""

    by_number = False

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"review:{months}", case.word("review", months)) for months in _MONTHS)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        return self._on(case, months_later(case.today, int(argument))) if name == "review" and argument in _MONTHS else None

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        # "3" is a number of months here, not the third choice.
        if text.isdecimal() and 1 <= int(text) <= _MOST_MONTHS:
            return self._on(case, months_later(case.today, int(text)))
        picked = case.content.understanding.pick(text, [(months, case.word("review", months)) for months in _MONTHS])
        if picked:
            return self._on(case, months_later(case.today, int(picked[0])))
        due = case.content.understanding.due(text, case.today)
        day = day_of(due, case.today) if isinstance(due, Horizon) else due
        return self._on(case, day) if day and day > case.today else None

    def _on(self, case: Case, day: date) -> Step:
        key = "map-review-set" if case.reminders else "review-date-silent"
        news = case.say(key, date=date_in_words(day, case.language))
        return answered(changes.amend_map(case.journey, next_review=day), news)


def _with_metric(journey: JourneyMap, key: str) -> JourneyMap:
    """With a number to watch, instead of the one chosen before at its stage."""
    stage: StageKey = KPIS[key].stage
    for old in journey.stage(stage).metrics:
        journey = changes.remove(journey, old.id)
    return changes.add(journey, stage, Metric("", key), new_id)
