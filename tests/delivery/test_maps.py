"""Maps are kept with the turn that changed them, and read by the conversation that they belong to."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.adapters.sql import tables
from bot.adapters.sql.maps import ForeignMap, SqlShelf, Whereabouts, find_map, keep_maps
from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.turns import OvertakenError
from bot.conversation import Conversation
from bot.delivery.values import Item, Outcome
from bot.hosting import open_store
from bot.late_shelf import LateShelf
from bot.messages import Message, Turn
from bot.phrases import Phrases
from bot.settings import Settings
from bot.shelf import Kept, Listed, Revised, Shelf
from bot.transports.telegram.handler import Office, TelegramHandler
from bot.transports.telegram.incoming import Me
from tests.delivery.conftest import BOT, Opened
from tests.delivery.steps import arrival, begun, run, settled

FIRST = Kept("aaaa1111", "Bakery", "draft", 1, {"stages": ["first"]})
SECOND = replace(FIRST, version=2, body={"stages": ["second"]}, note="they asked for more")
# The lane of the tests, and one that isn't theirs.
MINE, OTHER = "5:7", "6:7"


@pytest.fixture
def shelf(opened: Opened) -> Shelf:
    return SqlShelf(opened.writer, BOT)


def at(second: int) -> datetime:
    """A moment of a day in these tests."""
    return datetime(2026, 11, 22, 10, 0, second, tzinfo=UTC)


def keep(opened: Opened, second: int, *maps: Kept, lane: str = MINE, bot: int = BOT) -> None:
    """Keep maps at a moment, as the end of a turn does."""
    when = int(at(second).timestamp() * 1000)
    opened.writer.do(lambda connection: keep_maps(connection, bot, lane, maps, when))


def turn(store: SqlStore, number: int, *maps: Kept, lane: str = MINE, state: Mapping[str, Any] | None = None) -> None:
    """An update of a chat whose handling left maps."""
    run(settled(store, arrival(number, lane, 5), Outcome(state=state, kept=maps)))


def counted(opened: Opened, *which: sa.Table) -> list[int]:
    with opened.engine.connect() as connection:
        return [connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in which]


def test_a_map_is_kept_with_its_turn_and_read_back(store: SqlStore, shelf: Shelf) -> None:
    turn(store, 1, FIRST)

    assert [(one.id, one.title, one.state, one.version, one.deleted) for one in shelf.listed(MINE)] == [
        ("aaaa1111", "Bakery", "draft", 1, False)
    ]
    assert shelf.body(MINE, "aaaa1111") == {"stages": ["first"]}
    assert [(one.version, one.note, one.restores) for one in shelf.revisions(MINE, "aaaa1111")] == [(1, "", None)]


def test_nobody_reaches_the_map_of_another(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)
    other_bot = SqlShelf(opened.writer, BOT + 1)

    seen = [(one.listed(lane), one.body(lane, "aaaa1111"), one.body(lane, "aaaa1111", 1), one.revisions(lane, "aaaa1111"))
            for one, lane in ((shelf, OTHER), (other_bot, MINE))]  # fmt: skip

    assert seen == [([], None, None, [])] * 2


def test_what_was_never_kept_is_none(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)

    assert (shelf.body(MINE, "bbbb2222"), shelf.body(MINE, "aaaa1111", 9), shelf.revisions(MINE, "bbbb2222")) == (None, None, [])


def test_a_new_version_is_a_new_revision_and_the_old_one_stays(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)
    keep(opened, 2, SECOND)

    assert shelf.listed(MINE) == [Listed("aaaa1111", "Bakery", "draft", 2, at(2))]
    assert shelf.revisions(MINE, "aaaa1111") == [Revised(2, at(2), "they asked for more", None), Revised(1, at(1), "", None)]
    assert [shelf.body(MINE, "aaaa1111", version) for version in (None, 1, 2)] == [SECOND.body, FIRST.body, SECOND.body]


def test_a_version_that_is_there_is_overwritten_and_its_note_stays(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)
    keep(opened, 2, SECOND)
    keep(opened, 3, replace(SECOND, body={"stages": ["third"]}, note=""))

    assert shelf.revisions(MINE, "aaaa1111") == [Revised(2, at(3), "they asked for more", None), Revised(1, at(1), "", None)]
    assert (shelf.body(MINE, "aaaa1111"), shelf.body(MINE, "aaaa1111", 2)) == ({"stages": ["third"]}, {"stages": ["third"]})


def test_the_same_content_again_changes_nothing(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, SECOND)
    keep(opened, 2, replace(SECOND, note=""))

    assert shelf.listed(MINE) == [Listed("aaaa1111", "Bakery", "draft", 2, at(1))]
    assert shelf.revisions(MINE, "aaaa1111") == [Revised(2, at(1), "they asked for more", None)]


def test_another_reason_for_the_same_content_is_kept(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, SECOND)
    keep(opened, 2, replace(SECOND, note="again"))

    assert [one.note for one in shelf.revisions(MINE, "aaaa1111")] == ["again"]


def test_a_version_that_was_brought_back_says_whose_content_it_is(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST, SECOND)
    keep(opened, 2, replace(FIRST, version=3, restores=1))

    assert shelf.revisions(MINE, "aaaa1111")[0] == Revised(3, at(2), "", 1)
    assert shelf.body(MINE, "aaaa1111") == FIRST.body


def test_the_last_hundred_revisions_are_kept(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, replace(FIRST, id="bbbb2222"))
    for version in range(1, 104):
        keep(opened, version % 60, replace(FIRST, version=version, body={"version": version}))

    assert [one.version for one in shelf.revisions(MINE, "aaaa1111")] == list(range(103, 3, -1))
    assert shelf.body(MINE, "aaaa1111", 3) is None
    assert shelf.body(MINE, "aaaa1111") == {"version": 103}
    assert [one.version for one in shelf.revisions(MINE, "bbbb2222")] == [1]


def test_maps_are_listed_as_they_were_changed_and_deleted_ones_last(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)
    keep(opened, 2, replace(FIRST, id="bbbb2222"))
    keep(opened, 3, replace(FIRST, id="cccc3333"))
    keep(opened, 4, replace(FIRST, id="cccc3333", deleted=True))
    keep(opened, 5, replace(FIRST, title="The bakery"))

    assert shelf.listed(MINE) == [
        Listed("aaaa1111", "The bakery", "draft", 1, at(5)),
        Listed("bbbb2222", "Bakery", "draft", 1, at(2)),
        Listed("cccc3333", "Bakery", "draft", 1, at(4), deleted=True),
    ]


def test_a_deleted_map_can_be_had_back(opened: Opened, shelf: Shelf) -> None:
    keep(opened, 1, FIRST)
    keep(opened, 2, replace(FIRST, deleted=True))
    body = shelf.body(MINE, "aaaa1111")

    keep(opened, 3, FIRST)

    assert body == FIRST.body
    assert shelf.listed(MINE) == [Listed("aaaa1111", "Bakery", "draft", 1, at(3))]


@pytest.mark.parametrize(("bot", "lane"), [(BOT, OTHER), (BOT + 1, MINE)])
def test_a_map_is_never_overwritten_by_another_conversation(opened: Opened, shelf: Shelf, bot: int, lane: str) -> None:
    keep(opened, 1, FIRST)

    with pytest.raises(ForeignMap):
        keep(opened, 2, SECOND, bot=bot, lane=lane)

    assert shelf.listed(MINE) == [Listed("aaaa1111", "Bakery", "draft", 1, at(1))]
    assert shelf.body(MINE, "aaaa1111") == FIRST.body


def test_with_a_foreign_map_nothing_of_the_turn_is_kept(opened: Opened) -> None:
    turn(opened.store, 1, FIRST)

    with pytest.raises(ForeignMap):
        turn(opened.store, 2, replace(FIRST, id="bbbb2222"), FIRST, lane=OTHER, state={"said": 1})

    assert counted(opened, tables.journey_map, tables.map_revision, tables.conversation) == [1, 1, 0]
    assert run(opened.store.depth()).inbox == 1


def test_a_turn_that_was_overtaken_leaves_no_map(opened: Opened) -> None:
    turn(opened.store, 1, state={"said": 1})
    late = replace(run(begun(opened.store, arrival(2, MINE, 5))), version=0)

    with pytest.raises(OvertakenError):
        run(opened.store.finish(late, Outcome(state={}, kept=(FIRST,))))

    assert counted(opened, tables.journey_map) == [0]


def test_an_item_that_is_finished_twice_leaves_its_map_once(opened: Opened, shelf: Shelf) -> None:
    item = run(begun(opened.store, arrival(1, MINE, 5)))
    run(opened.store.finish(item, Outcome(kept=(FIRST,))))
    run(opened.store.finish(item, Outcome(kept=(SECOND,))))

    assert shelf.body(MINE, "aaaa1111") == FIRST.body


def test_maps_move_with_their_chat(store: SqlStore, shelf: Shelf) -> None:
    turn(store, 1, FIRST)

    run(store.moved(5, -100))

    assert (shelf.listed(MINE), shelf.body("-100:7", "aaaa1111")) == ([], FIRST.body)
    assert [one.version for one in shelf.revisions("-100:7", "aaaa1111")] == [1]


def test_maps_of_both_chats_are_kept_when_one_becomes_the_other(store: SqlStore, shelf: Shelf) -> None:
    turn(store, 1, FIRST, state={})
    turn(store, 2, replace(FIRST, id="bbbb2222"), lane="-100:7", state={})

    run(store.moved(5, -100))

    assert {one.id for one in shelf.listed("-100:7")} == {"aaaa1111", "bbbb2222"}


@pytest.mark.parametrize("nasty", ["șțăâî łżó õäöü", "\x00", "\ud800", "👩‍👩‍👧", "'; DROP TABLE journey_map; --"])
def test_any_letters_in_a_map_come_back_as_they_were(opened: Opened, shelf: Shelf, nasty: str) -> None:
    keep(opened, 1, replace(FIRST, body={"title": nasty}))

    assert shelf.body(MINE, "aaaa1111") == {"title": nasty}


def test_a_map_goes_with_all_its_revisions(opened: Opened) -> None:
    keep(opened, 1, FIRST, SECOND)

    with opened.engine.begin() as connection:
        connection.execute(sa.delete(tables.journey_map))

    assert counted(opened, tables.map_revision) == [0]


class Drawing:
    """An engine that keeps a map with every turn."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        return Turn(Conversation(), (), kept=(FIRST,))


