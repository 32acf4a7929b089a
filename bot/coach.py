"""The engine behind every channel: one message and the conversation so far in, replies and the conversation after out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answering.answer import Answer
from bot.answering.answerer import Answerer
from bot.answering.compose import source_list
from bot.answering.courtesy import Courtesy
from bot.answering.original import originals
from bot.conversation import Conversation
from bot.guides.library import Library
from bot.languages import FALLBACK, SUPPORTED, supported
from bot.messages import Choice, Message, Reply
from bot.phrases import Phrases
from bot.text import MESSAGE_LIMIT

_log = logging.getLogger(__name__)
_AUTOMATIC = "auto"
# Commands of the contract whose capability isn't built yet: named, so that nobody thinks of a typing error.
_COMING = {"map", "maps", "resume", "edit", "check", "export", "review", "undo", "privacy", "mydata", "forget"}


@dataclass(frozen=True)
class Turn:
    """What came of one message."""

    conversation: Conversation
    replies: tuple[Reply, ...]


class Coach:
    """Answers, explains itself, and speaks the user's language."""

    def __init__(self, answerer: Answerer, library: Library, phrases: Phrases) -> None:
        self._answerer = answerer
        self._library = library
        self._phrases = phrases
        self._courtesy = Courtesy(library, phrases)
        # Commands, top to bottom as /help names them.
        self._commands: dict[str, Callable[[Conversation, Message, str], Turn]] = {
            "start": self._start,
            "ask": self._ask,
            "language": self._language,
            "settings": self._language,
            "cancel": self._cancel,
            "help": self._help,
        }

    @property
    def commands(self) -> tuple[str, ...]:
        """The names of the commands, without the slash."""
        return tuple(self._commands)

    def handle(self, conversation: Conversation, message: Message) -> Turn:
        """One turn of a conversation. Never raises: what goes wrong is logged and apologised for."""
        try:
            return self._route(conversation, message)
        except Exception as exc:  # the last resort: a person must get an answer, and nothing of theirs a log
            _log.error("a message could not be handled: %s", type(exc).__name__, exc_info=_log.isEnabledFor(logging.DEBUG))
            return self._says(conversation, self._spoken(conversation, message), "failed")

    def _route(self, conversation: Conversation, message: Message) -> Turn:
        if message.choice is not None:
            return self._chosen(conversation, message)
        language = self._spoken(conversation, message)
        if message.cut:
            return self._says(conversation, language, "too-long", limit=MESSAGE_LIMIT)
        if not message.text:
            return self._says(conversation, language, "empty")
        if message.text.startswith("/"):
            return self._command(conversation, message)
        return self._question(conversation, message.text, message.language_hint)

    def _command(self, conversation: Conversation, message: Message) -> Turn:
        name, _, rest = message.text[1:].partition(" ")
        name = name.split("@")[0].lower()
        handler = self._commands.get(name)
        if handler is None:
            key = "not-yet" if name in _COMING else "unknown-command"
            return self._says(conversation, self._spoken(conversation, message), key)
        return handler(conversation, message, rest.strip())

    def _question(self, conversation: Conversation, text: str, hint: str | None) -> Turn:
        """When the owner writes something: answer it, or go on with the topic if it makes sense only there."""
        prior = conversation.fixed or conversation.language or supported(hint)
        understood = self._answerer.understand(text, prior, in_context=conversation.topic is not None)
        language = conversation.fixed or supported(understood.language) or FALLBACK
        if understood.kind == "follow_up" and conversation.topic:
            # "a online?" has no language of its own: the conversation's goes on.
            language = conversation.fixed or conversation.language or language
            answer = self._answerer.follow_up(understood, conversation.topic, language)
        else:
            answer = self._answerer.reply(understood, language)
        seen = language if understood.kind == "follow_up" else supported(understood.language)
        return Turn(conversation.after(answer, seen), (self._drawn(answer),))

    def _drawn(self, answer: Answer) -> Reply:
        """The answer with its sources as text, and what one may tap after it."""
        text = "\n\n".join(part for part in (answer.text, source_list(answer.sources, self._phrases, answer.language)) if part)
        return Reply(text, tuple(self._choices(answer)))

    def _choices(self, answer: Answer) -> list[Choice]:
        say, language = self._phrases.say, answer.language
        choices = []
        if answer.kind == "answer" and answer.topic:
            choices.append(Choice("more", say(language, "button-more")))
        if any(source.language != language for source in answer.sources):
            choices.append(Choice("original", say(language, "button-original")))
        if answer.kind == "answer" and answer.stage:
            choices.append(Choice("next", say(language, "button-next")))
        if answer.suggestion:
            question = self._library.passage(answer.suggestion, language).section.question
            choices.append(Choice(f"ask:{answer.suggestion}", question))
        return choices

    def _chosen(self, conversation: Conversation, message: Message) -> Turn:
        """When the owner taps a choice: do what it says, or tell that it is no longer open."""
        kind, _, argument = (message.choice or "").partition(":")
        language = self._spoken(conversation, message)
        if kind == "language" and (argument in SUPPORTED or argument == _AUTOMATIC):
            return self._set_language(conversation, language, argument)
        if kind == "ask" and argument in self._library:
            question = self._library.passage(argument, language).section.question
            return self._question(conversation, question, language)
        if kind == "original" and any(shown.language != language for shown in conversation.shown):
            return Turn(conversation, (Reply(originals(conversation.shown, self._library, self._phrases, language)),))
        if kind in ("more", "next") and conversation.topic:
            answer = self._answerer.tapped(kind, conversation.topic, language)
            return Turn(conversation.after(answer, None), (self._drawn(answer),))
        return self._says(conversation, language, "stale-choice")

    def _start(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner opens the chat: introduce the coach. A payload is ignored."""
        return self._courteous(conversation, self._spoken(conversation, message), "start")

    def _help(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner asks for help: what the coach does, with examples."""
        return self._courteous(conversation, self._spoken(conversation, message), "help")

    def _ask(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner writes /ask and a question: answer it as if it were typed alone."""
        if rest:
            return self._question(replace(conversation, topic=None), rest, message.language_hint)
        return self._courteous(conversation, self._spoken(conversation, message), "ask-what")

    def _cancel(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner cancels: forget the topic, keep the language."""
        return self._says(replace(conversation, topic=None, shown=()), self._spoken(conversation, message), "cancelled")

    def _language(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner wants another language: take the one named, or offer all."""
        language = self._spoken(conversation, message)
        if supported(rest):
            return self._set_language(conversation, language, str(supported(rest)))
        named = {code: self._phrases.say(code, "language-name", code=code) for code in SUPPORTED}
        names = [Choice(f"language:{code}", name, code == conversation.fixed) for code, name in named.items()]
        automatic = Choice(f"language:{_AUTOMATIC}", self._phrases.say(language, "language-automatic"), conversation.fixed is None)
        return Turn(conversation, (Reply(self._phrases.say(language, "language-choose"), (*names, automatic)),))

    def _set_language(self, conversation: Conversation, language: str, code: str) -> Turn:
        if code == _AUTOMATIC:
            return self._says(replace(conversation, fixed=None), language, "language-follow")
        return self._says(replace(conversation, fixed=code, language=code), code, "language-set")

    def _spoken(self, conversation: Conversation, message: Message) -> str:
        return conversation.fixed or conversation.language or supported(message.language_hint) or FALLBACK

    def _courteous(self, conversation: Conversation, language: str, key: str) -> Turn:
        return Turn(conversation, (Reply(self._courtesy.say(key, language)),))

    def _says(self, conversation: Conversation, language: str, key: str, **values: str | int) -> Turn:
        return Turn(conversation, (Reply(self._phrases.say(language, key, **values)),))
