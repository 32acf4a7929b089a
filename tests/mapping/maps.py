"""Owners with maps on the shelf, before the desk of the maps."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.guides.knowledge import Knowledge
from bot.journey.interview.path import Result, next_question, settle
from bot.journey.model import Action, Business, JourneyMap, Persona, Stage, Touchpoint, Worry
from bot.journey.vocabulary import MapState, Place, Sector, Skipped, StageKey, Trigger
from bot.mapping.content import MapContent
from bot.mapping.visit import kept
from tests.mapping.owners import Owner, new_coach
from tests.mapping.shelf import MemoryShelf

ANA = Business("busi0001", "Florăria Ana", "flowers", Sector.RETAIL, Place.SHOP, "RO")
MARIA = Persona("pers0001", "Maria, 34, buys for her desk", "a bright week", (Trigger.FRIEND,), (Worry("wilted by Friday"),), name="Maria")


def owner_with(knowledge: Knowledge, content: MapContent, exports: Path, language: str = "en", *, contexts: bool = True) -> Owner:
    shelf = MemoryShelf()
    return Owner(new_coach(knowledge, content, shelf, exports), shelf, language, contexts)


def put(owner: Owner, *journeys: JourneyMap) -> None:
    """Maps on the shelf, the last one changed last."""
    owner.shelf.keep("c", [kept(journey) for journey in journeys])


def on_shelf(owner: Owner) -> list[str]:
    """The titles of the maps that weren't deleted, the one that changed last first."""
    return [one.title for one in owner.shelf.listed("c") if not one.deleted]


def draft(map_id: str = "draft001", title: str = "Florăria Ana", business: Business = ANA, persona: Persona = MARIA) -> JourneyMap:
    """Seven questions answered: the eighth is next."""
    journey = JourneyMap(map_id, business, persona, title)
    for _ in range(7):
        question = next_question(journey)
        assert question
        journey = settle(journey, question, Result.ANSWERED)
    return journey


def complete(map_id: str = "whole001", title: str = "Florăria Ana", business: Business = ANA, persona: Persona = MARIA) -> JourneyMap:
    """Contacts, feelings, two things to do, and a day for the review."""
    window = Touchpoint("touch001", "The shop window", "shop_window")
    stages = (
        Stage(StageKey.AWARENESS, score=0, touchpoints=(window,)),
        Stage(StageKey.CONSIDERATION, score=1, touchpoints=(Touchpoint("touch002", "Google reviews", "review_site"),)),
        Stage(
            StageKey.PURCHASE,
            score=-2,
            actions=(
                Action("act00001", "Answer the phone", now=True, owner="Ana", due=date(2026, 11, 30)),
                Action("act00002", "Offer card payment", now=True),
            ),
        ),
        Stage(StageKey.RETENTION),
        Stage(StageKey.ADVOCACY, skipped=Skipped.NOT_APPLICABLE),
    )
    whole = JourneyMap(map_id, business, persona, title, stages=stages, next_review=date(2027, 2, 22), version=4)
    while question := next_question(whole):
        whole = settle(whole, question, Result.ANSWERED)
    return replace(whole, state=MapState.COMPLETE)
