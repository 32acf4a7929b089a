"""HTML: headings, list items and paragraphs; page furniture and what a reader doesn't see set aside."""

import re
import warnings
from itertools import groupby

from bs4 import BeautifulSoup, UnusualUsageWarning
from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

from bot.importing.document import Block, Document, Kind
from bot.importing.report import LeftOut
from bot.importing.rules import Rules
from bot.text import fold, words

# fmt: off
_SILENT = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "video", "audio", "button", "select",
    "textarea", "option",
]
_FURNITURE = dict.fromkeys(["nav", "header", "footer", "aside", "form"], "navigation") | {"figcaption": "caption"}
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_BLOCKS = _HEADINGS | {
    "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "html",
    "label", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    "[document]",
}
# fmt: on
_CELLS = ["td", "th"]
_PAGE = frozenset({"html", "body", "main", "article"})
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0+(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)",
    re.IGNORECASE,
)


def read_html(text: str, rules: Rules) -> Document:
    """The blocks of a page; its title is the first h1, else the title of the page."""
    soup = parsed(text)
    left_out = drop_unseen(soup, rules)
    title = _title(soup)
    left_out += _drop_furniture(soup, rules)
    return Document(title, _blocks(soup), left_out)


def parsed(text: str) -> BeautifulSoup:
    """The tree of a page or of a text with some markup in it."""
    with warnings.catch_warnings():
        # That a page is XHTML, or a text short like an address, is no matter here.
        warnings.simplefilter("ignore", UnusualUsageWarning)
        return BeautifulSoup(text, "html.parser")


def drop_unseen(soup: BeautifulSoup, rules: Rules) -> list[LeftOut]:
    """Take out scripts, comments and hidden elements; give the text that a reader of the page would not have seen."""
    for tag in soup.find_all(_SILENT):
        tag.decompose()
    texts = [str(comment.extract()) for comment in soup.find_all(string=lambda found: isinstance(found, Comment))]
    # Editors write one or two words of their own into comments; more is a text.
    hidden = [text for text in texts if len(words(text)) > 2]
    hidden += [_taken(tag) for tag in soup.find_all(_is_unseen) if not tag.decomposed]
    return [LeftOut(_reason_of_unseen(text, rules), " ".join(text.split())) for text in hidden if words(text)]


def _reason_of_unseen(text: str, rules: Rules) -> str:
    return "instruction" if rules.instruction.search(fold(text)) else "hidden"


def _is_unseen(tag: Tag) -> bool:
    if tag.name in ("html", "body"):
        return False
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_UNSEEN_STYLE.search(str(tag.get("style", ""))))


def _taken(tag: Tag) -> str:
    text = tag.get_text(" ", strip=True)
    tag.decompose()
    return text


def _title(soup: BeautifulSoup) -> str:
    found = soup.find("h1") or soup.find("title")
    title = " ".join(found.get_text(" ").split()) if found else ""
    for tag in soup.find_all(["head", "title"]):
        tag.decompose()
    return title


def _drop_furniture(soup: BeautifulSoup, rules: Rules) -> list[LeftOut]:
    left_out = []
    all_words = len(words(soup.get_text(" ")))
    for tag in soup.find_all(lambda found: _furniture_of(found, rules) is not None):
        reason = None if tag.decomposed else _furniture_of(tag, rules)
        if reason is None or _wraps_the_page(tag, all_words):
            continue
        _keep_headings(tag)
        if text := _taken(tag):
            left_out.append(LeftOut(reason, text))
    return left_out


def _furniture_of(tag: Tag, rules: Rules) -> str | None:
    """Why an element isn't the guide's text: by its class or id, else by its name."""
    # Headings get ids made of their words.
    if tag.name in _PAGE | _HEADINGS:
        return None
    names = [*tag.get_attribute_list("class"), *tag.get_attribute_list("id")]
    reasons = (rules.furniture[name.lower()] for name in names if name and name.lower() in rules.furniture)
    return next(reasons, _FURNITURE.get(tag.name))


def _wraps_the_page(tag: Tag, all_words: int) -> bool:
    """Some sites put everything into one form."""
    return tag.name == "form" and 2 * len(words(tag.get_text(" "))) > all_words


def _keep_headings(tag: Tag) -> None:
    """Move the headings out of the header of an article or section: they are the guide's own."""
    if tag.name == "header" and tag.find_parent(["article", "section", "main"]):
        for heading in tag.find_all(sorted(_HEADINGS)):
            tag.insert_before(heading.extract())


def _blocks(soup: BeautifulSoup) -> list[Block]:
    """Runs of text within the same block element; a line break ends a block too."""
    pieces = [(node, text) for node in soup.descendants if (text := _said(node))]
    blocks = []
    for _, run in groupby(pieces, key=lambda piece: id(_block_of(piece[0]))):
        nodes, texts = zip(*run, strict=True)
        lines = (" ".join(line.split()) for line in "".join(texts).split("\n"))
        blocks += [Block(_kind(nodes[0]), line) for line in lines if line]
    return blocks


def _said(node: PageElement) -> str:
    """What a node adds by itself: its string, a line break, or a dash between the cells of a row."""
    if isinstance(node, Tag):
        is_next_cell = node.name in _CELLS and node.find_previous_sibling(_CELLS) is not None
        return "\n" if node.name in ("br", "hr") else " – " if is_next_cell else ""
    if not isinstance(node, NavigableString) or isinstance(node, PreformattedString):
        return ""
    return str(node) if node.find_parent("pre") else re.sub(r"\s+", " ", node)


def _block_of(node: PageElement) -> Tag | None:
    return next((parent for parent in node.parents if parent.name in _BLOCKS), None)


def _kind(node: PageElement) -> Kind:
    names = {parent.name for parent in node.parents}
    if names & _HEADINGS:
        return "heading"
    nearest = _block_of(node)
    return "item" if "li" in names or (nearest is not None and nearest.name == "tr") else "text"
