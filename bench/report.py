"""The tables of docs/benchmarks.md, each between markers, so that the prose around them stays."""

from collections.abc import Callable
from typing import Any

from bench.delivery import BOTS
from bench.questions import Question
from bench.retrieval import LANGUAGES, Row, Scope
from bench.speed import Latency
from bot.bootstrap import ROOT

_FILE = ROOT / "docs" / "benchmarks.md"


def write(tables: dict[str, Any], questions: list[Question]) -> str:
    """Put each table into the document and return them as text."""
    drawn: dict[str, Callable[[Any], str]] = {
        "retrieval": lambda rows: _retrieval(rows, questions),
        "scope": _scope,
        "latency": _latency,
        "memory": lambda megabytes: f"Peak resident memory of a process that answers all of them: {megabytes:.0f} MB (limit 350).",
        "starts": _starts,
        "ingest": _ingest,
        "delivery": _delivery,
        "curve": _curve,
    }
    text = _FILE.read_text(encoding="utf-8")
    parts = {name: drawn[name](value) for name, value in tables.items()}
    for name, part in parts.items():
        start, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
        before, _, rest = text.partition(start)
        text = before + start + part + end + rest.partition(end)[2]
    _FILE.write_text(text, encoding="utf-8")
    return "\n\n".join(parts.values())


def _retrieval(rows: list[Row], questions: list[Question]) -> str:
    answerable = sum(bool(question.facts) for question in questions)
    others = sorted({question.language for question in questions} - set(LANGUAGES))
    head = f"{answerable} answerable and {len(questions) - answerable} unanswerable questions.\n\n"
    head += f"| method | hit@1 | hit@3 | MRR@10 | hit@3 {' / '.join((*LANGUAGES, *others))} | AUROC |\n|---|---|---|---|---|---|\n"
    return head + "\n".join(_retrieval_row(row, (*LANGUAGES, *others)) for row in rows)


def _retrieval_row(row: Row, languages: tuple[str, ...]) -> str:
    each = " / ".join(f"{row.by_language[language]:.2f}" for language in languages)
    return f"| {row.method} | {row.hit1:.3f} | {row.hit3:.3f} | {row.mrr:.3f} | {each} | {row.auroc:.3f} |"


def _scope(scope: Scope) -> str:
    return "\n".join(
        [
            "| of all | share | limit |",
            "|---|---|---|",
            f"| answerable questions refused | {scope.false_refusals:.1%} | ≤ 4 % |",
            f"| unanswerable questions answered | {scope.false_answers:.1%} | ≤ 10 % |",
            f"| answers that state every fact the question needs | {scope.needs_told:.1%} | ≥ 85 % |",
            f"| questions whose language is recognised | {scope.right_language:.1%} | ≥ 99 % |",
        ]
    )


def _latency(latency: Latency) -> str:
    return (
        f"Question to answer, p50: {latency.ratio:.2f} × one bare query embedding (limit 1.5); "
        f"here {latency.answer:.1f} ms against {latency.embedding:.1f} ms."
    )


def _starts(starts: dict[str, float]) -> str:
    return "\n".join(["| command, cold | median |", "|---|---|", *(f"| `{name}` | {seconds:.2f} s |" for name, seconds in starts.items())])


def _ingest(ingest: dict[str, float]) -> str:
    return "\n".join(
        [
            "| ingest | seconds | of pure embedding |",
            "|---|---|---|",
            f"| first `ingest.py`, with the shipped vectors | {ingest['first']:.0f} | {ingest['first'] / ingest['embedding']:.2f} |",
            f"| `ingest.py` with nothing changed | {ingest['again']:.1f} | {ingest['again'] / ingest['embedding']:.3f} |",
            f"| embedding the bank alone (estimated from 300) | {ingest['embedding']:.0f} | 1 |",
        ]
    )


def _delivery(rates: dict[str, float]) -> str:
    peer = rates["echo"]
    rows = (f"| {BOTS[bot]} | {rate:.0f} | {rate / peer:.2f} |" for bot, rate in rates.items())
    return "\n".join(["| bot that answers each message with its own text | updates/s | of the echo bot |", "|---|---|---|", *rows])


def _curve(points: list[tuple[int, float, float]]) -> str:
    rows = (f"| {size} | {hit1:.3f} | {hit3:.3f} |" for size, hit1, hit3 in points)
    return "\n".join(["| questions in the bank | hit@1 | hit@3 |", "|---|---|---|", *rows])
