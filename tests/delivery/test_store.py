"""What every store promises: updates once and in order, outcomes whole or not at all."""

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from bot.adapters.sql import tables
from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.turns import OvertakenError
from bot.delivery.values import Depth, Item, Menu, Outcome, Parcel
from tests.delivery.conftest import Opened
from tests.delivery.fakes import saying, text
from tests.delivery.steps import arrival, begun, run, settled

NASTY = ["\ud83d lone", "nul \x00 inside", "👩‍👩‍👧 🇷🇴 ą ț", "ß" * 4096, "\u202eright to left", "'); DROP TABLE inbox; --", "\\u0000", ""]


def rows(opened: Opened, table: sa.Table, *columns: sa.Column[Any]) -> list[tuple[Any, ...]]:
    with opened.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.select(*columns or table.c).order_by(*table.primary_key))]


def test_an_update_is_kept_once_however_often_it_comes(store: SqlStore) -> None:
    async def act() -> list[list[str]]:
        first = await store.receive([arrival(1, "a"), arrival(2, "b"), arrival(2, "b")])
        again = await store.receive([arrival(2, "b"), arrival(1, "a")])
        mixed = await store.receive([arrival(1, "a"), arrival(3, "a")])
        return [first, again, mixed, await store.receive([])]

    assert run(act()) == [["a", "b"], [], ["a"], []]
    assert run(store.depth()) == Depth(inbox=3, outbox=0, quarantined=0)


def test_an_update_is_known_again_after_it_was_handled(store: SqlStore) -> None:
    run(settled(store, arrival(1), Outcome()))

    assert run(store.receive([arrival(1)])) == []
    assert run(store.claim("a")) is None


def test_updates_without_a_number_are_all_kept(store: SqlStore) -> None:
    lanes = run(store.receive([arrival(None, "a"), arrival(None, "a"), arrival(None, "b")]))

    assert lanes == ["a", "a", "b"]
    assert run(store.depth()).inbox == 3


def test_a_large_batch_keeps_its_order(store: SqlStore) -> None:
    batch = [arrival(number, f"lane {number % 7}") for number in range(1, 2501)]

    lanes = run(store.receive(batch))

    assert lanes == [one.lane for one in batch]
    assert run(store.recover(crashed=False)) == ([], [f"lane {number % 7}" for number in range(1, 8)])
    item = run(store.claim("lane 3"))
    assert item is not None
    assert item.payload == "3"


def test_a_lane_is_claimed_in_the_order_of_arrival_not_of_numbers(store: SqlStore) -> None:
    async def act() -> list[str]:
        await store.receive([arrival(9), arrival(5, "b"), arrival(2)])
        await store.receive([arrival(7)])
        claimed = []
        while item := await store.claim("a"):
            claimed.append(item.payload)
            await store.finish(item, Outcome())
        return claimed

    assert run(act()) == ["9", "2", "7"]


def test_an_item_brings_everything_that_handling_needs(store: SqlStore) -> None:
    menu = Menu("m1", "a", ("go", "back"), {"topic": 4})

    async def act() -> Item | None:
        await settled(store, arrival(1, "a", 5), Outcome(state={"step": 2}, menus=(menu,)))
        await store.receive([arrival(2, "a", 6, "{}", "m1")])
        return await store.claim("a")

    item = run(act())

    assert item is not None
    assert item == Item(item.seq, "a", 6, "{}", 1, {"step": 2}, 1, menu)


def test_a_menu_names_its_owner_whoever_tapped_it(store: SqlStore) -> None:
    menu = Menu("m1", "a", (), None)

    async def act() -> Menu | None:
        await settled(store, arrival(1, "a"), Outcome(menus=(menu,)))
        return (await begun(store, arrival(2, "b", menu="m1"))).menu

    assert run(act()) == menu


def test_a_forgotten_menu_is_none(store: SqlStore) -> None:
    assert run(begun(store, arrival(1, menu="unknown"))).menu is None


def test_tries_are_counted_when_they_begin(store: SqlStore) -> None:
    async def act() -> list[int]:
        await store.receive([arrival(1)])
        items = [await store.claim("a") for _ in range(4)]
        return [item.tries for item in items if item]

    assert run(act()) == [1, 2, 3, 4]


def test_tries_are_counted_for_good(database_url: str) -> None:
    first = Opened.at(database_url)
    run(begun(first.store, arrival(1)))
    first.close()

    second = Opened.at(database_url)
    item = run(second.store.claim("a"))
    second.close()

    assert item is not None
    assert item.tries == 2


@pytest.mark.parametrize("version", [0, 2])
def test_an_outcome_made_from_an_old_state_is_not_kept_at_all(opened: Opened, version: int) -> None:
    store = opened.store
    run(settled(store, arrival(1), Outcome(state={"step": 1})))
    late = replace(run(begun(store, arrival(2))), version=version)

    with pytest.raises(OvertakenError):
        run(store.finish(late, saying("hello", state={"step": 9}, menus=(Menu("m", "a", (), None),))))

    assert run(store.depth()) == Depth(inbox=1, outbox=0, quarantined=0)
    assert rows(opened, tables.menu) == []
    item = run(store.claim("a"))
    assert item is not None
    assert (item.payload, item.state, item.version) == ("2", {"step": 1}, 1)


