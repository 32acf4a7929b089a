"""The forms an answer takes: told from claims, the order of stages, "which stage is this?", a gap, an own guide, not covered."""

from dataclasses import replace

from bot.answering.answer import Answer, Source, Stated, Topic, contract_kind
from bot.answering.compose import body, numbered, own_source, remarks
from bot.answering.index import OwnEntry
from bot.answering.select import MOST_CLAIMS, select
from bot.answering.understand import Understood
from bot.guides.bank import ANSWER
from bot.guides.knowledge import Knowledge
from bot.guides.library import Passage
from bot.guides.stages import Taxonomy
from bot.languages import FALLBACK
from bot.phrases import Phrases

# Below this score the nearest passage is too far to be offered instead of an answer.
_NEAR_ENOUGH = 0.15
# How many passages of the topic's stage "tell me more" draws on.
_MORE_FROM = 3
# How many claims of its main passage a stage is told with.
_OVERVIEW = 4
# How sure the head must be of a shape before the answer takes a form of its own.
_SURE_OF_SHAPE = 0.35
_NEARLY = 0.1
# The lists of stages together must outweigh any other fact by this factor before they are shown side by side.
_MORE_THAN = 1.2


class Forms:
    """Builds answers in one of the reader's languages from what the guides say."""

    def __init__(self, knowledge: Knowledge, phrases: Phrases) -> None:
        self._library = knowledge.library
        self._stages = knowledge.stages
        self._phrases = phrases

    def grounded(self, understood: Understood, language: str) -> Answer:
        """The answer to a question that our edition covers, in the form that fits its shape."""
        for form in (self._gap, self._taxonomies, self._which_stage):
            answer = form(understood, language)
            if answer:
                return answer
        return self.told(understood, self._selected(understood, language), language)

    def told(self, understood: Understood, told: list[Stated], language: str, intro: str = "") -> Answer:
        """Stated sentences, the lead first, then remarks and a step for this week."""
        sources = numbered(told, self._library, language)
        main = self._library.passage(told[0].passage, language)
        parts = [
            body(told, sources, intro=intro),
            *remarks(told, self._stages, self._phrases, language),
            self._phrases.say(language, "next-step", step=main.section.step),
        ]
        return Answer(
            kind=ANSWER,
            reply=ANSWER,
            text="\n\n".join(parts),
            asked_language=understood.language,
            language=language,
            sources=sources,
            ranking=tuple(understood.ranking),
            stage=main.section.stage,
            topic=self._topic(understood, told, main),
        )

    def overview(self, stage: str, understood: Understood, language: str) -> Answer:
        """A canonical stage as a whole, from the guides that have it."""
        main, *others = [self._library.passage(p, language) for p in self._stages.overview[stage]]
        told = [Stated(main.id, main.section.lead.text, main.section.lead.facts)]
        to_do = [c for c in main.section.claims if c.facts[0] in self._stages.actions]
        told += [Stated(main.id, c.text, c.facts) for c in to_do[:_OVERVIEW]]
        told += [Stated(other.id, other.section.lead.text, other.section.lead.facts) for other in others]
        intro = self._phrases.say(language, "stage-name", stage=stage)
        answer = self.told(understood, told, language, intro=intro)
        facts = tuple(fact for stated in told for fact in stated.facts)
        return answer.about(Topic(main.section.question, tuple(self._stages.overview[stage]), facts, stage))

    def more(self, topic: Topic, understood: Understood, language: str) -> Answer | None:
        """What the topic's passages say beyond what was told, or None if nothing is left."""
        ranked = [self._library.passage(p, language) for p in topic.passages if p in self._library]
        passages = [p for p in ranked if p.section.stage == topic.stage][:_MORE_FROM]
        left = [Stated(p.id, c.text, c.facts) for p in passages for c in p.section.claims if not set(c.facts) & set(topic.told)]
        if not left:
            return None
        told = (*topic.told, *(fact for stated in left[:MOST_CLAIMS] for fact in stated.facts))
        answer = self.told(understood, left[:MOST_CLAIMS], language)
        return answer.about(Topic(topic.question, topic.passages, told, topic.stage))

    def from_own(self, understood: Understood, entry: OwnEntry, language: str) -> Answer:
        """A passage of the operator's own guide, quoted word for word."""
        source = own_source(1, entry)
        return Answer(
            kind=ANSWER,
            reply=ANSWER,
            text=f"{entry.passage.text} [1]",
            asked_language=understood.language,
            language=language,
            sources=(source,),
            ranking=tuple(understood.ranking),
            topic=Topic(understood.text, tuple(r.passage for r in understood.ranking), (), None),
        )

    def not_covered(self, understood: Understood, language: str) -> Answer:
        """Plainly that the guides don't answer it, with the nearest thing they do say, if anything is near."""
        nearest = next((r for r in understood.ranking if r.passage in self._library), None)
        near = self._library.passage(nearest.passage, language) if nearest and nearest.score >= _NEAR_ENOUGH else None
        lead = [Stated(near.id, near.section.lead.text, near.section.lead.facts)] if near else []
        sources = numbered(lead, self._library, language)
        return Answer(
            kind=contract_kind(understood.kind),
            reply=understood.kind,
            text=self._nearest(near, lead, sources, language),
            asked_language=understood.language,
            language=language,
            sources=sources,
            ranking=tuple(understood.ranking),
            topic=Topic(understood.text, (near.id,), (), near.section.stage) if near else None,
            suggestion=nearest.passage if nearest else None,
        )

    def _nearest(self, near: Passage | None, lead: list[Stated], sources: tuple[Source, ...], language: str) -> str:
        if near is None:
            return self._phrases.say(language, "not-covered")
        intro = self._phrases.say(language, "not-covered-nearest", title=near.section.title)
        return body(lead, sources, intro=intro)

    def _selected(self, understood: Understood, language: str) -> list[Stated]:
        return select(understood, self._library, self._stages, language)

    def _topic(self, understood: Understood, told: list[Stated], main: Passage) -> Topic:
        facts = tuple(fact for stated in told for _, ids in stated.support() for fact in ids)
        ranked = dict.fromkeys([main.id, *(r.passage for r in understood.ranking)])
        return Topic(understood.text, tuple(ranked), facts, main.section.stage)

    def _gap(self, understood: Understood, language: str) -> Answer | None:
        """When a question asks a guide for a stage that it doesn't have: say so, and what the others say."""
        stage = self._asked_stage(understood)
        for gap in self._stages.gaps:
            if understood.named_guides == [gap.guide] and stage == gap.stage:
                return self.overview(stage, understood, language).introduced(gap.texts[language])
        return None

    def _asked_stage(self, understood: Understood) -> str | None:
        """The stage the question is about, whatever guide it names."""
        scores = understood.passages
        best = max(scores, key=lambda p: scores[p])
        return self._stage(best)

    def _taxonomies(self, understood: Understood, language: str) -> Answer | None:
        """When the order or names of the stages are asked for: each guide's own, side by side."""
        if not self._asks_for_stages(understood):
            return None
        shown = [t for t in self._stages.taxonomies if not understood.named_guides or t.guide in understood.named_guides]
        told = [self._listed(t.fact, language) for t in shown if t.fact]
        heading = [] if understood.named_guides else [self._phrases.say(language, "stage-order")]
        intro = "\n".join([*heading, *(self._terms(t, language) for t in shown)])
        return self.told(understood, list(dict.fromkeys(told)), language, intro=intro)

    def _asks_for_stages(self, understood: Understood) -> bool:
        """Whether the list of stages is asked for, and not whether customers keep to it."""
        shapes, facts = understood.shapes, understood.facts
        listing = max(shapes["order"], shapes["compare"])
        lists = {taxonomy.fact for taxonomy in self._stages.taxonomies} & facts.keys()
        others = max(score for fact, score in facts.items() if fact not in lists)
        sure = listing >= _SURE_OF_SHAPE and listing >= max(shapes.values()) - _NEARLY
        return sure and sum(facts[fact] for fact in lists) >= _MORE_THAN * others

    def _terms(self, taxonomy: Taxonomy, language: str) -> str:
        tongue = self._phrases.say(language, "language-name", code=taxonomy.language)
        chain = " → ".join(term for _, term in taxonomy.terms)
        return "• " + self._phrases.say(language, "guide-stages", guide=taxonomy.guide, language=tongue, stages=chain)

    def _listed(self, fact: str, language: str) -> Stated:
        passage = self._library.passage(self._library.passage_of_fact[fact], language)
        claim = next(c for c in passage.section.claims if fact in c.facts)
        return Stated(passage.id, claim.text, claim.facts)

    def _which_stage(self, understood: Understood, language: str) -> Answer | None:
        """When an owner tells a situation and asks where in the journey that is: the stage, then what is said of it."""
        if understood.shape != "stage" or understood.shapes["stage"] < _SURE_OF_SHAPE:
            return None
        stage = self._likeliest_stage(understood)
        of_stage = [r for r in understood.ranking if r.passage in self._library and self._stage(r.passage) == stage]
        if not of_stage:
            return None
        told = self._selected(replace(understood, ranking=of_stage), language)
        return self.told(understood, told, language, intro=self._phrases.say(language, "stage-is", stage=stage))

    def _likeliest_stage(self, understood: Understood) -> str:
        """The canonical stage whose passages together score highest."""
        sums = dict.fromkeys(self._stages.canonical, 0.0)
        for passage, score in understood.passages.items():
            stage = self._stage(passage)
            if stage:
                sums[stage] += max(score, 0.0)
        return max(sums, key=lambda stage: sums[stage])

    def _stage(self, passage: str) -> str | None:
        return self._library.passage(passage, FALLBACK).section.stage
