"""The vectors that come with the repository are those the embedder would compute."""

import numpy as np

from bot.bootstrap import KNOWLEDGE, App, build_embedder
from bot.indexing.build import passage_texts
from bot.indexing.vectors import VectorCache

# Eight bits round a unit vector of 384 numbers by less than this.
CLOSE = 0.999


def test_shipped_vectors_equal_computed_ones_on_a_sample(app: App) -> None:
    embedder = build_embedder(app.settings)
    cache = VectorCache(app.settings.home / "nowhere", KNOWLEDGE / "vectors", embedder)
    sample = [question.text for question in app.knowledge.bank][::500]

    shipped = cache.questions(sample, lambda done, of: None)

    assert cache.computed == 0
    assert float(np.min(np.sum(shipped * embedder.questions(sample), axis=1))) >= CLOSE


def test_every_text_of_ours_is_shipped(app: App) -> None:
    cache = VectorCache(app.settings.home / "nowhere", KNOWLEDGE / "vectors", build_embedder(app.settings))
    cache.questions([question.text for question in app.knowledge.bank], lambda done, of: None)
    cache.passages(passage_texts(app.knowledge.library), lambda done, of: None)

    assert cache.computed == 0, "run 'make vectors'"
