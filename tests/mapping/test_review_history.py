"""Undo, history, and bringing back what was before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey import changes
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState
from bot.mapping.content import MapContent
from bot.mapping.reviewing.history import before
from bot.mapping.talk import Doing
from bot.messages import Place, Reply
from bot.shelf import Revised
from tests.mapping.reviewers import PURCHASE, Reviewer, bakery

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TITLES = ("Mica", "Mica two", "Mica three", "Mica four")


@pytest.fixture
def four(content: MapContent) -> Reviewer:
    """A map with four versions, whose titles differ."""
    reviewer = Reviewer(content)
    for number, title in enumerate(TITLES, 1):
        reviewer.keep(replace(bakery(), version=number, title=title, next_review=None), note="" if number < 4 else "Ana said so")
    return reviewer


def ids(reply: Reply) -> list[str]:
    return [choice.id for choice in reply.choices]


def title_of(reviewer: Reviewer) -> str:
    return reviewer.journey.title


def test_undo_takes_the_last_change_back_and_says_which(four: Reviewer) -> None:
    reply = four.say("/undo")

    assert reply.text.startswith("Taken back:\n• Map title: Mica three → Mica four\n\nYour map “Mica three” is up to date.")
    assert ids(reply)[:2] == ["undo", "history"]
    assert reply.context == {"map": "mapmapmm"}
    assert (title_of(four), four.notes("mapmapmm")[0]) == ("Mica three", (5, "", 3))


def test_undo_goes_one_further_back_each_time_until_nothing_is_left(four: Reviewer) -> None:
    titles = [title_of(four) for _ in range(3) if four.say("/undo")]
    last = four.say("/undo")

    assert titles == ["Mica three", "Mica two", "Mica"]
    assert last.text == "There is nothing left to take back."
    assert [restores for _, _, restores in four.notes("mapmapmm")] == [1, 2, 3, None, None, None, None]


def test_after_an_undo_a_new_change_is_what_the_next_undo_takes_back(four: Reviewer) -> None:
    four.say("/undo")
    four.keep(replace(four.journey, version=6, title="Mica again"))
    titles = [title_of(four) for _ in range(3) if four.say("/undo")]

    assert titles == ["Mica three", "Mica two", "Mica"]


def test_undo_after_a_version_was_brought_back_leads_to_what_was_there_before_that(four: Reviewer) -> None:
    four.say("/undo")
    four.tap("history", "restore:4")
    brought_back = title_of(four)
    four.tap("undo")

    assert (brought_back, title_of(four)) == ("Mica four", "Mica three")


def test_an_unfinished_map_goes_on_at_the_question_that_was_taken_back(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.say("/map")
    reviewer.say("Bread and cakes, Mica")
    asked = reviewer.replies[-1].question
    reviewer.tap("skip")

    reply = reviewer.say("/undo")

    assert reply.text.startswith("The last step has been taken back.")
    assert reply.question == asked
    assert reviewer.conversation.map.doing is Doing.INTERVIEW


def test_undo_amid_the_interview_tells_what_was_undone(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.say("/map")
    reviewer.say("Bread and cakes, Mica")

    reply = reviewer.say("/undo")

    assert reply.text.startswith("Taken back:\n")
    assert "Mica" in reply.text
    assert reply.question
    assert reply.question.id == "business"


def test_a_step_that_shows_nowhere_is_taken_back_all_the_same(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.keep(bakery())
    reviewer.keep(replace(changes.mark_asked(bakery(), "business", "skipped"), version=2))

    assert reviewer.say("/undo").text.startswith("The last step has been taken back.\n\n")
    assert dict(reviewer.journey.asked)["business"] == "answered"


def test_without_a_map_there_is_nothing_to_undo(content: MapContent) -> None:
    assert Reviewer(content).say("/undo").text == "You have no map yet. /map starts one."


def test_a_map_with_one_version_has_nothing_to_undo(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.keep(bakery())

    assert reviewer.say("/undo").text == "There is nothing left to take back."
    assert reviewer.notes("mapmapmm") == [(1, "", None)]


def test_a_deletion_is_undone_if_it_was_the_last_thing_that_happened(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.keep(replace(bakery(), id="brwrbrwr", title="Brewery"))
    reviewer.keep(bakery())
    reviewer.keep(bakery(), deleted=True)

    reply = reviewer.say("/undo")

    assert reply.text.startswith("“Mica” is back.")
    assert [(one.id, one.deleted) for one in reviewer.shelf.listed("c")] == [("mapmapmm", False), ("brwrbrwr", False)]


def test_an_archived_map_stays_archived(content: MapContent) -> None:
    reviewer = Reviewer(content)
    archived = replace(bakery(), state=MapState.ARCHIVED)
    reviewer.keep(archived)
    reviewer.keep(replace(archived, version=2, title="Old"))
    reviewer.say("/undo")

    assert reviewer.journey == replace(archived, version=3)


def test_undo_ends_a_review_and_takes_all_of_it_back(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.keep(bakery())
    reviewer.say("/review")
    reviewer.tap("review-heard:qjmbqjmb", "-1")
    reviewer.say("/undo")

    assert replace(reviewer.journey, version=1) == bakery()
    assert reviewer.conversation.map.doing is Doing.NOTHING


def test_the_history_tells_when_what_and_why(four: Reviewer) -> None:
    four.say("/undo")
    reply = four.tap("history")

    assert reply == Reply(
        "History of “Mica three”, latest first:\n\n"
        "5 · 22 November 2026, 09:00\nBack to version 3\n\n"
        "4 · 22 November 2026, 09:00\n• Map title: Mica three → Mica four\n“Ana said so”\n\n"
        "3 · 22 November 2026, 09:00\n• Map title: Mica two → Mica three\n\n"
        "2 · 22 November 2026, 09:00\n• Map title: Mica → Mica two\n\n"
        "1 · 22 November 2026, 09:00\nThe beginning",
        reply.choices,
        context={"map": "mapmapmm"},
    )
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("restore:4", "Bring back version 4"),
        ("restore:3", "Bring back version 3"),
        ("restore:2", "Bring back version 2"),
        ("restore:1", "Bring back version 1"),
    ]


def test_the_history_comes_five_at_a_time(four: Reviewer) -> None:
    for number in (5, 6, 7):
        four.keep(replace(bakery(), version=number, title=f"Mica {number}"))
    first = four.tap_blindly("history")
    second = four.tap("history:5")

    assert ids(first) == ["restore:6", "restore:5", "restore:4", "restore:3", "history:5"]
    assert (ids(second), second.place) == (["restore:2", "restore:1"], Place.EDIT)


def test_the_history_says_how_much_more_changed(content: MapContent) -> None:
    reviewer = Reviewer(content)
    reviewer.keep(bakery())
    after = changes.amend_stage(bakery(), PURCHASE, score=0, feeling="curious", quote="Nice", owner="Ana")
    reviewer.keep(replace(after, version=2))

    assert (
        "• Purchase · Customer's score: 😍 → 😐\n• Purchase · Feeling: – → Curious\n… and 2 others" in reviewer.tap_blindly("history").text
    )


def test_the_hour_is_that_of_the_owners_time_zone(four: Reviewer) -> None:
    four.remembered = {"timezone": "Europe/Tallinn"}

    assert "4 · 22 November 2026, 11:00" in four.tap_blindly("history").text


def test_any_version_can_be_brought_back(four: Reviewer) -> None:
    four.tap_blindly("history")
    reply = four.tap("restore:2")

    assert reply.text.startswith("The map is as it was in version 2 again.\n• Map title: Mica four → Mica two")
    assert (title_of(four), four.notes("mapmapmm")[0]) == ("Mica two", (5, "Back to version 2", 2))


@pytest.mark.parametrize("choice", ["restore:9", "restore:", "restore:x", "restore:²"])
def test_a_version_that_is_not_there_cannot_be_brought_back(four: Reviewer, choice: str) -> None:
    with pytest.raises(AssertionError, match="nobody took it"):
        four.tap_blindly(choice)


@pytest.mark.parametrize("choice", ["history:99", "history:x", "history:²", "history:-1"])
def test_a_page_that_is_not_there_is_the_first(four: Reviewer, choice: str) -> None:
    assert ids(four.tap_blindly(choice))[0] == "restore:3"


def test_undo_takes_back_that_the_version_before_was_brought_back(four: Reviewer) -> None:
    four.tap_blindly("history")
    four.tap("restore:3")
    brought_back = title_of(four)
    four.say("/undo")

    assert (brought_back, title_of(four)) == ("Mica three", "Mica four")


def test_the_history_leaves_out_steps_that_changed_nothing(four: Reviewer) -> None:
    for number in (5, 6):
        four.keep(replace(bakery(), version=number, title="Mica four", next_review=None))
    reply = four.tap_blindly("history")

    assert ids(reply) == ["restore:4", "restore:3", "restore:2", "restore:1"]
    assert "One step on" not in reply.text


def revisions(*restores: int | None) -> list[Revised]:
    return [Revised(version, AT, "", restored) for version, restored in reversed(list(enumerate(restores, 1)))]


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ([], None),
        ([None], None),
        ([None, None, None], 2),
        ([None, None, None, 2], 1),
        ([None, None, None, 2, 1], None),
        ([None, None, None, 2, 1, None], 5),
        ([None, None, None, 2, 1, None, 5], None),
        ([None, None, None, 2, 3], 4),
        ([None, None, None, None, 1], 4),
    ],
)
def test_the_version_one_change_back(kept: Sequence[int | None], expected: int | None) -> None:
    assert before(revisions(*kept)) == expected


def test_versions_that_were_forgotten_are_not_looked_for() -> None:
    kept = [Revised(9, AT, "", 7), Revised(8, AT, "", None), Revised(7, AT, "", 3)]

    assert before(kept) is None


@given(steps=st.lists(st.booleans(), max_size=30))
def test_undo_is_like_a_stack(steps: list[bool]) -> None:
    """A change (True) puts a state on top, an undo (False) takes one off, whatever came before."""
    stack, kept, contents = [0], [Revised(1, AT, "", None)], {1: 0}
    for number, is_change in enumerate(steps, 1):
        version = kept[0].version + 1
        target = None if is_change else before(kept)
        if is_change:
            stack.append(number)
        elif len(stack) == 1:
            assert target is None
            continue
        else:
            stack.pop()
        contents[version] = number if target is None else contents[target]
        kept.insert(0, Revised(version, AT, "", target))

        assert contents[version] == stack[-1]


def test_undo_of_a_whole_life_leads_back_to_the_beginning(content: MapContent) -> None:
    reviewer = Reviewer(content)
    journeys: list[JourneyMap] = []
    for number in range(1, 8):
        journeys.append(replace(bakery(), version=number, title=f"Mica {number}", next_review=None))
        reviewer.keep(journeys[-1])

    titles = [title_of(reviewer) for _ in range(6) if reviewer.say("/undo")]

    assert titles == [journey.title for journey in reversed(journeys[:-1])]
