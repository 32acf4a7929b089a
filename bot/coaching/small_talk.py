"""What is said to what is typed outside a map and is no question to the guides."""

from dataclasses import replace

from bot.answering.answer import Answer
from bot.answering.understand import Understood
from bot.coaching.answers import Answers
from bot.coaching.sayings import Saying, Sayings
from bot.conversation import Conversation
from bot.guides.bank import ANSWER
from bot.languages import supported
from bot.mapping.talk import Doing
from bot.messages import Reply, Turn
from bot.phrases import Phrases
from bot.text import words

# Kinds of message that are met as such, whatever else they may say.
_RATHER = ("distress", "blocked")
_KEYS = {Saying.DELETE: "delete-what", Saying.CANCEL: "cancelled"}
# Fewer words don't tell a language: "ok", "12".
_TELLING_WORDS = 2
# Of so few words that are like no passage, nothing is made.
_STRAY_WORDS = 2
_LIKE_NOTHING = 0.15


class SmallTalk:
    """Answers it in a line, with what can be tapped. Without `sayings` nothing is taken for such."""

    def __init__(self, sayings: Sayings | None, phrases: Phrases, answers: Answers) -> None:
        self._sayings = sayings
        self._phrases = phrases
        self._answers = answers

    def turn(self, conversation: Conversation, understood: Understood, spoken: str) -> Turn | None:
        """The turn, None if guides are to answer. `spoken`: the language so far, for what has none of its own."""
        if self._sayings is None:
            return None
        tongue = supported(understood.language)
        saying = self._sayings.read(understood.text, tongue or spoken)
        if saying is Saying.MAP and tongue and understood.kind not in _RATHER:
            return self._offered(replace(conversation, language=tongue), conversation.fixed or tongue)
        language = spoken if conversation.language or len(words(understood.text)) < _TELLING_WORDS else tongue or spoken
        if conversation.map.doing is not Doing.NOTHING or not _is_meant(saying, understood, self._sayings):
            return None
        after = conversation.afresh() if saying is Saying.CANCEL else conversation
        text = self._phrases.say(language, _KEYS.get(saying or Saying.BARE, "at-your-service"))
        return Turn(after, (Reply(text, self._answers.main(after, language), context=after.context()),))

    def asks_how_far(self, text: str, language: str) -> bool:
        """Whether somebody asks how many questions are left."""
        return self._sayings is not None and self._sayings.read(text, language) is Saying.LEFT

    def explained(self, text: str, answer: Answer) -> str:
        """What a number is that the guides say nothing of, in our words; empty if that isn't asked."""
        key = self._sayings.asked_number(text) if self._sayings and answer.kind != ANSWER else None
        if self._sayings is None or key is None:
            return ""
        kpis, language = self._sayings.kpis, answer.language
        head = self._phrases.say(language, "number-explained", name=kpis.name(key, language), formula=kpis.formula(key, language))
        return "\n\n".join(filter(None, [head, kpis.tally(key, language)]))

    def _offered(self, conversation: Conversation, language: str) -> Turn:
        return Turn(conversation, (Reply(self._phrases.say(language, "map-offer"), self._answers.build(language)),))


def _is_meant(saying: Saying | None, understood: Understood, sayings: Sayings) -> bool:
    """Whether a reading of the whole text holds against what the trained reader makes of it."""
    if saying is Saying.MAP or understood.kind == "distress" or (saying is Saying.CANCEL and understood.kind == "goodbye"):
        return False
    if saying is Saying.GOING:
        return understood.kind != "follow_up" or understood.act == "aspect"
    return saying is not None or (_is_stray(understood) and sayings.asked_number(understood.text) is None)


def _is_stray(understood: Understood) -> bool:
    like = max(understood.passages.values(), default=0.0)
    few = len(words(understood.text)) <= _STRAY_WORDS
    return few and "?" not in understood.text and understood.kind == "not_covered" and like < _LIKE_NOTHING
