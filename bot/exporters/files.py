"""Where an exported file lies, and that it is whole."""

import re
import secrets
from pathlib import Path

from bot.text import words

_NAME_LIMIT = 40


def file_name(title: str, map_id: str, language: str, extension: str) -> str:
    """A name for any file system: the title's letters and digits without diacritics, the map's id, the language."""
    readable = "-".join(part for part in (_plain(word) for word in words(title)) if part)[:_NAME_LIMIT].strip("-")
    return f"{readable or 'journey-map'}-{_plain(map_id) or 'map'}-{language}.{extension}"


def write_whole(file: Path, content: bytes) -> None:
    """The file has the old content or the new one, never half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{secrets.token_hex(4)}-{file.name}")
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _plain(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text)
