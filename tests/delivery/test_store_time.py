"""What the store does as time goes by: reminders, forgetting, starting again; and what people said of the answers."""

from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa

from bot.adapters.sql import tables
from bot.adapters.sql.store import SqlStore
from bot.delivery.values import Depth, Menu, Outcome
from bot.messages import Feedback, Later
from tests.delivery.conftest import Opened
from tests.delivery.fakes import saying
from tests.delivery.steps import arrival, begun, in_days, run, settled


def rows(opened: Opened, *columns: sa.Column[Any]) -> list[tuple[Any, ...]]:
    with opened.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.select(*columns).order_by(columns[0]))]


def vote(question: str, *, helpful: bool, kind: str = "guide") -> Outcome:
    return Outcome(feedback=(Feedback(question, kind, ("001/2",), "ro", helpful),))


def reminded(*moments: datetime) -> Outcome:
    return Outcome(later=tuple(Later(moment, f"event {number}") for number, moment in enumerate(moments)))


def test_an_event_comes_in_once_when_it_is_due(store: SqlStore) -> None:
    run(settled(store, arrival(1, "a", 5), reminded(in_days(2), in_days(1), in_days(9))))

    before = run(store.due(in_days(0)))
    first = run(store.due(in_days(3)))
    again = run(store.due(in_days(3)))

    assert (before, first, again) == ([], ["a", "a"], [])
    item = run(store.claim("a"))
    assert item is not None
    assert (item.chat, item.payload) == (5, '{"event":"event 1"}')
    assert run(store.depth()).inbox == 2


def test_an_event_comes_in_once_though_the_process_dies(database_url: str) -> None:
    first = Opened.at(database_url)
    run(settled(first.store, arrival(1), reminded(in_days(1))))
    run(first.store.due(in_days(2)))
    first.close()

    second = Opened.at(database_url)
    again = run(second.store.due(in_days(2)))
    depth = run(second.store.depth())
    second.close()

    assert (again, depth) == ([], Depth(inbox=1, outbox=0, quarantined=0))


def test_an_event_that_was_begun_to_be_taken_in_is_taken_in_later(opened: Opened) -> None:
    run(settled(opened.store, arrival(1), reminded(in_days(1))))
    clash = {"bot": 7, "update_id": 5, "lane": "a", "chat": 1, "payload": "{}", "received_at": 0}

    def twice(connection: sa.Connection) -> None:
        connection.execute(sa.update(tables.later).values(done_at=1))
        connection.execute(sa.insert(tables.inbox), [clash, clash])

    with pytest.raises(sa.exc.IntegrityError):
        opened.writer.submit(twice).result()

    assert run(opened.store.due(in_days(2))) == ["a"]


def test_nobody_is_reminded_in_a_chat_that_is_gone(store: SqlStore) -> None:
    run(settled(store, arrival(1, "a", 5), reminded(in_days(1))))
    run(settled(store, arrival(2, "b", 6), reminded(in_days(1))))

    run(store.lost(5))

    assert run(store.due(in_days(2))) == ["b"]


def test_a_reminder_moves_with_its_chat(store: SqlStore) -> None:
    item = run(begun(store, arrival(1, "a", 5)))
    run(store.moved(5, -100))
    run(store.finish(item, reminded(in_days(1))))
    run(store.moved(-100, -200))

    run(store.due(in_days(2)))

    reminder = run(store.claim("a"))
    assert reminder is not None
    assert reminder.chat == -200


def test_payloads_go_after_a_day_and_all_the_rest_after_a_week(opened: Opened) -> None:
    store = opened.store
    run(settled(store, arrival(1, payload="words"), saying("hello", state={}, later=(Later(in_days(-1), "soon"),))))
    run(store.sent(run(store.unsent())[0], 1))
    run(store.due(in_days(0)))

    kept = []
    for days in (0.9, 1.1, 6.9, 7.1):
        run(store.prune(in_days(days)))
        inbox = rows(opened, tables.inbox.c.update_id, tables.inbox.c.payload)
        kept.append((inbox, len(rows(opened, tables.outbox.c.id)), len(rows(opened, tables.later.c.id))))

    event = (-1, '{"event":"soon"}')
    assert kept == [
        ([event, (1, "words")], 1, 1),
        ([event, (1, None)], 1, 1),
        ([event, (1, None)], 1, 1),
        ([event], 0, 0),
    ]


