"""What the rules found, in words: the reason, the guide behind it, one suggestion for this trade."""

from datetime import date

from bot.journey.checks.check import check
from bot.journey.checks.rule import Circumstances
from bot.journey.model import Finding, JourneyMap
from bot.journey.vocabulary import FindingState, StageKey
from bot.mapping.content import MapContent

_WHOLE = "map"
# What a trade's pack has for a stage that feels bad, and no other rule proposes there.
_AGAINST_BAD_FEELINGS = {StageKey.AWARENESS: "first_contact", StageKey.PURCHASE: "reminder", StageKey.RETENTION: "surprise"}


def finding_id(finding: Finding) -> str:
    """A name for a choice: the rule, the stage, and what it is about."""
    return f"{finding.rule}:{finding.stage or _WHOLE}" + (f":{finding.target}" if finding.target else "")


class FindingWords:
    """Tells findings in one language."""

    def __init__(self, content: MapContent, language: str) -> None:
        self._content = content
        self._language = language

    def what(self, journey: JourneyMap, finding: Finding) -> str:
        """The stage, if it is about one, and what is the matter."""
        what = self._content.rules.what(finding.rule, self._language)
        return f"{self._content.stage_name(journey, finding.stage, self._language)}: {what}" if finding.stage else what

    def advice(self, journey: JourneyMap, finding: Finding) -> str:
        """What could be done, as an action: from the trade's pack if it has something, else what fits any trade."""
        return advice(self._content, journey, finding.rule, finding.stage, self._language)

    def block(self, journey: JourneyMap, finding: Finding, number: int) -> str:
        """Everything about a finding, in a few lines. `number`: its place on the page, from 1, as on its button."""
        severity = self._content.trades.terms.word("severity", finding.severity, self._language)
        lines = [
            f"{number}. {severity} · {self.what(journey, finding)}",
            self._content.rules.why(finding.rule, self._language),
            *([self._source(finding.facts[0])] if finding.facts else []),
            self._say("map-finding-advice", advice=self.advice(journey, finding)),
        ]
        return "\n".join(lines)

    def _source(self, fact: str) -> str:
        """Where the reason stands in the guides."""
        return f"📖 {source_of(self._content, fact, self._language)}"

    def _say(self, key: str, **values: str) -> str:
        return self._content.phrases.say(self._language, key, **values)


def source_of(content: MapContent, fact: str, language: str) -> str:
    """The section that states a fact, and its guide."""
    passage = content.library.passage(content.library.passage_of_fact[fact], language)
    languages = ", ".join(content.phrases.say(language, "language-name", code=code) for code in passage.source_languages)
    section, guide = (content.phrases.say(language, "map-quoted", words=words) for words in (passage.section.title, passage.guide_title))
    return f"{section} · {guide} ({languages})"


def advice(content: MapContent, journey: JourneyMap, rule: str, stage: StageKey | None, language: str) -> str:
    """What a rule suggests: from the trade's pack if it has something, else what fits any trade."""
    # What annoys people is to be put right itself; the pack can only guess at what that is.
    guess = rule == "R16" and stage and not journey.stage(stage).pains
    key = content.rules.suggestion(rule) or (_AGAINST_BAD_FEELINGS.get(stage, "") if stage and guess else "")
    if key:
        return content.trades.pack(journey.business.sector).suggestion(key, language)
    return content.rules.advice(rule, language)


def findings_of(content: MapContent, journey: JourneyMap, today: date) -> tuple[Finding, ...]:
    """Every finding of a map as it is today."""
    return check(journey, Circumstances(today=today, is_vague=content.understanding.vague))


def open_findings(content: MapContent, journey: JourneyMap, today: date) -> tuple[Finding, ...]:
    """The findings that weren't dismissed."""
    return tuple(finding for finding in findings_of(content, journey, today) if finding.state is FindingState.OPEN)
