"""Methods about the bot itself and about chats."""

import json
from collections.abc import Callable

from tests.telegram.fake.limits import DESCRIPTION, NAME, SHORT_DESCRIPTION, check_commands, check_language, check_size
from tests.telegram.fake.values import Json, Refusal, Uploads
from tests.telegram.fake.world import World

_ABOUT = {"name": NAME, "short_description": SHORT_DESCRIPTION, "description": DESCRIPTION}


def get_me(world: World, parameters: Json, uploads: Uploads) -> Json:
    abilities = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return {**world.user, **abilities, "can_connect_to_business": False, "has_main_web_app": False}


def set_commands(world: World, parameters: Json, uploads: Uploads) -> bool:
    check_commands(parameters["commands"])
    world.profile[_commands_key(parameters)] = parameters["commands"]
    return True


def get_commands(world: World, parameters: Json, uploads: Uploads) -> object:
    return world.profile.get(_commands_key(parameters), [])


def delete_commands(world: World, parameters: Json, uploads: Uploads) -> bool:
    world.profile.pop(_commands_key(parameters), None)
    return True


def setter(name: str) -> Callable[[World, Json, Uploads], bool]:
    """setMyName and its like; an empty text takes the one for this language away."""

    def set_text(world: World, parameters: Json, uploads: Uploads) -> bool:
        text, language = parameters.get(name, ""), parameters.get("language_code", "")
        check_language(language)
        check_size(text, _ABOUT[name], name)
        world.profile[name, "", language] = text
        return True

    return set_text


def getter(name: str) -> Callable[[World, Json, Uploads], Json]:
    """getMyName and its like; a language without a text of its own has the common one."""

    def get_text(world: World, parameters: Json, uploads: Uploads) -> Json:
        language = parameters.get("language_code", "")
        check_language(language)
        common = world.profile.get((name, "", "")) or (world.user["first_name"] if name == "name" else "")
        return {name: world.profile.get((name, "", language)) or common}

    return get_text


def set_menu_button(world: World, parameters: Json, uploads: Uploads) -> bool:
    world.profile["menu_button", str(parameters.get("chat_id", "")), ""] = parameters.get("menu_button", {"type": "default"})
    return True


def get_menu_button(world: World, parameters: Json, uploads: Uploads) -> object:
    common = world.profile.get(("menu_button", "", ""), {"type": "default"})
    return world.profile.get(("menu_button", str(parameters.get("chat_id", "")), ""), common)


def get_chat(world: World, parameters: Json, uploads: Uploads) -> Json:
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    chat = world.chat(parameters["chat_id"])
    return {**chat.info, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}


def get_member(world: World, parameters: Json, uploads: Uploads) -> Json:
    chat = world.chat(parameters["chat_id"])
    if parameters["user_id"] == world.user["id"]:
        return {"status": "left" if chat.closed else "member", "user": world.user}
    if parameters["user_id"] not in chat.members:
        raise Refusal(400, "Bad Request: member not found")
    return {"status": "member", "user": chat.members[parameters["user_id"]]}


def leave_chat(world: World, parameters: Json, uploads: Uploads) -> bool:
    chat = world.writable(parameters["chat_id"])
    if chat.is_private:
        raise Refusal(400, "Bad Request: chat member status can't be changed in private chats")
    chat.closed = "Forbidden: bot is not a member of the supergroup chat"
    return True


def _commands_key(parameters: Json) -> tuple[str, str, str]:
    language = parameters.get("language_code", "")
    check_language(language)
    return "commands", json.dumps(parameters.get("scope", {"type": "default"}), sort_keys=True), language
