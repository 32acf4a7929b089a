"""Businesses as their owners describe them, in terse and messy words, typed alone: complete maps, every planted gap found, no false alarm.

The texts in businesses/ were written by somebody who had seen neither the words that are understood nor how; nothing was tuned to
single texts of theirs.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.journey.model import Finding
from bot.journey.vocabulary import MapState, Severity, StageKey
from bot.mapping.content import MapContent
from bot.mapping.findings import findings_of
from tests.mapping.owners import NOW, Owner

FOLDER = Path(__file__).parent / "businesses"
NAMES = sorted(file.stem for file in FOLDER.glob("*.toml"))
# Of the planted gaps, and of the practices that a reader surely finds.
_LEAST = 0.9


@cache
def business(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def answer(answers: Mapping[str, str], question: str) -> str:
    kind, _, about = question.partition(".")
    return answers[question] if question in answers else answers[about] if kind == "touchpoints" else answers[kind]


def interviewed(new_owner: Callable[..., Owner], name: str) -> Owner:
    """The owner after a whole interview by typed answers; whatever is shown to be confirmed is confirmed."""
    owner = new_owner(business(name)["language"], contexts=False)
    reply, asked = owner.say("/map"), 0
    while reply.question:
        asked += 1
        assert asked < 80, reply.question
        confirm = reply.question.field != "touchpoints_check" and any(choice.id == "confirm" for choice in reply.choices)
        reply = owner.tap("confirm") if confirm else owner.say(answer(business(name)["answers"], reply.question.id))
    return owner


@pytest.fixture(scope="module")
def finished() -> dict[str, Owner]:
    return {}


@pytest.fixture
def owner_of(finished: dict[str, Owner], new_owner: Callable[..., Owner]) -> Callable[[str], Owner]:
    def of(name: str) -> Owner:
        if name not in finished:
            finished[name] = interviewed(new_owner, name)
        return finished[name]

    return of


def findings(content: MapContent, owner: Owner) -> tuple[Finding, ...]:
    return findings_of(content, owner.journey, NOW.date())


def named(finding: Finding) -> str:
    return f"{finding.rule}:{finding.stage or 'map'}"


@pytest.mark.parametrize("name", NAMES)
def test_the_map_is_complete_and_no_must_is_false(name: str, owner_of: Callable[[str], Owner]) -> None:
    owner = owner_of(name)
    musts = {named(finding) for finding in findings(owner) if finding.severity is Severity.MUST}

    assert owner.journey.state is MapState.COMPLETE
    assert musts & set(business(name)["expected"]["never_must"]) == set()


def test_nine_of_ten_planted_gaps_are_found_at_their_stage(owner_of: Callable[[str], Owner]) -> None:
    planted = [(name, gap) for name in NAMES for gap in business(name)["expected"]["gaps"]]
    missed = [(name, gap) for name, gap in planted if gap not in {named(finding) for finding in findings(owner_of(name))}]

    assert len(planted) > 50
    assert len(missed) <= (1 - _LEAST) * len(planted), missed


def test_nine_of_ten_things_that_a_reader_finds_are_understood(owner_of: Callable[[str], Owner]) -> None:
    right = [(name, what, ok) for name in NAMES for what, ok in understood(owner_of(name), business(name)["expected"])]
    wrong = [(name, what) for name, what, ok in right if not ok]

    assert len(wrong) <= (1 - _LEAST) * len(right), wrong


def understood(owner: Owner, expected: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    journey = owner.journey
    yield f"sector {journey.business.sector}", journey.business.sector in expected["sectors"]
    for stage, score in expected.get("scores", {}).items():
        got = journey.stage(StageKey(stage)).score
        # One face beside is another reader's reading; the other side of indifference isn't.
        yield f"{stage} {got} for {score}", got is not None and abs(got - score) <= 1 and got * score >= 0
    for stage, practices in expected.get("practices", {}).items():
        have = {touchpoint.practice.value for touchpoint in journey.stage(StageKey(stage)).answers}
        yield from ((f"{stage} without {practice}: {sorted(have)}", practice in have) for practice in practices)
    for stage, practices in expected.get("absent", {}).items():
        have = {touchpoint.practice.value for touchpoint in journey.stage(StageKey(stage)).answers}
        yield from ((f"{stage} with {practice}", practice not in have) for practice in practices)
