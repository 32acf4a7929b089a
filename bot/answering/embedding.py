"""The seam between the coach and an embedding model, as small as the coach needs it."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns text into unit vectors. `name` identifies model and version: another name, another index."""

    name: str
    dimension: int

    def question(self, text: str) -> Vectors:
        """One question, shape (dimension,)."""
        ...

    def questions(self, texts: list[str]) -> Vectors:
        """Questions, shape (len(texts), dimension)."""
        ...

    def passages(self, texts: list[str]) -> Vectors:
        """Passages, shape (len(texts), dimension)."""
        ...


def unit(vectors: Vectors) -> Vectors:
    """Rows scaled to length one; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
