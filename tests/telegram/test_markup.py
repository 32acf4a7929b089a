"""Choices as buttons: how they share rows, what stands on them, and what a tap brings back."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.messages import Choice, Reply
from bot.transports.telegram.markup import keyboard, menu_id, tapped
from bot.transports.telegram.render import Target, draw
from bot.transports.telegram.split import length

TEXTS = st.text(st.characters(exclude_categories=()), max_size=100)


def labels(*choices: str) -> list[list[str]]:
    rows = keyboard([Choice(label, label) for label in choices], "m")["inline_keyboard"]
    return [[button["text"] for button in row] for row in rows]


@pytest.mark.parametrize(
    ("choices", "rows"),
    [
        (("-2", "-1", "0", "1", "2"), [["-2", "-1", "0", "1", "2"]]),
        (("1", "2", "3", "4", "5", "6"), [["1", "2", "3", "4", "5"], ["6"]]),
        (
            ("Tell me more", "Sources", "And the next stage?", "👍", "👎"),
            [["Tell me more", "Sources"], ["And the next stage?"], ["👍", "👎"]],
        ),
        (("Source list", "👍", "👎"), [["Source list"], ["👍", "👎"]]),
        (("Back", "Skip", "Save for later"), [["Back", "Skip"], ["Save for later"]]),
        (("Save for later", "Go back", "Skip it"), [["Save for later", "Go back"], ["Skip it"]]),
        (("Go back", "Save for later", "Skip it"), [["Go back", "Save for later"], ["Skip it"]]),
        (("one", "", "two\nlines"), [["one"], ["…"], ["two lines"]]),
        (("😡", "🙁", "😐", "🙂", "😍"), [["😡", "🙁", "😐", "🙂", "😍"]]),
        (("TV", "Radio", "SMS", "Blog", "Flyer"), [["TV", "Radio"], ["SMS", "Blog"], ["Flyer"]]),
    ],
)
def test_buttons_share_rows_by_their_width(choices: tuple[str, ...], rows: list[list[str]]) -> None:
    assert labels(*choices) == rows


def offered(*choices: Choice) -> list[list[str]]:
    return [[button["text"] for button in row] for row in keyboard(choices, "m")["inline_keyboard"]]


FACES = tuple(Choice(str(score), face, score == 1) for score, face in zip(range(-2, 3), "😡🙁😐🙂😍", strict=True))
CONTROLS = tuple(
    Choice(name, label)
    for name, label in (
        ("back", "← Back"),
        ("skip", "Skip"),
        ("dont_know", "I don't know"),
        ("example", "Example"),
        ("why", "Why?"),
        ("stop", "Pause"),
    )
)


def test_controls_stand_under_the_answers_in_threes() -> None:
    assert offered(*CONTROLS[:1], *FACES, *CONTROLS[1:]) == [
        ["😡", "🙁", "😐", "✓ 🙂", "😍"],
        ["← Back", "Skip", "I don't know"],
        ["Example", "Why?", "Pause"],
    ]


def test_controls_with_longer_names_get_more_room() -> None:
    assert offered(Choice("back", "One question back"), Choice("skip", "Skip"), Choice("stop", "Go on with this some other day")) == [
        ["One question back", "Skip"],
        ["Go on with this some other day"],
    ]


def test_what_ends_a_question_has_a_row_of_its_own_between_answers_and_controls() -> None:
    choices = (*CONTROLS[:2], Choice("confirm", "Right"), Choice("change", "Change"), Choice("a", "Shop"), Choice("done", "Done"))

    assert offered(*choices) == [["Shop"], ["Right"], ["Change"], ["Done"], ["← Back", "Skip"]]


def test_a_tap_brings_back_its_choice_wherever_its_button_stands() -> None:
    choices = (*CONTROLS[:1], Choice("done", "Done"), Choice("a", "Shop"))
    rows = keyboard(choices, "m")["inline_keyboard"]

    assert [(button["text"], button["callback_data"]) for row in rows for button in row] == [
        ("Shop", "m.2"),
        ("Done", "m.1"),
        ("← Back", "m.0"),
    ]


@given(st.lists(st.tuples(st.text("ab c", min_size=1, max_size=24), st.booleans()), min_size=1, max_size=30))
def test_buttons_of_a_multiple_choice_stay_where_they_are_when_marks_come_and_go(answers: list[tuple[str, bool]]) -> None:
    def places(*, marked: bool) -> list[list[str]]:
        choices = [Choice(label, label, selected and marked) for label, selected in answers]
        rows = keyboard([*choices, Choice("done", "Done")], "m")["inline_keyboard"]
        return [[button["callback_data"] for button in row] for row in rows]

    assert places(marked=True) == places(marked=False)


def test_of_very_many_answers_the_last_are_left_out_but_never_a_control() -> None:
    answers = [Choice(f"a{number}", f"Answer {number}") for number in range(120)]

    rows = offered(*CONTROLS, *answers, Choice("done", "Done"))

    assert sum(map(len, rows)) == 100
    assert rows[0] == ["Answer 0", "Answer 1"]
    assert rows[-4:] == [["Answer 92"], ["Done"], ["← Back", "Skip", "I don't know"], ["Example", "Why?", "Pause"]]


def test_a_long_label_is_cut_after_a_word() -> None:
    assert labels("What do people do before they buy from a small shop around the corner?") == [
        ["What do people do before they buy from a small shop around the…"]
    ]


@given(st.lists(TEXTS, min_size=1, max_size=20))
@example(["more than Telegram takes"] * 120)
def test_a_keyboard_is_one_that_telegram_takes(texts: list[str]) -> None:
    choices = tuple(Choice(f"answer{number}", text) for number, text in enumerate(texts))
    result = draw(Reply("Choose", choices), Target("7:7"), lambda: "menu1")
    rows = result.calls[0]["reply_markup"]["inline_keyboard"]
    buttons = [button for row in rows for button in row]

    assert [tapped(button["callback_data"]) for button in buttons] == [("menu1", n) for n in range(min(len(texts), 100))]
    assert result.menus[0].choices == tuple(choice.id for choice in choices)
    assert max(len(row) for row in rows) <= 5
    assert [button for button in buttons if not 0 < length(button["text"]) <= 64] == []
    assert json.dumps(buttons, ensure_ascii=False).encode()


def test_a_menus_name_is_new_each_time_and_its_taps_are_small_enough() -> None:
    names = {menu_id() for _ in range(50)}

    assert len(names) == 50
    assert all(tapped(f"{name}.99") == (name, 99) and len(f"{name}.99") <= 64 for name in names)


@pytest.mark.parametrize(
    "data", [None, 5, "", "a", "a.", ".1", "a.b", "a.-1", "a.1.2", "a.1234", "a b.1", "ă.1", "a.١", "a" * 41 + ".1", "a.1\n"]
)
def test_a_tap_that_is_not_ours_names_no_menu(data: object) -> None:
    assert tapped(data) is None
