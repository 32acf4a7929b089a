"""Files read back by programs that others wrote."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from openpyxl import load_workbook
from openpyxl.cell import Cell
from pypdf import PdfReader

from bot.journey.model import JourneyMap, Stage

_NOT_WORDS = {
    "id",
    "key",
    "catalogue",
    "rule",
    "channel",
    "channels",
    "language",
    "based_on",
    "taxonomy",
    "feeling",
    "country",
    "pain",
    "touchpoint",
}


def cells(content: bytes) -> Iterator[Cell]:
    for page in load_workbook(io.BytesIO(content)).worksheets:
        yield from (cell for row in page.iter_rows() for cell in row if cell.value is not None)


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def tokens(content: str) -> list[Token]:
    return list(_flat(MarkdownIt("commonmark", {"linkify": False}).enable(["strikethrough", "table"]).parse(content)))


def _flat(parsed: list[Token]) -> Iterator[Token]:
    for token in parsed:
        yield token
        yield from _flat(token.children or [])


def markdown_text(content: str) -> str:
    return "".join(token.content if token.type == "text" else "\n" for token in tokens(content) if token.type != "inline")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _strings(entry)
    elif isinstance(value, str):
        yield value


TEXT: Mapping[str, Callable[[bytes], str]] = {
    "pdf": lambda content: "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages),
    "xlsx": lambda content: "\n".join(str(cell.value) for cell in cells(content)),
    "csv": lambda content: "\n".join(cell for row in csv_rows(content) for cell in row),
    "md": lambda content: markdown_text(content.decode()),
    "json": lambda content: "\n".join(_strings(json.loads(content))),
}


def owners_words(value: object) -> Iterator[str]:
    """Everything that an owner wrote on a map, without what a skipped stage hides."""
    if isinstance(value, Stage) and value.skipped:
        yield value.label
    elif isinstance(value, tuple):
        for entry in value:
            yield from owners_words(entry)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_WORDS:
                yield from owners_words(getattr(value, field.name))
    elif type(value) is str and value:
        yield value


def letters(text: str) -> str:
    """What is left of a text whatever way its lines were broken."""
    return "".join(re.findall(r"[^\W_]", text))


def _in_pdf(text: str, held: str) -> bool:
    """Of what is written from right to left pypdf tells the letters, but not in the order in which they are read."""
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return set(text) <= set(held)
    return text in held


def missing(journey: JourneyMap, format: str, content: bytes) -> list[str]:  # noqa: A002
    """The owner's words that aren't in a file."""
    if format == "pdf":
        held = letters(TEXT[format](content))
        return [text for text in owners_words(journey) if not _in_pdf(letters(text), held)]
    held = " ".join(TEXT[format](content).split())
    return [text for text in owners_words(journey) if " ".join(text.split()) not in held]
