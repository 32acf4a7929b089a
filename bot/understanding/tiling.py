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
        hit = by_start.get(place)
        if hit is None and place not in left:
            return set()
        if hit is not None:
            keys.add(hit.key)
        place = hit.end if hit else place + 1
    return keys
