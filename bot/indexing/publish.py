"""Finished indexes on disk: each in a folder of its own, with checksums, and one pointer that is replaced atomically."""

import hashlib
import json
import os
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.errors import IndexUnusable

_POINTER = "current"
_MANIFEST = "manifest.json"
_UNFINISHED = "unfinished-"
# Seconds after which a build that was not finished is taken to be dead; another process may still be at a younger one.
_ABANDONED = 3600
# Raised when the layout or the training changes, so that older indexes are rebuilt.
FORMAT = 2


@dataclass(frozen=True)
class Manifest:
    """What made an index: a hash of its content, the embedding model, and a checksum of every file."""

    format: int
    content: str
    training: str
    embedder: str
    dimension: int
    passages: int
    files: dict[str, str]


class IndexFolder:
    """The folder that holds builds and the pointer to the current one."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def current(self) -> Path:
        """The current build, its checksums not yet verified. Raises IndexUnusable if there is none."""
        try:
            name = (self.root / _POINTER).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as exc:
            raise IndexUnusable("there is no index yet") from exc
        build = self.root / name
        if not name.startswith("build-") or "/" in name or not build.is_dir():
            raise IndexUnusable("the index pointer leads nowhere")
        return build

    def start_build(self) -> Path:
        """A new, empty folder for a build, never a name used before; leftovers of builds that never finished are removed."""
        self.root.mkdir(parents=True, exist_ok=True)
        for leftover in self.root.glob(f"{_UNFINISHED}*"):
            if time.time() - leftover.stat().st_mtime > _ABANDONED:
                shutil.rmtree(leftover, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self.root))

    def publish(self, folder: Path, manifest: Manifest) -> Path:
        """Give a tested build its name, point to it, and drop all builds but it and the previous one."""
        manifest_file = folder / _MANIFEST
        manifest_file.write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
        for file in (f for f in folder.rglob("*") if f.is_file()):
            _sync(file)
        build = self.root / f"build-{_digest(manifest_file)[:16]}"
        previous = self._current_or_none()
        if build.exists():
            shutil.rmtree(build)
        folder.rename(build)
        self._point_to(build)
        for stale in self.root.glob("build-*"):
            if stale not in (build, previous):
                shutil.rmtree(stale, ignore_errors=True)
        return build

    def _point_to(self, build: Path) -> None:
        temporary = self.root / f"{_POINTER}.tmp"
        temporary.write_text(build.name, encoding="utf-8")
        _sync(temporary)
        temporary.replace(self.root / _POINTER)

    def _current_or_none(self) -> Path | None:
        try:
            return self.current()
        except IndexUnusable:
            return None


def checksums(build: Path) -> dict[str, str]:
    """Relative path -> SHA-256 of every file of a build but its manifest."""
    files = sorted(f for f in build.rglob("*") if f.is_file() and f.name != _MANIFEST)
    return {file.relative_to(build).as_posix(): _digest(file) for file in files}


def verified_manifest(build: Path) -> Manifest:
    """The manifest of a build whose files are exactly those it was published with. Raises IndexUnusable."""
    try:
        manifest = Manifest(**json.loads((build / _MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as exc:
        raise IndexUnusable(f"the manifest of {build.name} can't be read") from exc
    if manifest.format != FORMAT:
        raise IndexUnusable(f"{build.name} was made by another version")
    if checksums(build) != manifest.files:
        raise IndexUnusable(f"files of {build.name} are missing or damaged")
    return manifest


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as exc:
        raise IndexUnusable(f"{file.name} can't be read") from exc


def _sync(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
