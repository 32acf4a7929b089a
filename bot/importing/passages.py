"""Blocks into passages: sections by heading, cut where they are long, joined where they are very short."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.adapters.text_splitter import split_text
from bot.importing.document import Block
from bot.importing.report import ImportedPassage

LONGEST = 120
# Below this a passage says too little to be found or to answer with.
_SHORTEST = 15
_LONG_WORD = 15


@dataclass
class _Section:
    title: str
    lines: list[str] = field(default_factory=list)


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a text without markup, its short lines made headings where something longer follows."""
    marked: list[Block] = []
    for block in reversed(blocks):
        is_heading = block.kind == "text" and block.is_short_line and bool(marked) and _opens(block, marked[-1])
        marked.append(Block("heading", block.text) if is_heading else block)
    return marked[::-1]


def _opens(line: Block, following: Block) -> bool:
    if line.text[0].islower():
        return False
    return following.kind != "text" or len(following.text) > len(line.text)


def passages(blocks: Iterable[Block], title: str) -> tuple[ImportedPassage, ...]:
    """Passages of at most LONGEST words in order. What stands before the first heading is titled `title`."""
    pieces = [
        ImportedPassage(section.title, piece)
        for section in _sections(blocks, title)
        for piece in split_text("\n".join(section.lines), LONGEST, _length)
    ]
    return tuple(_merged(pieces, title))


def _sections(blocks: Iterable[Block], title: str) -> list[_Section]:
    sections = [_Section(title)]
    for block in blocks:
        if block.kind == "heading":
            sections.append(_Section(block.text))
        else:
            sections[-1].lines.append(f"- {block.text}" if block.kind == "item" else block.text)
    return [section for section in sections if section.lines]


def _merged(pieces: Iterable[ImportedPassage], untitled: str) -> list[ImportedPassage]:
    """Every piece that is very short joined to its neighbour, the one before it if both fit."""
    merged: list[ImportedPassage] = []
    for piece in pieces:
        joined = _joined(merged[-1], piece, untitled) if merged else piece
        if merged and min(_length(merged[-1].text), _length(piece.text)) < _SHORTEST and _length(joined.text) <= LONGEST:
            merged[-1] = joined
        else:
            merged.append(piece)
    return merged


def _joined(first: ImportedPassage, second: ImportedPassage, untitled: str) -> ImportedPassage:
    """One passage under the heading of the longer; the heading of the other becomes a line of its text."""
    title = first.title if _length(first.text) >= _length(second.text) else second.title
    lines = [line for piece in (first, second) for line in (piece.title, piece.text) if line not in (title, untitled)]
    return ImportedPassage(title, "\n".join(dict.fromkeys(lines)))


def _length(text: str) -> int:
    """Words; what isn't made of words (a long link, say) counts by its characters."""
    return max(len(text.split()), len(text) // _LONG_WORD)
