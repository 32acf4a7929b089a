"""What every question has in common."""

from dataclasses import dataclass, replace

from bot.journey.changes import amend_map
from bot.journey.interview.path import Result
from bot.journey.model import JourneyMap, Persona
from bot.mapping.case import Case
from bot.messages import Choice, Place


@dataclass(frozen=True)
class Step:
    """What an answer came to. `result`: None while the question stays open; `again`: it is followed up once; `confirm`: what was
    typed is shown, to be confirmed; `place`: where the question goes if it stays open."""

    journey: JourneyMap
    result: Result | None = None
    news: str = ""
    again: bool = False
    confirm: bool = False
    place: Place = Place.NEW


def answered(journey: JourneyMap, news: str = "") -> Step:
    """The question is settled."""
    return Step(journey, Result.ANSWERED, news)


def toggled(journey: JourneyMap) -> Step:
    """One of several choices was made or taken back; the question stays where it stands."""
    return Step(journey, place=Place.EDIT)


class Asker:
    """Puts one kind of question. `kind`: "text", "one" or "many" choices, or "check"; `by_number`: a typed number is that of an option."""

    kind = "one"
    by_number = True

    def text(self, case: Case) -> str:
        """The question."""
        return case.say("map-question", topic=case.question.topic)

    def details(self, case: Case) -> str:
        """What the owner needs to see to answer, "" for nothing."""
        return ""

    def hint(self, case: Case) -> str:
        """How it can be answered."""
        return case.say("map-hint", kind=self.kind)

    def options(self, case: Case) -> tuple[Choice, ...]:
        """What can be tapped, control buttons aside."""
        return ()

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """When the owner taps "<name>:<argument>"; None if it isn't offered here."""
        return None

    def typed(self, case: Case, text: str) -> Step | None:
        """When the owner types an answer; None if it can't be made out. May raise JourneyError."""
        return None

    def done(self, case: Case) -> Step | None:
        """When the owner has chosen enough, or agrees with what is chosen; None if nothing is."""
        chosen = [option.id.partition(":") for option in self.options(case) if option.selected]
        return self.tapped(case, chosen[0][0], chosen[0][2]) if len(chosen) == 1 else None

    def example(self, case: Case) -> str:
        """An answer that somebody in this trade might give, "" if there is none."""
        return ""

    def unknown(self, case: Case) -> JourneyMap:
        """The map when the owner doesn't know."""
        return case.journey


def with_persona(journey: JourneyMap, **fields: object) -> JourneyMap:
    """With other values in some fields of the persona."""
    persona: Persona = replace(journey.persona, **fields)  # type: ignore[arg-type]  # the callers name fields of the class
    return amend_map(journey, persona=persona)


def number(argument: str, among: int) -> int | None:
    """The place in a list that a choice names, None if there is no such place."""
    return int(argument) if argument.isdecimal() and int(argument) < among else None
