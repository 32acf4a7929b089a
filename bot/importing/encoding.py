"""Bytes into text: byte order mark, UTF-8, else the encoding whose letters are those of our languages."""

import codecs
import re
import unicodedata
from collections.abc import Mapping
from functools import partial

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Charset-normalizer passes over some of these for short texts; UTF-8 stands for files with a few broken bytes.
_USUAL = ("utf-8", "cp1250", "iso-8859-2", "cp1252", "cp1257", "iso-8859-13", "iso-8859-15", "iso-8859-16")
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_COMMON_SIGNS = frozenset("„”“‘’‚«»–—…•·£€©®™°§\u00a0\u0219\u021b")
_SAMPLE = 20_000


def decode(data: bytes, letters: Mapping[str, str]) -> tuple[str, str]:
    """The text of a file and the name of its encoding. `letters`: a language's own letters, by language.

    Bytes that no encoding explains become U+FFFD; this never raises.
    """
    sure = _marked(data) or unmarked_utf16(data) or _valid_utf8(data)
    if sure:
        return data.decode(sure, errors="replace").removeprefix("\ufeff"), sure
    best = _fittest(data, letters)
    return data.decode(best, errors="replace"), best


def has_mark(data: bytes) -> bool:
    """Whether it begins with a byte order mark."""
    return _marked(data) is not None


def unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of Latin letters about every other byte is NUL, always on the same side."""
    even, odd, half = data[::2].count(0), data[1::2].count(0), len(data) // 2
    if len(data) % 2 == 0 and max(even, odd) > 0.4 * half and min(even, odd) < 0.02 * half:
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _valid_utf8(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _fittest(data: bytes, letters: Mapping[str, str]) -> str:
    """What reads best in one of our languages; for a text in none of them, charset-normalizer's first guess."""
    guessed = _guessed(data)
    fitness = partial(_fitness, data, letters)
    best = max([*_declared(data), *_USUAL, *guessed], key=fitness)
    return guessed[0] if guessed and fitness(best) < 0 else best


def _declared(data: bytes) -> list[str]:
    """The encoding an HTML file names, or none. It goes first because max() keeps the first of equals."""
    found = _DECLARED.search(data[:4096])
    codec = _text_codec(found[1].decode("ascii")) if found else None
    return [codec] if codec else []


def _text_codec(name: str) -> str | None:
    """The codec's name if there is one that makes text; "base64" and its like don't."""
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> list[str]:
    return [match.encoding for match in from_bytes(data[:_SAMPLE])]


def _fitness(data: bytes, letters: Mapping[str, str], encoding: str) -> int:
    text = data.decode(encoding, errors="replace")[:_SAMPLE]
    others = [(i, char) for i, char in enumerate(text) if not char.isascii() and char not in _COMMON_SIGNS]
    foreign = sum(_cost(text, i) for i, _ in others)
    return max(sum(_is_letter_of(own, text, i) for i, _ in others) * 2 for own in letters.values()) - foreign


def _is_letter_of(own: str, text: str, i: int) -> bool:
    return text[i].lower() in own and not _is_out_of_place(text, i)


def _cost(text: str, i: int) -> int:
    """Control and replacement characters never stand in text that was decoded right."""
    return 4 if text[i] == "\ufffd" or unicodedata.category(text[i]) == "Cc" else 1


def _is_out_of_place(text: str, i: int) -> bool:
    """A capital after a small letter or before a sign is a mark of wrong decoding: "Ł5" for "£5"."""
    after_small = i > 0 and text[i - 1].islower()
    before_letter = i + 1 < len(text) and text[i + 1].isalpha()
    return text[i].isupper() and (after_small or not before_letter)
