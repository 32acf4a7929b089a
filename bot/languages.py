"""The languages the coach speaks, and what a language code is reduced to."""

from collections.abc import Callable

# Tells the language code of a text.
Detect = Callable[[str], str]

SUPPORTED = ("ro", "pl", "it", "et", "en")
FALLBACK = "en"


def supported(code: str | None) -> str | None:
    """The supported language behind an IETF code such as "pt-br" or "ro-RO", or None."""
    short = (code or "").lower().replace("_", "-").split("-")[0]
    return short if short in SUPPORTED else None


def speakable(code: str | None) -> str:
    """The language to answer in: the asked one if we speak it, English otherwise."""
    return supported(code) or FALLBACK
