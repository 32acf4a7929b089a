"""Which claims answer this question: the facts the head believes in, from the passages that lead the ranking."""

from dataclasses import dataclass

from bot.answering.answer import Stated
from bot.answering.retrieval import Ranked
from bot.answering.understand import Understood
from bot.guides.edition import Claim, Section
from bot.guides.library import Library
from bot.guides.stages import Stages

MOST_CLAIMS = 6
# Fewer points than this are topped up, from the lead's own passage only.
_FEWEST_CLAIMS = 3
# The passages an answer may draw on.
_LEADING = 6
# How much a passage's place in the ranking says about each of its facts.
_PASSAGE_SHARE = 0.15
# What a fact that says what to do gains when that is asked.
_ACTION = 0.1
# A claim is told if its score is at least this share of the best one's, and this much at all.
_WORTH_TELLING = 0.4
_FLOOR = 0.12
# A best claim below this is no firm ground: then the passage that leads the ranking gives the lead.
_FIRM = 0.25
# A lead that sums up more facts than this leaves out what its claims tell, so that they are told as well.
_TOLD_BY_LEAD = 2


@dataclass(frozen=True)
class _Candidate:
    passage: str
    claim: Claim
    place: int
    score: float


def select(understood: Understood, library: Library, stages: Stages, language: str) -> list[Stated]:
    """A lead sentence and up to six claims for a question, the lead first, in the reader's language."""
    candidates = _candidates(understood, library, stages, language)
    best = _best(candidates)
    lead = _lead(best, library.passage(best.passage, language).section)
    chosen = _choose(candidates, lead, stages)
    order = list(dict.fromkeys([best.passage, *(c.passage for c in chosen)]))
    chosen.sort(key=lambda c: (order.index(c.passage), c.place))
    told = [lead, *(Stated(c.passage, c.claim.text, c.claim.facts) for c in chosen)]
    return _with_agreement(told, [c.passage for c in candidates], library, stages)


def _best(candidates: list[_Candidate]) -> _Candidate:
    """The claim to lead with: the best of all if it is sure, else the best of the leading passage."""
    best = max(candidates, key=lambda c: c.score)
    if best.score >= _FIRM:
        return best
    return max((c for c in candidates if c.passage == candidates[0].passage), key=lambda c: c.score)


def _candidates(understood: Understood, library: Library, stages: Stages, language: str) -> list[_Candidate]:
    leading = [ranked for ranked in understood.ranking if ranked.passage in library][:_LEADING]
    return [
        _Candidate(ranked.passage, claim, place, _score(claim, ranked, understood, stages))
        for ranked in leading
        for place, claim in enumerate(library.passage(ranked.passage, language).section.claims)
    ]


def _score(claim: Claim, ranked: Ranked, understood: Understood, stages: Stages) -> float:
    fact = claim.facts[0]
    wanted = understood.shape == "how" and fact in stages.actions
    return understood.facts[fact] + _PASSAGE_SHARE * ranked.score + _ACTION * wanted


def _lead(best: _Candidate, section: Section) -> Stated:
    """The section's lead if it says the best claim's fact, or if that is no firm ground; the best claim itself otherwise."""
    fits = set(best.claim.facts) & set(section.lead.facts) or best.score < _FIRM
    spoken = section.lead if fits else best.claim
    return Stated(best.passage, spoken.text, spoken.facts)


def _choose(candidates: list[_Candidate], lead: Stated, stages: Stages) -> list[_Candidate]:
    """The best claims that neither repeat the lead nor each other, agreement between guides counting as repetition."""
    ordered = sorted(candidates, key=lambda c: (-c.score, c.passage, c.place))
    floor = max(_FLOOR, _WORTH_TELLING * ordered[0].score)
    chosen: list[_Candidate] = []
    known = set(lead.facts) if len({_first_twin(fact) for fact in lead.facts}) <= _TOLD_BY_LEAD else set()
    for candidate in ordered:
        topping_up = len(chosen) < _FEWEST_CLAIMS and candidate.passage == lead.passage
        wanted = candidate.score >= floor or topping_up
        if wanted and len(chosen) < MOST_CLAIMS and not _repeats(candidate.claim, known, stages):
            chosen.append(candidate)
            known.update(candidate.claim.facts)
    return chosen


def _repeats(claim: Claim, known: set[str], stages: Stages) -> bool:
    return all(fact in known or _same(_first_twin(fact), stages) & known for fact in claim.facts)


def _same(fact: str, stages: Stages) -> frozenset[str]:
    return stages.agreeing(fact) | stages.repeating(fact)


def _first_twin(fact: str) -> str:
    return fact.replace("g003-", "g000-")


def _with_agreement(told: list[Stated], passages: list[str], library: Library, stages: Stages) -> list[Stated]:
    """Each sentence with the passages of other guides, among those ranked, that state the same."""
    shown = set(passages)
    return [_supported(stated, shown, library, stages) for stated in told]


def _supported(stated: Stated, shown: set[str], library: Library, stages: Stages) -> Stated:
    """The sentence with every passage of another guide that states all its facts."""
    guide = stated.passage.split("/")[0]
    own = list(dict.fromkeys(_first_twin(fact) for fact in stated.facts))
    also = []
    for passage in sorted(shown):
        stating = [sorted(f for f in stages.agreeing(fact) if library.passage_of_fact[f] == passage) for fact in own]
        if passage.split("/")[0] != guide and all(stating):
            twins = (twin for facts in stating for fact in facts for twin in library.twins[fact])
            also.append((passage, tuple(dict.fromkeys(twins))))
    return Stated(stated.passage, stated.text, stated.facts, tuple(also))
