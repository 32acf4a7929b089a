"""Questions that stand alone: one on the command line, or a file of them."""

import json
from pathlib import Path
from typing import Any, TextIO

from bot.answering.compose import source_list
from bot.bootstrap import App
from bot.errors import CoachError
from bot.languages import supported
from bot.text import clean
from bot.transports.records import answer_record


def answer_text(app: App, question: str, language: str | None) -> str:
    """A readable answer with its sources."""
    answer = app.answerer.answer(clean(question), supported(language))
    listed = source_list(answer.sources, app.phrases, answer.language)
    return "\n\n".join(part for part in (answer.text, listed) if part)


def answer_json(app: App, question: str, language: str | None, question_id: object = None) -> dict[str, Any]:
    """The record of the command contract for one question."""
    answer = app.answerer.answer(clean(question), supported(language))
    return answer_record(answer, app.knowledge.library, app.answerer.own, question_id)


def answer_file(app: App, file: Path, out: TextIO) -> None:
    """One record a line for every line of `file`, in order. Raises CoachError for a file that can't be used."""
    for number, row in _rows(file):
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise CoachError(f'{file}:{number}: a line is an object with an "id" and a "text"')
        language = row.get("language")
        record = answer_json(app, row["text"], language if isinstance(language, str) else None, row.get("id"))
        print(json.dumps(record, ensure_ascii=False), file=out, flush=True)


def _rows(file: Path) -> list[tuple[int, object]]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return [(number, json.loads(line)) for number, line in enumerate(lines, 1) if line.strip()]
    except (OSError, ValueError) as exc:
        raise CoachError(f"{file} can't be read as JSON lines: {exc}") from exc
