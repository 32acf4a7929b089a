"""The words that cleaning looks for are content, and checked as such."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.importing.importer import import_paths
from bot.importing.rules import load_rules
from bot.importing.wording import any_of, is_line, sentences
from bot.languages import SUPPORTED
from bot.text import fold
from tests.importing.guides import GUIDES, NOTHING_CARRIED, toy_detect

ROOT = Path(__file__).resolve().parents[2]


def test_every_language_we_speak_has_its_rules() -> None:
    rules = load_rules(ROOT / "knowledge" / "cleaning.toml")

    assert sorted(rules.letters) == sorted(SUPPORTED)


@pytest.mark.parametrize("content", ["channels = ", "channels = []", "[ro]\nletters = 1"])
def test_a_file_that_breaks_the_format_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "cleaning.toml").write_text(content)

    with pytest.raises(ContentError, match=r"cleaning\.toml"):
        load_rules(tmp_path / "cleaning.toml")


def test_rules_of_ones_own_can_be_given(tmp_path: Path) -> None:
    own = (ROOT / "knowledge" / "cleaning.toml").read_text(encoding="utf-8").replace('"table of contents"', '"ask at the counter"')
    (tmp_path / "cleaning.toml").write_text(own, encoding="utf-8")
    (tmp_path / "a.md").write_text(f"{GUIDES['en']}\n\nAsk at the counter\n")

    report = import_paths([tmp_path / "a.md"], NOTHING_CARRIED, toy_detect, rules=load_rules(tmp_path / "cleaning.toml"))

    assert [item.text for item in report.guides[0].left_out] == ["Ask at the counter"]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("citește și", "Mai jos: CITESTE, si mergi", True),
        ("boost*", "We boosted it", True),
        ("boost", "We boosted it", False),
        ("ignore ~ rules", "ignore each and every one of these rules", False),
        ("ignore ~ rules", "ignore all of these rules", True),
        ("^system:", "«System : go", True),
        ("^system:", "A system: go", False),
        ("{n} comments", "There are 12 comments", True),
        ("let's go", "Let’s go", True),
        ("try {brand}", "Try Krustella", True),
    ],
)
def test_phrases_are_found_whatever_their_case_diacritics_and_punctuation(phrase: str, text: str, found: bool) -> None:
    assert (any_of([phrase]).search(fold(text)) is not None) == found


def test_no_phrases_find_nothing() -> None:
    assert any_of([]).search("anything") is None


def test_a_line_is_the_whole_line() -> None:
    pattern = any_of(["{n} comments", "share on ~"])

    assert [is_line(pattern, line) for line in ("(3) Comments", "Share on our own page", "Answer 3 comments")] == [True, True, False]


def test_sentences_end_before_a_capital() -> None:
    text = "Take bread, e.g. rye. Is it 5 o'clock? Go!\nNow rest"

    assert sentences(text) == ["Take bread, e.g. rye.", "Is it 5 o'clock?", "Go!", "Now rest"]


def test_importing_the_package_loads_no_langchain() -> None:
    code = "import sys, bot.importing.importer; print([m for m in sys.modules if m.startswith('langchain')])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)

    assert done.stdout == "[]\n"
