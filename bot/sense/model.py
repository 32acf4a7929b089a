"""Kernel ridge regression from what is said to what it means: the cosine of embeddings and of character n-grams, added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.answering.embedding import Vectors
from bot.answering.features import BUCKETS, ngrams, weighted
from bot.sense.bank import CONTACTS, Example

# How much letters count beside embeddings, how much an example of the very question does beside one of another question,
# and how far single examples are trusted.
_LETTERS, _SAME_TOPIC, _RIDGE = 0.5, 0.5, 0.3
# Embeddings lie close together: how fast a cosine below one stops counting.
_SHARPNESS = 8.0
# What weights depend on beside the examples and their vectors.
SETTINGS = (BUCKETS, _LETTERS, _SAME_TOPIC, _RIDGE, _SHARPNESS)

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Guess:
    """The likeliest meaning, and how far ahead of the next one it is, from 0 to about 1."""

    meaning: str
    margin: float


@dataclass(frozen=True)
class Learned:
    """What is kept of the examples, one row each: `letters`, weighted n-grams; `weights`, by meaning in alphabetical order."""

    letters: csr_matrix
    weights: Floats


class Meanings:
    """Guesses what texts mean."""

    def __init__(self, examples: Sequence[Example], vectors: Vectors, learned: Learned | None = None) -> None:
        """`vectors`: of the examples' texts, shape (len(examples), dimension). Learns if nothing is `learned` yet."""
        self._vectors = vectors
        self._topics = np.array([example.topic for example in examples])
        self._labels = sorted({example.meaning for example in examples})
        truth = np.array([[example.meaning == label for label in self._labels] for example in examples], dtype=np.float32)
        self._mean = truth.mean(axis=0)
        letters = learned.letters if learned else _letters(examples)
        self._idf = _idf(letters)
        weights = learned.weights if learned else self._solved(letters, truth)
        self.learned = Learned(letters, weights)

    def guess(self, topic: str, texts: Sequence[str], vectors: Vectors) -> list[Guess]:
        """What each of `texts` means as an answer to the question of a topic. `vectors`: of the texts."""
        return [best(weights) for weights in self.weigh(topic, texts, vectors)]

    def weigh(self, topic: str, texts: Sequence[str], vectors: Vectors) -> list[dict[str, float]]:
        """How much speaks for each meaning, about 0 to 1, for each of `texts`."""
        letters = _rows([weighted(ngrams(text), self._idf) for text in texts])
        scores = self._kernel(self.learned.letters, (vectors, letters, np.array([topic] * len(texts)))) @ self.learned.weights + self._mean
        return [dict(zip(self._labels, row.tolist(), strict=True)) for row in scores]

    def _solved(self, letters: csr_matrix, truth: Floats) -> Floats:
        from scipy.linalg import solve

        kernel = self._kernel(letters, (self._vectors, letters, self._topics))
        kernel.flat[:: len(truth) + 1] += _RIDGE
        solved = solve(kernel, truth - self._mean, assume_a="pos", overwrite_a=True, overwrite_b=True, check_finite=False)
        return np.asarray(solved, dtype=np.float32)

    def _kernel(self, own: csr_matrix, said: tuple[Vectors, csr_matrix, NDArray[np.str_]]) -> Floats:
        """How like each text (its vector, its letters, its topic) is to each example."""
        vectors, letters, topics = said
        # In place: with all examples on both sides this is as large as everything else together.
        kernel: Floats = np.asarray(vectors @ self._vectors.T, dtype=np.float32)
        kernel -= 1
        kernel *= _SHARPNESS
        np.exp(kernel, out=kernel)
        kernel += _LETTERS * (letters @ own.T).toarray()
        kernel *= np.where(topics[:, None] == self._topics[None, :], np.float32(1 + _SAME_TOPIC), np.float32(1))
        return kernel


def best(weights: Mapping[str, float]) -> Guess:
    """What most speaks for."""
    second, first = sorted(weights, key=lambda meaning: weights[meaning])[-2:]
    return Guess(first, weights[first] - weights[second])


def of_kind(examples: Sequence[Example], topics: Sequence[str] = CONTACTS) -> list[Example]:
    """The examples that answer one of `topics`."""
    return [example for example in examples if example.topic in topics]


def _letters(examples: Sequence[Example]) -> csr_matrix:
    counts = [ngrams(example.text) for example in examples]
    idf = _idf(_rows(counts))
    return _rows([weighted(count, idf) for count in counts])


def _idf(letters: csr_matrix) -> Floats:
    seen = np.bincount(letters.indices, minlength=BUCKETS)
    return np.asarray(np.log((1 + letters.shape[0]) / (1 + seen)) + 1, dtype=np.float32)


def _rows(features: Sequence[tuple[NDArray[np.int32], Floats]]) -> csr_matrix:
    starts = np.cumsum([0, *(len(buckets) for buckets, _ in features)])
    columns = np.concatenate([buckets for buckets, _ in features]) if features else np.zeros(0, np.int32)
    values = np.concatenate([values for _, values in features]) if features else np.zeros(0, np.float32)
    return csr_matrix((values, columns, starts), shape=(len(features), BUCKETS))
