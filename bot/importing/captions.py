"""Captions out of a guide: names of image files, and short lines that come back between paragraphs."""

import re
from collections import Counter

from bot.importing.document import Block, Sifted
from bot.importing.rules import Rules
from bot.text import fold, words

_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)\b|\b\d{2,4}\s?x\s?\d{2,4}\b", re.IGNORECASE)
_LONGEST_NAME = 8
# Headings of one or two words ("Actions") come back in many a guide.
_FEWEST_WORDS = 4
_FEWEST_FOR_NEAR = 5
_NEAR = 0.65
# A picture's caption comes back within a page, so that comparing every line with every other isn't needed.
_NEIGHBOURS = 40


def without_captions(blocks: list[Block], rules: Rules) -> Sifted:
    """The blocks without captions. Where a line is a heading once and a caption once, the heading stays."""
    out = _image_names(blocks, rules) | _repeated(blocks) | _nearly_repeated(blocks)
    sifted = Sifted()
    for i, block in enumerate(blocks):
        if i in out:
            sifted.leave("caption", block.text)
        else:
            sifted.keep(block)
    return sifted


def _image_names(blocks: list[Block], rules: Rules) -> set[int]:
    return {i for i, block in enumerate(blocks) if block.kind == "text" and block.is_short_line and _is_image_name(block.text, rules)}


def _is_image_name(text: str, rules: Rules) -> bool:
    if len(words(text)) > _LONGEST_NAME:
        return False
    named = rules.image_names.search(fold(text).replace("_", " ")) is not None
    return _IMAGE_FILE.search(text) is not None or (named and (text == text.lower() or any(char.isdigit() for char in text)))


def _repeated(blocks: list[Block]) -> set[int]:
    """Lines found again that stand over nothing, or that stand over a paragraph every time."""
    key = [tuple(words(block.text)) if block.is_short_line else () for block in blocks]
    times = Counter(key)
    lines = [i for i, block in enumerate(blocks) if block.kind == "text" and len(key[i]) >= _FEWEST_WORDS and times[key[i]] > 1]
    over_paragraph = Counter(key[i] for i in lines if _stands_over(blocks, i) == "text")
    return {i for i in lines if _is_between(blocks, i) or over_paragraph[key[i]] == times[key[i]]}


def _nearly_repeated(blocks: list[Block]) -> set[int]:
    candidates = [i for i in range(len(blocks)) if _is_between(blocks, i) and len(words(blocks[i].text)) >= _FEWEST_FOR_NEAR]
    grams = {i: _trigrams(blocks[i].text) for i in candidates}
    out: set[int] = set()
    for place, i in enumerate(candidates):
        for j in candidates[place + 1 : place + 1 + _NEIGHBOURS]:
            if _likeness(grams[i], grams[j]) >= _NEAR:
                out |= {i, j}
    return out


def _is_between(blocks: list[Block], i: int) -> bool:
    """Whether a short line follows a paragraph or list and stands over nothing of its own."""
    after_content = i > 0 and not blocks[i - 1].is_short_line
    return blocks[i].kind == "text" and blocks[i].is_short_line and after_content and not _stands_over(blocks, i)


def _stands_over(blocks: list[Block], i: int) -> str:
    """The kind of what follows a line; "" at the end, before a heading and before another short line."""
    following = blocks[i + 1] if i + 1 < len(blocks) else None
    return "" if following is None or following.is_short_line else following.kind


def _trigrams(text: str) -> frozenset[str]:
    joined = "".join(words(text))
    return frozenset(joined[i : i + 3] for i in range(len(joined) - 2))


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Share of trigrams in common, 0 to 1."""
    return 2 * len(first & second) / (len(first) + len(second) or 1)
