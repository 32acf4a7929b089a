"""What Telegram shows of the bot: command menus, name and descriptions, and the notices of the channel."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from bot.languages import SUPPORTED
from bot.phrases import Phrases
from bot.transports.telegram.profile import COMMANDS, fingerprint, profile
from bot.transports.telegram.split import length

EVERY_LANGUAGE = {None, "ro", "pl", "it", "et"}
# Texts of the profile -> the most that Telegram takes, in UTF-16 units.
LIMITS = {
    "setMyName": ("name", 64),
    "setMyDescription": ("description", 512),
    "setMyShortDescription": ("short_description", 120),
}


def calls(phrases: Phrases, method: str, admins: tuple[int, ...] = ()) -> list[Mapping[str, Any]]:
    return [call for call in profile(phrases, admins) if call["method"] == method]


def menus(phrases: Phrases, admins: tuple[int, ...]) -> dict[tuple[str, int | None, str | None], list[str]]:
    return {
        (call["scope"]["type"], call["scope"].get("chat_id"), call.get("language_code")): [c["command"] for c in call["commands"]]
        for call in calls(phrases, "setMyCommands", admins)
    }


def test_each_kind_of_chat_has_its_command_menu_in_every_language(phrases: Phrases) -> None:
    maps = ["map", "resume", "maps", "edit", "check", "export", "review", "undo"]
    private = ["ask", *maps, "language", "settings", "cancel", "help"]

    assert menus(phrases, (9, 5, 9)) == {
        (scope, chat, language): names
        for language in EVERY_LANGUAGE
        for scope, chat, names in [
            ("all_private_chats", None, private),
            ("all_group_chats", None, ["ask", "help"]),
            ("chat", 5, [*private, "status"]),
            ("chat", 9, [*private, "status"]),
        ]
    }


def test_commands_are_ones_that_telegram_takes(phrases: Phrases) -> None:
    shown = [command for call in calls(phrases, "setMyCommands", (5,)) for command in call["commands"]]

    assert [command.name for command in COMMANDS if not re.fullmatch("[a-z0-9_]{1,32}", command.name)] == []
    assert [command for command in shown if not 3 <= length(command["description"]) <= 40] == []


@pytest.mark.parametrize("method", LIMITS)
def test_every_language_has_a_profile_within_the_limits(method: str, phrases: Phrases) -> None:
    field, limit = LIMITS[method]
    sent = calls(phrases, method)

    assert {call.get("language_code") for call in sent} == EVERY_LANGUAGE
    assert len(sent) == len(EVERY_LANGUAGE)
    assert [call[field] for call in sent if not 0 < length(call[field]) <= limit] == []


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("key", ["profile-description", "profile-about"])
def test_the_profile_says_that_it_is_an_automated_assistant(key: str, language: str, phrases: Phrases) -> None:
    automatic = {
        "en": "automated assistant",
        "ro": "asistent automat",
        "pl": "automatyczny",
        "it": "assistente automatico",
        "et": "automaatne",
    }

    assert automatic[language] in phrases.say(language, key).lower().replace("automatycznym", "automatyczny")


def test_who_speaks_another_language_sees_english(phrases: Phrases) -> None:
    names = [call["description"] for call in calls(phrases, "setMyDescription") if "language_code" not in call]

    assert names == [phrases.say("en", "profile-description")]


def test_the_fingerprint_changes_with_the_calls_alone(phrases: Phrases) -> None:
    same = {fingerprint(profile(phrases, admins)) for admins in ([1, 2], [2, 1], (1, 2, 2))}

    assert len(same) == 1
    assert fingerprint(profile(phrases, [1])) not in same
    assert [len(mark) for mark in same] == [64]


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_notice_to_others_fits_a_toast(language: str, phrases: Phrases) -> None:
    assert 0 < length(phrases.say(language, "not-your-menu")) <= 200


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_status_names_each_count(language: str, phrases: Phrases) -> None:
    lines = phrases.say(language, "status", inbox=1, outbox=22, quarantined=333).splitlines()

    assert [line.rpartition(" ")[2] for line in lines] == ["1", "22", "333"]


def test_romanian_is_written_with_the_comma_below(phrases: Phrases) -> None:
    texts = [str(call) for call in profile(phrases, [5])]

    assert [text for text in texts if set("şţŞŢ") & set(text)] == []
