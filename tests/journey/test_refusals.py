"""Changes of a map that are refused, and what is said of it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from bot.journey import changes
from bot.journey.errors import Invalid, LimitReached, NotThere
from bot.journey.model import JourneyMap, Metric, Pain, Worry
from bot.journey.soundness import sound
from bot.journey.vocabulary import Skipped, StageKey
from tests.journey.maps import (
    ADVOCACY,
    AWARENESS,
    PURCHASE,
    RETENTION,
    action,
    contact,
    edited,
    good,
    stage,
)


def ids(prefix: str = "new") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


LETTERS = edited(stage(AWARENESS, touchpoints=tuple(contact("email", title=title) for title in "ABC")))


def _full(journey: JourneyMap) -> JourneyMap:
    """Forty touchpoints, twelve at most in a stage."""
    for key, number in zip(StageKey, (12, 12, 11, 4, 1), strict=True):
        journey = stage(key, touchpoints=tuple(contact("email", title=f"{key} {n}") for n in range(number)))(journey)
    return journey


@pytest.mark.parametrize(
    ("change", "field", "limit"),
    [
        (lambda: changes.add(_full(good()), ADVOCACY, contact("radio"), ids()), "map.touchpoints", 40),
        (lambda: changes.add(_full(good()), AWARENESS, contact("radio"), ids()), "stage.touchpoints", 12),
        (
            lambda: changes.add(edited(stage(PURCHASE, actions=tuple(action(str(n)) for n in range(5)))), PURCHASE, action(), ids()),
            "stage.actions",
            5,
        ),
        (
            lambda: changes.add(edited(stage(PURCHASE, pains=tuple(Pain(str(n), "x") for n in range(5)))), PURCHASE, Pain("", "x"), ids()),
            "stage.pains",
            5,
        ),
        (
            lambda: changes.add(
                edited(stage(PURCHASE, metrics=(Metric("1", "aov"), Metric("2", "cac")))), PURCHASE, Metric("", "csat"), ids()
            ),
            "stage.metrics",
            2,
        ),
        (lambda: changes.amend(LETTERS, "A email", title="x" * 81), "touchpoint.title", 80),
        (lambda: changes.amend(good(), "a", text="x" * 161), "action.text", 160),
        (lambda: changes.amend_stage(good(), RETENTION, label="x" * 41), "stage.label", 40),
        (lambda: changes.amend_map(good(), title="x" * 81), "map.title", 80),
        (lambda: changes.amend_map(good(), persona=replace(good().persona, worries=(Worry("x" * 201),))), "worry.text", 200),
        (lambda: changes.amend_map(good(), business=replace(good().business, sold="x" * 161)), "business.sold", 160),
    ],
)
def test_what_does_not_fit_is_refused_with_the_limit(change: Callable[[], JourneyMap], field: str, limit: int) -> None:
    with pytest.raises(LimitReached) as refused:
        change()

    assert (refused.value.field, refused.value.limit) == (field, limit)


def test_what_just_fits_is_taken() -> None:
    assert sound(_full(good())) == _full(good())
    assert changes.amend(good(), "a", text="x" * 160).stage(PURCHASE).actions[0].text == "x" * 160


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda: changes.amend_stage(good(), RETENTION, score=3), "stage.score"),
        (lambda: changes.amend_stage(good(), RETENTION, feeling="hungry"), "stage.feeling"),
        (lambda: changes.amend_stage(good(), RETENTION, skipped=Skipped.LATER), "skipped"),
        (lambda: changes.amend(LETTERS, "A email", title=" \n"), "touchpoint.title"),
        (lambda: changes.amend(LETTERS, "A email", title="a\x00"), "touchpoint.title"),
        (lambda: changes.amend(LETTERS, "A email", channel="pigeon"), "touchpoint.channel"),
        (lambda: changes.amend(LETTERS, "A email", id="B email"), "id"),
        (lambda: changes.amend(good(), "m", key="happiness"), "key"),
        (lambda: changes.amend(good(), "m", baseline=float("nan")), "metric.baseline"),
        (lambda: changes.add(good(), PURCHASE, Metric("", "happiness"), ids()), "metric.key"),
        (lambda: changes.add(good(), PURCHASE, contact("radio"), lambda: "a"), "id"),
        (lambda: changes.amend(good(), "a", effort=0), "action.effort"),
        (lambda: changes.amend_map(good(), language="de"), "map.language"),
        (lambda: changes.amend_map(good(), dismissals=()), "dismissals"),
        (lambda: sound(replace(good(), stages=good().stages[:4])), "map.stages"),
    ],
)
def test_what_cannot_be_is_refused(change: Callable[[], JourneyMap], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        change()

    assert refused.value.field == field


@pytest.mark.parametrize(
    "change",
    [
        lambda: changes.amend(good(), "gone", text="x"),
        lambda: changes.remove(good(), "gone"),
        lambda: changes.move(good(), "gone", 0),
        lambda: changes.set_moment_of_truth(good(), "gone"),
        lambda: changes.add(good(), PURCHASE, Pain("", "x", touchpoint="gone"), ids()),
        lambda: changes.add(good(), PURCHASE, action(pain="gone"), ids()),
    ],
)
def test_what_is_not_there_is_named(change: Callable[[], JourneyMap]) -> None:
    with pytest.raises(NotThere) as missing:
        change()

    assert missing.value.id == "gone"


def test_an_action_cannot_be_the_moment_of_truth() -> None:
    with pytest.raises(NotThere):
        changes.set_moment_of_truth(good(), "a")
