"""Choices as buttons: what stands on them, what a tap brings back, and how they share rows."""

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rich.cells import cell_len

from bot.messages import Choice
from bot.transports.telegram.split import shorten

_MOST_BUTTONS = 100
_LABEL = 64
_SELECTED = "✓ "
_DATA = re.compile(r"([A-Za-z0-9_-]{1,40})\.([0-9]{1,3})")
# An interview's buttons that aren't answers: they stand under those, where a thumb finds them whatever is asked.
_CLOSING = frozenset({"done", "confirm", "change"})
_CONTROLS = frozenset({"back", "skip", "dont_know", "example", "why", "stop"})
# Widest label -> how many such buttons fit side by side on a phone. Signs are labels without a letter.
_SIGNS, _WORDS, _SHORT_WORDS = ((8, 5), (18, 2)), ((18, 2),), ((14, 3), (18, 2))

Button = dict[str, str]


@dataclass(frozen=True)
class _Offer:
    """A choice as a button. `width`: cells that its label takes, which don't depend on whether it is selected."""

    choice: Choice
    button: Button
    width: int

    @property
    def sign(self) -> bool:
        return not any(char.isalpha() for char in self.button["text"])


def menu_id() -> str:
    """A name for a menu that nobody can guess: 22 letters."""
    return secrets.token_urlsafe(16)


def tapped(data: object) -> tuple[str, int] | None:
    """The menu's id and the number of the choice in what a tap brought back; None if it isn't ours."""
    match = _DATA.fullmatch(data) if isinstance(data, str) else None
    return (match[1], int(match[2])) if match else None


def keyboard(choices: Sequence[Choice], menu: str) -> dict[str, Any]:
    """An InlineKeyboardMarkup: the answers, then what ends a question, then the controls. Of too many answers the last are left out."""
    several = any(choice.id == "done" for choice in choices)
    offers = [_offer(choice, f"{menu}.{number}", several=several) for number, choice in enumerate(choices)]
    closing = [offer for offer in offers if offer.choice.id in _CLOSING]
    controls = [offer for offer in offers if offer.choice.id in _CONTROLS]
    answers = [offer for offer in offers if offer.choice.id not in _CLOSING | _CONTROLS]
    rows = _answers(answers[: _MOST_BUTTONS - len(closing) - len(controls)])
    rows += [[offer] for offer in closing] + _rows(controls, _SHORT_WORDS)
    return {"inline_keyboard": [[offer.button for offer in row] for row in rows]}


def _offer(choice: Choice, data: str, *, several: bool) -> _Offer:
    label = shorten((_SELECTED if choice.selected else "") + choice.label, _LABEL) or "…"
    # Marks come and go with each tap: buttons must not change places then.
    room_for_mark = cell_len(_SELECTED) if several else 0
    return _Offer(choice, {"text": label, "callback_data": data}, cell_len(choice.label) + room_for_mark)


def _answers(offers: Iterable[_Offer]) -> list[list[_Offer]]:
    """Faces, thumbs and scores stand among themselves, so that 👍 and 👎 are side by side whatever comes before."""
    groups = groupby(offers, lambda offer: offer.sign)
    return [row for sign, group in groups for row in _rows(group, _SIGNS if sign else _WORDS)]


def _rows(offers: Iterable[_Offer], widths: tuple[tuple[int, int], ...]) -> list[list[_Offer]]:
    """In order; a row holds as many as its widest button allows."""
    rows: list[list[_Offer]] = []
    room = 0
    for offer in offers:
        fits = next((count for width, count in widths if offer.width <= width), 1)
        if not rows or len(rows[-1]) >= min(room, fits):
            rows.append([])
            room = fits
        room = min(room, fits)
        rows[-1].append(offer)
    return rows
