"""The canonical stages, each guide's own terms for them, and where guides agree, differ or lack one."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError
from bot.languages import SUPPORTED


@dataclass(frozen=True)
class Taxonomy:
    """The stages of one guide in one source language: (canonical stage, the guide's own term), in order."""

    guide: str
    language: str
    fact: str
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Note:
    """A remark on a difference between guides, due when one of `facts` is stated. Texts by language."""

    id: str
    facts: frozenset[str]
    texts: dict[str, str]


@dataclass(frozen=True)
class Gap:
    """A canonical stage that a guide doesn't have. Texts by language."""

    guide: str
    stage: str
    texts: dict[str, str]


@dataclass(frozen=True)
class Stages:
    """What `knowledge/stages.toml` holds. `agreements`: sets of facts that state the same thing; `repeats`: such sets within one guide;
    `actions`: facts that say what to do."""

    canonical: tuple[str, ...]
    actions: frozenset[str]
    overview: dict[str, tuple[str, ...]]
    taxonomies: tuple[Taxonomy, ...]
    agreements: tuple[frozenset[str], ...]
    repeats: tuple[frozenset[str], ...]
    notes: tuple[Note, ...]
    gaps: tuple[Gap, ...]

    def agreeing(self, fact: str) -> frozenset[str]:
        """The facts that state the same as `fact`, itself left out."""
        return frozenset().union(*(group for group in self.agreements if fact in group)) - {fact}

    def repeating(self, fact: str) -> frozenset[str]:
        """The facts of the same guide that tell the same, or the part of it or the whole."""
        return frozenset().union(*(group for group in self.repeats if fact in group)) - {fact}

    def after(self, stage: str) -> str | None:
        """The next canonical stage, or None after the last."""
        place = self.canonical.index(stage) + 1
        return self.canonical[place] if place < len(self.canonical) else None

    def before(self, stage: str) -> str | None:
        """The previous canonical stage, or None before the first."""
        place = self.canonical.index(stage) - 1
        return self.canonical[place] if place >= 0 else None


def load_stages(file: Path) -> Stages:
    """The stages in a TOML file. Raises ContentError naming the file if it doesn't hold them."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        return Stages(
            canonical=tuple(data["canonical"]),
            actions=frozenset(data["actions"]),
            overview={stage: tuple(ids) for stage, ids in data["overview"].items()},
            taxonomies=tuple(_taxonomy(row) for row in data["taxonomy"]),
            agreements=tuple(frozenset(group) for group in data["agreements"].values()),
            repeats=tuple(frozenset(group) for group in data["repeats"].values()),
            notes=tuple(Note(row["id"], frozenset(row["facts"]), _texts(row)) for row in data["notes"]),
            gaps=tuple(Gap(row["guide"], row["stage"], _texts(row)) for row in data["gaps"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ContentError(f"{file}: {exc}") from exc


def _taxonomy(row: dict[str, object]) -> Taxonomy:
    terms = row["terms"]
    if not isinstance(terms, list):
        raise ValueError("the terms of a taxonomy are a list")
    pairs = tuple((str(term["stage"]), str(term["term"])) for term in terms)
    return Taxonomy(str(row["guide"]), str(row["language"]), str(row["fact"]), pairs)


def _texts(row: dict[str, object]) -> dict[str, str]:
    return {language: str(row[language]) for language in SUPPORTED}
