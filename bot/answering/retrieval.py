"""From a question to a ranking of passages: the trained head leads, the vector store follows, own guides are judged by surprise."""

from dataclasses import dataclass

from bot.answering.embedding import Vectors
from bot.answering.head import Reading
from bot.answering.index import Index
from bot.guides.library import Library

_NEIGHBOURS = 10
# What the best fact of a passage, and all its facts together, say beside the passage's own score.
_BEST_FACT = 0.5
_ALL_FACTS = 0.2
# The weight of the plain cosine beside the head: it decides among passages the head has no opinion on.
_COSINE = 0.3
_TYPICAL_COSINE = 0.8
# An own passage counts as an answer when it is this many deviations nearer than questions are in general…
_SURPRISE = 3.0
# …and this turns surprise into the scale of the head's scores.
_SURPRISE_SCALE = 0.12
# The deviations that a passage with all the question's letters, and no others, would gain.
_LETTERS = 6.0
_KEPT = 10
# So that a large guide of the operator's own doesn't push all of ours out of the ranking.
_MOST_OWN = 5


@dataclass(frozen=True)
class Ranked:
    """A passage id and its score; scores of one ranking compare, across questions they only roughly do."""

    passage: str
    score: float


def passage_scores(reading: Reading, library: Library) -> dict[str, float]:
    """Passage id -> how well it answers, from what the head says of it and of its facts."""
    return {p: score + _from_facts(reading, library.claimed(p)) for p, score in reading.passages.items()}


def _from_facts(reading: Reading, facts: tuple[str, ...]) -> float:
    scores = [reading.facts[fact] for fact in facts]
    return _BEST_FACT * max(scores) + _ALL_FACTS * sum(score for score in scores if score > 0)


def rank(text: str, passages: dict[str, float], vector: Vectors, index: Index) -> list[Ranked]:
    """Up to 10 passages for a question, best first. `passages`: the scores of ours; `vector`: its unit embedding."""
    cosines = index.store.nearest(vector, _NEIGHBOURS + len(index.own))
    scores = {p: score + _COSINE * (cosines.get(p, _TYPICAL_COSINE) - _TYPICAL_COSINE) for p, score in passages.items()}
    own = {p: _SURPRISE_SCALE * max(surprise - 1, 0) for p, surprise in _surprises(text, index, cosines).items()}
    scores |= {p: own[p] for p in sorted(own, key=lambda p: -own[p])[:_MOST_OWN]}
    best = sorted(scores, key=lambda p: (-scores[p], p))[:_KEPT]
    return [Ranked(p, scores[p]) for p in best]


def answered_by_own(ranking: list[Ranked], index: Index) -> bool:
    """Whether a passage of the operator's own stands so near that it answers, whatever the bank says."""
    own_best = ranking[0].passage in index.own
    return own_best and ranking[0].score >= _SURPRISE_SCALE * (_SURPRISE - 1)


def _surprises(text: str, index: Index, cosines: dict[str, float]) -> dict[str, float]:
    """How surprisingly near the question is to each own passage, in deviations, shared words counting as well."""
    if not index.own:
        return {}
    letters = index.shared_letters(text)
    return {p: entry.background.surprise(cosines[p]) + _LETTERS * letters[p] for p, entry in index.own.items() if p in cosines}
