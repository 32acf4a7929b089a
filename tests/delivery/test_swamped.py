"""When more replies wait than can be sent, nothing new is begun until they are out."""

import asyncio

from tests.delivery.conftest import Opened
from tests.delivery.fakes import FakeHandler, echo
from tests.delivery.rigs import delivering
from tests.delivery.steps import arrival, run

CHATS = 400


def test_handling_waits_for_sending_and_then_goes_on(sqlite: Opened) -> None:
    async def act() -> tuple[int, int, int]:
        async with delivering(sqlite.store, FakeHandler(echo), backlog=1000) as rig:
            # Nothing gets out as long as the gates are closed.
            for chat in range(1, CHATS + 1):
                rig.channel.gates[chat] = asyncio.Event()
            await rig.delivery.receive([arrival(chat, f"{chat}:{chat}", chat) for chat in range(1, CHATS + 1)])
            await rig.monitor.until(lambda: rig.monitor.updates["done"] >= 100)
            # Time in which what isn't held back would be done as well.
            await asyncio.sleep(0.5)
            held_back = rig.monitor.updates["done"]
            for gate in rig.channel.gates.values():
                gate.set()
            await rig.until_sent(CHATS)
            return held_back, rig.monitor.updates["done"], len(rig.channel.sent)

    held_back, done, sent = run(act())

    assert 100 <= held_back < 200
    assert (done, sent) == (CHATS, CHATS)
