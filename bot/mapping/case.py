"""One moment of an interview: the map, the question, and whom we talk to."""

import secrets
from dataclasses import dataclass, replace
from datetime import date

from bot.journey.interview.questions import Question
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import StageKey
from bot.mapping.content import MapContent
from bot.phrases import Value
from bot.trades.pack import Pack

# No vowels, so that no word comes about; nothing that looks like something else.
_LETTERS = "bcdfghjkmnpqrstvwxz23456789"


def new_id() -> str:
    """A name that nobody can guess and anybody can type: eight letters and digits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(8))


@dataclass(frozen=True)
class Case:
    """`again`: this question was followed up once already; `today`: in the owner's time zone; `page`: the first of what is shown;
    `reminders`: whether the owner wants any."""

    content: MapContent
    language: str
    today: date
    journey: JourneyMap
    question: Question
    again: bool = False
    page: int = 0
    reminders: bool = True

    @property
    def pack(self) -> Pack:
        """The examples of the owner's trade."""
        return self.content.trades.pack(self.journey.business.sector)

    @property
    def stage(self) -> StageKey:
        """The stage that the question is about. Raises LookupError if it is about none."""
        return self.question.about_stage

    def say(self, key: str, /, **values: Value) -> str:
        """A phrase in the language of the conversation."""
        return self.content.phrases.say(self.language, key, **values)

    def word(self, table: str, key: str) -> str:
        """A fixed term in the language of the conversation."""
        return self.content.trades.terms.word(table, key, self.language)

    def stage_name(self, key: StageKey) -> str:
        """The owner's name of a stage, or the usual one."""
        return self.content.stage_name(self.journey, key, self.language)

    def with_map(self, journey: JourneyMap) -> "Case":
        """The same moment with another state of the map."""
        return replace(self, journey=journey)
