"""The engine behind every channel: one message and the conversation so far in, replies and the conversation after out."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.answering.answer import Answer, Topic
from bot.answering.answerer import Answerer
from bot.answering.courtesy import Courtesy
from bot.coaching.answers import Answers
from bot.coaching.links import Link
from bot.coaching.occasions import Occasions
from bot.coaching.sayings import Sayings
from bot.coaching.settings import SettingsPanel
from bot.coaching.small_talk import SmallTalk
from bot.coaching.taps import Taps
from bot.conversation import Conversation
from bot.errors import TryAgain, places
from bot.guides.library import Library
from bot.languages import FALLBACK, supported
from bot.mapping.front import Front
from bot.mapping.talk import Doing
from bot.messages import Choice, Message, Place, Reply, Turn
from bot.phrases import Phrases
from bot.text import MESSAGE_LIMIT

_log = logging.getLogger(__name__)
# Commands of the contract whose capability isn't built yet: named, so that nobody thinks of a typing error.
_COMING = {"privacy", "mydata", "forget"}
# Fewer words of an answer don't tell its language: names of brands and places, "ok".
_ENOUGH_WORDS = 4
# As much of a side question as is remembered, and the kinds that the guides have something to say to.
_ASIDE, _ANSWERABLE = 200, ("answer", "not_covered", "follow_up")


class Coach:
    """Answers, leads through maps, explains itself, and speaks the user's language. Without `sayings` all that is typed is a question."""

    def __init__(self, answerer: Answerer, library: Library, phrases: Phrases, front: Front, sayings: Sayings | None = None) -> None:
        self._answerer = answerer
        self._phrases = phrases
        self._front = front
        self._courtesy = Courtesy(library, phrases)
        self._answers = Answers(answerer, library, phrases)
        self._small_talk = SmallTalk(sayings, phrases, self._answers)
        self._occasions = Occasions(phrases, self._answers)
        self._panel = SettingsPanel(phrases)
        self._taps = Taps(answerer, library, phrases, self._answers, self._panel)
        self._commands: dict[str, Callable[[Conversation, Message, str], Turn]] = {
            "start": self._start,
            "ask": self._ask,
            "language": self._language,
            "settings": self._settings,
            "cancel": self._cancel,
            "help": self._help,
        }

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        """One turn of a conversation. Raises nothing but TryAgain: what else goes wrong is logged and apologised for."""
        conversation = Conversation()
        try:
            conversation = self._recalled(remembered)
            return self._route(conversation, message)
        except TryAgain:
            raise
        except Exception as exc:  # the last resort: a person must get an answer, and nothing of theirs a log
            _log.error("a message could not be handled: %s", type(exc).__name__)
            _log.debug("it failed at\n%s", places(exc))
            return self._says(conversation, self._spoken(conversation, message), "failed")

    def _recalled(self, remembered: Mapping[str, Any]) -> Conversation:
        """The conversation so far; a new one if it can't be read, so that nobody is stuck with it."""
        try:
            conversation = Conversation.from_dict(remembered)
        except ValueError as exc:
            _log.warning("a remembered conversation can't be read (%s); it starts afresh", type(exc).__name__)
            return Conversation()
        return conversation if self._answers.knows(conversation) else conversation.afresh()

    def _route(self, conversation: Conversation, message: Message) -> Turn:
        language = self._spoken(conversation, message)
        if message.event is not None:
            return self._front.told(conversation, message, message.event, language) or self._occasions.turn(conversation, message, language)
        if message.choice is not None:
            return self._tapped(conversation, message, message.choice, language)
        if message.cut:
            return self._then_back(self._says(conversation, language, "too-long", limit=MESSAGE_LIMIT), conversation, message, language)
        if not message.text:
            return self._says(conversation, language, "empty")
        if message.text.startswith("/"):
            return self._command(conversation, message)
        return self._written(conversation, message)

    def _tapped(self, conversation: Conversation, message: Message, choice: str, language: str) -> Turn:
        """When the owner taps: under an answer, or under something about a map."""
        turn = None if self._taps.knows(choice) else self._front.tapped(conversation, message, language)
        if turn:
            return turn
        answer = self._taps.turn(conversation, choice, message.context, language)
        editing = any(reply.place is not Place.NEW for reply in answer.replies)
        return answer if editing else self._then_back(answer, conversation, message, language)

    def _written(self, conversation: Conversation, message: Message) -> Turn:
        """When the owner writes something: an answer to the interview, or a question, after which the interview goes on."""
        pasted = self._front.pasted(conversation, message, self._spoken(conversation, message))
        if pasted:
            return pasted
        if conversation.map.doing is Doing.NOTHING:
            return self._question(conversation, message, message.text)
        conversation = self._listening(conversation, message)
        language = self._spoken(conversation, message)
        turn = self._front.typed(conversation, message, language)
        if turn is None and self._small_talk.asks_how_far(message.text, language):
            return self._then_back(self._says(conversation, language, "how-far"), conversation, message, language)
        if turn is None and self._is_no_question(conversation, message):
            turn = self._front.typed(conversation, message, language, surely=True)
        if turn:
            return turn
        conversation = replace(conversation, map=replace(conversation.map, aside=message.text[:_ASIDE]))
        answer = self._question(conversation, message, message.text)
        return self._then_back(answer, conversation, message, language)

    def _is_no_question(self, conversation: Conversation, message: Message) -> bool:
        """Whether words that look like a question of the owner's are an answer after all: said again, or nothing that guides answer."""
        if message.text[:_ASIDE] == conversation.map.aside:
            return True
        understood = self._answerer.understand(message.text, self._spoken(conversation, message))
        return "?" not in message.text and understood.kind not in _ANSWERABLE

    def _then_back(self, turn: Turn, conversation: Conversation, message: Message, language: str) -> Turn:
        """A turn, and the question of the interview that is still open."""
        reply = self._front.asked_again(conversation, message, language)
        return replace(turn, replies=(*turn.replies, reply)) if reply else turn

    def _listening(self, conversation: Conversation, message: Message) -> Conversation:
        """The conversation, gone over to the language of what was written if that is long enough to tell."""
        if conversation.fixed or len(message.text.split()) < _ENOUGH_WORDS:
            return conversation
        understood = self._answerer.understand(message.text, self._spoken(conversation, message))
        return replace(conversation, language=supported(understood.language) or conversation.language)

    def _command(self, conversation: Conversation, message: Message) -> Turn:
        """When the owner writes a command: do it, or show what can be asked instead."""
        name, _, rest = message.text[1:].partition(" ")
        name = name.split("@")[0].lower()
        handler = self._commands.get(name)
        if handler:
            return handler(conversation, message, rest.strip())
        language = self._spoken(conversation, message)
        if name in self._front.commands:
            return self._front.command(conversation, message, name, rest.strip(), language)
        key = "not-yet" if name in _COMING else "unknown-command"
        return self._offering(conversation, self._phrases.say(language, key), self._answers.examples(language))

    def _question(self, conversation: Conversation, message: Message, text: str) -> Turn:
        """When the owner writes something: answer it, or go on with the topic if it makes sense only there."""
        prior = conversation.fixed or conversation.language or supported(message.language_hint)
        understood = self._answerer.understand(text, prior, in_context=conversation.topic is not None)
        talk = self._small_talk.turn(conversation, understood, self._spoken(conversation, message))
        if talk:
            return talk
        language = conversation.fixed or supported(understood.language) or FALLBACK
        if understood.kind == "follow_up" and conversation.topic:
            # "a online?" has no language of its own: the conversation's goes on.
            language = conversation.fixed or conversation.language or language
            answer = self._answerer.follow_up(understood, conversation.topic, language)
        else:
            answer = self._answerer.reply(understood, language)
        seen = language if understood.kind == "follow_up" else supported(understood.language)
        explained = self._small_talk.explained(text, answer)
        if explained:
            return self._offering(replace(conversation, language=seen or conversation.language), explained)
        turn = self._answers.turn(conversation, answer, seen, text)
        *before, last = turn.replies
        return replace(turn, replies=(*before, self._front.applied(conversation, message, language, answer, last)))

    def _start(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner opens the chat: introduce the coach; through a link: in its language, and at the place it names."""
        link = Link.read(rest, {"help", "settings", *self._answers.stages})
        conversation = replace(conversation, language=link.language or conversation.language)
        language = self._spoken(conversation, message)
        if link.goal in self._answers.stages:
            return self._introduced(conversation, language, link.goal)
        if link.goal:
            return self._commands[link.goal](conversation, message, "")
        choices = (*self._answers.build(language), *self._answers.examples(language))
        return self._offering(conversation, self._courtesy.say("start", language), choices)

    def _introduced(self, conversation: Conversation, language: str, stage: str) -> Turn:
        """A word on who speaks, and then the stage as a whole."""
        answer = self._overview(stage, language)
        turn = self._answers.turn(conversation, answer, None, stage)
        return replace(turn, replies=(Reply(self._phrases.say(language, "start-brief")), *turn.replies))

    def _overview(self, stage: str, language: str) -> Answer:
        """A stage as a whole: the answerer tells them in order, so it is asked for the next one until it is there."""
        topic: Topic | None = Topic(question="", passages=(), told=(), stage=None)
        while topic:
            answer = self._answerer.tapped("next", topic, language)
            topic = answer.topic if answer.stage not in (stage, None) else None
        return answer

    def _help(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner asks for help: what the coach does, with examples to tap."""
        language = self._spoken(conversation, message)
        return self._offering(conversation, self._courtesy.say("help", language), self._answers.examples(language))

    def _ask(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner writes /ask and a question: answer it as if it were typed alone."""
        if rest:
            return self._question(replace(conversation, topic=None), message, rest)
        return self._offering(conversation, self._courtesy.say("ask-what", self._spoken(conversation, message)))

    def _cancel(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner cancels: stop the interview; if there is none, forget the topic, keep the language."""
        stopped = self._front.stopped(conversation, message, self._spoken(conversation, message))
        return stopped or self._says(conversation.afresh(), self._spoken(conversation, message), "cancelled")

    def _settings(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner opens the settings: the panel."""
        return Turn(conversation, (self._panel.panel(conversation, self._spoken(conversation, message)),))

    def _language(self, conversation: Conversation, message: Message, rest: str) -> Turn:
        """When the owner wants another language: take the one named, or offer all."""
        named = supported(rest)
        if named:
            return self._says(replace(conversation, fixed=named, language=named), named, "language-set")
        return Turn(conversation, (self._panel.languages(conversation, self._spoken(conversation, message), in_panel=False),))

    def _spoken(self, conversation: Conversation, message: Message) -> str:
        return conversation.fixed or conversation.language or supported(message.language_hint) or FALLBACK

    def _offering(self, conversation: Conversation, text: str, choices: tuple[Choice, ...] = ()) -> Turn:
        return Turn(conversation, (Reply(text, choices),))

    def _says(self, conversation: Conversation, language: str, key: str, **values: str | int) -> Turn:
        return self._offering(conversation, self._phrases.say(language, key, **values))
