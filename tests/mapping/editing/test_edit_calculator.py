"""Working out a number from what was counted."""

from collections.abc import Callable

import pytest

from bot.journey.model import Metric
from bot.messages import Question
from tests.mapping.editing.owners import DAY, Editor

NewEditor = Callable[..., Editor]
FORMULA = "Buyers divided by visitors, times 100"


@pytest.fixture
def calculating(edits: NewEditor) -> Editor:
    editor = edits()
    editor.say("/edit conversion")
    editor.tap("edit:cnvrcnvr.figures")
    return editor


def test_the_figures_are_asked_for_one_by_one_under_the_formula(edits: NewEditor) -> None:
    editor = edits()
    editor.say("/edit conversion")

    first = editor.tap("edit:cnvrcnvr.figures")
    second = editor.say("30")

    assert first.text == f"Conversion rate: {FORMULA}\n\n1/2 · Buyers\nType a number."
    assert first.question == Question("edit.cnvrcnvr.buyers", "metric.buyers")
    assert second.text == f"Conversion rate: {FORMULA}\n\n2/2 · Visitors\nType a number."


def test_the_result_comes_with_its_formula_and_n_and_can_be_kept(calculating: Editor) -> None:
    calculating.say("30")
    result = calculating.say("1,200 people")

    calculating.tap("edit-set:cnvrcnvr.current=2.5000")
    calculating.tap("edit:cnvrcnvr.figures")
    calculating.say("1")
    calculating.say("100")
    calculating.tap("edit-set:cnvrcnvr.baseline=1.0000")

    assert result.text == f"Conversion rate: 2.5 %\n{FORMULA}\nn = 1,200"
    today = DAY.replace(month=11, day=22)
    assert calculating.item("cnvrcnvr") == Metric("cnvrcnvr", "conversion", current=2.5, baseline=1.0, measured_at=today)


def test_fewer_than_ten_is_said_to_be_few(calculating: Editor) -> None:
    calculating.say("3")

    assert calculating.say("9").text == (
        f"Conversion rate: 33.33 %\n{FORMULA}\nn = 9\nFewer than 10 is very few: take it as a hint, not as a result."
    )


@pytest.mark.parametrize(
    ("figures", "problem"),
    [
        (("3", "0"), "“Visitors” is zero, and nothing can be divided by zero. Let's start again."),
        (("30", "10"), "These figures contradict each other, so nothing can be worked out. Let's start again."),
    ],
)
def test_what_cannot_be_worked_out_is_said_and_begins_anew(calculating: Editor, figures: tuple[str, str], problem: str) -> None:
    calculating.say(figures[0])

    reply = calculating.say(figures[1])

    assert reply.text == f"{problem}\n\nConversion rate: {FORMULA}\n\n1/2 · Buyers\nType a number."
    assert calculating.doing == ("edit", "cnvrcnvr.figures")


def test_what_is_no_number_is_asked_again(calculating: Editor) -> None:
    calculating.say("30")

    reply = calculating.say("lots")

    assert reply.text.startswith("I need one number, such as 1,250.5.\n\n")
    assert reply.text.endswith("2/2 · Visitors\nType a number.")


def test_back_leaves_the_calculation(calculating: Editor) -> None:
    calculating.say("30")
    calculating.say("back")

    assert calculating.doing == ("edit", "cnvrcnvr")
