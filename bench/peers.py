"""What we compare with: BM25, dense search over our passages, and the textbook pipeline, all on the same texts and embedder."""

from collections.abc import Callable
from dataclasses import dataclass

import bm25s
import numpy as np
import snowballstemmer
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from bot.guides.library import Library
from bot.languages import SUPPORTED
from bot.text import fold, words

_STEMMERS = {"ro": "romanian", "pl": "polish", "it": "italian", "et": "estonian", "en": "english"}
_TEXTBOOK_CHUNK, _TEXTBOOK_OVERLAP = 1000, 200
_DEPTH = 10


@dataclass(frozen=True)
class Found:
    """A result: the facts that the passage or chunk states, and its score."""

    facts: frozenset[str]
    score: float


Search = Callable[[str, str], list[Found]]


def bm25(library: Library) -> Search:
    """BM25 over our passages in the asker's language (English for others), stemmed, diacritics folded."""
    indexes = {language: _Bm25(library, language) for language in SUPPORTED}
    return lambda text, language: indexes.get(language, indexes["en"]).search(text)


class _Bm25:
    def __init__(self, library: Library, language: str) -> None:
        self._stem = snowballstemmer.stemmer(_STEMMERS[language]).stemWords
        passages = library.in_language(language)
        self._facts = [frozenset(passage.facts) for passage in passages]
        self._index = bm25s.BM25()
        self._index.index([self._terms(passage.section.text) for passage in passages], show_progress=False)

    def _terms(self, text: str) -> list[str]:
        return [fold(stem) for stem in self._stem(words(text))]

    def search(self, text: str) -> list[Found]:
        terms = [term for term in self._terms(text) if term in self._index.vocab_dict]
        if not terms:
            return []
        places, scores = self._index.retrieve([terms], k=_DEPTH, show_progress=False)
        return [Found(self._facts[place], float(score)) for place, score in zip(places[0], scores[0], strict=True)]


def dense(library: Library, embedder: Embeddings) -> Search:
    """Cosine over our passages in all five languages, the best language of each."""
    passages = list(library)
    vectors = np.array(embedder.embed_documents([passage.section.text for passage in passages]))

    def search(text: str, language: str) -> list[Found]:
        scores = vectors @ np.array(embedder.embed_query(text))
        best: dict[str, Found] = {}
        for place in np.argsort(-scores):
            best.setdefault(passages[place].id, Found(frozenset(passages[place].facts), float(scores[place])))
        return list(best.values())[:_DEPTH]

    return search


def textbook(library: Library, embedder: Embeddings) -> Search:
    """The tutorial: guides in their own language, LangChain's recursive splitter, Chroma, nearest chunks."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=_TEXTBOOK_CHUNK, chunk_overlap=_TEXTBOOK_OVERLAP)
    store = Chroma(embedding_function=embedder, collection_configuration={"hnsw": {"space": "cosine"}})
    for edition in library.editions:
        if edition.language in edition.source_languages:
            chunks = splitter.split_text("\n\n".join(section.text for section in edition.sections))
            claims = [claim for section in edition.sections for claim in section.claims]
            facts = [sorted(fact for claim in claims if claim.text in chunk for fact in claim.facts) for chunk in chunks]
            store.add_texts(chunks, metadatas=[{"facts": " ".join(ids)} for ids in facts])

    def search(text: str, language: str) -> list[Found]:
        found = store.similarity_search_with_score(text, k=_DEPTH)
        return [Found(frozenset(str(document.metadata["facts"]).split()), -float(distance)) for document, distance in found]

    return search
