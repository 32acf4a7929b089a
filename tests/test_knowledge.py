"""What the coach knows, held together: five editions of each guide, the stages, the names, and the question bank."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.guides.bank import ACTS, ANSWER, OTHER_KINDS, SHAPES, BankQuestion
from bot.guides.edition import Claim, Edition, Section
from bot.guides.knowledge import Knowledge
from bot.languages import SUPPORTED
from bot.text import words

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
GUIDES = {"000+003": ("ro", "et"), "001": ("pl",), "002": ("it",), "004": ("ro",)}
TWINS = "000+003"
MOST_FACTS = 8
MOST_SECTION_WORDS = 170
MOST_CLAIM_WORDS = 45
# A run of this many words in common with an original counts as taken over.
COPIED = 8
FEWEST_QUESTIONS = 12
FEWEST_OTHERS = 120
EVERY_GUIDE = pytest.mark.parametrize("guide", sorted(GUIDES))
EVERY_LANGUAGE = pytest.mark.parametrize("language", SUPPORTED)
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="the source guides are not beside this checkout")


def edition(knowledge: Knowledge, guide: str, language: str) -> Edition:
    [found] = [e for e in knowledge.library.editions if (e.guide, e.language) == (guide, language)]
    return found


def sentences(section: Section) -> list[Claim]:
    return [section.lead, *section.claims]


def counted(section: Section) -> int:
    """The words of what one answer can draw on."""
    return sum(len(claim.text.split()) for claim in sentences(section))


def texts(section: Section) -> list[str]:
    return [section.title, section.step, section.question, *(claim.text for claim in sentences(section))]


def outline(one: Edition) -> list[tuple[object, ...]]:
    """What must be the same in every language."""
    return [(s.id, s.stage, s.lead.facts, tuple(claim.facts for claim in s.claims)) for s in one.sections]


def folded(text: str) -> str:
    return " ".join(words(text))


def runs(text: str, length: int) -> set[str]:
    spoken = words(text)
    return {" ".join(spoken[i : i + length]) for i in range(len(spoken) - length + 1)}


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def facts_of_shared() -> list[dict[str, Any]]:
    facts: list[dict[str, Any]] = json.loads((SHARED / "facts.json").read_text(encoding="utf-8"))
    return facts


def test_the_guides_are_these(knowledge: Knowledge) -> None:
    assert {e.guide for e in knowledge.library.editions} == GUIDES.keys()


@EVERY_GUIDE
def test_a_guide_has_one_edition_a_language_each_in_its_place(guide: str, knowledge: Knowledge) -> None:
    files = sorted(file.stem for file in (ROOT / "knowledge" / "guides" / guide).glob("*.md"))
    languages = sorted(e.language for e in knowledge.library.editions if e.guide == guide)

    assert files == languages == sorted(SUPPORTED)


@EVERY_GUIDE
@EVERY_LANGUAGE
def test_an_edition_names_the_languages_and_documents_of_its_source(guide: str, language: str, knowledge: Knowledge) -> None:
    originals = json.loads((ROOT / "knowledge" / "originals.json").read_text(encoding="utf-8"))
    one = edition(knowledge, guide, language)

    assert one.source_languages == GUIDES[guide]
    assert sorted(one.sources) == sorted(name for name, original in originals.items() if original["guide"] == guide)


@EVERY_GUIDE
@EVERY_LANGUAGE
def test_a_guide_says_the_same_in_every_language_claim_by_claim(guide: str, language: str, knowledge: Knowledge) -> None:
    assert outline(edition(knowledge, guide, language)) == outline(edition(knowledge, guide, "en"))


@EVERY_GUIDE
@EVERY_LANGUAGE
def test_sections_of_a_guide_are_told_apart_by_id_title_and_question(guide: str, language: str, knowledge: Knowledge) -> None:
    sections = edition(knowledge, guide, language).sections

    for values in zip(*((s.id, folded(s.title), folded(s.question)) for s in sections), strict=True):
        assert [value for value, times in Counter(values).items() if times > 1] == []


@EVERY_LANGUAGE
def test_every_fact_stands_in_one_claim(language: str, knowledge: Knowledge) -> None:
    told = Counter(fact for passage in knowledge.library.in_language(language) for fact in passage.facts)

    assert {fact: times for fact, times in told.items() if times != 1} == {}


@EVERY_GUIDE
def test_the_facts_of_a_guide_are_its_own(guide: str, knowledge: Knowledge) -> None:
    facts = {fact for section in edition(knowledge, guide, "en").sections for fact in section.facts}

    assert {fact[1:4] for fact in facts} == set(guide.split("+"))


@EVERY_GUIDE
def test_a_section_holds_at_most_eight_facts_of_a_document(guide: str, knowledge: Knowledge) -> None:
    held = {s.id: Counter(fact[:4] for fact in s.facts) for s in edition(knowledge, guide, "en").sections}

    assert {section: counts for section, counts in held.items() if max(counts.values()) > MOST_FACTS} == {}


def test_every_sentence_of_the_twins_stands_in_both_documents(knowledge: Knowledge) -> None:
    sections = edition(knowledge, TWINS, "en").sections
    facts = [claim.facts for section in sections for claim in sentences(section)]

    assert [f for f in facts if {x[5:] for x in f if x[:4] == "g000"} != {x[5:] for x in f if x[:4] == "g003"}] == []


@EVERY_GUIDE
def test_a_lead_states_only_facts_of_its_section(guide: str, knowledge: Knowledge) -> None:
    sections = edition(knowledge, guide, "en").sections

    assert {s.id: set(s.lead.facts) - set(s.facts) for s in sections if not set(s.lead.facts) <= set(s.facts)} == {}


@EVERY_GUIDE
@EVERY_LANGUAGE
def test_sections_and_claims_are_short(guide: str, language: str, knowledge: Knowledge) -> None:
    sections = edition(knowledge, guide, language).sections

    assert {s.id: counted(s) for s in sections if counted(s) > MOST_SECTION_WORDS} == {}
    assert [c.text for s in sections for c in sentences(s) if len(c.text.split()) > MOST_CLAIM_WORDS] == []


@EVERY_GUIDE
def test_stages_are_canonical(guide: str, knowledge: Knowledge) -> None:
    stages = {section.stage for section in edition(knowledge, guide, "en").sections}

    assert stages - {None} - set(knowledge.stages.canonical) == set()


def test_the_canonical_stages_are_those_of_the_contract(knowledge: Knowledge) -> None:
    assert knowledge.stages.canonical == ("awareness", "consideration", "purchase", "retention", "advocacy")


def test_every_stage_has_sections_of_that_stage_for_an_overview(knowledge: Knowledge) -> None:
    stage_of = {passage.id: passage.section.stage for passage in knowledge.library.in_language("en")}
    overview = knowledge.stages.overview

    assert overview.keys() == set(knowledge.stages.canonical)
    assert [p for ids in overview.values() for p in ids if p not in stage_of] == []
    assert {p: stage_of[p] for stage, ids in overview.items() for p in ids if stage_of[p] != stage} == {}


def test_every_guide_has_its_own_terms_in_its_own_languages(knowledge: Knowledge) -> None:
    taxonomies = knowledge.stages.taxonomies

    assert sorted((t.guide, t.language) for t in taxonomies) == sorted(
        (g, language) for g, languages in GUIDES.items() for language in languages
    )
    assert {stage for t in taxonomies for stage, _ in t.terms} <= set(knowledge.stages.canonical)
    assert [t for t in taxonomies if len({term for _, term in t.terms}) != len(t.terms) or not all(term for _, term in t.terms)] == []


def test_terms_stand_in_the_order_of_the_stages(knowledge: Knowledge) -> None:
    places = [[knowledge.stages.canonical.index(stage) for stage, _ in t.terms] for t in knowledge.stages.taxonomies]

    assert [order for order in places if any(later < earlier for earlier, later in pairwise(order))] == []


def test_the_fact_behind_a_taxonomy_is_of_its_guide(knowledge: Knowledge) -> None:
    homes = {t.fact: knowledge.library.passage_of_fact[t.fact].split("/")[0] for t in knowledge.stages.taxonomies if t.fact}

    assert homes == {t.fact: t.guide for t in knowledge.stages.taxonomies if t.fact}


@needs_shared
def test_terms_are_the_guides_own_words(knowledge: Knowledge) -> None:
    files = {(f["guide"], f["language"]): f["id"] for f in facts_of_shared()}
    originals = {key: folded(next((SHARED / "guides").glob(f"{key[0]}_*")).read_text(encoding="utf-8")) for key in files}
    found = {
        (t.guide, term): any(folded(part) in text for (g, lang), text in originals.items() if g in t.guide and lang == t.language)
        for t in knowledge.stages.taxonomies
        for _, term in t.terms
        for part in term.split("/")
    }

    assert [term for term, stands in found.items() if not stands] == []


def test_agreements_join_facts_of_different_guides(knowledge: Knowledge) -> None:
    home = knowledge.library.passage_of_fact

    assert [sorted(group - home.keys()) for group in knowledge.stages.agreements if group - home.keys()] == []
    assert [sorted(group) for group in knowledge.stages.agreements if len({home[fact].split("/")[0] for fact in group}) < 2] == []


def test_notes_speak_of_facts_in_every_language(knowledge: Knowledge) -> None:
    notes = knowledge.stages.notes

    assert [note.id for note in notes if not note.facts or note.facts - knowledge.library.passage_of_fact.keys()] == []
    assert [note.id for note in notes if note.texts.keys() != set(SUPPORTED) or len(set(note.texts.values())) != len(SUPPORTED)] == []
    assert len({note.id for note in notes}) == len(notes)


def test_gaps_are_stages_that_a_guide_does_not_have_told_in_every_language(knowledge: Knowledge) -> None:
    gaps = knowledge.stages.gaps
    stages = {(passage.guide, passage.section.stage) for passage in knowledge.library.in_language("en")}

    assert {(gap.guide, gap.stage) for gap in gaps} == {(g, s) for g in GUIDES for s in knowledge.stages.canonical if (g, s) not in stages}
    assert [gap for gap in gaps if gap.texts.keys() != set(SUPPORTED) or len(set(gap.texts.values())) != len(SUPPORTED)] == []


@pytest.mark.parametrize(
    ("question", "guides"),
    [
        ("Ce spune ghidul polonez despre loialitate?", ["001"]),
        ("Ce zice ghidul italian?", ["002"]),
        ("Ce scrie în ghidul estonian?", [TWINS]),
        ("Co mówi polski przewodnik?", ["001"]),
        ("Co pisze we włoskim przewodniku?", ["002"]),
        ("Ile etapów jest w estońskim poradniku?", [TWINS]),
        ("Cosa dice la guida polacca?", ["001"]),
        ("E secondo la guida italiana?", ["002"]),
        ("Quanti contatti nella guida estone?", [TWINS]),
        ("Mida ütleb poolakeelne juhend?", ["001"]),
        ("Mis on itaaliakeelses juhendis kirjas?", ["002"]),
        ("Mitu etappi on eestikeelses juhendis?", [TWINS]),
        ("What does the Polish guide say?", ["001"]),
        ("Which stages has the Italian guide?", ["002"]),
        ("How many contacts, says the Estonian guide?", [TWINS]),
        ("Cum diferă ghidul italian de cel polonez?", ["001", "002"]),
        ("Most of my customers are Polish", []),
        ("Do you have a guide?", []),
    ],
)
def test_a_guide_is_known_by_its_language(question: str, guides: list[str], knowledge: Knowledge) -> None:
    assert knowledge.names.named_in(question) == guides


def test_only_guides_that_we_have_are_named(knowledge: Knowledge) -> None:
    assert knowledge.names.guides.keys() <= GUIDES.keys()


def romanian(knowledge: Knowledge) -> Iterator[str]:
    yield from (text for passage in knowledge.library.in_language("ro") for text in (passage.guide_title, *texts(passage.section)))
    yield from (file.read_text(encoding="utf-8") for file in sorted((ROOT / "prompts" / "locales" / "ro").glob("*.ftl")))
    yield from (note.texts["ro"] for note in knowledge.stages.notes)
    yield from (gap.texts["ro"] for gap in knowledge.stages.gaps)
    yield from (term for t in knowledge.stages.taxonomies if t.language == "ro" for _, term in t.terms)
    # The sloppy questions are typed as owners type, old keyboards included.
    yield from (row["q"] for row in rows(ROOT / "knowledge" / "questions" / "ro.jsonl") if row.get("style") != "sloppy")


def test_romanian_is_written_with_commas_below(knowledge: Knowledge) -> None:
    written = list(romanian(knowledge))

    assert any(letter in text for text in written for letter in "șț")
    assert [text for text in written if set("şţŞŢ") & set(text) or not unicodedata.is_normalized("NFC", text)] == []


@needs_shared
def test_the_facts_are_those_of_the_inventory_without_the_advertising(knowledge: Knowledge) -> None:
    expected = {fact["id"] for fact in facts_of_shared() if "[promotional]" not in fact["claim_en"]}

    assert knowledge.library.passage_of_fact.keys() == expected


@needs_shared
@EVERY_GUIDE
def test_the_languages_of_a_guide_are_those_of_the_inventory(guide: str) -> None:
    inventory = {fact["guide"]: fact["language"] for fact in facts_of_shared()}

    assert tuple(inventory[document] for document in guide.split("+")) == GUIDES[guide]


@needs_shared
@EVERY_GUIDE
@EVERY_LANGUAGE
def test_no_sentence_is_taken_over_from_an_original(guide: str, language: str, knowledge: Knowledge) -> None:
    taken: set[str] = set().union(*(runs(file.read_text(encoding="utf-8"), COPIED) for file in sorted((SHARED / "guides").glob("*.txt"))))
    claims = [claim for section in edition(knowledge, guide, language).sections for claim in sentences(section)]

    assert {claim.text: copied for claim in claims if (copied := runs(claim.text, COPIED) & taken)} == {}


def bank_in(knowledge: Knowledge, language: str) -> list[BankQuestion]:
    return [question for question in knowledge.bank if question.language == language]


@EVERY_LANGUAGE
def test_every_section_has_questions_enough(language: str, knowledge: Knowledge) -> None:
    home = knowledge.library.passage_of_fact
    asked = Counter(section for question in bank_in(knowledge, language) for section in {home[fact] for fact in question.facts})

    assert {section: asked[section] for section in knowledge.library.ids if asked[section] < FEWEST_QUESTIONS} == {}


@EVERY_LANGUAGE
def test_there_are_enough_messages_that_the_guides_do_not_answer(language: str, knowledge: Knowledge) -> None:
    others = [question for question in bank_in(knowledge, language) if question.kind != ANSWER]

    assert len(others) >= FEWEST_OTHERS


@EVERY_LANGUAGE
def test_every_kind_shape_and_act_occurs(language: str, knowledge: Knowledge) -> None:
    questions = bank_in(knowledge, language)

    assert {question.kind for question in questions} == {ANSWER, *OTHER_KINDS}
    assert {question.shape for question in questions} == {None, *SHAPES}
    assert {question.act for question in questions} == {None, *ACTS}


def test_every_fact_of_the_bank_is_the_first_of_a_claim(knowledge: Knowledge) -> None:
    # The head has one output a claim, named by its first fact; a question that names another can't be trained on.
    facts = {fact for question in knowledge.bank for fact in question.facts}
    claimed = {fact for passage in knowledge.library.ids for fact in knowledge.library.claimed(passage)}

    assert facts - claimed == set()


def test_every_claim_outside_the_twins_states_one_fact(knowledge: Knowledge) -> None:
    claims = [claim for p in knowledge.library.in_language("en") if p.guide != TWINS for claim in p.section.claims]

    assert [claim for claim in claims if len(claim.facts) != 1] == []


def test_every_fact_is_asked_for_in_every_language_of_ours(knowledge: Knowledge) -> None:
    asked = {(question.language, twin) for question in knowledge.bank for fact in question.facts for twin in knowledge.library.twins[fact]}
    every = {(language, fact) for language in SUPPORTED for fact in knowledge.library.passage_of_fact}

    assert sorted(every - asked) == []


def test_no_two_questions_of_a_language_are_equal(knowledge: Knowledge) -> None:
    asked = Counter((question.language, question.text.strip().lower()) for question in knowledge.bank)

    assert [question for question, times in asked.items() if times > 1] == []


def test_no_question_is_empty(knowledge: Knowledge) -> None:
    assert [question for question in knowledge.bank if not question.text.strip()] == []


HELD_OUT = sorted((ROOT / "bench").glob("evaluation/*.jsonl")) + sorted((ROOT / "bench").glob("blind/*.jsonl"))


@pytest.fixture(scope="module")
def trained(knowledge: Knowledge) -> set[str]:
    return {folded(question.text) for question in knowledge.bank}


@pytest.mark.parametrize("file", HELD_OUT, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_question_that_measures_the_coach_is_one_that_trains_it(file: Path, trained: set[str]) -> None:
    assert [row["q"] for row in rows(file) if folded(row["q"]) in trained] == []
