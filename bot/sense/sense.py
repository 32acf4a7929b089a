"""What answers mean, guessed from examples. What was learned is shipped with them; for another embedder it is at the first question."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from bot.answering.embedding import Embedder, Vectors
from bot.sense import kept
from bot.sense.bank import CONTACTS, SCORE, UNCLEAR, WORRY, Example, load_bank
from bot.sense.model import Guess, Meanings, best, of_kind

_SIDES = (("-2", "-1"), ("0",), ("1", "2"), (UNCLEAR,))
# Texts to their vectors; those of examples may be known already.
Known = Callable[[list[str]], Vectors]


class LearnedSense:
    """See Sense. One kind of question is learned at a time, when it is asked for."""

    def __init__(self, folder: Path, embedder: Embedder, known: Known) -> None:
        """`folder`: of the examples; `known`: vectors of their texts."""
        self._folder, self._embedder, self._known = folder, embedder, known

    def contacts(self, topic: str, texts: Sequence[str]) -> list[Guess]:
        """See Sense."""
        return self._contacts.guess(topic, texts, self._embedder.questions(list(texts)))

    def score(self, text: str) -> Guess:
        """See Sense. First whether it is a good feeling, a bad one or neither, and then how much so."""
        (weights,) = self._scores.weigh(SCORE, [text], self._embedder.questions([text]))
        side = best({",".join(group): sum(weights.get(meaning, 0.0) for meaning in group) for group in _SIDES})
        meaning = max(side.meaning.split(","), key=lambda one: weights.get(one, 0.0))
        return Guess(meaning, side.margin)

    def worry(self, text: str) -> Guess:
        """See Sense."""
        return self._worries.guess(WORRY, [text], self._embedder.questions([text]))[0]

    @cached_property
    def _examples(self) -> tuple[Example, ...]:
        return load_bank(self._folder)

    @cached_property
    def _contacts(self) -> Meanings:
        return self._learned(CONTACTS)

    @cached_property
    def _scores(self) -> Meanings:
        return self._learned((SCORE,))

    @cached_property
    def _worries(self) -> Meanings:
        return self._learned((WORRY,))

    def ship(self) -> None:
        """Keep what is learned beside the examples."""
        groups = (CONTACTS, (SCORE,), (WORRY,))
        kept.ship(self._folder, {self._key(topics): self._learned(topics, anew=True).learned for topics in groups})

    def _learned(self, topics: Sequence[str], *, anew: bool = False) -> Meanings:
        examples = of_kind(self._examples, topics)
        learned = None if anew else kept.load(self._folder, self._key(topics))
        return Meanings(examples, self._known([example.text for example in examples]), learned)

    def _key(self, topics: Sequence[str]) -> str:
        return kept.key_of(of_kind(self._examples, topics), self._embedder.name)
