"""hit@3 on the evaluation questions against the size of the question bank."""

import numpy as np

from bench.questions import Question
from bot.answering.retrieval import passage_scores
from bot.bootstrap import App, build_embedder
from bot.indexing.train import train
from bot.indexing.vectors import VectorCache

SHARES = (0.1, 0.25, 0.5, 0.75, 1.0)


def curve(app: App, questions: list[Question], cache: VectorCache) -> list[tuple[int, float, float]]:
    """(questions in the bank, hit@1, hit@3) for growing random parts of it."""
    bank, library = app.knowledge.bank, app.knowledge.library
    vectors = cache.questions([question.text for question in bank], lambda done, of: None)
    embedder = build_embedder(app.settings)
    answerable = [question for question in questions if question.facts]
    asked = embedder.questions([question.text for question in answerable])
    order = np.random.default_rng(1).permutation(len(bank))
    points = []
    for share in SHARES:
        part = order[: int(share * len(bank))]
        head = train([bank[i] for i in part], vectors[part], library)
        ranks = []
        for question, vector in zip(answerable, asked, strict=True):
            scores = passage_scores(head.read(question.text, vector), library)
            best = sorted(scores, key=lambda p: -scores[p])[:3]
            hits = [bool(set(library.passage(p, "en").facts) & set(question.facts)) for p in best]
            ranks.append((hits[0], any(hits)))
        points.append((len(part), float(np.mean([r[0] for r in ranks])), float(np.mean([r[1] for r in ranks]))))
    return points
