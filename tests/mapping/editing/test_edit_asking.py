"""What an edit makes necessary to ask, and what customers have said of what wasn't known."""

from collections.abc import Callable
from dataclasses import replace

from bot.journey.vocabulary import Basis, Practice
from bot.messages import Question
from tests.mapping.editing.owners import (
    CONSIDERATION,
    Editor,
    bakery,
    forgotten,
)

NewEditor = Callable[..., Editor]


def test_only_what_depends_on_a_change_is_asked_again_and_named(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    reply = editor.tap("edit:business", "edit:business.place", "edit-set:business.place=both")

    assert reply.text.startswith(
        "Place of purchase: In our shop or premises → Both in person and online\n\n"
        "Because you changed something, I need to ask again:\n• How they buy\n\n"
    )
    assert reply.question == Question("touchpoints.purchase", "touchpoints", "purchase")
    assert editor.doing == ("interview", "")
    assert [question for question, _ in bakery().asked if question not in dict(editor.journey.asked)] == ["touchpoints.purchase"]


def test_when_the_decisive_moment_goes_it_is_asked_for_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit at the counter")

    reply = editor.tap("edit:cntrcntr@1", "edit-do:remove:cntrcntr")

    assert reply.question == Question("moment_of_truth", "moment_of_truth")
    assert "• The decisive moment" in reply.text


def test_a_bad_score_raises_the_question_of_what_annoys(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery")

    reply = editor.tap("edit:stage.awareness.score", "edit-set:stage.awareness.score=-2")

    assert reply.question == Question("pain.awareness", "pain", "awareness")
    assert "This now needs an answer too:\n• Discovery · What annoys them" in reply.text


def test_what_was_not_known_is_answered_with_customers_words(edits: NewEditor) -> None:
    journey = bakery()
    journey = forgotten(journey.with_stage(replace(journey.stage(CONSIDERATION), touchpoints=())), "touchpoints.consideration")
    editor = edits(journey)
    root = editor.say("/edit")
    listed = editor.tap("edit:unknown")

    asked = editor.tap("edit:unknown.touchpoints.consideration")
    editor.say("online reviews")

    added = editor.journey.stage(CONSIDERATION).touchpoints
    assert ("edit:unknown", "Not known yet: 1") in [(choice.id, choice.label) for choice in root.choices]
    assert [choice.label for choice in listed.choices] == ["How they compare", "‹ Back"]
    assert asked.choices[0].id == "reopen:touchpoints.consideration"
    assert [(t.practice, t.basis) for t in added] == [(Practice.REVIEW, Basis.CUSTOMER_SAID)]
    assert dict(editor.journey.asked)["touchpoints.consideration"] == "answered"
    assert editor.doing == ("edit", "")


def test_what_customers_say_of_who_they_are_is_marked_as_theirs(edits: NewEditor) -> None:
    editor = edits(forgotten(replace(bakery(), persona=replace(bakery().persona, need="")), "need"))
    editor.say("/edit")
    editor.tap("edit:unknown", "edit:unknown.need")

    editor.say("They want bread that lasts for two days")

    persona = editor.journey.persona
    assert (persona.need, persona.basis) == ("They want bread that lasts for two days", Basis.CUSTOMER_SAID)
