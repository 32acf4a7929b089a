"""Files and multiple choices as people get them from the running bot."""

from pathlib import Path

import pytest

from bot.phrases import Phrases
from tests.telegram import tricks
from tests.telegram.behaving import Bot
from tests.telegram.chat import Chat, marked
from tests.telegram.fake import Fault, Shown
from tests.telegram.test_fake import png

CONTENT = b"%PDF canary-in-a-file"


def kinds(messages: list[Shown]) -> list[str]:
    return [message.text or message.kind for message in messages]


def name_and_bytes(bot: Bot, message: Shown) -> tuple[str, bytes]:
    document = message.raw["document"]
    return document["file_name"], bot.world.file(document["file_id"])


def written(folder: Path, name: str, content: bytes = CONTENT) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def marks(chat: Chat) -> list[str]:
    return [button.label for button in chat.last.buttons if marked(button.label)]


# Files


def test_files_come_after_their_text_and_before_what_is_said_next(bot: Bot, tmp_path: Path) -> None:
    picture = png(1080, 4000) + b"pixels"
    paths = written(tmp_path, "harta-a1.png", picture), written(tmp_path, "harta-a1.pdf")

    replies = bot.chat().say(tricks.files(*paths), replies=5)

    assert kinds(replies) == ["Here", "photo", "document", "document", "That is all"]
    assert bot.world.file(replies[1].raw["photo"][0]["file_id"]) == picture
    assert [name_and_bytes(bot, message) for message in replies[2:4]] == [("harta-a1.png", picture), ("harta-a1.pdf", CONTENT)]


def test_nothing_of_a_file_is_in_the_database(bot: Bot, tmp_path: Path) -> None:
    bot.chat().say(tricks.files(written(tmp_path, "map.pdf")), replies=3)
    bot.until(bot.handled)

    kept = [file.read_bytes() for file in bot.program.database.parent.glob(bot.program.database.name + "*")]

    assert [content for content in kept if b"canary-in-a-file" in content] == []


def test_people_see_that_a_file_is_on_its_way(bot: Bot, tmp_path: Path) -> None:
    chat = bot.chat()
    bot.world.fail(Fault("slow", method="sendDocument", chat=chat.number, seconds=0.5, times=1))

    chat.say(tricks.files(written(tmp_path, "map.pdf")), replies=3)

    # It was sent beside the file, and may arrive after it.
    shown = bot.world.wait_for(lambda: bot.world.calls_of("sendChatAction", chat=chat.number))
    assert "upload_document" in [call.parameters["action"] for call in shown]


def test_a_file_that_is_gone_is_told_of_in_the_language_of_the_person_and_the_chat_goes_on(
    bot: Bot, phrases: Phrases, tmp_path: Path
) -> None:
    chat = bot.chat("en")
    chat.say("/language pl")

    replies = chat.say(tricks.files(tmp_path / "gone.pdf"), replies=3)

    assert kinds(replies) == ["Here", phrases.say("pl", "file-not-sent"), "That is all"]
    assert kinds(chat.say("echo hello")) == ["hello"]


def test_a_file_that_goes_while_its_chat_has_to_wait_is_told_of(bot: Bot, phrases: Phrases, tmp_path: Path) -> None:
    chat, path = bot.chat("it"), written(tmp_path, "map.pdf")
    # Again and again, until the file is gone: then nothing is uploaded any more.
    bot.world.fail(Fault("flood", method="sendDocument", chat=chat.number, retry_after=1))
    bot.world.say(chat.number, tricks.files(path), language="it")
    bot.world.wait_for(lambda: [call for call in bot.world.calls_of("sendDocument", chat=chat.number) if call.outcome == "429"])
    path.unlink()

    replies = chat.more_than(0, 3)

    assert kinds(replies) == ["Here", phrases.say("it", "file-not-sent"), "That is all"]


def test_a_file_whose_arrival_nobody_confirmed_comes_again(bot: Bot, tmp_path: Path) -> None:
    chat = bot.chat()
    bot.world.fail(Fault("lost", method="sendDocument", chat=chat.number, times=1))

    replies = chat.say(tricks.files(written(tmp_path, "map.pdf")), replies=4)

    assert kinds(replies) == ["Here", "document", "document", "That is all"]


# Multiple choices


def test_marks_come_and_go_in_the_same_message(bot: Bot) -> None:
    chat = bot.chat()
    (asked,) = chat.say(tricks.CHANNELS)
    places = [[button.label for button in row] for row in asked.rows]

    seen = [chat.tap_in_place(label)[1] for label in ("Channel0", "Channel1", "Channel0")]

    assert {message.id for message in (asked, *seen)} == {chat.last.id}
    assert [[button.label for button in message.buttons if marked(button.label)] for message in seen] == [
        ["✓ Channel0"],
        ["✓ Channel0", "✓ Channel1"],
        ["✓ Channel1"],
    ]
    assert [[button.label.removeprefix("✓ ") for button in row] for row in chat.last.rows] == places
    assert places[0] == ["Channel0", "Channel1"]
    assert places[-2:] == [["Done"], ["Back"]]


def test_a_menu_that_is_already_as_it_should_be_is_no_trouble(bot: Bot) -> None:
    chat = bot.chat()
    chat.say(tricks.CHANNELS)
    refusal = Fault("error", "editMessageText", chat.number, times=1, status=400, description="Bad Request: message is not modified")
    bot.world.fail(refusal)
    chat._press("Channel0")
    bot.until(bot.handled)

    chat.tap_in_place("Channel1")

    assert (len(chat.replies), marks(chat)) == (1, ["✓ Channel1"])


@pytest.mark.parametrize("reason", ["Bad Request: message can't be edited", "Bad Request: message to edit not found"])
def test_a_menu_that_is_too_old_to_be_changed_comes_anew_with_its_marks(bot: Bot, reason: str) -> None:
    chat = bot.chat()
    chat.say(tricks.CHANNELS)
    bot.world.fail(Fault("error", "editMessageText", chat.number, times=1, status=400, description=reason))

    chat.tap("Channel3")
    chat.tap_in_place("Channel4")

    assert (len(chat.replies), marks(chat)) == (2, ["✓ Channel3", "✓ Channel4"])
