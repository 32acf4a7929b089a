"""A tall picture for a phone."""

from bot.exporters.drawing import Plain, drawing
from bot.exporters.sheet import Sheet
from bot.exporters.typesetting import typeset
from bot.exporters.words import Words

# Two pixels a point.
_RESOLUTION = 144
# Telegram takes photos of which width and height together are 10,000 pixels.
_MOST = 10_000
# Characters; real maps have about half of it.
_MAYBE_TOO_TALL = 15_000


def png_file(sheet: Sheet, words: Words) -> bytes:
    """1080 pixels wide, and no taller than Telegram allows. The fullest maps show the main points only, and that in smaller letters."""
    data = drawing(sheet, words)
    # To measure takes as long as to draw, and most maps needn't be measured.
    picture = _picture(data, "yes") if len(str(data)) < _MAYBE_TOO_TALL else b""
    return picture if picture and sum(size_of(picture)) <= _MOST else _picture(data, "no")


def _picture(data: Plain, fits: str) -> bytes:
    return typeset("png.typ", data, {"fits": fits}, format="png", ppi=_RESOLUTION)


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height, from a PNG's head."""
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
