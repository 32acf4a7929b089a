"""The lexicon: phrases of five languages under keys, from knowledge/journey/words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError
from bot.languages import SUPPORTED
from bot.trades.reading import read

# Phrases that are the same everywhere, such as the names of firms.
ANYWHERE = "any"
# File, key, language: phrases.
Table = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Lexicon:
    """`tables`: by the name of their file."""

    tables: Mapping[str, Table]

    def phrases(self, table: str) -> dict[str, tuple[str, ...]]:
        """The phrases of a table in all languages, by key."""
        return {key: _all(languages) for key, languages in self.tables[table].items()}

    def of(self, table: str, key: str) -> tuple[str, ...]:
        """The phrases of one key in all languages."""
        return _all(self.tables[table][key])

    def spoken(self, table: str, language: str) -> dict[str, tuple[str, ...]]:
        """The phrases of a table in one language, with those that are the same everywhere, by key."""
        return {key: (*said.get(language, ()), *said.get(ANYWHERE, ())) for key, said in self.tables[table].items()}


def _all(languages: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(phrase for phrases in languages.values() for phrase in phrases)


def load_lexicon(folder: Path) -> Lexicon:
    """The lexicon in a folder of TOML files. Raises ContentError naming the file and the key that breaks its format."""
    return Lexicon({file.stem: _table(file) for file in sorted(folder.glob("*.toml"))})


def _table(file: Path) -> Table:
    written = read(file, dict[str, dict[str, str]])
    for key, languages in written.items():
        unknown = languages.keys() - {*SUPPORTED, ANYWHERE}
        if unknown:
            raise ContentError(f"{file}: {key}: no such language: {min(unknown)}")
    return {key: {language: _phrases(said) for language, said in languages.items()} for key, languages in written.items()}


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(phrase for part in written.split(",") if (phrase := part.strip()))
