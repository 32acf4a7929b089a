"""Whether a text says nothing definite, or asks the coach something."""

from collections.abc import Sequence

from bot.understanding.finder import Finder
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.tiling import tiled

_ANY_FIELD = "any"
# Words of a text that show whether it is a question.
_BEGINNING = 40


class MannerReader:
    """Reads folded words with the tables "vague" (by field) and "questions" of the lexicon."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._vague = Finder(lexicon.phrases("vague"))
        self._questions = Finder(lexicon.phrases("questions"))

    def vague(self, said: Sequence[str], field: str) -> bool:
        """Whether an answer to a field ("": of any) is nothing but general words, such as "everybody" for a customer."""
        hits = [hit for hit in self._vague.find(said) if not field or hit.key in (field, _ANY_FIELD)]
        idle = self._grammar.positions(said, "filler") | self._grammar.positions(said, "courtesy") | self._grammar.positions(said, "and")
        return not said or bool(tiled(said, hits, idle))

    def is_question(self, text: str, said: Sequence[str]) -> bool:
        """Whether a text asks the coach something; a question mark behind an answer is only doubt."""
        hits = self._questions.find(said[:_BEGINNING])
        if any(hit.key == "asks_meaning" for hit in hits):
            return True
        starts = {hit.key for hit in hits if hit.start <= self._first(said)}
        return "asks_coach" in starts or ("question_word" in starts and "?" in text)

    def _first(self, said: Sequence[str]) -> int:
        """The place of the first word behind courtesies."""
        idle = self._grammar.positions(said, "courtesy")
        return next((place for place in range(len(said)) if place not in idle), 0)
