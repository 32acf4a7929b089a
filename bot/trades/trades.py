"""Everything in knowledge/journey and knowledge/sectors, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.errors import ContentError
from bot.journey.kpis import KPIS
from bot.journey.vocabulary import Place, Sector, StageKey
from bot.trades.entry import Entry
from bot.trades.pack import Pack, PackFile
from bot.trades.reading import read
from bot.trades.terms import KpiWords, Terms, load_kpi_words, load_terms


@dataclass(frozen=True)
class Trades:
    """`entries`: every touchpoint by its id, the general ones first."""

    entries: Mapping[str, Entry]
    packs: Mapping[Sector, Pack]
    terms: Terms
    kpis: KpiWords

    def entry(self, entry_id: str) -> Entry:
        """The touchpoint with an id. Raises KeyError."""
        return self.entries[entry_id]

    def pack(self, sector: Sector | None) -> Pack:
        """The pack of a trade; that of other trades as long as it isn't known."""
        return self.packs[sector or Sector.OTHER]

    def offered(self, stage: StageKey, sector: Sector | None, place: Place | None, country: str) -> tuple[Entry, ...]:
        """The buttons for a stage that a business has use for, the likeliest first."""
        entries = map(self.entry, self.pack(sector).offered[stage])
        return tuple(entry for entry in entries if entry.fits(place, country))


class _Catalogue(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    touchpoint: tuple[Entry, ...]


def load_trades(folder: Path) -> Trades:
    """The content of `folder`, which is knowledge/. Raises ContentError naming the file and the key that breaks its format."""
    catalogue = folder / "journey" / "touchpoints.toml"
    files = {sector: folder / "sectors" / f"{sector}.toml" for sector in Sector}
    packs = {sector: Pack(sector, read(file, PackFile)) for sector, file in files.items()}
    entries: dict[str, Entry] = {}
    _take_in(entries, read(catalogue, _Catalogue).touchpoint, catalogue)
    for sector, pack in packs.items():
        _take_in(entries, pack.content.touchpoint, files[sector])
    for sector, pack in packs.items():
        for problem in _problems(pack.content, entries):
            raise ContentError(f"{files[sector]}: {problem}")
    return Trades(entries, packs, load_terms(folder / "journey" / "terms.toml"), load_kpi_words(folder / "journey" / "kpis.toml"))


def _take_in(entries: dict[str, Entry], more: tuple[Entry, ...], file: Path) -> None:
    for entry in more:
        if entry.id in entries:
            raise ContentError(f"{file}: {entry.id}: there is another touchpoint with this id")
        entries[entry.id] = entry


def _problems(pack: PackFile, entries: Mapping[str, Entry]) -> Iterator[str]:
    for part in ("pains", "stages", "metrics"):
        if set(getattr(pack, part)) != set(StageKey):
            yield f"{part}: needs every stage"
    for stage, ids in pack.stages.items():
        yield from (f"stages.{stage}: {i} doesn't stand there" for i in ids if i not in entries or stage not in entries[i].stages)
    for stage, key in pack.metrics.items():
        if key not in KPIS or KPIS[key].stage is not stage:
            yield f"metrics.{stage}: {key} is no number of this stage"
