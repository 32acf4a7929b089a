"""The words around the owner's own words, in one language."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.journey.kpis import KPIS
from bot.journey.model import Finding, JourneyMap, Metric, Stage, Touchpoint
from bot.journey.vocabulary import OTHER_CHANNEL, Unit
from bot.phrases import Phrases
from bot.trades.trades import Trades


class RuleTexts(Protocol):
    """What each rule says when it finds something."""

    def what(self, rule: str, language: str) -> str:
        """One short sentence."""
        ...


@dataclass(frozen=True)
class Words:
    """Everything that a file says beside the owner's words. Nothing here guesses: what isn't known is called so."""

    trades: Trades
    phrases: Phrases
    rules: RuleTexts
    language: str

    def say(self, key: str, **values: str | int) -> str:
        """A phrase of export.ftl."""
        return self.phrases.say(self.language, key, **values)

    def term(self, table: str, key: str) -> str:
        """A fixed term of the map; "" for none."""
        return self.trades.terms.word(table, key, self.language) if key else ""

    def stage(self, stage: Stage) -> str:
        """The owner's name for a stage, or the usual one."""
        return stage.label or self.term("stage", stage.key)

    def skipped(self, stage: Stage) -> str:
        """That a stage was skipped, and why; "" if it wasn't."""
        return self.say("export-skipped", why=self.term("skipped", stage.skipped)) if stage.skipped else ""

    def score(self, score: int | None) -> str:
        """A feeling as a word, or that it isn't known."""
        return self.say("export-unknown") if score is None else self.term("score", str(score))

    def channel(self, touchpoint: Touchpoint) -> str:
        """Where the contact is; the owner's own word for a channel that isn't in the list."""
        own = touchpoint.channel_name if touchpoint.channel == OTHER_CHANNEL else ""
        return own or self.term("channel", touchpoint.channel)

    def where(self, touchpoint: Touchpoint) -> str:
        """The channel; "" if it says nothing more than the title ("Instagram" on Instagram) or only that it isn't in the list."""
        channel = self.channel(touchpoint)
        unnamed = touchpoint.channel == OTHER_CHANNEL and not touchpoint.channel_name
        return "" if unnamed or channel.casefold() == touchpoint.title.casefold() else channel

    def feeling(self, stage: Stage) -> str:
        """What customers feel, beside the score; "" if the score has the same name."""
        feeling = self.term("feeling", stage.feeling)
        return "" if feeling == self.score(stage.score) else feeling

    def day(self, day: date | None) -> str:
        """A date in full, as the language writes it; "" for none."""
        from babel.dates import format_date

        return format_date(day, format="long", locale=self.language) if day else ""

    def number(self, value: float | None, metric: Metric) -> str:
        """A measured value with its unit, or that it isn't known."""
        from babel.numbers import format_decimal

        if value is None:
            return self.say("export-unknown")
        unit = metric.unit or KPIS[metric.key].unit
        plain = format_decimal(round(value, 2), locale=self.language)
        return f"{plain} %" if unit is Unit.PERCENT else plain

    def kpi(self, metric: Metric) -> str:
        """The name of a number, with the time it is counted over."""
        name = self.trades.kpis.name(metric.key, self.language)
        return f"{name} ({self.term('period', metric.period).lower()})" if metric.period else name

    def formula(self, metric: Metric) -> str:
        """How a number is worked out."""
        return self.trades.kpis.formula(metric.key, self.language)

    def finding(self, journey: JourneyMap, finding: Finding) -> str:
        """What a rule found, after the stage it concerns."""
        what = self.rules.what(finding.rule, self.language)
        return f"{self.stage(journey.stage(finding.stage))}: {what}" if finding.stage else what
