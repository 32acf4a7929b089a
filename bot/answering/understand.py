"""Understanding one message: its language, what kind of message it is, and the passages nearest to it."""

import re
import time
from dataclasses import dataclass

from bot.answering.embedding import Embedder, Vectors
from bot.answering.head import Head, Reading
from bot.answering.index import Index
from bot.answering.language import Detector, identify
from bot.answering.retrieval import Ranked, answered_by_own, passage_scores, rank
from bot.guides.bank import ANSWER
from bot.guides.knowledge import Knowledge
from bot.text import words

# Pretended markup and code in a question: what is inside is data, and the question is what stands around it.
_PRETENDED = re.compile(r"```.*?```|<(system|assistant|instructions?)\b.*?</\1>|</?[a-z_]{2,20}>", re.IGNORECASE | re.DOTALL)
# Somebody in distress must not get marketing advice, so that kind needs no margin; but customers who vanish are no distress.
_DISTRESS = 0.3
_LONGEST_FOLLOW_UP = 14
# What having been answered before adds to the score of a follow-up; without it, the score that one needs at least.
_CONTEXT = 0.2
_SURE_OF_FOLLOW_UP = 0.5
_SURE_OF_ACT = 0.25
_NAMED_GUIDE_BONUS = 0.5
# Where no passage scores this much, only this margin makes a question answerable: small words are like many passages a little.
_STANDS_OUT = 0.15
_CLEAR_MARGIN = 0.45


@dataclass(frozen=True)
class Understood:
    """One message as the coach understands it. `kind`: "answer" or one of OTHER_KINDS; the rest as the head scores it.

    `margin`: how much more like an answerable question than like anything else; `embed_ms` and `retrieve_ms` are milliseconds spent.
    """

    text: str
    language: str
    kind: str
    passages: dict[str, float]
    shapes: dict[str, float]
    acts: dict[str, float]
    facts: dict[str, float]
    ranking: list[Ranked]
    named_guides: list[str]
    margin: float
    embed_ms: float
    retrieve_ms: float

    @classmethod
    def tapped(cls, act: str, question: str, language: str) -> "Understood":
        """A follow-up that was tapped and not typed, so that nothing had to be read."""
        return cls(question, language, "follow_up", {}, {"how": 1.0}, {act: 1.0}, {}, [], [], 0.0, 0.0, 0.0)

    @property
    def shape(self) -> str:
        return max(self.shapes, key=lambda shape: self.shapes[shape])

    @property
    def act(self) -> str:
        """What a follow-up asks for; another aspect of the topic if nothing is sure."""
        best = max(self.acts, key=lambda act: self.acts[act])
        return best if self.acts[best] >= _SURE_OF_ACT else "aspect"


class Reader:
    """Understands messages with one embedder, one detector and the guides' names."""

    def __init__(self, embedder: Embedder, detector: Detector, knowledge: Knowledge) -> None:
        self._embedder = embedder
        self._detector = detector
        self._names = knowledge.names
        self._library = knowledge.library

    def understand(self, text: str, index: Index, prior: str | None, *, in_context: bool = False) -> Understood:
        """Read a cleaned message. `prior`: the user's language; `in_context`: something was said before."""
        question = without_pretence(text)
        started = time.perf_counter()
        vector = self._embedder.question(question)
        embedded = time.perf_counter()
        reading = index.head.read(question, vector)
        named = self._names.named_in(question)
        ranking = self._ranked(question, named, reading, vector, index)
        kind = ANSWER if answered_by_own(ranking, index) else kind_of(question, reading, index.head, in_context=in_context)
        return Understood(
            text=question,
            language=identify(question, reading.languages, self._detector, prior),
            kind=kind,
            passages=reading.passages,
            shapes=reading.shapes,
            acts=reading.acts,
            facts=reading.facts,
            ranking=ranking,
            named_guides=named,
            margin=answer_margin(reading),
            embed_ms=1000 * (embedded - started),
            retrieve_ms=1000 * (time.perf_counter() - embedded),
        )

    def _ranked(self, question: str, named: list[str], reading: Reading, vector: Vectors, index: Index) -> list[Ranked]:
        """The ranking, guides that the question names first."""
        scores = passage_scores(reading, self._library)
        lifted = {p: score + _NAMED_GUIDE_BONUS * (p.split("/")[0] in named) for p, score in scores.items()}
        return rank(question, lifted, vector, index)


def without_pretence(text: str) -> str:
    """The message without pretended system tags and code, unless nothing else is in it."""
    plain = _PRETENDED.sub(" ", text).strip()
    return plain if len(words(plain)) >= 2 else text


def kind_of(text: str, reading: Reading, head: Head, *, in_context: bool) -> str:
    """What kind of message this is; "answer" only if it is like answerable questions by the trained margin."""
    scores = dict(reading.kinds)
    if scores["distress"] >= max(_DISTRESS, scores["blocked"], scores[ANSWER]):
        return "distress"
    follow_up = scores.pop("follow_up")
    if _goes_on(text, follow_up, max(scores.values()), in_context=in_context):
        return "follow_up"
    del scores[ANSWER]
    return ANSWER if _answerable(reading, head) else max(scores, key=lambda kind: scores[kind])


def _answerable(reading: Reading, head: Head) -> bool:
    stands_out = max(reading.passages.values()) >= _STANDS_OUT
    return answer_margin(reading) >= (head.threshold if stands_out else max(head.threshold, _CLEAR_MARGIN))


def answer_margin(reading: Reading) -> float:
    """The score of "answer" over the best other kind, follow-ups apart."""
    return reading.kinds[ANSWER] - max(score for kind, score in reading.kinds.items() if kind not in (ANSWER, "follow_up"))


def _goes_on(text: str, follow_up: float, rival: float, *, in_context: bool) -> bool:
    """Whether a message makes sense only after another: readily so where there was one."""
    if in_context:
        return len(words(text)) <= _LONGEST_FOLLOW_UP and follow_up + _CONTEXT >= rival
    return follow_up >= max(rival, _SURE_OF_FOLLOW_UP)
