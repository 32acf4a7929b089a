"""Files that are no map."""

import json
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey.errors import Invalid
from bot.journey.interchange import from_json, to_json
from bot.journey.soundness import sound
from tests.journey.arbitrary import FUZZ
from tests.journey.maps import good

Path = tuple[str | int, ...]


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def good_file() -> Any:
    return json.loads(json.dumps(to_json(good())))


def _put(data: Any, path: Path, value: object) -> None:
    *before, last = path
    for part in before:
        data = data[part]
    data[last] = value


BAD: list[tuple[Path, object, str]] = [
    (("schema",), "journey-coach/2", "schema"),
    (("map",), [], "map"),
    (("business",), None, "business"),
    (("business", "sector"), "bakery", "business.sector"),
    (("business", "name"), "x" * 61, "business.name"),
    (("persona", "worries"), [{"text": ""}], "persona.worries[0].text"),
    (("persona", "triggers"), ["ad", "moon"], "persona.triggers[1]"),
    (("persona", "channels"), ["phone", "pigeon"], "persona.channels[1]"),
    (("persona", "channels"), ["phone"] * 7, "persona.channels"),
    (("map", "language"), "de", "map.language"),
    (("map", "next_review"), "tomorrow", "map.next_review"),
    (("map", "version"), 0, "map.version"),
    (("map", "version"), "1", "map.version"),
    (("map", "quick"), 1, "map.quick"),
    (("map", "asked"), [["need"]], "map.asked[0]"),
    (("stages",), {}, "stages"),
    (("stages",), [], "stages"),
    (("stages", 1, "key"), "awareness", "stages"),
    (("stages", 2, "score"), 3, "stages[2].score"),
    (("stages", 2, "score"), True, "stages[2].score"),
    (("stages", 2, "score"), 1.5, "stages[2].score"),
    (("stages", 2, "goal"), "x" * 161, "stages[2].goal"),
    (("stages", 2, "skipped_reason"), "because", "stages[2].skipped_reason"),
    (("stages", 2, "label"), "a\u0000b", "stages[2].label"),
    (("stages", 2, "label"), "\ud800", "stages[2].label"),
    (("stages", 2, "touchpoints", 0), "phone", "stages[2].touchpoints[0]"),
    (("stages", 2, "touchpoints", 0, "title"), "", "stages[2].touchpoints[0].title"),
    (("stages", 2, "touchpoints", 1, "channel"), "pigeon", "stages[2].touchpoints[1].channel"),
    (("stages", 2, "touchpoints", 1, "channel_name"), "x" * 31, "stages[2].touchpoints[1].channel_name"),
    (("stages", 2, "touchpoints", 1, "id"), "a", "stages"),
    (("stages", 2, "actions", 0, "pain"), "gone", "stages"),
    (("stages", 2, "actions", 0, "due"), 20261122, "stages[2].actions[0].due"),
    (("stages", 2, "metrics", 0, "baseline"), float("nan"), "stages[2].metrics[0].baseline"),
    (("stages", 2, "metrics", 0, "baseline"), 10**400, "stages[2].metrics[0].baseline"),
    (("stages", 2, "metrics", 0, "period"), "year", "stages[2].metrics[0].period"),
    (("stages", 2, "metrics", 0, "key"), "joy", "stages[2].metrics[0].key"),
]


@pytest.mark.parametrize(("path", "value", "named"), BAD, ids=lambda value: str(value)[:40])
def test_a_bad_value_is_named_by_its_path(path: Path, value: object, named: str) -> None:
    data = good_file()
    _put(data, path, value)

    with pytest.raises(Invalid) as refused:
        from_json(data, ids())

    assert refused.value.field == named


@pytest.mark.parametrize(("part", "named"), [("title", "title"), ("id", "id"), ("channel", "channel")])
def test_what_must_be_there_is_named_by_its_path(part: str, named: str) -> None:
    data = good_file()
    del data["stages"][0]["touchpoints"][2][part]

    with pytest.raises(Invalid) as refused:
        from_json(data, ids())

    assert refused.value.field == f"stages[0].touchpoints[2].{named}"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def _places(data: Any, path: Path = ()) -> list[Path]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for part, value in inner for place in _places(value, (*path, part)))]


PLACES = [place for place in _places(good_file()) if place]


@FUZZ
@given(st.sampled_from(PLACES), JSON)
def test_any_other_value_anywhere_is_taken_soundly_or_refused(path: Path, value: object) -> None:
    data = good_file()
    _put(data, path, value)
    try:
        journey = from_json(data, ids())
    except Invalid:
        return

    assert sound(journey) is journey


@FUZZ
@given(JSON)
def test_anything_else_is_refused(data: object) -> None:
    with pytest.raises(Invalid):
        from_json(data, ids())
