"""What becomes of a call that Telegram refuses."""

import pytest

from bot.delivery.ports import ChatGone, ChatMoved, SendLater, SendRefused
from bot.transports.telegram.client import TelegramClient, TokenRefused
from tests.telegram.asking import CHAT, HELLO, OFFER, answered, ask, at, error_of, refusing, said
from tests.telegram.fake import FakeTelegram, Fault


@pytest.fixture(autouse=True)
def _chat(fake: FakeTelegram) -> None:
    fake.open(CHAT)


def test_markup_that_telegram_cannot_read_is_sent_without(fake: FakeTelegram) -> None:
    number = ask(fake, said({**HELLO, "text": "<b>Salut", "reply_markup": OFFER}))

    assert [(shown.id, shown.text) for shown in fake.messages(CHAT)] == [(number, "Salut")]
    assert fake.calls[1].parameters == {"chat_id": CHAT, "text": "Salut", "reply_markup": OFFER}


def test_markup_that_telegram_cannot_read_is_refused_if_there_is_no_plain_text(fake: FakeTelegram) -> None:
    error = error_of(fake, said({"method": "sendMessage", "text": "<b>Salut", "parse_mode": "HTML"}))

    assert (type(error), str(error)) == (SendRefused, "can't parse entities")


def test_a_question_that_has_gone_is_answered_all_the_same(fake: FakeTelegram) -> None:
    number = ask(fake, said({**HELLO, "reply_parameters": {"message_id": 999}}))

    assert [shown.id for shown in fake.messages(CHAT)] == [number]
    assert fake.calls[-1].parameters == {"chat_id": CHAT, "text": "<b>Salut</b>", "parse_mode": "HTML"}


def test_a_topic_that_has_gone_is_left(fake: FakeTelegram) -> None:
    refusing(fake, "Bad Request: message thread not found")

    ask(fake, said({**HELLO, "message_thread_id": 5}))

    assert fake.calls[-1].parameters == {"chat_id": CHAT, "text": "<b>Salut</b>", "parse_mode": "HTML"}


def test_an_edit_that_changes_nothing_is_done(fake: FakeTelegram) -> None:
    number = ask(fake, said())

    again = ask(fake, said({**HELLO, "method": "editMessageText", "message_id": number}))

    assert again is None
    assert [call.outcome for call in fake.calls] == ["ok", "400"]


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
def test_a_message_that_cannot_be_edited_is_sent_anew(fake: FakeTelegram, reason: str) -> None:
    refusing(fake, f"Bad Request: {reason}")

    number = ask(fake, said({**HELLO, "method": "editMessageText", "message_id": 40, "reply_markup": OFFER}))

    assert [shown.id for shown in fake.messages(CHAT)] == [number]
    assert fake.calls[-1].parameters == {"chat_id": CHAT, "text": "<b>Salut</b>", "parse_mode": "HTML", "reply_markup": OFFER}


def test_choices_of_a_message_that_cannot_be_edited_are_done(fake: FakeTelegram) -> None:
    number = ask(fake, said({"method": "editMessageReplyMarkup", "message_id": 40, "reply_markup": OFFER}))

    assert number is None
    assert [call.outcome for call in fake.calls] == ["400"]


def test_fallbacks_add_up(fake: FakeTelegram) -> None:
    ask(fake, said({**HELLO, "method": "editMessageText", "message_id": 40, "text": "<b>Salut"}))

    assert [shown.text for shown in fake.messages(CHAT)] == ["Salut"]


def test_too_many_requests_are_put_off_for_as_long_as_telegram_says(fake: FakeTelegram) -> None:
    fake.fail(Fault("flood", retry_after=17))

    error = error_of(fake, said())

    assert isinstance(error, SendLater)
    assert (error.seconds, error.told) == (17, True)


@pytest.mark.parametrize("fault", [Fault("error", status=500), Fault("error", status=502), Fault("dropped"), Fault("lost")])
def test_a_server_in_trouble_is_tried_again_soon(fake: FakeTelegram, fault: Fault) -> None:
    fake.fail(fault)

    error = error_of(fake, said())

    assert isinstance(error, SendLater)
    assert (error.seconds, error.told) == (1.0, False)


def test_a_server_that_is_not_there_is_tried_again_soon() -> None:
    with pytest.raises(SendLater) as raised:
        at("http://127.0.0.1:9", said())

    assert raised.value.told is False


@pytest.mark.parametrize(
    ("status", "body"),
    [(404, "<html>nginx</html>"), (403, "{}"), (400, "[]"), (302, ""), (429, "slow down"), (200, "<html>"), (200, "{}"), (200, "[1]")],
)
def test_an_answer_that_is_not_telegrams_costs_no_message(status: int, body: str) -> None:
    with pytest.raises(SendLater):
        answered(status, body, said())


def test_a_request_that_is_too_large_is_refused() -> None:
    with pytest.raises(SendRefused, match=r"^request entity too large$"):
        answered(413, "<html>", said())


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: bot was kicked from the group chat"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: user is deactivated"),
        (400, "Bad Request: PEER_ID_INVALID"),
    ],
)
def test_a_chat_where_nobody_can_be_reached_is_gone(fake: FakeTelegram, status: int, description: str) -> None:
    refusing(fake, description, status)

    assert type(error_of(fake, said())) is ChatGone


def test_a_group_that_became_a_supergroup_has_moved(fake: FakeTelegram) -> None:
    fake.open(-1001, "supergroup")
    fake.fail(Fault("moved", new_chat=-1001))

    error = error_of(fake, said())

    assert isinstance(error, ChatMoved)
    assert error.chat == -1001


@pytest.mark.parametrize(
    ("description", "reason"),
    [
        ("Bad Request: message is too long", "message is too long"),
        ("Bad Request: BUTTON_DATA_INVALID", "button_data_invalid"),
        ("Bad Request: inline keyboard button URL 'cafe Ana' is invalid: Wrong HTTP URL", "inline keyboard button url"),
        ('Bad Request: unsupported start tag "cafe Ana" at byte offset 3', "unsupported start tag"),
        ("Bad Request: wrong text: cafe Ana", "wrong text"),
        ("Bad Request: bad webhook: an HTTPS URL must be provided for webhook", "an https url must be provided for webhook"),
    ],
)
def test_any_other_refusal_is_final_and_repeats_nobodys_words(fake: FakeTelegram, description: str, reason: str) -> None:
    refusing(fake, description)

    error = error_of(fake, said())

    assert (type(error), str(error)) == (SendRefused, reason)


def test_text_that_has_no_bytes_is_refused(fake: FakeTelegram) -> None:
    error = error_of(fake, said({**HELLO, "text": "\ud800"}))

    assert (type(error), str(error)) == (SendRefused, "text is not encodable")


def test_a_method_that_telegram_does_not_know_is_refused(fake: FakeTelegram) -> None:
    assert type(error_of(fake, said({"method": "sendPigeon"}))) is SendRefused


@pytest.mark.parametrize(("status", "description"), [(401, "Unauthorized"), (404, "Not Found")])
def test_a_token_that_telegram_refuses_is_named_by_its_variable(fake: FakeTelegram, status: int, description: str) -> None:
    error = error_of(refusing(fake, description, status), TelegramClient.me)

    assert type(error) is TokenRefused
    assert "TELEGRAM_BOT_TOKEN" in str(error)
