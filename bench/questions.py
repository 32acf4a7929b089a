"""The evaluation questions: written apart from the bank, by somebody who saw only the facts and the originals."""

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "evaluation"


@dataclass(frozen=True)
class Question:
    """`facts` answer it (empty if nothing does); `needs`: those a strict reader insists on; `kind` if nothing does."""

    text: str
    language: str
    facts: tuple[str, ...]
    needs: tuple[str, ...]
    kind: str


def load() -> list[Question]:
    """Every evaluation question, language by language."""
    rows = ((file.stem, json.loads(line)) for file in sorted(FOLDER.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return [
        Question(row["q"], language, tuple(row.get("facts", ())), tuple(row.get("needs", ())), row.get("kind", "answer"))
        for language, row in rows
    ]
