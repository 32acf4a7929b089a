"""The parts that the rest is made of."""

from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.understanding.finder import Finder
from bot.understanding.lexicon import load_lexicon
from bot.understanding.quoting import short_title
from bot.understanding.spelling import Spelling


def keys(finder: Finder, text: str) -> list[str]:
    return [hit.key for hit in finder.find(text.split())]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("card", "pay by card", True),
        ("card", "cards", False),
        ("card*", "cards", True),
        ("*remont*", "autoremonditöö".replace("d", "t"), True),
        ("ask* .. price|cost", "they ask for the price", True),
        ("ask* .. price|cost", "ask what on earth it may cost", False),
        ("don't", "they don t know", True),
        ("e-mail", "by e mail", True),
        ("Reclamă", "reclama", True),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase: str, text: str, found: bool) -> None:
    assert (keys(Finder({"it": [phrase]}), text) == ["it"]) is found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recezii", "recenzi"),
        ("rezenzii", "recenzi"),
        ("rceenzii", "recenzi"),
        ("newsleter", "newsletter"),
        ("recenzii", "recenzii"),
        ("cor", "cor"),
    ],
)
def test_a_slip_of_one_letter_is_mended(typed: str, meant: str) -> None:
    assert Spelling({"recenzi*", "newsletter", "card"}).mend(typed) == meant


def test_the_first_letter_is_never_mended() -> None:
    assert Spelling({"recenzi*"}).mend("decenzii") == "decenzii"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("  facebook,", "Facebook"),
        ("two\nlines", "Two lines"),
        ("a" * 90, "A" * 1 + "a" * 78 + "…"),
        ("word " * 20, "Word" + " word" * 14 + "…"),
    ],
)
def test_a_title_is_one_short_line(text: str, title: str) -> None:
    assert short_title(text, 80) == title


def test_a_lexicon_names_an_unknown_language(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('[yes]\nde = "ja"\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"words\.toml: yes: no such language: de"):
        load_lexicon(tmp_path)


def test_a_lexicon_names_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('[yes]\nro = ["da"]\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"words\.toml: yes\.ro"):
        load_lexicon(tmp_path)
