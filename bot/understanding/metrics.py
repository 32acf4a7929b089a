"""The number that an owner means to watch."""

from collections.abc import Sequence

from bot.understanding.finder import Finder, longest
from bot.understanding.lexicon import Lexicon

# Of less of a text than that, a number tells something else: "how many call to ask where their order is".
_LEAST_SHARE = 0.25


class MetricReader:
    """Reads folded words with the table "metrics" of the lexicon, whose keys are those of bot/journey/kpis.py."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._finder = Finder(lexicon.phrases("metrics"))

    def read(self, said: Sequence[str]) -> str | None:
        """The key of the number whose phrase explains most of a text; None if none is named, or two as plainly."""
        hits = sorted(longest(self._finder.find(said)), key=lambda hit: -hit.weight)
        if not hits or hits[0].weight < _LEAST_SHARE * sum(map(len, said)):
            return None
        return hits[0].key if all(hit.weight < hits[0].weight or hit.key == hits[0].key for hit in hits[1:]) else None
