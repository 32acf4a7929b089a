"""Short answers of every other kind."""

from datetime import date

import pytest

from bot.journey.kpis import KPIS
from bot.journey.model import Worry
from bot.languages import SUPPORTED
from bot.understanding.lexicon import load_lexicon
from bot.understanding.understanding import Understanding
from tests.conftest import ROOT
from tests.understanding.lines import cases, texts

TODAY = date(2026, 11, 22)
OPTIONS = [("ad", "Reclamă pe Facebook"), ("window", "Vitrina"), ("friend", "Sfatul unui prieten"), ("maps", "Google Maps")]


@pytest.mark.parametrize(("language", "text", "expected"), cases("control"))
def test_utterances_that_steer_are_told_from_answers(understanding: Understanding, language: str, text: str, expected: str) -> None:
    assert (understanding.control(text, language) or "-") == expected


@pytest.mark.parametrize(("language", "expected"), [("en", "no"), ("it", "no"), ("pl", "yes")])
def test_the_language_decides_what_a_word_of_two_languages_means(understanding: Understanding, language: str, expected: str) -> None:
    assert understanding.control("no", language) == expected


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("text", ["nu stiu", "nie wiem", "boh", "ei tea", "dunno"])
def test_utterances_are_understood_in_a_conversation_in_another_language(understanding: Understanding, language: str, text: str) -> None:
    assert understanding.control(text, language) == "dont_know"


@pytest.mark.parametrize(("_language", "text", "expected"), cases("sectors"))
def test_the_trade_comes_first(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    found = [sector.value for sector in understanding.sector(text)]

    assert (found or ["-"])[0] in expected.split("/")


@pytest.mark.parametrize(("_language", "text", "expected"), cases("places"))
def test_the_place_is_understood(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    assert (understanding.place(text) or "-") == expected


@pytest.mark.parametrize(("_language", "text", "expected"), cases("triggers"))
def test_triggers_are_understood(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    assert (", ".join(understanding.triggers(text)) or "-") == expected


@pytest.mark.parametrize(("_language", "text", "expected"), cases("scores"))
def test_feelings_become_scores(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    score = understanding.score(text)

    assert ("?" if score is None else str(score)) in expected.split("/")


@pytest.mark.parametrize(("_language", "text", "expected"), cases("metrics"))
def test_numbers_are_understood_in_words_of_ones_own(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    assert (understanding.metric(text) or "-") == expected


def test_every_number_has_words(understanding: Understanding) -> None:
    assert set(load_lexicon(ROOT / "knowledge" / "journey" / "words").tables["metrics"]) == set(KPIS)


@pytest.mark.parametrize(("language", "text", "expected"), cases("worries"))
def test_worries_are_parted(understanding: Understanding, language: str, text: str, expected: str) -> None:
    wanted = () if expected == "-" else tuple(Worry(one.rstrip("€"), one.endswith("€")) for one in expected.split(" | "))

    assert understanding.worries(text, language) == wanted


@pytest.mark.parametrize(("_language", "text", "expected"), cases("pains"))
def test_complaints_are_sorted(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    said = understanding.pain(text)

    shown = f"{' | '.join(said.pains)} / {said.questions} / {said.unmet}{' €' if said.about_price else ''}"
    assert " ".join(shown.split()) == expected


@pytest.mark.parametrize(("_language", "text", "expected"), cases("businesses"))
def test_the_name_of_a_business_is_told_from_what_it_sells(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    said = understanding.business(text)

    assert f"{said.sold} | {said.name}".strip() == expected


@pytest.mark.parametrize(("_language", "text", "expected"), cases("dues"))
def test_by_when_and_by_whom_are_understood(understanding: Understanding, _language: str, text: str, expected: str) -> None:
    assert f"{understanding.due(text, TODAY) or '-'} / {understanding.owner(text)}".strip() == expected


def test_a_day_that_has_passed_is_no_due_day(understanding: Understanding) -> None:
    assert understanding.due("2026-11-21", TODAY) is None


@pytest.mark.parametrize(("expected", "line"), texts("vague"))
def test_vague_answers_are_told_from_definite_ones(understanding: Understanding, expected: str, line: str) -> None:
    field, _, text = line.partition(": ")

    assert understanding.vague(text, field) is (expected == "vague")


@pytest.mark.parametrize(("expected", "text"), texts("questions"))
def test_questions_are_told_from_answers(understanding: Understanding, expected: str, text: str) -> None:
    assert understanding.is_question(text) is (expected == "question")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", ("ad",)),
        ("1 si 3", ("ad", "friend")),
        ("2,3", ("window", "friend")),
        ("2 i 4", ("window", "maps")),
        ("primul", ("ad",)),
        ("a doua", ("window",)),
        ("pierwsze", ("ad",)),
        ("the first two", ("ad", "window")),
        ("l'ultimo", ("maps",)),
        ("kõik", ("ad", "window", "friend", "maps")),
        ("toate", ("ad", "window", "friend", "maps")),
        ("vitrina", ("window",)),
        ("vitirna si google", ("window", "maps")),
        ("sfat de la prieten", ("friend",)),
        ("reclama", ("ad",)),
        ("gugle maps", ("maps",)),
        ("5", ()),
        ("altceva", ()),
        ("", ()),
    ],
)
def test_options_are_picked_by_number_or_by_words(understanding: Understanding, text: str, expected: tuple[str, ...]) -> None:
    assert understanding.pick(text, OPTIONS) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("quando scrivono su whatsapp", "Un messaggio quando tornano a casa"),
        ("kui palju kliente tuleb tagasi", "Kui lihtne oli osta"),
        ("when", "A text when it is ready"),
    ],
)
def test_a_word_that_only_asks_picks_nothing(understanding: Understanding, text: str, label: str) -> None:
    assert understanding.pick(text, [("it", label), ("other", "Instagram")]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("scoate vitrina", ("window",)),
        ("usuń vitrina", ("window",)),
        ("togli google maps", ("maps",)),
        ("võta vitrina ära", ("window",)),
        ("remove google maps", ("maps",)),
        ("remove the radio", ()),
        ("google maps", None),
    ],
)
def test_options_are_taken_out_by_words(understanding: Understanding, text: str, expected: tuple[str, ...] | None) -> None:
    assert understanding.taken_out(text, OPTIONS) == expected
