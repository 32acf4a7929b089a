"""The list of maps."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.guides.knowledge import Knowledge
from bot.journey.model import Business, Persona
from bot.journey.vocabulary import MapState
from bot.mapping.content import MapContent
from tests.mapping.maps import complete, draft, owner_with, put
from tests.mapping.owners import Owner

SALON = Business("busi0002", "Salon Bea", "haircuts")


@pytest.fixture
def owner(knowledge: Knowledge, content: MapContent, tmp_path: Path) -> Owner:
    return owner_with(knowledge, content, tmp_path)


def test_without_maps_there_is_only_a_new_one_to_begin(owner: Owner) -> None:
    reply = owner.say("/maps")

    assert reply.text == "You have no map yet. /map starts one."
    assert [choice.id for choice in reply.choices] == ["map-new"]


def test_each_map_stands_there_with_how_far_it_is_and_its_last_change_and_id(owner: Owner) -> None:
    put(owner, complete(title="Regulars"), draft())

    reply = owner.say("/maps")

    assert reply.text == (
        "Your maps:\n\n"
        "1. Florăria Ana\n     Draft 8/22 · 22 November 2026 · draft001\n"
        "2. Regulars\n     Complete · 22 November 2026 · whole001\n\n"
        "Tap a map to open it, or type its number."
    )
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("map-open:draft001", "1. Florăria Ana"),
        ("map-open:whole001", "2. Regulars"),
        ("map-new", "Start a new map"),
    ]


def test_maps_of_several_businesses_stand_under_their_names_and_archived_ones_last(owner: Owner) -> None:
    archived = replace(complete("whole003", "Old"), state=MapState.ARCHIVED)
    put(owner, complete(), draft("draft002", "Salon", SALON, Persona("pers0002", "Iza")), archived)

    reply = owner.say("/maps")

    assert reply.text == (
        "Your maps:\n\n"
        "Salon Bea:\n1. Salon\n     Draft 8/22 · 22 November 2026 · draft002\n\n"
        "Florăria Ana:\n2. Florăria Ana\n     Complete · 22 November 2026 · whole001\n"
        "3. Old\n     Archived · 22 November 2026 · whole003\n\n"
        "Tap a map to open it, or type its number."
    )


def test_more_maps_than_a_phone_shows_come_page_by_page(owner: Owner) -> None:
    put(owner, *(draft(f"draft00{number}", f"Map {number}") for number in range(10)))

    first = owner.say("/maps")
    second = owner.tap("map-list:8")
    third = owner.tap("map-list:0")

    assert [choice.label for choice in second.choices] == ["9. Map 1", "10. Map 0", "Show others", "Start a new map"]
    assert third == first


@pytest.mark.parametrize("said", ["2", "whole001", "Regulars", "second", "/maps 2", "/maps whole001", "/maps regulars"])
def test_a_map_is_opened_by_typing(owner: Owner, said: str) -> None:
    put(owner, complete(title="Regulars"), draft())
    owner.say("/maps")

    reply = owner.say(said)

    assert reply.context == {"map": "whole001"}
    assert owner.remembered["map"]["open"] == "whole001"


def test_what_fits_several_maps_is_asked_again(owner: Owner) -> None:
    put(owner, complete(title="Florăria Ana, regulars"), draft(title="Florăria Ana, passers-by"))

    reply = owner.say("/maps ana")

    assert reply.text.startswith("I couldn't make that out.")
    assert len(reply.choices) == 3


@pytest.mark.parametrize("said", ["What is a touchpoint?", "how do I get people to come back to my shop more often"])
def test_a_question_is_answered_from_the_guides(owner: Owner, said: str) -> None:
    put(owner, draft())
    owner.say("/maps")

    reply = owner.say(said)

    assert reply.context is None or "map" not in reply.context


def test_amid_the_interview_the_list_leaves_the_word_to_the_question(owner: Owner) -> None:
    owner.say("/map")
    question = owner.tap("trade:food")
    owner.say("/maps")

    reply = owner.say("online")

    assert question.question is not None
    assert owner.journey.business.place == "online"
    assert reply.question is not None
    assert reply.question.id == "persona"


def test_deleted_maps_are_not_listed_nor_opened_by_an_old_button(owner: Owner) -> None:
    put(owner, complete(), draft())
    owner.say("/maps")
    owner.tap("map-open:draft001")
    owner.tap("map-more")
    owner.tap("map-delete")
    owner.tap("map-drop")
    listed = owner.tap("map-list")

    assert [choice.id for choice in listed.choices] == ["map-open:whole001", "map-new"]


@pytest.mark.parametrize("contexts", [True, False])
def test_stopping_gives_the_word_back(knowledge: Knowledge, content: MapContent, tmp_path: Path, contexts: bool) -> None:
    owner = owner_with(knowledge, content, tmp_path, contexts=contexts)
    put(owner, draft())
    owner.say("/maps")

    reply = owner.say("stop")

    assert reply.text == "All right. /maps shows your maps again."
    assert owner.remembered["map"]["doing"] == ""
