"""When something fails or is refused: what people see of it, and what the bot does not do."""

import re

import pytest

from bot.phrases import Phrases
from tests.telegram import tricks
from tests.telegram.behaving import ADMIN, Bot
from tests.telegram.chat import Chat
from tests.telegram.fake import Fault
from tests.telegram.fake.html import utf16_length

_BLOCKED = "Forbidden: bot was blocked by the user"
_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
_NOT_MODIFIED = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
_NOT_PARSED = "Bad Request: can't parse entities: unsupported start tag"


def refuse(bot: Bot, chat: Chat, method: str, description: str, *, status: int = 400, times: int | None = 1) -> None:
    bot.world.fail(Fault("error", method=method, chat=chat.number, status=status, description=description, times=times))


def texts(chat: Chat) -> list[str]:
    return [message.text for message in chat.replies]


# Long, and awkward to write


def test_a_long_answer_comes_in_pieces_that_telegram_takes(bot: Bot) -> None:
    chat = bot.chat()
    pieces = chat.say(tricks.WORDY, replies=6)

    assert max(utf16_length(piece.text) for piece in pieces) <= 4096
    assert "\n\n".join(piece.text for piece in pieces) == tricks.WORDS
    assert [bool(piece.buttons) for piece in pieces] == [False] * (len(pieces) - 1) + [True]


@pytest.mark.parametrize("text", ['<b>&"', "</blockquote> & <i", "5 < 7 && 7 > 5", "&lt;b&gt;", "*a* _b_ `c` [d](e)"])
def test_what_looks_like_markup_is_shown_as_it_is(bot: Bot, text: str) -> None:
    (shown,) = bot.chat().say(tricks.ECHO + text)

    assert (shown.text, shown.raw.get("entities")) == (text, None)


def test_what_telegram_cannot_parse_is_sent_without_markup(bot: Bot) -> None:
    chat = bot.chat()
    refuse(bot, chat, "sendMessage", _NOT_PARSED)

    (shown,) = chat.say("echo <b> & more")

    modes = [call.parameters.get("parse_mode") for call in bot.world.calls_of("sendMessage", chat=chat.number)]
    assert (shown.text, modes) == ("<b> & more", ["HTML", None])


# Refused


