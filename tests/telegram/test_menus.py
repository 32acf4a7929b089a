"""What Telegram shows around the chat: command menus, name and descriptions; set once, and kept."""

import json
from pathlib import Path

import pytest

from bot.languages import SUPPORTED
from bot.phrases import Phrases
from tests.telegram.behaving import ADMIN, Bot
from tests.telegram.chat import Chat, plain
from tests.telegram.fake import FakeTelegram, Fault
from tests.telegram.running import running

PRIVATE = [
    *("ask", "map", "resume", "maps", "edit", "check", "export", "review", "undo"),
    *("language", "settings", "cancel", "help"),
]
# How Telegram names the languages: without a code for everyone whose language isn't there.
CODES = {language: "" if language == "en" else language for language in SUPPORTED}
# Two scopes of commands, name, description and short description, in five languages.
CALLS_OF_A_PROFILE = 25


def menu(fake: FakeTelegram, scope: dict[str, object], language: str) -> dict[str, str]:
    """Command -> what the menu says of it."""
    fake.wait_for(lambda: ("name", "", "et") in fake.world.profile)
    commands = fake.world.profile["commands", json.dumps(scope, sort_keys=True), CODES[language]]
    assert isinstance(commands, list)
    return {command["command"]: command["description"] for command in commands}


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize(
    ("scope", "names"),
    [
        ({"type": "all_private_chats"}, PRIVATE),
        ({"type": "all_group_chats"}, ["ask", "help"]),
        ({"type": "chat", "chat_id": ADMIN}, [*PRIVATE, "status"]),
    ],
)
def test_every_kind_of_chat_has_its_menu_in_every_language(
    bot: Bot, phrases: Phrases, scope: dict[str, object], names: list[str], language: str
) -> None:
    assert menu(bot.world, scope, language) == {name: phrases.say(language, f"command-{name}") for name in names}


def test_every_command_of_a_menu_is_one_the_bot_knows(bot: Bot, phrases: Phrases) -> None:
    chat = bot.chat("en")

    said = {name: chat.say(f"/{name}")[0].text for name in menu(bot.world, {"type": "all_private_chats"}, "en")}

    assert [name for name, text in said.items() if text == phrases.say("en", "unknown-command")] == []


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize(
    ("field", "phrase"), [("name", "profile-name"), ("description", "profile-description"), ("short_description", "profile-about")]
)
def test_name_and_descriptions_are_in_every_language(bot: Bot, phrases: Phrases, field: str, phrase: str, language: str) -> None:
    bot.world.wait_for(lambda: ("name", "", "et") in bot.world.world.profile)

    assert bot.world.world.profile[field, "", CODES[language]] == phrases.say(language, phrase)


def profile_calls(fake: FakeTelegram) -> int:
    return sum(call.method.startswith("setMy") and call.outcome == "ok" for call in fake.calls)


def test_after_a_restart_the_chat_goes_on_where_it_was_and_the_profile_is_not_set_again(
    fake: FakeTelegram, phrases: Phrases, tmp_path: Path
) -> None:
    chat = Chat(fake, 7, "ro")
    with running("tests.telegram.tricks", fake, tmp_path) as program:
        first = Bot(fake, program)
        chat.say("/start")
        example = chat.last.buttons[1].label
        chat.say("/language et")
        # That all calls are done is not enough: it must be noted too.
        first.until(lambda: first.rows("SELECT 1 FROM note WHERE name = 'profile'"), 60)
    fake.say(7, "/cancel")

    with running("tests.telegram.tricks", fake, tmp_path):
        (while_away,) = chat.more_than(2, 1)
        (tapped,) = chat.tap(plain(example))
        menu_again = profile_calls(fake)

    assert while_away.text == phrases.say("et", "cancelled")
    assert phrases.say("et", "sources") in tapped.text
    assert (menu_again, fake.violations) == (CALLS_OF_A_PROFILE, [])


def test_a_profile_that_telegram_refused_is_set_at_the_next_start(fake: FakeTelegram, tmp_path: Path) -> None:
    fake.fail(Fault("flood", method="setMyName", retry_after=1, times=1))
    chat = Chat(fake, 7, "ro")
    with running("tests.telegram.program", fake, tmp_path):
        fake.wait_for(lambda: any(call.outcome == "429" for call in fake.calls_of("setMyName")))
        chat.say("/start")
    fake.heal()

    with running("tests.telegram.program", fake, tmp_path):
        fake.wait_for(lambda: len([call for call in fake.calls_of("setMyName") if call.outcome == "ok"]) == 5)
    assert fake.violations == []
