"""Whole conversations as tables: what the owner says or taps, and what the reply must be about."""

import pytest

from bot.bootstrap import App
from bot.coach import Turn
from bot.conversation import Conversation
from bot.messages import Message


class Chat:
    """One conversation with the real coach; the state goes through a plain dictionary after every turn."""

    def __init__(self, app: App) -> None:
        self._coach = app.coach
        self.conversation = Conversation()

    def say(self, text: str, hint: str | None = None) -> str:
        return self._keep(self._coach.handle(self.conversation, Message.typed("c", text, hint)))

    def tap(self, choice: str) -> str:
        return self._keep(self._coach.handle(self.conversation, Message("c", choice=choice)))

    def _keep(self, turn: Turn) -> str:
        self.conversation = Conversation.from_dict(turn.conversation.to_dict())
        self.last = turn.replies[-1]
        return self.last.text


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

    assert chat.tap("language:pl") == app.phrases.say("pl", "language-set")
    assert chat.tap("language:auto") == app.phrases.say("pl", "language-follow")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("/drop_database now", "unknown-command"),
        ("/map", "not-yet"),
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