def test_finishing_twice_changes_nothing(opened: Opened) -> None:
    item = run(begun(opened.store, arrival(1)))
    run(opened.store.finish(item, saying("hello", state={"step": 1})))
    before = {table: rows(opened, table) for table in tables.metadata.sorted_tables}

    again = run(opened.store.finish(item, saying("hello", "again", state={"step": 2}, menus=(Menu("m", "a", (), None),))))
    given_up = run(opened.store.quarantine(item, saying("sorry"), "late"))

    assert (again, given_up) == ([], [])
    assert {table: rows(opened, table) for table in tables.metadata.sorted_tables} == before


def test_an_outcome_without_a_state_leaves_the_conversation_alone(store: SqlStore) -> None:
    run(settled(store, arrival(1), Outcome(state={"step": 1})))

    run(settled(store, arrival(2), saying("hello")))

    item = run(begun(store, arrival(3)))
    assert (item.state, item.version) == ({"step": 1}, 1)


def test_parcels_are_the_calls_in_order_and_are_kept(store: SqlStore) -> None:
    words = [f"part {number}" for number in range(1200)]

    parcels = run(settled(store, arrival(1, chat=5), saying(*words)))

    assert [(parcel.chat, parcel.call) for parcel in parcels] == [(5, text(one)) for one in words]
    assert run(store.unsent()) == parcels
    assert [parcel.id for parcel in parcels] == sorted({parcel.id for parcel in parcels})


def test_what_was_sent_or_dropped_is_not_sent_again(opened: Opened) -> None:
    first, second, third = run(settled(opened.store, arrival(1), saying("one", "two", "three")))

    run(opened.store.sent(first, 41))
    run(opened.store.dropped(second, "too long"))

    assert run(opened.store.unsent()) == [third]
    columns = tables.outbox.c
    kept = rows(opened, tables.outbox, columns.message_id, columns.dropped)
    assert kept == [(41, None), (None, "too long"), (None, None)]


def test_an_item_that_is_given_up_is_done_and_counted(opened: Opened) -> None:
    item = run(begun(opened.store, arrival(1)))

    parcels = run(opened.store.quarantine(item, saying("sorry"), "KeyError"))

    assert [parcel.call for parcel in parcels] == [text("sorry")]
    assert run(opened.store.depth()) == Depth(inbox=0, outbox=1, quarantined=1)
    assert rows(opened, tables.inbox, tables.inbox.c.quarantined) == [("KeyError",)]
    assert run(opened.store.claim("a")) is None


@pytest.mark.parametrize("nasty", NASTY)
def test_any_letters_come_back_as_they_were(store: SqlStore, nasty: str) -> None:
    menu = Menu("m", "a", (nasty,), {"topic": nasty})
    run(settled(store, arrival(1), saying(nasty, state={nasty: [nasty]}, menus=(menu,))))

    item = run(begun(store, arrival(2, menu="m")))

    assert (item.state, item.menu) == ({nasty: [nasty]}, menu)
    assert [parcel.call for parcel in run(store.unsent())] == [text(nasty)]


def test_a_long_ascii_payload_comes_back(store: SqlStore) -> None:
    payload = '{"text":"\\ud83d\\u0000' + "x" * 60_000 + '"}'

    assert run(begun(store, arrival(1, payload=payload))).payload == payload


def test_what_is_no_plain_value_spoils_nothing_but_itself(store: SqlStore) -> None:
    item = run(begun(store, arrival(1)))

    with pytest.raises(TypeError):
        run(store.finish(item, Outcome(state={"a set": {1}})))

    assert run(store.finish(item, saying("hello"))) != []


def test_two_bots_in_one_database_know_nothing_of_each_other(opened: Opened) -> None:
    mine, other = opened.store, SqlStore(opened.writer, 8)
    run(settled(mine, arrival(1), saying("mine", state={"step": 1}, menus=(Menu("m", "a", (), None),))))
    run(mine.receive([arrival(2)]))
    run(mine.keep_note("profile", "mine"))

    assert run(other.receive([arrival(1, menu="m")])) == ["a"]
    item = run(other.claim("a"))
    assert item is not None
    assert (item.state, item.version, item.menu) == ({}, 0, None)
    parcels: list[Parcel] = run(other.finish(item, saying("theirs", state={"step": 5})))
    assert run(other.unsent()) == parcels
    assert run(other.recover(crashed=False)) == ([], [])
    assert run(other.note("profile")) == ""
    run(other.lost(1))
    assert [parcel.call for parcel in run(mine.unsent())] == [text("mine")]
    assert run(mine.depth()) == Depth(inbox=1, outbox=1, quarantined=0)


def test_notes_are_kept_and_replaced(store: SqlStore) -> None:
    async def act() -> list[str]:
        before = await store.note("profile")
        await store.keep_note("profile", "1")
        await store.keep_note("profile", "2")
        await store.keep_note("other", "3")
        return [before, await store.note("profile"), await store.note("other")]

    assert run(act()) == ["", "2", "3"]
