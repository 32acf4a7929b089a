"""What is told of the difference between two states of a map."""

from dataclasses import replace

import pytest
from hypothesis import given

from bot.journey import changes
from bot.journey.checks.check import check
from bot.journey.diff import Change, ChangeKind, changes_between, findings_between
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Skipped, StageKey, Status
from tests.journey.arbitrary import FUZZ, any_maps
from tests.journey.cases import NOW
from tests.journey.maps import ADVOCACY, AWARENESS, PURCHASE, RETENTION, TODAY, business, contact, edited, good, persona, stage, whole

ADDED, REMOVED, MOVED, CHANGED = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.CHANGED
LETTERS = edited(stage(AWARENESS, touchpoints=tuple(contact("email", title=title) for title in "ABC")))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (good(), edited(business(name="Coaja")), Change(CHANGED, None, "business.name", "Mica", "Coaja")),
        (good(), edited(persona(need="")), Change(CHANGED, None, "persona.need", "Something fresh on the way home", "")),
        (good(), edited(whole(next_review=TODAY)), Change(CHANGED, None, "map.next_review", good().next_review, TODAY)),
        (good(), edited(stage(RETENTION, score=None)), Change(CHANGED, RETENTION, "stage.score", 1, None)),
        (good(), changes.skip(good(), RETENTION, Skipped.LATER), Change(CHANGED, RETENTION, "stage.skipped", None, Skipped.LATER)),
        (
            LETTERS,
            changes.add(LETTERS, AWARENESS, contact("tv", title="D"), lambda: "d"),
            Change(ADDED, AWARENESS, "touchpoint", None, "D", "d"),
        ),
        (LETTERS, changes.remove(LETTERS, "B email"), Change(REMOVED, AWARENESS, "touchpoint", "B", None, "B email")),
        (LETTERS, changes.amend(LETTERS, "B email", title="X"), Change(CHANGED, AWARENESS, "touchpoint.title", "B", "X", "B email")),
        (LETTERS, changes.move(LETTERS, "B email", 0, to=ADVOCACY), Change(MOVED, ADVOCACY, "touchpoint", AWARENESS, ADVOCACY, "B email")),
        (
            LETTERS,
            changes.move(LETTERS, "C email", 0),
            Change(MOVED, AWARENESS, "stage.touchpoints", ("A email", "B email", "C email"), ("C email", "A email", "B email")),
        ),
        (good(), changes.amend(good(), "a", status=Status.DONE), Change(CHANGED, PURCHASE, "action.status", Status.TODO, Status.DONE, "a")),
        (good(), changes.amend(good(), "m", current=25.0), Change(CHANGED, PURCHASE, "metric.current", None, 25.0, "m")),
    ],
)
def test_one_change_is_told_as_one(old: JourneyMap, new: JourneyMap, expected: Change) -> None:
    assert changes_between(old, new) == (expected,)


def test_what_only_the_coach_keeps_track_of_is_no_change() -> None:
    (found,) = check(edited(persona(need="")), NOW)
    kept = replace(changes.dismiss(changes.mark_asked(good(), "need", "answered"), found), version=2, quick=True, id="copy")

    assert changes_between(good(), kept) == ()


def test_changes_come_in_the_journeys_order_the_map_first() -> None:
    new = edited(stage(RETENTION, score=2), stage(AWARENESS, score=0, label="First sight"), whole(title="Mica"))

    found = changes_between(good(), new)

    assert [(change.stage, change.field) for change in found] == [
        (None, "map.title"),
        (AWARENESS, "stage.label"),
        (AWARENESS, "stage.score"),
        (RETENTION, "stage.score"),
    ]


def test_findings_are_told_as_gone_and_new() -> None:
    old = check(edited(persona(need=""), stage(ADVOCACY, touchpoints=())), NOW)
    new = check(edited(stage(ADVOCACY, touchpoints=()), stage(RETENTION, touchpoints=())), NOW)

    gone, come = findings_between(old, new)

    assert [(finding.rule, finding.stage) for finding in gone] == [("R01", None)]
    assert [(finding.rule, finding.stage) for finding in come] == [("R02", RETENTION)]


@FUZZ
@given(any_maps(), any_maps())
def test_a_map_differs_from_another_and_never_from_itself(one: JourneyMap, other: JourneyMap) -> None:
    differences = changes_between(one, other)

    assert changes_between(one, one) == ()
    assert (one.stages == other.stages) <= (not [change for change in differences if change.stage])
    assert {change.stage for change in differences} <= {None, *StageKey}
