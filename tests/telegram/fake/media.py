"""Methods about files: photos, documents, albums, downloads."""

import mimetypes
from typing import Any

from tests.telegram.fake.limits import ALBUM, DOCUMENT_BYTES, DOWNLOAD_BYTES, formatted, photo_size, refuse
from tests.telegram.fake.values import Json, Refusal, Upload, Uploads
from tests.telegram.fake.world import World


def send_photo(world: World, parameters: Json, uploads: Uploads) -> Json:
    return _send(world, "photo", parameters, uploads)


def send_document(world: World, parameters: Json, uploads: Uploads) -> Json:
    return _send(world, "document", parameters, uploads)


def send_album(world: World, parameters: Json, uploads: Uploads) -> list[Json]:
    items = parameters["media"]
    # The description of the API says so too, where it is at hand.
    if any(not {"type", "media"} <= item.keys() for item in items):
        raise refuse("media group: every item has a type and a medium")
    kinds = {item["type"] for item in items}
    if len(items) not in ALBUM or (len(kinds) > 1 and "document" in kinds):
        raise refuse("media group: 2 to 10 items, documents not with others")
    # All are checked before one is sent: an album comes whole or not at all.
    contents = [{**formatted(item, "caption"), **_content(world, item["type"], item["media"], uploads)} for item in items]
    album = {"media_group_id": f"album-{len(world.files)}"}
    return [world.write({**content, **album}, parameters) for content in contents]


def get_file(world: World, parameters: Json, uploads: Uploads) -> Json:
    file_id = parameters["file_id"]
    upload = world.files.get(file_id)
    if upload is None:
        raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    if len(upload.data) > DOWNLOAD_BYTES:
        raise Refusal(400, "Bad Request: file is too big")
    return {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": len(upload.data), "file_path": f"files/{file_id}"}


def _send(world: World, kind: str, parameters: Json, uploads: Uploads) -> Json:
    world.writable(parameters["chat_id"])
    caption = formatted(parameters, "caption")
    return world.write({**_content(world, kind, parameters.get(kind, ""), uploads), **caption}, parameters)


def _content(world: World, kind: str, reference: str, uploads: Uploads) -> Json:
    if kind not in ("photo", "document"):
        raise refuse(f"the fake knows photos and documents only, not {kind}")
    upload = uploads.get(kind) if not reference else uploads.get(reference.removeprefix("attach://"))
    upload = upload or world.files.get(reference)
    if upload is None:
        raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
    if not upload.data:
        raise refuse("file must be non-empty")
    return {kind: photo(world, upload) if kind == "photo" else document(world, upload)}


def photo(world: World, upload: Upload) -> list[Json]:
    """An array of PhotoSize. Raises Refusal."""
    width, height = photo_size(upload.data)
    return [{**world.keep_file(upload), "width": width, "height": height}]


def document(world: World, upload: Upload) -> dict[str, Any]:
    """A Document. Raises Refusal."""
    if len(upload.data) > DOCUMENT_BYTES:
        raise refuse("file is too big")
    mime = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
    return {**world.keep_file(upload), "file_name": upload.name, "mime_type": mime}
