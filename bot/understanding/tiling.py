"""Whether a whole text is made of nothing but certain phrases."""

from collections.abc import Iterable, Sequence

from bot.understanding.finder import Hit


def tiled(words: Sequence[str], hits: Iterable[Hit], idle: Iterable[int] = ()) -> set[str]:
    """The keys of the phrases that cover every word but idle ones, the longest first; empty if some word is left or none is covered."""
    by_start: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda hit: hit.end):
        by_start[hit.start] = hit
    keys, place, left = set(), 0, set(idle)
    while place < len(words):
        found = by_start.get(place)
        if found is None and place not in left:
            return set()
        if found is not None:
            keys.add(found.key)
        place = found.end if found else place + 1
    return keys
