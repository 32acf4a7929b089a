"""The desk of the files: makes them, and hands them over."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from bot.journey.model import JourneyMap
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.finish import FILES, FORMATS, files
from bot.mapping.shelving.meaning import meant_choice
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit
from bot.messages import Choice, Document, Reply, Turn


class Files(Protocol):
    """Makes files of maps."""

    def write(self, visit: Visit, journey: JourneyMap, name: str) -> Path:
        """A map as a file of a format in FORMATS, in the visit's language."""
        ...


class FileDesk(Desk):
    """See Desk."""

    def __init__(self, made: Files) -> None:
        self._made = made
        self.commands: Commands = {"export": self.export}
        self.taps: Taps = {"export": lambda visit, argument, _: self._exported(visit, argument)}

    def export(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /export: the file they named, or the choice."""
        turn = self._exported(visit, rest.lower()) if rest else None
        if turn:
            return turn
        journey = self._journey(visit)
        if journey is None:
            return visit.turn(visit.talk, Reply(visit.say("map-none"), (Choice("map-new", visit.say("map-button", id="new")),)))
        title = journey.title or visit.say("map-untitled")
        reply = Reply(visit.say("map-export-which", title=title), files(visit), context={"map": journey.id})
        asked = visit.talk.doing in (Doing.INTERVIEW, Doing.REVIEW)
        return visit.turn(visit.talk if asked else MapTalk(journey.id, Doing.EDIT, target=FILES), reply)

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """See Desk. The name of a file that is offered, or its number."""
        if visit.talk.doing is not Doing.EDIT or visit.talk.target != FILES or visit.asks(text):
            return None
        choice = meant_choice(text, files(visit), numbered=True)
        return self._exported(visit, choice.id.partition(":")[2] if choice else text.lower())

    def _exported(self, visit: Visit, name: str) -> Turn | None:
        """When the owner asks for a file: made from the map as it is now."""
        journey = self._journey(visit)
        if journey is None or name not in FORMATS:
            return None
        document = Document(name, str(self._made.write(visit, journey, name)))
        return visit.turn(self._talk(visit, journey), Reply(visit.say("map-exported", format=name), documents=(document,)))

    def _journey(self, visit: Visit) -> JourneyMap | None:
        maps = visit.listed()
        return visit.open_map() or (visit.map(maps[0].id) if maps else None)

    def _talk(self, visit: Visit, journey: JourneyMap) -> MapTalk:
        return visit.talk if visit.talk.open else replace(visit.talk, open=journey.id)
