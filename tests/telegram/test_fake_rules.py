"""What the fake refuses: Telegram's limits, broken HTML, requests that the API doesn't describe."""

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import NetworkError

from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.client import request_raw, using
from tests.telegram.fake.html import HtmlError, parse_html
from tests.telegram.fake.spec import DEFAULT_SPEC, load_spec
from tests.telegram.test_fake import png

CHAT = 7
needs_description = pytest.mark.skipif(load_spec(DEFAULT_SPEC) is None, reason="the description of the Bot API is not in this checkout")


def ask(fake: FakeTelegram, method: str, token: str = "", **fields: Any) -> tuple[int, str]:
    """Status and description of the answer to a request in JSON."""
    status, body = request_raw(fake, method, token, **fields)
    return status, body.get("description", "")


@pytest.fixture
def chat(fake: FakeTelegram) -> int:
    fake.open(CHAT)
    return CHAT


def test_an_unknown_token_and_an_unknown_method_are_told_apart(fake: FakeTelegram) -> None:
    assert ask(fake, "getMe", "1:NOBODY") == (401, "Unauthorized")
    assert ask(fake, "getYou") == (404, "Not Found")
    assert fake.violations == ["getYou: Not Found"]


@needs_description
@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"colour": "red"}, "unknown field colour"),
        ({"text": None}, "text is no String"),
        ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"disable_notification": "maybe"}, "disable_notification is no Boolean"),
        ({"chat_id": True}, "chat_id is no Integer"),
        ({"link_preview_options": {"disabled": True}}, "unknown field link_preview_options.disabled of LinkPreviewOptions"),
        ({"reply_parameters": {}}, "missing reply_parameters.message_id of ReplyParameters"),
        ({"reply_parameters": {"message_id": "1"}}, "reply_parameters.message_id is no Integer"),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": 5}]]}},
            "reply_markup.inline_keyboard[0][0].callback_data is no String",
        ),
        ({"reply_markup": "{"}, "reply_markup is no JSON"),
    ],
)
def test_a_request_that_the_api_does_not_describe_is_refused_and_recorded(
    fake: FakeTelegram, chat: int, fields: dict[str, Any], reason: str
) -> None:
    answer = ask(fake, "sendMessage", **{"chat_id": chat, "text": "x", **fields})

    assert answer == (400, f"Bad Request: {reason}")
    assert fake.violations == [f"sendMessage: Bad Request: {reason}"]
    assert fake.messages(chat) == []


def _results(fake: FakeTelegram) -> list[tuple[str, Any]]:
    """What the fake answers, by method, after people have done all that they can do."""
    said = fake.say(CHAT, "/start")
    fake.edit(CHAT, said.message_id, "altfel")
    for kind in ("voice", "photo", "sticker", "document", "video", "location", "contact", "poll", "dice"):
        fake.media(CHAT, kind, caption="x")
    fake.join(-5)
    fake.say(-5, "/help", reply_to=1)
    fake.block(CHAT)
    fake.unblock(CHAT)
    keyboard = {"inline_keyboard": [[{"text": "Da", "callback_data": "yes", "style": "primary"}]]}
    reply = {"message_id": said.message_id}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("sendMessage", {"chat_id": CHAT, "text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": keyboard, "reply_parameters": reply}),
        ("editMessageText", {"chat_id": CHAT, "message_id": 11, "text": "y", "reply_markup": keyboard}),
        ("sendDocument", {"chat_id": CHAT, "document": "file-4"}),
        ("sendPhoto", {"chat_id": CHAT, "photo": "file-2"}),
        ("getFile", {"file_id": "file-1"}),
        ("getMe", {}),
        ("getChat", {"chat_id": CHAT}),
        ("getChatMember", {"chat_id": CHAT, "user_id": CHAT}),
        ("getMyCommands", {}),
        ("getMyName", {}),
        ("getMyDescription", {}),
        ("getMyShortDescription", {}),
        ("getWebhookInfo", {}),
        ("getChatMenuButton", {}),
    ]
    results = [(method, request_raw(fake, method, **fields)[1]["result"]) for method, fields in calls]
    fake.press(CHAT, 11, "Da")
    fake.forge(CHAT, 99, "no")
    return [*results, ("getUpdates", request_raw(fake, "getUpdates")[1]["result"])]


