"""The coach without a trained index: what it says and offers, what taps do, and what it makes of foreign input."""

import io
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from bot.answering.courtesy import EXAMPLES, Courtesy
from bot.answering.head import Head
from bot.answering.index import Background, Index, OwnEntry, VectorStore
from bot.answering.retrieval import Ranked
from bot.answering.understand import Reader, Understood
from bot.bootstrap import KNOWLEDGE
from bot.coach import Coach
from bot.coaching.links import Link
from bot.coaching.sayings import load_sayings
from bot.conversation import Conversation
from bot.guides.knowledge import Knowledge
from bot.guides.library import Library
from bot.guides.own import OwnPassage
from bot.languages import SUPPORTED
from bot.mapping.opening import load_content, open_front
from bot.messages import Choice, Context, Feedback, Message, Place, Reply, Turn
from bot.phrases import Phrases
from bot.transports import jsonl
from tests.mapping.shelf import MemoryShelf

STAGES = ("awareness", "consideration", "purchase", "retention", "advocacy")
# The first is of a Romanian guide, the second of the Romanian and Estonian twins.
SALE, CONTACTS, MAP = EXAMPLES
UNDER_AN_ANSWER = ["more", "original", "next", "sources", "helpful", "unhelpful"]
OWN = OwnPassage("windows.md/1", "windows.md", "Window displays", "Put the warmest lamp behind the goods.", "de")
# What the canned reader takes for something else than a question.
KINDS = {"newsletter?": "not_covered", "far away?": "not_covered", "hello": "greeting", "help me": "help"}


class CannedReader(Reader):
    """Knows the sections' own questions by heart, and nothing else."""

    def __init__(self, library: Library) -> None:
        self._questions = {p.section.question: (p.id, p.language) for p in library}
        self._facts = {p.id: p.facts for p in library}

    def understand(self, text: str, index: Index, prior: str | None, *, in_context: bool = False) -> Understood:
        passage, language = self._questions.get(text, (SALE, prior or "en"))
        kind = "answer" if text in self._questions or text == "own?" else KINDS.get(text, "off_topic")
        score = 0.0 if text == "far away?" else 1.0
        return replace(
            Understood.tapped("more", text, language),
            kind=kind,
            passages={passage: score},
            shapes=defaultdict(float, how=1.0),
            facts=defaultdict(float, dict.fromkeys(self._facts[passage], score)),
            ranking=[Ranked(OWN.id if text == "own?" else passage, score)],
        )


class Chat:
    """One conversation; what is remembered goes through JSON, as it does in a database, and contexts could. Maps are kept on `shelf`."""

    def __init__(self, coach: Coach, shelf: MemoryShelf | None = None) -> None:
        self.coach = coach
        self.shelf = shelf or MemoryShelf()
        self.remembered: Mapping[str, Any] = {}

    def say(self, text: str, hint: str | None = None) -> Turn:
        return self.send(Message.typed("c", text, hint))

    def tap(self, choice: str, under: Reply | None = None) -> Turn:
        return self.send(Message("c", choice=choice, context=under.context if under else None))

    def send(self, message: Message) -> Turn:
        turn = self.coach.turn(self.remembered, message)
        self.shelf.keep(message.conversation, turn.kept)
        self.remembered = json.loads(json.dumps(turn.conversation.to_dict()))
        assert all(json.loads(json.dumps(reply.context)) == reply.context for reply in turn.replies)
        return turn


@pytest.fixture(scope="session")
def coach(knowledge: Knowledge, phrases: Phrases) -> Coach:
    return canned_coach(knowledge, phrases, MemoryShelf())


def canned_coach(knowledge: Knowledge, phrases: Phrases, shelf: MemoryShelf) -> Coach:
    own = {OWN.id: OwnEntry(OWN, Background(0.0, 1.0))}
    index = Index("canned", cast(Head, None), cast(VectorStore, None), own)
    answerer = Answerer(knowledge, phrases, CannedReader(knowledge.library), lambda: index)
    front = open_front(load_content(KNOWLEDGE, phrases, knowledge.library), shelf, Path("exports"))
    return Coach(answerer, knowledge.library, phrases, front, load_sayings(KNOWLEDGE))


@pytest.fixture
def chat(coach: Coach) -> Chat:
    return Chat(coach)


@pytest.fixture
def examples(knowledge: Knowledge) -> dict[str, tuple[Choice, ...]]:
    """Language -> the questions to start with."""
    return {
        language: tuple(Choice(f"ask:{p}", knowledge.library.passage(p, language).section.question) for p in EXAMPLES)
        for language in SUPPORTED
    }


