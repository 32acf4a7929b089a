"""Whole conversations as tables: what the owner says or taps, and what the reply must be about."""

import json

import pytest

from bot.bootstrap import App
from bot.conversation import Conversation
from bot.languages import SUPPORTED
from bot.messages import Message, Place, Reply, Turn


class Chat:
    """One conversation with the real coach; the state goes through JSON after every turn."""

    def __init__(self, app: App) -> None:
        self._coach = app.coach
        self.conversation = Conversation()
        self.last_turn = Turn(self.conversation, ())

    def say(self, text: str, hint: str | None = None) -> str:
        return self._keep(Message.typed("c", text, hint))

    def tap(self, choice: str, under: Reply | None = None, hint: str | None = None) -> str:
        """Tap a choice, of the last reply or of an older one."""
        return self._keep(Message("c", choice=choice, language_hint=hint, context=under.context if under else None))

    @property
    def last(self) -> Reply:
        return self.last_turn.replies[-1]

    def _keep(self, message: Message) -> str:
        self.last_turn = self._coach.turn(self.conversation.to_dict(), message)
        self.conversation = Conversation.from_dict(json.loads(json.dumps(self.last_turn.conversation.to_dict())))
        return self.last.full_text


@pytest.fixture
def chat(app: App) -> Chat:
    return Chat(app)


FOLLOW_UPS = {
    "en": ("What do people do when they compare me?", "tell me more", "and after that?", "how do I do this for my bakery?"),
    "ro": ("Ce fac oamenii când mă compară cu alții?", "spune-mi mai mult", "și după aceea?", "cum fac asta la brutăria mea?"),
    "pl": ("Co robią ludzie, kiedy mnie porównują z innymi?", "powiedz mi więcej", "a co potem?", "jak to zrobić w mojej piekarni?"),
    "it": ("Cosa fanno le persone quando mi confrontano con altri?", "dimmi di più", "e dopo?", "come lo faccio nella mia panetteria?"),
    "et": (
        "Mida inimesed teevad, kui mind teistega võrdlevad?",
        "räägi lähemalt",
        "ja mis edasi?",
        "kuidas ma seda oma pagaritöökojas teen?",
    ),
}


@pytest.mark.parametrize("language", FOLLOW_UPS)
def test_a_conversation_goes_on_in_short_words(app: App, chat: Chat, language: str) -> None:
    question, more, then, mine = FOLLOW_UPS[language]
    first = chat.say(question)
    assert chat.conversation.topic
    assert chat.conversation.topic.stage == "consideration"

    told_more = chat.say(more)
    assert told_more != first
    assert set(told_more.split("\n\n")[0].split(" [")[0:1]).isdisjoint(first.split("\n"))

    after = chat.say(then)
    assert after.startswith(app.phrases.say(language, "stage-name", stage="purchase"))

    assert chat.say(mine).startswith(app.phrases.say(language, "apply"))


def test_a_channel_named_alone_is_understood_from_what_was_asked_before(chat: Chat) -> None:
    chat.say("Cum atrag atenția oamenilor asupra magazinului?")

    reply = chat.say("și pentru online?")

    assert chat.conversation.topic
    assert chat.conversation.topic.stage == "awareness"
    assert "[1]" in reply


def test_the_same_sentences_are_shown_in_the_guides_language(app: App, chat: Chat) -> None:
    chat.say("how do I thank a customer after the purchase?")
    assert "original" in [choice.id for choice in chat.last.choices]

    shown = chat.tap("original")

    assert "e-mail" in shown
    assert app.phrases.say("en", "original", language="Romanian").rstrip(":") in shown


def test_buttons_do_what_words_do(chat: Chat) -> None:
    first = chat.say("how do I win attention?")

    assert chat.tap("more") != first
    assert chat.tap("next").startswith("Consideration")


def test_more_ends_when_everything_is_told(app: App, chat: Chat) -> None:
    chat.say("how many contacts before a purchase?")

    replies = [chat.tap("more") for _ in range(12)]

    assert replies[-1] == app.phrases.say("en", "nothing-more")


def test_after_the_last_stage_there_is_none(app: App, chat: Chat) -> None:
    chat.say("how do I get referrals from happy customers?")

    assert chat.tap("next") == app.phrases.say("en", "last-stage")


def test_a_chosen_language_is_kept_whatever_is_asked_in(app: App, chat: Chat) -> None:
    assert chat.say("/language et") == app.phrases.say("et", "language-set")

    reply = chat.say("how many contacts does a customer need?")

    assert app.phrases.say("et", "sources") in reply


