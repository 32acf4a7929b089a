"""How well passages are found and scope is kept, by language, beside the peers."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from bench.peers import Found, Search, bm25, dense, textbook
from bench.questions import Question
from bot.bootstrap import App, build_embedder

LANGUAGES = ("en", "ro", "pl", "it", "et")


@dataclass(frozen=True)
class Row:
    """One method: hit@1, hit@3 and MRR@10 over answerable questions, hit@3 by language, AUROC of its top score."""

    method: str
    hit1: float
    hit3: float
    mrr: float
    by_language: dict[str, float]
    auroc: float


@dataclass(frozen=True)
class Scope:
    """Shares over all languages: answerable questions refused, unanswerable ones answered, facts needed that were told."""

    false_refusals: float
    false_answers: float
    needs_told: float
    right_language: float


def compare(app: App, questions: list[Question]) -> list[Row]:
    """Ours and the peers, on the same questions."""
    embedder = build_embedder(app.settings)
    library = app.knowledge.library
    methods: dict[str, Search] = {
        "BM25 over our passages, asker's language": bm25(library),
        "textbook RAG (LangChain splitter, Chroma, same embedder)": textbook(library, embedder),  # type: ignore[arg-type]
        "dense over our passages, same embedder": dense(library, embedder),  # type: ignore[arg-type]
        "Journey Coach": ours(app),
    }
    return [row(name, search, questions) for name, search in methods.items()]


def ours(app: App) -> Search:
    """The coach's ranking as a search; the first score is its answer margin."""

    def search(text: str, language: str) -> list[Found]:
        understood = app.answerer.understand(text, None)
        facts = [frozenset(app.knowledge.library.passage(r.passage, "en").facts) for r in understood.ranking]
        margin = understood.margin
        return [Found(ids, margin if place == 0 else margin - place) for place, ids in enumerate(facts)]

    return search


def row(method: str, search: Search, questions: list[Question]) -> Row:
    """One method measured on all questions."""
    ranks: dict[str, list[int]] = defaultdict(list)
    tops: list[float] = []
    for question in questions:
        found = search(question.text, question.language)
        tops.append(found[0].score if found else 0.0)
        if question.facts:
            ranks[question.language].append(_rank(found, set(question.facts)))
    every = np.array([rank for some in ranks.values() for rank in some])
    return Row(
        method=method,
        hit1=float((every == 1).mean()),
        hit3=float((every <= 3).mean()),
        mrr=float((1 / every * (every <= 10)).mean()),
        by_language={language: float((np.array(some) <= 3).mean()) for language, some in ranks.items()},
        auroc=auroc(np.array(tops), np.array([bool(question.facts) for question in questions])),
    )


def _rank(found: list[Found], facts: set[str]) -> int:
    return next((place for place, result in enumerate(found, 1) if result.facts & facts), 10**6)


def auroc(scores: np.ndarray, positive: np.ndarray) -> float:
    """The chance that a positive scores above a negative, ties counting half."""
    higher = scores[positive][:, None] - scores[~positive][None, :]
    return float((higher > 0).mean() + (higher == 0).mean() / 2)


def scope(app: App, questions: list[Question]) -> Scope:
    """What whole answers do: refuse, answer, tell what is needed, speak the right language."""
    refused, answered, told, language = [], [], [], []
    for question in questions:
        answer = app.answerer.answer(question.text)
        language.append(answer.asked_language == question.language)
        if not question.facts:
            answered.append(answer.kind == "answer")
            continue
        refused.append(answer.kind != "answer")
        facts = {fact for source in answer.sources for fact in source.facts}
        agreeing = app.knowledge.stages.agreeing
        told.append(all(facts & ({need} | agreeing(need)) for need in question.needs))
    return Scope(*(float(np.mean(flags)) for flags in (refused, answered, told, language)))
