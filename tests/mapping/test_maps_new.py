"""New maps beside others, and how many there may be."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.guides.knowledge import Knowledge
from bot.journey.model import Business, Persona
from bot.mapping.content import MapContent
from tests.mapping.maps import ANA, MARIA, complete, draft, on_shelf, owner_with, put
from tests.mapping.owners import Owner


@pytest.fixture
def owner(knowledge: Knowledge, content: MapContent, tmp_path: Path) -> Owner:
    return owner_with(knowledge, content, tmp_path)


def test_the_first_map_begins_at_once(owner: Owner) -> None:
    owner.say("/maps")

    reply = owner.tap("map-new")

    assert reply.question is not None
    assert reply.question.id == "business"


def test_an_empty_draft_is_begun_again_instead_of_another_one(owner: Owner) -> None:
    owner.say("/maps")
    owner.tap("map-new")
    first = owner.journey.id
    owner.say("/maps")

    owner.tap("map-new")

    assert owner.journey.id == first
    assert len(on_shelf(owner)) == 1


def test_with_a_business_at_hand_the_owner_is_asked_which_it_is_for(owner: Owner) -> None:
    put(owner, complete())
    owner.say("/maps")

    reply = owner.tap("map-new")

    assert reply.text == "Which business and which customer is the new map for?"
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("map-for:busi0001:pers0001:full", "Florăria Ana: Maria"),
        ("map-for:busi0001:new:full", "Florăria Ana: another customer"),
        ("map-for:new:new:full", "Another business"),
        ("map-list", "All maps"),
    ]


@pytest.mark.parametrize("said", ["1", "Maria", "Florăria Ana: Maria"])
def test_what_is_known_of_business_and_customer_isn_t_asked_again(owner: Owner, said: str) -> None:
    put(owner, complete())
    owner.say("/maps")
    owner.tap("map-new")

    reply = owner.say(said)

    assert reply.text.startswith("I know “Florăria Ana” already, so I'll ask only what is new.")
    assert reply.question is not None
    assert reply.question.id == "touchpoints.awareness"
    assert (owner.journey.business, owner.journey.persona, owner.journey.title) == (ANA, MARIA, "Florăria Ana 2")
    assert owner.journey.id != "whole001"


def test_for_another_customer_the_questions_about_customers_are_asked(owner: Owner) -> None:
    put(owner, complete())
    owner.say("/maps")
    owner.tap("map-new")

    reply = owner.tap("map-for:busi0001:new:full")

    assert reply.question is not None
    assert reply.question.id == "persona"
    assert owner.journey.business == ANA
    assert owner.journey.persona == Persona(owner.journey.persona.id)


def test_what_was_not_known_of_a_business_is_asked(owner: Owner) -> None:
    put(owner, draft(business=replace(ANA, place=None), persona=replace(MARIA, worries=())))
    owner.say("/maps")
    owner.tap("map-new")

    reply = owner.tap("map-for:busi0001:pers0001:full")

    assert reply.question is not None
    assert reply.question.id == "place"
    assert dict(owner.journey.asked).keys() == {"business", "sector", "persona", "need", "trigger"}


def test_another_business_begins_with_nothing(owner: Owner) -> None:
    put(owner, complete())
    owner.say("/maps")
    owner.tap("map-new")

    reply = owner.tap("map-for:new:new:full")

    assert reply.question is not None
    assert reply.question.id == "business"
    assert owner.journey.business.id != "busi0001"


def test_a_fourth_business_is_not_offered(owner: Owner) -> None:
    put(owner, *(draft(f"draft00{n}", business=Business(f"b{n}", f"Shop {n}"), persona=Persona(f"p{n}", "Iza")) for n in range(3)))
    owner.say("/maps")

    reply = owner.tap("map-new")

    assert reply.text.startswith("Three businesses are the most.")
    assert "map-for:new:new:full" not in [choice.id for choice in reply.choices]


def test_a_fourth_customer_of_a_business_is_not_offered(owner: Owner) -> None:
    put(owner, *(draft(f"draft00{n}", persona=Persona(f"p{n}", f"Iza {n}")) for n in range(3)))
    owner.say("/maps")

    reply = owner.tap("map-new")

    assert reply.text.startswith("Three customers per business are the most.")
    assert [choice.label for choice in reply.choices[:3]] == ["Florăria Ana: Iza 2", "Florăria Ana: Iza 1", "Florăria Ana: Iza 0"]


def test_an_eleventh_map_of_a_business_is_not_made(owner: Owner) -> None:
    put(owner, *(complete(f"whole00{number}", f"Map {number}") for number in range(10)))
    owner.say("/maps")
    owner.tap("map-open:whole009")
    owner.tap("map-more")

    reply = owner.tap("map-copy")

    assert reply.text == ("Ten maps per business are the most. For another one, first delete one that you don't need any more.")
    assert len(on_shelf(owner)) == 10


def test_what_can_t_be_made_out_is_asked_again(owner: Owner) -> None:
    put(owner, complete())
    owner.say("/maps")
    owner.tap("map-new")

    reply = owner.say("umbrellas")

    assert reply.text.startswith("I couldn't make that out.")
    assert reply.text.endswith("Which business and which customer is the new map for?")
