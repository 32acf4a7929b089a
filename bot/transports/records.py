"""Answers and turns as the JSON records that the command contract fixes."""

from dataclasses import asdict
from typing import Any

from bot.answering.answer import Answer, Source
from bot.answering.retrieval import Ranked
from bot.guides.library import Library
from bot.guides.own import OwnPassage
from bot.languages import FALLBACK
from bot.messages import Reply, Turn


def answer_record(answer: Answer, library: Library, own: dict[str, OwnPassage], question_id: object = None) -> dict[str, Any]:
    """One answer as `ask --json` prints it. `own`: the operator's own passages, which a ranking may name."""
    times = answer.timings
    return {
        "id": question_id,
        "asked_language": answer.asked_language,
        "language": answer.language,
        "kind": answer.kind,
        "text": answer.text,
        "stage": answer.stage,
        "sources": [_source(source) for source in answer.sources],
        "passages": [_passage(ranked, library, own, answer.language) for ranked in answer.ranking],
        "model": None,
        "ms": {name: round(getattr(times, name), 2) for name in ("total", "embed", "retrieve", "compose")},
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "n": source.n,
        "guide": source.guide,
        "section": source.passage,
        "title": source.title,
        "language": source.language,
        "facts": list(source.facts),
        "quote": source.quote,
    }


def _passage(ranked: Ranked, library: Library, own: dict[str, OwnPassage], language: str) -> dict[str, Any]:
    record: dict[str, Any] = {"section": ranked.passage, "score": round(ranked.score, 4)}
    if ranked.passage not in library:
        mine = own[ranked.passage]
        return {"guide": mine.guide, "language": mine.language, "stage": None, "facts": [], **record}
    passage = library.passage(ranked.passage, FALLBACK)
    origin = language if language in passage.source_languages else passage.source_languages[0]
    return {"guide": passage.guide, "language": origin, "stage": passage.section.stage, "facts": list(passage.facts), **record}


def turn_records(conversation: str, turn: Turn) -> list[dict[str, Any]]:
    """The replies to one input as `chat --jsonl` prints them, closed by the "done" record."""
    return [*(_reply(conversation, reply) for reply in turn.replies), {"conversation": conversation, "done": True}]


def _reply(conversation: str, reply: Reply) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "text": reply.full_text,
        "choices": [{"id": c.id, "label": c.label, "selected": c.selected} for c in reply.choices],
        "question": asdict(reply.question) if reply.question else None,
        "progress": list(reply.progress) if reply.progress else None,
        "documents": [{"format": d.format, "path": d.path} for d in reply.documents],
    }
