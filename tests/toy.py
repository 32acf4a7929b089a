"""A small world with real parts: a deterministic embedder, one guide in five languages, and a bank that trains in a blink."""

import hashlib
import json
from pathlib import Path

import numpy as np

from bot.answering.embedding import Vectors, unit
from bot.languages import SUPPORTED
from bot.text import words

TOPICS = {"bread": "g001-01", "coffee": "g001-02", "flowers": "g001-03"}


class ToyEmbedder:
    """Each word has a random direction of its own; a text is their sum. Counts what it embeds."""

    def __init__(self, name: str = "toy:1", dimension: int = 256) -> None:
        self.name = name
        self.dimension = dimension
        self.embedded: list[str] = []

    def question(self, text: str) -> Vectors:
        return np.asarray(self.questions([text])[0], dtype=np.float32)

    def questions(self, texts: list[str]) -> Vectors:
        return self._embed(texts)

    def passages(self, texts: list[str]) -> Vectors:
        return self._embed(texts)

    def _embed(self, texts: list[str]) -> Vectors:
        self.embedded += texts
        return unit(np.stack([self._sum(words(text)) for text in texts]))

    def _sum(self, spoken: list[str]) -> Vectors:
        total = np.zeros(self.dimension, dtype=np.float32)
        for word in spoken:
            total += self._direction(word)
        return total

    def _direction(self, word: str) -> Vectors:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
        return np.asarray(np.random.default_rng(seed).normal(size=self.dimension), dtype=np.float32)


def write_knowledge(folder: Path) -> Path:
    """A `knowledge/` with one guide of three sections, its stages and its bank."""
    guide = folder / "guides" / "001"
    guide.mkdir(parents=True)
    for language in SUPPORTED:
        (guide / f"{language}.md").write_text(_edition(language), encoding="utf-8")
    (folder / "stages.toml").write_text(_STAGES, encoding="utf-8")
    (folder / "names.toml").write_text('guide = ["guid"]\n[guides]\n"001" = ["polish"]\n', encoding="utf-8")
    bank = folder / "questions"
    bank.mkdir()
    for language in SUPPORTED:
        (bank / f"{language}.jsonl").write_text("\n".join(json.dumps(row) for row in _rows(language)), encoding="utf-8")
    return folder


def _edition(language: str) -> str:
    head = f'---\nguide: "001"\nlanguage: {language}\nsource_language: pl\nsources: toy.txt\ntitle: Toy\n---\n'
    return head + "".join(_section(topic, fact, language) for topic, fact in TOPICS.items())


def _section(topic: str, fact: str, language: str) -> str:
    lead = f"\n## On {topic} {{#{topic}}}\n\nSell {topic} {language}. {{{fact}}}\n"
    claim = f"\n- Customers like {topic} {language}. {{{fact}}}\n"
    return f"{lead}{claim}\n> Bake {topic}.\n? What about {topic} {language}?\n"


def _rows(language: str) -> list[dict[str, object]]:
    asked: list[dict[str, object]] = [
        {"q": f"{word} {topic} {language}", "facts": [fact], "shape": "how", "style": "short"}
        for topic, fact in TOPICS.items()
        for word in ("how to sell", "why do people buy", "where do I put my", "is it good to have")
    ]
    off = ("weather tomorrow", "football score", "cure for a cold", "train to town")
    asked += [{"q": f"{word} {language}", "kind": "off_topic"} for word in off]
    return asked


_STAGES = """
canonical = ["awareness"]
actions = []
taxonomy = []
notes = []
gaps = []
[overview]
awareness = ["001/bread"]
[agreements]
[repeats]
"""
