"""The words of the rules, of homework, of whys and of fields: all there, short, and in step with the core and the guides."""

import shutil
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.guides.knowledge import Knowledge
from bot.journey.checks.table import RULES
from bot.journey.diff import ChangeKind
from bot.journey.interview.questions import CONTACTS, FIXED, LAST
from bot.journey.limits import ALLOWED, LIMITS, RANGES
from bot.journey.model import Action, Business, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.languages import SUPPORTED
from bot.trades.words import FieldNames, Homework, RuleWords, Whys, load_field_names, load_homework, load_rule_words, load_whys
from tests.conftest import ROOT

KNOWLEDGE = ROOT / "knowledge"
WHAT, LONG, LABEL = 120, 160, 40
RULE_IDS = [rule.id for rule in RULES]
TOPICS = [*dict.fromkeys(question.topic for question in (*FIXED, *LAST)), "when"]
# What a customer can be asked about.
CUSTOMERS_KNOW = ["persona", "need", "trigger", "worry", *CONTACTS, "score", "pain", "moment_of_truth", "metric"]
# Of a map itself no owner reads: ids, what stands elsewhere, and what is only kept.
UNNAMED = {"map.business", "map.persona", "map.quick", "map.based_on", "map.created", "stage.key"}


@pytest.fixture(scope="module")
def rules() -> RuleWords:
    return load_rule_words(KNOWLEDGE)


@pytest.fixture(scope="module")
def homework() -> Homework:
    return load_homework(KNOWLEDGE)


@pytest.fixture(scope="module")
def whys() -> Whys:
    return load_whys(KNOWLEDGE)


