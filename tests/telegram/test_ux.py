"""How a private chat with the running bot feels: language, commands, buttons, votes, and what isn't text."""

import json

import pytest

from bot.answering.courtesy import EXAMPLES
from bot.guides.knowledge import Knowledge
from bot.languages import SUPPORTED
from bot.phrases import Phrases
from tests.telegram.behaving import Bot
from tests.telegram.chat import Chat, marked, plain

_HOLE = "¶"


def beginning(phrases: Phrases, language: str, key: str) -> str:
    """A phrase up to its first example."""
    return phrases.say(language, key, example=_HOLE, example1=_HOLE, example2=_HOLE, example3=_HOLE).split(_HOLE)[0]


def question(knowledge: Knowledge, language: str, number: int = 0) -> str:
    """A question that the bot knows the answer to."""
    return knowledge.library.passage(EXAMPLES[number], language).section.question


def labels(chat: Chat) -> list[str]:
    return [button.label for button in chat.last.buttons]


@pytest.mark.parametrize(
    ("client", "spoken"),
    [("ro", "ro"), ("ro-RO", "ro"), ("pl", "pl"), ("it-IT", "it"), ("et", "et"), ("en-GB", "en"), ("pt-br", "en"), (None, "en")],
)
def test_the_first_words_are_in_the_language_of_the_client(bot: Bot, phrases: Phrases, client: str | None, spoken: str) -> None:
    (greeting,) = bot.chat(client).say("/start")

    assert greeting.text.startswith(beginning(phrases, spoken, "start"))


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_deep_link_opens_its_place_in_its_language(bot: Bot, phrases: Phrases, language: str) -> None:
    introduction, stage = bot.chat("de").say(f"/start {language}_retention", replies=2)

    assert introduction.text == phrases.say(language, "start-brief")
    assert stage.text.startswith(phrases.say(language, "stage-name", stage="retention"))


def test_a_deep_link_that_says_nothing_is_a_plain_start(bot: Bot, phrases: Phrases) -> None:
    (greeting,) = bot.chat("it").say("/start " + "x" * 64)

    assert greeting.text.startswith(beginning(phrases, "it", "start"))


@pytest.mark.parametrize("command", ["/start", "/help"])
def test_every_example_can_be_tapped_and_is_answered(bot: Bot, knowledge: Knowledge, command: str) -> None:
    chat = bot.chat("et")
    chat.say(command)
    offered = labels(chat)[-3:]

    answers = [chat.tap(label)[0].text for label in offered]

    assert [plain(label) for label in offered] == [plain(question(knowledge, "et", number)) for number in range(3)]
    assert all("[1]" in answer for answer in answers)


def test_one_gets_everywhere_by_tapping_alone(bot: Bot, knowledge: Knowledge, phrases: Phrases) -> None:
    chat = bot.chat("pl")
    chat.say("/start")
    seen = [chat.tap(question(knowledge, "pl"))[0]]

    seen += [chat.tap(phrases.say("pl", key))[0] for key in ("button-more", "button-next", "button-sources")]

    assert "[1]" in seen[1].text
    assert seen[2].text.startswith(phrases.say("pl", "stage-name", stage="advocacy"))
    assert seen[3].text.startswith(phrases.say("pl", "sources"))


def test_sources_stand_folded_under_an_answer(bot: Bot, knowledge: Knowledge, phrases: Phrases) -> None:
    (answer,) = bot.chat("ro").say(question(knowledge, "ro"))
    folded = next(entity for entity in answer.raw["entities"] if entity["type"] == "expandable_blockquote")
    units = answer.text.encode("utf-16-le")

    quoted = units[2 * folded["offset"] : 2 * (folded["offset"] + folded["length"])].decode("utf-16-le")

    assert quoted.startswith(phrases.say("ro", "sources") + "\n[1] ")
    assert answer.raw["link_preview_options"] == {"is_disabled": True}


