"""Each rule, on a map that must set it off and on the nearest ones that must not."""

from dataclasses import replace

import pytest

from bot.journey.checks.check import check
from bot.journey.checks.table import RULES
from bot.journey.model import Dismissal, Finding
from bot.journey.vocabulary import FindingState, Severity, Skipped, StageKey
from tests.journey import cases_of_feelings, cases_of_stages
from tests.journey.cases import NOW, Case
from tests.journey.maps import edited, good, stage, whole

CASES = cases_of_stages.CASES + cases_of_feelings.CASES
ON_A_STAGE = [case for case in CASES if case.stage]
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)


def about(findings: tuple[Finding, ...]) -> set[tuple[str, StageKey | None]]:
    return {(finding.rule, finding.stage) for finding in findings}


def of(case: Case, findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if (finding.rule, finding.stage) == (case.rule, case.stage)]


def test_no_rule_finds_fault_with_a_good_map() -> None:
    assert check(good(), NOW) == ()


def test_every_rule_has_a_case() -> None:
    assert [rule.id for rule in RULES] == [f"R{number:02}" for number in range(1, 26)]
    assert {case.rule for case in CASES} == {rule.id for rule in RULES}


@each
def test_a_rule_finds_what_it_is_for_and_nothing_else_does(case: Case) -> None:
    assert about(check(case.fires, case.now)) == {(case.rule, case.stage), *case.also}


@each
def test_a_rule_spares_the_nearest_map(case: Case) -> None:
    for spared in case.spares:
        assert (case.rule, case.stage) not in about(check(spared, case.spared_now))


@each
def test_a_finding_has_the_severity_and_the_facts_of_its_rule(case: Case) -> None:
    rule = next(rule for rule in RULES if rule.id == case.rule)

    (finding, *_) = of(case, check(case.fires, case.now))

    assert (finding.severity, finding.facts, finding.state) == (rule.severity, rule.facts, FindingState.OPEN)


@pytest.mark.parametrize("case", ON_A_STAGE, ids=lambda case: case.id)
def test_a_stage_that_does_not_apply_silences_every_rule_on_it(case: Case) -> None:
    assert case.stage is not None
    skipped = stage(case.stage, skipped=Skipped.NOT_APPLICABLE)(case.fires)

    assert case.stage not in {finding.stage for finding in check(skipped, case.now)}


@each
def test_a_dismissed_finding_stays_dismissed_while_other_things_change(case: Case) -> None:
    (found, *_) = of(case, check(case.fires, case.now))
    dismissal = Dismissal(found.rule, found.stage, found.target, found.inputs, "We know")
    later = replace(case.fires, dismissals=(dismissal,), title="A new title", language="et")

    (finding, *_) = [finding for finding in of(case, check(later, case.now)) if finding.target == found.target]

    assert finding == replace(found, state=FindingState.DISMISSED)


RESTING = ["R01", "R16", "R17", "R18", "R19", "R23", "R24"]


@each
def test_the_quick_path_makes_notes_of_what_it_did_not_ask_about(case: Case) -> None:
    rule = next(rule for rule in RULES if rule.id == case.rule)

    (finding, *_) = of(case, check(whole(quick=True)(case.fires), case.now))

    assert finding.severity is (Severity.NOTE if case.rule in RESTING else rule.severity)


@each
def test_what_was_asked_on_the_quick_path_after_all_counts_in_full(case: Case) -> None:
    rule = next(rule for rule in RULES if rule.id == case.rule)
    asked = tuple((question, "answered") for question in ("need", "metric", *(f"score.{key}" for key in StageKey)))

    (finding, *_) = of(case, check(whole(quick=True, asked=asked)(case.fires), case.now))

    assert finding.severity is rule.severity


def test_a_feeling_asked_about_on_one_stage_counts_in_full_there_and_not_for_the_whole_map() -> None:
    edits = (
        stage(StageKey.PURCHASE, score=-1, actions=(), metrics=()),
        stage(StageKey.ADVOCACY, score=None),
        stage(StageKey.RETENTION, score=None),
    )
    journey = edited(*edits, whole(quick=True, asked=(("score.purchase", "answered"),)))

    severities = {finding.rule: finding.severity for finding in check(journey, NOW)}

    assert severities == {"R16": Severity.MUST, "R18": Severity.SHOULD, "R17": Severity.NOTE, "R23": Severity.NOTE}
