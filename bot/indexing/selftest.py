"""Before an index is switched to, it must answer what its own sections say they answer."""

from bot.answering.embedding import Embedder, Vectors
from bot.answering.index import Index
from bot.errors import IndexUnusable
from bot.guides.library import Library
from bot.languages import FALLBACK

# The share of sections whose own question must bring them among the first three.
_REQUIRED = 0.8


def self_test(index: Index, library: Library, embedder: Embedder, texts: int) -> None:
    """Raises IndexUnusable unless the store holds `texts` texts and known questions find their passages."""
    if index.store.count != texts:
        raise IndexUnusable(f"the store holds {index.store.count} texts instead of {texts}")
    passages = library.in_language(FALLBACK)
    asked = embedder.questions([passage.section.question for passage in passages])
    found = sum(
        passage.id in _first_three(index, passage.section.question, vector) for passage, vector in zip(passages, asked, strict=True)
    )
    if found < _REQUIRED * len(passages):
        raise IndexUnusable(f"only {found} of {len(passages)} known questions found their passage")


def _first_three(index: Index, question: str, vector: Vectors) -> list[str]:
    scores = index.head.read(question, vector).passages
    return sorted(scores, key=lambda passage: -scores[passage])[:3]
