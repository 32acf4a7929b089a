"""From stated sentences to text with numbered sources, in the reader's language."""

from collections.abc import Iterable

from bot.answering.answer import Source, Stated
from bot.answering.index import OwnEntry
from bot.guides.library import Library
from bot.guides.stages import Stages
from bot.phrases import Phrases

MOST_SOURCES = 6


def numbered(told: Iterable[Stated], library: Library, language: str) -> tuple[Source, ...]:
    """The sources behind sentences, in the order they are first used, at most six."""
    facts: dict[str, list[str]] = {}
    for stated in told:
        for passage, stated_facts in stated.support():
            facts.setdefault(passage, []).extend(stated_facts)
    kept = list(facts.items())[:MOST_SOURCES]
    return tuple(_source(n, passage, tuple(dict.fromkeys(ids)), library, language) for n, (passage, ids) in enumerate(kept, 1))


def _source(n: int, passage_id: str, facts: tuple[str, ...], library: Library, language: str) -> Source:
    passage = library.passage(passage_id, language)
    origin = language if language in passage.source_languages else passage.source_languages[0]
    claims = library.passage(passage_id, origin).section.claims
    return Source(
        n=n,
        passage=passage_id,
        guide=passage.guide,
        title=passage.section.title,
        language=origin,
        facts=facts,
        quote=" ".join(claim.text for claim in claims if set(claim.facts) & set(facts)),
    )


def own_source(n: int, entry: OwnEntry) -> Source:
    """A source of the operator's own, quoted word for word."""
    passage = entry.passage
    return Source(n, passage.id, passage.guide, passage.title, passage.language, (), passage.text)


def body(told: list[Stated], sources: tuple[Source, ...], *, intro: str = "") -> str:
    """The lead, then the other sentences as points, each with the numbers of its sources."""
    numbers = {source.passage: source.n for source in sources}
    lead, *points = [f"{stated.text} {_marks(stated, numbers)}".strip() for stated in told]
    listed = "\n".join(f"• {point}" for point in points)
    return "\n\n".join(part for part in (intro, lead, listed) if part)


def _marks(stated: Stated, numbers: dict[str, int]) -> str:
    return "".join(f"[{n}]" for n in sorted(numbers[passage] for passage, _ in stated.support() if passage in numbers))


def remarks(told: list[Stated], stages: Stages, phrases: Phrases, language: str) -> list[str]:
    """What the reader should know about the sources: that guides agree, and where they differ."""
    main = told[0].passage
    facts = {fact for stated in told if stated.passage == main for fact in stated.facts}
    agreement = [phrases.say(language, "agreement")] if any(stated.also for stated in told[1:]) else []
    return agreement + [note.texts[language] for note in stages.notes if note.facts & facts][:2]


def source_list(sources: tuple[Source, ...], phrases: Phrases, language: str) -> str:
    """The numbered sources as lines under a heading; empty if there are none."""
    if not sources:
        return ""
    lines = [_source_line(source, phrases, language) for source in sources]
    return "\n".join([phrases.say(language, "sources"), *lines])


def _source_line(source: Source, phrases: Phrases, language: str) -> str:
    key = "source" if source.facts else "source-own"
    tongue = phrases.say(language, "language-name", code=source.language)
    return phrases.say(language, key, n=source.n, section=source.title, guide=source.guide, language=tongue)