def test_what_an_engine_keeps_on_telegram_is_part_of_the_outcome(phrases: Phrases) -> None:
    handler = TelegramHandler(Drawing(), phrases, Me(BOT, "coach_bot"), Office(frozenset(), dict))
    owner, chat = {"id": 7, "is_bot": False, "first_name": "Ana"}, {"id": 5, "type": "private"}
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "from": owner, "chat": chat, "text": "bread"}}

    outcome = handler.handle(Item(1, MINE, 5, json.dumps(update), 1, {}, 0))

    assert outcome.kept == (FIRST,)


def test_the_shelf_of_a_bot_is_opened_with_its_store(tmp_path: Path) -> None:
    settings = Settings.model_validate({"JOURNEY_COACH_HOME": tmp_path, "JOURNEY_COACH_DATABASE_URL": ""})
    shelf = LateShelf()

    with open_store(settings, BOT, shelf) as store:
        run(store.receive([arrival(1, MINE, 5)]))
        item = run(store.claim(MINE))
        assert item is not None
        run(store.finish(item, Outcome(kept=(FIRST,))))

        assert shelf.body(MINE, "aaaa1111") == FIRST.body


def test_a_map_is_found_wherever_it_is_and_the_last_one_is_that_which_changed_last(opened: Opened) -> None:
    keep(opened, 1, FIRST)
    keep(opened, 3, replace(FIRST, id="bbbb2222"), bot=0, lane="terminal")
    keep(opened, 2, replace(FIRST, id="cccc3333"))
    keep(opened, 4, replace(FIRST, id="dddd4444", deleted=True))

    with opened.engine.connect() as connection:
        found = [find_map(connection, name) for name in ("aaaa1111", "last", "dddd4444", "no")]

    assert found == [Whereabouts("aaaa1111", BOT, MINE), Whereabouts("bbbb2222", 0, "terminal"), None, None]
