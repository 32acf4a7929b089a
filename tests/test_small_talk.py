"""What is typed outside a map and is no question to the guides: wishes for a map, bare words, names of numbers."""

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.answering.answerer import Answerer
from bot.answering.head import Head, Reading
from bot.answering.understand import Understood, kind_of
from bot.bootstrap import KNOWLEDGE
from bot.coaching.answers import Answers
from bot.coaching.sayings import Saying, Sayings, load_sayings
from bot.coaching.small_talk import SmallTalk
from bot.conversation import Conversation
from bot.errors import ContentError
from bot.guides.knowledge import Knowledge
from bot.languages import SUPPORTED
from bot.messages import Choice, Reply
from bot.phrases import Phrases
from tests.mapping.shelf import MemoryShelf
from tests.test_coach import SALE, Chat, canned_coach, chat, coach, examples, ids, only, question

__all__ = ["chat", "coach", "examples"]


@pytest.fixture(scope="session")
def sayings() -> Sayings:
    return load_sayings(KNOWLEDGE)


WISHES = {
    "ro": ("vreau o harta", "Nu, vreau o hartă pentru salonul meu", "incepem harta?", "poti sa-mi faci o harta?", "harta", "o hartă nouă"),
    "pl": ("hej, chce zrobic mape", "mapę poproszę", "czy możesz zrobić mapę mojego sklepu?", "zacznijmy mapę", "mapa", "nowa mapa"),
    "it": ("fammi una mappa", "vorrei la mappa dei miei clienti", "puoi farmi una mappa?", "cominciamo la mappa", "mappa", "nuova mappa"),
    "et": ("tahan teha kaarti", "soovin oma poe teekonnakaarti", "kas sa saaksid kaardi teha?", "alustame kaardiga", "kaart", "uus kaart"),
    "en": ("make me a map", "I'd love a journey map for my bakery", "can you make a map?", "let's start the map", "map", "new map"),
}
NO_WISHES = {
    "ro": (
        "cum fac o hartă a călătoriei?",
        "nu vreau nicio hartă",
        "trebuie sa fac o harta?",
        "vreau sa apar pe harta",
        "vreau o harta google",
    ),
    "pl": (
        "jak narysować mapę podróży klienta?",
        "nie chcę mapy",
        "czy warto robić mapę?",
        "nie ma mnie na mapie, chcę być",
        "mapa dojazdu",
    ),
    "it": (
        "come faccio una mappa",
        "non voglio una mappa",
        "a cosa serve fare una mappa?",
        "voglio esserci sulla mappa",
        "mappa della città",
    ),
    "et": ("kuidas teha kaarti", "ma ei taha kaarti", "miks mul kaarti vaja on?", "kas kaarti tasub teha?", "tahan linna kaarti"),
    "en": ("how do I draw a map", "I don't want a map", "should I make a map?", "I want to be on the map", "make me a google map"),
}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in WISHES for text in WISHES[language]])
def test_a_wish_for_a_map_is_heard(sayings: Sayings, language: str, text: str) -> None:
    assert sayings.read(text, language) is Saying.MAP


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in NO_WISHES for text in NO_WISHES[language]])
def test_a_question_about_maps_a_refusal_and_maps_of_another_kind_are_no_wish(sayings: Sayings, language: str, text: str) -> None:
    assert sayings.read(text, language) is not Saying.MAP


def test_no_answerable_question_of_the_bank_is_taken_for_anything_else(sayings: Sayings, knowledge: Knowledge) -> None:
    asked = [one for one in knowledge.bank if one.language in SUPPORTED and one.kind == "answer"]

    taken = [one.text for one in asked[::20] if sayings.read(one.text, one.language)]

    assert len(asked) > 10_000
    assert taken == []


@pytest.mark.parametrize(
    ("text", "language", "saying"),
    [
        ("bine", "ro", Saying.BARE),
        ("spoko", "pl", Saying.BARE),
        ("salta", "it", Saying.BARE),
        ("15/12", "it", Saying.BARE),
        ("a metà gennaio", "it", Saying.BARE),
        ("kuu lõpuks", "et", Saying.BARE),
        ("mai departe", "ro", Saying.GOING),
        ("annulla", "it", Saying.CANCEL),
        ("stop", "en", Saying.CANCEL),
        ("cancella tutto", "it", Saying.DELETE),
        ("usuń moją mapę", "pl", Saying.DELETE),
        ("delete another user's data", "en", None),
        ("ile jeszcze tych pytan", "pl", Saying.LEFT),
        ("mitu küsimust veel?", "et", Saying.LEFT),
        ("how long does it take a customer to buy", "en", None),
        ("what should I post at christmas?", "en", None),
        ("why?", "en", None),
    ],
)
def test_a_text_says_something_only_as_a_whole(sayings: Sayings, text: str, language: str, saying: Saying | None) -> None:
    assert sayings.read(text, language) is saying


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("co to jest NPS?", "nps"),
        ("ce este NPS-ul", "nps"),
        ("mida tähendab CAC?", "cac"),
        ("come si calcola il tasso di conversione?", "conversion"),
        ("how do I work out the newsletter click rate", "nl_ctr"),
        ("CTR", "ctr"),
        ("how do I improve my NPS?", None),
        ("what is it?", None),
    ],
)
def test_a_number_is_asked_for_by_its_name_alone_or_with_its_meaning(sayings: Sayings, text: str, number: str | None) -> None:
    assert sayings.asked_number(text) == number


