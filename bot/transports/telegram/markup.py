"""Choices as buttons: what stands on them, what a tap brings back, and how they share rows."""

import re
import secrets
from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len

from bot.messages import Choice
from bot.transports.telegram.split import shorten

MOST_BUTTONS = 100
_LABEL = 64
_SELECTED = "✓ "
_DATA = re.compile(r"([A-Za-z0-9_-]{1,40})\.([0-9]{1,3})")
# Widest label -> how many such buttons fit side by side on a phone.
_PER_ROW = ((8, 5), (18, 2))

Button = dict[str, str]


def menu_id() -> str:
    """A name for a menu that nobody can guess: 22 letters."""
    return secrets.token_urlsafe(16)


def tapped(data: object) -> tuple[str, int] | None:
    """The menu's id and the number of the choice in what a tap brought back; None if it isn't ours."""
    match = _DATA.fullmatch(data) if isinstance(data, str) else None
    return (match[1], int(match[2])) if match else None


def keyboard(choices: Sequence[Choice], menu: str) -> dict[str, Any]:
    """An InlineKeyboardMarkup for the first hundred of `choices`."""
    rows: list[list[Button]] = []
    room, signs = 0, False
    for index, choice in enumerate(choices[:MOST_BUTTONS]):
        label = shorten((_SELECTED if choice.selected else "") + choice.label, _LABEL) or "…"
        fits = next((count for width, count in _PER_ROW if cell_len(label) <= width), 1)
        # Faces, thumbs and scores stand among themselves, so that 👍 and 👎 are side by side whatever comes before.
        sign = not any(char.isalpha() for char in label)
        if not rows or sign is not signs or len(rows[-1]) >= min(room, fits):
            rows.append([])
            room, signs = fits, sign
        room = min(room, fits)
        rows[-1].append({"text": label, "callback_data": f"{menu}.{index}"})
    return {"inline_keyboard": rows}
