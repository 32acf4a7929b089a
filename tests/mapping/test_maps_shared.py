"""Businesses and customers that several maps share."""

from dataclasses import replace

import pytest

from bot.conversation import Conversation
from bot.journey.interchange import restored
from bot.journey.model import Business, JourneyMap, Persona
from bot.mapping.content import MapContent
from bot.mapping.shelving.businesses import spread
from bot.mapping.visit import Visit, kept, revised
from tests.mapping.maps import ANA, MARIA, complete, draft
from tests.mapping.owners import NOW
from tests.mapping.shelf import MemoryShelf


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf()


def changed(content: MapContent, shelf: MemoryShelf, journey: JourneyMap) -> dict[str, JourneyMap]:
    """What a change of one map makes of the others."""
    visit = Visit(content, shelf, Conversation(), "c", "en", NOW)
    return {one.id: restored(one.body) for one in spread(visit, journey)}


def test_a_new_name_of_the_business_is_that_of_all_its_maps(content: MapContent, shelf: MemoryShelf) -> None:
    elsewhere = draft("draft002", business=Business("busi0002", "Salon"), persona=Persona("pers0002"))
    shelf.keep("c", [kept(complete()), kept(draft()), kept(elsewhere)])
    renamed = replace(ANA, name="Ana & Fiica")

    others = changed(content, shelf, revised(replace(complete(), business=renamed)))

    assert others == {"draft001": revised(replace(draft(), business=renamed))}


def test_another_customer_of_the_business_stays_as_they_are(content: MapContent, shelf: MemoryShelf) -> None:
    paul = Persona("pers0002", "Paul")
    shelf.keep("c", [kept(complete()), kept(draft()), kept(draft("draft002", persona=paul))])
    older = replace(MARIA, who="Maria, 35")

    others = changed(content, shelf, revised(replace(complete(), persona=older)))

    assert others == {"draft001": revised(replace(draft(), persona=older))}


def test_other_changes_of_a_map_are_its_own(content: MapContent, shelf: MemoryShelf) -> None:
    shelf.keep("c", [kept(complete()), kept(draft())])

    assert changed(content, shelf, revised(replace(complete(), title="Regulars"))) == {}


def test_a_new_map_changes_no_other(content: MapContent, shelf: MemoryShelf) -> None:
    shelf.keep("c", [kept(draft())])

    assert changed(content, shelf, complete()) == {}


def test_a_deleted_map_isn_t_changed(content: MapContent, shelf: MemoryShelf) -> None:
    shelf.keep("c", [kept(complete()), kept(draft(), deleted=True)])

    assert changed(content, shelf, revised(replace(complete(), business=replace(ANA, name="Ana & Fiica")))) == {}