def only(turn: Turn) -> Reply:
    (reply,) = turn.replies
    return reply


def ids(reply: Reply) -> list[str]:
    return [choice.id for choice in reply.choices]


def question(knowledge: Knowledge, passage: str, language: str) -> str:
    return knowledge.library.passage(passage, language).section.question


# Meeting


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("command", ["start", "help"])
def test_meeting_and_help_offer_questions_to_tap(
    chat: Chat, knowledge: Knowledge, phrases: Phrases, examples: dict[str, tuple[Choice, ...]], command: str, language: str
) -> None:
    reply = only(chat.say(f"/{command}", language))
    build = (Choice("map-begin", phrases.say(language, "button-map")),) if command == "start" else ()

    assert reply == Reply(Courtesy(knowledge.library, phrases).say(command, language), (*build, *examples[language]))


def test_help_in_words_is_the_page_of_the_command(chat: Chat) -> None:
    asked = only(chat.say("help me", "et"))

    assert (asked.text, asked.choices) == (only(chat.say("/help", "et")).text, only(chat.say("/help", "et")).choices)


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_question_to_start_with_is_answered_in_the_language_it_stands_in(chat: Chat, phrases: Phrases, language: str) -> None:
    start = only(chat.say("/start", language))

    answer = only(chat.send(Message("c", choice=start.choices[1].id, language_hint=language)))

    assert answer.notes.startswith(phrases.say(language, "sources"))
    assert chat.remembered["language"] == language


@pytest.mark.parametrize(
    ("payload", "link"),
    [
        ("", Link(None, None)),
        ("ro", Link("ro", None)),
        ("RO_Awareness", Link("ro", "awareness")),
        ("advocacy-et", Link("et", "advocacy")),
        ("x1_pl_utm42_help_it", Link("pl", "help")),
        ("loyalty", Link(None, None)),
        ("settings", Link(None, "settings")),
        ("ro awareness", Link(None, None)),
        ("____--", Link(None, None)),
    ],
)
def test_a_link_names_a_language_and_a_goal_and_what_it_doesnt_know_is_left_out(payload: str, link: Link) -> None:
    assert Link.read(payload, {"help", "settings", *STAGES}) == link


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("stage", STAGES)
def test_a_link_to_a_stage_introduces_the_coach_and_tells_the_stage(chat: Chat, phrases: Phrases, stage: str, language: str) -> None:
    introduction, overview = chat.say(f"/start {language}_{stage}").replies

    assert introduction == Reply(phrases.say(language, "start-brief"))
    assert overview.text.startswith(phrases.say(language, "stage-name", stage=stage))
    assert (chat.remembered["fixed"], chat.remembered["language"], chat.remembered["topic"]["stage"]) == (None, language, stage)


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize(("payload", "command"), [("{}", "/start"), ("{}_x", "/start"), ("help_{}", "/help"), ("{}-settings", "/settings")])
def test_a_link_opens_a_page_in_its_language(coach: Coach, payload: str, command: str, language: str) -> None:
    linked = only(Chat(coach).say(f"/start {payload.format(language)}", "en"))

    assert linked == only(Chat(coach).say(command, language))


def test_a_language_that_was_chosen_outweighs_that_of_a_link(chat: Chat, phrases: Phrases) -> None:
    chat.say("/language pl")

    introduction, _ = chat.say("/start ro_retention").replies

    assert introduction.text == phrases.say("pl", "start-brief")


# Answers


@pytest.mark.parametrize("language", SUPPORTED)
def test_an_answer_has_its_sources_as_notes_and_its_choices_in_order(
    chat: Chat, knowledge: Knowledge, phrases: Phrases, language: str
) -> None:
    reply = only(chat.say(question(knowledge, SALE, language)))
    expected = [name for name in UNDER_AN_ANSWER if name != "original" or language != "ro"]

    assert ids(reply) == expected
    assert phrases.say(language, "sources") not in reply.text
    assert reply.full_text == f"{reply.text}\n\n{reply.notes}"
    assert reply.notes.startswith(phrases.say(language, "sources") + "\n[1] ")


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_context_is_small_and_tells_question_kind_and_passages(chat: Chat, knowledge: Knowledge, language: str) -> None:
    asked = question(knowledge, SALE, language)

    context = only(chat.say(asked)).context

    assert context
    assert context.keys() == {"topic", "shown", "asked"}
    assert context["asked"] == {"question": asked, "kind": "answer", "passages": [SALE], "language": language}
    assert len(json.dumps(context)) < 2000


