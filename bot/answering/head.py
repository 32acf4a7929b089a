"""The trained head: one kernel machine that reads a question, served with numpy alone.

It answers five things at once about a question: which passage and which facts answer it, what kind of message it is, which
shape of answer it wants, and which language it is in. The kernel is a Gaussian on the sentence embedding plus a dot product of character
n-grams; `bot.indexing.train` fits it to the question bank. See docs/decisions/0003.
"""

import json
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from bot.answering.features import ngrams, weighted
from bot.errors import IndexUnusable

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Labels:
    """The names of the head's outputs, block by block, in the order of its columns."""

    passages: tuple[str, ...]
    kinds: tuple[str, ...]
    shapes: tuple[str, ...]
    acts: tuple[str, ...]
    languages: tuple[str, ...]
    facts: tuple[str, ...]

    def blocks(self) -> dict[str, slice]:
        """Block name -> its columns."""
        ends = np.cumsum([0] + [len(getattr(self, f.name)) for f in fields(self)])
        return {f.name: slice(int(ends[i]), int(ends[i + 1])) for i, f in enumerate(fields(self))}

    @property
    def size(self) -> int:
        return sum(len(getattr(self, f.name)) for f in fields(self))


@dataclass(frozen=True)
class Reading:
    """What the head makes of one question: a score near 1 for what it is, near 0 for what it isn't."""

    passages: dict[str, float]
    facts: dict[str, float]
    kinds: dict[str, float]
    shapes: dict[str, float]
    acts: dict[str, float]
    languages: dict[str, float]


@dataclass(frozen=True)
class Head:
    """The weights. Shapes, with n questions, d dimensions, c components, b n-gram buckets and o outputs:

    basis (d, c), centre (d,), questions (n, c), dual (n, o), ngram_weights (b, o), idf (b,), bias (o,).
    `width`: the Gaussian's gamma; `threshold`: the answer margin below which a question counts as not answerable.
    """

    labels: Labels
    basis: Floats
    centre: Floats
    questions: Floats
    dual: Floats
    ngram_weights: NDArray[np.float16]
    idf: Floats
    bias: Floats
    width: float
    threshold: float = 0.0

    def read(self, text: str, vector: Floats) -> Reading:
        """All outputs for one question, by name. `vector`: its unit embedding, shape (d,)."""
        buckets, values = weighted(ngrams(text), self.idf)
        by_letters = values @ self.ngram_weights[buckets].astype(np.float32)
        scores = self._similar(vector) @ self.dual + by_letters + self.bias
        named = {
            name: dict(zip(getattr(self.labels, name), scores[columns].tolist(), strict=True))
            for name, columns in self.labels.blocks().items()
        }
        return Reading(**named)

    def margins(self, kinds: Floats) -> Floats:
        """How much more like an answerable question than like anything else, for kind scores of shape (…, kinds)."""
        rivals = [i for i, kind in enumerate(self.labels.kinds) if kind not in ("answer", "follow_up")]
        return np.asarray(kinds[..., self.labels.kinds.index("answer")] - kinds[..., rivals].max(axis=-1))

    def _similar(self, vector: Floats) -> Floats:
        point = (vector - self.centre) @ self.basis
        distances = self._norms - 2 * (self.questions @ point) + point @ point
        return np.asarray(np.exp(-self.width * distances), dtype=np.float32)

    @cached_property
    def _norms(self) -> Floats:
        return np.asarray((self.questions**2).sum(axis=1))

    def save(self, folder: Path) -> None:
        """Write the head into a folder that exists."""
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        facts = {
            "labels": {f.name: getattr(self.labels, f.name) for f in fields(self.labels)},
            "width": self.width,
            "threshold": self.threshold,
        }
        (folder / "head.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


_ARRAYS = ("basis", "centre", "questions", "dual", "ngram_weights", "idf", "bias")


# The n-gram table is large and a question touches a few hundred of its rows.
_MAPPED: dict[str, Literal["r"]] = {"ngram_weights": "r"}


def load_head(folder: Path) -> Head:
    """The head in a folder; the n-gram table stays on disk until touched. Raises IndexUnusable."""
    try:
        data = json.loads((folder / "head.json").read_text(encoding="utf-8"))
        labels = Labels(**{name: tuple(values) for name, values in data["labels"].items()})
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode=_MAPPED.get(name)) for name in _ARRAYS}
        return Head(labels=labels, width=float(data["width"]), threshold=float(data["threshold"]), **arrays)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise IndexUnusable(f"the trained head in {folder} can't be read: {exc}") from exc
