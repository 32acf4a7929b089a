"""Files on a disk, for tests to hand over."""

from pathlib import Path

from bot.messages import Document

SORRY = "Sorry, no file"
MEGABYTE = 1 << 20


def written(folder: Path, name: str, content: bytes = b"%PDF") -> Document:
    path = folder / name
    path.write_bytes(content)
    return Document(path.suffix[1:], str(path))


def of_size(folder: Path, name: str, size: int, content: bytes = b"") -> Document:
    document = written(folder, name, content)
    with Path(document.path).open("r+b") as file:
        file.truncate(size)
    return document
