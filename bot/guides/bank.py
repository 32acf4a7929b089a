"""The question bank: what people ask, the facts that answer it, and what is out of scope."""

import json
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError

ANSWER = "answer"
# What a message can be besides a question that the guides answer.
OTHER_KINDS = (
    "not_covered",
    "off_topic",
    "blocked",
    "greeting",
    "thanks",
    "goodbye",
    "help",
    "abuse",
    "distress",
    "follow_up",
)
SHAPES = ("how", "what", "why", "compare", "count", "order", "stage")
ACTS = ("more", "next", "previous", "apply", "aspect")


@dataclass(frozen=True)
class BankQuestion:
    """One authored question. `facts`: ids that answer it, best first; empty unless kind is "answer".

    `shape` is the form of answer it wants; `act` what a follow-up asks for ("more", "next"…).
    """

    text: str
    language: str
    kind: str
    facts: tuple[str, ...] = ()
    shape: str | None = None
    act: str | None = None


def load_bank(questions: Path) -> list[BankQuestion]:
    """Every question below `questions` (one `<language>.jsonl` a language)."""
    return [question for file in sorted(questions.glob("*.jsonl")) for question in _read(file)]


def _read(file: Path) -> list[BankQuestion]:
    rows = []
    for number, line in enumerate(_lines(file), 1):
        try:
            rows.append(_question(json.loads(line), file.stem))
        except (ValueError, KeyError) as exc:
            raise ContentError(f"{file}:{number}: {exc}") from exc
    return rows


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        raise ContentError(f"{file}: {exc}") from exc


def _question(row: object, language: str) -> BankQuestion:
    if not isinstance(row, dict):
        raise ValueError("a question is an object")
    facts = row.get("facts", [])
    kind = str(row.get("kind", ANSWER))
    if not isinstance(facts, list) or (kind == ANSWER) != bool(facts):
        raise ValueError("a question has either facts or a kind")
    if kind != ANSWER and kind not in OTHER_KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    shape, act = row.get("shape"), row.get("act")
    if shape and shape not in SHAPES:
        raise ValueError(f"unknown shape {shape!r}")
    if act and act not in ACTS:
        raise ValueError(f"unknown act {act!r}")
    return BankQuestion(
        text=str(row["q"]),
        language=language,
        kind=kind,
        facts=tuple(str(fact) for fact in facts),
        shape=str(shape) if shape else None,
        act=str(act) if act else None,
    )
