"""The vector store: passages in Chroma, through LangChain, as an immutable folder that is built once and then only copied."""

import shutil
import tempfile
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import chromadb
import numpy as np
from chromadb.config import Settings as ChromaSettings
from langchain_core.embeddings import Embeddings

from bot.answering.embedding import Vectors

_COLLECTION = "passages"
_BATCH = 1000


@dataclass(frozen=True)
class StoredText:
    """A passage in one language as it goes into the store."""

    passage: str
    language: str
    text: str


class _Lookup(Embeddings):
    """Gives LangChain the vectors we already have, so that nothing is embedded twice."""

    def __init__(self, embed: Callable[[list[str]], Vectors]) -> None:
        self._embed = embed

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self._embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        raise NotImplementedError("the store is asked by vector")


def build_store(folder: Path, texts: list[StoredText], embed: Callable[[list[str]], Vectors]) -> None:
    """Write `texts` into a new store in `folder`. `embed` gives one unit vector a text."""
    # Imported here because only building goes through LangChain's store, and it takes 15 MB.
    from langchain_chroma import Chroma

    store = Chroma(
        collection_name=_COLLECTION,
        embedding_function=_Lookup(embed),
        client=_client(folder),
        collection_configuration={"hnsw": {"space": "cosine"}},
    )
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        store.add_texts(
            [text.text for text in batch],
            metadatas=[{"passage": text.passage, "language": text.language} for text in batch],
            ids=[f"{text.passage}#{text.language}" for text in batch],
        )


class ChromaStore:
    """A built store, opened from a private copy: Chroma wants to write, and processes must not share a folder."""

    def __init__(self, folder: Path) -> None:
        self._copy = Path(tempfile.mkdtemp(prefix="journey-coach-"))
        weakref.finalize(self, shutil.rmtree, self._copy, ignore_errors=True)
        shutil.copytree(folder, self._copy, dirs_exist_ok=True)
        self._collection = _client(self._copy).get_collection(_COLLECTION, embedding_function=None)
        self.count = self._collection.count()

    def nearest(self, vector: Vectors, limit: int) -> dict[str, float]:
        """Passage id -> highest cosine over its languages, among the `limit` texts nearest to `vector`."""
        # Not through LangChain: its search fetches texts that we have, which doubles the time.
        found = self._collection.query(query_embeddings=np.asarray([vector]), n_results=min(limit, self.count), include=["distances"])
        best: dict[str, float] = {}
        for text_id, distance in zip(found["ids"][0], (found["distances"] or [[]])[0], strict=True):
            passage = text_id.rsplit("#", 1)[0]
            best[passage] = max(best.get(passage, -1.0), 1 - float(distance))
        return best


def _client(folder: Path) -> chromadb.api.ClientAPI:
    return chromadb.PersistentClient(path=str(folder), settings=ChromaSettings(anonymized_telemetry=False))
