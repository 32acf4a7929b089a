"""The words for the fixed terms of a map and for its numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.errors import ContentError
from bot.journey import vocabulary as v
from bot.journey.kpis import KPIS
from bot.trades.reading import Text, read

# Tables whose keys are those of the core; others may have any.
_KEYS: Mapping[str, Iterable[str]] = {
    "sector": v.Sector,
    "place": v.Place,
    "trigger": v.Trigger,
    "feeling": v.FEELINGS,
    "basis": v.Basis,
    "repeats": v.Repeats,
    "horizon": v.Horizon,
    "skipped": v.Skipped,
    "status": v.Status,
    "channel": v.CHANNELS,
    "mode": v.Mode,
    "severity": v.Severity,
    "stage": v.StageKey,
    "kind": v.Kind,
    "state": v.MapState,
    "sells": v.Sells,
    "started_by": v.StartedBy,
    "unit": v.Unit,
    "period": v.Period,
}


@dataclass(frozen=True)
class Terms:
    """Words by table and key, such as ("score", "-2") or ("stage", "awareness")."""

    tables: Mapping[str, Mapping[str, Mapping[str, str]]]

    def word(self, table: str, key: str, language: str) -> str:
        """Raises KeyError if there is none."""
        return self.tables[table][key][language]


class _Kpi(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    formula: Text
    inputs: dict[str, Text]
    tally: Text | None = None


@dataclass(frozen=True)
class KpiWords:
    """The words of the numbers in bot/journey/kpis.py, by their keys."""

    words: Mapping[str, _Kpi]

    def name(self, key: str, language: str) -> str:
        """What the number is called."""
        return self.words[key].name[language]

    def formula(self, key: str, language: str) -> str:
        """The formula in words."""
        return self.words[key].formula[language]

    def tally(self, key: str, language: str) -> str:
        """How to count it without analytics, or "" if it can't be."""
        tally = self.words[key].tally
        return tally[language] if tally else ""

    def input(self, key: str, name: str, language: str) -> str:
        """What one of the figures is called that the number is computed from."""
        return self.words[key].inputs[name][language]


def load_terms(file: Path) -> Terms:
    """Raises ContentError."""
    tables = read(file, dict[str, dict[str, Text]])
    for table, keys in _KEYS.items():
        _exactly(keys, tables.get(table, {}), f"{file}: {table}")
    return Terms(tables)


def load_kpi_words(file: Path) -> KpiWords:
    """Raises ContentError."""
    words = read(file, dict[str, _Kpi])
    _exactly(KPIS, words, str(file))
    for key, kpi in KPIS.items():
        _exactly(kpi.inputs, words[key].inputs, f"{file}: {key}.inputs")
    return KpiWords(words)


def _exactly(keys: Iterable[str], found: Iterable[str], where: str) -> None:
    wrong = sorted(set(map(str, keys)) ^ set(found))
    if wrong:
        raise ContentError(f"{where}: lacks or has too many: {', '.join(wrong)}")
