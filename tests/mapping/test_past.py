"""What the rules know of a map's past: when it was last changed, and whether the business is still the same."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Place, Sector
from bot.mapping.content import MapContent
from bot.mapping.past import findings_on
from bot.mapping.visit import revised
from tests.mapping.reviewers import Reviewer, bakery

LATER = date(2028, 1, 1)


@pytest.fixture
def reviewer(content: MapContent) -> Reviewer:
    """With a map that is to be looked at again long from now."""
    reviewer = Reviewer(content)
    reviewer.keep(replace(bakery(), next_review=None))
    reviewer.keep(revised(replace(bakery(), next_review=LATER)))
    return reviewer


def shelved(reviewer: Reviewer) -> JourneyMap:
    journey = reviewer.visit.map("mapmapmm")
    assert journey
    return journey


def due(reviewer: Reviewer) -> bool:
    """Whether the rules find that it is time to look at the map again."""
    return "R24" in [finding.rule for finding in findings_on(reviewer.visit, shelved(reviewer))]


def test_a_map_is_due_again_when_half_a_year_has_gone_by_without_a_change(reviewer: Reviewer) -> None:
    assert not due(reviewer)

    reviewer.wait(days=183)
    assert not due(reviewer)

    reviewer.wait(days=1)
    assert due(reviewer)


def test_a_change_makes_it_fresh_again(reviewer: Reviewer) -> None:
    reviewer.wait(days=200)

    changed = revised(replace(shelved(reviewer), scenario="A Saturday morning"))

    assert "R24" not in [finding.rule for finding in findings_on(reviewer.visit, changed)]


@pytest.mark.parametrize(
    ("business", "moved_on"), [({"place": Place.BOTH}, True), ({"sector": Sector.RETAIL}, True), ({"name": "Mica & Co"}, False)]
)
def test_a_business_that_is_another_one_since_the_day_was_set_calls_for_a_review(
    reviewer: Reviewer, business: dict[str, Any], moved_on: bool
) -> None:
    journey = shelved(reviewer)
    reviewer.keep(revised(replace(journey, business=replace(journey.business, **business))))
    reviewer.keep(revised(replace(shelved(reviewer), scenario="A Saturday morning")))

    assert due(reviewer) is moved_on


def test_what_the_business_was_before_the_day_was_set_is_the_past(reviewer: Reviewer) -> None:
    journey = shelved(reviewer)

    reviewer.keep(revised(replace(journey, next_review=date(2028, 2, 1), business=replace(journey.business, place=Place.BOTH))))

    assert not due(reviewer)


def test_an_old_map_says_so_when_it_is_checked(reviewer: Reviewer, content: MapContent) -> None:
    reviewer.wait(days=200)
    reviewer.say("/check")
    while content.rules.what("R24", "en") not in reviewer.replies[-1].text:
        reviewer.tap(next(choice.id for choice in reviewer.replies[-1].choices if choice.id.startswith("check:")))

    assert "dismiss:R24:map:review" in [choice.id for choice in reviewer.replies[-1].choices]
