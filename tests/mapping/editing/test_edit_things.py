"""Touchpoints, pains, actions and numbers: changed, added, moved, removed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.journey.changes import amend
from bot.journey.model import Action, Pain, Touchpoint
from bot.journey.vocabulary import Basis, Horizon, Mode, Repeats, StartedBy, Status
from tests.mapping.editing.owners import (
    ADVOCACY,
    AWARENESS,
    DAY,
    PURCHASE,
    RETENTION,
    Editor,
    answered,
    bakery,
)

NewEditor = Callable[..., Editor]


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("score", "-1", -1),
        ("repeats", "4_plus", Repeats.FOUR_OR_MORE),
        ("channel", "phone", "phone"),
        ("basis", "measured", Basis.MEASURED),
        ("chosen_mode", "hybrid", Mode.HYBRID),
        ("started_by", "business", StartedBy.BUSINESS),
    ],
)
def test_a_touchpoints_fields_are_changed_by_taps(edits: NewEditor, field: str, key: str, value: Any) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    editor.tap(f"edit:cardcard.{field}", f"edit-set:cardcard.{field}={key}")

    assert editor.journey == replace(amend(bakery(), "cardcard", **{field: value}), version=2)
    assert editor.doing == ("edit", "cardcard")


def test_another_channel_is_named_in_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    editor.tap("edit:cardcard.channel")
    editor.tap("edit:cardcard.channel@1", "edit:cardcard.channel@2", "edit:cardcard.channel@3", "edit-set:cardcard.channel@3=other")
    editor.say("The van")

    changed = editor.item("cardcard")
    assert isinstance(changed, Touchpoint)
    assert (changed.channel, changed.channel_name) == ("other", "The van")


def test_there_is_one_moment_of_truth_and_it_is_passed_on(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    reply = editor.tap("edit-set:cardcard.moment_of_truth=yes")

    truths = [t.id for stage in editor.journey.stages for t in stage.touchpoints if t.moment_of_truth]
    assert truths == ["cardcard"]
    assert [choice.label for choice in reply.choices if choice.selected] == ["Moment of truth"]


def test_a_touchpoint_moves_up_down_and_to_another_stage(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    order = editor.tap("edit:cardcard@1", "edit-do:up:cardcard").text
    after_up = [t.id for t in editor.journey.stage(PURCHASE).touchpoints]
    editor.tap("edit:cardcard@1", "edit-do:down:cardcard")
    after_down = [t.id for t in editor.journey.stage(PURCHASE).touchpoints]
    editor.tap("edit:cardcard@1", "edit:cardcard.stage", "edit-set:cardcard.stage=retention")

    assert "1. Card or cash\n2. At the counter" in order
    assert (after_up, after_down) == (["cardcard", "cntrcntr"], ["cntrcntr", "cardcard"])
    assert [t.id for t in editor.journey.stage(RETENTION).touchpoints] == ["thnkthnk", "cardcard"]


def test_what_is_removed_can_be_had_back(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit card or cash")

    reply = editor.tap("edit:cardcard@1", "edit-do:remove:cardcard")

    assert [t.id for t in editor.journey.stage(PURCHASE).touchpoints] == ["cntrcntr"]
    assert reply.choices[0].id == "undo"
    assert editor.doing == ("edit", "stage.purchase.touchpoints")


def test_a_pains_fields_are_changed_by_taps(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit queue")

    editor.tap("edit:qjmbqjmb.severity", "edit-set:qjmbqjmb.severity=3")
    editor.tap("edit:qjmbqjmb.how_often", "edit-set:qjmbqjmb.how_often=1")
    editor.tap("edit:qjmbqjmb.touchpoint", "edit-set:qjmbqjmb.touchpoint=cardcard")
    editor.tap("edit-set:qjmbqjmb.about_price=yes")

    assert editor.item("qjmbqjmb") == Pain("qjmbqjmb", "The queue is long", "cardcard", severity=3, how_often=1, about_price=True)


def test_an_actions_fields_are_changed_by_taps_and_words(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit prices on the board")

    editor.tap("edit:brdsbrds.status", "edit-set:brdsbrds.status=doing")
    editor.tap("edit:brdsbrds.due", f"edit-set:brdsbrds.due={Horizon.WEEK}")
    editor.tap("edit:brdsbrds.impact", "edit-set:brdsbrds.impact=3")
    editor.tap("edit:brdsbrds.effort", "edit-set:brdsbrds.effort=1")
    editor.tap("edit:brdsbrds.owner")
    editor.say("Ion")
    editor.tap("edit-set:brdsbrds.now=no")

    week = DAY.replace(month=11, day=29)
    text = "Write prices on the board"
    assert editor.item("brdsbrds") == Action("brdsbrds", text, owner="Ion", due=week, status=Status.DOING, impact=3, effort=1)


def test_a_fourth_action_that_comes_first_is_refused_and_nothing_is_lost(edits: NewEditor) -> None:
    stage = bakery().stage(PURCHASE)
    others = [Action(name, f"{name} the customers", now=name != "Surprise", due=DAY) for name in ("Thank", "Remind", "Surprise")]
    editor = edits(answered(bakery().with_stage(replace(stage, actions=(*stage.actions, *others)))))
    editor.say("/edit surprise the customers")

    reply = editor.tap("edit-set:Surprise.now=yes")

    assert reply.text.startswith("Three at a time are enough: take one away first.")
    assert [action.id for action in editor.journey.actions_now] == ["brdsbrds", "Thank", "Remind"]
    assert editor.journey.version == 1


def test_things_are_added_by_taps(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit advocacy")

    offered = editor.tap("edit:stage.advocacy.touchpoints", "edit:stage.advocacy.new_touchpoint").choices
    editor.tap(offered[0].id)
    editor.tap("edit:stage.advocacy.touchpoints", "edit:stage.advocacy", "edit:stage.advocacy.metrics")
    editor.tap("edit:stage.advocacy.new_metric", "edit-set:stage.advocacy.new_metric=nps")

    stage = editor.journey.stage(ADVOCACY)
    assert [t.title for t in stage.touchpoints] == ["Friends", offered[0].label]
    assert [metric.key for metric in stage.metrics] == ["nps"]


def test_things_are_added_by_typing(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit advocacy")

    editor.tap("edit:stage.advocacy.pains", "edit:stage.advocacy.new_pain")
    editor.say("Nobody asks them for a review")
    editor.tap("edit:stage.advocacy.pains", "edit:stage.advocacy", "edit:stage.advocacy.actions", "edit:stage.advocacy.new_action")
    editor.say("Ask for a review at the till")

    stage = editor.journey.stage(ADVOCACY)
    assert [pain.text for pain in stage.pains] == ["Nobody asks them for a review"]
    assert [action.text for action in stage.actions] == ["Ask for a review at the till"]


def test_contacts_are_added_by_typing(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit discovery")
    editor.tap("edit:stage.awareness.touchpoints", "edit:stage.awareness.new_touchpoint")

    editor.say("Facebook and flyers")

    channels = [t.channel for t in editor.journey.stage(AWARENESS).touchpoints]
    assert channels == ["shop_window", "facebook", "flyer"]
