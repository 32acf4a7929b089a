"""Questions about the business."""

from dataclasses import replace
from textwrap import shorten

from bot.journey.changes import amend_map
from bot.journey.interview.path import Result, settle
from bot.journey.interview.questions import FIXED
from bot.journey.limits import LIMITS
from bot.journey.model import Business, JourneyMap
from bot.journey.vocabulary import Place, Sector
from bot.mapping.asking.asker import Asker, Step, answered
from bot.mapping.case import Case
from bot.messages import Choice

# A name has so many words at most; words of so many letters may be small in it.
_NAME, _SMALL = 5, 3
_SECTOR = next(question for question in FIXED if question.id == "sector")


def _with_business(journey: JourneyMap, business: Business) -> JourneyMap:
    return amend_map(journey, business=business)


def usual_title(business: Business) -> str:
    """A map is named after the business, or what it sells."""
    return business.name or shorten(business.sold, LIMITS["map.title"], placeholder="…")


def _titled(journey: JourneyMap) -> JourneyMap:
    return amend_map(journey, title=usual_title(journey.business))


class AskBusiness(Asker):
    """What is sold, and the name. A tap on a trade answers the next question as well."""

    kind = "text"

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        length = "full" if case.journey.quick else "quick"
        trades = tuple(Choice(f"trade:{sector}", case.word("sector", sector)) for sector in Sector if sector is not Sector.OTHER)
        return (*trades, Choice(f"length:{length}", case.say("map-button", id=length)))

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        if name == "length" and argument in ("quick", "full"):
            return Step(replace(case.journey, quick=argument == "quick"), news=case.say("map-noted", what=argument))
        if name != "trade" or argument not in list(Sector):
            return None
        sector = Sector(argument)
        sold = case.journey.business.sold or case.word("sector", sector)
        journey = _titled(_with_business(case.journey, replace(case.journey.business, sector=sector, sold=sold)))
        return answered(settle(journey, _SECTOR, Result.ANSWERED), case.say("map-trade-taken", trade=case.word("sector", sector)))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        said = case.content.understanding.business(text)
        business = replace(case.journey.business, sold=said.sold or said.name, name=said.name)
        return answered(_titled(_with_business(case.journey, business)))

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if case.journey.business.sold else None

    def example(self, case: Case) -> str:
        """See Asker."""
        return case.pack.business(case.language)


class AskSector(Asker):
    """The trade. What the owner has said of the business is a first guess."""

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = case.journey.business.sector
        guesses = (chosen,) if chosen else case.content.understanding.sector(case.journey.business.sold)[:1]
        order = sorted(Sector, key=lambda sector: sector not in guesses)
        return tuple(Choice(f"sector:{sector}", case.word("sector", sector), sector in guesses) for sector in order)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        if name != "sector" or argument not in list(Sector):
            return None
        return answered(self._of(case, Sector(argument)))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        sectors = case.content.understanding.sector(text)
        if sectors:
            return answered(self._of(case, sectors[0]), case.say("map-taken", what=case.word("sector", sectors[0])))
        if not case.again:
            return None
        what = case.word("sector", Sector.OTHER)
        return answered(self._of(case, Sector.OTHER), case.say("map-sector-guessed", what=what))

    def example(self, case: Case) -> str:
        """See Asker."""
        return ""

    def _of(self, case: Case, sector: Sector) -> JourneyMap:
        return _with_business(case.journey, replace(case.journey.business, sector=sector))


class AskPlace(Asker):
    """Where people buy."""

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = case.journey.business.place
        return tuple(Choice(f"place:{place}", case.word("place", place), place is chosen) for place in Place)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        return answered(self._of(case, Place(argument))) if name == "place" and argument in list(Place) else None

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        place = case.content.understanding.place(text)
        if place:
            return answered(self._of(case, place), case.say("map-taken", what=case.word("place", place)))
        name = _name_in(case, text)
        if not name:
            return None
        journey = _titled(_with_business(case.journey, replace(case.journey.business, name=name)))
        return Step(journey, news=case.say("map-taken", what=name))

    def _of(self, case: Case, place: Place) -> JourneyMap:
        return _with_business(case.journey, replace(case.journey.business, place=place))


def _name_in(case: Case, text: str) -> str:
    """The name of a business of which only the trade was tapped, if a text is one: "Optyk Sowa"; "" if it isn't."""
    business = case.journey.business
    if business.name or business.sector is None or business.sold != case.word("sector", business.sector):
        return ""
    words = text.strip(' .!"“”„«»').split()
    capitals = all(word[0].isupper() for word in words if len(word) > _SMALL)
    return " ".join(words) if words and words[0][0].isupper() and capitals and len(words) <= _NAME else ""