def test_languages_are_offered_and_can_be_given_back(app: App, chat: Chat) -> None:
    chat.say("/language", "it")
    assert [choice.id for choice in chat.last.choices] == [f"language:{code}" for code in ("ro", "pl", "it", "et", "en", "auto")]

    assert chat.tap("language:pl").startswith(app.phrases.say("pl", "language-set"))
    assert chat.tap("language:auto").startswith(app.phrases.say("pl", "language-follow"))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("/drop_database now", "unknown-command"),
        ("/privacy", "not-yet"),
        ("", "empty"),
        ("/cancel", "cancelled"),
        ("tell me more", "what-topic"),
    ],
)
def test_what_has_no_answer_gets_a_clear_word(app: App, chat: Chat, said: str, key: str) -> None:
    values = {"example": app.knowledge.library.passage("004/after-purchase", "en").section.question} if key == "what-topic" else {}

    assert chat.say(said) == app.phrases.say("en", key, **values)


def test_a_message_beyond_the_limit_is_refused_with_the_limit_named(app: App, chat: Chat) -> None:
    assert chat.say("a " * 5000) == app.phrases.say("en", "too-long", limit=4096)


@pytest.mark.parametrize("choice", ["", "more", "original", "ask:nothing", "language:xx", "export:png", "../../etc/passwd"])
def test_a_choice_that_is_not_open_is_answered_kindly(app: App, chat: Chat, choice: str) -> None:
    assert chat.tap(choice) == app.phrases.say("en", "stale-choice")


def test_a_suggested_question_is_answered(chat: Chat) -> None:
    chat.say("what open rate is good for a newsletter?")
    suggestion = next(choice for choice in chat.last.choices if choice.id.startswith("ask:"))

    assert "[1]" in chat.tap(suggestion.id)


def test_distress_is_met_with_a_person_to_call_and_no_advice(app: App, chat: Chat) -> None:
    reply = chat.say("My shop failed and I don't want to live any more.")

    assert reply == app.phrases.say("en", "distress")
    assert "112" in reply


@pytest.mark.parametrize("language", FOLLOW_UPS)
def test_an_old_answer_stays_open_while_the_conversation_goes_on(app: App, chat: Chat, language: str) -> None:
    question, _, _, mine = FOLLOW_UPS[language]
    chat.say(question)
    old, told = chat.last, chat.conversation.shown
    chat.say(mine)
    chat.say(f"/ask {app.knowledge.library.passage('004/map-draw', language).section.question}")

    sources = chat.tap("sources", old)

    assert all(app.knowledge.library.passage(shown.passage, language).section.title in sources for shown in told)
    assert chat.tap("next", old).startswith(app.phrases.say(language, "stage-name", stage="purchase"))


@pytest.mark.parametrize("language", FOLLOW_UPS)
def test_a_vote_is_taken_on_the_answer_it_stands_under_and_can_be_changed(app: App, chat: Chat, language: str) -> None:
    question, more, _, _ = FOLLOW_UPS[language]
    chat.say(question)
    old = chat.last
    chat.say(more)
    votes = []

    for vote in ("helpful", "unhelpful"):
        assert chat.tap(vote, old) == app.phrases.say(language, "vote-thanks", vote=vote)
        assert [choice.id for choice in chat.last.choices if choice.selected] == [vote]
        assert ([choice.id for choice in chat.last.choices], chat.last.place) == ([choice.id for choice in old.choices], Place.CHOICES)
        votes += [(given.question, given.kind, given.language, given.helpful) for given in chat.last_turn.feedback]

    assert votes == [(question, "answer", language, True), (question, "answer", language, False)]


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("command", ["/start", "/help", "/dance"])
def test_every_question_to_start_with_gets_an_answer_whatever_was_talked_about(chat: Chat, command: str, language: str) -> None:
    chat.say(FOLLOW_UPS[language][0], language)
    chat.say(command)

    for choice in (choice for choice in chat.last.choices if choice.id != "map-begin"):
        assert "[1]" in chat.tap(choice.id)
        assert (chat.conversation.asked and chat.conversation.asked.question, chat.conversation.language) == (choice.label, language)


@pytest.mark.parametrize("language", SUPPORTED)
def test_after_a_link_the_conversation_goes_on_in_its_language(app: App, chat: Chat, language: str) -> None:
    chat.say(f"/start {language}_retention", "en")

    assert chat.say(FOLLOW_UPS[language][2]).startswith(app.phrases.say(language, "stage-name", stage="advocacy"))
    assert [choice.id for choice in chat.last.choices][-3:] == ["sources", "helpful", "unhelpful"]


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_choice_that_is_gone_brings_what_is_open_now(app: App, chat: Chat, language: str) -> None:
    chat.say(FOLLOW_UPS[language][0])
    answer = chat.last

    assert chat.tap("export:png") == app.phrases.say(language, "stale-choice")
    assert chat.last.choices == tuple(choice for choice in answer.choices if choice.id not in ("helpful", "unhelpful"))
    assert chat.tap("next", chat.last).startswith(app.phrases.say(language, "stage-name", stage="purchase"))


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_context_stays_small(chat: Chat, language: str) -> None:
    sizes = []
    for said in FOLLOW_UPS[language]:
        chat.say(said)
        sizes.append(len(json.dumps(chat.last.context)))

    assert max(sizes) < 2000
