"""What typed words do at the edit desk."""

from collections.abc import Callable

import pytest

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import Repeats
from tests.mapping.editing.owners import (
    PURCHASE,
    Editor,
)

NewEditor = Callable[..., Editor]


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("purchase", "stage.purchase"),
        ("purchase quote", "stage.purchase.quote"),
        ("ideas for the purchase", "stage.purchase.ideas"),
        ("Google reviews", "rvwsrvws"),
        ("business", "business"),
        ("map title", "map.title"),
    ],
)
def test_words_after_the_command_name_what_is_to_change(edits: NewEditor, typed: str, target: str) -> None:
    editor = edits()

    editor.say(f"/edit {typed}")

    assert editor.doing == ("edit", target)


def test_a_field_without_its_stage_is_asked_for(edits: NewEditor) -> None:
    editor = edits()

    reply = editor.say("/edit ideas")

    assert reply.text == "Which one do you mean?"
    assert [choice.label for choice in reply.choices] == [
        "Discovery · Ideas",
        "Comparison · Ideas",
        "Purchase · Ideas",
        "After the purchase · Ideas",
        "Recommendation · Ideas",
        "‹ Back",
    ]
    editor.say("3")
    assert editor.doing == ("edit", "stage.purchase.ideas")


def test_words_that_name_nothing_show_the_menu(edits: NewEditor) -> None:
    reply = edits().say("/edit zeppelins")

    assert reply.text.startswith("I can't find that on your map.")
    assert reply.choices[0].id == "edit:business"


@pytest.mark.parametrize("contexts", [True, False])
def test_everything_works_typed_alone(edits: NewEditor, contexts: bool) -> None:
    editor = edits(contexts=contexts)

    for words in ("/edit", "purchase", "touchpoints", "Card or cash", "How many times", "4 times or more", "back", "back", "I'm done"):
        editor.say(words)

    changed = editor.item("cardcard")
    assert isinstance(changed, Touchpoint)
    assert changed.repeats is Repeats.FOUR_OR_MORE
    assert editor.doing[0] == "edit"
    editor.say("stop")
    assert editor.doing == ("", "")


def test_a_side_question_is_answered_from_the_guides_and_the_field_stays_open(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase ideas")

    editor.say("what is retargeting?")
    editor.say("Coffee to go")

    assert editor.journey.stage(PURCHASE).ideas == "Coffee to go"


def test_what_customers_ask_may_be_a_question(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase customer's questions")

    editor.say("What is in the bread?")

    assert editor.journey.stage(PURCHASE).questions == "What is in the bread?"


def test_after_a_side_question_the_field_can_be_shown_again(edits: NewEditor) -> None:
    editor = edits()
    asked = editor.say("/edit purchase ideas")

    assert editor.desk.asked_again(editor.visit) == asked


def test_after_something_else_nothing_is_shown_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/resume")

    assert editor.desk.asked_again(editor.visit) is None
    assert editor.desk.stopped(editor.visit) is None


def test_cancelling_leaves_the_edit_desk(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase ideas")

    turn = editor.desk.stopped(editor.visit)

    assert turn is not None
    assert [reply.text for reply in turn.replies] == ["All changes are saved. /edit brings you back here."]


@pytest.mark.parametrize("target", ["maps.rename", "review.said"])
def test_words_for_other_desks_are_left_to_them(edits: NewEditor, target: str) -> None:
    editor = edits()
    editor.say("/edit")
    editor.owner.remembered = {**editor.owner.remembered, "map": {**editor.owner.remembered["map"], "target": target}}

    assert editor.desk.typed(editor.visit, "purchase") is None
