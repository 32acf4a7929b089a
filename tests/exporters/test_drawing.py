"""What a drawing says, and what it doesn't say twice."""

from dataclasses import replace
from datetime import date

import pytest

from bot.exporters.drawing import Plain, drawing
from bot.exporters.words import Words
from bot.journey.model import Action, Metric, Stage, Touchpoint
from bot.journey.vocabulary import OTHER_CHANNEL, StageKey
from tests.exporters.maps import empty, sheet

FIRST = StageKey.AWARENESS


def drawn(words: Words, stage: Stage) -> Plain:
    """The first stage as it is drawn."""
    first: Plain = drawing(sheet(empty().with_stage(stage)), words)["stages"][0]
    return first


@pytest.mark.parametrize(
    ("touchpoint", "channel"),
    [
        (Touchpoint("t", "Vitrina", "facebook"), "Facebook"),
        (Touchpoint("t", "facebook", "facebook"), ""),
        (Touchpoint("t", "Vitrina", OTHER_CHANNEL), ""),
        (Touchpoint("t", "Vitrina", OTHER_CHANNEL, channel_name="La hram"), "La hram"),
    ],
)
def test_a_channel_stands_under_a_touchpoint_if_it_says_something_more(words: Words, touchpoint: Touchpoint, channel: str) -> None:
    assert drawn(words, Stage(FIRST, touchpoints=(touchpoint,)))["touchpoints"][0]["channel"] == channel


@pytest.mark.parametrize(("feeling", "said"), [("indifferent", ""), ("curious", "Curiozitate")])
def test_a_feeling_of_the_same_name_as_the_score_is_said_once(words: Words, feeling: str, said: str) -> None:
    stage = drawn(words, Stage(FIRST, score=0, feeling=feeling))

    assert (stage["word"], stage["feeling"]) == ("Indiferență", said)


def test_that_no_number_is_known_is_said_once(words: Words) -> None:
    metric = Metric("m", "conversion")

    unknown, known = (drawn(words, Stage(FIRST, metrics=(one,)))["metrics"][0]["values"] for one in (metric, replace(metric, baseline=5.0)))

    assert [value for _label, value in unknown] == ["nu se știe"]
    assert [value for _label, value in known] == ["5\u00a0%", "nu\u00a0se\u00a0știe", "nu\u00a0se\u00a0știe"]


def test_a_date_and_a_long_number_stay_on_one_line(words: Words) -> None:
    stage = drawn(
        words,
        Stage(
            FIRST,
            actions=(Action("a", "Afiș", due=date(2026, 11, 29)),),
            metrics=(Metric("m", "conversion", 1234567.0, measured_at=date(2026, 11, 20)),),
        ),
    )

    assert stage["actions"][0]["about"].endswith("29\u00a0noiembrie\u00a02026")
    assert [value for _label, value in stage["metrics"][0]["values"]][::3] == ["1.234.567\u00a0%", "20\u00a0noiembrie\u00a02026"]
