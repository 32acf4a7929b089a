"""Chats on this machine are found as they were left, by whichever process, and share a database with everything else."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.adapters.sql import tables
from bot.adapters.sql.local import LOCAL_BOT, LocalChats
from bot.adapters.sql.turns import OvertakenError
from bot.errors import SettingsError
from bot.late_shelf import LateShelf
from bot.messages import Later, Message, Reply, Turn
from tests.delivery.conftest import Opened
from tests.delivery.steps import arrival, run
from tests.delivery.test_store_chats import rows
from tests.local_program import Ledger, Said


class Processes:
    """Processes of local chats, each with its own connections, all in this one."""

    def __init__(self, url: str, stack: ExitStack) -> None:
        self._url, self._stack = url, stack

    def start(self, *, ledger: type[Ledger] = Ledger) -> LocalChats:
        shelf = LateShelf()
        return self._stack.enter_context(LocalChats(ledger(shelf), self._url, shelf))


@pytest.fixture
def processes(opened: Opened) -> Iterator[Processes]:
    with ExitStack() as stack:
        yield Processes(opened.url, stack)


def say(chats: LocalChats, *lines: str, conversation: str = "c") -> list[str]:
    """What is replied to lines, one after the other."""
    turns = [chats.turn({}, Message.typed(conversation, line)) for line in lines]
    return [reply.text for turn in turns for reply in turn.replies]


def shelved(lines: int, remembered: int, topic: str | None) -> str:
    return f"{lines} on the shelf, {remembered} remembered, topic {topic}"


def lines_of(opened: Opened) -> list[tuple[Any, ...]]:
    columns = tables.conversation.c
    return rows(opened, tables.conversation, columns.bot, columns.lane, columns.state)


def test_a_conversation_goes_on_within_a_process(processes: Processes) -> None:
    chats = processes.start()

    assert say(chats, "one", "two", "hello") == [shelved(0, 0, None), shelved(1, 1, "one"), shelved(2, 2, "two")]


def test_another_process_finds_what_was_said_but_not_what_was_spoken_of(processes: Processes) -> None:
    say(processes.start(), "one", "two")

    assert say(processes.start(), "hello", "hello") == [shelved(2, 2, None)] * 2


def test_conversations_are_kept_apart(processes: Processes) -> None:
    chats = processes.start()
    say(chats, "one", conversation="a")

    assert say(chats, "hello", conversation="b") == [shelved(0, 0, None)]


def test_everything_that_came_of_a_turn_is_kept_under_a_bot_of_their_own(opened: Opened, processes: Processes) -> None:
    say(processes.start(), "one")

    assert lines_of(opened) == [(LOCAL_BOT, "c", '{"lines":["one"],"topic":"one"}')]
    maps, votes = tables.journey_map.c, tables.feedback.c
    assert rows(opened, tables.journey_map, maps.bot, maps.lane, maps.id, maps.version) == [(LOCAL_BOT, "c", "map-c", 1)]
    assert rows(opened, tables.feedback, votes.bot, votes.lane, votes.question) == [(LOCAL_BOT, "c", "one")]


def test_a_turn_that_changes_nothing_writes_nothing(opened: Opened, processes: Processes) -> None:
    chats = processes.start()
    say(chats, "one")
    version = rows(opened, tables.conversation, tables.conversation.c.version)

    say(chats, "hello", "hello")

    assert rows(opened, tables.conversation, tables.conversation.c.version) == version


class Overtaken(Ledger):
    """An engine beside which another process goes on with the same conversation, `times` times."""

    other: LocalChats
    times = 1
    turns = 0

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        turn = super().turn(remembered, message)
        self.turns += 1
        if self.turns <= self.times:
            self.other.turn({}, Message.typed("c", f"other {self.turns}"))
        return turn


def test_a_turn_that_was_overtaken_is_taken_again(opened: Opened, processes: Processes) -> None:
    class Once(Overtaken):
        other = processes.start()

    say(processes.start(ledger=Once), "mine")

    assert lines_of(opened) == [(LOCAL_BOT, "c", '{"lines":["other 1","mine"],"topic":"mine"}')]
    assert rows(opened, tables.map_revision, tables.map_revision.c.version) == [(1,), (2,)]


def test_a_turn_that_is_overtaken_for_ever_is_given_up_and_leaves_nothing(opened: Opened, processes: Processes) -> None:
    class Always(Overtaken):
        other = processes.start()
        times = 100

    with pytest.raises(OvertakenError):
        say(processes.start(ledger=Always), "mine")

    (state,) = rows(opened, tables.conversation, tables.conversation.c.state)
    assert "mine" not in state[0]
    assert "other 20" in state[0]


def test_what_was_due_is_told_once_before_what_was_asked(opened: Opened, processes: Processes) -> None:
    chats = processes.start()
    say(chats, "remind first second")

    assert say(processes.start(), "hello", "hello") == ["Event first", "Event second", shelved(0, 0, None), shelved(0, 0, None)]
    assert rows(opened, tables.later) == []


def test_nobody_is_told_before_it_is_due_or_what_another_asked_for(opened: Opened, processes: Processes) -> None:
    chats = processes.start()
    say(chats, "remind mine", conversation="a")
    with opened.engine.begin() as connection:
        connection.execute(sa.update(tables.later).values(due_at=tables.later.c.due_at + 2 * 24 * 3600 * 1000))
    say(chats, "remind other", conversation="b")

    assert say(chats, "hello", conversation="a") == [shelved(0, 0, None)]


class Nagging(Ledger):
    """Asks to be told again whenever it is told."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        if message.event == "nag":
            return Turn(Said(), (Reply("Again"),), later=(Later(datetime.now(UTC) + timedelta(seconds=1), "nag"),))
        return super().turn(remembered, message)


def test_what_an_event_asks_for_waits_for_the_next_input(processes: Processes) -> None:
    chats = processes.start(ledger=Nagging)
    say(chats, "remind nag")

    assert say(chats, "hello") == ["Again", shelved(0, 0, None)]


def test_a_telegram_bot_is_not_told_what_a_local_chat_asked_for(opened: Opened, processes: Processes) -> None:
    say(processes.start(), "remind mine")

    assert run(opened.store.due(datetime.now(UTC))) == []


def test_local_chats_and_a_telegram_bot_know_nothing_of_each_other(opened: Opened, processes: Processes) -> None:
    say(processes.start(), "one", conversation="a")
    run(opened.store.receive([arrival(1, "a")]))
    item = run(opened.store.claim("a"))

    assert item is not None
    assert (item.state, item.version) == ({}, 0)


def test_the_database_is_opened_at_the_first_turn() -> None:
    shelf = LateShelf()

    with LocalChats(Ledger(shelf), "nonsense", shelf) as chats, pytest.raises(SettingsError, match="JOURNEY_COACH_DATABASE_URL"):
        chats.turn({}, Message.typed("c", "one"))


def test_a_shelf_says_that_it_was_not_opened() -> None:
    with pytest.raises(RuntimeError, match="no database"):
        LateShelf().listed("c")
