"""What the choices do when they are tapped, under the last reply or under an old one."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answering.answerer import Answerer
from bot.coaching.answers import Answers
from bot.coaching.settings import AUTOMATIC, SettingsPanel
from bot.conversation import Conversation
from bot.guides.library import Library
from bot.languages import SUPPORTED
from bot.messages import Context, Place, Reply, Turn
from bot.phrases import Phrases


@dataclass(frozen=True)
class Tap:
    """A tapped choice, "<name>:<argument>". `then`: the conversation as it was at the reply it stands under."""

    conversation: Conversation
    then: Conversation
    language: str
    name: str
    argument: str


class Taps:
    """Does what choices say."""

    def __init__(self, answerer: Answerer, library: Library, phrases: Phrases, answers: Answers, settings: SettingsPanel) -> None:
        self._answerer = answerer
        self._library = library
        self._phrases = phrases
        self._answers = answers
        self._settings = settings
        self._handlers: dict[str, Callable[[Tap], Turn | None]] = {
            "more": self._go_on,
            "next": self._go_on,
            "original": self._original,
            "ask": self._ask,
            "sources": self._sources,
            "helpful": self._vote,
            "unhelpful": self._vote,
            "settings": self._open_settings,
            "language": self._set_language,
        }

    def knows(self, choice: str) -> bool:
        """Whether a choice is one of those under answers and in the settings."""
        return choice.partition(":")[0] in self._handlers

    def turn(self, conversation: Conversation, choice: str, context: Context | None, language: str) -> Turn:
        """When the owner taps a choice: do what it says; if that can't be done any more, say so and show what can."""
        name, _, argument = choice.partition(":")
        handler = self._handlers.get(name)
        tap = Tap(conversation, self._then(conversation, context), language, name, argument)
        return (handler(tap) if handler else None) or self._stale(conversation, language)

    def _then(self, conversation: Conversation, context: Context | None) -> Conversation:
        """The conversation at the reply with `context`; a fresh one, where nothing is open, if that can't be used."""
        if context is None:
            return conversation
        try:
            then = conversation.at(context)
        except ValueError:
            return conversation.afresh()
        return then if self._answers.knows(then) else conversation.afresh()

    def _go_on(self, tap: Tap) -> Turn | None:
        """When the owner taps "more" or "next": go on from that answer, which is now what the conversation is about."""
        if tap.then.topic is None:
            return None
        answer = self._answerer.tapped(tap.name, tap.then.topic, tap.language)
        return self._answers.turn(tap.then, answer, None, tap.then.topic.question)

    def _original(self, tap: Tap) -> Turn | None:
        """When the owner wants the guide's language: the same sentences in it."""
        return _telling(tap.conversation, self._answers.originals(tap.then, tap.language))

    def _sources(self, tap: Tap) -> Turn | None:
        """When the owner wants the sources: each with what was told from it."""
        return _telling(tap.conversation, self._answers.sources(tap.then, tap.language))

    def _vote(self, tap: Tap) -> Turn | None:
        """When the owner votes: keep it, mark it, and say thanks."""
        return self._answers.voted(tap.then, tap.conversation, tap.name, tap.language)

    def _ask(self, tap: Tap) -> Turn | None:
        """When the owner taps a question: answer it as if it were typed alone, in the language it stands in."""
        if tap.argument not in self._library:
            return None
        question = self._library.passage(tap.argument, tap.language).section.question
        understood = replace(self._answerer.understand(question, tap.language), language=tap.language)
        answer = self._answerer.reply(understood, tap.language)
        return self._answers.turn(tap.conversation.afresh(), answer, tap.language, question)

    def _open_settings(self, tap: Tap) -> Turn | None:
        """When the owner taps in the settings: the languages, or back to the panel, in the same place."""
        if tap.argument == "language":
            return Turn(tap.conversation, (self._settings.languages(tap.conversation, tap.language, in_panel=True),))
        return None if tap.argument else Turn(tap.conversation, (self._settings.panel(tap.conversation, tap.language, Place.EDIT),))

    def _set_language(self, tap: Tap) -> Turn | None:
        """When the owner chooses a language: speak it at once, in the panel too."""
        if tap.argument == AUTOMATIC:
            return self._changed(replace(tap.conversation, fixed=None), tap.language, "language-follow")
        if tap.argument in SUPPORTED:
            return self._changed(replace(tap.conversation, fixed=tap.argument, language=tap.argument), tap.argument, "language-set")
        return None

    def _changed(self, conversation: Conversation, language: str, key: str) -> Turn:
        news = self._phrases.say(language, key)
        return Turn(conversation, (self._settings.panel(conversation, language, Place.EDIT, news),))

    def _stale(self, conversation: Conversation, language: str) -> Turn:
        reply = Reply(
            self._phrases.say(language, "stale-choice"), self._answers.menu(conversation, language), context=conversation.context()
        )
        return Turn(conversation, (reply,))


def _telling(conversation: Conversation, text: str) -> Turn | None:
    return Turn(conversation, (Reply(text),)) if text else None
