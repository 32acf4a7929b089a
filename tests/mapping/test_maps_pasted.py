"""Exports that are typed or pasted."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversation
from bot.guides.knowledge import Knowledge
from bot.journey.diff import Revision
from bot.journey.interchange import to_json
from bot.journey.model import JourneyMap
from bot.journey.soundness import items
from bot.mapping.content import MapContent
from bot.mapping.findings import findings_of
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.shelving.desk import MapsDesk
from bot.mapping.visit import Visit
from bot.messages import Turn
from tests.mapping.maps import ANA, MARIA, complete, draft, on_shelf, owner_with, put
from tests.mapping.owners import NOW, Owner


@pytest.fixture
def owner(knowledge: Knowledge, content: MapContent, tmp_path: Path) -> Owner:
    return owner_with(knowledge, content, tmp_path)


@pytest.fixture
def exported(content: MapContent) -> str:
    """As the exporter writes it."""
    findings = findings_of(content, complete(), NOW.date())
    return json.dumps(to_json(complete(), findings, [Revision(1, datetime(2026, 1, 2, tzinfo=UTC))]), ensure_ascii=False, indent=2)


def paste(owner: Owner, content: MapContent, text: str) -> Turn | None:
    """What the coach does before it takes a text for anything else."""
    visit = Visit(content, owner.shelf, Conversation.from_dict(owner.remembered), "c", "en", NOW)
    owner.turn = MapsDesk(InterviewDesk()).pasted(visit, text)
    if owner.turn:
        owner.remembered = owner.turn.conversation.to_dict()
        owner.shelf.keep("c", owner.turn.kept)
    return owner.turn


def content_of(journey: JourneyMap) -> Mapping[str, Any]:
    """Without ids and version."""
    plain = json.dumps(to_json(replace(journey, version=1)), sort_keys=True)
    ids = [journey.id, journey.business.id, journey.persona.id, *(item.id for stage in journey.stages for item in items(stage))]
    for number, one in enumerate(ids):
        plain = plain.replace(one, str(number))
    value: Mapping[str, Any] = json.loads(plain)
    return value


def test_an_export_becomes_a_map_with_ids_of_its_own(owner: Owner, content: MapContent, exported: str) -> None:
    turn = paste(owner, content, exported)

    assert turn is not None
    assert turn.replies[0].text.startswith("I have read your map in. Here it is:\n\nFlorăria Ana\nComplete")
    assert content_of(owner.journey) == content_of(complete())
    assert owner.journey.id != "whole001"
    assert owner.journey.version == 1


def test_the_same_export_twice_gives_two_maps_of_one_business(owner: Owner, content: MapContent, exported: str) -> None:
    paste(owner, content, exported)
    first = owner.journey
    paste(owner, content, exported)

    second = owner.journey
    assert len(on_shelf(owner)) == 2
    assert first.id != second.id
    assert (first.business, first.persona) == (second.business, second.persona)


def test_an_export_of_a_known_business_joins_it(owner: Owner, content: MapContent, exported: str) -> None:
    put(owner, draft())

    paste(owner, content, exported)

    assert (owner.journey.business, owner.journey.persona) == (ANA, MARIA)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"score": -2', '"score": -9', "I can't read these data: something is wrong at stages[2].score."),
        ('"title": "The shop window"', '"title": ""', "I can't read these data: something is wrong at stages[0].touchpoints[0].title."),
        ('"state": "complete"', '"state": "finished"', "I can't read these data: something is wrong at map.state."),
        ("journey-coach/1", "journey-coach/2", "I can't read these data: something is wrong at schema."),
        ('"key": "awareness",', '"key" "awareness",', "I can't read these data: in line 31 they are no valid JSON."),
    ],
)
def test_a_broken_export_is_refused_with_the_place(
    owner: Owner, content: MapContent, exported: str, old: str, new: str, sentence: str
) -> None:
    assert old in exported

    turn = paste(owner, content, exported.replace(old, new, 1))

    assert turn is not None
    assert turn.replies[0].text == sentence
    assert on_shelf(owner) == []


@pytest.mark.parametrize("size", [500, 997, 4096])
def test_an_export_in_several_messages_becomes_one_map(owner: Owner, content: MapContent, exported: str, size: int) -> None:
    parts = [exported[start : start + size].strip() for start in range(0, len(exported), size)]

    turns = [paste(owner, content, part) for part in parts]

    assert all(turn is not None and turn.replies[0].text.startswith("That is only the beginning") for turn in turns[:-1])
    assert on_shelf(owner) == ["Florăria Ana"]
    # A space at the end of a message is lost.
    assert content_of(owner.journey)["stages"][3:] == content_of(complete())["stages"][3:]


def test_the_owner_may_leave_an_export_unfinished(owner: Owner, content: MapContent, exported: str) -> None:
    paste(owner, content, exported[:1000])

    reply = owner.say("stop")

    assert reply.text == "All right. /maps shows your maps again."
    assert paste(owner, content, exported[1000:]) is None


def test_a_fourth_business_doesn_t_come_in(owner: Owner, content: MapContent, exported: str) -> None:
    put(owner, *(draft(f"draft00{n}", business=replace(ANA, id=f"b{n}", name=f"Shop {n}")) for n in range(3)))

    turn = paste(owner, content, exported)

    assert turn is not None
    assert turn.replies[0].text.startswith("Three businesses are the most.")
    assert len(on_shelf(owner)) == 3


@pytest.mark.parametrize("text", ["hello", "{}", '{"schema": "something-else/1"}', "[1, 2]"])
def test_anything_else_is_none_of_the_desk_s_business(owner: Owner, content: MapContent, text: str) -> None:
    assert paste(owner, content, text) is None


def test_nested_nonsense_is_refused(owner: Owner, content: MapContent) -> None:
    turn = paste(owner, content, '{"schema": "journey-coach/1", "map": ' + "[" * 100_000 + "]" * 100_000 + "}")

    assert turn is not None
    assert turn.replies[0].text.startswith("I can't read these data")
