"""What was told, in the language of the guide it comes from."""

from dataclasses import dataclass

from bot.answering.answer import Source
from bot.guides.library import Library
from bot.phrases import Phrases


@dataclass(frozen=True)
class Shown:
    """A source that was shown: its passage, the facts told from it, and the guide's language."""

    passage: str
    facts: tuple[str, ...]
    language: str

    @classmethod
    def of(cls, source: Source) -> "Shown":
        return cls(source.passage, source.facts, source.language)


def originals(shown: tuple[Shown, ...], library: Library, phrases: Phrases, language: str) -> str:
    """The sentences behind the last answer in the guides' languages, each passage under a heading."""
    foreign = [item for item in shown if item.passage in library and item.language != language]
    blocks = [_block(item, library, phrases, language) for item in foreign]
    return "\n\n".join(blocks)


def _block(item: Shown, library: Library, phrases: Phrases, language: str) -> str:
    passage = library.passage(item.passage, item.language)
    heading = phrases.say(language, "original", language=phrases.say(language, "language-name", code=item.language))
    sentences = [claim.text for claim in passage.section.claims if set(claim.facts) & set(item.facts)]
    return "\n".join([heading, passage.section.title, *(f"• {sentence}" for sentence in sentences)])
