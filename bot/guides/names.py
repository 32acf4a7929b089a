"""Which guides a question names: "what does the Polish guide say…"."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ContentError
from bot.text import words


@dataclass(frozen=True)
class GuideNames:
    """Stems of folded words for "guide" and for each guide."""

    guide: tuple[str, ...]
    guides: dict[str, tuple[str, ...]]

    def named_in(self, text: str) -> list[str]:
        """The guides that a text names, in the order of their ids."""
        spoken = words(text)
        if not any(word.startswith(self.guide) for word in spoken):
            return []
        return [guide for guide, stems in self.guides.items() if any(word.startswith(stems) for word in spoken)]


def load_names(file: Path) -> GuideNames:
    """The names in a TOML file. Raises ContentError."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        return GuideNames(tuple(data["guide"]), {guide: tuple(stems) for guide, stems in data["guides"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ContentError(f"{file}: {exc}") from exc
