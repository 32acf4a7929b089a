"""CSV for other programs: a row for each thing on the map, what it is in the first column."""

import csv
import io
from collections.abc import Iterator

from bot.exporters.rows import Cell, Table, tables
from bot.exporters.sheet import Sheet
from bot.exporters.words import Words

# Columns of their own; the rest of what is known stands in the last one, label by label.
_COLUMNS = (
    "export-stage",
    "export-channel",
    "export-repeats",
    "export-score",
    "export-score-words",
    "export-basis",
    "export-who",
    "export-due",
    "export-status",
)
# What spreadsheets take for the beginning of a formula, wide forms included; a tab or line end before it is dropped by them.
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
_BOM = "\ufeff"


def csv_file(sheet: Sheet, words: Words) -> bytes:
    """UTF-8 with a mark at the start, without which Excel takes the letters apart; commas, as in RFC 4180."""
    out = io.StringIO()
    writer = csv.writer(out)
    stage, *others = _COLUMNS
    writer.writerow(map(words.say, ("export-what", stage, "export-text", *others, "export-details")))
    for table in tables(sheet, words):
        writer.writerows([inert(cell) for cell in row] for row in _rows(table, words))
    return (_BOM + out.getvalue()).encode("utf-8")


def _rows(table: Table, words: Words) -> Iterator[list[Cell]]:
    for row in table.rows:
        cells = dict(zip(table.columns, row, strict=True))
        stage, *own = (cells.get(column) for column in _COLUMNS)
        rest = {key: cell for key, cell in cells.items() if key not in (*_COLUMNS, table.kind) and cell not in (None, "")}
        details = "; ".join(f"{words.say(key)}: {cell}" for key, cell in rest.items())
        yield [words.say(table.kind), stage, cells[table.kind], *own, details]


def inert(cell: Cell) -> str | int | float | None:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell
    return cell if cell is None or isinstance(cell, int | float) else cell.isoformat()
