"""Files of the operator's own into guides: read, recognise, clean, cut into passages, and report."""

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import GuideRefused
from bot.importing.cleaning import cleaned
from bot.importing.document import Document, scrub, scrubbed
from bot.importing.encoding import decode
from bot.importing.files import MAX_CHARACTERS, Offered, offered, read_bytes
from bot.importing.html import read_html
from bot.importing.markdown import read_markdown
from bot.importing.originals import Carried
from bot.importing.passages import passages, with_headings
from bot.importing.plain import read_plain
from bot.importing.report import CarriedOriginal, ImportedGuide, ImportReport, Refusal
from bot.importing.rules import Rules, load_rules
from bot.languages import Detect
from bot.text import fold, words

_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z!/]")
# Ends the name of an imported source text of a guide that we carry.
ORIGINAL = "(original)"
_GARBLED = 0.02


@dataclass(frozen=True)
class _Read:
    """A file read: its document, encoding and hash."""

    name: str
    document: Document
    encoding: str
    sha256: str


@dataclass
class _Importer:
    """One import under way."""

    carried: Carried
    detect: Detect
    originals: bool
    rules: Rules
    taken: dict[str, str] = field(default_factory=dict)
    names: Counter[str] = field(default_factory=Counter)

    def take(self, file: Offered) -> ImportedGuide | CarriedOriginal:
        """The guide in a file, or which of ours it is. Raises GuideRefused."""
        read = _read(file, self.rules)
        if read.sha256 in self.taken:
            raise GuideRefused(f"it is the same file as {self.taken[read.sha256]}: give one of them")
        self.taken[read.sha256] = file.name
        guide = self.carried.guide_of(read.document.text)
        if guide and not self.originals:
            return CarriedOriginal(file.name, guide)
        return self._guide(read, f"{guide} {ORIGINAL}" if guide else self._own_name(file.name), file.path)

    def _own_name(self, name: str) -> str:
        """The name itself, numbered if a file of another folder bears it already."""
        self.names[name] += 1
        return name if self.names[name] == 1 else f"{name} ({self.names[name]})"

    def _guide(self, read: _Read, name: str, path: Path) -> ImportedGuide:
        sifted = cleaned(read.document.blocks, self.rules)
        blocks = sifted.kept if _has_markup(read.document) else with_headings(sifted.kept)
        title = _title(read.document, path, self.rules)
        found = passages(blocks, title)
        left_out = tuple(read.document.left_out + sifted.left_out)
        if not found:
            reasons = ", ".join(dict.fromkeys(item.reason for item in left_out)) or "no words in it"
            raise GuideRefused(f"nothing is left of it after cleaning ({reasons}): give a file that holds the guide's text")
        language = self.detect("\n".join(passage.text for passage in found))
        return ImportedGuide(name, title, language, read.encoding, read.sha256, found, left_out)


def import_paths(paths: list[Path], carried: Carried, detect: Detect, originals: bool = False, rules: Rules | None = None) -> ImportReport:
    """Guides from files and folders; what can't be taken is reported, never raised.

    `detect` gives the language code of a text. Sources of guides that the coach carries already are
    only named, or imported too, as "<guide> (original)", if `originals` says so.
    `rules`: by default those in `knowledge/`. Raises ContentError if they can't be read.
    """
    importer = _Importer(carried, detect, originals, rules or load_rules(_default_rules()))
    files, refused = offered(paths)
    taken: list[ImportedGuide | CarriedOriginal] = []
    for file in files:
        try:
            taken.append(importer.take(file))
        except GuideRefused as exc:
            refused.append(Refusal(file.name, str(exc)))
    guides = tuple(item for item in taken if isinstance(item, ImportedGuide))
    return ImportReport(guides, tuple(item for item in taken if isinstance(item, CarriedOriginal)), tuple(refused))


def _default_rules() -> Path:
    return Path(__file__).resolve().parents[2] / "knowledge" / "cleaning.toml"


def _read(file: Offered, rules: Rules) -> _Read:
    data = read_bytes(file.path)
    text, encoding = decode(data, rules.letters)
    _refuse_text(text)
    visible, hidden = scrub(text)
    document = scrubbed(_document(file.path, visible, rules))
    document.left_out[:0] = hidden
    return _Read(file.name, document, encoding, hashlib.sha256(data).hexdigest())


def _refuse_text(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise GuideRefused("it has more than 2,000,000 characters: split it into smaller files")
    garbled = sum(char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cn", "Co") for char in text if char not in "\n\r\t\f")
    if garbled > max(4, _GARBLED * len(text)):
        raise GuideRefused("its content is binary or in an unknown encoding, not text: save it as UTF-8")


def _document(path: Path, text: str, rules: Rules) -> Document:
    """The document by what the text is: a page saved under another name is a page, one without a tag is plain text."""
    suffix = path.suffix.lower()
    if _HTML_START.match(text) or (suffix in (".html", ".htm") and _TAG.search(text)):
        return read_html(text, rules)
    return read_markdown(text, rules) if suffix in (".md", ".markdown") else read_plain(text)


def _has_markup(document: Document) -> bool:
    """Whether the file marks its headings, so that none need be guessed."""
    return any(block.kind == "heading" for block in document.blocks)


def _title(document: Document, path: Path, rules: Rules) -> str:
    """What the file calls itself, unless that is addressed to an AI; else its name made readable."""
    first = document.blocks[0] if document.blocks else None
    named = document.title or (first.text if first and first.is_short_line else "")
    if words(named) and not rules.instruction.search(fold(named)):
        return named
    return re.sub(r"[\W_]+", " ", path.stem).strip().capitalize() or path.name
