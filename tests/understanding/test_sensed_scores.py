"""Feelings that no word tells, guessed from the like of them."""

from collections.abc import Sequence

import pytest

from bot.bootstrap import KNOWLEDGE
from bot.sense.model import Guess
from bot.trades.trades import Trades
from bot.understanding.lexicon import load_lexicon
from bot.understanding.sensing import SensingUnderstanding


class OneGuess:
    """Guesses the same whatever is said."""

    def __init__(self, meaning: str, margin: float) -> None:
        self._guess = Guess(meaning, margin)

    def contacts(self, topic: str, texts: Sequence[str]) -> list[Guess]:
        return [self._guess for _ in texts]

    def score(self, text: str) -> Guess:
        return self._guess

    def worry(self, text: str) -> Guess:
        return self._guess


def guessing(trades: Trades, meaning: str, margin: float) -> SensingUnderstanding:
    return SensingUnderstanding(load_lexicon(KNOWLEDGE / "journey" / "words"), trades, OneGuess(meaning, margin))


@pytest.mark.parametrize(
    ("meaning", "margin", "score"),
    [
        ("1", 0.2, None),
        ("1", 0.4, 1),
        ("2", 0.4, 1),
        ("2", 0.6, 2),
        ("0", 0.4, 0),
        ("-2", 0.4, None),
        ("-2", 0.6, -2),
        ("unclear", 0.9, None),
    ],
)
def test_a_guessed_feeling_must_be_surer_to_be_bad_or_strong(trades: Trades, meaning: str, margin: float, score: int | None) -> None:
    assert guessing(trades, meaning, margin).score("xyz") == score


@pytest.mark.parametrize(
    "text",
    ["fatto", "w poniedzialek", "kõik õige", "podnioslam ceny", "hinnad tõusid", "am mărit prețurile", "ho alzato i prezzi", "next monday"],
)
def test_what_plainly_tells_something_else_is_no_feeling(trades: Trades, text: str) -> None:
    assert guessing(trades, "-2", 0.9).score(text) is None
