"""What worries customers before they buy, and what annoys them, what they ask and what they miss."""

import re
from collections.abc import Iterator, Sequence

from bot.journey.limits import LIMITS
from bot.journey.model import Worry
from bot.understanding.finder import Finder, longest
from bot.understanding.grammar import Grammar
from bot.understanding.lexicon import Lexicon
from bot.understanding.quoting import shortened, tidy
from bot.understanding.spelling import Spelling
from bot.understanding.tiling import tiled
from bot.understanding.values import PainSaid
from bot.understanding.words import Word, alone, folded, read

_SENTENCE = re.compile(r"[^.!?;\n•]+(?:\.(?=\w)[^.!?;\n•]+)*[.!?;]*")
_LIST = re.compile(r"(?<=[?])\s+|\s*(?:[,;\n•/+]|[.!]+(?=\s|$)|(?:^|\s)[-–—]\s|\s\d[.)]\s)+\s*")
_SHORT = 3


class ComplaintReader:
    """Reads them with the table "complaints" of the lexicon."""

    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._grammar = grammar
        self._finder = Finder(lexicon.phrases("complaints"))

    @property
    def vocabulary(self) -> set[str]:
        """Words of the phrases, for the spelling."""
        return self._finder.vocabulary

    def worries(self, text: str, language: str, spelling: Spelling) -> tuple[Worry, ...]:
        """Each worry in the owner's words; none if the owner says that there are none."""
        pieces = self._with_fears(_LIST.split(text), text)
        parts = [part for piece in pieces for part in self._joined(piece, language, spelling)]
        worries = [self._worry(part, spelling) for part in parts if not self._empty(part, spelling) and not self._waved_off(part, language)]
        return tuple(dict.fromkeys(worries))[: LIMITS["persona.worries"]]

    def pains(self, text: str, spelling: Spelling) -> PainSaid:
        """The sentences of a complaint, sorted by what they are."""
        sorted_out: dict[str, list[str]] = {"pain": [], "question": [], "unmet": []}
        for sentence in _SENTENCE.findall(text):
            if not self._empty(sentence, spelling):
                said = self._begun(sentence.strip().rstrip(";,").strip())
                sorted_out[self._kind(sentence, spelling)].append(said)
        pains = tuple(shortened(pain, LIMITS["pain.text"]) for pain in sorted_out["pain"][: LIMITS["stage.pains"]])
        questions = shortened(" ".join(sorted_out["question"]), LIMITS["stage.questions"])
        unmet = shortened(" ".join(sorted_out["unmet"]), LIMITS["stage.unmet_need"])
        return PainSaid(pains, questions, unmet, self.about_price(text, spelling))

    def about_price(self, text: str, spelling: Spelling) -> bool:
        """Whether it is about the price or paying, and doesn't say that these are no trouble."""
        said = _said(text, spelling)
        hits = longest(hit for hit in self._finder.find(said) if hit.key == "price")
        return bool(hits) and not all(self._grammar.negated(said, hits)) and not self._no_trouble(said)

    def _waved_off(self, part: str, language: str) -> bool:
        """Whether a part says no more than that something is no trouble."""
        said = folded(read(part))
        return self._no_trouble(said) and not self._grammar.contrasts[language] & set(said)

    def _no_trouble(self, said: Sequence[str]) -> bool:
        return any(hit.key == "no_trouble" for hit in self._finder.find(said))

    def _joined(self, piece: str, language: str, spelling: Spelling) -> Iterator[str]:
        """Parted at "and" where both sides are short or the right one begins a worry of its own."""
        words = read(piece)
        said = [spelling.mend(word) for word in folded(words)]
        starts = {hit.start for hit in self._finder.find(said) if hit.key in ("starts_worry", "price")}
        begin = 0
        for place in range(1, len(said) - 1):
            short = len(said) - place - 1 <= _SHORT and place <= _SHORT
            if said[place] in self._grammar.joints[language] and alone(piece, words[place]) and (short or place + 1 in starts):
                yield piece[begin : words[place].start]
                begin = words[place].end
        yield piece[begin:]

    def _with_fears(self, pieces: Sequence[str], text: str) -> Iterator[str]:
        """The pieces of a text; "they fear" stays with what it is that they fear."""
        fears = ""
        for piece in pieces:
            said = folded(read(piece))
            goes_on = fears + piece in text and any(hit.start == 0 for hit in self._grammar.hits(said[:1], "opening"))
            if fears and not goes_on:
                yield fears
            whole = fears + piece if goes_on else piece
            fears = f"{whole}, " if any(hit.key == "fears" and hit.end == len(said) for hit in self._finder.find(said)) else ""
            if not fears:
                yield whole
        if fears:
            yield fears

    def _begun(self, text: str) -> str:
        """Without conjunctions that it begins with."""
        words = read(text)
        opening = self._grammar.opening(folded(words))
        return text[words[opening].start :] if opening else text

    def _worry(self, part: str, spelling: Spelling) -> Worry:
        text = self._begun(tidy(part))
        question = "?" if part.rstrip().endswith("?") else ""
        return Worry(shortened(text[:1].upper() + text[1:] + question, LIMITS["worry.text"]), self.about_price(part, spelling))

    def _empty(self, part: str, spelling: Spelling) -> bool:
        """Whether a part says nothing, or that there is nothing."""
        said = _said(part, spelling)
        hits = [hit for hit in self._finder.find(said) if hit.key == "none"]
        idle = self._grammar.positions(said, "filler") | self._grammar.positions(said, "courtesy")
        return not said or bool(tiled(said, hits, idle)) or len(idle) == len(said)

    def _kind(self, sentence: str, spelling: Spelling) -> str:
        keys = {hit.key for hit in self._finder.find(_said(sentence, spelling))}
        if "?" in sentence or "asks" in keys:
            return "question"
        return "unmet" if "misses" in keys else "pain"


def _said(text: str, spelling: Spelling) -> Sequence[str]:
    words: list[Word] = read(text)
    return [spelling.mend(word) for word in folded(words)]
