"""Two maps side by side: how it is, and how it should be."""

from dataclasses import replace

from bot.journey.model import JourneyMap
from bot.mapping.reviewing.words import curve, diff_lines
from bot.mapping.shelving.cards import back_choice
from bot.mapping.shelving.listing import title_of
from bot.mapping.visit import Visit
from bot.messages import Place, Reply


def comparison(visit: Visit, old: JourneyMap, new: JourneyMap, about: JourneyMap) -> Reply:
    """Both curves, and what differs, apart from what makes them two maps. `about`: the one that is open."""
    heads = "\n".join(f"{title_of(visit, one)}\n{curve(one)}" for one in (old, new))
    aside = replace(old, title=new.title, kind=new.kind, next_review=new.next_review)
    lines = diff_lines(visit.content, visit.language, aside, new)
    differences = "\n".join(f"• {line}" for line in lines) or visit.say("maps-alike")
    return Reply(f"{heads}\n\n{differences}", (back_choice(visit),), place=Place.EDIT, context={"map": about.id})
