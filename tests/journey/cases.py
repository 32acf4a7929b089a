"""What a case of a rule is: a map that must set it off, and the nearest maps that must not."""

from dataclasses import dataclass

from bot.journey.checks.rule import Circumstances
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import Practice, StageKey
from tests.journey.maps import (
    TODAY,
    contact,
)

NOW = Circumstances(TODAY, is_vague=lambda text: text in ("everything", "everyone"))
FRIEND = contact("friend_word_of_mouth", Practice.WORD_OF_MOUTH)
NOTHING = contact("other", Practice.NOTHING)


@dataclass(frozen=True)
class Case:
    """`fires` sets `rule` off on `stage`, and with it what `also` names; none of `spares` does."""

    rule: str
    stage: StageKey | None
    fires: JourneyMap
    spares: tuple[JourneyMap, ...]
    also: frozenset[tuple[str, StageKey | None]] = frozenset()
    now: Circumstances = NOW
    spared_now: Circumstances = NOW

    @property
    def id(self) -> str:
        return f"{self.rule}-{self.stage or 'map'}"
