"""One guide in one language: the Markdown format of `knowledge/guides/<guide>/<language>.md`.

A file is front matter between `---` lines, then sections:

    ## Title {#id stage=retention}
    Lead sentence. {g004-52}
    - A claim. {g004-58}
    > A step the owner can take this week (the coach's, not the guide's).
    ? The question this section answers.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError

_HEADING = re.compile(r"## (?P<title>.+?) \{#(?P<id>[a-z0-9-]+)(?: stage=(?P<stage>[a-z]+))?\}")
_CLAIM = re.compile(r"(?P<text>.+?) \{(?P<facts>g\d{3}-\d{2}(?: g\d{3}-\d{2})*)\}")


@dataclass(frozen=True)
class Claim:
    """One sentence of an edition and the ids of the facts it states."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A passage: what one answer can draw on. `stage` is a canonical stage or None."""

    id: str
    title: str
    stage: str | None
    lead: Claim
    claims: tuple[Claim, ...]
    step: str
    question: str

    @property
    def facts(self) -> tuple[str, ...]:
        """Fact ids in the order of the claims."""
        return tuple(fact for claim in self.claims for fact in claim.facts)

    @property
    def text(self) -> str:
        """Title, lead and claims as plain text, one a line."""
        return "\n".join([self.title, self.lead.text, *(claim.text for claim in self.claims)])


@dataclass(frozen=True)
class Edition:
    """A guide in one language. `sources` names the documents its facts come from."""

    guide: str
    language: str
    source_languages: tuple[str, ...]
    sources: tuple[str, ...]
    title: str
    sections: tuple[Section, ...]


def read_edition(path: Path) -> Edition:
    """The edition in a file. Raises ContentError naming the file and what is wrong."""
    _, _, rest = _text(path).partition("---\n")
    head, divider, body = rest.partition("\n---\n")
    if not divider:
        raise ContentError(f"{path}: front matter between two '---' lines is missing")
    meta = dict(_pair(line, path) for line in head.splitlines())
    missing = {"guide", "language", "source_language", "sources", "title"} - meta.keys()
    if missing:
        raise ContentError(f"{path}: front matter lacks {', '.join(sorted(missing))}")
    sections = tuple(_section(block, path) for block in re.split(r"\n(?=## )", "\n" + body.strip()) if block.strip())
    return Edition(
        guide=meta["guide"],
        language=meta["language"],
        source_languages=tuple(meta["source_language"].split()),
        sources=tuple(meta["sources"].split()),
        title=meta["title"],
        sections=sections,
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise ContentError(f"{path}: {exc}") from exc


def _pair(line: str, path: Path) -> tuple[str, str]:
    key, colon, value = line.partition(":")
    if not colon:
        raise ContentError(f"{path}: front matter line without a colon: {line!r}")
    return key.strip(), value.strip().strip('"')


def _section(block: str, path: Path) -> Section:
    heading, *lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
    found = _HEADING.fullmatch(heading)
    if not found:
        raise ContentError(f"{path}: not a section heading: {heading!r}")
    marked = {mark: [line[2:] for line in lines if line.startswith(mark + " ")] for mark in "->?"}
    leads = [line for line in lines if line[0] not in "->?"]
    if len(leads) != 1 or len(marked[">"]) != 1 or len(marked["?"]) != 1 or not marked["-"]:
        raise ContentError(f"{path}: section {found['id']} needs one lead, claims (-), one step (>) and one question (?)")
    return Section(
        id=found["id"],
        title=found["title"],
        stage=found["stage"],
        lead=_claim(leads[0], path),
        claims=tuple(_claim(line, path) for line in marked["-"]),
        step=marked[">"][0],
        question=marked["?"][0],
    )


def _claim(line: str, path: Path) -> Claim:
    found = _CLAIM.fullmatch(line)
    if not found:
        raise ContentError(f"{path}: claim without fact ids at its end: {line!r}")
    return Claim(found["text"], tuple(found["facts"].split()))
