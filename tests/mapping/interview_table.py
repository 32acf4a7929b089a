"""The table of docs/interview.md, counted by walking: `python -m tests.mapping.interview_table`."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.bootstrap import KNOWLEDGE, LOCALES
from bot.guides.knowledge import Knowledge, load_knowledge
from bot.journey.vocabulary import Sector
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.mapping.opening import load_content
from bot.messages import Reply
from bot.phrases import Phrases
from tests.mapping.owners import Owner, new_coach
from tests.mapping.shelf import MemoryShelf
from tests.mapping.walks import answer_by_taps

HEAD = "| path | language | questions | follow-ups | taps | typed answers | typed words |\n|---|---|---|---|---|---|---|"
# An owner whose customers are content everywhere but in one stage, who takes two contacts a stage and three fixes.
_CALM = ("1", "1", "-1", "0", "2")
_TYPED = ("business", "persona", "need")


def rows(knowledge: Knowledge, content: MapContent) -> Iterator[str]:
    """One line for each path and language."""
    with tempfile.TemporaryDirectory() as exports:
        for path in ("full, tapped", "full, three answers typed", "short, tapped"):
            for language in SUPPORTED:
                shelf = MemoryShelf()
                yield _row(path, Owner(new_coach(knowledge, content, shelf, Path(exports)), shelf, language), content)


def _row(path: str, owner: Owner, content: MapContent) -> str:
    reply = owner.say("/map")
    taps, asked, typed, words, most = 0, [], 0, 0, 0
    if path.startswith("short"):
        reply, taps = owner.tap("length:quick"), 1
    while reply.question:
        asked.append(reply.question.id)
        most = max(most, reply.progress[1] if reply.progress else 0)
        if "typed" in path and reply.question.field in _TYPED:
            text = _example(content, reply.question.field, owner.language)
            reply, typed, words = owner.say(text), typed + 1, words + len(text.split())
        else:
            reply, more = _tapped(owner, reply)
            taps += more
    follow_ups = sum(question.startswith(("pain.", "when.")) or question == "review" for question in asked)
    return f"| {path} | {owner.language} | {most} | {follow_ups} | {taps} | {typed} | {words} |"


def _tapped(owner: Owner, reply: Reply) -> tuple[Reply, int]:
    if reply.question and reply.question.field == "score":
        scores = dict(zip(("awareness", "consideration", "purchase", "retention", "advocacy"), _CALM, strict=True))
        return owner.tap(scores[reply.question.stage or ""]), 1
    return answer_by_taps(owner, reply)


def _example(content: MapContent, field: str, language: str) -> str:
    """What an owner might type: the food trade's examples."""
    pack = content.trades.pack(Sector.FOOD)
    return {"business": pack.business, "persona": pack.who_example, "need": pack.need_example}[field](language)


if __name__ == "__main__":
    phrases, knowledge = Phrases(LOCALES), load_knowledge(KNOWLEDGE)
    content = load_content(KNOWLEDGE, phrases, knowledge.library)
    sys.stdout.write("\n".join([HEAD, *rows(knowledge, content)]) + "\n")