@needs_description
def test_all_that_the_fake_answers_is_as_the_api_describes_it(fake: FakeTelegram) -> None:
    spec = load_spec(DEFAULT_SPEC)
    assert spec is not None

    results = _results(fake)

    for method, result in results:
        spec.check_result(method, result)
    assert len(results[-1][1]) == 18


@needs_description
def test_missing_fields_and_wrong_scopes_are_refused(fake: FakeTelegram) -> None:
    commands = [{"command": "start", "description": "x"}]

    assert ask(fake, "sendMessage", chat_id=1) == (400, "Bad Request: missing text")
    assert ask(fake, "setMyCommands", commands=commands, scope={"type": "everyone"})[0] == 400
    assert ask(fake, "setMyCommands", commands=commands, scope={"type": "all_private_chats"}) == (200, "")


def test_without_the_description_fields_and_limits_are_checked_all_the_same(tmp_path: Any) -> None:
    with FakeTelegram(spec=tmp_path / "none.json") as fake:
        fake.open(CHAT)
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Da", callback_data="yes")]])
        using(fake, lambda bot: bot.send_message(CHAT, "unu", reply_markup=markup, disable_notification=True))

        assert ask(fake, "sendMessage", chat_id=CHAT, text="x" * 4097) == (400, "Bad Request: message is too long")
        assert ask(fake, "sendMessage", chat_id=CHAT, text="x", colour="red") == (400, "Bad Request: unknown field colour")
        assert [reply.buttons[0].label for reply in fake.replies(CHAT)] == ["Da"]


@pytest.mark.parametrize(
    ("text", "allowed"), [("x" * 4096, True), ("x" * 4097, False), ("😀" * 2048, True), ("😀" * 2049, False), (" \n", False), ("", False)]
)
def test_a_text_has_1_to_4096_utf16_units(fake: FakeTelegram, chat: int, text: str, allowed: bool) -> None:
    assert (ask(fake, "sendMessage", chat_id=chat, text=text)[0] == 200) is allowed


def test_markup_does_not_count_towards_the_limit(fake: FakeTelegram, chat: int) -> None:
    assert ask(fake, "sendMessage", chat_id=chat, text="<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML") == (200, "")


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}),
        ("setMyName", {"name": "x" * 65}),
        ("setMyShortDescription", {"short_description": "x" * 121}),
        ("setMyDescription", {"description": "x" * 513}),
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}),
        ("setMyCommands", {"commands": [{"command": "start", "description": ""}]}),
        ("setMyCommands", {"commands": [{"command": "start", "description": "x"}] * 101}),
        ("setMyCommands", {"commands": [], "language_code": "rou"}),
        ("sendChatAction", {"chat_id": CHAT, "action": "thinking"}),
    ],
)
def test_what_is_beyond_a_limit_is_refused_and_recorded(fake: FakeTelegram, chat: int, method: str, fields: dict[str, Any]) -> None:
    assert ask(fake, method, **fields)[0] == 400
    assert len(fake.violations) == 1


@pytest.mark.parametrize(
    "keyboard",
    [
        [[{"text": "x", "callback_data": "ă" * 33}]],
        [[{"text": "x", "callback_data": ""}]],
        [[{"text": "x"}]],
        [[{"text": "x", "callback_data": "1", "url": "https://example.org"}]],
        [[{"text": " ", "callback_data": "1"}]],
        [[{"text": "x", "callback_data": "1"}] * 9],
        [[{"text": "x", "callback_data": "1"}]] * 101,
    ],
)
def test_a_keyboard_beyond_the_limits_is_refused(fake: FakeTelegram, chat: int, keyboard: list[Any]) -> None:
    assert ask(fake, "sendMessage", chat_id=chat, text="x", reply_markup={"inline_keyboard": keyboard})[0] == 400
    assert len(fake.violations) == 1


