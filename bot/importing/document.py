"""A file read: its blocks in order, and what reading it already set aside."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.importing.report import LeftOut
from bot.importing.wording import sentences
from bot.text import clean, words

Kind = Literal["heading", "item", "text"]
SHORT_LINE = 12
# clean() caps what it returns, and NFC can make a text up to three times as long.
_GROWTH = 3
_TAG = re.compile("[\U000e0001-\U000e007f]+")
# Flags of regions are written with at most seven tag characters.
_LONGEST_FLAG = 7


@dataclass(frozen=True)
class Block:
    """A heading, a list item or a paragraph, without markup."""

    kind: Kind
    text: str

    @property
    def sentences(self) -> list[str]:
        return sentences(self.text)

    @property
    def is_short_line(self) -> bool:
        """Whether it could be a heading or a caption: few words, no full stop, not of a list."""
        return self.kind != "item" and len(words(self.text)) <= SHORT_LINE and not self.text.endswith((".", "!", ";", ",", ":"))


@dataclass
class Document:
    """What a reader makes of a file. `title` is "" if the file names none."""

    title: str = ""
    blocks: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass
class Sifted:
    """What a pass of cleaning keeps, in order, and what it leaves out."""

    kept: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def keep(self, block: Block, text: str | None = None) -> None:
        """Keep a block, with less text if `text` says so; nothing if that is empty."""
        if text is None or text:
            self.kept.append(block if text is None else replace(block, text=text))

    def leave(self, reason: str, text: str) -> None:
        if text:
            self.left_out.append(LeftOut(reason, text))


def sift_sentences(blocks: list[Block], reason: str, is_out: Callable[[str], bool]) -> Sifted:
    """The blocks without the sentences that are out; those of one block are left out together."""
    sifted = Sifted()
    for block in blocks:
        out = [sentence for sentence in block.sentences if is_out(sentence)]
        sifted.keep(block, " ".join(s for s in block.sentences if s not in out) if out else None)
        sifted.leave(reason, " ".join(out))
    return sifted


def scrub(text: str) -> tuple[str, list[LeftOut]]:
    """The text line by line without invisible characters (indentation stays), and what tag characters spelled in it."""
    hidden = [_spelled(run) for run in _TAG.findall(text) if len(run) > _LONGEST_FLAG]
    lines = (line[: len(line) - len(line.lstrip(" \t"))] + _visible(line) for line in text.splitlines())
    return "\n".join(lines), [LeftOut("hidden", spelled) for spelled in hidden]


def scrubbed(document: Document) -> Document:
    """The document with every text scrubbed again, for markup can write invisible characters as entities."""
    blocks, left_out = [], list(document.left_out)
    for block in document.blocks:
        text, hidden = scrub(block.text)
        left_out += hidden
        if words(text):
            blocks.append(replace(block, text=text.strip()))
    return Document(scrub(document.title)[0].strip(), blocks, left_out)


def _visible(line: str) -> str:
    return clean(line, _GROWTH * len(line) + 1)


def _spelled(run: str) -> str:
    return "".join(chr(ord(char) - 0xE0000) for char in run if 0xE0020 <= ord(char) < 0xE007F).strip()
