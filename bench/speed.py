"""Latency against one bare query embedding, cold start, ingest against pure embedding, memory."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

from bench.questions import Question
from bot.bootstrap import ROOT, App, build_embedder

_SAMPLE = 150
_STARTS = 5


@dataclass(frozen=True)
class Latency:
    """Medians in milliseconds over interleaved calls, and the ratio of the two."""

    answer: float
    embedding: float

    @property
    def ratio(self) -> float:
        return self.answer / self.embedding


def latency(app: App, questions: list[Question]) -> Latency:
    """Question to answer beside one bare query embedding of the same question, taken in turn."""
    embedder = build_embedder(app.settings)
    answers, embeddings = [], []
    for question in questions[:: max(1, len(questions) // _SAMPLE)]:
        embeddings.append(_timed(partial(embedder.question, question.text)))
        answers.append(_timed(partial(app.answerer.answer, question.text)))
    return Latency(statistics.median(answers), statistics.median(embeddings))


def peak_megabytes(home: Path, questions: list[Question]) -> float:
    """The highest resident memory of a process of its own that answers every question."""
    file = home / "bench-questions.jsonl"
    rows = [json.dumps({"id": n, "text": question.text}) for n, question in enumerate(questions)]
    file.write_text("\n".join(rows), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "ask", "--json", "--file", str(file)]
    process = psutil.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT, env={**os.environ, "JOURNEY_COACH_HOME": str(home)})
    peak = 0
    while process.poll() is None:
        with suppress(psutil.Error):
            peak = max(peak, process.memory_info().rss)
        time.sleep(0.05)
    file.unlink()
    return peak / 1e6


def starts(home: Path) -> dict[str, float]:
    """Median seconds of whole commands: `--help`, and a question from a cold process."""
    environment = {**os.environ, "JOURNEY_COACH_HOME": str(home)}
    commands = {"python -m bot --help": ["--help"], "python -m bot ask": ["ask", "how do I win attention?"]}
    return {
        name: statistics.median(_timed(partial(_run, ["-m", "bot", *arguments], environment)) / 1000 for _ in range(_STARTS))
        for name, arguments in commands.items()
    }


def ingest(app: App) -> dict[str, float]:
    """Seconds of a first `ingest.py`, and of embedding all its texts, estimated from a sample."""
    home = Path(tempfile.mkdtemp(prefix="journey-coach-bench-"))
    environment = {**os.environ, "JOURNEY_COACH_HOME": str(home)}
    first = _timed(lambda: _run(["ingest.py"], environment)) / 1000
    again = _timed(lambda: _run(["ingest.py"], environment)) / 1000
    shutil.rmtree(home)
    bank = [question.text for question in app.knowledge.bank]
    sample = bank[:: max(1, len(bank) // 300)]
    embedder = build_embedder(app.settings)
    pure = _timed(lambda: embedder.questions(sample)) / 1000 * len(bank) / len(sample)
    return {"first": first, "again": again, "embedding": pure}


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT, env=environment)


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)