@pytest.mark.parametrize(("width", "height", "allowed"), [(5000, 5000, True), (6000, 5000, False), (2000, 100, True), (2001, 100, False)])
def test_a_picture_has_sides_that_telegram_takes(fake: FakeTelegram, chat: int, width: int, height: int, allowed: bool) -> None:
    sizes = []

    def try_it() -> None:
        sent = using(fake, lambda bot: bot.send_photo(chat, png(width, height)))
        sizes.append((sent.photo[0].width, sent.photo[0].height))

    if not allowed:
        with pytest.raises(Exception, match=r"(?i)photo_invalid_dimensions"):
            try_it()
    else:
        try_it()

    assert sizes == ([(width, height)] if allowed else [])


@pytest.mark.parametrize(
    ("method", "fields", "files"),
    [
        ("sendDocument", {}, {"document": b""}),
        ("sendDocument", {}, {"document": b"a", "other": b"a"}),
        ("sendDocument", {}, {"document": b"a", "caption": b"a"}),
        ("sendDocument", {"document": "file-1"}, {"document": b"a"}),
        ("sendDocument", {"document": "attach://a"}, {"b": b"a"}),
        ("sendMediaGroup", {"media": '[{"type": "document", "media": "attach://a"}]'}, {"a": b"a"}),
        ("sendMediaGroup", {"media": '[{"type": "document", "file": "attach://a"}, {"type": "document", "media": "b"}]'}, {"a": b"a"}),
        (
            "sendMediaGroup",
            {"media": '[{"type": "document", "media": "attach://a"}, {"type": "photo", "media": "attach://a"}]'},
            {"a": b"a"},
        ),
    ],
)
def test_files_that_the_api_does_not_describe_are_refused_and_recorded(
    fake: FakeTelegram, chat: int, method: str, fields: dict[str, str], files: dict[str, bytes]
) -> None:
    answer = httpx.post(f"{fake.base_url}/bot{fake.token}/{method}", data={"chat_id": str(chat), **fields}, files=files)

    assert answer.status_code == 400
    assert (len(fake.violations), fake.messages(chat)) == (1, [])


def test_a_request_that_is_too_large_for_telegram_is_refused(fake: FakeTelegram, chat: int) -> None:
    with pytest.raises(NetworkError, match=r"Request Entity Too Large"):
        using(fake, lambda bot: bot.send_document(chat, bytes(61 << 20), filename="a.pdf"))

    assert fake.violations == ["sendDocument: Request Entity Too Large"]


@pytest.mark.parametrize(
    "source",
    [
        "a & b",
        "a < b",
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<br>",
        "<p>a</p>",
        "<b class='x'>a</b>",
        "<a>a</a>",
        "&nbsp;",
        "<blockquote><blockquote>a</blockquote></blockquote>",
        "<a href=x>a</a>",
        "<!-- a -->",
    ],
)
def test_html_that_telegram_might_not_take_is_refused(fake: FakeTelegram, chat: int, source: str) -> None:
    status, description = ask(fake, "sendMessage", chat_id=chat, text=source, parse_mode="HTML")

    assert status == 400
    assert description.startswith("Bad Request: can't parse entities: ")
    assert len(fake.violations) == 1


def test_html_becomes_text_and_entities() -> None:
    source = '😀<b>unu<i>doi</i></b> <a href="https://e.org/?a=1&amp;b=2">trei</a><blockquote expandable>&lt;4&gt;</blockquote><u></u>'

    assert parse_html(source) == (
        "😀unudoi trei<4>",
        [
            {"type": "bold", "offset": 2, "length": 6},
            {"type": "italic", "offset": 5, "length": 3},
            {"type": "text_link", "url": "https://e.org/?a=1&b=2", "offset": 9, "length": 4},
            {"type": "expandable_blockquote", "offset": 13, "length": 3},
        ],
    )


@given(st.text(st.sampled_from("<>/&;abi \"'=lt#1"), max_size=30))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except HtmlError:
        return

    assert len(text) <= len(source)
    assert all(entity["offset"] + entity["length"] <= len(text) for entity in entities)
