"""The new number."""

from bot.journey import changes
from bot.journey.interview.answers import weakest
from bot.journey.kpis import KPIS, Kpi
from bot.journey.model import Metric
from bot.journey.vocabulary import StageKey
from bot.mapping.case import new_id
from bot.mapping.editing.figures import number_in_words, read_number
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.asking.done import metrics
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice

_WHICH = "review-which"
_SAME = "review-same"
_OFFERED = 4


class AskWhich(Asker):
    """Which number to watch, where none is: the trade's own first, then others of the stage that feels worst."""

    field = "review_number"
    before = Step.DONE

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-question", step="which")

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        key, business = weakest(moment.journey), moment.journey.business
        first = moment.visit.content.trades.pack(business.sector).metric(key)
        online = business.place is not None and business.place.sells_online
        others = (name for name, kpi in KPIS.items() if kpi.stage is key and name != first and (online or not kpi.needs_analytics))
        return tuple(self._choice(moment, name) for name in (first, *others)[:_OFFERED])

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        key, name = choice.partition(":")[2], new_id()
        journey = changes.add(moment.journey, KPIS[key].stage, Metric("", key), lambda: name)
        return moment.to(Step.NUMBER, journey, about=name)

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker. Any number that can be worked out can be named."""
        every = tuple(self._choice(moment, name) for name in KPIS)
        meant = moment.named(text, self.options(moment)) or ("" if text.isdecimal() else moment.one(text, every))
        return self.tapped(moment, meant) if meant else None

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        return moment.to(Step.DATE)

    def _choice(self, moment: Moment, key: str) -> Choice:
        return Choice(f"{_WHICH}:{key}", moment.visit.content.trades.kpis.name(key, moment.visit.language))


class AskNumber(Asker):
    """What a number is now. The first value is what later ones are compared with."""

    field = "review_number"
    before = Step.DONE

    def text(self, moment: Moment) -> str:
        """See Asker. With the formula, and how to count without analytics."""
        metric, kpis, language = self._metric(moment), moment.visit.content.trades.kpis, moment.visit.language
        name, tally = kpis.name(metric.key, language), kpis.tally(metric.key, language)
        last = "" if metric.current is None else moment.values.figure(metric, metric.current)
        asked = moment.say("review-number-again", name=name, value=last) if last else moment.say("review-number", name=name)
        formula = moment.say("map-metric-formula", name=name, formula=kpis.formula(metric.key, language))
        return "\n\n".join([asked, formula, *([moment.say("map-metric-tally", tally=tally)] if tally else [])])

    def hint(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-hint", kind="number")

    def stage(self, moment: Moment) -> StageKey | None:
        """See Asker."""
        return changes.find(moment.journey, moment.round.about)[0].key

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        metric = self._metric(moment)
        if metric.current is None:
            return ()
        return (Choice(_SAME, moment.say("review-number-same", value=moment.values.figure(metric, metric.current))),)

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        current = self._metric(moment).current
        return None if current is None else self._measured(moment, current)

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker."""
        value = read_number(text, moment.visit.language)
        if value is None:
            return moment.stay(moment.say("review-number-unclear"))
        metric = self._metric(moment)
        kpi = KPIS[metric.key]
        low, high = kpi.bounds
        if metric.unit in (None, kpi.unit) and not low <= value <= high:
            return moment.stay(_beyond(moment, kpi))
        return self._measured(moment, value)

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        ids = metrics(moment.journey)
        after = ids[ids.index(moment.round.about) + 1 :]
        return moment.to(Step.NUMBER, about=after[0]) if after else moment.to(Step.DATE)

    def _measured(self, moment: Moment, value: float) -> Went:
        metric = self._metric(moment)
        first = value if metric.baseline is None and metric.current is None else metric.baseline
        fields = {"baseline": first, "current": value, "measured_at": moment.visit.today}
        journey = changes.amend(moment.journey, metric.id, **fields)
        onward = self.skipped(moment)
        return Went(journey, onward.round, moment.say("map-taken", what=moment.values.figure(metric, value)))

    def _metric(self, moment: Moment) -> Metric:
        metric = changes.find(moment.journey, moment.round.about)[1]
        if not isinstance(metric, Metric):
            raise LookupError(moment.round.about)
        return metric


def _beyond(moment: Moment, kpi: Kpi) -> str:
    low, high = (number_in_words(bound, moment.visit.language) for bound in kpi.bounds)
    name = moment.visit.content.trades.kpis.name(kpi.key, moment.visit.language)
    if kpi.bounds[1] == float("inf"):
        return moment.say("review-number-below", name=name)
    return moment.say("review-number-bounds", name=name, low=low, high=high)
