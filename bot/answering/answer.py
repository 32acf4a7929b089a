"""What an answer is made of, before anybody draws it."""

from dataclasses import dataclass, field, replace

from bot.answering.retrieval import Ranked

# The kinds that the command contract names; everything else that a message can be is off topic.
CONTRACT_KINDS = ("answer", "not_covered", "off_topic", "blocked")


@dataclass(frozen=True)
class Stated:
    """A sentence that is told, the passage it comes from, and the facts it states."""

    passage: str
    text: str
    facts: tuple[str, ...]
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def support(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """(passage, facts) pairs behind the sentence: its own first, then those of guides that agree."""
        return ((self.passage, self.facts), *self.also)


@dataclass(frozen=True)
class Source:
    """One numbered source. `language`: of the guide. `quote`: the edition's words in that language."""

    n: int
    passage: str
    guide: str
    title: str
    language: str
    facts: tuple[str, ...]
    quote: str


@dataclass(frozen=True)
class Timings:
    """Milliseconds: in all, embedding the question, retrieving, composing."""

    total: float = 0.0
    embed: float = 0.0
    retrieve: float = 0.0
    compose: float = 0.0


@dataclass(frozen=True)
class Topic:
    """What the conversation is about: enough to go on without asking again.

    `told`: facts already stated; `passages`: the ranking behind the last answer.
    """

    question: str
    passages: tuple[str, ...]
    told: tuple[str, ...]
    stage: str | None


@dataclass(frozen=True)
class Answer:
    """A reply to one question. `text` carries [n] marks; `reply` is what kind of message it answered, finer than `kind`.

    `suggestion`: the passage whose question may be asked instead.
    """

    kind: str
    reply: str
    text: str
    asked_language: str
    language: str
    sources: tuple[Source, ...] = ()
    ranking: tuple[Ranked, ...] = ()
    stage: str | None = None
    topic: Topic | None = None
    suggestion: str | None = None
    timings: Timings = field(default_factory=Timings)

    def introduced(self, sentence: str) -> "Answer":
        """The same answer after a sentence of introduction."""
        return replace(self, text=f"{sentence}\n\n{self.text}")

    def saying(self, text: str) -> "Answer":
        """The same answer with another text."""
        return replace(self, text=text)

    def about(self, topic: Topic) -> "Answer":
        """The same answer, the conversation being about `topic`."""
        return replace(self, topic=topic)

    def timed(self, timings: Timings) -> "Answer":
        """The same answer with its timings."""
        return replace(self, timings=timings)


def contract_kind(kind: str) -> str:
    """The kind of the contract for a kind of message."""
    return kind if kind in CONTRACT_KINDS else "off_topic"
