"""Any sentence-transformers model, by name or path. Needs the extra 'sentence-transformers' (and torch)."""

from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings

from bot.answering.embedding import Vectors, unit
from bot.errors import EmbedderUnavailable


class SentenceTransformerEmbeddings(Embeddings):
    """LangChain's Embeddings over a SentenceTransformer; E5 models get the prefixes they were trained with."""

    def __init__(self, model: str) -> None:
        self._model = _load(model)
        self.name = f"sentence-transformers:{model}"
        self.dimension = int(self._model.get_embedding_dimension())
        self._prefixes = ("query: ", "passage: ") if "e5" in model.lower() else ("", "")

    def embed_query(self, text: str) -> list[float]:
        return [float(x) for x in self.question(text)]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self.passages(texts)]

    def question(self, text: str) -> Vectors:
        """One question as a unit vector."""
        return np.asarray(self.questions([text])[0], dtype=np.float32)

    def questions(self, texts: list[str]) -> Vectors:
        """Questions as unit vectors, one a row."""
        return self._encode(self._prefixes[0], texts)

    def passages(self, texts: list[str]) -> Vectors:
        """Passages as unit vectors, one a row."""
        return self._encode(self._prefixes[1], texts)

    def _encode(self, prefix: str, texts: list[str]) -> Vectors:
        encoded = self._model.encode([prefix + text for text in texts], show_progress_bar=False)
        return unit(np.asarray(encoded, dtype=np.float32))


def _load(model: str) -> Any:
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as exc:
        raise EmbedderUnavailable(
            "JOURNEY_COACH_EMBEDDINGS names sentence-transformers, which is not installed: "
            "pip install 'journey-coach[sentence-transformers]'"
        ) from exc
    try:
        return SentenceTransformer(model, trust_remote_code=False)
    except (OSError, ValueError) as exc:
        raise EmbedderUnavailable(f"JOURNEY_COACH_EMBEDDINGS: the model {model!r} can't be loaded: {exc}") from exc
