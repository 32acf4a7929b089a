"""Everything that people read while they build a map, and what their own words are understood with."""

from dataclasses import dataclass

from bot.guides.library import Library
from bot.guides.stages import Taxonomy
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import StageKey
from bot.phrases import Phrases
from bot.trades.trades import Trades
from bot.trades.words import FieldNames, Homework, RuleWords, Whys
from bot.understanding.understanding import Understanding


@dataclass(frozen=True)
class MapContent:
    """Loaded once."""

    phrases: Phrases
    library: Library
    trades: Trades
    rules: RuleWords
    homework: Homework
    whys: Whys
    names: FieldNames
    understanding: Understanding
    taxonomies: tuple[Taxonomy, ...]

    def stage_name(self, journey: JourneyMap, key: StageKey, language: str) -> str:
        """The owner's name of a stage, or the usual one."""
        return journey.stage(key).label or self.trades.terms.word("stage", key, language)
