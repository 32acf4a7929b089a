"""Long texts in pieces that Telegram takes, cut where a reader would pause. Lengths are in UTF-16 units."""

import re
import unicodedata

# The strongest pause first.
_PAUSES = tuple(re.compile(pause) for pause in (r"\n\s*\n", r"\n", r"(?<=[.!?…])\s+", r"\s+"))
_WORDS = _PAUSES[-1:]
_JOINER = "\u200d"
# Marks and joined emoji in front of a cut are stepped over as far as this; longer ones are nobody's letters.
_CLUSTER = 32


def length(text: str) -> int:
    """UTF-16 units of a text, as Telegram counts at its strictest."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int) -> list[str]:
    """The text in pieces of at most `limit` units, none of them blank; only white space at the seams is lost."""
    pieces = []
    rest = text.strip()
    while rest:
        at = _cut(rest, limit, _PAUSES)
        pieces.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return pieces


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut after a word so that it has at most `limit` units."""
    line = " ".join(text.split())
    return line if length(line) <= limit else line[: _cut(line, limit - 1, _WORDS)].rstrip() + "…"


def _cut(text: str, limit: int, pauses: tuple[re.Pattern[str], ...]) -> int:
    """Where to cut: at the strongest pause that doesn't leave a mere scrap in front of it."""
    longest = _fitting(text, limit)
    if longest == len(text):
        return longest
    # One more, for a pause may begin right after the last letter that fits.
    window = text[: longest + 1]
    for pause in pauses:
        starts = [match.start() for match in pause.finditer(window) if match.start() >= max(1, longest // 3)]
        if starts:
            return starts[-1]
    return _between_letters(text, longest)


def _fitting(text: str, limit: int) -> int:
    """How many characters of the text are at most `limit` units."""
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > limit:
            return index
    return len(text)


def _between_letters(text: str, at: int) -> int:
    """The last place up to `at` that doesn't part a letter from its marks, or the emoji of one picture."""
    for place in range(at, max(at - _CLUSTER, 0), -1):
        if not _belongs(text[place]) and text[place - 1] != _JOINER:
            return place
    return max(at, 1)


def _belongs(char: str) -> bool:
    skin = "\U0001f3fb" <= char <= "\U0001f3ff"
    return skin or char == _JOINER or unicodedata.category(char).startswith("M")
