"""Text at the door and folded words."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text import MESSAGE_LIMIT, clean, fold, words

# Any code point, lone surrogates included.
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
FORBIDDEN_FORMAT = set("\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(ANY_TEXT)
@example("ş\u0323 ţ\u031b")
@example(" \u0301 ")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)

    assert clean(once) == once


@given(ANY_TEXT, st.integers(1, 30))
@example("a b", 2)
def test_cleaning_to_a_limit_twice_changes_nothing_more(text: str, limit: int) -> None:
    once = clean(text, limit)

    assert clean(once, limit) == once


@given(ANY_TEXT)
def test_cleaned_text_can_be_stored_and_shown_safely(text: str) -> None:
    cleaned = clean(text)

    assert [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"] == []
    assert [c for c in cleaned if 0xE0000 <= ord(c) <= 0xE007F or c in FORBIDDEN_FORMAT] == []
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()


@given(ANY_TEXT, st.integers(1, 50))
def test_cleaned_text_is_capped(text: str, limit: int) -> None:
    assert len(clean(text, limit)) <= limit


def test_an_endless_message_is_cut_at_the_limit() -> None:
    assert clean("ab" * 1_000_000) == "ab" * (MESSAGE_LIMIT // 2)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("clienţilor şi Ţara Ştiu", "clienților și Țara Știu"),
        ("s\u0326tiu", "știu"),
        ("łódź, koń, õun", "łódź, koń, õun"),
        ("👩\u200d🍳 gătește", "👩\u200d🍳 gătește"),
        ("  ce fac?\r\n\tdoi \n", "ce fac?\n\tdoi"),
        ("nul\x00 bell\x07 escape\x1b[2J", "nul bell escape[2J"),
        ("lone \ud83d surrogate", "lone  surrogate"),
        ("zero\u200bwidth and soft\u00adhyphen\ufeff", "zerowidth and softhyphen"),
        ("abc\u202etxt.exe\u202c \u2066x\u2069", "abctxt.exe x"),
        ("hidden\U000e0049\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065 order", "hidden order"),
        ("", ""),
        ("\x00\u200b \n", ""),
    ],
)
def test_named_examples_are_cleaned(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@given(ANY_TEXT)
@example("ǿ Ǽ ℋ 𝐂𝐮𝐬𝐭𝐨𝐦𝐞𝐫 İ ẞ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


@given(ANY_TEXT)
def test_folded_text_has_no_marks_of_its_own(text: str) -> None:
    assert [c for c in fold(text) if unicodedata.combining(c)] == []


@pytest.mark.parametrize(
    ("spellings", "folded"),
    [
        (("clienţilor", "clienților", "clientilor", "CLIENȚILOR", "client\u0326ilor"), "clientilor"),
        (("łódź", "ŁÓDŹ", "lodz"), "lodz"),
        (("perché", "PERCHÉ", "perche\u0301"), "perche"),
        (("õpetaja", "ÕPETAJA", "opetaja"), "opetaja"),
        (("Straße", "STRASSE", "straẞe"), "strasse"),
        (("𝐂𝐮𝐬𝐭𝐨𝐦𝐞𝐫", "ｃｕｓｔｏｍｅｒ", "Customer"), "customer"),
        (("ǿre", "øre", "ore"), "ore"),
    ],
)
def test_spellings_of_a_word_fold_to_one(spellings: tuple[str, ...], folded: str) -> None:
    assert {fold(spelling) for spelling in spellings} == {folded}


def test_words_are_folded_and_keep_their_digits() -> None:
    found = words("Câte contacte? 7–11, zice ghidul (poate)!")

    assert found == ["cate", "contacte", "7", "11", "zice", "ghidul", "poate"]
