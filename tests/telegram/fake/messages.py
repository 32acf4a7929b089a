"""Methods about messages: send, edit, delete, answer a tap, react."""

import time

from tests.telegram.fake.limits import CALLBACK_TEXT, check_markup, check_size, formatted
from tests.telegram.fake.values import CallbackAnswer, Json, Refusal, Uploads
from tests.telegram.fake.world import World

_SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
_ACTIONS = {"typing", "choose_sticker", "find_location", "upload_photo", "upload_document"} | {
    f"{verb}_{kind}" for verb in ("record", "upload") for kind in ("video", "voice", "video_note")
}


def send_message(world: World, parameters: Json, uploads: Uploads) -> Json:
    return world.write(formatted(parameters, "text"), parameters)


def edit_text(world: World, parameters: Json, uploads: Uploads) -> Json:
    content = formatted(parameters, "text")
    message = _own(world, parameters)
    if "text" not in message:
        raise Refusal(400, "Bad Request: there is no text in the message to edit")
    return _replace(world, message, content, ("text", "entities"), parameters)


def edit_caption(world: World, parameters: Json, uploads: Uploads) -> Json:
    content = formatted(parameters, "caption")
    message = _own(world, parameters)
    if "text" in message:
        raise Refusal(400, "Bad Request: there is no caption in the message to edit")
    return _replace(world, message, content, ("caption", "caption_entities"), parameters)


def edit_markup(world: World, parameters: Json, uploads: Uploads) -> Json:
    return _replace(world, _own(world, parameters), {}, (), parameters)


def delete_message(world: World, parameters: Json, uploads: Uploads) -> bool:
    chat = world.chat(parameters["chat_id"])
    if chat.messages.pop(parameters["message_id"], None) is None:
        raise Refusal(400, "Bad Request: message to delete not found")
    return True


def answer_callback(world: World, parameters: Json, uploads: Uploads) -> bool:
    text = parameters.get("text", "")
    check_size(text, CALLBACK_TEXT, "MESSAGE")
    query = world.queries.get(parameters["callback_query_id"])
    if query is None or world.clock() - query.time > world.callback_age:
        raise Refusal(400, _OLD)
    answer = CallbackAnswer(parameters["callback_query_id"], query.chat, text, bool(parameters.get("show_alert")))
    world.callback_answers.append(answer)
    return True


def chat_action(world: World, parameters: Json, uploads: Uploads) -> bool:
    if parameters["action"] not in _ACTIONS:
        raise Refusal(400, "Bad Request: wrong parameter action in request", violation=True)
    world.writable(parameters["chat_id"])
    return True


def set_reaction(world: World, parameters: Json, uploads: Uploads) -> bool:
    chat = world.writable(parameters["chat_id"])
    if parameters["message_id"] not in chat.messages:
        raise Refusal(400, "Bad Request: message to react not found")
    chat.reactions[parameters["message_id"]] = parameters.get("reaction", [])
    return True


def _own(world: World, parameters: Json) -> Json:
    """The bot's message that is to be edited."""
    if "chat_id" not in parameters or "message_id" not in parameters:
        raise Refusal(400, "Bad Request: message identifier is not specified", violation=True)
    check_markup(parameters.get("reply_markup"))
    message = world.writable(parameters["chat_id"]).messages.get(parameters["message_id"])
    if message is None:
        raise Refusal(400, "Bad Request: message to edit not found")
    if message["from"]["id"] != world.user["id"]:
        raise Refusal(400, "Bad Request: message can't be edited")
    return message


def _replace(world: World, old: Json, content: Json, names: tuple[str, ...], parameters: Json) -> Json:
    """Put `content` in place of the fields `names`; without a markup in the request the keyboard goes, as with Telegram."""
    markup = parameters.get("reply_markup") or {}
    dropped = {*names, "reply_markup"}
    new = {name: value for name, value in old.items() if name not in dropped} | content
    if markup.get("inline_keyboard"):
        new["reply_markup"] = markup
    if new == old:
        raise Refusal(400, _SAME)
    new["edit_date"] = int(time.time())
    world.chats[old["chat"]["id"]].messages[old["message_id"]] = new
    return new
