"""An open index: the trained head, the vector store, and the operator's own passages."""

import json
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np

from bot.answering.embedding import Vectors
from bot.answering.features import BUCKETS, Ngrams, ngrams, weighted
from bot.answering.head import Head
from bot.errors import IndexUnusable
from bot.guides.own import OwnPassage

_OWN = "own.json"


class VectorStore(Protocol):
    """Passages by vector."""

    count: int

    def nearest(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Passage id -> cosine, among the `limit` nearest texts."""
        ...


@dataclass(frozen=True)
class Background:
    """How near questions in general come to a passage: mean and standard deviation of the cosine."""

    mean: float
    deviation: float

    def surprise(self, cosine: float) -> float:
        """How many deviations nearer than questions in general."""
        return (cosine - self.mean) / self.deviation


@dataclass(frozen=True)
class OwnEntry:
    """A passage of the operator's own and its background."""

    passage: OwnPassage
    background: Background


@dataclass(frozen=True)
class Index:
    """What answering needs. `build` names it: another name, another index."""

    build: str
    head: Head
    store: VectorStore
    own: dict[str, OwnEntry]

    def shared_letters(self, text: str) -> dict[str, float]:
        """Own passage id -> cosine of its n-grams with those of a text: what lexical search sees."""
        buckets, values = weighted(ngrams(text), self.head.idf)
        asked = np.zeros(BUCKETS, dtype=np.float32)
        asked[buckets] = values
        return {p: float(weights @ asked[places]) for p, (places, weights) in self._own_letters.items()}

    @cached_property
    def _own_letters(self) -> dict[str, Ngrams]:
        return {p: weighted(ngrams(f"{e.passage.title} {e.passage.text}"), self.head.idf) for p, e in self.own.items()}


def save_own_entries(folder: Path, own: dict[str, OwnEntry]) -> None:
    """Keep the operator's own passages beside the index that was built with them."""
    rows = [asdict(entry) for entry in own.values()]
    (folder / _OWN).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def load_own_entries(folder: Path) -> dict[str, OwnEntry]:
    """The operator's own passages of a build. Raises IndexUnusable."""
    try:
        rows = json.loads((folder / _OWN).read_text(encoding="utf-8"))
        entries = [OwnEntry(OwnPassage(**row["passage"]), Background(**row["background"])) for row in rows]
        return {entry.passage.id: entry for entry in entries}
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise IndexUnusable(f"the operator's own passages in {folder.name} can't be read") from exc
