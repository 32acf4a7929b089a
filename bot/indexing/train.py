"""Training the head on the question bank: kernel ridge regression with a leave-one-out calibration.

Everything the head must tell of a question is one column of targets, so one matrix is inverted once, whatever the
number of outputs; the same inverse gives every leave-one-out prediction, from which the refusal threshold is read.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import inv
from scipy.sparse import csr_matrix

from bot.answering.features import BUCKETS, Ngrams, ngrams, weighted
from bot.answering.head import Floats, Head, Labels
from bot.guides.bank import ACTS, ANSWER, OTHER_KINDS, SHAPES, BankQuestion
from bot.guides.library import Library

# Chosen by training on one writer's questions and testing on another's; the optimum is flat (docs/decisions/0003).
WIDTH = 6.0
LETTERS = 0.4
RIDGE = 0.3
# The share of answerable bank questions that may be refused, in leave-one-out, when the threshold is set.
FALSE_REFUSALS = 0.02


def train(bank: list[BankQuestion], vectors: Floats, library: Library) -> Head:
    """A head for `bank`. `vectors`: unit embeddings of its questions, shape (len(bank), dimension)."""
    labels = _labels(bank, library)
    targets = _targets(bank, labels, library)
    bias = targets.mean(axis=0)
    letters, idf = _letters([question.text for question in bank])
    inverse = inv(_kernel(vectors, letters) + np.float32(RIDGE) * np.eye(len(bank), dtype=np.float32), overwrite_a=True)
    dual = inverse @ (targets - bias)
    left_out = targets - dual / np.diag(inverse)[:, None]
    head = Head(
        labels=labels,
        questions=vectors,
        dual=dual.astype(np.float32),
        ngram_weights=(LETTERS * (letters.T @ dual)).astype(np.float16),
        idf=idf,
        bias=bias,
        width=WIDTH,
    )
    return replace(head, threshold=_threshold(left_out, bank, head))


def _kernel(vectors: Floats, letters: csr_matrix) -> Floats:
    by_meaning = np.exp(2 * WIDTH * (vectors @ vectors.T - 1))
    return np.asarray(by_meaning + LETTERS * (letters @ letters.T).toarray(), dtype=np.float32)


def _letters(texts: list[str]) -> tuple[csr_matrix, Floats]:
    counted = [ngrams(text) for text in texts]
    documents = np.zeros(BUCKETS, dtype=np.float32)
    for buckets, _ in counted:
        documents[buckets] += 1
    idf = (np.log((1 + len(texts)) / (1 + documents)) + 1).astype(np.float32)
    return _sparse([weighted(features, idf) for features in counted]), idf


def _sparse(rows: list[Ngrams]) -> csr_matrix:
    starts = np.cumsum([0] + [len(buckets) for buckets, _ in rows])
    values = np.concatenate([values for _, values in rows])
    return csr_matrix((values, np.concatenate([buckets for buckets, _ in rows]), starts), shape=(len(rows), BUCKETS))


def _labels(bank: list[BankQuestion], library: Library) -> Labels:
    return Labels(
        passages=library.ids,
        facts=tuple(sorted(library.passage_of_fact)),
        kinds=(ANSWER, *OTHER_KINDS),
        shapes=SHAPES,
        acts=ACTS,
        languages=tuple(sorted({question.language for question in bank})),
    )


def _targets(bank: list[BankQuestion], labels: Labels, library: Library) -> Floats:
    targets = np.zeros((len(bank), labels.size), dtype=np.float32)
    blocks = labels.blocks()
    for row, question in enumerate(bank):
        for block, shares in _shares(question, library).items():
            names = getattr(labels, block)
            for name, share in shares.items():
                targets[row, blocks[block].start + names.index(name)] = share
    return targets


def _shares(question: BankQuestion, library: Library) -> dict[str, dict[str, float]]:
    """What each block should say of a question; the passage of its best fact counts one more time."""
    home = [library.passage_of_fact[fact] for fact in question.facts]
    places = [*home[:1], *dict.fromkeys(home)]
    return {
        "passages": {p: places.count(p) / len(places) for p in places},
        "facts": {fact: 1.0 if rank == 0 else 0.7 for rank, fact in enumerate(question.facts)},
        "kinds": {question.kind: 1.0},
        "shapes": {question.shape: 1.0} if question.shape else {},
        "acts": {question.act: 1.0} if question.act else {},
        "languages": {question.language: 1.0},
    }


def _threshold(left_out: NDArray[np.float32], bank: list[BankQuestion], head: Head) -> float:
    """The answer margin below which only FALSE_REFUSALS of the answerable bank questions lie."""
    kinds = left_out[:, head.labels.blocks()["kinds"]]
    answerable = np.array([question.kind == ANSWER for question in bank])
    return float(np.quantile(head.margins(kinds)[answerable], FALSE_REFUSALS))
