"""What an import tells: the guides taken, what was left out of them, and what was not taken at all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ImportedPassage:
    """A piece of a guide, at most about 120 words. `title` is the nearest heading."""

    title: str
    text: str


@dataclass(frozen=True)
class LeftOut:
    """Text of a file that no passage holds.

    `reason` is advertising, biography, caption, comments, navigation, hidden or instruction
    (addressed to an AI; the operator should look at it).
    """

    reason: str
    text: str


@dataclass(frozen=True)
class ImportedGuide:
    """A file taken. `name`: its path below what was given; `sha256`: of its bytes; `language`: what `detect` said."""

    name: str
    title: str
    language: str
    encoding: str
    sha256: str
    passages: tuple[ImportedPassage, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class CarriedOriginal:
    """A file that is the source of a guide the coach carries already in its own words."""

    name: str
    guide: str


@dataclass(frozen=True)
class Refusal:
    """A file not taken. `why` says in one line what is wrong with it and what to do."""

    name: str
    why: str


@dataclass(frozen=True)
class ImportReport:
    """One import: every file offered stands in exactly one of the three."""

    guides: tuple[ImportedGuide, ...]
    carried: tuple[CarriedOriginal, ...]
    refused: tuple[Refusal, ...]
