"""Replies as calls of the Bot API: what is escaped, split, offered, edited and answered."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.values import Call, Menu
from bot.messages import Choice, Document, Place, Reply
from bot.transports.telegram.incoming import Ignored, Incoming, Tapped, Typed, Where
from bot.transports.telegram.render import Drawn, Target, draw
from bot.transports.telegram.split import length
from tests.telegram.fake.html import parse_html

PRIVATE = Target("7:7")
TAPPED = Target("7:7", tapped=40)
ANY = st.text(st.characters(exclude_categories=()), max_size=300)
HARD = st.lists(
    st.sampled_from(["<b>", "&amp;", "&", "Title", "\n", "\n\n", "This week:", "😀", "שלום", "\ud83d", "\x00", " a. " * 90])
).map("".join)
TEXTS = st.one_of(ANY, HARD)
PREVIEW = {"is_disabled": True}


def shown(call: Call) -> str:
    """What the reader sees of a message; an error if Telegram couldn't read it."""
    return parse_html(str(call["text"]))[0]


def marked(call: Call, kind: str) -> list[str]:
    """The parts of a message that are marked so."""
    text, entities = parse_html(str(call["text"]))
    units = text.encode("utf-16-le")
    return [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in entities if e["type"] == kind]


def numbered() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"menu{next(numbers)}"


def drawn(reply: Reply, target: Target = PRIVATE) -> Drawn:
    return draw(reply, target, numbered())


def test_a_reply_is_a_message_with_its_menu() -> None:
    reply = Reply("Tom & Ana <3", (Choice("more", "More"), Choice("next", "Next", selected=True)), context={"topic": "t"})

    assert drawn(reply) == Drawn(
        (
            {
                "method": "sendMessage",
                "text": "Tom &amp; Ana &lt;3",
                "parse_mode": "HTML",
                "plain": "Tom & Ana <3",
                "link_preview_options": PREVIEW,
                "reply_markup": {
                    "inline_keyboard": [[{"text": "More", "callback_data": "menu1.0"}, {"text": "✓ Next", "callback_data": "menu1.1"}]]
                },
            },
        ),
        (Menu("menu1", "7:7", ("more", "next"), {"topic": "t"}),),
    )


def test_a_tapped_message_is_edited_in_place() -> None:
    call = drawn(Reply("Settings", place=Place.EDIT), TAPPED).calls[0]

    assert call == {
        "method": "editMessageText",
        "message_id": 40,
        "text": "Settings",
        "parse_mode": "HTML",
        "plain": "Settings",
        "link_preview_options": PREVIEW,
    }


@pytest.mark.parametrize("target", [PRIVATE, Target("7:7", answered=3)])
def test_an_edit_without_a_message_to_edit_is_a_message_of_its_own(target: Target) -> None:
    assert drawn(Reply("Settings", place=Place.EDIT), target) == drawn(Reply("Settings"), target)


def test_an_edit_that_is_too_long_goes_on_in_new_messages() -> None:
    calls = drawn(Reply("word " * 1500, (Choice("more", "More"),), place=Place.EDIT), TAPPED).calls

    assert [(call["method"], "reply_markup" in call) for call in calls] == [
        ("editMessageText", False),
        ("sendMessage", False),
        ("sendMessage", True),
    ]


def test_new_choices_go_under_the_tapped_message_and_the_text_is_a_notice() -> None:
    reply = Reply("Thanks!", (Choice("helpful", "👍", selected=True), Choice("unhelpful", "👎")), place=Place.CHOICES)
    buttons = [{"text": "✓ 👍", "callback_data": "menu1.0"}, {"text": "👎", "callback_data": "menu1.1"}]

    assert drawn(reply, TAPPED) == Drawn(
        ({"method": "editMessageReplyMarkup", "message_id": 40, "reply_markup": {"inline_keyboard": [buttons]}},),
        (Menu("menu1", "7:7", ("helpful", "unhelpful"), None),),
        "Thanks!",
    )


def test_no_choices_take_the_buttons_away() -> None:
    assert drawn(Reply("Done", place=Place.CHOICES), TAPPED) == Drawn(
        ({"method": "editMessageReplyMarkup", "message_id": 40, "reply_markup": {"inline_keyboard": []}},), (), "Done"
    )


def test_a_notice_is_cut_to_what_a_toast_holds() -> None:
    toast = drawn(Reply("word " * 100, place=Place.CHOICES), TAPPED).toast

    assert (len(toast), toast[-5:]) == (200, "word…")


def test_choices_without_their_message_leave_the_text_alone() -> None:
    reply = Reply("Thanks!", (Choice("helpful", "👍"),), place=Place.CHOICES)

    assert drawn(reply) == drawn(Reply("Thanks!"))


def test_a_reply_without_text_draws_nothing() -> None:
    assert drawn(Reply(" \n", (Choice("more", "More"),))) == Drawn()