@pytest.mark.parametrize("language", SUPPORTED)
def test_what_is_not_covered_offers_the_nearest_question_and_votes(chat: Chat, knowledge: Knowledge, language: str) -> None:
    near = only(chat.say("newsletter?", language))
    far = only(chat.say("far away?", language))
    original = ["original"] if language != "ro" else []

    assert ids(near) == [*original, f"ask:{SALE}", "sources", "helpful", "unhelpful"]
    assert ids(far) == [f"ask:{SALE}", "helpful", "unhelpful"]
    assert far.choices[0].label == question(knowledge, SALE, language)


def test_courtesy_offers_a_map_and_questions_and_has_nothing_to_vote_on(chat: Chat, examples: dict[str, tuple[Choice, ...]]) -> None:
    reply = only(chat.say("hello"))

    assert reply.choices == (Choice("map-begin", "Build my map"), *examples["en"])


@pytest.mark.parametrize("language", SUPPORTED)
def test_an_answer_about_maps_offers_to_make_one_before_and_after_a_vote(chat: Chat, knowledge: Knowledge, language: str) -> None:
    answer = only(chat.say(question(knowledge, MAP, language)))
    voted = only(chat.tap("helpful", answer))

    assert (ids(answer)[0], ids(voted)[0]) == ("map-begin", "map-begin")


def test_amid_a_map_nothing_offers_another(chat: Chat, knowledge: Knowledge) -> None:
    chat.say("/map")

    offered = [ids(chat.say(text).replies[0])[:1] for text in (question(knowledge, MAP, "en"), "hello?")]

    assert offered == [["more"], []]


@pytest.mark.parametrize("language", SUPPORTED)
def test_sources_are_told_with_the_sentences_that_were_used(chat: Chat, knowledge: Knowledge, phrases: Phrases, language: str) -> None:
    answer = only(chat.say(question(knowledge, SALE, language)))
    section = knowledge.library.passage(SALE, language).section

    told = only(chat.tap("sources", answer))
    heading, source, *quotes = [line for line in told.text.splitlines() if line]

    assert heading == phrases.say(language, "sources")
    assert source in answer.notes
    assert quotes
    assert {quote.removeprefix("• ") for quote in quotes} <= {claim.text for claim in section.claims}
    assert told.place == Place.NEW


def test_a_source_of_the_operators_own_is_quoted_word_for_word_and_has_no_other_language(chat: Chat, phrases: Phrases) -> None:
    answer = only(chat.say("own?"))

    told = only(chat.tap("sources", answer))

    assert ids(answer) == ["more", "sources", "helpful", "unhelpful"]
    assert told.text == f"Sources\n\n[1] “{OWN.title}”: {OWN.guide} (de)\n{OWN.text}"
    assert only(chat.tap("original", answer)).text == phrases.say("en", "stale-choice")


# Votes


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_vote_is_kept_marked_and_can_be_changed(chat: Chat, knowledge: Knowledge, phrases: Phrases, language: str) -> None:
    asked = question(knowledge, SALE, language)
    answer = only(chat.say(asked))
    given = Feedback(asked, "answer", (SALE,), language, helpful=True)

    for vote, helpful in (("helpful", True), ("unhelpful", False)):
        turn = chat.tap(vote, answer)
        marked = tuple(replace(choice, selected=choice.id == vote) for choice in answer.choices)

        assert turn.feedback == (replace(given, helpful=helpful),)
        assert only(turn) == Reply(phrases.say(language, "vote-thanks", vote=vote), marked, place=Place.CHOICES, context=answer.context)


def test_a_vote_on_an_old_answer_is_on_that_answer_in_its_language(chat: Chat, knowledge: Knowledge, phrases: Phrases) -> None:
    old = only(chat.say(question(knowledge, SALE, "ro")))
    chat.say(question(knowledge, CONTACTS, "pl"))
    before = chat.remembered

    turn = chat.tap("helpful", old)

    assert turn.feedback == (Feedback(question(knowledge, SALE, "ro"), "answer", (SALE,), "ro", helpful=True),)
    assert only(turn).text == phrases.say("pl", "vote-thanks", vote="helpful")
    assert [choice.label for choice in only(turn).choices] == [choice.label for choice in old.choices]
    assert chat.remembered == before


