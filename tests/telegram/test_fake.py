"""The fake, seen through python-telegram-bot: every method answers in the shape of the API, and people see what was done."""

import struct

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    LinkPreviewOptions,
    MenuButtonCommands,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, Forbidden

from tests.telegram.fake import Button, FakeTelegram, Shown
from tests.telegram.fake.client import using

CHAT = 7
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Da", callback_data="yes"), InlineKeyboardButton("Nu", callback_data="no")]])


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height)


@pytest.fixture
def chat(fake: FakeTelegram) -> int:
    fake.open(CHAT)
    return CHAT


def the_reply(fake: FakeTelegram, chat: int) -> Shown:
    [reply] = fake.replies(chat)
    return reply


def test_a_sent_message_is_shown_without_its_markup(fake: FakeTelegram, chat: int) -> None:
    options = LinkPreviewOptions(is_disabled=True)
    text = "<b>Pasul 3</b> din <i>7</i> &amp; gata 😀 <u>acum</u>"

    sent = using(fake, lambda bot: bot.send_message(chat, text, "HTML", reply_markup=KEYBOARD, link_preview_options=options))

    reply = the_reply(fake, chat)
    assert (reply.text, reply.buttons) == ("Pasul 3 din 7 & gata 😀 acum", [Button("Da", "yes"), Button("Nu", "no")])
    assert [(entity.type, sent.parse_entity(entity)) for entity in sent.entities] == [
        ("bold", "Pasul 3"),
        ("italic", "7"),
        ("underline", "acum"),
    ]
    assert (sent.message_id, sent.chat.type, sent.reply_markup) == (reply.id, "private", KEYBOARD)
    assert fake.violations == []


def test_a_reply_names_the_message_it_answers(fake: FakeTelegram) -> None:
    said = fake.say(CHAT, "Salut")

    sent = using(fake, lambda bot: bot.send_message(CHAT, "Salut!", reply_parameters=ReplyParameters(said.message_id)))

    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "Salut"


def test_an_edit_replaces_text_and_keyboard(fake: FakeTelegram, chat: int) -> None:
    sent = using(fake, lambda bot: bot.send_message(chat, "unu", reply_markup=KEYBOARD))

    using(fake, lambda bot: bot.edit_message_text("doi", chat, sent.message_id))

    reply = the_reply(fake, chat)
    assert (reply.id, reply.text, reply.buttons) == (sent.message_id, "doi", [])


def test_a_keyboard_is_edited_alone(fake: FakeTelegram, chat: int) -> None:
    sent = using(fake, lambda bot: bot.send_message(chat, "unu"))

    using(fake, lambda bot: bot.edit_message_reply_markup(chat, sent.message_id, reply_markup=KEYBOARD))

    assert (the_reply(fake, chat).text, len(the_reply(fake, chat).buttons)) == ("unu", 2)


@pytest.mark.parametrize("markup", [None, KEYBOARD])
def test_an_edit_that_changes_nothing_is_refused(fake: FakeTelegram, chat: int, markup: InlineKeyboardMarkup | None) -> None:
    sent = using(fake, lambda bot: bot.send_message(chat, "<b>unu</b>", "HTML", reply_markup=markup))

    with pytest.raises(BadRequest, match=r"^Message is not modified: specified new message content and reply markup are exactly the same"):
        using(fake, lambda bot: bot.edit_message_text("<b>unu</b>", chat, sent.message_id, parse_mode="HTML", reply_markup=markup))


def test_only_messages_of_the_bot_that_are_there_can_be_edited(fake: FakeTelegram) -> None:
    said = fake.say(CHAT, "Salut")

    with pytest.raises(BadRequest, match="Message to edit not found"):
        using(fake, lambda bot: bot.edit_message_text("x", CHAT, 99))
    with pytest.raises(BadRequest, match="Message can't be edited"):
        using(fake, lambda bot: bot.edit_message_text("x", CHAT, said.message_id))


def test_a_deleted_message_is_gone(fake: FakeTelegram, chat: int) -> None:
    sent = using(fake, lambda bot: bot.send_message(chat, "unu"))

    assert using(fake, lambda bot: bot.delete_message(chat, sent.message_id))

    assert fake.messages(chat) == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        using(fake, lambda bot: bot.delete_message(chat, sent.message_id))


def test_a_photo_a_document_and_an_album_arrive_byte_for_byte(fake: FakeTelegram, chat: int) -> None:
    using(fake, lambda bot: bot.send_photo(chat, png(2000, 900), caption="<i>Harta</i>", parse_mode="HTML"))
    using(fake, lambda bot: bot.send_document(chat, b"%PDF", filename="harta.pdf", caption="PDF"))
    using(
        fake,
        lambda bot: bot.send_media_group(chat, [InputMediaDocument(b"a", filename="a.csv"), InputMediaDocument(b"b", filename="b.csv")]),
    )

    photo, document, *album = fake.replies(chat)
    assert [(shown.kind, shown.text) for shown in (photo, document)] == [("photo", "Harta"), ("document", "PDF")]
    assert (photo.raw["photo"][0]["width"], photo.raw["photo"][0]["height"]) == (2000, 900)
    assert (document.raw["document"]["file_name"], document.raw["document"]["mime_type"]) == ("harta.pdf", "application/pdf")
    assert [fake.file(shown.raw["document"]["file_id"]) for shown in album] == [b"a", b"b"]
    assert len({shown.raw["media_group_id"] for shown in album}) == 1
    assert fake.violations == []


