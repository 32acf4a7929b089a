"""Files: the calls that hand them over, and the files themselves once such a call is made.

A call names its files by path, in "files", and in "instead" the calls to make if it can't be done: nothing of a file is stored with it.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from telegram import InputFile, InputMediaDocument

from bot.delivery.ports import SendRefused
from bot.delivery.values import Call
from bot.messages import Document

_LARGEST, _LARGEST_PICTURE = 50 << 20, 10 << 20
_LONGEST_SIDES, _STEEPEST = 10_000, 20
# Pixels of the longer side that are left of a larger picture.
_SHOWN = 1280
_ALBUM = 10
_HEAD = struct.Struct(">8x4x4s2I")
_GROUP = "sendMediaGroup"
_ACTIONS = {"sendPhoto": "upload_photo", "sendDocument": "upload_document", _GROUP: "upload_document"}


def handed_over(documents: Sequence[Document], thread: int | None = None, regret: str = "") -> list[Call]:
    """The calls that hand over `documents`: pictures to look at first, then the files, two to ten of them in one album.

    A picture that Telegram shrinks comes as a file too, and one that it doesn't show only so. `thread`: the forum topic;
    `regret`: what to say instead of a file that can't be sent.
    """
    where = {} if thread is None else {"message_thread_id": thread}
    sorry: list[Call] = [{"method": "sendMessage", **where, "text": regret}] if regret else []
    pictures, files = [], []
    for document in documents:
        file = _single("document", document.path, where, sorry)
        longer = _longer_side(document)
        if longer is not None:
            pictures.append(_single("photo", document.path, where, [file] if longer <= _SHOWN else []))
        if longer is None or longer > _SHOWN:
            files.append(file)
    return [*pictures, *_together(files, where)]


def _single(kind: str, path: str, where: Mapping[str, Any], instead: list[Call]) -> Call:
    return {"method": f"send{kind.title()}", **where, "files": {kind: path}, "instead": instead}


def _together(files: Sequence[Call], where: Mapping[str, Any]) -> Iterator[Call]:
    for start in range(0, len(files), _ALBUM):
        album = files[start : start + _ALBUM]
        if len(album) == 1:
            yield album[0]
            continue
        paths = {f"file{number}": file["files"]["document"] for number, file in enumerate(album)}
        # An album is sent whole or not at all: if it can't be, each file is tried by itself.
        yield {"method": _GROUP, **where, "files": paths, "instead": album}


def _longer_side(document: Document) -> int | None:
    """Pixels; None for what can't be shown as a picture."""
    if document.format != "png":
        return None
    try:
        with Path(document.path).open("rb") as file:
            chunk, *sides = _HEAD.unpack(file.read(_HEAD.size))
            small = file.seek(0, 2) <= _LARGEST_PICTURE
    except (OSError, struct.error):
        # When it is to be sent, it will be missed.
        return None
    shown = chunk == b"IHDR" and small and sum(sides) <= _LONGEST_SIDES and max(sides) <= _STEEPEST * min(sides)
    return max(sides) if shown else None


def action(call: Call) -> str | None:
    """What a person sees the bot do while `call` is under way; None for what takes no time."""
    return _ACTIONS.get(str(call["method"])) if call.get("files") else None


@contextmanager
def opened(call: Call) -> Iterator[dict[str, Any]]:
    """The fields of a call that hold its files, which are read as they are sent. Raises SendRefused for one that is gone or too large."""
    with ExitStack() as stack:
        files = {field: _open(Path(path), stack) for field, path in call.get("files", {}).items()}
        media = [InputMediaDocument(f"attach://{name}") for name in files]
        yield {**files, "media": media} if call["method"] == _GROUP else files


def _open(path: Path, stack: ExitStack) -> InputFile:
    # No reason names the file: its name is the owner's words.
    try:
        if not path.is_file():
            raise SendRefused("the file is gone")
        file = stack.enter_context(path.open("rb"))
        size = path.stat().st_size
    except OSError:
        raise SendRefused("the file can't be read") from None
    if size > _LARGEST:
        raise SendRefused("the file is too large")
    return InputFile(file, path.name, read_file_handle=False)
