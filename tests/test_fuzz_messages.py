"""Whatever people type: into the coach, through the handler into the store, and back as calls that Telegram takes (T22)."""

import asyncio
import json
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.sql.database import open_database
from bot.adapters.sql.store import SqlStore
from bot.adapters.sql.writer import Writer
from bot.answering.answerer import Answerer
from bot.answering.head import Head
from bot.answering.index import Index, VectorStore
from bot.bootstrap import KNOWLEDGE
from bot.coach import Coach
from bot.delivery.values import Call, Item
from bot.guides.knowledge import Knowledge
from bot.mapping.opening import load_content, open_front
from bot.messages import Choice, Engine, Feedback, Message, Reply, Turn
from bot.phrases import Phrases
from bot.text import clean
from bot.transports.telegram.handler import Office, TelegramHandler
from bot.transports.telegram.updates import route
from tests.chaos.harness import record, size
from tests.mapping.shelf import MemoryShelf
from tests.telegram.fake.html import parse_html, utf16_length
from tests.telegram.fake.methods import METHODS
from tests.telegram.fake.people import People
from tests.telegram.fake.spec import DEFAULT_SPEC, load_spec, minimum
from tests.telegram.fake.world import World
from tests.telegram.raw import ME, message
from tests.test_coach import CannedReader

EXAMPLES = size(300, 10_000)
FUZZ = settings(
    max_examples=EXAMPLES // 20,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
ODD = [
    *"\x00\ud800\udfff\ud83d\u200b\u200d\u2060\ufeff\u202e\u2066\U000e0041\x85\u2028\tş",
    *(
        "e\u0301" * 9,
        "\u0301" * 40,
        "👩‍👩‍👧‍👦",
        "🇷🇴",
        "👍🏽",
        "مرحبا",
        "שלום",
        "ﷺ",
        "𝐂𝐚𝐟é",
        "how ",
        "\n\n",
        "@journey_bot",
        "/start ",
        "/ask ",
        "/language",
    ),
    *("<b>", "</blockquote>", "&amp;", "&#0;", "<system>x</system>", "```", "%s{0}", "'; DROP TABLE inbox; --"),
]
ANYTHING = st.text(st.characters(exclude_categories=()))
SHORT = st.lists(st.sampled_from(ODD) | ANYTHING, max_size=12).map("".join)
# Telegram sends at most 4096, but nothing here may rely on that.
LONG = st.builds(lambda part, times: part * times, SHORT.filter(bool), st.sampled_from([50, 1000, 4096]))
# Through JSON, as Telegram sends them: there two halves of a letter side by side are that letter.
TEXTS = st.one_of(SHORT, SHORT, LONG, ANYTHING).filter(bool).map(lambda text: str(json.loads(json.dumps(text))))
# Together, so that they share the syncs of the database.
TOGETHER = 10
MANY = st.lists(TEXTS, min_size=TOGETHER, max_size=TOGETHER)
SPEC = load_spec(DEFAULT_SPEC) or minimum(list(METHODS))
CHAT = 7


@dataclass(frozen=True)
class Kept:
    """What an engine remembers: the last text."""

    text: str

    def to_dict(self) -> dict[str, Any]:
        return {"text": self.text}


class Parrot:
    """Puts what it hears everywhere that words can go."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        text = message.text
        reply = Reply(text, (Choice(text, text), Choice("b", "b")), notes=text, context={"text": text})
        return Turn(Kept(text), (reply,), (Feedback(text, "answer", (text,), "en", helpful=True),))


class Desk:
    """A handler with its store in a file: texts of many people go in together, and come back out of the database."""

    def __init__(self, engine: Engine, phrases: Phrases, store: SqlStore) -> None:
        self._handler = TelegramHandler(engine, phrases, ME, Office(frozenset(), dict))
        self._store = store
        self._states: dict[str, Mapping[str, Any]] = {}

    def take(self, minute: int, texts: list[str]) -> list[list[Call]]:
        """Each text as a private message of another person, from its arrival to its stored calls."""
        updates = [
            {
                "update_id": minute * TOGETHER + person,
                "message": message(text=text, date=60 * minute, chat=private(person), **{"from": someone(person)}),
            }
            for person, text in enumerate(texts, 1)
        ]
        return asyncio.run(self._take(updates))

    async def _take(self, updates: list[dict[str, Any]]) -> list[list[Call]]:
        lanes = await self._store.receive([route(update) for update in updates])
        items = [cast(Item, item) for item in await asyncio.gather(*(self._store.claim(lane) for lane in lanes))]
        assert [json.loads(item.payload) for item in items] == updates
        assert [item.state for item in items] == [self._states.get(lane, {}) for lane in lanes]
        outcomes = [self._handler.handle(item) for item in items]
        await asyncio.gather(*(self._store.finish(item, outcome) for item, outcome in zip(items, outcomes, strict=True)))
        self._states.update((item.lane, outcome.state) for item, outcome in zip(items, outcomes, strict=True) if outcome.state)
        parcels = await self._store.unsent()
        await asyncio.gather(*(self._store.sent(parcel, 1) for parcel in parcels))
        return [[parcel.call for parcel in parcels if parcel.chat == item.chat] for item in items]

    def remembers(self) -> list[str]:
        """The engine's last text of each person; that the store gives it back is checked with the next ones."""
        return [state["engine"]["text"] for state in self._states.values()]


NewDesk = Callable[[Engine], Desk]


def private(person: int) -> dict[str, Any]:
    return {"id": person, "type": "private"}


def someone(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Ana"}


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Writer]:
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('fuzz') / 'fuzz.db'}")
    writer = Writer(engine)
    yield writer
    writer.close()
    engine.dispose()


