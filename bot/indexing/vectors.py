"""Vectors that were computed once are never computed again: a cache keyed by model, role and text."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bot.answering.embedding import Embedder, Vectors, unit
from bot.errors import ContentError

# Small enough that a progress bar moves, large enough to keep both cores busy.
_BATCH = 64
Progress = Callable[[int, int], None]


class VectorCache:
    """Unit vectors of questions and passages for one embedder, kept in one file of a folder.

    `computed` counts the texts embedded by this object.
    """

    def __init__(self, folder: Path, shipped: Path, embedder: Embedder, name: str = "vectors") -> None:
        """`folder` keeps the cache, under a name; `shipped` may hold vectors of this embedder computed ahead."""
        self._file = folder / f"{name}-{_slug(embedder)}.npz"
        self._embedder = embedder
        known = _load_shipped(shipped / f"{_slug(embedder)}.npz") | self._load()
        # Another model may have had the name before.
        self._known = {key: vector for key, vector in known.items() if len(vector) == embedder.dimension}
        self._used: set[str] = set()
        self.computed = 0

    def questions(self, texts: list[str], progress: Progress) -> Vectors:
        """Vectors of questions, shape (len(texts), dimension); `progress(done, total)` counts all texts."""
        return self._vectors("question", texts, self._embedder.questions, progress)

    def passages(self, texts: list[str], progress: Progress) -> Vectors:
        """Vectors of passages, shape (len(texts), dimension)."""
        return self._vectors("passage", texts, self._embedder.passages, progress)

    def _vectors(self, role: str, texts: list[str], embed: Callable[[list[str]], Vectors], progress: Progress) -> Vectors:
        keys = [_key(role, text) for text in texts]
        self._used.update(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        todo = list(missing.items())
        for start in range(0, len(todo), _BATCH):
            batch = todo[start : start + _BATCH]
            progress(len(texts) - len(todo) + start, len(texts))
            self._known.update(zip((key for key, _ in batch), embed([text for _, text in batch]), strict=True))
        self.computed += len(todo)
        progress(len(texts), len(texts))
        return np.stack([self._known[key] for key in keys]) if keys else np.zeros((0, self._embedder.dimension), np.float32)

    def ship(self, folder: Path) -> Path:
        """Write the vectors asked for to a folder in 8 bits: a cosine changes by less than a thousandth. Returns the file."""
        keys = sorted(self._used)
        vectors = np.stack([self._known[key] for key in keys])
        scaled = np.round(127 * vectors / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)
        folder.mkdir(exist_ok=True)
        file = folder / f"{_slug(self._embedder)}.npz"
        np.savez_compressed(file, keys=np.array(keys), vectors=scaled)
        return file

    def save(self) -> None:
        """Keep the vectors that were asked for since this object was made; the rest is forgotten."""
        kept = {key: self._known[key] for key in sorted(self._used)}
        temporary = self._file.with_suffix(".tmp")
        with temporary.open("wb") as stream:
            np.savez(stream, keys=np.array(list(kept)), vectors=np.array(list(kept.values()), dtype=np.float32))
        temporary.replace(self._file)

    def _load(self) -> dict[str, Vectors]:
        try:
            with np.load(self._file) as data:
                return dict(zip(data["keys"].tolist(), data["vectors"], strict=True))
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return {}


def _load_shipped(file: Path) -> dict[str, Vectors]:
    """Vectors computed ahead, kept in 8 bits; none if the file is missing."""
    if not file.exists():
        return {}
    try:
        with np.load(file) as data:
            return dict(zip(data["keys"].tolist(), unit(data["vectors"].astype(np.float32)), strict=True))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as exc:
        raise ContentError(f"{file} is damaged: fetch it again, or renew it with 'make vectors'") from exc


def _key(role: str, text: str) -> str:
    return hashlib.sha256(f"{role}\0{text}".encode()).hexdigest()[:32]


def _slug(embedder: Embedder) -> str:
    return re.sub(r"[^a-z0-9]+", "-", embedder.name.lower())[:80]
