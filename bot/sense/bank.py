"""Examples of answers with what they mean, in knowledge/journey/said."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import ContentError
from bot.journey.vocabulary import Practice

SCORE, WORRY = "score", "worry"
CONTACTS = ("awareness", "consideration", "purchase", "after", "back", "advocacy")
# What stands for no score, or for a worry that isn't about money.
UNCLEAR, PRICE, NO_PRICE = "unclear", "price", "no_price"


@dataclass(frozen=True)
class Example:
    """`topic`: one of CONTACTS, SCORE or WORRY; `meaning`: a practice, "-2" to "2" or UNCLEAR, PRICE or NO_PRICE."""

    topic: str
    text: str
    meaning: str


def load_bank(folder: Path) -> tuple[Example, ...]:
    """Every example of every language. Raises ContentError naming the file and the line that breaks the format."""
    return tuple(example for file in sorted(folder.glob("*.jsonl")) for example in _read(file))


def _read(file: Path) -> Iterator[Example]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            data = json.loads(line)
            yield Example(data["topic"], data["text"], _meaning(data))
        except (ValueError, KeyError, TypeError) as exc:
            raise ContentError(f"{file}:{number}: not an example: {exc}") from exc


def _meaning(data: dict[str, Any]) -> str:
    if data["topic"] == SCORE:
        return UNCLEAR if data["score"] is None else str(int(data["score"]))
    if data["topic"] == WORRY:
        return PRICE if data["price"] else NO_PRICE
    if data["topic"] not in CONTACTS:
        raise ValueError(f"topic {data['topic']!r}")
    return Practice(data["practice"]).value
