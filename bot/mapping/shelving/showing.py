"""The list and the cards as ends of a turn: what is typed next is taken for a word about them."""

from collections.abc import Sequence

from bot.journey.model import JourneyMap
from bot.mapping.shelving.cards import card
from bot.mapping.shelving.listing import listing, new_choice
from bot.mapping.shelving.shelved import on_shelf, shelved
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit
from bot.messages import Choice, Reply, Turn
from bot.shelf import Kept

# What begins the target of MapTalk while this desk has the word.
OURS = "maps."
LIST, CARD, RENAME, DELETE, DELETED = "maps.list", "maps.card", "maps.rename", "maps.delete", "maps.deleted."


def at_desk(target: str, journey: JourneyMap | None = None) -> MapTalk:
    """The talk while this desk has the word, about a map or about all."""
    return MapTalk(journey.id if journey else "", Doing.EDIT, target=target)


def show_list(visit: Visit, first: int = 0, news: str = "") -> Turn:
    """The list of maps. Amid an interview it is only shown: what is typed next still answers the question."""
    maps = shelved(visit)
    if not maps:
        text = "\n\n".join(part for part in (news, visit.say("map-none")) if part)
        return visit.turn(MapTalk(), Reply(text, (new_choice(visit),)))
    asked = visit.talk.doing is Doing.INTERVIEW
    talk = visit.talk if asked else at_desk(LIST, on_shelf(visit, visit.talk.open))
    return visit.turn(talk, listing(visit, maps, first, news))


def show_card(visit: Visit, journey: JourneyMap, news: str = "", *offered: Choice, keep: Sequence[Kept] = ()) -> Turn:
    """The card of a map, which is open from then on; `offered`: what can be done about the news."""
    return visit.turn(at_desk(CARD, journey), card(visit, journey, news, *offered), kept=keep)


def leave(visit: Visit) -> Turn:
    """When the owner has seen enough."""
    return visit.turn(MapTalk(visit.talk.open), Reply(visit.say("maps-left")))
