"""All formats, and the one way to write a map into a file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.exporters.csv import csv_file
from bot.exporters.files import file_name, write_whole
from bot.exporters.json import json_file
from bot.exporters.md import md_file
from bot.exporters.pdf import pdf_file
from bot.exporters.png import png_file
from bot.exporters.sheet import Sheet
from bot.exporters.words import RuleTexts, Words
from bot.exporters.xlsx import xlsx_file
from bot.phrases import Phrases
from bot.trades.trades import Trades

Exporter = Callable[[Sheet, Words], bytes]
# In the order in which they are offered.
EXPORTERS: Mapping[str, Exporter] = {
    "png": png_file,
    "pdf": pdf_file,
    "xlsx": xlsx_file,
    "csv": csv_file,
    "md": md_file,
    "json": json_file,
}


class Exports:
    """Writes maps into files."""

    def __init__(self, trades: Trades, phrases: Phrases, rules: RuleTexts) -> None:
        self._trades, self._phrases, self._rules = trades, phrases, rules

    def write(self, sheet: Sheet, format: str, folder: Path) -> Path:  # noqa: A002
        """The file, whole, in `folder`; the same map in the same language replaces it. Raises KeyError for an unknown format."""
        content = EXPORTERS[format](sheet, Words(self._trades, self._phrases, self._rules, sheet.language))
        file = folder / file_name(sheet.journey.title, sheet.journey.id, sheet.language, format)
        write_whole(file, content)
        return file.absolute()
