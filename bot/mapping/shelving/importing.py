"""Exports that come in as text become maps."""

from dataclasses import replace

from bot.journey.errors import Invalid, LimitReached
from bot.mapping.shelving.businesses import joined
from bot.mapping.shelving.pasting import BreaksOff, NotJson, read_export, whole_text
from bot.mapping.shelving.shelved import check_room, full, shelved
from bot.mapping.shelving.showing import at_desk, show_card
from bot.mapping.talk import MapTalk
from bot.mapping.visit import Visit, kept
from bot.messages import Choice, Reply, Turn

# What was pasted until now follows it.
PASTING = "maps.paste:"


def take_in(visit: Visit, text: str) -> Turn | None:
    """When the owner pastes an export, or the next part of one: a map of theirs; None if it is something else."""
    target = visit.talk.target
    whole = whole_text(target.removeprefix(PASTING) if target.startswith(PASTING) else "", text)
    if not whole:
        return None
    try:
        return _imported(visit, whole)
    except BreaksOff:
        choice = Choice("map-list", visit.say("maps-button", id="list"))
        return visit.turn(at_desk(PASTING + whole), Reply(visit.say("maps-rest", count=len(whole)), (choice,)))
    except NotJson as error:
        problem = visit.say("maps-not-json", line=error.line)
    except Invalid as error:
        problem = visit.say("maps-broken", path=error.field)
    except LimitReached as error:
        problem = full(visit, error)
    return visit.turn(MapTalk() if target.startswith(PASTING) else visit.talk, Reply(problem))


def _imported(visit: Visit, text: str) -> Turn:
    journey = replace(joined(visit, read_export(text)), version=1)
    check_room([one.journey for one in shelved(visit)], journey)
    return show_card(visit, journey, visit.say("maps-imported"), keep=[kept(journey)])
