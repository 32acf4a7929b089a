"""From the outbox to the channel: what is sent, when, and what becomes of the rest."""

import asyncio
import time

import pytest

from bot.delivery.ports import ChatGone, ChatMoved, SendLater, SendRefused
from bot.delivery.values import Parcel
from bot.errors import CoachError
from tests.delivery.conftest import Opened
from tests.delivery.rigs import SenderRig, sending
from tests.delivery.steps import run, stocked


def test_every_chat_gets_its_calls_in_order(sqlite: Opened) -> None:
    words = [str(number) for number in range(10)]

    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            for chat in range(1, 31):
                await rig.stock(chat, *words)
            await rig.idle()
        return rig

    rig = run(act())

    assert [rig.channel.texts(chat) for chat in range(1, 31)] == [words] * 30
    assert rig.monitor.calls == {"sent": 300}
    assert run(sqlite.store.unsent()) == []


def test_a_slow_chat_holds_no_other_up(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.gates[1] = asyncio.Event()
            await rig.stock(1, "slow")
            await rig.stock(2, "quick")
            await rig.channel.until(lambda: rig.channel.sent == [(2, "quick")])
            rig.channel.gates[1].set()
            await rig.idle()
        return rig

    assert run(act()).channel.sent == [(2, "quick"), (1, "slow")]


def test_who_is_told_to_wait_waits_so_long_and_alone(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].append(SendLater(0.4, told=True))
            await rig.stock_all({1: ["one", "two"], 2: ["three"]})
            await rig.idle()
        return rig

    rig = run(act())

    assert rig.channel.sent == [(2, "three"), (1, "one"), (1, "two")]
    first, again, _ = rig.channel.times(1)
    assert again - first >= 0.4
    assert rig.monitor.calls == {"told to wait": 1, "sent": 3}


def test_five_chats_in_a_row_that_are_told_to_wait_stop_all(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            for chat in range(1, 6):
                rig.channel.faults[chat].append(SendLater(0.5, told=True))
            await rig.stock_all(dict.fromkeys(range(1, 6), ("one",)))
            await rig.monitor.until(lambda: rig.monitor.calls["told to wait"] == 5)
            await rig.stock(6, "two")
            await rig.idle()
        return rig

    rig = run(act())

    assert rig.channel.times(6)[0] - rig.channel.times(5)[0] >= 0.5
    assert len(rig.channel.sent) == 6


def test_of_several_waits_for_all_the_longest_counts(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.gates[6] = asyncio.Event()
            rig.channel.faults[6].append(SendLater(0.01, told=True))
            await rig.stock(6, "under way")
            for chat in range(1, 6):
                rig.channel.faults[chat].append(SendLater(0.6, told=True))
            await rig.stock_all(dict.fromkeys(range(1, 6), ("one",)))
            await rig.monitor.until(lambda: rig.monitor.calls["told to wait"] == 5)
            rig.channel.gates[6].set()
            await rig.monitor.until(lambda: rig.monitor.calls["told to wait"] == 6)
            await rig.stock(7, "two")
            await rig.idle()
        return rig

    channel = run(act()).channel

    assert channel.times(7)[0] - channel.times(5)[0] >= 0.6


def test_failures_back_off(sqlite: Opened) -> None:
    rests: list[float] = []

    async def rest(_stopping: asyncio.Event, seconds: float) -> None:
        rests.append(seconds)

    async def act() -> SenderRig:
        async with sending(sqlite, rest=rest) as rig:
            rig.channel.faults[1].extend([*(SendLater(1.0) for _ in range(8)), None, SendLater(1.0)])
            await rig.stock(1, "one", "two")
            await rig.idle()
        return rig

    rig = run(act())

    assert rests == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 1.0]
    assert rig.monitor.calls == {"postponed": 9, "sent": 2}


def test_a_pause_takes_its_time(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].append(SendLater(0.1))
            await rig.stock(1, "one")
            await rig.idle()
        return rig

    first, again = run(act()).channel.times(1)

    assert again - first >= 0.1


def test_nothing_is_dropped_however_often_it_fails(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            # So short that even a pause doubled a thousand times takes no time.
            rig.channel.faults[1].extend([SendLater(5e-324)] * 1100)
            await rig.stock(1, "one")
            await rig.channel.until(lambda: len(rig.channel.attempts) == 1025)
            await rig.sender.stop()
        return rig

    rig = run(act())

    assert (rig.channel.sent, [parcel.chat for parcel in run(sqlite.store.unsent())]) == ([], [1])
    assert "refused" not in rig.monitor.calls


def test_nothing_more_is_sent_to_a_chat_that_is_gone(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].append(ChatGone())
            await rig.stock(1, "one", "two")
            await rig.stock(2, "three")
            await rig.idle()
        return rig

    rig = run(act())

    assert rig.channel.sent == [(2, "three")]
    assert rig.monitor.calls == {"nobody there": 1, "sent": 1}
    assert run(sqlite.store.unsent()) == []


def test_the_rest_follows_a_chat_that_has_moved(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].extend([None, ChatMoved(-100)])
            await rig.stock(1, "one", "two", "three")
            await rig.idle()
        return rig

    assert run(act()).channel.sent == [(1, "one"), (-100, "two"), (-100, "three")]
    assert run(sqlite.store.unsent()) == []


def test_what_is_posted_while_a_chat_moves_follows_it_too(sqlite: Opened) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            late = await stocked(sqlite.store, 5, 1, ["two"])
            rig.channel.faults[1].append(ChatMoved(-100))
            # It is posted as soon as the sender waits for the store.
            rig.channel.on_attempt = lambda chat: _soon(rig, late) if chat == 1 else None
            await rig.stock(1, "one")
            await rig.idle()
        return rig

    assert run(act()).channel.sent == [(-100, "one"), (-100, "two")]
    assert run(sqlite.store.unsent()) == []


def _soon(rig: SenderRig, parcels: list[Parcel]) -> None:
    asyncio.get_running_loop().call_soon(rig.sender.post, parcels)


@pytest.mark.parametrize("fault", [SendRefused("too long"), KeyError("my words")])
def test_what_is_refused_is_dropped_and_the_chat_goes_on(sqlite: Opened, fault: Exception, caplog: pytest.LogCaptureFixture) -> None:
    async def act() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].append(fault)
            await rig.stock(1, "one", "two")
            await rig.idle()
        return rig

    rig = run(act())

    assert rig.channel.sent == [(1, "two")]
    assert rig.monitor.calls == {"refused": 1, "sent": 1}
    assert run(sqlite.store.unsent()) == []
    assert "my words" not in caplog.text


@pytest.mark.parametrize("fault", [SendLater(30, told=True), SendLater(30), CoachError("the token was revoked")])
def test_stopping_during_a_pause_returns_at_once_and_the_rest_is_kept(sqlite: Opened, fault: Exception) -> None:
    async def act() -> tuple[float, SenderRig]:
        async with sending(sqlite) as rig:
            rig.channel.faults[1].append(fault)
            await rig.stock(1, "one", "two")
            await rig.channel.until(lambda: len(rig.channel.attempts) == 1)
            began = time.monotonic()
            await rig.sender.stop()
        return time.monotonic() - began, rig

    seconds, rig = run(act())

    assert seconds < 20
    assert rig.channel.sent == []
    assert [parcel.call["text"] for parcel in run(sqlite.store.unsent())] == ["one", "two"]


def test_stopping_finishes_what_is_under_way_and_the_next_start_sends_the_rest(sqlite: Opened) -> None:
    async def stop_in_the_middle() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.channel.gates[1] = asyncio.Event()
            await rig.stock(1, "one", "two", "three")
            await rig.channel.until(lambda: len(rig.channel.attempts) == 1)
            asyncio.get_running_loop().call_soon(rig.channel.gates[1].set)
            await rig.sender.stop()
        return rig

    async def start_again() -> SenderRig:
        async with sending(sqlite) as rig:
            rig.sender.post(await sqlite.store.unsent())
            await rig.idle()
        return rig

    assert run(stop_in_the_middle()).channel.sent == [(1, "one")]
    assert run(start_again()).channel.sent == [(1, "two"), (1, "three")]
    assert run(sqlite.store.unsent()) == []
