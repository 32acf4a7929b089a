"""Updates: where each belongs, whatever it is; and what the ones that Telegram documents say."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.values import Arrival
from bot.transports.telegram.incoming import Event, Ignored, Incoming, Media, Membership, Moved, Tapped, Typed, Where
from bot.transports.telegram.updates import read, route
from tests.telegram.raw import ANA, BOT, FILE, GROUP, ME, PRIVATE, WHERE, in_group, membership, message, pressed, said, what

TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
NUMBERS = st.one_of(st.integers(-(2**70), 2**70), st.booleans(), st.floats(), st.none())
KEYS = st.one_of(st.sampled_from(["update_id", "message", "callback_query", "my_chat_member", "chat", "from", "id", "data"]), TEXT)
JSON = st.recursive(
    st.one_of(NUMBERS, TEXT), lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=6)), max_leaves=30
)


@given(JSON)
def test_any_json_at_all_is_routed_and_kept(update: object) -> None:
    arrival = route(update)

    assert arrival.payload.isascii()
    assert "\x00" not in arrival.payload
    assert json.dumps(json.loads(arrival.payload)) == arrival.payload
    assert arrival.update_id is None or 0 < arrival.update_id <= 2**62
    assert abs(arrival.chat) <= 2**62
    assert arrival.lane.startswith(f"{arrival.chat}:")


@given(st.dictionaries(st.sampled_from(["chat", "from", "message", "data"]), st.one_of(st.fixed_dictionaries({"id": NUMBERS}), JSON)))
def test_any_body_of_a_tap_is_routed(body: dict[str, Any]) -> None:
    arrival = route({"update_id": 5, "callback_query": body})

    assert (arrival.update_id, arrival.chat != 0 or arrival.lane == "0:0") == (5, True)
    assert arrival.menu is None or 0 < len(arrival.menu) <= 40


@pytest.mark.parametrize(
    ("update", "arrival"),
    [
        (said(text="hi"), Arrival(5, "7:7", 7, "")),
        (in_group("hi"), Arrival(5, "-5:7", -5, "")),
        (pressed(), Arrival(5, "7:7", 7, "", "menu")),
        (pressed(data="strange"), Arrival(5, "7:7", 7, "")),
        (pressed(message=message(chat=GROUP)), Arrival(5, "-5:7", -5, "", "menu")),
        (pressed(message=None), Arrival(5, "0:0", 0, "", "menu")),
        (membership("member", "kicked"), Arrival(5, "7:7", 7, "")),
        ({"update_id": 5, "poll": {"id": "1"}}, Arrival(5, "0:0", 0, "")),
        ({"update_id": 5, "message": {"chat": {"id": 2**80}, "from": {"id": 7}}}, Arrival(5, "0:0", 0, "")),
        ({"update_id": 5, "message": {"chat": {"id": True}, "from": {"id": 7.0}}}, Arrival(5, "0:0", 0, "")),
        ([], Arrival(None, "0:0", 0, "")),
        (None, Arrival(None, "0:0", 0, "")),
    ],
)
def test_an_update_goes_to_the_lane_of_who_sent_it(update: object, arrival: Arrival) -> None:
    routed = route(update)

    assert routed == Arrival(arrival.update_id, arrival.lane, arrival.chat, json.dumps(update), arrival.menu)


@pytest.mark.parametrize("number", [None, True, 5.0, "5", 0, -5, 2**62 + 1])
def test_a_number_that_is_none_of_telegrams_is_not_read(number: object) -> None:
    assert route({"update_id": number}).update_id is None


def test_the_largest_number_is_read() -> None:
    assert route({"update_id": 2**62}).update_id == 2**62


def test_lone_surrogates_and_nul_come_back_as_they_were() -> None:
    update = said(text="\ud83d \x00 😀 שלום")

    assert json.loads(route(update).payload) == update


def test_what_is_nested_too_deep_is_routed_without_its_content() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]

    assert route({"update_id": 5, "message": deep}) == Arrival(5, "0:0", 0, "{}")


def test_a_typed_message_tells_who_wrote_what_where_and_when() -> None:
    assert read(said(text=" hi\ud83d "), ME) == Incoming(WHERE, Typed(" hi\ud83d "))


def test_a_topic_is_named_only_when_the_message_is_in_it() -> None:
    inside = read(said(text="hi", message_thread_id=12, is_topic_message=True), ME)
    thread_of_replies = read(said(text="hi", message_thread_id=12), ME)

    assert (inside.where.thread_id, thread_of_replies.where.thread_id) == (12, None)


def test_a_tap_names_its_message() -> None:
    assert read(pressed(), ME) == Incoming(Where(7, "private", 7, "ro", 40), Tapped("77", "menu.2", 40))


@pytest.mark.parametrize(
    ("fields", "tapped"),
    [
        ({"message": {"message_id": 40, "date": 0, "chat": PRIVATE}}, Tapped("77", "menu.2", None)),
        ({"message": None}, Tapped("77", "menu.2", None)),
        ({"data": None}, Tapped("77", "", 40)),
    ],
    ids=["inaccessible", "no message", "no data"],
)
def test_a_tap_on_what_is_out_of_reach_is_a_tap_all_the_same(fields: dict[str, Any], tapped: Tapped) -> None:
    assert what(pressed(**fields)) == tapped


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"voice": {**FILE, "duration": 3}}, "voice"),
        ({"audio": {**FILE, "duration": 3}}, "audio"),
        ({"video": {**FILE, "duration": 3, "width": 1, "height": 1}}, "video"),
        ({"video_note": {**FILE, "duration": 3, "length": 1}}, "video"),
        ({"animation": {**FILE, "duration": 3, "width": 1, "height": 1}, "document": FILE}, "video"),
        ({"photo": [{**FILE, "width": 1, "height": 1}]}, "photo"),
        ({"document": FILE}, "document"),
        ({"sticker": {**FILE, "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}}, "sticker"),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, "location"),
        ({"contact": {"phone_number": "1", "first_name": "Ana"}}, "contact"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "other"),
    ],
)
def test_what_has_no_words_is_named_by_its_kind(fields: dict[str, Any], kind: str) -> None:
    assert what(said(**fields)) == Media(kind)


def test_the_caption_of_a_picture_is_what_was_typed() -> None:
    assert what(said(photo=[{**FILE, "width": 1, "height": 1}], caption="What do you think?")) == Typed("What do you think?")


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 5, "edited_message": message(text="hi")},
        {"update_id": 5, "channel_post": message(text="hi", chat={"id": -9, "type": "channel"})},
        {"update_id": 5, "something_new": {"id": 1}},
        said(text="hi", **{"from": BOT}),
        said(text="hi", sender_chat=GROUP),
        said(new_chat_members=[ANA]),
        said(new_chat_title="Shop"),
        said(something_new={"id": 1}),
        said(text="hi", chat={"id": -9, "type": "channel"}),
    ],
    ids=["edited", "channel post", "unknown", "from a bot", "as a chat", "members", "title", "unknown content", "channel"],
)
def test_what_is_not_said_to_the_bot_is_ignored(update: dict[str, Any]) -> None:
    assert what(update) == Ignored()


def test_a_group_that_moves_says_where() -> None:
    assert what(said(chat={"id": -5, "type": "group", "title": "Shop"}, migrate_to_chat_id=-1005)) == Moved(-1005)


def test_our_own_job_is_an_event() -> None:
    assert read({"event": "remind"}, ME) == Incoming(Where(), Event("remind"))


def test_an_update_cannot_pretend_to_be_our_own_job() -> None:
    assert what({"update_id": 5, "event": "remind"}) == Ignored()


@pytest.mark.parametrize("update", [{"update_id": 5, "message": 5}, {"update_id": 5, "message": {"text": "hi"}}, {}])
def test_what_telegram_would_never_send_is_an_error(update: dict[str, Any]) -> None:
    with pytest.raises((AttributeError, KeyError, TypeError)):
        read(update, ME)


@pytest.mark.parametrize(
    ("update", "change"),
    [
        (membership("member", "kicked"), Membership(False)),
        (membership("kicked", "member"), Membership(True)),
        (membership("left", "member", GROUP), Membership(True, joined_group=True)),
        (membership("left", "administrator", GROUP), Membership(True, joined_group=True)),
        (membership("member", "administrator", GROUP), Membership(True)),
        (membership("member", "left", GROUP), Membership(False)),
        (membership("member", "restricted", GROUP, is_member=True, can_send_messages=False), Membership(False)),
        (membership("member", "restricted", GROUP, is_member=True, can_send_messages=True), Membership(True)),
        (membership("left", "administrator", {"id": -9, "type": "channel"}), Ignored()),
    ],
)
def test_a_membership_tells_whether_the_bot_may_write(update: dict[str, Any], change: object) -> None:
    assert what(update) == change