def test_a_caption_is_edited(fake: FakeTelegram, chat: int) -> None:
    sent = using(fake, lambda bot: bot.send_document(chat, b"%PDF", filename="harta.pdf", caption="unu"))

    using(fake, lambda bot: bot.edit_message_caption(chat, sent.message_id, caption="doi"))

    assert the_reply(fake, chat).text == "doi"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        using(fake, lambda bot: bot.edit_message_text("x", chat, sent.message_id))


def test_a_file_is_sent_again_by_its_id_and_downloaded(fake: FakeTelegram, chat: int) -> None:
    sent = using(fake, lambda bot: bot.send_document(chat, b"%PDF", filename="harta.pdf"))
    assert sent.document is not None
    file_id = sent.document.file_id

    using(fake, lambda bot: bot.send_document(chat, file_id))
    data = using(fake, lambda bot: _download(bot, file_id))

    assert (len(fake.replies(chat)), bytes(data)) == (2, b"%PDF")


async def _download(bot: Bot, file_id: str) -> bytearray:
    return await (await bot.get_file(file_id)).download_as_bytearray()


def test_the_bot_knows_itself(fake: FakeTelegram) -> None:
    me = using(fake, lambda bot: bot.get_me())

    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("journey_test_bot", True, False)


def test_commands_are_kept_by_scope_and_language(fake: FakeTelegram) -> None:
    scope = BotCommandScopeAllPrivateChats()
    using(fake, lambda bot: bot.set_my_commands([BotCommand("start", "Începe")], scope, "ro"))
    using(fake, lambda bot: bot.set_my_commands([("help", "Help")]))

    ours = using(fake, lambda bot: bot.get_my_commands(scope, "ro"))
    common = using(fake, lambda bot: bot.get_my_commands())
    others = using(fake, lambda bot: bot.get_my_commands(BotCommandScopeAllGroupChats()))

    assert (ours, common, others) == ((BotCommand("start", "Începe"),), (BotCommand("help", "Help"),), ())
    using(fake, lambda bot: bot.delete_my_commands(scope, "ro"))
    assert using(fake, lambda bot: bot.get_my_commands(scope, "ro")) == ()


def test_name_and_descriptions_are_kept_by_language(fake: FakeTelegram) -> None:
    using(fake, lambda bot: bot.set_my_name("Ghidul", "ro"))
    using(fake, lambda bot: bot.set_my_description("Lung", "ro"))
    using(fake, lambda bot: bot.set_my_short_description("Short"))

    assert using(fake, lambda bot: bot.get_my_name("ro")).name == "Ghidul"
    assert using(fake, lambda bot: bot.get_my_name("it")).name == "Journey Coach"
    assert using(fake, lambda bot: bot.get_my_description("ro")).description == "Lung"
    assert using(fake, lambda bot: bot.get_my_short_description("ro")).short_description == "Short"


def test_chats_members_reactions_and_the_menu_button_are_there(fake: FakeTelegram) -> None:
    said = fake.say(-5, "/start", user=3)

    chat = using(fake, lambda bot: bot.get_chat(-5))
    member = using(fake, lambda bot: bot.get_chat_member(-5, 3))
    using(fake, lambda bot: bot.set_message_reaction(-5, said.message_id, "👀"))
    using(fake, lambda bot: bot.set_chat_menu_button(menu_button=MenuButtonCommands()))
    button = using(fake, lambda bot: bot.get_chat_menu_button())
    using(fake, lambda bot: bot.send_chat_action(-5, "typing"))
    using(fake, lambda bot: bot.leave_chat(-5))

    assert (chat.type, chat.title, member.status, member.user.id, button.type) == ("supergroup", "Group 5", "member", 3, "commands")
    assert fake.reactions(-5, said.message_id) == [{"type": "emoji", "emoji": "👀"}]
    assert fake.violations == []
    with pytest.raises(Forbidden, match="bot is not a member"):
        using(fake, lambda bot: bot.send_message(-5, "x"))


def test_everything_people_do_can_be_read_by_the_client(fake: FakeTelegram) -> None:
    kinds = ["voice", "photo", "sticker", "document", "video", "location", "contact", "poll", "dice"]
    said = fake.say(CHAT, "/start@journey_test_bot abc și @cineva_anume", language="pt-br")
    fake.edit(CHAT, said.message_id, "altfel")
    for kind in kinds:
        fake.media(CHAT, kind)
    fake.join(-5)
    fake.block(CHAT)
    fake.unblock(CHAT)

    updates = using(fake, lambda bot: bot.get_updates(allowed_updates=Update.ALL_TYPES))

    first = updates[0].effective_message
    assert first is not None
    assert first.from_user is not None
    assert updates[1].edited_message is not None
    assert list(first.parse_entities().values()) == ["/start@journey_test_bot", "@cineva_anume"]
    assert first.from_user.language_code == "pt-br"
    assert updates[1].edited_message.text == "altfel"
    assert [any(getattr(update.message, kind) for kind in kinds) for update in updates[2:11]] == [True] * 9
    assert [update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member] == ["member", "kicked", "member"]
    assert all(not update.api_kwargs for update in updates)
