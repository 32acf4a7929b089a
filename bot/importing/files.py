"""Which files are offered, and whether their bytes may be read as text at all."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import GuideRefused
from bot.importing.encoding import has_mark, unmarked_utf16
from bot.importing.report import Refusal

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
MAX_BYTES = 20 * 1024 * 1024
MAX_CHARACTERS = 2_000_000
_TAKEN = "give a .md, .markdown, .txt, .html or .htm file"
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image or a sound file"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
# Tab, line feed, form feed, carriage return and the mark that ends old DOS files.
_TEXT_CONTROLS = frozenset(b"\t\n\x0c\r\x1a")
# Stray ones happen in texts copied from terminals and old editors.
_STRAY_CONTROLS = 4


@dataclass(frozen=True)
class Offered:
    """A file to read and the name it goes by: its path below the folder given, or its own name."""

    name: str
    path: Path


def offered(paths: list[Path]) -> tuple[list[Offered], list[Refusal]]:
    """The files that `paths` stand for, each once and in order, and what is refused by its name alone."""
    files: dict[Path, Offered] = {}
    refused: list[Refusal] = []
    for path in paths:
        for found in _walked(path):
            if isinstance(found, Refusal):
                refused.append(found)
            else:
                files.setdefault(found.path.resolve(), found)
    return list(files.values()), refused


def read_bytes(path: Path) -> bytes:
    """The bytes of a text file. Raises GuideRefused if it is unreadable, empty, too large or no text."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as exc:
        raise GuideRefused(f"it can't be read ({exc.strerror}): check its permissions") from exc
    if len(data) > MAX_BYTES:
        raise GuideRefused("it is larger than 20 MB: split it into smaller files")
    if not data.strip():
        raise GuideRefused("the file is empty: put text into it")
    _refuse_binary(data)
    return data


def _walked(path: Path) -> Iterator[Offered | Refusal]:
    name = path.name or str(path)
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield Refusal(str(path), "there is no such file or folder: check the path")
    except OSError as exc:
        yield Refusal(str(path), f"it can't be read ({exc.strerror}): check its name and permissions")
    else:
        if stat.S_ISLNK(mode):
            yield Refusal(name, "it is a symbolic link: give the file or folder itself")
        elif stat.S_ISDIR(mode):
            yield from _in_folder(path)
        else:
            yield _judged(Offered(name, path), mode)


def _in_folder(folder: Path) -> Iterator[Offered | Refusal]:
    unreadable: list[OSError] = []
    nothing = True
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*linked, *(name for name in names if not name.startswith("."))]):
            nothing = False
            yield from _entry(folder, Path(parent, name))
    for error in unreadable:
        yield Refusal(str(error.filename), f"the folder can't be read ({error.strerror}): check its permissions")
    if nothing and not unreadable:
        yield Refusal(folder.name or str(folder), f"the folder holds no files: {_TAKEN}")


def _entry(folder: Path, path: Path) -> Iterator[Offered | Refusal]:
    """What an entry of `folder` stands for: nothing if it links to a folder that is walked anyway."""
    name = path.relative_to(folder).as_posix()
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            yield Refusal(name, "it is a symbolic link that leads out of the folder: copy the file into it")
        elif not path.is_dir():
            yield _judged(Offered(name, path), path.stat().st_mode)
    except (OSError, RuntimeError) as exc:
        yield Refusal(name, f"it can't be read ({exc}): remove the link or check its permissions")


def _judged(file: Offered, mode: int) -> Offered | Refusal:
    if not stat.S_ISREG(mode):
        return Refusal(file.name, f"it is no ordinary file: {_TAKEN}")
    if file.path.suffix.lower() not in SUFFIXES:
        return Refusal(file.name, f"files of type {file.path.suffix or '(none)'} are not taken: {_TAKEN}")
    return file


def _refuse_binary(data: bytes) -> None:
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind:
        raise GuideRefused(f"its content is {kind}, not text: save it as text, then {_TAKEN}")
    if not has_mark(data) and not unmarked_utf16(data) and (0 in data or _controls(data) > max(_STRAY_CONTROLS, len(data) // 100)):
        raise GuideRefused(f"its content is binary, not text: {_TAKEN}")


def _controls(data: bytes) -> int:
    """How many control bytes it holds that text doesn't; NUL is judged apart."""
    return sum(data.count(code) for code in range(1, 32) if code not in _TEXT_CONTROLS)
