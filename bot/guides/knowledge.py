"""Everything in `knowledge/`, read once: editions, stages, question bank."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.guides.bank import ANSWER, BankQuestion, load_bank
from bot.guides.library import Library, load_library
from bot.guides.names import GuideNames, load_names
from bot.guides.stages import Stages, load_stages


@dataclass(frozen=True)
class Knowledge:
    """What the coach knows. `fingerprint`: a hash over the files that an index is made from."""

    library: Library
    stages: Stages
    names: GuideNames
    fingerprint: str
    questions: Path

    @cached_property
    def bank(self) -> list[BankQuestion]:
        """The question bank and the sections' own questions.

        Only building an index needs it, so that answering doesn't hold it in memory.
        """
        bank = load_bank(self.questions)
        asked = {(question.language, question.text.casefold()) for question in bank}
        return bank + [own for own in _own_questions(self.library) if (own.language, own.text.casefold()) not in asked]


def _own_questions(library: Library) -> list[BankQuestion]:
    """What each section says it answers, in every language, with the facts of its lead."""
    return [BankQuestion(p.section.question, p.language, ANSWER, _known(p.section.lead.facts, library)) for p in library]


def _known(facts: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """The first of each pair of twin facts."""
    return tuple(dict.fromkeys(library.twins[fact][0] for fact in facts))


def load_knowledge(folder: Path) -> Knowledge:
    """The content of `folder`. Raises ContentError naming the file that breaks its format."""
    return Knowledge(
        library=load_library(folder / "guides"),
        stages=load_stages(folder / "stages.toml"),
        names=load_names(folder / "names.toml"),
        fingerprint=fingerprint(folder),
        questions=folder / "questions",
    )


def fingerprint(folder: Path) -> str:
    """A hash over the names and bytes of the files that an index is made from: how guides are named isn't in it."""
    digest = hashlib.sha256()
    files = [*folder.glob("guides/*/*.md"), folder / "stages.toml", *folder.glob("questions/*.jsonl")]
    for file in sorted(files):
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
