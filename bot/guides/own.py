"""Guides of the operator's own, as `python ingest.py PATH` keeps them under JOURNEY_COACH_HOME/guides."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote

from bot.errors import ContentError

_LONGEST_SLUG = 120


@dataclass(frozen=True)
class OwnPassage:
    """A passage quoted word for word. `id` is "<guide>/<number>"."""

    id: str
    guide: str
    title: str
    text: str
    language: str


@dataclass(frozen=True)
class OwnGuide:
    """A guide of the operator's own after cleaning. `sha256` is that of the file it came from."""

    name: str
    title: str
    language: str
    sha256: str
    passages: tuple[OwnPassage, ...]


def load_own(folder: Path) -> list[OwnGuide]:
    """Every guide kept in a folder, by name; none if the folder is missing."""
    return [_read(file) for file in sorted(folder.glob("*.json"))]


def save_own(guide: OwnGuide, folder: Path) -> Path:
    """Keep a guide; one of the same name is replaced. Returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{_slug(guide.name)}.json"
    temporary = file.with_suffix(".tmp")
    temporary.write_text(json.dumps(asdict(guide), ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(file)
    return file


def remove_own(name: str, folder: Path) -> bool:
    """Forget a guide by name; False if there is none."""
    file = folder / f"{_slug(name)}.json"
    if not file.exists():
        return False
    file.unlink()
    return True


def _slug(name: str) -> str:
    # A byte-wise escape keeps different names in different files whatever their script; a hash does so when they are long.
    escaped = quote(name, safe="")
    return escaped if len(escaped) <= _LONGEST_SLUG else f"{escaped[:_LONGEST_SLUG]}-{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def _read(file: Path) -> OwnGuide:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        passages = tuple(OwnPassage(**row) for row in data.pop("passages"))
        return OwnGuide(**data, passages=passages)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise ContentError(f"{file}: not a guide kept by ingest.py: {exc}") from exc
