"""Where everything about maps comes in, and which desk it goes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answering.answer import Answer
from bot.conversation import Conversation
from bot.mapping.advising import AdviceDesk
from bot.mapping.content import MapContent
from bot.mapping.desk import Desk
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.desk import ReviewDesk
from bot.mapping.reviewing.reminding import with_reminders
from bot.mapping.shelving.desk import MapsDesk
from bot.mapping.shelving.shelved import on_shelf
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit
from bot.mapping.zones import local
from bot.messages import Context, Message, Reply, Turn
from bot.shelf import Shelf

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Desks:
    """Every part of the work with maps."""

    interview: InterviewDesk
    maps: MapsDesk
    review: ReviewDesk
    advice: AdviceDesk
    others: tuple[Desk, ...]


class Front:
    """One for all conversations; remembers nothing itself."""

    def __init__(self, content: MapContent, shelf: Shelf, clock: Clock, desks: Desks) -> None:
        self._content, self._shelf, self._clock = content, shelf, clock
        self._interview, self._maps, self._review, self._advice = desks.interview, desks.maps, desks.review, desks.advice
        self._desks: tuple[Desk, ...] = (desks.interview, desks.maps, desks.review, desks.advice, *desks.others)
        self._commands = {name: command for desk in self._desks for name, command in desk.commands.items()}
        self._taps = {name: tap for desk in self._desks for name, tap in desk.taps.items()}
        self.commands = frozenset(self._commands)

    def command(self, conversation: Conversation, message: Message, name: str, rest: str, language: str) -> Turn:
        """When the owner writes one of `commands`."""
        visit = self._visit(conversation, message, language)
        return with_reminders(visit, self._commands[name](visit, rest))

    def tapped(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner taps; None if the choice is none of ours, or can't be done any more."""
        name, _, argument = (message.choice or "").partition(":")
        visit = self._visit(conversation, message, language)
        tap = self._taps.get(name)
        if tap:
            visit = self._about(visit, message.context)
            turn = tap(visit, argument, message.context)
        else:
            turn = self._interview.tapped(visit, name, argument, message.context)
        return with_reminders(visit, turn) if turn else None

    def typed(self, conversation: Conversation, message: Message, language: str, *, surely: bool = False) -> Turn | None:
        """When the owner types while a map has the word; None if it is a question of theirs. `surely`: it isn't."""
        if conversation.map.doing is Doing.NOTHING:
            return None
        visit = replace(self._visit(conversation, message, language), surely=surely)
        turns = (desk.typed(visit, message.text) for desk in self._desks)
        return next((with_reminders(visit, turn) for turn in turns if turn is not None), None)

    def told(self, conversation: Conversation, message: Message, event: str, language: str) -> Turn | None:
        """When a reminder is due; None if it doesn't hold any more, or the event is none of ours."""
        visit = self._visit(conversation, message, language)
        turn = self._review.told(visit, event)
        return with_reminders(visit, turn) if turn else None

    def pasted(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner pastes a map that was exported as data; None if the text is something else."""
        return self._maps.pasted(self._visit(conversation, message, language), message.text)

    def asked_again(self, conversation: Conversation, message: Message, language: str) -> Reply | None:
        """What is open, for after a side question."""
        visit = self._visit(conversation, message, language)
        return next((reply for desk in self._desks if (reply := desk.asked_again(visit))), None)

    def applied(self, conversation: Conversation, message: Message, language: str, answer: Answer, reply: Reply) -> Reply:
        """An answer's reply, with what it means for the open map."""
        if not conversation.map.open or answer.kind != "answer":
            return reply
        facts = [fact for source in answer.sources for fact in source.facts]
        return self._advice.applied(self._visit(conversation, message, language), reply, facts, answer.stage)

    def stopped(self, conversation: Conversation, message: Message, language: str) -> Turn | None:
        """When the owner writes /cancel amid a map; None if there is nothing to stop."""
        visit = self._visit(conversation, message, language)
        return next((turn for desk in self._desks if (turn := desk.stopped(visit))), None)

    def _visit(self, conversation: Conversation, message: Message, language: str) -> Visit:
        now = local(self._clock(), conversation.timezone, language)
        return Visit(self._content, self._shelf, conversation, message.conversation, language, now)

    def _about(self, visit: Visit, context: Context | None) -> Visit:
        """The visit with the map open that the tapped reply was about, so that old menus mean their own map."""
        named = context.get("map") if isinstance(context, Mapping) else None
        if not isinstance(named, str) or named == visit.talk.open or on_shelf(visit, named) is None:
            return visit
        return replace(visit, conversation=replace(visit.conversation, map=replace(visit.talk, open=named, doing=Doing.NOTHING)))
