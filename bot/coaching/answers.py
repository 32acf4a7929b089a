"""How an answer is shown: its text, its sources, and what may be tapped under it."""

from bot.answering.answer import Answer
from bot.answering.answerer import Answerer
from bot.answering.compose import source_list
from bot.answering.courtesy import EXAMPLES
from bot.answering.original import Shown, originals
from bot.conversation import Conversation, rated
from bot.guides.bank import ANSWER
from bot.guides.library import Library
from bot.languages import SUPPORTED
from bot.mapping.talk import Doing
from bot.messages import Choice, Feedback, Place, Reply, Turn
from bot.phrases import Phrases

# Choice id -> the phrase on its button, as they stand under an answer.
_GOING_ON = {"more": "button-more", "original": "button-original", "next": "button-next"}
# Passages under whose answers the coach offers to draw a map itself.
_ON_MAPS = {"001/why-map", "004/map-why", "004/map-draw", "004/map-iterate"}
# Kinds of message that leave it open what comes next.
_OPENINGS = ("greeting", "thanks", "off_topic")
_VOTES = {"helpful": "button-helpful", "unhelpful": "button-unhelpful"}


class Answers:
    """Draws answers, from what the conversation remembers of them alone, so that old ones can be drawn again."""

    def __init__(self, answerer: Answerer, library: Library, phrases: Phrases) -> None:
        self._answerer = answerer
        self._library = library
        self._phrases = phrases
        self.stages = frozenset(passage.section.stage for passage in library if passage.section.stage)

    def turn(self, conversation: Conversation, answer: Answer, seen: str | None, question: str) -> Turn:
        """The turn that gives `answer` to `question`, which was asked in the language `seen`, None if it was tapped."""
        after = conversation.after(answer, seen, question)
        notes = source_list(answer.sources, self._phrases, answer.language)
        if rated(answer):
            return Turn(after, (Reply(answer.text, self._choices(after, answer.language), notes=notes, context=after.context()),))
        if answer.reply in _OPENINGS and after.map.doing is Doing.NOTHING:
            return Turn(after, (Reply(answer.text, self.main(after, answer.language), context=after.context()),))
        # Help in words is the same page as /help.
        examples = self.examples(answer.language) if answer.reply == "help" else ()
        return Turn(after, (Reply(answer.text, examples, notes=notes),))

    def knows(self, conversation: Conversation) -> bool:
        """Whether what was remembered is of this coach: its stages and languages."""
        languages = [shown.language for shown in conversation.shown if shown.passage in self._library]
        languages += [conversation.asked.language] if conversation.asked else []
        stage = conversation.topic.stage if conversation.topic else None
        return (stage is None or stage in self.stages) and set(languages) <= set(SUPPORTED)

    def examples(self, language: str) -> tuple[Choice, ...]:
        """Questions to start with."""
        return tuple(self._question(passage, language) for passage in EXAMPLES)

    def build(self, language: str) -> tuple[Choice, ...]:
        """To begin a map."""
        return (Choice("map-begin", self._phrases.say(language, "button-map")),)

    def main(self, conversation: Conversation, language: str) -> tuple[Choice, ...]:
        """All that can be done: a map, or going on from the last answer or with a first question."""
        return (*self.build(language), *self.menu(conversation, language))

    def menu(self, conversation: Conversation, language: str) -> tuple[Choice, ...]:
        """How one may go on from the last answer; questions to start with if there was none."""
        return self._going_on(conversation, language) or self.examples(language)

    def voted(self, then: Conversation, now: Conversation, vote: str, language: str) -> Turn | None:
        """A vote on the answer that was given `then`: thanks, and the vote marked under it. None if there was no answer."""
        asked = then.asked
        if asked is None:
            return None
        thanks = self._phrases.say(language, "vote-thanks", vote=vote)
        reply = Reply(thanks, self._choices(then, asked.language, vote), place=Place.CHOICES, context=then.context())
        feedback = Feedback(asked.question, asked.kind, asked.passages, asked.language, helpful=vote == "helpful")
        return Turn(now, (reply,), feedback=(feedback,))

    def originals(self, then: Conversation, language: str) -> str:
        """What was told, in the guides' languages; empty if it was told in them."""
        # Somebody who has gone over to a guide's language meanwhile still sees what the button promised.
        reading = language if self._foreign(then, language) or not then.asked else then.asked.language
        return originals(then.shown, self._library, self._phrases, reading)

    def sources(self, then: Conversation, language: str) -> str:
        """Each source with the sentences that were told from it, in the reader's language; empty if there are none."""
        blocks = [self._source(n, shown, language) for n, shown in enumerate(then.shown, 1)]
        told = [block for block in blocks if block]
        return "\n\n".join([self._phrases.say(language, "sources"), *told]) if told else ""

    def _source(self, n: int, shown: Shown, language: str) -> str:
        tongue = self._phrases.say(language, "language-name", code=shown.language)
        if shown.passage in self._library:
            passage = self._library.passage(shown.passage, language)
            section = passage.section
            heading = self._phrases.say(language, "source", n=n, section=section.title, guide=passage.guide, language=tongue)
            return "\n".join([heading, *(f"• {claim.text}" for claim in section.claims if set(claim.facts) & set(shown.facts))])
        own = self._answerer.own.get(shown.passage)
        if own is None:
            return ""
        heading = self._phrases.say(language, "source-own", n=n, section=own.title, guide=own.guide, language=tongue)
        return f"{heading}\n{own.text}"

    def _choices(self, conversation: Conversation, language: str, vote: str | None = None) -> tuple[Choice, ...]:
        votes = [Choice(name, self._phrases.say(language, key), name == vote) for name, key in _VOTES.items()]
        asked = conversation.asked
        on_maps = asked is not None and not _ON_MAPS.isdisjoint(asked.passages[:1]) and conversation.map.doing is Doing.NOTHING
        return (*(self.build(language) if on_maps else ()), *self._going_on(conversation, language), *votes)

    def _going_on(self, conversation: Conversation, language: str) -> tuple[Choice, ...]:
        asked, topic = conversation.asked, conversation.topic
        if asked is None:
            return ()
        answered = asked.kind == ANSWER and topic is not None
        offered = {"more": answered, "original": self._foreign(conversation, language), "next": answered and topic and topic.stage}
        choices = [Choice(name, self._phrases.say(language, _GOING_ON[name])) for name, offer in offered.items() if offer]
        if asked.kind != ANSWER:
            choices += [self._question(passage, language) for passage in asked.passages[:1] if passage in self._library]
        if conversation.shown:
            choices.append(Choice("sources", self._phrases.say(language, "button-sources")))
        return tuple(choices)

    def _foreign(self, conversation: Conversation, language: str) -> bool:
        """Whether a source of ours is in another language; the operator's own are quoted in theirs anyway."""
        return any(shown.language != language and shown.passage in self._library for shown in conversation.shown)

    def _question(self, passage: str, language: str) -> Choice:
        return Choice(f"ask:{passage}", self._library.passage(passage, language).section.question)
