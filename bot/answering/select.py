"""Which claims answer this question: the facts the head believes in, from the passages that lead the ranking."""

from dataclasses import dataclass

from bot.answering.answer import Stated
from bot.answering.retrieval import Ranked
from bot.answering.understand import Understood
from bot.guides.edition import Claim, Section
from bot.guides.library import Library
from bot.guides.stages import Stages

MOST_CLAIMS = 6
FEWEST_CLAIMS = 3
# The passages an answer may draw on.
_LEADING = 6
# How much a passage's place in the ranking says about each of its facts.
_PASSAGE_SHARE = 0.15
# A claim beyond the fewest is told if its score is at least this share of the best one's.
_WORTH_TELLING = 0.4


@dataclass(frozen=True)
class _Candidate:
    passage: str
    claim: Claim
    place: int
    score: float


def select(understood: Understood, library: Library, stages: Stages, language: str) -> list[Stated]:
    """A lead sentence and up to six claims for a question, the lead first, in the reader's language."""
    candidates = _candidates(understood, library, language)
    best = max(candidates, key=lambda c: c.score)
    lead = _lead(best, library.passage(best.passage, language).section)
    chosen = _choose(candidates, lead, stages)
    order = list(dict.fromkeys([best.passage, *(c.passage for c in chosen)]))
    chosen.sort(key=lambda c: (order.index(c.passage), c.place))
    told = [lead, *(Stated(c.passage, c.claim.text, c.claim.facts) for c in chosen)]
    return _with_agreement(told, [c.passage for c in candidates], library, stages)


def _candidates(understood: Understood, library: Library, language: str) -> list[_Candidate]:
    leading = [ranked for ranked in understood.ranking if ranked.passage in library][:_LEADING]
    return [
        _Candidate(ranked.passage, claim, place, _score(claim, ranked, understood))
        for ranked in leading
        for place, claim in enumerate(library.passage(ranked.passage, language).section.claims)
    ]


def _score(claim: Claim, ranked: Ranked, understood: Understood) -> float:
    return understood.facts[claim.facts[0]] + _PASSAGE_SHARE * ranked.score


def _lead(best: _Candidate, section: Section) -> Stated:
    """The section's lead if it says the best claim's fact; the best claim itself otherwise."""
    says_it = set(best.claim.facts) & set(section.lead.facts)
    spoken = section.lead if says_it else best.claim
    return Stated(best.passage, spoken.text, spoken.facts)


def _choose(candidates: list[_Candidate], lead: Stated, stages: Stages) -> list[_Candidate]:
    """The best claims that neither repeat the lead nor each other, agreement between guides counting as repetition."""
    ordered = sorted(candidates, key=lambda c: (-c.score, c.passage, c.place))
    floor = _WORTH_TELLING * ordered[0].score
    chosen: list[_Candidate] = []
    known = set(lead.facts)
    for candidate in ordered:
        enough = len(chosen) >= MOST_CLAIMS or (len(chosen) >= FEWEST_CLAIMS and candidate.score < floor)
        if enough:
            break
        if not _repeats(candidate.claim, known, stages):
            chosen.append(candidate)
            known.update(candidate.claim.facts)
    return chosen


def _repeats(claim: Claim, known: set[str], stages: Stages) -> bool:
    return all(fact in known or stages.agreeing(_first_twin(fact)) & known for fact in claim.facts)


def _first_twin(fact: str) -> str:
    return fact.replace("g003-", "g000-")


def _with_agreement(told: list[Stated], passages: list[str], library: Library, stages: Stages) -> list[Stated]:
    """Each sentence with the passages of other guides, among those ranked, that state the same."""
    shown = set(passages)
    return [_supported(stated, shown, library, stages) for stated in told]


def _supported(stated: Stated, shown: set[str], library: Library, stages: Stages) -> Stated:
    guide = stated.passage.split("/")[0]
    also: dict[str, list[str]] = {}
    for fact in stated.facts:
        for other in sorted(stages.agreeing(fact)):
            passage = library.passage_of_fact[other]
            if passage in shown and passage.split("/")[0] != guide:
                also.setdefault(passage, []).extend(library.twins[other])
    pairs = tuple((passage, tuple(dict.fromkeys(facts))) for passage, facts in also.items())
    return Stated(stated.passage, stated.text, stated.facts, pairs)