@pytest.fixture(scope="module")
def names() -> FieldNames:
    return load_field_names(KNOWLEDGE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content, to be broken."""
    shutil.copytree(KNOWLEDGE / "journey", tmp_path / "journey")
    return tmp_path


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def field_keys() -> Iterator[str]:
    """Every field that the core can name: of the model's classes, and of its limits."""
    for kind, key in ((JourneyMap, "map"), *((one, one.__name__.lower()) for one in (Business, Persona, Worry, Stage))):
        yield from (f"{key}.{field.name}" for field in fields(kind))
    for item in (Touchpoint, Pain, Action, Metric):
        yield item.__name__.lower()
        yield from (f"{item.__name__.lower()}.{field.name}" for field in fields(item))
    yield from (key for key in (*LIMITS, *RANGES, *ALLOWED) if not key.endswith("[]"))


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_rule_says_briefly_what_it_found_why_it_matters_and_what_to_do(rules: RuleWords, language: str) -> None:
    said = {rule: (rules.what(rule, language), rules.why(rule, language), rules.advice(rule, language)) for rule in RULE_IDS}

    assert {rule: texts for rule, texts in said.items() if len(texts[0]) > WHAT or max(map(len, texts)) > LONG} == {}
    assert {rule: texts for rule, texts in said.items() if not all(text.endswith(".") for text in texts)} == {}


def test_a_rule_without_facts_says_that_it_is_practice_and_one_with_facts_names_the_guides(rules: RuleWords) -> None:
    practice = [rule for rule in RULE_IDS if "practice, not from the guides" in rules.why(rule, "en")]

    assert practice == ["R04", "R22", "R23", "R25"]
    assert [rule for rule in RULE_IDS if "guides" not in rules.why(rule, "en")] == []
    assert [rule.id for rule in RULES if not rule.facts and rule.id not in practice] == []


def test_suggestions_are_those_of_the_trade_packs(rules: RuleWords) -> None:
    packs = [tomllib.loads(file.read_text(encoding="utf-8")) for file in (KNOWLEDGE / "sectors").glob("*.toml")]
    suggested = {rule: rules.suggestion(rule) for rule in RULE_IDS if rules.suggestion(rule)}

    assert suggested["R12"] == "comeback"
    assert {rule: key for rule, key in suggested.items() if not all(key in pack["suggestions"] for pack in packs)} == {}


def test_a_vague_entry_is_asked_about_and_a_clear_gap_is_not(rules: RuleWords) -> None:
    asked = [[rule for rule in RULE_IDS if rules.ask(rule, language).endswith("?")] for language in SUPPORTED]

    assert asked == [asked[0]] * len(SUPPORTED)
    assert ("R25" in asked[0], rules.ask("R10", "et")) == (True, "")


def test_no_two_rules_say_the_same(rules: RuleWords) -> None:
    said = [text for rule in RULE_IDS for text in (rules.what(rule, "et"), rules.advice(rule, "et"))]

    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", SUPPORTED)
def test_whatever_customers_know_can_be_asked_with_three_questions(homework: Homework, language: str) -> None:
    questions = [question for topic in CUSTOMERS_KNOW for question in homework.questions(topic, language)]

    assert len(set(questions)) == 3 * len(CUSTOMERS_KNOW)
    assert [question for question in questions if not question.endswith("?") or len(question) > LONG] == []
    assert [topic for topic in TOPICS if homework.has(topic)] == CUSTOMERS_KNOW


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_question_of_the_interview_has_its_reason(whys: Whys, language: str) -> None:
    reasons = [whys.own(topic, language) for topic in TOPICS]

    assert len(set(reasons)) == len(TOPICS)
    assert [reason for reason in reasons if not reason.endswith(".") or len(reason) > LONG] == []


def test_facts_behind_a_question_are_in_the_guides_and_their_absence_is_said(whys: Whys, knowledge: Knowledge) -> None:
    carried = {fact for e in knowledge.library.editions for s in e.sections for claim in (s.lead, *s.claims) for fact in claim.facts}
    silent = [topic for topic in TOPICS if not whys.facts(topic)]

    assert {fact for topic in TOPICS for fact in whys.facts(topic)} - carried == set()
    assert max(len(whys.facts(topic)) for topic in TOPICS) == 2
    assert silent == ["business", "moment_of_truth", "metric", "when"]
    assert [topic for topic in TOPICS if "guides don't" in whys.own(topic, "en")] == silent


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_field_of_a_map_has_a_short_name(names: FieldNames, language: str) -> None:
    keys = {key for key in field_keys() if not key.endswith(".id")} - UNNAMED
    labels = {key: names.name(key, language) for key in keys}

    assert {key: label for key, label in labels.items() if len(label) > LABEL or label[-1] in ".:"} == {}
    assert {key: label for key, label in labels.items() if not label[0].isupper()} == {}


def test_every_kind_of_thing_and_of_change_has_a_name(names: FieldNames) -> None:
    assert [names.name(kind, "it") for kind in ("touchpoint", "pain", "action", "metric", "stage", "map")] == [
        "Punto di contatto", "Problema", "Azione", "Indicatore", "Fase", "Mappa",
    ]  # fmt: skip
    assert [names.change(kind, "pl") for kind in ChangeKind] == ["Dodano", "Usunięto", "Przeniesiono", "Zmieniono"]


@pytest.mark.parametrize(
    ("file", "old", "new", "load"),
    [
        ("rules.toml", "[R07]", "[R77]", load_rule_words),
        ("whys.toml", "[review]", "[revue]", load_whys),
        ("fields.toml", "moved =", "gone =", load_field_names),
        ("homework.toml", "[need]\nquestions", "[need]\nanswers", load_homework),
    ],
)
def test_content_that_lacks_something_is_refused_by_the_name_of_its_file(
    folder: Path, file: str, old: str, new: str, load: Callable[[Path], object]
) -> None:
    replaced(folder / "journey" / file, old, new)

    with pytest.raises(ContentError, match=file):
        load(folder)


def test_words_that_there_are_not_are_refused(rules: RuleWords, homework: Homework, whys: Whys, names: FieldNames) -> None:
    with pytest.raises(ContentError, match="R99"):
        rules.what("R99", "en")
    with pytest.raises(ContentError, match="business"):
        homework.questions("business", "en")
    with pytest.raises(ContentError, match="weather"):
        whys.facts("weather")
    with pytest.raises(ContentError, match="tlh"):
        names.name("stage.quote", "tlh")
