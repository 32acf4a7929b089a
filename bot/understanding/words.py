"""The words of a text, and where they stand in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.text import fold

# A run of letters and digits, or one pictograph; skin tones are left out.
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+|[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: folded, and its span in the text."""

    text: str
    start: int
    end: int


def read(text: str) -> list[Word]:
    """The words of a text in order."""
    return [Word(fold(found.group()), *found.span()) for found in _WORD.finditer(text)]


def folded(words: Sequence[Word]) -> list[str]:
    """The words as they are compared."""
    return [word.text for word in words]


def between(text: str, words: Sequence[Word], index: int) -> str:
    """What stands in a text before a word and after the one before it."""
    start = words[index - 1].end if index else 0
    return text[start : words[index].start]


def alone(text: str, word: Word) -> bool:
    """Whether blanks stand around a word, and it may be "and": the "e" of "e-mail" joins nothing, nor does "è"."""
    return (
        text[word.start : word.end] not in "èÈ"
        and not text[word.start - 1 : word.start].strip()
        and not text[word.end : word.end + 1].strip()
    )
