"""The five source guides as they were found on the web, if they are at hand."""

from collections import Counter
from pathlib import Path

import pytest

from bot.importing.importer import import_paths
from bot.importing.originals import Carried
from bot.importing.report import ImportedGuide
from bot.text import words
from tests.importing.guides import toy_detect

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "guides"
CARRIED = ROOT / "knowledge" / "originals.json"

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source guides are not at hand")


@pytest.fixture(scope="module")
def guides() -> dict[str, ImportedGuide]:
    """The originals imported as guides, by the first three letters of the file's name."""
    files = sorted(SOURCES.glob("*.txt"))
    report = import_paths(files, Carried.load(CARRIED), toy_detect, originals=True)
    return {file.name[:3]: guide for file, guide in zip(files, report.guides, strict=True)}


def test_all_five_are_recognised() -> None:
    report = import_paths([SOURCES], Carried.load(CARRIED), toy_detect)

    assert [(item.name[:3], item.guide) for item in report.carried] == [
        ("000", "000+003"),
        ("001", "001"),
        ("002", "002"),
        ("003", "000+003"),
        ("004", "004"),
    ]
    assert (report.guides, report.refused) == ((), ())


def test_on_demand_they_are_imported_under_our_names(guides: dict[str, ImportedGuide]) -> None:
    found = {key: (guide.name, guide.language) for key, guide in guides.items()}

    assert found == {
        "000": ("000+003 (original)", "ro"),
        "001": ("001 (original)", "pl"),
        "002": ("002 (original)", "it"),
        "003": ("000+003 (original)", "et"),
        "004": ("004 (original)", "ro"),
    }


def test_what_is_not_advice_is_left_out_and_listed(guides: dict[str, ImportedGuide]) -> None:
    reasons = {key: dict(Counter(item.reason for item in guide.left_out)) for key, guide in guides.items()}

    assert reasons == {
        "000": {},
        "001": {"comments": 4, "biography": 11, "caption": 1},
        "002": {"navigation": 2, "caption": 1},
        "003": {"caption": 3},
        "004": {"advertising": 5},
    }


def test_neither_the_brand_nor_the_author_is_left_in_a_passage(guides: dict[str, ImportedGuide]) -> None:
    said = " ".join(passage.text for guide in guides.values() for passage in guide.passages)

    assert {word for word in ("woopsocial", "bartosz", "dimaq", "boostează", "komentarz", "articolo") if word in words(said)} == set()


def test_every_word_is_in_a_passage_its_title_or_the_list_of_what_was_left_out(guides: dict[str, ImportedGuide]) -> None:
    """But the few headings that stand over other headings only, and numbers of lists."""
    for file in SOURCES.glob("*.txt"):
        guide = guides[file.name[:3]]
        kept = Counter(words(" ".join(passage.text for passage in guide.passages)))
        titles = Counter(words(" ".join(dict.fromkeys(passage.title for passage in guide.passages))))
        left_out = Counter(words(" ".join(item.text for item in guide.left_out)))
        source = Counter(words(file.read_text(encoding="utf-8")))

        lost = source - kept - titles - left_out

        assert lost.total() <= 24, (file.name, lost)
        assert kept.total() > 0.8 * source.total(), file.name


def test_passages_are_short_and_titled(guides: dict[str, ImportedGuide]) -> None:
    passages = [passage for guide in guides.values() for passage in guide.passages]

    assert max(len(passage.text.split()) for passage in passages) <= 120
    assert min(len(words(passage.title)) for passage in passages) > 0
