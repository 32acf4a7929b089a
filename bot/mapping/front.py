"""Where everything about maps comes in, and which desk it goes to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.answering.answer import Answer
from bot.conversation import Conversation
from bot.mapping.advising import AdviceDesk
from bot.mapping.content import MapContent
from bot.mapping.desk import Desk
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit
from bot.mapping.zones import local
from bot.messages import Context, Message, Reply, Turn
from bot.shelf import Shelf

Clock = Callable[[], datetime]


class Front:
    """One for all conversations; remembers nothing itself."""

    def __init__(
        self, content: MapContent, shelf: Shelf, clock: Clock, interview: InterviewDesk, advice: AdviceDesk, others: Sequence[Desk]
    ) -> None:
        self._content, self._shelf, self._clock, self._interview, self._advice = content, shelf, clock, interview, advice
        self._desks: tuple[Desk, ...] = (interview, *others)
        self._commands = {name: command for desk in self._desks for name, command in desk.commands.items()}
        self._taps = {name: tap for desk in self._desks for name, tap in desk.taps.items()}
        self.commands = frozenset(self._commands)

    def command(self, conversation: Conversation, message: Message, name: str, rest: str, language: str) -> Turn:
        """When the owner writes one of `commands`."""
        return self._commands[name](self._visit(conversation, message, language), rest)

    def tapped(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner taps; None if the choice is none of ours, or can't be done any more."""
        name, _, argument = (message.choice or "").partition(":")
        visit = self._visit(conversation, message, language)
        tap = self._taps.get(name)
        if tap:
            return tap(self._about(visit, message.context), argument, message.context)
        return self._interview.tapped(visit, name, argument, message.context)

    def typed(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner types while a map has the word; None if it is a question of theirs."""
        if conversation.map.doing is Doing.NOTHING:
            return None
        visit = self._visit(conversation, message, language)
        turns = (desk.typed(visit, message.text) for desk in self._desks)
        return next((turn for turn in turns if turn is not None), None)

    def asked_again(self, conversation: Conversation, message: Message, language: str) -> Reply | None:
        """The question of the interview that is open, for after a side question."""
        return self._interview.asked_again(self._visit(conversation, message, language))

    def applied(self, conversation: Conversation, message: Message, language: str, answer: Answer, reply: Reply) -> Reply:
        """An answer's reply, with what it means for the open map."""
        if not conversation.map.open or answer.kind != "answer":
            return reply
        facts = [fact for source in answer.sources for fact in source.facts]
        return self._advice.applied(self._visit(conversation, message, language), reply, facts, answer.stage)

    def stopped(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner writes /cancel amid a map; None if there is nothing to stop."""
        if conversation.map.doing is Doing.NOTHING:
            return None
        return self._interview.stop(self._visit(conversation, message, language))

    def _visit(self, conversation: Conversation, message: Message, language: str) -> Visit:
        now = local(self._clock(), conversation.timezone, language)
        return Visit(self._content, self._shelf, conversation, message.conversation, language, now)

    def _about(self, visit: Visit, context: Context | None) -> Visit:
        """The visit with the map open that the tapped reply was about, so that old menus mean their own map."""
        named = context.get("map") if context else None
        if not isinstance(named, str) or named == visit.talk.open or visit.map(named) is None:
            return visit
        return replace(visit, conversation=replace(visit.conversation, map=replace(visit.talk, open=named, doing=Doing.NOTHING)))
