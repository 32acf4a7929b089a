"""Sources of guides that the coach carries already are recognised, whatever became of the file."""

import random
from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.importing.importer import import_paths
from bot.importing.originals import Carried, fingerprint, write_originals
from bot.importing.report import CarriedOriginal, ImportReport
from bot.text import fold
from tests.importing.guides import GUIDES, toy_detect

# fmt: off
WORDS = [
    "okno", "lada", "półka", "piec", "stół", "próg", "szyld", "kasa", "ławka", "drzwi", "gość", "chleb", "żółty", "świeży",
    "mówi", "wita", "pyta", "dziękuje", "gałązka", "kartka",
]
# fmt: on
# Nonsense, but long enough that a sample of its shingles says something, and never twice the same.
_RANDOM = random.Random(5)  # noqa: S311
PARAGRAPHS = [" ".join(_RANDOM.choices(WORDS, k=30)).capitalize() + "." for _ in range(24)]
SOURCE = "\n".join(PARAGRAPHS)


@pytest.fixture
def carried(tmp_path: Path) -> Carried:
    (tmp_path / "source").mkdir()
    source = tmp_path / "source" / "005_bread.txt"
    source.write_text(SOURCE, encoding="utf-8")
    write_originals(tmp_path / "originals.json", {source: "005"})
    return Carried.load(tmp_path / "originals.json")


def imported(tmp_path: Path, carried: Carried, name: str, data: bytes, originals: bool = False) -> ImportReport:
    (tmp_path / name).write_bytes(data)
    return import_paths([tmp_path / name], carried, toy_detect, originals)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("same.txt", SOURCE.encode()),
        ("old.txt", SOURCE.encode("iso-8859-2")),
        ("bare.txt", fold(SOURCE).encode()),
        ("loud.md", SOURCE.upper().encode()),
        ("page.html", f"<html><nav>Menu</nav><div><p>{'</p></div><div><p>'.join(PARAGRAPHS)}</p></div></html>".encode("cp1250")),
        ("shortened.txt", "\n".join(PARAGRAPHS[: len(PARAGRAPHS) * 3 // 4]).encode()),
        ("longer.txt", (SOURCE + "\n\n" + GUIDES["en"] * 5).encode()),
    ],
)
def test_a_carried_source_is_named_and_not_imported(tmp_path: Path, carried: Carried, name: str, data: bytes) -> None:
    report = imported(tmp_path, carried, name, data)

    assert report == ImportReport(guides=(), carried=(CarriedOriginal(name, "005"),), refused=())


@pytest.mark.parametrize("text", [GUIDES["pl"], GUIDES["en"], "\n".join(PARAGRAPHS[: len(PARAGRAPHS) // 4])])
def test_another_text_or_a_small_part_is_not_taken_for_the_source(tmp_path: Path, carried: Carried, text: str) -> None:
    report = imported(tmp_path, carried, "other.txt", text.encode())

    assert [guide.name for guide in report.guides] == ["other.txt"]


def test_a_carried_source_is_imported_on_demand_under_the_name_of_our_guide(tmp_path: Path, carried: Carried) -> None:
    report = imported(tmp_path, carried, "same.txt", SOURCE.encode(), originals=True)

    assert [(guide.name, guide.language) for guide in report.guides] == [("005 (original)", "pl")]
    assert report.carried == ()


def test_case_diacritics_punctuation_and_numbers_do_not_change_a_fingerprint() -> None:
    assert fingerprint(fold(SOURCE).upper().replace(",", " 12 –")) == fingerprint(SOURCE)


def test_the_file_of_fingerprints_holds_no_word_of_the_source(tmp_path: Path, carried: Carried) -> None:
    written = (tmp_path / "originals.json").read_text(encoding="utf-8")

    assert [word for word in WORDS if word in written] == []
    assert 0 < len(carried.originals["005_bread.txt"].hashes) < len(SOURCE.split()) / 4


@pytest.mark.parametrize("content", ["not json", "[1]", '{"a": {"guide": "1"}}', '{"a": 5}'])
def test_a_broken_file_of_fingerprints_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "originals.json").write_text(content)

    with pytest.raises(ContentError, match=r"originals\.json"):
        Carried.load(tmp_path / "originals.json")


def test_a_missing_file_of_fingerprints_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"originals\.json: can't be read"):
        Carried.load(tmp_path / "originals.json")
