"""The words of the guided map: complete in five languages, short enough for a phone, and in step with the core."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.journey.kpis import KPIS
from bot.journey.vocabulary import BRINGS_BACK, CHANNELS, Place, Practice, Sector, StageKey
from bot.languages import SUPPORTED
from tests.conftest import ROOT

KNOWLEDGE = ROOT / "knowledge"
PACKS = sorted((KNOWLEDGE / "sectors").glob("*.toml"))
BUTTON, SENTENCE = 40, 160
COUNTRIES = ("RO", "PL", "IT", "EE")
SUGGESTIONS = {
    "first_contact", "comparison", "price", "reminder", "thank_you", "surprise", "comeback", "support", "referral", "feeling", "measure",
}  # fmt: skip
# The old letters with a cedilla, and anything that shouts.
UNWANTED = re.compile("[!şţŞŢ]|  ")


@cache
def read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def texts(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of a file with its place: a table whose keys are languages."""
    if isinstance(node, dict):
        if set(node) & set(SUPPORTED):
            yield path, node
            return
        for key, child in node.items():
            yield from texts(child, f"{path}.{key}")
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from texts(child, f"{path}.{number}")


def catalogue() -> dict[str, dict[str, Any]]:
    return {touchpoint["id"]: touchpoint for touchpoint in read(KNOWLEDGE / "journey" / "touchpoints.toml")["touchpoint"]}


def known_to(pack: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return catalogue() | {touchpoint["id"]: touchpoint for touchpoint in pack["touchpoint"]}


def fits(touchpoint: dict[str, Any], country: str, place: Place) -> bool:
    """Whether the interview offers a touchpoint to a business."""
    here = country in touchpoint.get("countries", [country])
    online = place.sells_online or not touchpoint.get("online", False)
    return here and online and (place is Place.BOTH or touchpoint.get("place", place) == place)


FILES = [*PACKS, *(KNOWLEDGE / "journey" / f"{name}.toml" for name in ("touchpoints", "terms", "kpis"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_there_in_every_language_and_fits_a_phone(file: Path) -> None:
    found = list(texts(read(file)))

    assert len(found) > 20
    assert [path for path, text in found if tuple(text) != SUPPORTED] == []
    assert [(path, word) for path, text in found for word in text.values() if not 0 < len(word) <= SENTENCE] == []
    assert [(path, word) for path, text in found for word in text.values() if UNWANTED.search(word) or word != word.strip()] == []


def test_every_trade_has_its_pack() -> None:
    assert {file.stem for file in PACKS} == {sector.value for sector in Sector}


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_a_pack_has_all_its_parts_and_its_buttons_are_short(file: Path) -> None:
    pack = read(file)
    buttons = [pack["name"], *pack["sells"], *pack["who"], *pack["needs"], *pack["worries"], *(t["title"] for t in pack["touchpoint"])]

    assert [len(pack[part]) for part in ("sells", "who", "needs", "worries")] == [4, 4, 5, 6]
    assert set(pack["suggestions"]) == SUGGESTIONS
    assert list(pack["pains"]) == list(pack["stages"]) == list(pack["metrics"]) == list(StageKey)
    assert [word for text in buttons for word in text.values() if len(word) > BUTTON] == []


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_the_numbers_of_a_pack_belong_to_their_stages(file: Path) -> None:
    stages = {key: kpi.stage for key, kpi in KPIS.items()}

    assert {stage: stages[key] for stage, key in read(file)["metrics"].items()} == {key: key for key in StageKey}


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_every_business_is_offered_enough_buttons_at_every_stage_of_touchpoints_that_stand_there(file: Path) -> None:
    pack = read(file)
    known = known_to(pack)
    offered = {
        (stage, country, place): [touchpoint for touchpoint in ids if fits(known[touchpoint], country, place)]
        for stage, ids in pack["stages"].items()
        for country in (*COUNTRIES, "other")
        for place in Place
    }

    assert [(stage, t) for stage, ids in pack["stages"].items() for t in ids if stage not in known[t]["stages"]] == []
    assert {key: ids for key, ids in offered.items() if len(ids) < 3} == {}
    after = [known[touchpoint]["practice"] for touchpoint in pack["stages"]["retention"]]
    assert len([practice for practice in after if practice in BRINGS_BACK]) >= 3
    assert len([practice for practice in after if practice not in (*BRINGS_BACK, Practice.NOTHING)]) >= 3
    assert (pack["stages"]["retention"][-2:], pack["stages"]["advocacy"][-1]) == (["nothing_after", "nothing_back"], "never_asked")


def test_touchpoints_use_the_terms_of_the_core_and_name_facts_that_exist() -> None:
    touchpoints = [*catalogue().values(), *(t for file in PACKS for t in read(file)["touchpoint"])]
    carried = set(carried_facts())

    assert {t["channel"] for t in touchpoints} <= CHANNELS
    assert {t["practice"] for t in touchpoints} <= {practice.value for practice in Practice}
    assert len({t["id"] for t in touchpoints}) == len(touchpoints)
    assert {fact for t in touchpoints for fact in t["facts"]} - carried == set()


def carried_facts() -> list[str]:
    """The ids of all facts that our edition carries."""
    return re.findall(r"g\d{3}-\d+", "".join(f.read_text(encoding="utf-8") for f in (KNOWLEDGE / "guides").rglob("en.md")))


def test_the_numbers_have_words_for_each() -> None:
    words = read(KNOWLEDGE / "journey" / "kpis.toml")

    assert set(words) == set(KPIS)
    assert {key: list(entry["inputs"]) for key, entry in words.items()} == {key: list(kpi.inputs) for key, kpi in KPIS.items()}


@pytest.mark.parametrize(("table", "terms"), [("sector", Sector), ("place", Place)])
def test_fixed_choices_have_words_for_each(table: str, terms: Any) -> None:
    assert set(read(KNOWLEDGE / "journey" / "terms.toml")[table]) == {term.value for term in terms}


def test_every_channel_has_a_word() -> None:
    assert set(read(KNOWLEDGE / "journey" / "terms.toml")["channel"]) == CHANNELS
