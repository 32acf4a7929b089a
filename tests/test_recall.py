"""What was asked lately is recalled, and nothing else is."""

from pathlib import Path

import pytest

from bot.answering.recall import RecallingReader
from bot.answering.understand import Understood
from bot.guides.knowledge import load_knowledge
from bot.indexing.build import Indexer
from tests.toy import ToyEmbedder, write_knowledge


class English:
    """Takes everything for English."""

    def rank(self, text: str) -> dict[str, float]:
        return {"en": 0.0}


class Reading:
    """A recalling reader over the toy content, which remembers two messages."""

    def __init__(self, folder: Path) -> None:
        self.embedder = ToyEmbedder()
        knowledge = load_knowledge(write_knowledge(folder / "knowledge"))
        indexer = Indexer(folder / "index", self.embedder, folder / "vectors")
        indexer.build(knowledge, [], lambda step, done, of: None)
        self.index = indexer.open()
        self.embedder.embedded.clear()
        self._reader = RecallingReader(self.embedder, English(), knowledge, 2)

    def read(self, text: str, prior: str | None = None, *, in_context: bool = False) -> Understood:
        return self._reader.understand(text, self.index, prior, in_context=in_context)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return Reading(tmp_path)


def test_the_same_message_is_read_once_and_costs_nothing_then(reading: Reading) -> None:
    first, second = reading.read("sell bread"), reading.read("sell bread")

    assert reading.embedder.embedded == ["sell bread"]
    assert (second.kind, second.ranking, second.language) == (first.kind, first.ranking, first.language)
    assert (second.embed_ms, second.retrieve_ms) == (0.0, 0.0)


def test_another_prior_or_place_in_the_conversation_is_another_message(reading: Reading) -> None:
    reading.read("sell bread")
    reading.read("sell bread", "ro")
    reading.read("sell bread", in_context=True)

    assert reading.embedder.embedded == ["sell bread"] * 3


def test_only_the_last_messages_are_recalled(reading: Reading) -> None:
    for text in ("sell bread", "sell coffee", "sell flowers", "sell coffee", "sell bread"):
        reading.read(text)

    assert reading.embedder.embedded == ["sell bread", "sell coffee", "sell flowers", "sell bread"]
