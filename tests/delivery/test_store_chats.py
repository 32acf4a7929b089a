"""What the store does with a chat that moves or goes away."""

from typing import Any

import sqlalchemy as sa

from bot.adapters.sql import tables
from bot.adapters.sql.store import SqlStore
from bot.delivery.values import Menu, Outcome
from bot.messages import Feedback
from tests.delivery.conftest import Opened
from tests.delivery.fakes import saying, text
from tests.delivery.steps import arrival, begun, run, settled


def rows(opened: Opened, table: sa.Table, *columns: sa.Column[Any]) -> list[tuple[Any, ...]]:
    with opened.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.select(*columns or table.c).order_by(*table.primary_key))]


def test_a_chat_that_is_gone_gets_nothing_any_more(opened: Opened) -> None:
    store = opened.store
    run(settled(store, arrival(1, "a", 5), saying("one", state={})))
    other = run(settled(store, arrival(2, "b", 6), saying("two", state={})))

    run(store.lost(5))

    assert run(store.unsent()) == other
    active = rows(opened, tables.conversation, tables.conversation.c.lane, tables.conversation.c.active)
    assert active == [("a", False), ("b", True)]


def test_whoever_writes_again_can_be_reached_again(opened: Opened) -> None:
    run(settled(opened.store, arrival(1), Outcome(state={})))
    run(settled(opened.store, arrival(2), Outcome(gone=True)))

    run(settled(opened.store, arrival(3), Outcome(state={})))

    assert rows(opened, tables.conversation, tables.conversation.c.active) == [(True,)]


def test_what_waits_moves_with_its_chat(store: SqlStore) -> None:
    run(settled(store, arrival(1, "a", 5), saying("one")))
    other = run(settled(store, arrival(2, "b", 6), saying("two")))
    run(store.receive([arrival(3, "a", 5)]))

    run(store.moved(5, -100))

    assert [(parcel.chat, parcel.call) for parcel in run(store.unsent())] == [(-100, text("one")), (6, other[0].call)]
    item = run(store.claim("a"))
    assert item is not None
    assert item.chat == -100


def test_an_outcome_can_move_its_chat(opened: Opened) -> None:
    parcels = run(settled(opened.store, arrival(1, "a", 5), saying("hello", state={}, moved_to=-100)))

    assert [parcel.chat for parcel in parcels] == [-100]
    assert run(opened.store.unsent()) == parcels
    assert rows(opened, tables.conversation, tables.conversation.c.chat) == [(-100,)]


def test_a_chat_that_moves_while_an_item_is_handled_stays_moved(opened: Opened) -> None:
    item = run(begun(opened.store, arrival(1, "a", 5)))
    run(opened.store.moved(5, -100))

    parcels = run(opened.store.finish(item, saying("hello", state={})))

    assert [parcel.chat for parcel in parcels] == [-100]
    assert rows(opened, tables.conversation, tables.conversation.c.chat) == [(-100,)]


def test_whoever_talks_in_a_chat_that_moves_goes_along_with_menus_and_votes(opened: Opened) -> None:
    vote = Feedback("why?", "answer", (), "en", helpful=True)
    outcome = Outcome(state={"said": 1}, menus=(Menu("m1", "5:7", ("more",), None),), feedback=(vote,))
    run(settled(opened.store, arrival(1, "5:7", 5), outcome))
    run(opened.store.moved(5, -100))

    item = run(begun(opened.store, arrival(2, "-100:7", -100, menu="m1")))

    assert (item.state, item.version) == ({"said": 1}, 1)
    assert item.menu == Menu("m1", "-100:7", ("more",), None)
    assert rows(opened, tables.feedback, tables.feedback.c.lane) == [("-100:7",)]


def test_what_somebody_said_in_the_new_chat_already_is_kept(opened: Opened) -> None:
    run(settled(opened.store, arrival(1, "5:7", 5), Outcome(state={"said": "old"})))
    run(settled(opened.store, arrival(2, "-100:7", -100), Outcome(state={"said": "new"})))
    run(opened.store.moved(5, -100))

    item = run(begun(opened.store, arrival(3, "-100:7", -100)))

    assert item.state == {"said": "new"}


def test_a_chat_whose_number_begins_alike_does_not_move_along(opened: Opened) -> None:
    run(settled(opened.store, arrival(1, "55:7", 55), Outcome(state={})))
    run(opened.store.moved(5, -100))

    assert rows(opened, tables.conversation, tables.conversation.c.lane) == [("55:7",)]
