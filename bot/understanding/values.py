"""What the reading of a typed answer gives."""

from dataclasses import dataclass
from enum import StrEnum

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import StageKey


class Control(StrEnum):
    """An utterance that steers the interview instead of answering."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    BACK = "back"
    EXAMPLE = "example"
    WHY = "why"
    STOP = "stop"
    ENOUGH = "enough"
    DONE = "done"
    CHANGE = "change"
    NOTHING = "nothing"
    NOT_APPLICABLE = "not_applicable"


# "Enough" leaves, too, unless something is chosen that it may be enough of.
LEAVING = (Control.STOP, Control.ENOUGH)


class Asked(StrEnum):
    """The questions about contacts. AFTER: the first days after the sale; BACK: what brings people back."""

    AWARENESS = "awareness"
    CONSIDERATION = "consideration"
    PURCHASE = "purchase"
    AFTER = "after"
    BACK = "back"
    ADVOCACY = "advocacy"

    @property
    def stage(self) -> StageKey:
        """The stage that a question is about."""
        return StageKey.RETENTION if self in (Asked.AFTER, Asked.BACK) else StageKey(self.value)


@dataclass(frozen=True)
class BusinessSaid:
    """What is sold, in the owner's words, and the name of the business or "". Either may be longer than a map allows."""

    sold: str
    name: str = ""


@dataclass(frozen=True)
class PainSaid:
    """What annoys people (each as long as a pain may be), what they ask and what they miss; `about_price`: any of it is."""

    pains: tuple[str, ...] = ()
    questions: str = ""
    unmet: str = ""
    about_price: bool = False


@dataclass(frozen=True)
class Contacts:
    """Contacts without ids. `nothing`: the owner says that there are none, `denied`: only of what is named; `not_applicable`: that
    the question doesn't fit;
    `guessed`: the places of contacts whose practice no words for this very question told."""

    touchpoints: tuple[Touchpoint, ...] = ()
    nothing: bool = False
    not_applicable: bool = False
    denied: bool = False
    guessed: frozenset[int] = frozenset()

    @property
    def told(self) -> tuple[Touchpoint, ...]:
        """The contacts whose practice the words for this very question told."""
        return tuple(touchpoint for place, touchpoint in enumerate(self.touchpoints) if place not in self.guessed)