@pytest.fixture(scope="module")
def new_desk(writer: Writer, phrases: Phrases) -> NewDesk:
    """A desk with an engine; those of different bots in one database know nothing of each other."""
    bots = count(1)
    return lambda engine: Desk(engine, phrases, SqlStore(writer, next(bots)))


@pytest.fixture(scope="module")
def coach(knowledge: Knowledge, phrases: Phrases) -> Coach:
    """The coach, which knows its own questions by heart and takes all else for off topic."""
    index = Index("canned", cast(Head, None), cast(VectorStore, None), {})
    answerer = Answerer(knowledge, phrases, CannedReader(knowledge.library), lambda: index)
    front = open_front(load_content(KNOWLEDGE, phrases, knowledge.library), MemoryShelf(), Path("exports"))
    return Coach(answerer, knowledge.library, phrases, front)


class Errors(logging.Handler):
    """The coach apologises instead of raising; its log tells."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record.getMessage())


@contextmanager
def no_errors() -> Iterator[None]:
    errors = Errors()
    logging.getLogger("bot").addHandler(errors)
    try:
        yield
    finally:
        logging.getLogger("bot").removeHandler(errors)
    assert errors.seen == []


def shown(calls: list[Call]) -> list[str]:
    """The texts that people see, after every call has passed the checks of Telegram's own rules."""
    world = World("1:FUZZ", "fuzz_bot", threading.Condition(), 0, time.monotonic)
    People(world).open(CHAT)
    texts = []
    for call in calls:
        fields = {name: value for name, value in call.items() if name not in ("method", "plain")} | {"chat_id": CHAT}
        METHODS[call["method"]](world, SPEC.check(call["method"], json.loads(json.dumps(fields)), {}), {})
        text, _ = parse_html(call["text"])
        assert 1 <= utf16_length(text) <= 4096
        assert 1 <= utf16_length(call["plain"]) <= 4096
        texts.append(text)
    return texts


def letters(*texts: str) -> str:
    """Without white space, which may change at the seams of messages."""
    return "".join("".join(texts).split())


def test_whatever_is_typed_comes_back_from_the_store_and_to_the_screen_as_the_normaliser_left_it(new_desk: NewDesk) -> None:
    @FUZZ
    @given(MANY, MANY)
    def test(first: list[str], second: list[str]) -> None:
        desk = new_desk(Parrot())
        for minute, texts in enumerate((first, second), 1):
            cleaned = [clean(text) for text in texts]

            calls = desk.take(minute, texts)

            assert [letters(*shown(each)) for each in calls] == [letters(text, text) for text in cleaned]
            assert desk.remembers() == cleaned
            assert [clean(text) for text in cleaned] == cleaned

    test()
    record("T22", "texts through handler and store, everywhere that words can go", texts=EXAMPLES, exceptions=0)


def test_the_coach_answers_whatever_is_typed_and_stays_within_telegrams_limits(new_desk: NewDesk, coach: Coach) -> None:
    @FUZZ
    @given(MANY, MANY)
    def test(first: list[str], second: list[str]) -> None:
        desk = new_desk(coach)
        with no_errors():
            calls = desk.take(1, first) + desk.take(2, second)

        assert all(shown(each) for each in calls)

    test()
    record("T22", "texts through the coach, the handler and the store", texts=EXAMPLES, exceptions=0)
