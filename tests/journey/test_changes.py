"""Changing a map: what each operation does."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey import changes
from bot.journey.checks.check import check
from bot.journey.errors import JourneyError, LimitReached
from bot.journey.model import Action, JourneyMap, Metric, Pain, Touchpoint
from bot.journey.soundness import sound
from bot.journey.vocabulary import Skipped, StageKey, Status
from tests.journey.arbitrary import FUZZ, sound_maps
from tests.journey.cases import NOW
from tests.journey.maps import (
    ADVOCACY,
    AWARENESS,
    PURCHASE,
    RETENTION,
    TODAY,
    action,
    contact,
    edited,
    good,
    persona,
    stage,
    whole,
)


def ids(prefix: str = "new") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


def titles(journey: JourneyMap, key: StageKey) -> list[str]:
    return [touchpoint.title for touchpoint in journey.stage(key).touchpoints]


LETTERS = edited(stage(AWARENESS, touchpoints=tuple(contact("email", title=title) for title in "ABC")))


@pytest.mark.parametrize(
    ("item", "field"),
    [(contact("radio"), "touchpoints"), (Pain("", "A queue"), "pains"), (action(), "actions"), (Metric("", "churn"), "metrics")],
)
def test_a_new_thing_comes_last_in_its_stage_with_the_id_it_is_given(item: Touchpoint | Pain | Action | Metric, field: str) -> None:
    before = getattr(good().stage(PURCHASE), field)

    after = changes.add(good(), PURCHASE, item, ids())

    assert after == edited(stage(PURCHASE, **{field: (*before, replace(item, id="new1"))}))


def test_a_touchpoint_can_be_renamed() -> None:
    after = changes.amend(LETTERS, "B email", title="Bulletin")

    assert titles(after, AWARENESS) == ["A", "Bulletin", "C"]


@pytest.mark.parametrize(("place", "order"), [(0, "BAC"), (1, "ABC"), (2, "ACB"), (9, "ACB"), (-1, "BAC")])
def test_a_touchpoint_can_be_moved_within_its_stage(place: int, order: str) -> None:
    assert titles(changes.move(LETTERS, "B email", place), AWARENESS) == list(order)


def test_a_touchpoint_can_be_moved_to_another_stage() -> None:
    after = changes.move(LETTERS, "B email", 0, to=ADVOCACY)

    assert titles(after, AWARENESS) == ["A", "C"]
    assert titles(after, ADVOCACY) == ["B", *titles(LETTERS, ADVOCACY)]


def test_what_referred_to_a_removed_thing_refers_to_nothing() -> None:
    pain = Pain("slow", "It takes long", touchpoint="B email")
    journey = sound(edited(lambda _: LETTERS, stage(PURCHASE, pains=(pain,), actions=(action(pain="slow"),))))

    without_touchpoint = changes.remove(journey, "B email")
    without_pain = changes.remove(without_touchpoint, "slow")

    assert titles(without_touchpoint, AWARENESS) == ["A", "C"]
    assert without_touchpoint.stage(PURCHASE).pains == (replace(pain, touchpoint=None),)
    assert without_touchpoint.stage(PURCHASE).actions == (action(pain="slow"),)
    assert without_pain.stage(PURCHASE).actions == (action(pain=None),)


def test_dismissals_about_a_removed_thing_go_with_it() -> None:
    journey = edited(stage(PURCHASE, actions=(action(now=True, owner=""),)))
    (found,) = check(journey, NOW)

    after = changes.remove(changes.dismiss(journey, found), "a")

    assert after.dismissals == ()


def test_a_feeling_of_zero_an_unknown_one_and_a_skipped_stage_are_three_things() -> None:
    zero = changes.amend_stage(good(), RETENTION, score=0)
    unknown = changes.amend_stage(good(), RETENTION, score=None)
    skipped = changes.skip(good(), RETENTION, Skipped.DONT_KNOW)

    seen = [(one.stage(RETENTION).score, one.stage(RETENTION).skipped) for one in (zero, unknown, skipped)]

    assert seen == [(0, None), (None, None), (1, Skipped.DONT_KNOW)]


def test_a_stage_can_be_renamed_and_felt() -> None:
    after = changes.amend_stage(good(), RETENTION, label="After the sale", feeling="relieved", score=2)

    assert after == edited(stage(RETENTION, label="After the sale", feeling="relieved", score=2))


def test_a_stage_that_was_skipped_by_mistake_is_as_it_was() -> None:
    skipped = changes.skip(good(), RETENTION, Skipped.LATER)

    assert skipped.stage(RETENTION).contacts == ()
    assert changes.unskip(skipped, RETENTION) == good()


def test_a_touchpoint_in_a_skipped_stage_means_that_it_is_skipped_no_longer() -> None:
    skipped = edited(stage(RETENTION, touchpoints=(), skipped=Skipped.LATER))

    after = changes.add(skipped, RETENTION, contact("email"), ids())

    assert after.stage(RETENTION) == replace(good().stage(RETENTION), touchpoints=(replace(contact("email"), id="new1"),))


def test_a_pain_in_a_skipped_stage_leaves_it_skipped() -> None:
    skipped = changes.skip(good(), RETENTION, Skipped.DONT_KNOW)

    assert changes.add(skipped, RETENTION, Pain("", "They forget us"), ids()).stage(RETENTION).skipped is Skipped.DONT_KNOW


def test_nothing_comes_first_in_a_stage_that_does_not_apply() -> None:
    later = changes.skip(good(), PURCHASE, Skipped.LATER)
    never = changes.skip(good(), PURCHASE, Skipped.NOT_APPLICABLE)

    assert [one.id for one in later.actions_now] == ["a"]
    assert never.actions_now == ()


def test_three_actions_come_first_and_no_fourth() -> None:
    waiting = tuple(action(f"a{n}") for n in range(4))
    journey = edited(stage(PURCHASE, actions=waiting))
    for number in range(3):
        journey = changes.amend(journey, f"a{number}", now=True)

    with pytest.raises(LimitReached) as refused:
        changes.amend(journey, "a3", now=True)

    assert (refused.value.field, refused.value.limit) == ("map.now", 3)
    assert [one.id for one in journey.actions_now] == ["a0", "a1", "a2"]


def test_a_finished_action_makes_room_for_another() -> None:
    journey = edited(stage(PURCHASE, actions=tuple(action(f"a{n}", now=n < 3) for n in range(4))))

    after = changes.amend(changes.amend(journey, "a1", status=Status.DONE), "a3", now=True)

    assert [one.id for one in after.actions_now] == ["a0", "a2", "a3"]
    with pytest.raises(LimitReached):
        changes.amend(after, "a1", status=Status.TODO)


def test_there_is_one_moment_of_truth() -> None:
    journey = changes.set_moment_of_truth(LETTERS, "B email")

    moved = changes.set_moment_of_truth(journey, "C email")
    none = changes.set_moment_of_truth(moved, None)

    assert [t.moment_of_truth for t in moved.stage(AWARENESS).touchpoints] == [False, False, True]
    assert none == LETTERS
    with pytest.raises(LimitReached):
        changes.amend(moved, "A email", moment_of_truth=True)


def test_the_map_itself_can_be_changed() -> None:
    after = changes.amend_map(good(), title="Mica", taxonomy="000+003", next_review=TODAY)

    assert after == edited(whole(title="Mica", taxonomy="000+003", next_review=TODAY))


def test_a_question_that_is_put_again_keeps_its_place() -> None:
    journey = changes.mark_asked(changes.mark_asked(good(), "need", "skipped"), "place", "answered")

    assert changes.mark_asked(journey, "need", "answered").asked == (("need", "answered"), ("place", "answered"))


def test_a_finding_is_dismissed_once_with_the_last_reason() -> None:
    journey = edited(persona(need=""))
    (found,) = check(journey, NOW)

    dismissed = changes.dismiss(changes.dismiss(journey, found, "Later"), found, "We know")

    assert [one.reason for one in dismissed.dismissals] == ["We know"]


@FUZZ
@given(sound_maps(), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 40), st.integers(0, 4)), max_size=12))
def test_whatever_is_done_to_a_map_leaves_it_sound(journey: JourneyMap, steps: list[tuple[int, int, int]]) -> None:
    new_id = ids()
    for operation, which, place in steps:
        try:
            journey = _step(journey, operation, which, list(StageKey)[place], new_id)
        except JourneyError:
            continue

    assert sound(journey) is journey


def _step(journey: JourneyMap, operation: int, which: int, key: StageKey, new_id: Callable[[], str]) -> JourneyMap:
    item = f"i{which}"
    actions = [one.id for stage in journey.stages for one in stage.actions]
    steps: list[Callable[[], JourneyMap]] = [
        lambda: changes.add(journey, key, contact("radio", moment_of_truth=True), new_id),
        lambda: changes.add(journey, key, action(now=True), new_id),
        lambda: changes.remove(journey, item),
        lambda: changes.move(journey, item, which, key),
        lambda: changes.amend(journey, item if item in actions else "gone", now=True),
        lambda: changes.set_moment_of_truth(journey, item),
        lambda: changes.skip(journey, key, Skipped.NOT_APPLICABLE),
        lambda: changes.unskip(journey, key),
    ]
    return steps[operation]()
