"""What was learned from the examples, kept beside them, so that a first answer needn't wait for it."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from scipy.sparse import csr_matrix

from bot.sense.bank import Example
from bot.sense.model import SETTINGS, Learned

_FILE = "learned.npz"


def key_of(examples: Sequence[Example], embedder: str) -> str:
    """What was learned counts only for these examples, in this order, and this embedder."""
    return hashlib.sha256(repr((SETTINGS, embedder, [(one.topic, one.text, one.meaning) for one in examples])).encode()).hexdigest()


def load(folder: Path, key: str) -> Learned | None:
    """What is kept in a folder under a key; None if there is nothing or the file is damaged."""
    try:
        with np.load(folder / _FILE) as data:
            weights, starts = data[f"{key} weights"], data[f"{key} starts"]
            values, columns = data[f"{key} values"].astype(np.float32), data[f"{key} columns"].astype(np.int32)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    return Learned(csr_matrix((values, columns, starts), shape=(len(weights), SETTINGS[0])), weights)


def ship(folder: Path, learned: Mapping[str, Learned]) -> None:
    """Keep what was learned in a folder, by key; letters to a thousandth."""
    arrays: dict[str, Any] = {}
    for key, one in learned.items():
        letters = one.letters
        arrays |= {f"{key} weights": one.weights, f"{key} starts": letters.indptr.astype(np.int32)}
        arrays |= {f"{key} values": letters.data.astype(np.float16), f"{key} columns": letters.indices.astype(np.uint16)}
    np.savez_compressed(folder / _FILE, **arrays)
