"""One touchpoint that the interview offers as a button."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import CHANNELS, Place, Practice, StageKey
from bot.trades.reading import Text


def _known(channel: str) -> str:
    if channel not in CHANNELS:
        raise ValueError("no such channel")
    return channel


class Entry(BaseModel):
    """`stages`: where it may stand; `facts`: ids in the guides that name it; `countries` empty: everywhere;
    `place`: only for who sells there; `online`: only for who sells online."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    stages: tuple[StageKey, ...] = Field(min_length=1)
    channel: Annotated[str, AfterValidator(_known)]
    practice: Practice
    facts: tuple[str, ...]
    titles: Text = Field(alias="title")
    countries: tuple[str, ...] = ()
    place: Place | None = None
    online: bool = False

    def title(self, language: str) -> str:
        """What stands on the button and on the map."""
        return self.titles[language]

    def fits(self, place: Place | None, country: str) -> bool:
        """Whether a business has use for it; where people buy may not be known yet (None), nor the country ("")."""
        if self.countries and country not in self.countries:
            return False
        if place is None or place is Place.BOTH:
            return True
        return self.place in (None, place) and (place.sells_online or not self.online)

    def touchpoint(self, language: str, new_id: str = "") -> Touchpoint:
        """A contact of this kind, for a map."""
        return Touchpoint(new_id, self.title(language), self.channel, self.practice, catalogue=self.id)
