"""Text at the door: what is stripped from everything that comes in, and how words are compared."""

import re
import unicodedata

MESSAGE_LIMIT = 4096
# A journey map as data, pasted where messages aren't short.
_EXPORT = re.compile(r'\s*\{\s*"schema"\s*:\s*"journey-coach/')
_EXPORT_LIMIT = 200_000
# Letters that carry no combining mark, so that NFKD leaves them alone.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
# Romanian typed with the cedilla of old keyboards means the comma below.
_COMMA_BELOW = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"})
_ZERO_WIDTH = {"\u200b", "\u2060", "\ufeff", "\u00ad"}
_BIDI = {chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}


def clean(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """Text made safe to store, log-free and compare: NFC, at most `limit` characters.

    Lone surrogates, NUL and other control characters (newline and tab stay), zero-width spaces,
    bidirectional overrides and Unicode tag characters go; joiners inside emoji stay.
    """
    kept = "".join(c for c in text[: 4 * limit] if not _unwanted(c))
    return unicodedata.normalize("NFC", kept).translate(_COMMA_BELOW).strip()[:limit].rstrip()


def limit_of(text: str) -> int:
    """The most characters that a typed text may have."""
    return _EXPORT_LIMIT if _EXPORT.match(text[:200]) else MESSAGE_LIMIT


def _unwanted(char: str) -> bool:
    if char in "\n\t":
        return False
    code = ord(char)
    tags_or_surrogates = 0xE0000 <= code <= 0xE007F or 0xD800 <= code <= 0xDFFF
    return tags_or_surrogates or char in _ZERO_WIDTH or char in _BIDI or unicodedata.category(char) == "Cc"


def fold(text: str) -> str:
    """Lower case without diacritics, so that "clienților", "clienţilor" and "clientilor" are one."""
    # Decomposed first: capitals and ø hide in letters such as "𝐂" and "ǿ".
    plain = unicodedata.normalize("NFKD", text).lower().translate(_PLAIN)
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of a text, digits included."""
    return re.findall(r"\w+", fold(text))
