"""Which method of the API is done by what."""

from collections.abc import Callable
from typing import Any

from tests.telegram.fake import media, messages, polling, profile
from tests.telegram.fake.values import Json, Uploads
from tests.telegram.fake.world import World

# A method: takes the decoded parameters and the uploads, gives "result", or raises Refusal. It runs under the world's lock.
Method = Callable[[World, Json, Uploads], Any]

METHODS: dict[str, Method] = {
    "sendMessage": messages.send_message,
    "editMessageText": messages.edit_text,
    "editMessageCaption": messages.edit_caption,
    "editMessageReplyMarkup": messages.edit_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": messages.answer_callback,
    "sendChatAction": messages.chat_action,
    "setMessageReaction": messages.set_reaction,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendMediaGroup": media.send_album,
    "getFile": media.get_file,
    "getMe": profile.get_me,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "setMyName": profile.setter("name"),
    "getMyName": profile.getter("name"),
    "setMyDescription": profile.setter("description"),
    "getMyDescription": profile.getter("description"),
    "setMyShortDescription": profile.setter("short_description"),
    "getMyShortDescription": profile.getter("short_description"),
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_member,
    "leaveChat": profile.leave_chat,
    "setWebhook": polling.set_webhook,
    "deleteWebhook": polling.delete_webhook,
    "getWebhookInfo": polling.webhook_info,
}
