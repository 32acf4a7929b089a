"""Advertising out of a guide: repeated promotional blocks, calls to buy or subscribe, praise of a brand, sentence by sentence."""

import re
from collections import Counter, defaultdict
from functools import partial

from bot.importing.document import Block, Sifted, sift_sentences
from bot.importing.rules import Advertising, Rules
from bot.text import fold, words

_CAMEL = re.compile(r"\b[A-Z]\w*[a-z]\w*[A-Z]\w*\b")
_PROMOTING_SENTENCES = 2
_SLOGAN_WORDS = 12
_PARAGRAPH_WORDS = 8


def without_advertising(blocks: list[Block], rules: Rules) -> Sifted:
    """The blocks without promotional sentences."""
    wording = rules.advertising
    brands = promoted_brands(blocks, wording)
    times = Counter(block.text for block in blocks if block.kind == "text")
    sifted = Sifted()
    for block in blocks:
        if _is_slogan(block, wording) or (times[block.text] > 1 and _is_promotional_paragraph(block, wording)):
            sifted.leave("advertising", block.text)
        else:
            sifted.keep(block)
    by_sentence = sift_sentences(sifted.kept, "advertising", partial(_is_promotional, brands, wording))
    return Sifted(by_sentence.kept, sifted.left_out + by_sentence.left_out)


def promoted_brands(blocks: list[Block], wording: Advertising) -> frozenset[str]:
    """Folded names that several different sentences promote. A word also written small is no name."""
    promoting: dict[str, set[str]] = defaultdict(set)
    for sentence in {sentence for block in blocks for sentence in block.sentences}:
        for name in _names_promoted(sentence, wording):
            promoting[name].add(sentence)
    often = {name for name, said in promoting.items() if len(said) >= _PROMOTING_SENTENCES}
    if not often:
        return frozenset()
    small = {fold(word) for block in blocks for word in re.findall(r"\w+", block.text) if word == word.lower()}
    return frozenset(often - small - wording.channels)


def _names_promoted(sentence: str, wording: Advertising) -> set[str]:
    plain = fold(sentence)
    names = set()
    if wording.any_frame.search(plain):
        names = {found["brand"] for frame in wording.frames if (found := frame.search(plain))}
    if wording.any_hint.search(plain) or wording.phrases.search(plain):
        names |= {fold(name) for name in _CAMEL.findall(sentence)}
    return names


def _is_slogan(block: Block, wording: Advertising) -> bool:
    """Whether it is a paragraph of one short line that opens like an advertisement."""
    short = block.kind == "text" and len(words(block.text)) <= _SLOGAN_WORDS
    return short and wording.openers.search(fold(block.text)) is not None


def _is_promotional_paragraph(block: Block, wording: Advertising) -> bool:
    plain = fold(block.text)
    promotional = wording.any_hint.search(plain) or wording.phrases.search(plain)
    return promotional is not None and len(words(plain)) >= _PARAGRAPH_WORDS


def _is_promotional(brands: frozenset[str], wording: Advertising, sentence: str) -> bool:
    plain = fold(sentence)
    if wording.phrases.search(plain) or brands.intersection(words(plain)):
        return True
    if not wording.any_hint.search(plain):
        return False
    most = max(sum(hint.search(plain) is not None for hint in of_language) for of_language in wording.hints)
    return most + sentence.endswith("!") > 1
