"""One turn of an owner with their maps: what is known at its start, and how it ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.conversation import Conversation
from bot.journey.interchange import restored, stored
from bot.journey.interview.questions import Question
from bot.journey.model import JourneyMap
from bot.mapping.case import Case
from bot.mapping.content import MapContent
from bot.mapping.talk import Doing, MapTalk
from bot.messages import Later, Reply, Turn
from bot.phrases import Value
from bot.shelf import Kept, Listed, Shelf


@dataclass(frozen=True)
class Visit:
    """`who`: the conversation's id; `now`: in the owner's time zone; `surely`: what was typed is an answer, whatever it looks like."""

    content: MapContent
    shelf: Shelf
    conversation: Conversation
    who: str
    language: str
    now: datetime
    surely: bool = False

    @property
    def talk(self) -> MapTalk:
        """What the conversation remembers of its maps."""
        return self.conversation.map

    @property
    def today(self) -> date:
        """In the owner's time zone."""
        return self.now.date()

    def say(self, key: str, /, **values: Value) -> str:
        """A phrase in the language of the conversation."""
        return self.content.phrases.say(self.language, key, **values)

    def asks(self, text: str) -> bool:
        """Whether typed words are a question of the owner's, which the guides may answer."""
        return not self.surely and self.content.understanding.is_question(text)

    def open_map(self) -> JourneyMap | None:
        """The map that is talked about."""
        return self.map(self.talk.open) if self.talk.open else None

    def map(self, map_id: str, version: int | None = None) -> JourneyMap | None:
        """A map of this owner, as it is or as it was."""
        body: Mapping[str, Any] | None = self.shelf.body(self.who, map_id, version)
        return None if body is None else restored(body)

    def listed(self) -> Sequence[Listed]:
        """The maps of this owner that weren't deleted, the one that changed last first."""
        return [one for one in self.shelf.listed(self.who) if not one.deleted]

    def case(self, journey: JourneyMap, question: Question) -> Case:
        """A moment of the interview."""
        page = int(self.talk.target) if self.talk.doing is Doing.INTERVIEW and self.talk.target.isdecimal() else 0
        again = self.talk.again == question.id
        return Case(self.content, self.language, self.today, journey, question, again, page, self.conversation.reminders)

    def turn(self, talk: MapTalk, *replies: Reply, kept: Sequence[Kept] = (), later: Sequence[Later] = ()) -> Turn:
        """The end of the turn."""
        return Turn(replace(self.conversation, map=talk), replies, kept=tuple(kept), later=tuple(later))


def kept(journey: JourneyMap, note: str = "", restores: int | None = None, *, deleted: bool = False) -> Kept:
    """A map on its way to the shelf."""
    return Kept(journey.id, journey.title, journey.state, journey.version, stored(journey), note, restores, deleted)


def revised(journey: JourneyMap) -> JourneyMap:
    """The same content as the next revision."""
    return replace(journey, version=journey.version + 1)