def test_a_vote_without_context_is_on_the_last_answer(chat: Chat, knowledge: Knowledge) -> None:
    chat.say(question(knowledge, SALE, "en"))
    chat.say("hello")

    (feedback,) = chat.tap("unhelpful").feedback

    assert (feedback.question, feedback.helpful) == (question(knowledge, SALE, "en"), False)


# Old answers


@pytest.mark.parametrize(
    ("choice", "language"),
    [*((choice, language) for choice in ("more", "next", "sources") for language in SUPPORTED), ("original", "en"), ("original", "pl")],
)
def test_a_choice_under_an_old_answer_is_about_that_answer(coach: Coach, knowledge: Knowledge, choice: str, language: str) -> None:
    at_once, later = Chat(coach), Chat(coach)
    first, old = [only(chat.say(question(knowledge, CONTACTS, language))) for chat in (at_once, later)]
    for passage in (MAP, SALE):
        later.say(question(knowledge, passage, language))

    assert only(later.tap(choice, old)) == only(at_once.tap(choice, first))


@pytest.mark.parametrize("choice", ["more", "next"])
def test_going_on_from_an_old_answer_makes_it_the_topic(chat: Chat, knowledge: Knowledge, choice: str) -> None:
    chat.say("/start awareness")
    old = only(chat.tap("next"))
    chat.say(question(knowledge, MAP, "en"))

    chat.tap(choice, old)

    assert chat.remembered["topic"]["stage"] == {"more": "consideration", "next": "purchase"}[choice]


@pytest.mark.parametrize("choice", ["sources", "original"])
def test_looking_at_an_old_answer_leaves_the_topic_alone(chat: Chat, knowledge: Knowledge, choice: str) -> None:
    old = only(chat.say(question(knowledge, SALE, "en")))
    chat.say(question(knowledge, MAP, "en"))
    before = chat.remembered

    chat.tap(choice, old)

    assert chat.remembered == before


def test_an_old_answer_goes_on_in_the_language_of_today(chat: Chat, knowledge: Knowledge, phrases: Phrases) -> None:
    old = only(chat.say(question(knowledge, SALE, "ro")))
    chat.say("/language it")

    assert only(chat.tap("next", old)).text.startswith(phrases.say("it", "stage-name", stage="advocacy"))
    assert only(chat.tap("sources", old)).text.startswith(phrases.say("it", "sources"))
    assert only(chat.tap("original", old)).text.startswith(phrases.say("it", "original", language="rumeno"))


def test_who_has_gone_over_to_the_guides_language_still_sees_its_words(chat: Chat, knowledge: Knowledge, phrases: Phrases) -> None:
    old = only(chat.say(question(knowledge, SALE, "en")))
    chat.say("/language ro")

    assert only(chat.tap("original", old)).text.startswith(phrases.say("en", "original", language="Romanian"))


def test_an_old_answer_is_still_open_after_cancel(chat: Chat, knowledge: Knowledge, phrases: Phrases) -> None:
    old = only(chat.say(question(knowledge, SALE, "en")))
    chat.say("/cancel")

    assert only(chat.tap("sources")).text == phrases.say("en", "stale-choice")
    assert only(chat.tap("sources", old)).text.startswith("Sources")


# What is no longer open

