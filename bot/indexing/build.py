"""Building an index: embed what is new, train, self-test, switch over."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.adapters.chroma_store import ChromaStore, StoredText, build_store
from bot.answering.embedding import Embedder, Vectors
from bot.answering.head import Head, load_head
from bot.answering.index import Background, Index, OwnEntry, load_own_entries, save_own_entries
from bot.errors import IndexUnusable
from bot.guides.knowledge import Knowledge
from bot.guides.library import Library
from bot.guides.own import OwnGuide
from bot.indexing.publish import FORMAT, IndexFolder, Manifest, checksums, verified_manifest
from bot.indexing.selftest import self_test
from bot.indexing.vectors import VectorCache

Progress = Callable[[str, int, int], None]
_STORE = "chroma"


@dataclass(frozen=True)
class BuildReport:
    """What a build did. `embedded` counts texts embedded now; `changed` is False if nothing was to be done."""

    build: str
    changed: bool
    passages: int
    questions: int
    own_passages: int
    embedded: int
    trained: bool


@dataclass(frozen=True)
class _Plan:
    """What goes into an index, and the hash that says whether it is already there."""

    texts: list[StoredText]
    content: str


class Indexer:
    """Builds and opens the index of one embedder in one folder."""

    def __init__(self, root: Path, embedder: Embedder, shipped: Path) -> None:
        """`root`: the folder of the builds; `shipped`: a folder of vectors computed ahead."""
        self._folder = IndexFolder(root)
        self._embedder = embedder
        self._shipped = shipped

    def current(self) -> Path:
        """The build the pointer names. Raises IndexUnusable."""
        return self._folder.current()

    def check(self, knowledge: Knowledge, own: list[OwnGuide]) -> None:
        """Raises IndexUnusable unless the current index is sound and holds exactly `knowledge` and `own`."""
        manifest = verified_manifest(self._folder.current())
        self._check_embedder(manifest)
        if manifest.content != _plan(knowledge, own, self._embedder.name).content:
            raise IndexUnusable("the guides have changed since the index was built")

    def open(self) -> Index:
        """The current index. Raises IndexUnusable if it is missing, damaged, or of another embedder."""
        build = self._folder.current()
        manifest = verified_manifest(build)
        self._check_embedder(manifest)
        return Index(build.name, load_head(build), ChromaStore(build / _STORE), load_own_entries(build))

    def build(self, knowledge: Knowledge, own: list[OwnGuide], progress: Progress) -> BuildReport:
        """Make the current index hold exactly `knowledge` and `own`; a no-op if it already does."""
        plan = _plan(knowledge, own, self._embedder.name)
        ready = self._ready(knowledge, own)
        if ready:
            return _report(ready.name, knowledge, own, 0, changed=False, trained=False)
        folder = self._folder.start_build()
        cache = VectorCache(self._folder.root, self._shipped, self._embedder)
        questions = cache.questions([q.text for q in knowledge.bank], lambda n, of: progress("questions", n, of))
        training = _training(knowledge, self._embedder.name)
        trained = self._head(folder, training, knowledge, questions, progress)
        entries = self._store(folder, plan, own, questions, cache, progress)
        self._test(folder, knowledge, len(plan.texts), entries)
        cache.save()
        build = self._folder.publish(folder, self._manifest(folder, plan, training))
        return _report(build.name, knowledge, own, cache.computed, changed=True, trained=trained)

    def _check_embedder(self, manifest: Manifest) -> None:
        if (manifest.embedder, manifest.dimension) != (self._embedder.name, self._embedder.dimension):
            raise IndexUnusable(f"the index was made with {manifest.embedder}")

    def _ready(self, knowledge: Knowledge, own: list[OwnGuide]) -> Path | None:
        """The current build if it is sound and holds exactly this."""
        try:
            self.check(knowledge, own)
            return self._folder.current()
        except IndexUnusable:
            return None

    def _head(self, folder: Path, training: str, knowledge: Knowledge, questions: Vectors, progress: Progress) -> bool:
        """Put a head into the folder: the current one if it was trained on the same, else a new one."""
        progress("training", 0, 1)
        reused = self._head_trained_on(training)
        (reused or _trained(knowledge, questions)).save(folder)
        progress("training", 1, 1)
        return reused is None

    def _head_trained_on(self, training: str) -> Head | None:
        try:
            build = self._folder.current()
            manifest = verified_manifest(build)
            # A model that was replaced under its name may have vectors of another length.
            same = (manifest.training, manifest.dimension) == (training, self._embedder.dimension)
            return load_head(build) if same else None
        except IndexUnusable:
            return None

    def _store(
        self, folder: Path, plan: _Plan, own: list[OwnGuide], questions: Vectors, cache: VectorCache, progress: Progress
    ) -> dict[str, OwnEntry]:
        texts = [text.text for text in plan.texts]
        vectors = cache.passages(texts, lambda n, of: progress("passages", n, of))
        by_text = dict(zip(texts, vectors, strict=True))
        build_store(folder / _STORE, plan.texts, lambda asked: np.stack([by_text[text] for text in asked]))
        entries = {
            passage.id: OwnEntry(passage, _background(questions @ by_text[passage.text])) for guide in own for passage in guide.passages
        }
        save_own_entries(folder, entries)
        return entries

    def _test(self, folder: Path, knowledge: Knowledge, texts: int, own: dict[str, OwnEntry]) -> None:
        # A copy is opened, so that the files that are published are those that were checksummed.
        store = ChromaStore(folder / _STORE)
        self_test(Index("", load_head(folder), store, own), knowledge.library, self._embedder, texts)

    def _manifest(self, folder: Path, plan: _Plan, training: str) -> Manifest:
        return Manifest(
            format=FORMAT,
            content=plan.content,
            training=training,
            embedder=self._embedder.name,
            dimension=self._embedder.dimension,
            passages=len(plan.texts),
            files=checksums(folder),
        )


def _report(build: str, knowledge: Knowledge, own: list[OwnGuide], embedded: int, *, changed: bool, trained: bool) -> BuildReport:
    return BuildReport(
        build=build,
        changed=changed,
        passages=len(knowledge.library.ids),
        questions=len(knowledge.bank),
        own_passages=sum(len(guide.passages) for guide in own),
        embedded=embedded,
        trained=trained,
    )


def passage_texts(library: Library) -> list[str]:
    """The texts of our own passages as they are embedded, in every language."""
    return [passage.section.text for passage in library]


def _plan(knowledge: Knowledge, own: list[OwnGuide], embedder: str) -> _Plan:
    texts = [StoredText(p.id, p.language, p.section.text) for p in knowledge.library]
    texts += [StoredText(p.id, p.language, p.text) for guide in own for p in guide.passages]
    return _Plan(texts, _digest(embedder, knowledge.fingerprint, *(repr(text) for text in texts)))


def _training(knowledge: Knowledge, embedder: str) -> str:
    """A hash over all that the head is trained on: the wording of the guides isn't."""
    places = sorted(knowledge.library.passage_of_fact.items())
    return _digest(embedder, repr(knowledge.bank), repr(places))


def _trained(knowledge: Knowledge, questions: Vectors) -> Head:
    # Imported here because it brings scipy, which answering has no use for.
    from bot.indexing.train import train

    return train(knowledge.bank, questions, knowledge.library)


def _background(cosines: Vectors) -> Background:
    return Background(mean=float(cosines.mean()), deviation=float(cosines.std()) or 1.0)


def _digest(*parts: str) -> str:
    digest = hashlib.sha256(str(FORMAT).encode())
    for part in parts:
        digest.update(hashlib.sha256(part.encode()).digest())
    return digest.hexdigest()