def test_a_message_that_is_already_as_it_should_be_is_no_trouble(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat()
    chat.say("/settings")
    refuse(bot, chat, "editMessageText", _NOT_MODIFIED)
    bot.world.press(chat.number, None, phrases.say("ro", "button-language"))
    bot.until(bot.handled)

    chat.say("echo next")

    assert len(bot.world.calls_of("editMessageText", chat=chat.number)) == 1
    assert texts(chat)[1:] == ["next"]


def test_a_tap_that_telegram_calls_too_old_still_does_its_work(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat()
    chat.say("/settings")
    refuse(bot, chat, "answerCallbackQuery", _TOO_OLD)
    bot.world.press(chat.number, None, phrases.say("ro", "button-language"))

    bot.world.wait_for(lambda: chat.last.text == phrases.say("ro", "language-choose"))
    chat.say("echo next")

    assert len(bot.world.calls_of("answerCallbackQuery", chat=chat.number)) == 1


def test_after_a_block_nothing_more_is_sent_and_nothing_tried_again(bot: Bot) -> None:
    chat = bot.chat()
    refuse(bot, chat, "sendMessage", _BLOCKED, status=403)
    bot.world.say(chat.number, tricks.WORDY)
    bot.until(bot.handled)

    tried = bot.world.calls_of("sendMessage", chat=chat.number)

    assert ([call.outcome for call in tried], texts(chat)) == (["403"], [])


def test_a_block_that_telegram_tells_of_is_kept_in_mind_until_the_person_is_back(bot: Bot) -> None:
    chat = bot.chat()
    chat.say("echo before")
    active = [bot.rows("SELECT active FROM conversation WHERE chat = ?", chat.number)]
    bot.world.block(chat.number)
    bot.until(bot.handled)
    active.append(bot.rows("SELECT active FROM conversation WHERE chat = ?", chat.number))
    bot.world.unblock(chat.number)

    chat.say("echo back")

    active.append(bot.rows("SELECT active FROM conversation WHERE chat = ?", chat.number))
    assert active == [[(1,)], [(0,)], [(1,)]]
    assert texts(chat) == ["before", "back"]
    assert {call.outcome for call in bot.world.calls_of("sendMessage", chat=chat.number)} == {"ok"}


def test_a_chat_that_is_told_to_wait_waits_as_long_as_it_is_told(bot: Bot) -> None:
    chat = bot.chat()
    bot.world.fail(Fault("flood", method="sendMessage", chat=chat.number, retry_after=1, times=1))

    chat.say("echo later")

    assert [(call.outcome, call.early) for call in bot.world.calls_of("sendMessage", chat=chat.number)] == [("429", False), ("ok", False)]
    assert texts(chat) == ["later"]


def test_nobody_waits_for_a_chat_that_is_told_to_wait(bot: Bot) -> None:
    flooded, other = bot.chat(), bot.chat()
    bot.world.fail(Fault("flood", method="sendMessage", chat=flooded.number, retry_after=3600, times=1))
    bot.world.say(flooded.number, "echo later")
    bot.world.wait_for(lambda: [call for call in bot.world.calls_of("sendMessage", chat=flooded.number) if call.outcome == "429"])

    other.say("echo now")

    assert (texts(flooded), texts(other)) == ([], ["now"])
    # Else the other tests would wait for what this chat still waits for.
    bot.world.block(flooded.number)
    bot.until(bot.handled)


@pytest.mark.parametrize("kind", ["error", "dropped"])
def test_a_reply_that_does_not_get_through_is_sent_again(bot: Bot, kind: str) -> None:
    chat = bot.chat()
    bot.world.fail(Fault(kind, method="sendMessage", chat=chat.number, status=502, times=2))  # type: ignore[arg-type]

    chat.say("echo at length")

    assert texts(chat) == ["at length"]


# Broken, and too much


@pytest.mark.parametrize("language", ["ro", "et"])
def test_after_three_tries_there_is_an_apology_and_the_chat_goes_on(bot: Bot, phrases: Phrases, language: str) -> None:
    chat = bot.chat(language)
    before = bot.program.output.count("RuntimeError")

    (apology,) = chat.say(tricks.BROKEN)
    chat.say("echo on")

    assert apology.text == phrases.say(language, "given-up")
    assert texts(chat)[1:] == ["on"]
    # Three tries and the giving up; neither what was written nor where it went wrong.
    assert bot.program.output.count("RuntimeError") - before == 4
    assert "on purpose" not in bot.program.output


def test_whoever_writes_too_fast_is_told_once_and_heard_again_a_minute_later(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat("pl")
    place = bot.world.open(chat.number)
    person = {"id": chat.number, "is_bot": False, "first_name": "Ana", "language_code": "pl"}
    dates = [600_000 + number // 2 for number in range(70)] + [600_060]

    for number, date in enumerate(dates):
        message = {"message_id": 1000 + number, "date": date, "chat": place.info, "from": person, "text": f"echo {number}"}
        bot.world.post({"message": message})

    seen = [message.text for message in chat.more_than(0, 62)]
    assert seen == [*map(str, range(60)), phrases.say("pl", "slow-down"), "70"]


def test_an_admin_sees_how_much_waits_and_nobody_else_does(bot: Bot, phrases: Phrases) -> None:
    admin, stranger = Chat(bot.world, ADMIN, "en"), bot.chat("en")

    (status,) = admin.say("/status")
    (refused,) = stranger.say("/status")

    pattern = re.escape(phrases.say("en", "status", inbox="N", outbox="N", quarantined="N")).replace("N", r"\d+")
    assert re.fullmatch(pattern, status.text)
    assert refused.text == phrases.say("en", "unknown-command")
