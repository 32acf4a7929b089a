"""One moment of a review: the map, the question, and what comes of an answer."""

from dataclasses import dataclass, replace

from bot.journey.limits import LIMITS
from bot.journey.model import JourneyMap, Stage
from bot.journey.vocabulary import StageKey
from bot.mapping.reviewing.rounds import Round, Step
from bot.mapping.reviewing.values import ValueWords
from bot.mapping.reviewing.words import stage_name
from bot.mapping.visit import Visit
from bot.messages import Choice, Place
from bot.phrases import Value
from bot.text import words
from bot.understanding.quoting import shortened
from bot.understanding.values import Control


@dataclass(frozen=True)
class Went:
    """What an answer came to: the map and the round after it. `place`: where the question goes if it stays open."""

    journey: JourneyMap
    round: Round
    news: str = ""
    place: Place = Place.NEW


@dataclass(frozen=True)
class Moment:
    """`first`: of the options, the first one that is shown."""

    visit: Visit
    journey: JourneyMap
    round: Round
    first: int = 0

    def say(self, key: str, /, **values: Value) -> str:
        """See Visit."""
        return self.visit.say(key, **values)

    @property
    def values(self) -> ValueWords:
        """The words for values."""
        return ValueWords(self.visit.content, self.visit.language)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that the business has."""
        return self.journey.applicable

    def stage_name(self, key: StageKey) -> str:
        """The owner's name of a stage, or the usual one."""
        return stage_name(self.visit.content, self.visit.language, self.journey, key)

    def pick(self, text: str, options: tuple[Choice, ...]) -> tuple[str, ...]:
        """The ids of the choices that typed words mean."""
        return self.visit.content.understanding.pick(text, [(choice.id, choice.label) for choice in options])

    def named(self, text: str, options: tuple[Choice, ...]) -> str:
        """The id of the one choice that typed words repeat, or whose number they are, where most answers are no choices; else ""."""
        alike = [choice.id for choice in options if words(choice.label) == words(text)]
        picked = self.pick(text, options) if text.isdecimal() else ()
        return next(iter((*alike, *picked)), "")

    def one(self, text: str, options: tuple[Choice, ...]) -> str:
        """The id of the one choice that typed words mean, the most definite if they name several; "" if none."""
        picked = self.pick(text, options)
        meant = [choice for choice in options if choice.id in picked]
        return self.named(text, options) or max(meant, key=lambda choice: len(choice.label), default=Choice("", "")).id

    def says_nothing(self, text: str) -> bool:
        """Whether there is nothing to tell: "no", "nothing new"."""
        return self.visit.content.understanding.control(text, self.visit.language) in (Control.NOTHING, Control.NO)

    def noted(self, note: str) -> str:
        """The note of the revision with something more, the newest first, as long as a note may be."""
        return shortened(" · ".join(dict.fromkeys(filter(None, (note, self.round.note)))), LIMITS["revision.note"])

    def to(self, step: Step, journey: JourneyMap | None = None, news: str = "", note: str = "", about: str = "", said: str = "") -> Went:
        """On to another question. `note`: of the revision, if it is another one now."""
        onward = replace(self.round, step=step, about=about, said=said, note=note or self.round.note)
        return Went(journey or self.journey, onward, news)

    def stay(self, news: str = "", journey: JourneyMap | None = None, place: Place = Place.NEW) -> Went:
        """The question stays open."""
        return Went(journey or self.journey, self.round, news, place)
