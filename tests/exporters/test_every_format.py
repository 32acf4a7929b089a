"""One contract for all formats: nothing of the owner's is lost, changed or obeyed, in any language."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.exporters.png import size_of
from bot.exporters.table import EXPORTERS, Exports
from bot.journey.model import JourneyMap, Stage
from bot.journey.vocabulary import Skipped, StageKey
from bot.languages import SUPPORTED
from tests.exporters.maps import awkward, bakery, earlier, empty, estonian, fullest, only_skipped, sheet
from tests.exporters.reading import TEXT, missing


def one_of_each(journey: JourneyMap) -> JourneyMap:
    """A map of which each list holds one thing."""
    stages = (
        replace(s, touchpoints=s.touchpoints[:1], pains=s.pains[:1], actions=s.actions[:1], metrics=s.metrics[:1]) for s in journey.stages
    )
    return replace(journey, stages=tuple(stages))


MAPS: dict[str, Callable[[], JourneyMap]] = {
    "bakery": bakery,
    "small": estonian,
    "empty": empty,
    "skipped": only_skipped,
    "awkward": awkward,
    "full": fullest,
    "unbroken": lambda: one_of_each(fullest("Wm%")),
    "widest": lambda: fullest("Wm%"),
}
# Every map in one language, and a real one in all of them.
CASES = [(name, "et") for name in MAPS] + [("bakery", language) for language in SUPPORTED if language != "et"]
# To read so many pages back takes seconds, and no text of theirs is missing from "unbroken".
READ = [case for case in CASES if case[0] != "widest"]


def file_of(exports: Exports, journey: JourneyMap, format: str, language: str, folder: Path) -> bytes:  # noqa: A002
    return exports.write(sheet(journey, language), format, folder).read_bytes()


@pytest.mark.parametrize("format", TEXT)
@pytest.mark.parametrize(("name", "language"), READ)
def test_a_file_holds_everything_that_the_owner_wrote(exports: Exports, name: str, language: str, format: str, tmp_path: Path) -> None:  # noqa: A002
    journey = MAPS[name]()

    assert missing(journey, format, file_of(exports, journey, format, language, tmp_path)) == []


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_picture_is_one_that_telegram_shows(exports: Exports, name: str, language: str, tmp_path: Path) -> None:
    picture = file_of(exports, MAPS[name](), "png", language, tmp_path)
    width, height = size_of(picture)

    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert width == 1080
    assert width + height <= 10_000
    assert max(width, height) / min(width, height) <= 20
    assert len(picture) <= 10_000_000


@pytest.mark.parametrize("format", EXPORTERS)
@pytest.mark.parametrize("name", ["bakery", "awkward"])
def test_the_same_map_gives_the_same_file(exports: Exports, name: str, format: str, tmp_path: Path) -> None:  # noqa: A002
    journey = MAPS[name]()

    first, second = (file_of(exports, journey, format, "ro", tmp_path) for _ in range(2))

    assert first == second
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("format", EXPORTERS)
def test_a_score_of_zero_an_unknown_one_and_a_skipped_stage_look_different(exports: Exports, format: str, tmp_path: Path) -> None:  # noqa: A002
    states = (
        Stage(StageKey.PURCHASE, score=0),
        Stage(StageKey.PURCHASE),
        *(Stage(StageKey.PURCHASE, skipped=reason) for reason in Skipped),
    )
    # Without what the rules find, which differs too.
    sheets = [replace(sheet(empty()), journey=empty().with_stage(state)) for state in states]

    files = {exports.write(replace(one, findings=()), format, tmp_path).read_bytes() for one in sheets}

    assert len(files) == len(states)


@pytest.mark.parametrize("format", ["pdf", "xlsx", "csv", "md"])
@pytest.mark.parametrize("language", SUPPORTED)
def test_zero_unknown_and_skipped_have_words(exports: Exports, trades: object, language: str, format: str, tmp_path: Path) -> None:  # noqa: A002
    words = {
        "ro": ("Indiferență", "nu se știe", "Nu știu"),
        "pl": ("Obojętność", "nie wiadomo", "Nie wiem"),
        "it": ("Indifferenza", "non si sa", "Non lo so"),
        "et": ("Ükskõiksus", "teadmata", "Ei tea"),
        "en": ("Indifferent", "not known", "Don't know"),
    }[language]
    journey = bakery().with_stage(Stage(StageKey.AWARENESS))

    text = TEXT[format](file_of(exports, journey, format, language, tmp_path)).replace("’", "'").replace("\n", " ")

    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_an_earlier_version_is_drawn_behind_the_present_one(exports: Exports, format: str, tmp_path: Path) -> None:  # noqa: A002
    now = bakery()

    alone = exports.write(sheet(now), format, tmp_path).read_bytes()
    beside = exports.write(sheet(now, before=earlier(now)), format, tmp_path).read_bytes()

    assert alone != beside


def test_drawings_made_at_once_are_those_made_one_by_one(exports: Exports, tmp_path: Path) -> None:
    jobs = [(journey(), format) for journey in (bakery, estonian, empty) for format in ("png", "pdf")]  # noqa: A001

    def draw(job: tuple[JourneyMap, str]) -> bytes:
        return file_of(exports, job[0], job[1], "ro", tmp_path)

    one_by_one = [draw(job) for job in jobs]
    with ThreadPoolExecutor(4) as threads:
        at_once = list(threads.map(draw, jobs))

    assert at_once == one_by_one


def test_the_order_of_the_formats_is_that_of_the_buttons() -> None:
    assert list(EXPORTERS) == ["png", "pdf", "xlsx", "csv", "md", "json"]
