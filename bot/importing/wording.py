"""Phrases as `knowledge/cleaning.toml` writes them, made into patterns over folded text."""

import re
from collections.abc import Iterable

from bot.text import fold, words

Pattern = re.Pattern[str]
_PIECE = re.compile(r"\{brand\}|\{n\}|~|[\w*]+")
_SPECIAL = {"{n}": r"\d+", "{brand}": r"(?P<brand>\w{3,})"}
_GAP = r"(?:\W+\w+){0,4}?"
_TERMINATOR = re.compile(r"(?<=[.!?…])\s+|\n+")


def any_of(phrases: Iterable[str]) -> Pattern:
    """A pattern that finds any of the phrases in folded text; of none, it finds nothing. It has no groups."""
    by_opening: dict[str, list[str]] = {}
    for phrase in phrases:
        opening, rest = _expression(phrase)
        by_opening.setdefault(opening, []).append(rest.replace("(?P<brand>", "(?:"))
    # One opening for all that share it is several times quicker than one for each.
    joined = (f"{opening}(?:{'|'.join(rests)})" for opening, rests in by_opening.items())
    return re.compile("|".join(joined) or r"(?!)")


def each_of(phrases: Iterable[str]) -> tuple[Pattern, ...]:
    """One pattern a phrase. The group `brand` is what stood for {brand}."""
    return tuple(re.compile("".join(_expression(phrase))) for phrase in phrases)


def is_line(pattern: Pattern, text: str) -> bool:
    """Whether the words of a line are one of the phrases, with nothing before or after."""
    return pattern.fullmatch(" ".join(words(text))) is not None


def sentences(text: str) -> list[str]:
    """The sentences of a text in order; a capital, digit or sign opens one after a full stop."""
    parts: list[str] = []
    for part in filter(None, _TERMINATOR.split(text)):
        if parts and part[0].islower():
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts


def _expression(phrase: str) -> tuple[str, str]:
    """What must stand before a phrase, and the phrase with what must stand after it."""
    plain = fold(phrase)
    opening = r"^\W*" if plain.startswith("^") else r"(?<!\w)"
    closing = r"\s*:" if plain.endswith(":") else r"(?!\w)"
    return opening, _body(_PIECE.findall(plain)) + closing


def _body(pieces: list[str]) -> str:
    body = ""
    for piece in pieces:
        if piece == "~":
            body += _GAP
        else:
            body += (r"\W+" if body else "") + _SPECIAL.get(piece, re.escape(piece).replace(r"\*", r"\w*"))
    return body