def test_what_is_not_done_is_never_forgotten(store: SqlStore) -> None:
    run(settled(store, arrival(1), saying("hello", later=(Later(in_days(500), "then"),))))
    run(store.receive([arrival(2, payload="words")]))

    run(store.prune(in_days(400)))

    assert run(store.depth()) == Depth(inbox=1, outbox=1, quarantined=0)
    item = run(store.claim("a"))
    assert item is not None
    assert item.payload == "words"
    assert run(store.due(in_days(501))) == ["a"]


def test_menus_are_forgotten_after_a_season(opened: Opened) -> None:
    run(settled(opened.store, arrival(1), Outcome(menus=(Menu("m", "a", (), None),))))

    kept = []
    for days in (89, 91):
        run(opened.store.prune(in_days(days)))
        kept.append(len(rows(opened, tables.menu.c.id)))

    assert kept == [1, 0]


def test_a_long_past_is_forgotten_bit_by_bit(opened: Opened) -> None:
    run(opened.store.receive([arrival(number) for number in range(4500)]))
    with opened.engine.begin() as connection:
        connection.execute(sa.update(tables.inbox).values(done_at=1))

    kept = []
    for _ in range(3):
        more = run(opened.store.prune(in_days(0)))
        kept.append((more, len(rows(opened, tables.inbox.c.seq))))

    assert kept == [(True, 2500), (True, 500), (False, 0)]


def test_numbers_are_not_used_again_after_forgetting(opened: Opened) -> None:
    first = run(begun(opened.store, arrival(1)))
    run(opened.store.finish(first, Outcome()))
    run(opened.store.prune(in_days(8)))

    assert run(begun(opened.store, arrival(2))).seq > first.seq


def test_the_last_vote_on_an_answer_counts(opened: Opened) -> None:
    run(settled(opened.store, arrival(1, "a"), vote("how?", helpful=True)))
    run(settled(opened.store, arrival(2, "b"), vote("how?", helpful=True)))

    run(settled(opened.store, arrival(3, "a"), vote("how?", helpful=False, kind="own")))

    columns = tables.feedback.c
    votes = rows(opened, columns.lane, columns.question, columns.kind, columns.passages, columns.language, columns.helpful)
    assert votes == [("a", "how?", "own", '["001/2"]', "ro", False), ("b", "how?", "guide", '["001/2"]', "ro", True)]


@pytest.mark.parametrize("letter", ["x", "ț", "𝛀"])
def test_a_vote_on_the_longest_question_counts(opened: Opened, letter: str) -> None:
    # Not one letter only: PostgreSQL would press it together until it fits.
    question = "".join(chr(ord(letter) + number * 7919 % 50) for number in range(4096))

    run(settled(opened.store, arrival(1), vote(question, helpful=True)))
    run(settled(opened.store, arrival(2), vote(question, helpful=False)))

    assert rows(opened, tables.feedback.c.question, tables.feedback.c.helpful) == [(question[:500], False)]


def test_a_kill_is_excused_and_the_least_tried_lane_comes_first(store: SqlStore) -> None:
    async def act() -> list[tuple[list[str], list[str]]]:
        await store.receive([arrival(1, "a"), arrival(2, "b"), arrival(3, "c"), arrival(4, "b"), arrival(5, "d")])
        await store.claim("a")
        crashed = [await store.recover(crashed=True)]
        for lane in ("a", "b", "c"):
            await store.claim(lane)
        crashed.append(await store.recover(crashed=True))
        killed = await store.recover(crashed=False)
        return [*crashed, killed]

    assert run(act()) == [(["a"], ["b", "c", "d"]), (["b", "c", "a"], ["d"]), (["b", "c", "a"], ["d"])]


def test_a_crash_keeps_the_count_and_a_kill_does_not(store: SqlStore) -> None:
    async def act() -> list[int]:
        await store.receive([arrival(1)])
        tries = []
        for crashed in (True, False, False, True, True):
            item = await store.claim("a")
            tries.append(item.tries if item else 0)
            await store.recover(crashed=crashed)
        return tries

    assert run(act()) == [1, 2, 2, 2, 3]


def test_not_more_than_seven_kills_are_excused(store: SqlStore) -> None:
    async def act() -> list[int]:
        await store.receive([arrival(1)])
        tries = []
        for _ in range(11):
            item = await store.claim("a")
            tries.append(item.tries if item else 0)
            await store.recover(crashed=False)
        return tries

    assert run(act()) == [1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4]


def test_starting_again_and_again_excuses_no_more_than_was_begun(store: SqlStore) -> None:
    async def act() -> int:
        await begun(store, arrival(1))
        for _ in range(4):
            await store.recover(crashed=False)
        item = await store.claim("a")
        return item.tries if item else 0

    assert run(act()) == 1
