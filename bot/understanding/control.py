"""Utterances that steer: yes, no, skip, back, why …"""

import re
from collections.abc import Collection

from bot.languages import SUPPORTED
from bot.understanding.finder import Finder
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.spelling import Spelling
from bot.understanding.tiling import tiled
from bot.understanding.values import Control
from bot.understanding.words import folded, read

_TABLE = "control"
_NOTHING = re.compile(r"[-–—_./\s]*[-–—][-–—_./\s]*")
# Beside these, a yes or a no only leads up to what is meant: "no, nothing", "yes, stop".
_MERE = {Control.YES, Control.NO}


class Controls:
    """Reads them. The language of the conversation only decides between languages that mean different things by a word."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._by_language = {language: Finder(lexicon.spoken(_TABLE, language)) for language in SUPPORTED}
        self._mixed = Finder(lexicon.phrases(_TABLE))
        self._grammar = grammar

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._mixed.vocabulary

    def read(self, text: str, language: str, spelling: Spelling) -> Control | None:
        """What the whole text means, None if it says anything else."""
        words = [spelling.mend(word) for word in folded(read(text))]
        if not words:
            return _of_signs(text)
        idle = self._grammar.positions(words, "courtesy")
        finders = [self._by_language[spoken] for spoken in sorted(SUPPORTED, key=lambda one: one != language)]
        read_as = (_one_of(tiled(words, finder.find(words), idle)) for finder in (*finders, self._mixed))
        return next(filter(None, read_as), None)


def _of_signs(text: str) -> Control | None:
    if _NOTHING.fullmatch(text):
        return Control.NOTHING
    return Control.WHY if text.strip() and not text.strip("? \n\t") else None


def _one_of(keys: Collection[str]) -> Control | None:
    """The control that is meant, if it is clear."""
    controls = {Control(key) for key in keys}
    telling = controls - _MERE or controls
    return telling.pop() if len(telling) == 1 else None