def test_a_number_that_the_core_doesnt_know_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "sayings"
    folder.mkdir()
    (folder / "numbers.toml").write_text('[luck]\nen = "luck"\n', encoding="utf-8")

    with pytest.raises(ContentError, match=r"numbers\.toml: no such number: luck"):
        load_sayings(tmp_path)


# What is replied


@pytest.mark.parametrize("language", SUPPORTED)
def test_who_wishes_for_a_map_gets_the_button_that_starts_it(chat: Chat, phrases: Phrases, language: str) -> None:
    offer = only(chat.say(WISHES[language][0], language))

    assert offer == Reply(phrases.say(language, "map-offer"), (Choice("map-begin", phrases.say(language, "button-map")),))
    assert chat.tap("map-begin").replies[-1].text.startswith(phrases.say(language, "map-started"))


def test_a_bare_word_gets_a_line_and_all_that_can_be_done(
    chat: Chat, knowledge: Knowledge, examples: dict[str, tuple[Choice, ...]]
) -> None:
    first = only(chat.say("ok", "en"))
    chat.say(question(knowledge, SALE, "en"))
    later = only(chat.say("ok"))

    assert first.text == later.text
    assert first.choices == (Choice("map-begin", "Build my map"), *examples["en"])
    assert ids(later) == ["map-begin", "more", "original", "next", "sources"]
    assert only(chat.tap("more", later)).text != later.text


def test_cancelling_in_words_forgets_the_topic_as_the_command_does(chat: Chat, knowledge: Knowledge, phrases: Phrases) -> None:
    chat.say(question(knowledge, SALE, "en"))

    assert only(chat.say("never mind")).text == phrases.say("en", "cancelled")
    assert chat.remembered["topic"] is None


def test_who_wants_something_deleted_is_told_where(chat: Chat) -> None:
    assert {"/maps,", "/cancel"} <= set(only(chat.say("delete everything", "en")).text.split())


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_number_is_explained_in_our_words_and_as_such(chat: Chat, phrases: Phrases, sayings: Sayings, language: str) -> None:
    name, formula = sayings.kpis.name("nps", language), sayings.kpis.formula("nps", language)

    explained = only(chat.say("NPS?", language)).text

    head = phrases.say(language, "number-explained", name=name, formula=formula)
    assert explained == f"{head}\n\n{sayings.kpis.tally('nps', language)}"


def test_amid_a_map_a_number_and_how_far_it_is_are_told_before_the_question_comes_back(knowledge: Knowledge, phrases: Phrases) -> None:
    shelf = MemoryShelf()
    chat = Chat(canned_coach(knowledge, phrases, shelf), shelf)
    chat.say("/map", "en")

    explained, again = chat.say("what is NPS?").replies
    how_far, still = chat.say("how many questions are left?").replies

    assert "Net Promoter Score" in explained.text
    assert how_far == Reply(phrases.say("en", "how-far"))
    assert again == still


def read_as(text: str, kind: str, like: float = 0.0) -> Understood:
    return replace(Understood.tapped("aspect", text, "en"), kind=kind, passages={SALE: like})


@pytest.mark.parametrize(
    ("understood", "small"),
    [
        (read_as("asdkjh qwe", "not_covered"), True),
        (read_as("price", "not_covered", like=0.4), False),
        (read_as("refund?", "not_covered"), False),
        (read_as("my dog ate it", "not_covered"), False),
        (read_as("bye", "goodbye"), False),
        (read_as("i give up", "distress"), False),
        (read_as("go on", "follow_up"), True),
        (replace(read_as("go on", "follow_up"), acts=defaultdict(float, next=1.0)), False),
    ],
    ids=lambda value: value.text if isinstance(value, Understood) else "",
)
def test_what_is_like_nothing_is_small_talk_and_what_the_reader_is_sure_of_is_not(
    sayings: Sayings, phrases: Phrases, knowledge: Knowledge, understood: Understood, small: bool
) -> None:
    talk = SmallTalk(sayings, phrases, Answers(cast(Answerer, None), knowledge.library, phrases))

    assert (talk.turn(Conversation(), understood, "en") is not None) == small


@pytest.mark.parametrize(
    ("margin", "nearest", "kind"),
    [(0.1, 0.2, "answer"), (0.3, 0.1, "not_covered"), (0.6, 0.1, "answer"), (0.0, 0.9, "not_covered")],
)
def test_where_no_passage_stands_out_only_a_clear_margin_makes_a_question_answerable(margin: float, nearest: float, kind: str) -> None:
    kinds = {"answer": 0.2 + margin, "not_covered": 0.2, "blocked": 0.0, "distress": 0.0, "follow_up": 0.0}
    reading = Reading({SALE: nearest}, {}, kinds, {}, {}, {})
    head = cast(Head, SimpleNamespace(threshold=0.05))

    assert kind_of("jaka pogoda", reading, head, in_context=False) == kind
