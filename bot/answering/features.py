"""Letters as features: hashed character n-grams, the same at ingest and at question time."""

import math
from collections import Counter
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.text import words

BUCKETS = 2**15
_SHORTEST, _LONGEST = 2, 5
# Beyond this a question says nothing new to a bag of n-grams, and time is bounded.
_MOST_WORDS = 120

Ngrams = tuple[NDArray[np.int32], NDArray[np.float32]]


def ngrams(text: str) -> Ngrams:
    """Bucket numbers and sublinear counts of the character 2- to 5-grams inside padded, folded words."""
    counts: Counter[int] = Counter()
    for word in words(text)[:_MOST_WORDS]:
        padded = f" {word} ".encode()
        counts.update(
            crc32(padded[start : start + size]) % BUCKETS
            for size in range(_SHORTEST, _LONGEST + 1)
            for start in range(max(1, len(padded) - size + 1))
        )
    buckets = np.fromiter(counts.keys(), np.int32, len(counts))
    values = np.fromiter((1 + math.log(c) for c in counts.values()), np.float32, len(counts))
    return buckets, values


def weighted(features: Ngrams, idf: NDArray[np.float32]) -> Ngrams:
    """The same n-grams weighted by `idf` (one value a bucket) and scaled to unit length."""
    buckets, values = features
    values = values * idf[buckets]
    length = float(np.sqrt(values @ values))
    return buckets, values / length if length else values
