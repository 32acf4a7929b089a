"""Everything in `knowledge/`, read once: editions, stages, question bank."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.guides.bank import BankQuestion, load_bank
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
        """The question bank. Only building an index needs it, so that answering doesn't hold it in memory."""
        return load_bank(self.questions)


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
