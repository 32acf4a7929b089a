"""All editions together: passages by id, in any language, and the fact behind every sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.errors import ContentError
from bot.guides.edition import Edition, Section, read_edition


@dataclass(frozen=True)
class Passage:
    """A section of one guide in one language. `id` is "<guide>/<section>", the same in every language.

    `source_languages` are those of the guide; `facts` is empty for guides of the operator's own.
    """

    id: str
    guide: str
    guide_title: str
    language: str
    source_languages: tuple[str, ...]
    section: Section
    ours: bool = True

    @property
    def facts(self) -> tuple[str, ...]:
        return self.section.facts if self.ours else ()


class Library:
    """The editions of every guide, looked up by passage id and language."""

    def __init__(self, editions: list[Edition]) -> None:
        self.editions = editions
        self._passages = {
            (f"{edition.guide}/{section.id}", edition.language): _passage(edition, section)
            for edition in editions
            for section in edition.sections
        }

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Passage ids in a stable order."""
        return tuple(sorted({passage_id for passage_id, _ in self._passages}))

    @cached_property
    def passage_of_fact(self) -> dict[str, str]:
        """Fact id -> passage id."""
        return {fact: p.id for p in self._passages.values() for fact in p.facts}

    def claimed(self, passage_id: str) -> tuple[str, ...]:
        """The first fact of every claim of a passage: twins, which are scored alike, count once."""
        return self._claimed[passage_id]

    @cached_property
    def _claimed(self) -> dict[str, tuple[str, ...]]:
        return {p.id: tuple(claim.facts[0] for claim in p.section.claims) for p in self._passages.values()}

    @cached_property
    def twins(self) -> dict[str, tuple[str, ...]]:
        """Fact id -> the ids stated by the same claim, itself included: the two ids of a twin fact."""
        return {fact: claim.facts for p in self._passages.values() for claim in p.section.claims for fact in claim.facts}

    def passage(self, passage_id: str, language: str) -> Passage:
        """The passage in a language. Raises KeyError for an unknown pair."""
        return self._passages[passage_id, language]

    def in_language(self, language: str) -> list[Passage]:
        """Every passage in one language, in the order of `ids`."""
        return [self._passages[i, language] for i in self.ids if (i, language) in self._passages]

    def __iter__(self) -> Iterator[Passage]:
        return iter(self._passages.values())

    def __contains__(self, passage_id: str) -> bool:
        return passage_id in self.ids


def _passage(edition: Edition, section: Section) -> Passage:
    return Passage(
        id=f"{edition.guide}/{section.id}",
        guide=edition.guide,
        guide_title=edition.title,
        language=edition.language,
        source_languages=edition.source_languages,
        section=section,
    )


def load_library(guides: Path) -> Library:
    """Every edition below `guides`. Raises ContentError if there is none or a file is malformed."""
    files = sorted(guides.glob("*/*.md"))
    if not files:
        raise ContentError(f"{guides}: no guides found")
    return Library([read_edition(file) for file in files])
