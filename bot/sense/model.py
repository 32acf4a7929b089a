"""Kernel ridge regression from what is said to what it means: the cosine of embeddings and of character n-grams, added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve
from scipy.sparse import csr_matrix

from bot.answering.embedding import Vectors
from bot.answering.features import BUCKETS, ngrams, weighted
from bot.sense.bank import CONTACTS, Example

# How much letters count beside embeddings, how much an example of the very question does beside one of another question,
# and how far single examples are trusted.
_LETTERS, _SAME_TOPIC, _RIDGE = 0.5, 0.5, 0.3
# Embeddings lie close together: how fast a cosine below one stops counting.
_SHARPNESS = 8.0

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Guess:
    """The likeliest meaning, and how far ahead of the next one it is, from 0 to about 1."""

    meaning: str
    margin: float


class Meanings:
    """Learned once; then guesses."""

    def __init__(self, examples: Sequence[Example], vectors: Vectors) -> None:
        """`vectors`: of the examples' texts, shape (len(examples), dimension)."""
        self._vectors = vectors
        self._topics = np.array([example.topic for example in examples])
        counts = [ngrams(example.text) for example in examples]
        self._idf = _idf(counts)
        self._letters = _rows([weighted(count, self._idf) for count in counts])
        self._labels = sorted({example.meaning for example in examples})
        truth = np.array([[example.meaning == label for label in self._labels] for example in examples], dtype=np.float32)
        self._mean = truth.mean(axis=0)
        kernel = self._kernel(vectors, self._letters, self._topics)
        kernel.flat[:: len(examples) + 1] += _RIDGE
        self._weights = solve(kernel, truth - self._mean, assume_a="pos", overwrite_a=True, overwrite_b=True, check_finite=False)

    def guess(self, topic: str, texts: Sequence[str], vectors: Vectors) -> list[Guess]:
        """What each of `texts` means as an answer to the question of a topic. `vectors`: of the texts."""
        return [best(weights) for weights in self.weigh(topic, texts, vectors)]

    def weigh(self, topic: str, texts: Sequence[str], vectors: Vectors) -> list[dict[str, float]]:
        """How much speaks for each meaning, about 0 to 1, for each of `texts`."""
        letters = _rows([weighted(ngrams(text), self._idf) for text in texts])
        scores = self._kernel(vectors, letters, np.array([topic] * len(texts))) @ self._weights + self._mean
        return [dict(zip(self._labels, row.tolist(), strict=True)) for row in scores]

    def _kernel(self, vectors: Vectors, letters: csr_matrix, topics: NDArray[np.str_]) -> Floats:
        # In place: with all examples on both sides this is as large as everything else together.
        kernel: Floats = np.asarray(vectors @ self._vectors.T, dtype=np.float32)
        kernel -= 1
        kernel *= _SHARPNESS
        np.exp(kernel, out=kernel)
        kernel += _LETTERS * (letters @ self._letters.T).toarray()
        kernel *= np.where(topics[:, None] == self._topics[None, :], np.float32(1 + _SAME_TOPIC), np.float32(1))
        return kernel


def best(weights: Mapping[str, float]) -> Guess:
    """What most speaks for."""
    second, first = sorted(weights, key=lambda meaning: weights[meaning])[-2:]
    return Guess(first, weights[first] - weights[second])


def of_kind(examples: Sequence[Example], topics: Sequence[str] = CONTACTS) -> list[Example]:
    """The examples that answer one of `topics`."""
    return [example for example in examples if example.topic in topics]


def _idf(counts: Sequence[tuple[NDArray[np.int32], Floats]]) -> Floats:
    seen = np.zeros(BUCKETS, dtype=np.float32)
    for buckets, _ in counts:
        seen[buckets] += 1
    return np.asarray(np.log((1 + len(counts)) / (1 + seen)) + 1, dtype=np.float32)


def _rows(features: Sequence[tuple[NDArray[np.int32], Floats]]) -> csr_matrix:
    starts = np.cumsum([0, *(len(buckets) for buckets, _ in features)])
    columns = np.concatenate([buckets for buckets, _ in features]) if features else np.zeros(0, np.int32)
    values = np.concatenate([values for _, values in features]) if features else np.zeros(0, np.float32)
    return csr_matrix((values, columns, starts), shape=(len(features), BUCKETS))
