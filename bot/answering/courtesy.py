"""Short fitting replies to what isn't a question about the journey: small talk, abuse, distress, attempts at misuse."""

from bot.answering.answer import Answer, contract_kind
from bot.answering.understand import Understood
from bot.guides.library import Library
from bot.phrases import Phrases

# The sections whose questions serve as examples, in the order they are shown.
EXAMPLES = ("004/after-purchase", "000+003/contacts", "004/map-draw")
_KEYS = {
    "greeting": "greeting",
    "thanks": "thanks",
    "goodbye": "goodbye",
    "help": "help",
    "abuse": "abuse",
    "distress": "distress",
    "blocked": "blocked",
    "follow_up": "what-topic",
}


class Courtesy:
    """Replies that state no facts."""

    def __init__(self, library: Library, phrases: Phrases) -> None:
        self._library = library
        self._phrases = phrases

    def reply(self, understood: Understood, language: str) -> Answer:
        """The reply to a message that isn't a question about the journey."""
        key = _KEYS.get(understood.kind, "off-topic")
        return Answer(
            kind=contract_kind(understood.kind),
            reply=understood.kind,
            text=self.say(key, language),
            asked_language=understood.language,
            language=language,
            ranking=tuple(understood.ranking),
        )

    def say(self, key: str, language: str) -> str:
        """A phrase with the example questions it may want."""
        questions = [self._library.passage(p, language).section.question for p in EXAMPLES]
        return self._phrases.say(language, key, example=questions[0], example1=questions[0], example2=questions[1], example3=questions[2])
