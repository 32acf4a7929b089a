"""What Telegram shows of the bot outside its messages: command menus, name and descriptions, in every language."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.delivery.values import Call
from bot.languages import FALLBACK, SUPPORTED
from bot.phrases import Phrases


@dataclass(frozen=True)
class Command:
    """A line of the command menu. `phrase`: what it says; private chats show all but those for admins."""

    name: str
    phrase: str
    in_groups: bool = False
    admins_only: bool = False


COMMANDS = (
    Command("ask", "command-ask", in_groups=True),
    Command("map", "command-map"),
    Command("resume", "command-resume"),
    Command("maps", "command-maps"),
    Command("edit", "command-edit"),
    Command("check", "command-check"),
    Command("export", "command-export"),
    Command("review", "command-review"),
    Command("undo", "command-undo"),
    Command("language", "command-language"),
    Command("settings", "command-settings"),
    Command("cancel", "command-cancel"),
    Command("help", "command-help", in_groups=True),
    Command("status", "command-status", admins_only=True),
)


def profile(phrases: Phrases, admins: Iterable[int]) -> list[Call]:
    """The calls that set the whole profile; `admins`: their chats. Speakers of other languages see the English one."""
    languages = (FALLBACK, *(language for language in SUPPORTED if language != FALLBACK))
    scopes = list(_scopes(admins))
    menus = [_menu(phrases, language, scope, commands) for scope, commands in scopes for language in languages]
    # Names last: Telegram allows few changes of them, and a refusal must not hold up the rest.
    return [*menus, *(call for field in (_description, _about, _name) for call in (field(phrases, language) for language in languages))]


def fingerprint(calls: Sequence[Call]) -> str:
    """The same for the same calls, to tell whether anything has changed since they were made."""
    return hashlib.sha256(json.dumps(list(calls), sort_keys=True).encode()).hexdigest()


def _scopes(admins: Iterable[int]) -> Iterator[tuple[Mapping[str, Any], list[Command]]]:
    yield {"type": "all_private_chats"}, [command for command in COMMANDS if not command.admins_only]
    yield {"type": "all_group_chats"}, [command for command in COMMANDS if command.in_groups]
    for admin in sorted(set(admins)):
        yield {"type": "chat", "chat_id": admin}, list(COMMANDS)


def _menu(phrases: Phrases, language: str, scope: Mapping[str, Any], commands: Sequence[Command]) -> Call:
    shown = [{"command": command.name, "description": phrases.say(language, command.phrase)} for command in commands]
    return {"method": "setMyCommands", "commands": shown, "scope": dict(scope), **_code(language)}


def _description(phrases: Phrases, language: str) -> Call:
    return {"method": "setMyDescription", "description": phrases.say(language, "profile-description"), **_code(language)}


def _about(phrases: Phrases, language: str) -> Call:
    return {"method": "setMyShortDescription", "short_description": phrases.say(language, "profile-about"), **_code(language)}


def _name(phrases: Phrases, language: str) -> Call:
    return {"method": "setMyName", "name": phrases.say(language, "profile-name"), **_code(language)}


def _code(language: str) -> dict[str, str]:
    """The parameter that names a language; without it a call is for everyone whose language has no text of its own."""
    return {} if language == FALLBACK else {"language_code": language}
