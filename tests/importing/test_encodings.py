"""Texts come out right whatever encoding they were saved in."""

from collections.abc import Callable

import pytest

from bot.importing.report import ImportedGuide
from tests.importing.guides import GUIDES

CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")


def text_of(guide: ImportedGuide) -> str:
    return "\n\n".join(passage.text for passage in guide.passages).replace("\n\n", "\n")


@pytest.mark.parametrize("language", GUIDES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(take_guide: Callable[..., ImportedGuide], language: str, encoding: str) -> None:
    guide = take_guide("shop.txt", GUIDES[language].encode(encoding))

    assert text_of(guide) == GUIDES[language].replace("\n\n", "\n")
    assert guide.encoding == encoding.removesuffix("-sig")


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ro", "cp1250"),
        ("ro", "iso-8859-2"),
        ("ro", "iso-8859-16"),
        ("pl", "cp1250"),
        ("pl", "iso-8859-2"),
        ("pl", "iso-8859-13"),
        ("pl", "iso-8859-16"),
        ("it", "cp1252"),
        ("it", "iso-8859-1"),
        ("it", "iso-8859-15"),
        ("et", "cp1252"),
        ("et", "cp1257"),
        ("et", "iso-8859-13"),
        ("et", "iso-8859-15"),
    ],
)
def test_old_encodings_are_recognised_by_the_letters_of_our_languages(
    take_guide: Callable[..., ImportedGuide], language: str, encoding: str
) -> None:
    written = GUIDES[language] if encoding == "iso-8859-16" else GUIDES[language].translate(CEDILLA)

    guide = take_guide("shop.txt", written.encode(encoding))

    assert text_of(guide) == GUIDES[language].replace("\n\n", "\n")
    assert guide.language == language


def test_a_pound_sign_does_not_make_english_polish(take_guide: Callable[..., ImportedGuide]) -> None:
    guide = take_guide("shop.txt", "A loaf at the café costs £5, and regulars pay £4 for it.".encode("cp1252"))

    assert (guide.encoding, text_of(guide)) == ("cp1252", "A loaf at the café costs £5, and regulars pay £4 for it.")


def test_a_few_broken_bytes_do_not_spoil_a_text(take_guide: Callable[..., ImportedGuide]) -> None:
    guide = take_guide("shop.txt", GUIDES["pl"].encode() + " Dziękujemy".encode() + b"\xc5")

    assert text_of(guide) == GUIDES["pl"].replace("\n\n", "\n") + " Dziękujemy\ufffd"


def test_a_text_in_no_language_of_ours_is_left_to_the_guess(take_guide: Callable[..., ImportedGuide]) -> None:
    written = "Привет, это магазин для малого бизнеса. Клиенты приходят и уходят, мы рады каждому из них."

    guide = take_guide("shop.txt", written.encode("cp1251"))

    assert (guide.encoding, text_of(guide)) == ("cp1251", written)


def test_the_hash_is_that_of_the_bytes(take_guide: Callable[..., ImportedGuide]) -> None:
    guide = take_guide("shop.txt", "A short guide that says hello to everybody.")

    assert guide.sha256 == "5a06d73d158f4e911a0a601d3959d996214a834cdbbf8ac8b60e89627dffe30f"
