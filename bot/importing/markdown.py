"""Markdown: headings, lists and paragraphs; comments and hidden markup set aside."""

import re
from collections.abc import Iterator

from bot.importing.document import Block, Document
from bot.importing.html import drop_unseen, parsed
from bot.importing.report import LeftOut
from bot.importing.rules import Rules

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*$")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}$|\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|\s*(?:```|~~~).*$")
_REFERENCE = re.compile(r"\s*\[[^\]]+\]:\s+\S+.*$")
_QUOTE = re.compile(r"\s*(?:>\s?)+")
# Bounded, so that a file full of opening brackets doesn't take forever.
_TARGET = r"(?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,500}\])"
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]" + _TARGET)
_LINK = re.compile(r"\[([^\]\n]{1,500})\]" + _TARGET)
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|`{1,2}|~~)(?=\S)(.{1,500}?)(?<=\S)\1(?!\w)")


def read_markdown(text: str, rules: Rules) -> Document:
    """The blocks of a Markdown text; its title is the one of the front matter or the first top heading."""
    front = _FRONT_MATTER.match(text)
    body, left_out = _without_markup(text[front.end() :] if front else text, rules)
    captions = [LeftOut("caption", alt) for alt in _IMAGE.findall(body) if alt.strip()]
    lines = _IMAGE.sub("", body).split("\n")
    named = _TITLE.search(front[1]) if front else None
    tops = (_inline(found[2].rstrip(" #")) for line in lines if (found := _HEADING.match(line)) and found[1] == "#")
    title = _inline(named[1]) if named else next(tops, "")
    return Document(title, [block for block in _blocks(lines) if block.text], left_out + captions)


def _without_markup(text: str, rules: Rules) -> tuple[str, list[LeftOut]]:
    if "<" not in text:
        return text, []
    soup = parsed(text)
    left_out = drop_unseen(soup, rules)
    return soup.get_text(), left_out


def _blocks(lines: list[str]) -> Iterator[Block]:
    """One block a heading, item or paragraph. A short paragraph underlined with = or - is a heading."""
    current: Block | None = None
    for line in lines:
        if current and current.kind == "text" and current.is_short_line and _UNDERLINE.match(line):
            current = Block("heading", current.text)
            continue
        started, ends = _started(line), not line.strip() or _RULE.match(line) or _REFERENCE.match(line)
        if current and (started or ends or current.kind == "heading"):
            yield current
            current = None
        if started or not ends:
            current = started or _continued(current, line)
    if current:
        yield current


def _started(line: str) -> Block | None:
    """The block that a line opens whatever stands before it, if any."""
    if _RULE.match(line):
        return None
    if heading := _HEADING.match(line):
        return Block("heading", _inline(heading[2].rstrip(" #")))
    if line.lstrip().startswith("|"):
        return Block("item", _inline(line))
    if item := _ITEM.match(line):
        return Block("item", _inline(item[1]))
    return None


def _continued(block: Block | None, line: str) -> Block:
    text = _inline(_QUOTE.sub("", line) if line.lstrip().startswith(">") else line)
    return Block("text", text) if block is None else Block(block.kind, f"{block.text} {text}".strip())


def _inline(text: str) -> str:
    plain = _LINK.sub(r"\1", text.strip())
    while (once := _EMPHASIS.sub(r"\2", plain)) != plain:
        plain = once
    return re.sub(r"\s+\|\s+", " – ", plain.replace("\\", "").strip().strip("|").strip())
