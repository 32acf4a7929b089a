"""What was stored although its writer was told that it wasn't is taken up all the same."""

from collections.abc import Sequence
from typing import Any

from bot.delivery.ports import StoreUnavailable
from bot.delivery.service import Delivery
from bot.delivery.values import Arrival, Item, Outcome, Parcel
from tests.delivery.conftest import Opened
from tests.delivery.fakes import FakeChannel, FakeHandler, FakeMonitor, echo
from tests.delivery.steps import arrival, run


class LosesAnswers:
    """A store whose first `receive` and first `finish` are committed, but reported as failed: the connection broke in between."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self._still = {"receive", "finish"}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def receive(self, arrivals: Sequence[Arrival]) -> list[str]:
        lanes: list[str] = await self._store.receive(arrivals)
        return self._lost("receive", lanes)

    async def finish(self, item: Item, outcome: Outcome) -> list[Parcel]:
        parcels: list[Parcel] = await self._store.finish(item, outcome)
        return self._lost("finish", parcels)

    def _lost(self, what: str, answer: list[Any]) -> list[Any]:
        if what in self._still:
            self._still.remove(what)
            raise StoreUnavailable("the answer was lost")
        return answer


def test_an_update_and_a_reply_whose_commits_went_unanswered_are_taken_up_by_the_sweep(sqlite: Opened) -> None:
    channel, monitor = FakeChannel(), FakeMonitor()

    async def act() -> None:
        delivery = Delivery(LosesAnswers(sqlite.store), FakeHandler(echo), channel, monitor, sweep_every=0.2)
        await delivery.start(crashed=False)
        for _ in range(2):
            try:
                await delivery.receive([arrival(1, "a", 5)])
            except StoreUnavailable:
                continue
        await monitor.until(lambda: monitor.calls["sent"] == 1)
        await delivery.stop()

    run(act())

    assert channel.texts(5) == ["1"]
    assert monitor.updates["done"] == 1
