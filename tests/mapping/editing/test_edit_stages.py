"""The fields of the business, the customer and the stages."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.journey.changes import amend_stage
from bot.journey.vocabulary import Sector, Sells, Skipped, Trigger
from bot.languages import SUPPORTED
from bot.mapping.visit import kept
from bot.messages import Question
from tests.mapping.editing.owners import (
    ADVOCACY,
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    Editor,
    bakery,
)

NewEditor = Callable[..., Editor]


def test_a_field_of_a_stage_is_changed_by_typing_and_the_change_is_told(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")

    asked = editor.tap("edit:stage.purchase", "edit:stage.purchase.customer_goal")
    told = editor.say("Fresh bread, and quickly")

    assert asked.text == (
        "Purchase · Customer's goal\n\n"
        "What does the customer want to get done at this stage?\n\n"
        "Now: Fresh bread before work\n\n"
        "Type the text."
    )
    assert asked.question == Question("edit.stage.purchase.customer_goal", "stage.customer_goal", "purchase")
    assert told.text.startswith("Purchase · Customer's goal: Fresh bread before work → Fresh bread, and quickly\n\n😍 Purchase · 2\n\n")
    assert editor.journey == replace(amend_stage(bakery(), PURCHASE, customer_goal="Fresh bread, and quickly"), version=2)
    assert editor.doing == ("edit", "stage.purchase")


@pytest.mark.parametrize("field", ["customer_goal", "customer_does", "unmet_need", "backstage", "ideas", "owner", "label"])
@pytest.mark.parametrize("language", SUPPORTED)
def test_what_the_interview_does_not_ask_can_be_written_and_emptied_again(edits: NewEditor, field: str, language: str) -> None:
    editor = edits(language=language)
    editor.say("/edit")
    editor.tap("edit:stage.advocacy")
    if field in ("unmet_need", "backstage", "ideas", "owner", "label"):
        editor.tap("edit:stage.advocacy@1")

    editor.tap(f"edit:stage.advocacy.{field}")
    editor.say("Ana Maria Ionescu")
    written = getattr(editor.journey.stage(ADVOCACY), field)
    if field in ("unmet_need", "backstage", "ideas", "owner", "label"):
        editor.tap("edit:stage.advocacy@1")
    editor.tap(f"edit:stage.advocacy.{field}", f"edit-set:stage.advocacy.{field}=")

    assert written == "Ana Maria Ionescu"
    assert getattr(editor.journey.stage(ADVOCACY), field) == ""


@pytest.mark.parametrize(
    ("way", "field", "value"),
    [
        (["edit:business", "edit:business.sector", "edit-set:business.sector=craft"], "sector", Sector.CRAFT),
        (["edit:business", "edit:business.sells", "edit-set:business.sells=goods"], "sells", Sells.GOODS),
        (["edit:business", "edit:business.country", "edit-set:business.country=PL"], "country", "PL"),
    ],
)
def test_the_business_is_changed_by_taps(edits: NewEditor, way: list[str], field: str, value: Any) -> None:
    editor = edits()
    editor.say("/edit")

    editor.tap(*way)

    assert editor.journey.business == replace(bakery().business, **{field: value})


def test_the_customer_takes_several_triggers_channels_and_worries(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")
    editor.tap("edit:persona")

    editor.tap("edit:persona.triggers", "edit-set:persona.triggers=ad", "edit-set:persona.triggers=friend", "edit:persona")
    editor.tap("edit:persona.channels", "edit-set:persona.channels=email", "edit:persona")
    reply = editor.tap("edit:persona.worries", "edit-set:persona.worries=0")

    persona = editor.journey.persona
    assert (persona.triggers, persona.channels) == ((Trigger.AD,), ("email",))
    assert [worry.text for worry in persona.worries] == ["Too dear", reply.choices[0].label]
    assert [choice.label for choice in reply.choices if choice.selected] == [reply.choices[0].label, "Too dear"]
    assert reply.choices[-1].label == "Done"


def test_a_stage_that_does_not_apply_can_apply_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit comparison")

    editor.tap("edit:stage.consideration@1", "edit-do:skip:stage.consideration")
    skipped = editor.journey.stage(CONSIDERATION)
    editor.tap("edit:stage.consideration@1", "edit-do:unskip:stage.consideration")

    assert (skipped.skipped, len(skipped.touchpoints)) == (Skipped.NOT_APPLICABLE, 1)
    assert editor.journey.stage(CONSIDERATION) == bakery().stage(CONSIDERATION)


def test_too_long_a_text_is_refused_with_the_limit_and_asked_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit purchase ideas")

    reply = editor.say("x" * 201)

    assert reply.text.startswith("That is too long: please keep it within 200 characters.")
    assert reply.question == Question("edit.stage.purchase.ideas", "stage.ideas", "purchase")
    assert editor.journey == bakery()


def test_a_score_is_typed_in_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery score")

    editor.say("they are delighted")

    assert editor.journey.stage(AWARENESS).score == 2


def test_a_business_is_changed_in_all_its_maps(edits: NewEditor) -> None:
    editor = edits()
    other = replace(bakery(), id="otherone", title="Weddings")
    editor.owner.shelf.keep("c", [kept(other)])
    editor.say("/edit business name")
    editor.say("Mica SRL")

    bodies = [editor.owner.shelf.body("c", name) for name in ("mapmapmm", "otherone")]
    assert [body["business"]["name"] for body in bodies if body] == ["Mica SRL", "Mica SRL"]
