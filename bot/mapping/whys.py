"""Why a question is asked: what the guides say, and where."""

from bot.mapping.case import Case
from bot.mapping.findings import source_of


def why(case: Case) -> str:
    """The guides' sentences behind a question with their source; where they say nothing, that."""
    facts = case.content.whys.facts(case.question.topic)
    if not facts:
        return case.content.whys.own(case.question.topic, case.language)
    return "\n".join(_told(case, fact) for fact in facts)


def _told(case: Case, fact: str) -> str:
    passage = case.content.library.passage(case.content.library.passage_of_fact[fact], case.language)
    claim = next(claim for claim in passage.section.claims if fact in claim.facts)
    return f"{case.say('map-quoted', words=claim.text)}\n📖 {source_of(case.content, fact, case.language)}"
