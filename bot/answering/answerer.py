"""The answering engine: a question in, a grounded answer out, without any language model."""

import time
from collections.abc import Callable

from bot.answering.answer import Answer, Timings, Topic
from bot.answering.courtesy import Courtesy
from bot.answering.forms import Forms
from bot.answering.index import Index
from bot.answering.understand import Reader, Understood
from bot.guides.bank import ANSWER
from bot.guides.knowledge import Knowledge
from bot.guides.own import OwnPassage
from bot.languages import speakable, supported
from bot.phrases import Phrases

# An aspect of a topic that was answered is refused only below this answer margin: the topic itself speaks for it.
_CLEARLY_NOT_COVERED = -0.3


class Answerer:
    """Answers from the index that `index()` gives, so that a new one is taken up between two questions."""

    def __init__(self, knowledge: Knowledge, phrases: Phrases, reader: Reader, index: Callable[[], Index]) -> None:
        self._stages = knowledge.stages
        self._phrases = phrases
        self._reader = reader
        self._index = index
        self._forms = Forms(knowledge, phrases)
        self._courtesy = Courtesy(knowledge.library, phrases)

    def answer(self, text: str, prior: str | None = None) -> Answer:
        """Answer a question that stands alone. `prior`: the language it is probably in."""
        understood = self.understand(text, prior)
        return self.reply(understood, speakable(understood.language))

    @property
    def own(self) -> dict[str, OwnPassage]:
        """The operator's own passages in the current index, by id."""
        return {passage_id: entry.passage for passage_id, entry in self._index().own.items()}

    def understand(self, text: str, prior: str | None, *, in_context: bool = False) -> Understood:
        """What a cleaned message is, read with the current index."""
        return self._reader.understand(text, self._index(), prior, in_context=in_context)

    def reply(self, understood: Understood, language: str) -> Answer:
        """The answer to an understood message in one of our languages, timed."""
        started = time.perf_counter()
        answer = self._excused(self._reply(understood, language))
        compose = 1000 * (time.perf_counter() - started)
        total = understood.embed_ms + understood.retrieve_ms + compose
        return answer.timed(Timings(total, understood.embed_ms, understood.retrieve_ms, compose))

    def follow_up(self, understood: Understood, topic: Topic, language: str) -> Answer:
        """The answer to something that makes sense only after `topic`."""
        if understood.act == "more":
            return self._forms.more(topic, understood, language) or self._say("nothing-more", understood, language, topic)
        if understood.act in ("next", "previous"):
            return self._neighbour(understood, topic, language)
        return self._applied(understood, topic, language)

    def tapped(self, choice: str, topic: Topic, language: str) -> Answer:
        """The answer to a tapped "more" or "next", which needs no reading."""
        return self.follow_up(Understood.tapped(choice, topic.question, language), topic, language)

    def _reply(self, understood: Understood, language: str) -> Answer:
        if understood.kind == ANSWER:
            return self._grounded(understood, language)
        if understood.kind == "not_covered":
            return self._forms.not_covered(understood, language)
        return self._courtesy.reply(understood, language)

    def _grounded(self, understood: Understood, language: str) -> Answer:
        """The answer from a guide of the operator's own if one leads the ranking, else from our edition."""
        own = self._index().own.get(understood.ranking[0].passage)
        return self._forms.from_own(understood, own, language) if own else self._forms.grounded(understood, language)

    def _neighbour(self, understood: Understood, topic: Topic, language: str) -> Answer:
        """The stage after or before that of the topic; the first one if the topic has none."""
        step, end = (self._stages.after, "last-stage") if understood.act == "next" else (self._stages.before, "first-stage")
        stage = step(topic.stage) if topic.stage else self._stages.canonical[0]
        return self._forms.overview(stage, understood, language) if stage else self._say(end, understood, language, topic)

    def _applied(self, understood: Understood, topic: Topic, language: str) -> Answer:
        """The topic's question asked again with what the message adds: a trade, a channel, a condition."""
        together = self.understand(f"{topic.question} {understood.text}", understood.language)
        if together.kind == "not_covered" and together.margin < _CLEARLY_NOT_COVERED:
            return self._forms.not_covered(together, language)
        answer = self._grounded(together, language)
        return answer.introduced(self._phrases.say(language, "apply")) if understood.act == "apply" else answer

    def _say(self, key: str, understood: Understood, language: str, topic: Topic) -> Answer:
        return self._courtesy.reply(understood, language).saying(self._phrases.say(language, key)).about(topic)

    def _excused(self, answer: Answer) -> Answer:
        """The answer, with a word on why it is in English if the question's language isn't ours."""
        if supported(answer.asked_language) or answer.language != "en":
            return answer
        return answer.introduced(self._phrases.say("en", "english-instead"))