def test_settings_change_in_place(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat("ro")
    (panel,) = chat.say("/settings")

    _, languages = chat.tap_in_place(phrases.say("ro", "button-language"))
    assert [button.label for button in languages.buttons if marked(button.label)] == [f"✓ {phrases.say('ro', 'language-automatic')}"]
    _, chosen = chat.tap_in_place(phrases.say("et", "language-name", code="et"))
    chat.tap_in_place(phrases.say("et", "button-language"))
    _, back = chat.tap_in_place(phrases.say("et", "button-back"))

    assert [message.id for message in chat.replies] == [panel.id]
    assert chosen.text.startswith(phrases.say("et", "language-set"))
    assert back.text.startswith(phrases.say("et", "settings"))


def test_each_person_keeps_a_language_of_their_own(bot: Bot, phrases: Phrases) -> None:
    ana, bogdan = bot.chat("ro"), bot.chat("ro")
    ana.say("/language it")

    assert ana.say("/cancel")[0].text == phrases.say("it", "cancelled")
    assert bogdan.say("/cancel")[0].text == phrases.say("ro", "cancelled")


def test_a_button_that_is_tapped_twice_does_no_harm(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat("ro")
    chat.say("/settings")
    data = chat.last.buttons[0].data
    assert data

    for _ in range(2):
        bot.world.forge(chat.number, chat.last.id, data)

    bot.world.wait_for(lambda: len(chat.notices) == 2)
    bot.world.wait_for(lambda: len(bot.world.calls_of("editMessageText", chat=chat.number)) == 2)
    assert chat.last.text == phrases.say("ro", "language-choose")
    assert len(chat.replies) == 1


@pytest.mark.parametrize("command", ["/cancel", "/cancel@journey_test_bot"])
def test_cancel_ends_whatever_was_open(bot: Bot, knowledge: Knowledge, phrases: Phrases, command: str) -> None:
    chat = bot.chat("it")
    said = []
    for opened in ("/start", question(knowledge, "it"), "/settings", "/ask"):
        chat.say(opened)
        said += [message.text for message in chat.say(command)]

    assert said == [phrases.say("it", "cancelled")] * 4


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("voice", "cannot-listen"),
        ("photo", "cannot-look"),
        ("video", "cannot-look"),
        ("document", "cannot-open"),
        ("sticker", "nice-sticker"),
        ("location", "only-text"),
        ("contact", "only-text"),
        ("poll", "only-text"),
        ("dice", "only-text"),
    ],
)
def test_what_is_no_text_gets_a_word_and_a_question_to_tap(bot: Bot, phrases: Phrases, knowledge: Knowledge, kind: str, key: str) -> None:
    chat = bot.chat("pl")

    bot.world.media(chat.number, kind, language="pl")

    (reply,) = chat.more_than(0, 1)
    assert reply.text == phrases.say("pl", key)
    assert [plain(label) for label in labels(chat)] == [plain(question(knowledge, "pl"))]


def test_the_words_under_a_photo_are_answered(bot: Bot, knowledge: Knowledge) -> None:
    chat = bot.chat("ro")

    bot.world.media(chat.number, "photo", caption=question(knowledge, "ro"))

    assert "[1]" in chat.more_than(0, 1)[0].text


def test_a_changed_message_is_not_answered_again(bot: Bot) -> None:
    chat = bot.chat()
    said = bot.world.say(chat.number, "echo unu")
    chat.more_than(0, 1)

    # Not asked for, an edit doesn't even come; here it does, as from before the last start.
    edited = {"message_id": said.message_id, "date": 1, "chat": {"id": chat.number, "type": "private"}, "text": "echo unu!"}
    bot.world.post({"edited_message": edited, "message": None})
    chat.say("echo doi")

    assert [message.text for message in chat.replies] == ["unu", "doi"]


@pytest.mark.parametrize("pruned", [True, False])
def test_a_button_that_is_no_longer_known_brings_a_fresh_menu(bot: Bot, knowledge: Knowledge, phrases: Phrases, pruned: bool) -> None:
    chat = bot.chat("et")
    chat.say(question(knowledge, "et"))
    old = chat.last.buttons[0].data
    assert old
    if pruned:
        bot.rows("DELETE FROM menu WHERE id = ?", old.split(".")[0])

    bot.world.forge(chat.number, chat.last.id, old if pruned else "from-another-bot", language="et")

    stale = chat.more_than(1, 1)[0]
    assert stale.text == phrases.say("et", "stale-choice")
    assert chat.tap(phrases.say("et", "button-next"))[0].text.startswith(phrases.say("et", "stage-name", stage="advocacy"))


def test_a_menu_whose_message_is_gone_is_shown_anew(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat("ro")
    chat.say("/settings")
    data = chat.last.buttons[0].data
    assert data

    bot.world.forge(chat.number, 999, data)

    assert [message.text for message in chat.more_than(1, 1)] == [phrases.say("ro", "language-choose")]


def test_a_vote_is_kept_with_its_question_and_can_be_changed(bot: Bot, knowledge: Knowledge, phrases: Phrases) -> None:
    chat = bot.chat("ro")
    chat.say(question(knowledge, "ro"))
    thanks, kept = [], []

    for label in ("👍", "👎"):
        notice, voted = chat.tap_in_place(label)
        thanks.append((notice, [button.label for button in voted.buttons if marked(button.label)]))
        rows = bot.rows("SELECT question, kind, passages, language, helpful FROM feedback WHERE lane = ?", f"{chat.number}:{chat.number}")
        kept += [(*row[:2], json.loads(row[2]), *row[3:]) for row in rows]

    said = [phrases.say("ro", "vote-thanks", vote=vote) for vote in ("helpful", "unhelpful")]
    assert thanks == [(said[0], ["✓ 👍"]), (said[1], ["✓ 👎"])]
    about = (question(knowledge, "ro"), "answer", [EXAMPLES[0]], "ro")
    assert kept == [(*about, 1), (*about, 0)]
