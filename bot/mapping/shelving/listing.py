"""The list of an owner's maps."""

from collections.abc import Sequence
from itertools import groupby

from bot.journey.interview.path import next_question, progress
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Kind
from bot.mapping.dates import date_in_words
from bot.mapping.shelving.shelved import Shelved, named
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit
from bot.messages import Choice, Place, Reply

# On one page, so that a phone shows them all.
PAGE = 8


def listing(visit: Visit, maps: Sequence[Shelved], first: int = 0, news: str = "") -> Reply:
    """A page of the maps that begins with the one at `first`, business by business; a button for each."""
    ordered = by_business(maps)
    first = first if first < len(ordered) else 0
    page = list(enumerate(ordered, 1))[first : first + PAGE]
    several = len({one.journey.business.id for one in maps}) > 1
    # Amid an interview a number that is typed answers its question, so the maps have none.
    numbered = visit.talk.doing is not Doing.INTERVIEW
    page = [(number if numbered else 0, one) for number, one in page]
    blocks = [_block(visit, list(group), named_too=several) for _, group in groupby(page, key=lambda entry: entry[1].journey.business.id)]
    hint = visit.say("maps-list-hint") if numbered else ""
    text = "\n\n".join(part for part in (news, visit.say("maps-list"), *blocks, hint) if part)
    opening = tuple(Choice(f"map-open:{one.listed.id}", f"{_mark(number)}{title_of(visit, one.journey)}") for number, one in page)
    return Reply(text, (*opening, *_others(visit, first, len(ordered)), new_choice(visit)), place=Place.EDIT)


def by_business(maps: Sequence[Shelved]) -> list[Shelved]:
    """With the maps of a business together; the business with the latest change first."""
    businesses = list(dict.fromkeys(one.journey.business.id for one in maps))
    return sorted(maps, key=lambda one: businesses.index(one.journey.business.id))


def title_of(visit: Visit, journey: JourneyMap) -> str:
    """What a map is called."""
    return journey.title or visit.say("map-untitled")


def new_choice(visit: Visit) -> Choice:
    """To begin another map."""
    return Choice("map-new", visit.say("map-button", id="new"))


def state_of(visit: Visit, journey: JourneyMap) -> str:
    """How far a map is: "Draft 9/22", "Complete"; what it isn't by default comes after it."""
    state = visit.content.trades.terms.word("state", journey.state, visit.language)
    question = next_question(journey)
    if question and journey.state == "draft":
        number, count = progress(journey, question)
        state = f"{state} {number}/{count}"
    kind = [visit.content.trades.terms.word("kind", journey.kind, visit.language)] if journey.kind is Kind.TO_BE else []
    return " · ".join([state, *kind])


def _block(visit: Visit, entries: Sequence[tuple[int, Shelved]], *, named_too: bool) -> str:
    business = named(entries[0][1].journey.business) or visit.say("maps-no-business")
    lines = [_line(visit, number, one) for number, one in entries]
    return "\n".join([f"{business}:", *lines] if named_too else lines)


def _line(visit: Visit, number: int, one: Shelved) -> str:
    day = date_in_words(one.listed.updated_at.astimezone(visit.now.tzinfo).date(), visit.language)
    return f"{_mark(number) or '• '}{title_of(visit, one.journey)}\n     {state_of(visit, one.journey)} · {day} · {one.listed.id}"


def _mark(number: int) -> str:
    return f"{number}. " if number else ""


def _others(visit: Visit, first: int, count: int) -> tuple[Choice, ...]:
    if count <= PAGE:
        return ()
    after = first + PAGE if first + PAGE < count else 0
    return (Choice(f"map-list:{after}", visit.say("map-button", id="others")),)