@pytest.mark.parametrize("place", Place)
def test_documents_come_after_the_message_and_change_nothing_of_it(place: Place) -> None:
    reply = Reply("Here it is", (Choice("more", "More"),), place=place)
    alone, target = drawn(reply, TAPPED), replace(TAPPED, thread=12)

    with_file = draw(replace(reply, documents=(Document("pdf", "map.pdf"),)), TAPPED, numbered(), regret="Sorry")
    in_a_topic = draw(replace(reply, documents=(Document("pdf", "map.pdf"),)), target, numbered())

    assert with_file == replace(alone, calls=(*alone.calls, with_file.calls[-1]))
    assert with_file.calls[-1] == {
        "method": "sendDocument",
        "files": {"document": "map.pdf"},
        "instead": [{"method": "sendMessage", "text": "Sorry"}],
    }
    assert in_a_topic.calls[-1]["message_thread_id"] == 12


def test_in_a_group_the_first_piece_answers_and_all_stay_in_the_topic() -> None:
    where = Where(-5, "supergroup", 7, "ro", 33, 1700000000, 12)
    target = Target.of("-5:7", Incoming(where, Typed("hi")))
    calls = drawn(Reply("word " * 1000), target).calls

    assert target == Target("-5:7", None, 33, 12)
    assert [(call["message_thread_id"], call.get("reply_parameters")) for call in calls] == [
        (12, {"message_id": 33, "allow_sending_without_reply": True}),
        (12, None),
    ]


@pytest.mark.parametrize(
    ("incoming", "target"),
    [
        (Incoming(Where(7, "private", 7, None, 33), Typed("hi")), Target("7:7")),
        (Incoming(Where(7, "private", 7, None, 40), Tapped("1", "m.0", 40)), Target("7:7", tapped=40)),
        (Incoming(Where(7, "private", 7, None, 40), Tapped("1", "m.0", None)), Target("7:7")),
        (Incoming(Where(), Ignored()), Target("7:7")),
    ],
)
def test_in_private_nothing_is_answered_and_only_what_can_be_is_edited(incoming: Incoming, target: Target) -> None:
    assert Target.of("7:7", incoming) == target


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("Do this. [1]\n\n• One\n\nThis week:\nWrite to them.", ["This week:"]),
        ("Îmi place\n\nText.", ["Îmi place"]),
        ("Sources\n[1] A\n[2] B", ["Sources"]),
        ("Hello! I'm a bot.\n\nAsk me.", []),
        ("Ask in your own words, for example:\n• One", []),
        ("Thanks", []),
        ("• One\n• Two", []),
        ("One. [1]\nThis week:\nTwo", []),
        ("x" * 60 + "\n\nText.", []),
    ],
)
def test_a_short_line_of_mere_words_over_something_is_a_heading(text: str, bold: list[str]) -> None:
    assert marked(drawn(Reply(text)).calls[0], "bold") == bold


def test_notes_are_small_print_under_the_text() -> None:
    call = drawn(Reply("Do this. [1]", notes="Sources\n[1] “A & B”")).calls[0]

    assert call["text"] == "Do this. [1]\n\n<blockquote expandable><b>Sources</b>\n[1] “A &amp; B”</blockquote>"
    assert call["plain"] == "Do this. [1]\n\nSources\n[1] “A & B”"


def test_notes_that_do_not_fit_are_a_message_of_their_own_and_it_has_the_buttons() -> None:
    calls = drawn(Reply("a" * 3000, (Choice("more", "More"),), notes="b" * 600)).calls

    assert [(call["plain"], "reply_markup" in call) for call in calls] == [("a" * 3000, False), ("b" * 600, True)]


@given(TEXTS, TEXTS)
def test_whatever_is_said_the_markup_is_sound_and_within_the_limits(text: str, notes: str) -> None:
    calls = drawn(Reply(text, (Choice("more", "More"),), notes=notes)).calls
    texts = [shown(call) for call in calls]

    assert texts == [call["plain"] for call in calls]
    assert [piece for piece in texts if not 0 < length(piece) <= 3500] == []
    assert all(json.dumps(call, ensure_ascii=False).encode() for call in calls)
    assert "\x00" not in "".join(texts)


@pytest.mark.parametrize("emoji", ["😀", "👨‍👩‍👧"])
def test_emoji_beyond_the_limit_are_split_whole(emoji: str) -> None:
    pieces = [str(call["text"]) for call in drawn(Reply(emoji * 4096)).calls]

    assert {piece.replace(emoji, "") for piece in pieces} == {""}
    assert "".join(pieces) == emoji * 4096


def test_drawing_twice_makes_two_menus() -> None:
    reply = Reply("Choose", (Choice("a", "A"),))

    assert draw(reply, PRIVATE).menus[0] != draw(reply, PRIVATE).menus[0]
    assert replace(draw(reply, PRIVATE).menus[0], id="") == replace(draw(reply, PRIVATE).menus[0], id="")
