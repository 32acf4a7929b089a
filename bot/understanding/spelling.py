"""Mending slips of the finger in words that the lexicon would know."""

from collections.abc import Iterable

_SHORTEST = 6


class Spelling:
    """Knows the words and stems of the lexicon, and which of them a misspelt word is one letter away from."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        entries = [entry for entry in vocabulary if not entry.startswith("*")]
        self._words = {entry for entry in entries if not entry.endswith("*")}
        self._stems = {entry[:-1] for entry in entries if entry.endswith("*")}
        self._parts = {entry.strip("*") for entry in vocabulary if entry.startswith("*")}
        # Each entry without one of its letters, never the first: what is left, and which letter is gone.
        self._lacking: dict[str, tuple[str, int]] = {}
        for entry in sorted(self._words | self._stems):
            if len(entry) >= _SHORTEST:
                for gone in range(1, len(entry)):
                    self._lacking.setdefault(entry[:gone] + entry[gone + 1 :], (entry, gone))

    def mend(self, word: str) -> str:
        """The entry that was meant, if the word is one letter away from it; otherwise the word."""
        if len(word) < _SHORTEST - 1 or self._known(word):
            return word
        for length in range(len(word), _SHORTEST - 2, -1):
            meant = self._meant(word[:length])
            if meant and (length == len(word) or meant in self._stems):
                return meant
        return word

    def knows_well(self, word: str) -> bool:
        """Whether a word begins with a longer stem of the lexicon, which names seldom do."""
        return len(word) >= _SHORTEST and any(word[:length] in self._stems for length in range(_SHORTEST - 1, len(word) + 1))

    def _known(self, word: str) -> bool:
        begins = any(word[:length] in self._stems for length in range(1, len(word) + 1))
        return word in self._words or begins or any(part in word for part in self._parts)

    def _meant(self, word: str) -> str | None:
        if word in self._lacking:
            return self._lacking[word][0]
        for gone in range(1, len(word)):
            shorter = word[:gone] + word[gone + 1 :]
            if (shorter in self._words or shorter in self._stems) and len(shorter) >= _SHORTEST:
                return shorter
            entry, lacked = self._lacking.get(shorter, ("", -2))
            if abs(lacked - gone) <= 1:
                return entry
        return None
