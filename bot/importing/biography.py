"""The author out of a guide: curriculum, certificates, "about the author", calls for cooperation."""

from itertools import groupby

from bot.importing.document import Block, Sifted
from bot.importing.rules import Biography, Rules
from bot.importing.wording import is_line
from bot.text import fold, words

# Points that mention a profession are common in guides; a list of mostly such points is a curriculum.
_FEWEST_POINTS = 3
_LONGEST_POINT = 20
_LONGEST_PARAGRAPH = 80


def without_biography(blocks: list[Block], rules: Rules) -> Sifted:
    """The blocks without those about the author."""
    wording = rules.biography
    sifted = Sifted()
    out = _lines(blocks, wording) | _curricula(blocks, wording) | _about_the_author(blocks, wording)
    for i, block in enumerate(blocks):
        if i in out:
            sifted.leave("biography", block.text)
        else:
            sifted.keep(block)
    return sifted


def _lines(blocks: list[Block], wording: Biography) -> set[int]:
    """Lines that stand alone, and paragraphs that introduce a person by name and profession."""
    alone = {i for i, block in enumerate(blocks) if block.kind != "item" and is_line(wording.lines, block.text)}
    return alone | {i for i, block in enumerate(blocks) if _introduces(block, wording)}


def _introduces(block: Block, wording: Biography) -> bool:
    is_candidate = block.kind == "text" and len(words(block.text)) <= _LONGEST_PARAGRAPH and _begins_with_name(block.text)
    return is_candidate and _professions(block.text, wording) > 1


def _curricula(blocks: list[Block], wording: Biography) -> set[int]:
    """Lists whose points are mostly about a profession, with the name above them."""
    out: set[int] = set()
    for is_list, run in groupby(range(len(blocks)), key=lambda i: blocks[i].kind == "item"):
        points = list(run)
        if is_list and _is_curriculum([blocks[i] for i in points], wording):
            out.update(points)
            if points[0] and _is_name(blocks[points[0] - 1]):
                out.add(points[0] - 1)
    return out


def _is_curriculum(points: list[Block], wording: Biography) -> bool:
    told = sum(len(words(point.text)) <= _LONGEST_POINT and _professions(point.text, wording) > 0 for point in points)
    return told >= _FEWEST_POINTS and 2 * told >= len(points)


def _about_the_author(blocks: list[Block], wording: Biography) -> set[int]:
    """Headings like "About the author", the block below each, and what goes on about a profession."""
    out: set[int] = set()
    for i, block in enumerate(blocks):
        if block.kind != "item" and is_line(wording.headings, block.text):
            out.add(i)
            out.update(_told_below(blocks, i + 1, wording))
    return out


def _told_below(blocks: list[Block], start: int, wording: Biography) -> list[int]:
    told: list[int] = []
    for i in range(start, len(blocks)):
        if blocks[i].kind == "heading" or (told and not _professions(blocks[i].text, wording)):
            break
        told.append(i)
    return told


def _professions(text: str, wording: Biography) -> int:
    """How many different professional words of one language a text holds."""
    plain = fold(text)
    return max(sum(word.search(plain) is not None for word in of_language) for of_language in wording.words)


def _is_name(block: Block) -> bool:
    parts = block.text.split()
    return block.kind != "item" and 2 <= len(parts) <= 4 and all(part[0].isupper() and part[-1].isalpha() for part in parts)


def _begins_with_name(text: str) -> bool:
    return len(text.split()) > 2 and all(part[0].isupper() and part[1:].islower() for part in text.split()[:2])
