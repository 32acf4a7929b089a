"""What is said when something else than text or a tap came: a voice note, a sticker, the first day in a group."""

from bot.coaching.answers import Answers
from bot.conversation import Conversation
from bot.messages import Message, Occasion, Reply, Turn
from bot.phrases import Phrases

# Occasions to which one sentence is said, under the key of the same name.
_NOTICES = (Occasion.SLOW_DOWN, Occasion.NOT_YOUR_MENU, Occasion.GIVEN_UP)
# What is sent instead of text, and what is said to that.
_MEDIA = {
    "media:voice": "cannot-listen",
    "media:audio": "cannot-listen",
    "media:photo": "cannot-look",
    "media:video": "cannot-look",
    "media:document": "cannot-open",
    "media:sticker": "nice-sticker",
    "media:location": "only-text",
    "media:contact": "only-text",
    "media:poll": "only-text",
    "media:other": "only-text",
}


class Occasions:
    """A word for each occasion."""

    def __init__(self, phrases: Phrases, answers: Answers) -> None:
        self._phrases = phrases
        self._answers = answers

    def turn(self, conversation: Conversation, message: Message, language: str) -> Turn:
        """When an event came: a word that fits it; nothing for one that isn't known. With Occasion.JOINED the text is the bot's @name."""
        event = message.event or ""
        if event == Occasion.JOINED:
            return Turn(conversation, (Reply(self._phrases.say(language, "joined", name=message.text)),))
        if event in _NOTICES:
            return Turn(conversation, (Reply(self._phrases.say(language, event)),))
        if event in _MEDIA:
            return Turn(conversation, (Reply(self._phrases.say(language, _MEDIA[event]), self._answers.examples(language)[:1]),))
        return Turn(conversation, ())
