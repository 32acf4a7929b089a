"""The guides' own names for the stages."""

from collections.abc import Callable

import pytest

from bot.journey.changes import amend_stage
from tests.mapping.editing.owners import (
    CONSIDERATION,
    Editor,
    bakery,
)

NewEditor = Callable[..., Editor]


@pytest.mark.parametrize(
    ("key", "labels", "kept"),
    [
        ("002/it", ["Awareness", "", "Acquisizione", "Retention / Engagement", "Advocacy"], "Comparison"),
        (
            "001/pl",
            ["Rozpoznanie problemu/świadomość", "Rozważanie", "Decyzja/Zakup", "Użytkowanie / Lojalność i powtarzalność", ""],
            "Recommendation",
        ),
    ],
)
def test_a_guides_own_names_for_the_stages_can_be_chosen(edits: NewEditor, key: str, labels: list[str], kept: str) -> None:
    editor = edits()
    editor.say("/edit")

    reply = editor.tap("edit:map", "edit:map.taxonomy", f"edit-set:map.taxonomy={key}")

    assert [stage.label for stage in editor.journey.stages] == labels
    assert editor.journey.taxonomy == key
    assert f"Stages that this guide doesn't have keep their names: {kept}" in reply.text


def test_our_own_names_for_the_stages_can_be_had_back(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit")
    editor.tap("edit:map", "edit:map.taxonomy", "edit-set:map.taxonomy=002/it")

    editor.tap("edit:map.taxonomy", "edit-set:map.taxonomy=")

    assert [stage.label for stage in editor.journey.stages] == [""] * 5
    assert editor.journey.taxonomy == ""


def test_a_stage_that_the_guide_lacks_keeps_the_owners_name(edits: NewEditor) -> None:
    editor = edits(amend_stage(bakery(), CONSIDERATION, label="Sniffing around"))
    editor.say("/edit")

    editor.tap("edit:map", "edit:map.taxonomy", "edit-set:map.taxonomy=002/it")

    assert editor.journey.stage(CONSIDERATION).label == "Sniffing around"
