"""Which language a message is in: letters first, then the trained head, a wide detector beside it, the user's language as prior."""

from typing import Protocol

from bot.languages import FALLBACK
from bot.text import words

# How much the language a user is known by weighs against what the letters say; more when there are few of them.
_PRIOR = 0.25
_PRIOR_SHORT = 0.6
# One or two words of an unknown user are English rather than another language that has borrowed them.
_INTERNATIONAL = 0.3
# The head is sure of a language above this score, and then nobody else is asked.
_SURE = 0.6
# A language that only the wide detector knows must beat ours by this log-likelihood for every letter.
_MARGIN_PER_LETTER = 0.25
_FEWEST_WORDS = 3


class Detector(Protocol):
    """A detector of many languages."""

    def rank(self, text: str) -> dict[str, float]:
        """Language code -> log-likelihood, the likeliest first."""
        ...


def identify(text: str, trained: dict[str, float], wide: Detector, prior: str | None) -> str:
    """The language code of `text`. `trained`: the head's language scores; `prior`: the user's language."""
    if not any(c.isalpha() for c in text):
        return prior or FALLBACK
    if max(trained.values()) < _SURE and (not _latin(text) or len(words(text)) >= _FEWEST_WORDS):
        stranger = _stranger(text, trained, wide.rank(text))
        if stranger:
            return stranger
    short = len(words(text)) < _FEWEST_WORDS
    if prior is None and short:
        return _heaviest(trained, FALLBACK, _INTERNATIONAL)
    return _heaviest(trained, prior, _PRIOR_SHORT if short else _PRIOR)


def _heaviest(trained: dict[str, float], favoured: str | None, weight: float) -> str:
    return max(trained, key=lambda code: trained[code] + (weight if code == favoured else 0.0))


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return 2 * sum(ord(c) < 0x250 for c in letters) > len(letters)


def _stranger(text: str, trained: dict[str, float], ranked: dict[str, float]) -> str | None:
    """The language the wide detector is sure of, if it is one that the head has never seen."""
    likeliest = next(iter(ranked))
    if not _latin(text):
        return likeliest
    if likeliest in trained:
        return None
    ours = max(ranked[code] for code in trained if code in ranked)
    return likeliest if ranked[likeliest] - ours > _MARGIN_PER_LETTER * len(text) else None
