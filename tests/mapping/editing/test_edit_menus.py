"""The menus of the edit desk."""

from collections.abc import Callable
from dataclasses import replace

from bot.guides.knowledge import Knowledge
from bot.journey.changes import amend_stage, skip
from bot.journey.vocabulary import Skipped
from bot.mapping.content import MapContent
from bot.messages import Message, Question
from bot.messages import Place as At
from tests.mapping.editing.owners import (
    CONSIDERATION,
    RETENTION,
    Editor,
    bakery,
    new_editor,
)

NewEditor = Callable[..., Editor]


def test_the_menu_shows_every_part_of_the_map(edits: NewEditor) -> None:
    journey = amend_stage(skip(bakery(), CONSIDERATION, Skipped.NOT_APPLICABLE), RETENTION, score=None)
    editor = edits(journey)

    reply = editor.say("/edit")

    assert reply.text == "Mica\n\nWhat would you like to change?"
    assert [(choice.id, choice.label) for choice in reply.choices] == [
        ("edit:business", "Business"),
        ("edit:persona", "Typical customer"),
        ("edit:stage.awareness", "🙂 Discovery · 1"),
        ("edit:stage.consideration", "– Comparison · 0"),
        ("edit:stage.purchase", "😍 Purchase · 2"),
        ("edit:stage.retention", "? After the purchase · 1"),
        ("edit:stage.advocacy", "🙂 Recommendation · 1"),
        ("edit:map", "The map itself"),
        ("edit-done", "I'm done"),
    ]
    assert reply.context == {"map": "mapmapmm", "edit": True}


def test_whoever_has_no_map_is_offered_a_new_one(knowledge: Knowledge, content: MapContent) -> None:
    editor = new_editor(knowledge, content, None)

    assert [choice.id for choice in editor.say("/edit").choices] == ["map-new"]


def test_a_menu_takes_the_place_of_the_one_that_was_tapped_and_leaves_what_was_typed(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    assert editor.tap("edit:stage.purchase").place is At.EDIT
    assert editor.tap("edit:stage.purchase.quote").place is At.EDIT
    assert editor.say("So fresh!").place is At.NEW


def test_the_menus_are_short_enough_for_a_phone(edits: NewEditor) -> None:
    editor = edits()
    reply = editor.say("/edit")
    seen: set[str] = set()
    waiting = [choice.id for choice in reply.choices]
    while waiting:
        choice = waiting.pop()
        if choice in seen or not choice.startswith("edit:"):
            continue
        seen.add(choice)
        reply = editor.owner.send(_tapped(choice))
        assert len(reply.choices) <= 12, (choice, [c.label for c in reply.choices])
        waiting += [one.id for one in reply.choices]
    assert len(seen) > 100


def test_a_choice_whose_thing_is_gone_says_so(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")
    editor.tap("edit:cardcard@1", "edit-do:remove:cardcard")

    stale = []
    for choice in ("edit:cardcard", "edit-set:cardcard.score=1", "edit-do:up:cardcard"):
        editor.owner.send(_tapped(choice))
        assert editor.owner.turn is not None
        stale.append(editor.owner.turn.replies[0].text)

    assert stale == ["That choice is no longer available. Here is where we are now; just carry on asking."] * 3


def test_a_draft_goes_on_where_it_stopped_after_editing(edits: NewEditor) -> None:
    draft = replace(bakery(), asked=bakery().asked[:3])
    editor = edits(draft)
    editor.say("/edit purchase ideas")
    editor.say("Coffee to go")

    reply = editor.say("stop")
    question = editor.tap("map-resume").question

    assert reply.text == "All changes are saved. /edit brings you back here."
    assert question == Question("persona", "persona")


def test_a_long_interview_can_be_cut_short(edits: NewEditor) -> None:
    draft = replace(bakery(), asked=bakery().asked[:2])
    editor = edits(draft)
    editor.say("/edit")

    editor.tap("edit:map", "edit-do:shorten:map")

    assert editor.journey.quick


def _tapped(choice: str) -> Message:
    return Message("c", choice=choice, language_hint="en")
