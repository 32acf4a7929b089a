"""The desk of the maps as wholes: lists them, opens them, begins others, takes in exports."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.journey.model import JourneyMap
from bot.mapping.asking.asker import Step
from bot.mapping.desk import Commands, Desk, Tap, Taps
from bot.mapping.finish import FILES, files
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.shelving import changing, starting
from bot.mapping.shelving.cards import card, more
from bot.mapping.shelving.importing import PASTING, take_in
from bot.mapping.shelving.listing import by_business, new_choice, title_of
from bot.mapping.shelving.meaning import meant_choice, meant_maps
from bot.mapping.shelving.shelved import named, on_shelf, shelved, untouched
from bot.mapping.shelving.showing import CARD, DELETE, DELETED, LIST, OURS, RENAME, at_desk, leave, show_card, show_list
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit
from bot.messages import Choice, Context, Reply, Turn
from bot.understanding.values import LEAVING, Control

_Handler = Callable[[Visit, JourneyMap], Turn]
_NamedHandler = Callable[[Visit, JourneyMap, str], Turn | None]


class MapsDesk(Desk):
    """See Desk."""

    def __init__(self, interview: InterviewDesk) -> None:
        self._interview = interview
        self.commands: Commands = {"maps": self.maps}
        self.taps: Taps = {
            "map-list": lambda visit, argument, _: show_list(visit, int(argument) if argument.isdecimal() else 0),
            "map-open": lambda visit, argument, _: self._open(visit, argument or visit.talk.open),
            "map-new": lambda visit, _, __: self.new(visit),
            "map-for": lambda visit, argument, _: self._for(visit, argument),
            "map-undelete": lambda visit, argument, _: changing.undelete(visit, argument),
            "map-done": _about_part(changing.tick_off),
            "map-compare": _about_part(changing.compare),
            "map-more": _about_map(changing.show_more),
            "map-files": _about_map(_show_files),
            "map-rename": _about_map(changing.ask_name),
            "map-copy": _about_map(changing.copy),
            "map-to-be": _about_map(changing.to_be),
            "map-archive": _about_map(changing.archive),
            "map-unarchive": _about_map(changing.unarchive),
            "map-delete": _about_map(changing.ask_deletion),
            "map-drop": _about_map(changing.delete),
        }

    def maps(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /maps: all of them; with an id, a number or a title after it: that one."""
        found = self._meant(visit, rest) if rest else []
        if len(found) == 1:
            return show_card(visit, found[0])
        return show_list(visit, news=visit.say("map-unclear") if rest else "")

    def new(self, visit: Visit, *, quick: bool = False) -> Turn:
        """When the owner wants a new map: its first question, after which business it is for if they have one."""
        return starting.which(visit, quick=quick) or self._blank(visit, quick=quick)

    def pasted(self, visit: Visit, text: str) -> Turn | None:
        """When the owner types or pastes an export, or more of one, whatever they are doing; None if it is something else."""
        return take_in(visit, text)

    def undone(self, visit: Visit) -> Turn | None:
        """When the owner writes /undo: the map that they have just deleted is back; None if that isn't what they did last."""
        target = visit.talk.target
        return changing.undelete(visit, target.removeprefix(DELETED)) if target.startswith(DELETED) else None

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """See Desk. Numbers, titles and the words on buttons; anything else is for the guides."""
        target = visit.talk.target
        if visit.talk.doing is not Doing.EDIT or not target.startswith(OURS):
            return None
        control = visit.content.understanding.control(text, visit.language)
        if control in LEAVING:
            return leave(visit)
        if control in (Control.BACK, Control.NO):
            return self.undone(visit) or self._back(visit)
        if target.startswith(PASTING):
            return take_in(visit, text)
        if visit.asks(text):
            return None
        return self._said(visit, text, agreed=control is Control.YES)

    def _said(self, visit: Visit, text: str, *, agreed: bool) -> Turn | None:
        target, journey = visit.talk.target, on_shelf(visit, visit.talk.open)
        if target == RENAME and journey:
            return changing.rename(visit, journey, text)
        if target == DELETE and journey and agreed:
            return changing.delete(visit, journey)
        maps = self._meant(visit, text) if target == LIST else []
        if len(maps) == 1:
            return show_card(visit, maps[0])
        starts = target.startswith(starting.PLACE)
        choice = meant_choice(text, self._offered(visit), numbered=starts)
        turn = self._tapped(visit, choice.id) if choice else None
        return turn or (starting.which(visit, quick=target.endswith("quick"), news=visit.say("map-unclear")) if starts else None)

    def _offered(self, visit: Visit) -> Sequence[Choice]:
        """The buttons of what is shown."""
        target, journey = visit.talk.target, on_shelf(visit, visit.talk.open)
        turn: Turn | None = None
        if target == LIST:
            return [new_choice(visit)]
        if target == CARD and journey:
            return [*card(visit, journey).choices, *more(visit, journey).choices]
        if target == DELETE and journey:
            turn = changing.ask_deletion(visit, journey)
        if target.startswith(DELETED):
            return changing.after_deletion(visit, target.removeprefix(DELETED))
        if target.startswith(starting.PLACE):
            turn = starting.which(visit, quick=target.endswith("quick"))
        return turn.replies[-1].choices if turn else ()

    def _tapped(self, visit: Visit, choice: str) -> Turn | None:
        name, _, argument = choice.partition(":")
        tap = {**self._interview.taps, **self.taps}.get(name)
        return tap(visit, argument, None) if tap else None

    def _back(self, visit: Visit) -> Turn:
        """When the owner wants to go back, or not to do what they were asked about."""
        journey = on_shelf(visit, visit.talk.open)
        if journey and visit.talk.target in (RENAME, DELETE):
            return show_card(visit, journey)
        return leave(visit) if visit.talk.target == LIST else show_list(visit)

    def _open(self, visit: Visit, map_id: str) -> Turn | None:
        journey = on_shelf(visit, map_id)
        return show_card(visit, journey) if journey else None

    def _for(self, visit: Visit, argument: str) -> Turn | None:
        """When the owner says which business a new map is for: what is known of it isn't asked again."""
        name, _, length = argument.rpartition(":")
        quick = length == "quick"
        journey = starting.chosen(visit, name, quick=quick)
        if journey is None:
            return starting.which(visit, quick=quick)
        if not named(journey.business):
            return self._blank(visit, quick=quick)
        news = visit.say("maps-taken-over", business=named(journey.business))
        return self._interview.go_on(visit, journey, Step(journey, news=news))

    def _blank(self, visit: Visit, *, quick: bool) -> Turn:
        empty = next((one.journey for one in shelved(visit) if untouched(one.journey)), None)
        if empty is None:
            return self._interview.new(visit, quick=quick)
        again = replace(empty, quick=quick, language=visit.language)
        return self._interview.go_on(visit, again, Step(again, news=visit.say("map-started")))

    def _meant(self, visit: Visit, text: str) -> list[JourneyMap]:
        return meant_maps(visit, text, [one.journey for one in by_business(shelved(visit))])


def _show_files(visit: Visit, journey: JourneyMap) -> Turn:
    """When the owner wants a file: which?"""
    reply = Reply(visit.say("map-export-which", title=title_of(visit, journey)), files(visit), context={"map": journey.id})
    return visit.turn(at_desk(FILES, journey), reply)


def _about_map(handler: _Handler) -> Tap:
    """What a tap does to the open map."""
    return _about_part(lambda visit, journey, _: handler(visit, journey))


def _about_part(handler: _NamedHandler) -> Tap:
    """What a tap does to something that it names in the open map."""

    def tap(visit: Visit, argument: str, _: Context | None) -> Turn | None:
        journey = on_shelf(visit, visit.talk.open)
        return handler(visit, journey, argument) if journey else None

    return tap
