"""Numbers to watch: typed, counted, worked out."""

from collections.abc import Callable

import pytest

from bot.journey.model import Metric
from tests.mapping.editing.owners import (
    DAY,
    Editor,
)

NewEditor = Callable[..., Editor]


@pytest.mark.parametrize(("field", "key"), [("unit", "money"), ("period", "week")])
def test_how_a_number_is_counted_is_changed_by_taps(edits: NewEditor, field: str, key: str) -> None:
    editor = edits()
    editor.say("/edit conversion")

    editor.tap(f"edit:cnvrcnvr.{field}", f"edit-set:cnvrcnvr.{field}={key}")

    assert getattr(editor.item("cnvrcnvr"), field) == key


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "1,250.5"), ("ro", "1.250,5 lei"), ("pl", "ok. 1 250,5"), ("it", "1.250,50"), ("et", "1250,5")]
)
def test_a_number_is_typed_in_the_languages_own_way(edits: NewEditor, language: str, typed: str) -> None:
    editor = edits(language=language)
    editor.say("/edit")
    editor.tap("edit:stage.purchase", "edit:stage.purchase.metrics", "edit:cnvrcnvr", "edit:cnvrcnvr.target")

    editor.say(typed)

    assert editor.item("cnvrcnvr") == Metric("cnvrcnvr", "conversion", target=1250.5)


def test_a_new_value_is_measured_today(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit conversion")

    editor.tap("edit:cnvrcnvr.current")
    editor.say("25")

    assert editor.item("cnvrcnvr") == Metric("cnvrcnvr", "conversion", current=25.0, measured_at=DAY.replace(month=11, day=22))


def test_what_holds_no_number_is_asked_again(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit conversion")
    editor.tap("edit:cnvrcnvr.current")

    reply = editor.say("quite a lot")

    assert reply.text.startswith("I need one number, such as 1,250.5.\n\n")
    assert editor.doing == ("edit", "cnvrcnvr.current")
