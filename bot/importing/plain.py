"""Plain text: blocks by blank lines, list items by their marks, lines wrapped by an editor joined again."""

import re
from collections.abc import Iterator

from bot.importing.document import Block, Document

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_MARK = re.compile(r"(?:[-*•·◦▪▫‣●○–—]|\d{1,3}[.)])\s+")
# Markdown saved under the wrong name.
_MARKED_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
# Pages turned into text glue a question to its answer.
_GLUED_QUESTION = re.compile(r"\?(?=[^\W\d_])")
_WRAP_WIDTH = (45, 100)


def read_plain(text: str) -> Document:
    """The blocks of a text. A line is a paragraph of its own unless its block was wrapped at a fixed width."""
    blocks = [block for part in _BLANK.split(text) for block in _blocks(part)]
    return Document(blocks=blocks)


def _blocks(part: str) -> Iterator[Block]:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    for line in _joined(lines):
        if heading := _MARKED_HEADING.match(line):
            yield Block("heading", line[heading.end() :])
        else:
            mark = _MARK.match(line)
            yield Block("item", _spaced(line[mark.end() :])) if mark else Block("text", _spaced(line))


def _joined(lines: list[str]) -> list[str]:
    joined: list[str] = []
    wrapped = len(lines) > 2 and 2 * sum(_is_full(line) for line in lines) > len(lines)
    for previous, line in zip(["", *lines], lines, strict=False):
        if joined and not _opens_block(line) and _is_full(previous) and _runs_on(previous, line, wrapped):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _opens_block(line: str) -> bool:
    return bool(_MARK.match(line) or _MARKED_HEADING.match(line))


def _is_full(line: str) -> bool:
    """Whether it is as long as editors make the lines of a wrapped paragraph."""
    narrowest, widest = _WRAP_WIDTH
    return narrowest <= len(line) <= widest


def _runs_on(previous: str, line: str, wrapped: bool) -> bool:
    """Whether one paragraph goes on over the break, rather than a heading or paragraph ending at it."""
    return line[0].islower() or (wrapped and not previous.endswith((".", "!", "?", ":", ";")))


def _spaced(line: str) -> str:
    return _GLUED_QUESTION.sub("? ", line)
