"""The pack of one trade: examples in its owners' words, which buttons to offer, what to suggest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.journey.model import Worry
from bot.journey.vocabulary import Sector, StageKey
from bot.trades.entry import Entry
from bot.trades.reading import Text

Several = Annotated[tuple[Text, ...], Field(min_length=1)]


class PackFile(BaseModel):
    """What a file of knowledge/sectors holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    business: Text
    sells: Several
    who: Several
    who_example: Text
    needs: Several
    need_example: Text
    worries: Several
    pains: dict[StageKey, Text]
    moment: Text
    stages: dict[StageKey, tuple[str, ...]]
    suggestions: dict[str, Text]
    metrics: dict[StageKey, str]
    touchpoint: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Pack:
    """A trade's examples, in any language of ours."""

    sector: Sector
    content: PackFile

    def name(self, language: str) -> str:
        """Of the trade."""
        return self.content.name[language]

    def business(self, language: str) -> str:
        """An example of what is sold, with the name of a business."""
        return self.content.business[language]

    def sells(self, language: str) -> tuple[str, ...]:
        """What may be sold."""
        return _in(language, self.content.sells)

    def who(self, language: str) -> tuple[str, ...]:
        """Who the good customer may be."""
        return _in(language, self.content.who)

    def who_example(self, language: str) -> str:
        """One good customer, told at length."""
        return self.content.who_example[language]

    def needs(self, language: str) -> tuple[str, ...]:
        """What may bring the customer."""
        return _in(language, self.content.needs)

    def need_example(self, language: str) -> str:
        """One need, told at length."""
        return self.content.need_example[language]

    def worries(self, language: str) -> tuple[Worry, ...]:
        """What may hold the customer back; the first is about the price."""
        return tuple(Worry(text, about_price=place == 0) for place, text in enumerate(_in(language, self.content.worries)))

    def pain(self, stage: StageKey, language: str) -> str:
        """What may annoy at a stage."""
        return self.content.pains[stage][language]

    def moment(self, language: str) -> str:
        """A moment that may decide whether customers stay."""
        return self.content.moment[language]

    def suggestion(self, key: str, language: str) -> str:
        """Something to do, in answer to a rule. Raises KeyError for an unknown key."""
        return self.content.suggestions[key][language]

    def metric(self, stage: StageKey) -> str:
        """The key of the number that tells most at a stage."""
        return self.content.metrics[stage]

    @property
    def offered(self) -> Mapping[StageKey, tuple[str, ...]]:
        """The ids of the touchpoints for each stage, the likeliest first."""
        return self.content.stages


def _in(language: str, texts: Several) -> tuple[str, ...]:
    return tuple(text[language] for text in texts)
