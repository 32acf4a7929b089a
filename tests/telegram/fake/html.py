"""The HTML of Telegram's messages, more strictly than Telegram itself: what isn't documented is refused."""

import html
import re
from dataclasses import dataclass

from tests.telegram.fake.values import Json

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
_TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][\w-]*)(?P<attributes>(?:\s+[^<>]*?)?)\s*>|(?P<entity>&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)|(?P<text>[^<&]+)"
)
_ATTRIBUTE = re.compile(r"""\s*([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class HtmlError(Exception):
    """Text that can't be parsed; the text of the error says where and why."""


@dataclass
class _Open:
    tag: str
    offset: int
    entity: Json


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of Telegram's limits and offsets; lone surrogates count as one."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without markup, and its MessageEntity objects. Raises HtmlError."""
    if "<" not in source and "&" not in source:
        return source, []
    parser = _Parser()
    position = 0
    while position < len(source):
        match = _TOKEN.match(source, position)
        if match is None:
            raise HtmlError(f"unescaped or unsupported {source[position]!r} at byte offset {len(source[:position].encode())}")
        parser.take(match)
        position = match.end()
    return parser.finish()


class _Parser:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def take(self, match: re.Match[str]) -> None:
        if match["tag"] is None:
            text = match["text"] or html.unescape(match["entity"])
            self.parts.append(text)
            self.offset += utf16_length(text)
        elif match["end"]:
            self._close(match["tag"].lower())
        else:
            self._begin(match["tag"].lower(), match["attributes"].strip())

    def _begin(self, tag: str, attributes: str) -> None:
        if tag not in _TYPES:
            raise HtmlError(f'unsupported start tag "{tag}"')
        if tag == "blockquote" and any(opened.tag == tag for opened in self.open):
            raise HtmlError("blockquote in a blockquote")
        self.open.append(_Open(tag, self.offset, _entity(tag, attributes)))

    def _close(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            expected = f'expected "</{self.open[-1].tag}>"' if self.open else "nothing is open"
            raise HtmlError(f'unmatched end tag "</{tag}>", {expected}')
        opened = self.open.pop()
        if self.offset > opened.offset:
            self.entities.append({**opened.entity, "offset": opened.offset, "length": self.offset - opened.offset})

    def finish(self) -> tuple[str, list[Json]]:
        if self.open:
            raise HtmlError(f'can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.parts), sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _entity(tag: str, attributes: str) -> Json:
    if tag == "blockquote" and attributes in ("", "expandable"):
        return {"type": "expandable_blockquote" if attributes else "blockquote"}
    named = _attribute(attributes)
    if tag == "a" and named is not None and named[0] == "href" and named[1]:
        return {"type": "text_link", "url": named[1]}
    if tag == "code" and named is not None and named[0] == "class" and named[1].startswith("language-"):
        return {"type": "code"}
    if attributes or tag == "a":
        raise HtmlError(f'tag "{tag}" with attributes {attributes!r}')
    return {"type": _TYPES[tag]}


def _attribute(attributes: str) -> tuple[str, str] | None:
    match = _ATTRIBUTE.fullmatch(attributes)
    return (match[1], html.unescape(match[2] if match[2] is not None else match[3])) if match else None