ABOUT_AN_ANSWER = ("more", "original", "next", "sources", "helpful", "unhelpful")
UNKNOWN = ("", "ask:nothing", "ask:", "language:xx", "language", "settings:other", "export:png", "../../etc/passwd", "back", "\0")
TOPIC = {"question": "?", "passages": [SALE], "told": [], "stage": None}
SHOWN = {"passage": SALE, "facts": [], "language": "et"}
ASKED = {"question": "?", "kind": "answer", "passages": [SALE], "language": "en"}
BROKEN: list[Any] = [
    {},
    {"question": 7, "answers": ["x"]},
    {"topic": "bread", "shown": [SHOWN], "asked": ASKED},
    {"topic": {"question": "?"}, "shown": [SHOWN], "asked": ASKED},
    {"topic": {**TOPIC, "passages": "text"}, "shown": [SHOWN], "asked": ASKED},
    {"topic": {**TOPIC, "told": [7]}, "shown": [SHOWN], "asked": ASKED},
    {"topic": {**TOPIC, "stage": "loyalty"}, "shown": [SHOWN], "asked": ASKED},
    {"topic": TOPIC, "shown": [{**SHOWN, "language": "de"}], "asked": ASKED},
    {"topic": TOPIC, "shown": {"passage": SALE}, "asked": ASKED},
    {"topic": TOPIC, "shown": [SHOWN], "asked": {**ASKED, "language": "xx"}},
    {"topic": TOPIC, "shown": [SHOWN], "asked": [1]},
    {"topic": TOPIC, "shown": [SHOWN], "asked": ASKED, "fixed": 3},
    {"topic": TOPIC, "shown": [SHOWN]},
    ["topic"],
    "topic",
    7,
]


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("choice", [*ABOUT_AN_ANSWER, *UNKNOWN])
def test_a_choice_that_is_not_open_gets_questions_to_start_with(
    chat: Chat, phrases: Phrases, examples: dict[str, tuple[Choice, ...]], choice: str, language: str
) -> None:
    chat.say("/start", language)

    reply = only(chat.send(Message("c", choice=choice, language_hint=language)))

    assert (reply.text, reply.choices, reply.place) == (phrases.say(language, "stale-choice"), examples[language], Place.NEW)


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("context", BROKEN, ids=repr)
def test_a_context_that_cannot_be_used_closes_the_choice_and_shows_what_is_open(
    chat: Chat, knowledge: Knowledge, phrases: Phrases, context: Context, language: str
) -> None:
    answer = only(chat.say(question(knowledge, SALE, language)))
    before = chat.remembered

    replies = [only(chat.send(Message("c", choice=choice, context=context))) for choice in ABOUT_AN_ANSWER]

    assert {reply.text for reply in replies} == {phrases.say(language, "stale-choice")}
    assert {reply.choices for reply in replies} == {answer.choices[:-2]}
    assert chat.remembered == before
    assert only(chat.tap("more", replies[0])).text != replies[0].text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["topic", "shown", "asked", "fixed"]) | st.text(), inner),
    max_leaves=8,
)
WORDS = st.lists(st.text(max_size=9) | st.sampled_from([SALE, CONTACTS, "g004-52"]), max_size=3)
LANGUAGES = st.sampled_from([*SUPPORTED, "de", ""])
SOURCES = st.fixed_dictionaries({"passage": st.sampled_from([SALE, "x"]), "facts": WORDS, "language": LANGUAGES})
LIKELY = st.fixed_dictionaries(
    {
        "topic": st.none()
        | st.fixed_dictionaries({"question": st.text(), "passages": WORDS, "told": WORDS, "stage": st.sampled_from([None, *STAGES, "x"])}),
        "shown": st.lists(SOURCES, max_size=2),
        "asked": st.none()
        | st.fixed_dictionaries(
            {"question": st.text(), "kind": st.sampled_from(["answer", "not_covered", "x"]), "passages": WORDS, "language": LANGUAGES}
        ),
    }
)


@settings(max_examples=150, deadline=None)
@given(context=LIKELY | JSON, remembered=LIKELY | JSON, choice=st.sampled_from([*ABOUT_AN_ANSWER, *UNKNOWN, f"ask:{SALE}", "settings"]))
def test_whatever_comes_back_with_a_tap_nothing_fails(coach: Coach, phrases: Phrases, context: Any, remembered: Any, choice: str) -> None:
    turn = coach.turn(remembered, Message("c", choice=choice, context=context))

    assert only(turn).text
    assert only(turn).text != phrases.say("en", "failed")
    assert Conversation.from_dict(turn.conversation.to_dict()) == turn.conversation


def test_a_memory_that_cannot_be_read_is_begun_afresh(coach: Coach) -> None:
    turn = coach.turn({"topic": 7}, Message.typed("c", "/cancel"))

    assert turn.conversation == Conversation()


def test_a_memory_of_stages_that_are_gone_keeps_the_language(coach: Coach) -> None:
    turn = coach.turn({"fixed": "pl", "topic": {**TOPIC, "stage": "loyalty"}}, Message.typed("c", "/help"))

    assert turn.conversation == Conversation(fixed="pl")


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize(("command", "key"), [("/dance now", "unknown-command"), ("/", "unknown-command"), ("/privacy", "not-yet")])
def test_a_command_that_does_nothing_gets_questions_to_start_with(
    chat: Chat, phrases: Phrases, examples: dict[str, tuple[Choice, ...]], command: str, key: str, language: str
) -> None:
    assert only(chat.say(command, language)) == Reply(phrases.say(language, key), examples[language])


