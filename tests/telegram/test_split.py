"""Long texts in pieces: as long as allowed, cut where a reader pauses, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transports.telegram.split import length, shorten, split

# Any code point at all, lone surrogates and NUL too, and plenty of what makes cutting hard.
HARD = st.lists(st.sampled_from([" ", "\n", "\n\n", ". ", "word", "😀", "👨‍👩‍👧", "e\u0301", "שלום", "\ud83d", "\x00", "&<>"])).map("".join)
TEXTS = st.one_of(st.text(st.characters(exclude_categories=())), HARD)


def without_space(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(2, 40))
def test_pieces_are_within_the_limit_and_hold_the_whole_text(text: str, limit: int) -> None:
    pieces = split(text, limit)

    assert [piece for piece in pieces if not 0 < length(piece) <= limit or piece != piece.strip()] == []
    assert without_space("".join(pieces)) == without_space(text)


@given(TEXTS)
def test_a_text_that_fits_stays_whole(text: str) -> None:
    assert split(text, length(text) + 1) == ([text.strip()] if text.strip() else [])


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("One two. Three\nfour.\n\nFive six.", 25, ["One two. Three\nfour.", "Five six."]),
        ("One two. Three\nfour five six.", 20, ["One two. Three", "four five six."]),
        ("One two. Three four. Five six seven.", 24, ["One two. Three four.", "Five six seven."]),
        ("one two three four five", 15, ["one two three", "four five"]),
        ("onetwothreefour", 6, ["onetwo", "threef", "our"]),
        # A title alone would be a scrap: rather cut further down.
        ("Hi\n\none two three four five six", 20, ["Hi\n\none two three", "four five six"]),
    ],
    ids=["paragraph", "line", "sentence", "word", "hard", "no scrap"],
)
def test_a_text_is_cut_at_the_strongest_pause(text: str, limit: int, pieces: list[str]) -> None:
    assert split(text, limit) == pieces


@pytest.mark.parametrize("letter", ["😀", "👨‍👩‍👧", "e\u0301", "👍🏽", "❤️"])
def test_a_hard_cut_parts_no_letter(letter: str) -> None:
    pieces = split(letter * 50, 15)

    assert len(pieces) > 1
    assert {piece.replace(letter, "") for piece in pieces} == {""}


def test_marks_without_end_are_cut_all_the_same() -> None:
    pieces = split("e" + "\u0301" * 500, 100)

    assert [length(piece) for piece in pieces] == [100, 100, 100, 100, 100, 1]


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Tell me more", 12, "Tell me more"),
        ("Tell me more", 11, "Tell me…"),
        ("  Tell\n me  ", 11, "Tell me"),
        ("Donaudampfschiff", 10, "Donaudamp…"),
        ("😀😀😀", 5, "😀😀…"),
        ("", 5, ""),
    ],
)
def test_a_line_is_shortened_after_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(TEXTS, st.integers(3, 80))
def test_a_short_line_is_one_line_within_the_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)

    assert length(short) <= limit
    assert "\n" not in short
