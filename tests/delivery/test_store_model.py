"""The store against a model of a few lines, in any order of calls."""

from dataclasses import dataclass, field
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.writer import Writer
from bot.delivery.values import Depth, Item
from tests.delivery.conftest import Opened
from tests.delivery.fakes import echo, saying
from tests.delivery.steps import arrival, run

LANES = st.sampled_from("abc")
# Bots of their own, so that every example finds the database as if it were empty.
_bots = count(1000)


@dataclass
class Row:
    """An update, as the model sees it."""

    number: int
    lane: str
    tries: int = 0
    excused: int = 0
    done: bool = False


@dataclass
class Model:
    """What must be the case."""

    rows: list[Row] = field(default_factory=list)
    seen: dict[str, list[str]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    quarantined: int = 0

    def waiting(self) -> list[Row]:
        return [row for row in self.rows if not row.done]

    def oldest(self, lane: str) -> Row | None:
        return next((row for row in self.waiting() if row.lane == lane), None)


class Machine(RuleBasedStateMachine):
    """Does the same to the store and to the model."""

    writer: Writer

    def __init__(self) -> None:
        super().__init__()
        self.store = SqlStore(self.writer, next(_bots))
        self.model = Model()
        self.claimed: list[tuple[Item, Row]] = []

    @rule(batch=st.lists(st.tuples(st.integers(1, 12), LANES), max_size=5))
    def receive(self, batch: list[tuple[int, str]]) -> None:
        new: list[Row] = []
        for number, lane in batch:
            if number not in {row.number for row in self.model.rows + new}:
                new.append(Row(number, lane))

        assert run(self.store.receive([arrival(*one) for one in batch])) == [row.lane for row in new]
        self.model.rows += new

    @rule(lane=LANES)
    def claim(self, lane: str) -> None:
        item, row = run(self.store.claim(lane)), self.model.oldest(lane)

        assert (item is None) == (row is None)
        if item and row:
            row.tries += 1
            assert (item.payload, item.tries) == (str(row.number), row.tries - row.excused)
            assert item.state.get("seen", []) == self.model.seen.get(lane, [])
            self.claimed.append((item, row))

    @rule(which=st.integers(0, 9))
    def finish(self, which: int) -> None:
        if which < len(self.claimed):
            item, row = self.claimed[which]
            parcels = run(self.store.finish(item, echo(item)))
            assert [parcel.call["text"] for parcel in parcels] == ([] if row.done else [item.payload])
            if not row.done:
                row.done = True
                self.model.seen.setdefault(row.lane, []).append(item.payload)
                self.model.calls.append(item.payload)

    @rule(which=st.integers(0, 9))
    def give_up(self, which: int) -> None:
        if which < len(self.claimed):
            item, row = self.claimed[which]
            parcels = run(self.store.quarantine(item, saying("sorry"), "poison"))
            assert len(parcels) == (0 if row.done else 1)
            if not row.done:
                row.done = True
                self.model.quarantined += 1
                self.model.calls.append("sorry")

    @rule(crashed=st.booleans())
    def start_again(self, crashed: bool) -> None:
        waiting = self.model.waiting()
        for row in waiting:
            if not crashed and row.tries > row.excused and row.excused < 7:
                row.excused += 1
        begun = [row.lane for row in sorted((row for row in waiting if row.tries), key=lambda row: row.tries - row.excused)]
        others = [row.lane for row in waiting if row.lane not in begun]

        assert run(self.store.recover(crashed=crashed)) == (list(dict.fromkeys(begun)), list(dict.fromkeys(others)))

    @rule(which=st.integers(0, 3))
    def send(self, which: int) -> None:
        unsent = run(self.store.unsent())
        if which < len(unsent):
            run(self.store.sent(unsent[which], None))
            del self.model.calls[which]

    @invariant()
    def the_outbox_holds_what_was_said_and_not_sent(self) -> None:
        assert [parcel.call["text"] for parcel in run(self.store.unsent())] == self.model.calls

    @invariant()
    def the_depth_is_that_of_the_model(self) -> None:
        model = self.model
        assert run(self.store.depth()) == Depth(len(model.waiting()), len(model.calls), model.quarantined)


def test_the_store_does_what_the_model_says(opened: Opened) -> None:
    class OnThisDatabase(Machine):
        writer = opened.writer

    run_state_machine_as_test(OnThisDatabase, settings=settings(max_examples=8, stateful_step_count=25, deadline=None, database=None))
