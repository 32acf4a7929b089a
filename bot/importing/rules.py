"""What cleaning looks for, read from `knowledge/cleaning.toml`."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import ContentError
from bot.importing.wording import Pattern, any_of, each_of

_Table = Mapping[str, Any]


@dataclass(frozen=True)
class Advertising:
    """`hints` by language: they count only together with others of theirs. any_…: the same in one pattern, to be quick."""

    phrases: Pattern
    openers: Pattern
    hints: tuple[tuple[Pattern, ...], ...]
    any_hint: Pattern
    frames: tuple[Pattern, ...]
    any_frame: Pattern
    channels: frozenset[str]


@dataclass(frozen=True)
class Biography:
    """`headings` open a paragraph about the author, `lines` stand alone, `words` fill a curriculum."""

    headings: Pattern
    lines: Pattern
    words: tuple[tuple[Pattern, ...], ...]


@dataclass(frozen=True)
class Rules:
    """Every pattern runs over folded text. `furniture`: class name or id in HTML -> reason; `letters` by language."""

    letters: Mapping[str, str]
    instruction: Pattern
    advertising: Advertising
    biography: Biography
    lines: Mapping[str, Pattern]
    phrases: Mapping[str, Pattern]
    furniture: Mapping[str, str]
    image_names: Pattern


def load_rules(file: Path) -> Rules:
    """The rules in a TOML file. Raises ContentError naming the file if it doesn't hold them."""
    try:
        return _rules(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as exc:
        raise ContentError(f"{file}: can't be read: {exc.strerror}") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, AttributeError, TypeError) as exc:
        raise ContentError(f"{file}: {exc}") from exc


def _rules(data: _Table) -> Rules:
    languages = {code: table for code, table in data.items() if len(code) == 2}
    gather = _gatherer(languages.values())
    return Rules(
        letters={code: str(table["letters"]) for code, table in languages.items()},
        instruction=any_of(gather("instruction", "phrases")),
        advertising=_advertising(languages.values(), data["channels"], gather),
        biography=_biography(languages.values(), gather),
        lines={reason: any_of(gather(reason, "lines")) for reason in ("comments", "navigation")},
        phrases={reason: any_of(gather(reason, "phrases")) for reason in ("comments", "navigation")},
        furniture={name: reason for reason, names in data["furniture"].items() for name in names},
        image_names=any_of(f"^{name}" for name in data["image_names"]),
    )


def _gatherer(languages: Iterable[_Table]) -> Callable[[str, str], list[str]]:
    tables = list(languages)
    return lambda reason, kind: [phrase for table in tables for phrase in table[reason][kind]]


def _advertising(languages: Iterable[_Table], channels: list[str], gather: Callable[[str, str], list[str]]) -> Advertising:
    return Advertising(
        phrases=any_of(gather("advertising", "phrases")),
        openers=any_of(f"^{phrase}" for phrase in gather("advertising", "openers")),
        hints=tuple(each_of(table["advertising"]["hints"]) for table in languages),
        any_hint=any_of(gather("advertising", "hints")),
        frames=each_of(gather("advertising", "frames")),
        any_frame=any_of(gather("advertising", "frames")),
        channels=frozenset(channels),
    )


def _biography(languages: Iterable[_Table], gather: Callable[[str, str], list[str]]) -> Biography:
    return Biography(
        headings=any_of(gather("biography", "headings")),
        lines=any_of(gather("biography", "lines")),
        words=tuple(each_of(table["biography"]["words"]) for table in languages),
    )
