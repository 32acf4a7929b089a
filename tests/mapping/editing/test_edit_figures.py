"""Numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import SUPPORTED
from bot.mapping.editing.figures import number_in_words, read_number


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "1,250.5", 1250.5),
        ("en", "1,250", 1250),
        ("en", "12,5", 12.5),
        ("en", "£1,000,000", 1_000_000),
        ("en", "about 30 people", 30),
        ("ro", "1.250,5 lei", 1250.5),
        ("ro", "1.250 lei", 1250),
        ("ro", "0.125", 0.125),
        ("ro", "12.5%", 12.5),
        ("it", "€ 1.000.000", 1_000_000),
        ("it", "3,5.", 3.5),
        ("pl", "1 250,50 zł", 1250.5),
        ("pl", "12 345 678", 12_345_678),
        ("et", "1\u00a0250,5", 1250.5),
        ("et", "-3", -3),
        ("pl", "−1,5", -1.5),
        ("en", "1'000", 1000),
    ],
)
def test_a_number_is_read(language: str, text: str, number: float) -> None:
    assert read_number(text, language) == number


@pytest.mark.parametrize("text", ["", "many", "3 or 4", "10-20", "A4", "1.2.3,4,5", "22.11.2026", "."])
def test_no_number_or_several_are_not_guessed_at(text: str) -> None:
    assert read_number(text, "en") is None


@given(number=st.integers(-(10**11), 10**11).map(lambda cents: cents / 100), language=st.sampled_from(SUPPORTED))
def test_what_we_write_we_read(number: float, language: str) -> None:
    assert read_number(number_in_words(number, language), language) == number


@given(text=st.text(), language=st.sampled_from(SUPPORTED))
def test_any_text_can_be_read(text: str, language: str) -> None:
    assert isinstance(read_number(text, language), float | None)