# Settings


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_panel_says_which_language_is_spoken_and_leads_to_the_list_and_back(chat: Chat, phrases: Phrases, language: str) -> None:
    panel = only(chat.say("/settings", language))
    name = phrases.say(language, "language-name", code=language)
    following = phrases.say(language, "settings-language", mode="auto", language=name)

    assert panel.text == f"{phrases.say(language, 'settings')}\n\n{following}"
    assert ids(panel) == ["settings:language", "reminders:off", "timezone"]
    assert panel.choices[0].label == phrases.say(language, "button-language")

    languages = only(chat.send(Message("c", choice="settings:language", language_hint=language)))

    assert languages.place == Place.EDIT
    assert ids(languages) == [*(f"language:{code}" for code in SUPPORTED), "language:auto", "settings"]
    assert [choice.id for choice in languages.choices if choice.selected] == ["language:auto"]

    back = only(chat.send(Message("c", choice="settings", language_hint=language)))

    assert back == replace(panel, place=Place.EDIT)


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_language_chosen_in_the_panel_is_spoken_there_at_once(chat: Chat, phrases: Phrases, language: str) -> None:
    chat.say("/settings", "en")
    chat.tap("settings:language")

    panel = only(chat.tap(f"language:{language}"))

    assert panel == replace(
        only(chat.say("/settings")),
        text=f"{phrases.say(language, 'language-set')}\n\n{only(chat.say('/settings')).text}",
        place=Place.EDIT,
    )
    assert (chat.remembered["fixed"], chat.remembered["language"]) == (language, language)

    languages = only(chat.tap("settings:language"))

    assert [choice.id for choice in languages.choices if choice.selected] == [f"language:{language}"]
    assert only(chat.tap("language:auto")).text.startswith(phrases.say(language, "language-follow"))
    assert (chat.remembered["fixed"], chat.remembered["language"]) == (None, language)


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_command_for_languages_shows_them_or_takes_one(chat: Chat, phrases: Phrases, language: str) -> None:
    languages = only(chat.say("/language", language))

    assert languages.place == Place.NEW
    assert ids(languages) == [*(f"language:{code}" for code in SUPPORTED), "language:auto"]
    assert only(chat.say(f"/language {language}")) == Reply(phrases.say(language, "language-set"))


# What isn't text

KEYS = {
    "voice": "cannot-listen",
    "audio": "cannot-listen",
    "photo": "cannot-look",
    "video": "cannot-look",
    "document": "cannot-open",
    "sticker": "nice-sticker",
    "location": "only-text",
    "contact": "only-text",
    "poll": "only-text",
    "other": "only-text",
}


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("kind", KEYS)
def test_what_is_not_text_gets_a_word_that_fits_and_a_question_to_tap(
    chat: Chat, phrases: Phrases, examples: dict[str, tuple[Choice, ...]], kind: str, language: str
) -> None:
    reply = only(chat.send(Message("c", event=f"media:{kind}", language_hint=language)))

    assert reply == Reply(phrases.say(language, KEYS[kind]), examples[language][:1])


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_group_is_told_how_to_address_the_coach(chat: Chat, phrases: Phrases, language: str) -> None:
    reply = only(chat.send(Message("c", "@journey_bot", event="joined", language_hint=language)))

    assert reply == Reply(phrases.say(language, "joined", name="@journey_bot"))
    assert {"@journey_bot", "/ask"} <= {word.strip(",.:") for word in reply.text.split()}


@pytest.mark.parametrize("event", ["", "media:", "media:hologram", "reminder:7"])
def test_an_event_that_means_nothing_is_passed_over(chat: Chat, knowledge: Knowledge, event: str) -> None:
    chat.say(question(knowledge, SALE, "en"))
    before = chat.remembered

    assert chat.send(Message("c", event=event)).replies == ()
    assert chat.remembered == before


# A channel without small print


def test_json_lines_have_text_and_sources_as_one_text_and_remember_each_conversation(coach: Coach, knowledge: Knowledge) -> None:
    inputs = [{"conversation": "a", "text": question(knowledge, SALE, "pl")}, {"conversation": "b", "choice": "more"}]
    lines, out = [json.dumps(row) for row in [*inputs, {"conversation": "a", "choice": "sources"}]], io.StringIO()

    jsonl.run(coach, lines, out)
    answer, _, stale, _, sources, _ = [json.loads(line) for line in out.getvalue().splitlines()]

    expected = only(Chat(coach).say(question(knowledge, SALE, "pl")))
    assert answer["text"] == expected.full_text
    assert [choice["id"] for choice in answer["choices"]] == ids(expected)
    assert [choice["id"] for choice in stale["choices"]] == [f"ask:{passage}" for passage in EXAMPLES]
    assert sources["text"].startswith("Źródła\n\n[1] ")
