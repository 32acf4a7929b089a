"""The card of one map, and what is done with the whole of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.guides.knowledge import Knowledge
from bot.journey.interchange import restored
from bot.journey.model import Business, JourneyMap
from bot.journey.vocabulary import Kind, MapState, StageKey, Status
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from tests.mapping.maps import complete, draft, on_shelf, owner_with, put
from tests.mapping.owners import Owner

NewOwner = Callable[..., Owner]


@pytest.fixture
def new(knowledge: Knowledge, content: MapContent, tmp_path: Path) -> NewOwner:
    return lambda language="en", contexts=True: owner_with(knowledge, content, tmp_path, language, contexts=contexts)


@pytest.fixture
def owner(new: NewOwner) -> Owner:
    return new()


def kept(owner: Owner, map_id: str) -> JourneyMap:
    body = owner.shelf.body("c", map_id)
    assert body is not None
    return restored(body)


def at_card(owner: Owner, *more: str, journey: JourneyMap | None = None) -> Owner:
    """The owner looks at the card, and taps on from there."""
    put(owner, journey or complete())
    owner.say("/maps 1")
    for choice in more:
        owner.tap(choice)
    return owner


def test_the_card_says_what_the_map_holds(owner: Owner) -> None:
    put(owner, complete())

    reply = owner.say("/maps 1")

    assert reply.text == (
        "Florăria Ana\nComplete · whole001\n\n"
        "😐 🙂 😡 ? –\n2 contacts with customers\n\n"
        "To do now:\n• Answer the phone · Ana · 30 November 2026\n• Offer card payment\n\n"
        "Next review: 22 February 2027\n7 open findings"
    )
    assert [choice.id for choice in reply.choices] == [
        "map-done:act00001",
        "map-done:act00002",
        "edit",
        "check",
        "map-files",
        "review",
        "map-more",
        "map-list",
    ]


def test_the_interview_of_a_draft_goes_on_from_its_card(owner: Owner) -> None:
    at_card(owner, journey=draft())

    reply = owner.tap("map-resume")

    assert reply.question is not None
    assert reply.question.id == "touchpoints.awareness"


def test_an_action_that_is_done_no_longer_comes_first(owner: Owner) -> None:
    at_card(owner)

    reply = owner.tap("map-done:act00001")

    assert reply.text.startswith("Done: “Answer the phone”. One thing less!\n\nFlorăria Ana")
    assert [action.id for action in owner.journey.actions_now] == ["act00002"]
    assert owner.journey.stage(StageKey.PURCHASE).actions[0].status is Status.DONE
    assert owner.journey.version == 5


@pytest.mark.parametrize("contexts", [True, False])
def test_a_map_gets_the_title_that_is_typed(new: NewOwner, contexts: bool) -> None:
    owner = at_card(new(contexts=contexts), "map-more", "map-rename")

    reply = owner.say("Regulars\nof the week")

    assert reply.text.startswith("Map title: Florăria Ana → Regulars of the week\n\nRegulars of the week\nComplete")
    assert (owner.journey.title, owner.journey.version, on_shelf(owner)) == ("Regulars of the week", 5, ["Regulars of the week"])


def test_a_title_that_is_too_long_is_asked_for_again_and_the_old_one_stays(owner: Owner) -> None:
    at_card(owner, "map-more", "map-rename")

    reply = owner.say("long " * 30)

    assert reply.text.startswith("That is too long: please keep it within 80 characters.")
    assert reply.text.endswith("What should “Florăria Ana” be called? Type the new title, 80 characters at most.")
    assert owner.say("Short").text.startswith("Map title: Florăria Ana → Short")


def test_the_owner_may_think_better_of_renaming(owner: Owner) -> None:
    at_card(owner, "map-more", "map-rename")

    reply = owner.say("back")

    assert reply.text.startswith("Florăria Ana\nComplete")
    assert owner.journey == complete()


def test_a_copy_holds_the_same_under_its_own_id(owner: Owner) -> None:
    at_card(owner, "map-more")

    owner.tap("map-copy")

    copy = owner.journey
    expected = replace(complete(), id=copy.id, title="Florăria Ana (copy)", next_review=None, version=1, created=copy.created)
    assert copy == expected
    assert on_shelf(owner) == ["Florăria Ana (copy)", "Florăria Ana"]
    assert kept(owner, "whole001") == complete()


def test_a_copy_of_a_copy_and_of_a_long_title_still_fits(owner: Owner) -> None:
    at_card(owner, "map-more", "map-copy", journey=complete(title="x" * 80))
    owner.say("/maps whole001")
    owner.tap("map-more")

    owner.tap("map-copy")

    assert on_shelf(owner) == ["x" * 71 + " (copy) 2", "x" * 73 + " (copy)", "x" * 80]


def test_a_version_of_how_it_should_be_is_compared_with_the_map_of_today(owner: Owner) -> None:
    at_card(owner, "map-more", "map-to-be")
    to_be = owner.journey
    stage = replace(to_be.stage(StageKey.PURCHASE), score=2)
    put(owner, replace(to_be.with_stage(stage), version=2))
    owner.say(f"/maps {to_be.id}")
    owner.tap("map-more")

    reply = owner.tap("map-compare:whole001")

    assert (to_be.kind, to_be.based_on, to_be.title) == (Kind.TO_BE, "whole001", "Florăria Ana (as it should be)")
    assert reply.text == (
        "Florăria Ana\n😐 🙂 😡 ? –\nFlorăria Ana (as it should be)\n😐 🙂 😍 ? –\n\n• Purchase · Customer's score: 😡 → 😍"
    )


def test_both_versions_that_still_say_the_same_are_said_to(owner: Owner) -> None:
    at_card(owner, "map-more", "map-to-be")
    to_be = owner.journey.id
    owner.say("/maps whole001")
    owner.tap("map-more")

    reply = owner.tap(f"map-compare:{to_be}")

    assert reply.text.endswith("Both maps still say the same.")


def test_an_archived_map_comes_back_as_it_was(owner: Owner) -> None:
    at_card(owner, "map-more", "map-archive")
    archived = owner.journey.state

    owner.tap("map-unarchive")

    assert archived is MapState.ARCHIVED
    assert owner.journey == replace(complete(), version=6)
    assert owner.turn
    assert owner.turn.replies[0].text.startswith("This map is out of the archive again.")


@pytest.mark.parametrize("contexts", [True, False])
def test_a_deleted_map_can_be_brought_back_right_there(new: NewOwner, contexts: bool) -> None:
    owner = at_card(new(contexts=contexts), "map-more", "map-delete")
    asked = on_shelf(owner)
    reply = owner.tap("map-drop")
    gone = on_shelf(owner)

    owner.tap("map-undelete:whole001")

    assert reply.text == "“Florăria Ana” is deleted."
    assert (asked, gone, on_shelf(owner)) == (["Florăria Ana"], [], ["Florăria Ana"])
    assert owner.journey == complete()


def test_everything_on_the_card_can_be_typed(owner: Owner) -> None:
    at_card(owner)

    owner.say("delete")
    kept_anyway = owner.say("no")
    owner.say("Delete")
    gone = owner.say("yes")
    back = owner.say("undo")

    assert kept_anyway.text.startswith("Florăria Ana\nComplete")
    assert gone.text == "“Florăria Ana” is deleted."
    assert back.text.startswith("The map is back.\n\nFlorăria Ana")


def test_a_map_that_comes_back_knows_its_business_as_it_is_by_now(owner: Owner) -> None:
    at_card(owner, "map-more", "map-delete", "map-drop")
    renamed = Business("busi0001", "Ana & Fiica", "flowers")
    put(owner, draft(business=renamed))

    owner.tap("map-undelete:whole001")

    assert owner.journey.business == renamed


def test_a_map_doesn_t_come_back_where_there_is_no_room_any_more(owner: Owner) -> None:
    at_card(owner, "map-more", "map-delete", "map-drop")
    put(owner, *(draft(f"draft00{number}", f"Map {number}") for number in range(10)))

    reply = owner.tap("map-undelete:whole001")

    assert reply.text.startswith("Ten maps per business are the most.")
    assert len(on_shelf(owner)) == 10


def test_the_files_are_offered_for_the_map_of_the_card(owner: Owner) -> None:
    at_card(owner)

    reply = owner.tap("map-files")

    assert "Florăria Ana" in reply.text
    assert owner.tap("export:json").documents[0].format == "json"


def test_a_tap_under_an_old_card_is_about_its_own_map(owner: Owner) -> None:
    put(owner, complete(), draft(title="Another"))
    owner.say("/maps whole001")
    old = owner.turn
    owner.say("/maps draft001")
    owner.turn = old

    reply = owner.tap("map-more")

    assert reply.context == {"map": "whole001"}


def test_nothing_can_be_done_any_more_with_a_deleted_map(owner: Owner) -> None:
    at_card(owner)
    card = owner.turn
    owner.tap("map-more")
    owner.tap("map-delete")
    owner.tap("map-drop")
    owner.turn = card

    owner.tap("map-done:act00001")

    assert kept(owner, "whole001") == complete()
    assert on_shelf(owner) == []


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_button_says_something_in_every_language(new: NewOwner, language: str) -> None:
    owner = new(language)
    put(owner, complete(), replace(draft(), quick=True))
    own = ("map-done:act00001", "map-files", "map-list")
    further = ("map-copy", "map-to-be", "map-rename", "map-archive", "map-delete")

    for choice in own:
        owner.say("/maps whole001")
        assert owner.tap(choice).text
    for choice in further:
        owner.say("/maps whole001")
        owner.tap("map-more")
        assert owner.tap(choice).text
