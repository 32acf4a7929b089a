"""What a guide doesn't say goes, each piece with its reason: a table of passes over the blocks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.importing.advertising import without_advertising
from bot.importing.biography import without_biography
from bot.importing.captions import without_captions
from bot.importing.document import Block, Sifted, sift_sentences
from bot.importing.report import LeftOut
from bot.importing.rules import Rules
from bot.importing.wording import Pattern, is_line
from bot.text import fold, words


def cleaned(blocks: list[Block], rules: Rules) -> Sifted:
    """The blocks that belong to the guide, and what was left out of them."""
    left_out: list[LeftOut] = []
    for sift in _PASSES:
        sifted = sift(blocks, rules)
        blocks = sifted.kept
        left_out += sifted.left_out
    return Sifted(blocks, left_out)


def without_instructions(blocks: list[Block], rules: Rules) -> Sifted:
    """What addresses an AI, from that sentence to the end of its block, and the list it announces with a colon."""
    sifted = Sifted()
    announced = False
    for block in blocks:
        head, order = _before_instruction(block, rules)
        announced = (announced and block.kind == "item") or order.rstrip().endswith(":")
        if announced and not order:
            head, order = "", block.text
        sifted.keep(block, head)
        sifted.leave("instruction", order)
    return sifted


def _before_instruction(block: Block, rules: Rules) -> tuple[str, str]:
    said = block.sentences
    first = next((i for i, sentence in enumerate(said) if rules.instruction.search(fold(sentence))), None)
    return (block.text, "") if first is None else (" ".join(said[:first]), " ".join(said[first:]))


@dataclass
class _Running:
    """A reason that goes on: under a heading to the next heading, after another line through the list below it."""

    reason: str = ""
    under_heading: bool = False

    def covers(self, block: Block) -> bool:
        if self.under_heading:
            return bool(self.reason) and block.kind != "heading"
        return bool(self.reason) and block.kind == "item"


def without_page_lines(blocks: list[Block], rules: Rules) -> Sifted:
    """Comment boxes, rating widgets, share buttons and pointers: whole lines, with what stands under them."""
    sifted = Sifted()
    running = _Running()
    for block in blocks:
        if running.covers(block):
            sifted.leave(running.reason, block.text)
        elif reason := _line_reason(block, rules):
            running = _Running(reason, block.kind == "heading")
            sifted.leave(reason, block.text)
        else:
            running = _Running()
            sifted.keep(block)
    return sifted


def _line_reason(block: Block, rules: Rules) -> str | None:
    # One word in a list is a point of the list: "Share" may be advice there.
    if block.kind == "item" and len(words(block.text)) < 2:
        return None
    return next((reason for reason, pattern in rules.lines.items() if is_line(pattern, block.text)), None)


def without_page_sentences(blocks: list[Block], rules: Rules) -> Sifted:
    """Sentences that speak of the page: where to read on, its cookies, its comment form."""
    left_out: list[LeftOut] = []
    for reason, pattern in rules.phrases.items():
        sifted = sift_sentences(blocks, reason, partial(_holds, pattern))
        blocks = sifted.kept
        left_out += sifted.left_out
    return Sifted(blocks, left_out)


def _holds(pattern: Pattern, sentence: str) -> bool:
    return pattern.search(fold(sentence)) is not None


# Instructions first: whatever else a line is, the operator should see it as that. Advertising repeats itself like
# captions do, so it goes before them.
_PASSES: tuple[Callable[[list[Block], Rules], Sifted], ...] = (
    without_instructions,
    without_page_lines,
    without_page_sentences,
    without_biography,
    without_advertising,
    without_captions,
)
