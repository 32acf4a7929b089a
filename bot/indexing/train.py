"""Training the head on the question bank: kernel ridge regression with a leave-one-out calibration.

Everything the head must tell of a question is one column of targets, so one matrix is factored once, whatever the
number of outputs; the same factor gives leave-one-out predictions, from which the refusal threshold is read.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_solve, cholesky, solve_triangular
from scipy.sparse import csr_matrix

from bot.answering.features import BUCKETS, Ngrams, ngrams, weighted
from bot.answering.head import Floats, Head, Labels
from bot.guides.bank import ACTS, ANSWER, OTHER_KINDS, SHAPES, BankQuestion
from bot.guides.library import Library
from bot.languages import SUPPORTED

# Chosen by training on one writer's questions and testing on another's; the optimum is flat (docs/decisions/0003).
WIDTH = 6.0
LETTERS = 0.4
RIDGE = 0.2
# The embeddings keep this many principal components: fewer cost hits, more only memory and time.
COMPONENTS = 192
_BLOCK = 1000
_CALIBRATED = 2000
# The share of answerable bank questions that may be refused, in leave-one-out, when the threshold is set.
FALSE_REFUSALS = 0.018


def train(bank: list[BankQuestion], vectors: Floats, library: Library) -> Head:
    """A head for `bank`. `vectors`: unit embeddings of its questions, shape (len(bank), dimension)."""
    labels = _labels(bank, library)
    basis, centre = _principal(vectors)
    points = ((vectors - centre) @ basis).astype(np.float32)
    targets = _targets(bank, labels, library)
    bias = targets.mean(axis=0)
    letters, idf = _letters([question.text for question in bank])
    factor = cholesky(_kernel(points, letters), lower=True, overwrite_a=True, check_finite=False)
    dual = cho_solve((factor, True), targets - bias, check_finite=False)
    head = Head(
        labels=labels,
        basis=basis,
        centre=centre,
        questions=points,
        dual=dual,
        ngram_weights=(LETTERS * (letters.T @ dual)).astype(np.float16),
        idf=idf,
        bias=bias,
        width=WIDTH,
    )
    return replace(head, threshold=_threshold(factor, targets, bank, head))


def _principal(vectors: Floats) -> tuple[Floats, Floats]:
    """The first principal components as columns, shape (d, COMPONENTS), and the mean, shape (d,)."""
    centre = vectors.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov((vectors - centre).T))
    return np.ascontiguousarray(directions[:, ::-1][:, :COMPONENTS], dtype=np.float32), centre


def _kernel(points: Floats, letters: csr_matrix) -> Floats:
    """The kernel matrix with the ridge on its diagonal, shape (n, n), filled block by block to bound memory."""
    norms = (points**2).sum(axis=1)
    # In Fortran's order, so that the factor takes the place of the matrix and no second one is held.
    kernel = np.empty((len(points), len(points)), dtype=np.float32, order="F")
    for start in range(0, len(points), _BLOCK):
        some = slice(start, start + _BLOCK)
        distances = norms[:, None] + norms[some] - 2 * (points @ points[some].T)
        kernel[:, some] = np.exp(-WIDTH * distances) + LETTERS * (letters @ letters[some].T).toarray()
    kernel[np.diag_indices_from(kernel)] += RIDGE
    return kernel


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
        facts=tuple(fact for passage in library.ids for fact in library.claimed(passage)),
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


def _threshold(factor: Floats, targets: Floats, bank: list[BankQuestion], head: Head) -> float:
    """The answer margin below which only FALSE_REFUSALS of the answerable bank questions lie, each left out in turn."""
    answerable = np.array([row for row, question in enumerate(bank) if question.kind == ANSWER and question.language in SUPPORTED])
    sample = np.sort(np.random.default_rng(0).permutation(answerable)[:_CALIBRATED])
    kinds = head.labels.blocks()["kinds"]
    left_out = targets[sample, kinds] - head.dual[sample, kinds] / _inverse_diagonal(factor, sample)[:, None]
    return float(np.quantile(head.margins(left_out), FALSE_REFUSALS))


def _inverse_diagonal(factor: Floats, rows: NDArray[np.int64]) -> Floats:
    """Some diagonal elements of the inverse of the matrix with this Cholesky factor."""
    units = np.zeros((len(factor), len(rows)), dtype=np.float32, order="F")
    units[rows, np.arange(len(rows))] = 1
    columns = solve_triangular(factor, units, lower=True, overwrite_b=True, check_finite=False)
    return np.asarray((columns**2).sum(axis=0))
