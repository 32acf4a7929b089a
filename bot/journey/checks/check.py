"""Running the rules over a map, and which findings to show first."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.journey.checks.rule import Circumstances, Hit, Rule
from bot.journey.checks.table import RULES
from bot.journey.model import Dismissal, Finding, JourneyMap
from bot.journey.vocabulary import FindingState, Severity, Skipped, StageKey

_EMPTY = "R02"
AT_ONCE = 3


@dataclass(frozen=True)
class _Found:
    rule: Rule
    hit: Hit


def check(journey: JourneyMap, now: Circumstances, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Every finding, the most important first; dismissed ones last, as long as what they rest on hasn't changed."""
    found = [_Found(rule, hit) for rule in rules for hit in rule.find(journey, now) if not _silenced(journey, hit.stage)]
    findings = [_finding(journey, one) for one in _unhidden(found)]
    return tuple(sorted(findings, key=lambda f: (f.state is FindingState.DISMISSED, list(Severity).index(f.severity))))


def _silenced(journey: JourneyMap, key: StageKey | None) -> bool:
    """A stage that doesn't apply to the business is none of the rules' business."""
    return key is not None and journey.stage(key).skipped is Skipped.NOT_APPLICABLE


def _unhidden(found: Sequence[_Found]) -> Iterator[_Found]:
    """Without what another finding on the same stage makes needless."""
    rules_on: dict[StageKey | None, set[str]] = {}
    for one in found:
        rules_on.setdefault(one.hit.stage, set()).add(one.rule.id)
    for one in found:
        others = rules_on[one.hit.stage] - {one.rule.id}
        hidden = one.hit.stage is not None and (_EMPTY in others or others & set(one.rule.hidden_by))
        if not hidden:
            yield one


def _finding(journey: JourneyMap, found: _Found) -> Finding:
    rule, hit = found.rule, found.hit
    unasked = journey.quick and not all(_asked(journey, question, hit.stage) for question in rule.rests_on)
    severity = Severity.NOTE if unasked else rule.severity
    inputs = hashlib.sha256(repr(hit.inputs).encode()).hexdigest()[:16]
    dismissed = any(_same(dismissal, rule, hit, inputs) for dismissal in journey.dismissals)
    state = FindingState.DISMISSED if dismissed else FindingState.OPEN
    return Finding(rule.id, severity, hit.stage, hit.target, rule.facts, inputs, state)


def _asked(journey: JourneyMap, question: str, key: StageKey | None) -> bool:
    """Whether a question was put: about one stage, if the finding is; about every stage, if it is about the whole map."""
    put = {asked for asked, _ in journey.asked}
    keys = [stage.key for stage in journey.applicable] if key is None else [key]
    return question in put or all(f"{question}.{one}" in put for one in keys)


def _same(dismissal: Dismissal, rule: Rule, hit: Hit, inputs: str) -> bool:
    return (dismissal.rule, dismissal.stage, dismissal.target, dismissal.inputs) == (rule.id, hit.stage, hit.target, inputs)
