"""What changed between two states of a map, in words."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from bot.journey import changes
from bot.journey.model import Action, Business, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.journey.vocabulary import Basis, Kind, Place, Practice, Repeats, Sector, Skipped, StageKey, Status, Trigger, Unit
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.mapping.reviewing.words import curve, diff_lines
from tests.mapping.reviewers import ADVOCACY, AWARENESS, CONSIDERATION, PURCHASE, RETENTION, bakery

Edit = Callable[[JourneyMap], JourneyMap]
LONG = "People wait and wait and nobody tells them why, and then they go home again without any bread at all"


def with_business(**values: Any) -> Edit:
    return lambda journey: changes.amend_map(journey, business=replace(journey.business, **values))


def with_persona(**values: Any) -> Edit:
    return lambda journey: changes.amend_map(journey, persona=replace(journey.persona, **values))


def amended(item_id: str, **values: Any) -> Edit:
    return lambda journey: changes.amend(journey, item_id, **values)


def in_stage(key: StageKey, **values: Any) -> Edit:
    return lambda journey: changes.amend_stage(journey, key, **values)


def added(key: StageKey, item: Touchpoint | Pain | Action | Metric) -> Edit:
    return lambda journey: changes.add(journey, key, item, lambda: "newnewnn")


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (lambda journey: journey, []),
        (lambda journey: changes.mark_asked(journey, "business", "skipped"), []),
        (with_business(name="Bread & Co"), ["Business name: Mica → Bread & Co"]),
        (with_business(sector=Sector.RETAIL), ["Trade: Food and drink → Shop, retail"]),
        (with_business(place=Place.BOTH), ["Place of purchase: In our shop or premises → Both in person and online"]),
        (with_business(country="other"), ["Country: Romania → another country"]),
        (with_persona(triggers=(Trigger.AD, Trigger.SEARCH)), ["What sets it off: A friend's advice → An advert, An online search"]),
        (with_persona(worries=(Worry("Is it fresh?"),)), ["Worries before buying: Too dear → Is it fresh?"]),
        (with_persona(channels=("facebook",)), ["Preferred channels: – → Facebook"]),
        (lambda journey: changes.amend_map(journey, kind=Kind.TO_BE), ["Kind of map: As it is now → As it should be"]),
        (lambda journey: changes.amend_map(journey, taxonomy="002/it"), ["Stage names: – → 002 (Italian)"]),
        (lambda journey: changes.amend_map(journey, next_review=None), ["Next review: 22 November 2026 → –"]),
        (in_stage(AWARENESS, label="Noticing us"), ["Noticing us · Stage name: – → Noticing us"]),
        (in_stage(PURCHASE, score=-1), ["Purchase · Customer's score: 😍 → 🙁"]),
        (in_stage(CONSIDERATION, score=None), ["Comparison · Customer's score: 😐 → ?"]),
        (in_stage(PURCHASE, feeling="annoyed"), ["Purchase · Feeling: – → Annoyed"]),
        (
            in_stage(PURCHASE, ideas=LONG),
            ["Purchase · Ideas: – → People wait and wait and nobody tells them why, and then they go…"],
        ),
        (lambda journey: changes.skip(journey, ADVOCACY, Skipped.LATER), ["Recommendation · Stage skipped: – → Later"]),
        (
            added(AWARENESS, Touchpoint("", "Facebook page", "facebook", Practice.AD)),
            ["Discovery · Touchpoint · Added: Facebook page"],
        ),
        (lambda journey: changes.remove(journey, "wndwwndw"), ["Discovery · Touchpoint · Removed: Shop window"]),
        (added(PURCHASE, Metric("", "aov")), ["Purchase · Number to watch · Added: Average order value"]),
        (
            lambda journey: changes.move(journey, "thnkthnk", 0, ADVOCACY),
            ["Recommendation · Touchpoint · Moved: Thank-you card, After the purchase → Recommendation"],
        ),
        (
            lambda journey: changes.move(journey, "cardcard", 0),
            ["Purchase · Touchpoints of the stage · Moved: Card or cash, At the counter"],
        ),
        (amended("cntrcntr", title="The counter"), ["Purchase · Touchpoint's name: At the counter → The counter"]),
        (amended("cntrcntr", score=-2), ["Purchase · At the counter · Touchpoint's score: ? → 😡"]),
        (amended("cntrcntr", repeats=Repeats.FOUR_OR_MORE), ["Purchase · At the counter · How many times: Once → 4 times or more"]),
        (amended("cntrcntr", channel="phone"), ["Purchase · At the counter · Channel: In the shop or in person → Phone"]),
        (amended("cntrcntr", practice=Practice.OTHER, catalogue="order"), []),
        (
            lambda journey: changes.set_moment_of_truth(journey, None),
            ["Purchase · At the counter · Moment of truth: yes → no"],
        ),
        (amended("qjmbqjmb", basis=Basis.CUSTOMER_SAID), ["Purchase · The queue is long · How we know: Assumption → Said by a customer"]),
        (
            amended("qjmbqjmb", touchpoint="cardcard", severity=3),
            [
                "Purchase · The queue is long · Touchpoint of the pain point: At the counter → Card or cash",
                "Purchase · The queue is long · Severity: 2 → 3",
            ],
        ),
        (
            amended("brdsbrds", status=Status.DONE, due=date(2026, 12, 24)),
            [
                "Purchase · Write prices on the board · Due date: 1 December 2026 → 24 December 2026",
                "Purchase · Write prices on the board · Status: To do → Done",
            ],
        ),
        (
            amended("cnvrcnvr", current=12.5, measured_at=date(2026, 11, 22)),
            ["Purchase · Conversion rate · Current value: – → 12.5 %"],
        ),
        (
            amended("cnvrcnvr", unit=Unit.COUNT, target=1200.0),
            ["Purchase · Conversion rate · Target: – → 1,200", "Purchase · Conversion rate · Unit: – → Number"],
        ),
    ],
)
def test_a_change_is_told_in_a_line(content: MapContent, edit: Edit, lines: list[str]) -> None:
    before = bakery()

    assert diff_lines(content, "en", before, edit(before)) == lines


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ro", "Cumpărare · Rata de conversie · Valoare actuală: – → 12,5 %"),
        ("pl", "Zakup · Współczynnik konwersji · Wartość obecna: – → 12,5 %"),
        ("it", "Acquisto · Tasso di conversione · Valore attuale: – → 12,5 %"),
        ("et", "Ostmine · Konversioonimäär · Praegune väärtus: – → 12,5 %"),
    ],
)
def test_it_is_told_in_every_language(content: MapContent, language: str, line: str) -> None:
    assert diff_lines(content, language, bakery(), changes.amend(bakery(), "cnvrcnvr", current=12.5)) == [line]


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_removal_of_everything_has_words(content: MapContent, language: str) -> None:
    before = bakery()
    empty = replace(before, business=Business("b"), persona=Persona("p"), title="", stages=tuple(map(Stage, StageKey)))

    there, back = (diff_lines(content, language, *pair) for pair in ((before, empty), (empty, before)))

    assert len(there) == len(back) > 20
    assert [line for line in (*there, *back) if not line.partition(": ")[2]] == []


@pytest.mark.parametrize("kind", [Business, Persona, Stage, Touchpoint, Pain, Action, Metric])
def test_every_field_that_can_change_has_a_name(content: MapContent, kind: type) -> None:
    silent = {
        "id", "key", "practice", "catalogue", "topic", "origin", "facts", "rule", "measured_at",
        "touchpoints", "pains", "actions", "metrics",
    }  # fmt: skip
    silent -= {"key"} if kind is Metric else set()

    names = [content.names.name(f"{kind.__name__.lower()}.{field.name}", "en") for field in fields(kind) if field.name not in silent]

    assert all(names)


def test_the_curve_tells_indifferent_unknown_and_skipped_apart() -> None:
    journey = changes.skip(bakery(), RETENTION, Skipped.NOT_APPLICABLE)

    assert curve(journey) == "🙂 😐 😍 – ?"
