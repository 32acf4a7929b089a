"""A workbook: a sheet for each kind of thing, the touchpoints first."""

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from bot.exporters.rows import Cell, Table, tables
from bot.exporters.sheet import Sheet
from bot.exporters.words import Words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# Nothing that an owner wrote becomes a formula, a link or a number.
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_HEAD = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#1F3A4D",
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#D9D2C5",
}
_BODY = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#E4DED3"}
# Excel's own number for a short date, which each country's Excel writes in its own way.
_DATE = 14
_A4 = 9
# Characters.
_NARROWEST, _WIDEST = 9, 44


def xlsx_file(sheet: Sheet, words: Words) -> bytes:
    """Heads stay in view and can be filtered by; dates are dates."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, _PLAIN)
    made = datetime.combine(sheet.today, time())
    book.set_properties({"title": sheet.journey.title or words.say("export-untitled"), "author": "Journey Coach", "created": made})
    drawn = _Book(book, words)
    for table in tables(sheet, words):
        drawn.add(table)
    book.close()
    return out.getvalue()


class _Book:
    def __init__(self, book: "Workbook", words: Words) -> None:
        self._book, self._words = book, words
        self._head = book.add_format(_HEAD)
        self._body = book.add_format(_BODY)
        self._day = book.add_format(_BODY | {"num_format": _DATE, "align": "left"})

    def add(self, table: Table) -> None:
        """A table on a sheet of its own."""
        page = self._book.add_worksheet(self._words.say(table.name))
        heads = [self._words.say(column) for column in table.columns]
        for place, head in enumerate(heads):
            page.write_string(0, place, head, self._head)
            page.set_column(place, place, _width([head, *(row[place] for row in table.rows)]))
        for line, row in enumerate(table.rows, start=1):
            for place, cell in enumerate(row):
                self._write(page, line, place, cell)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(table.rows), 1), len(heads) - 1)
        page.set_paper(_A4)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_footer("&L&A&R&P / &N")

    def _write(self, page: "Worksheet", line: int, place: int, cell: Cell) -> None:
        if isinstance(cell, str):
            page.write_string(line, place, cell, self._body)
        elif isinstance(cell, date):
            page.write_datetime(line, place, cell, self._day)
        elif cell is None:
            page.write_blank(line, place, None, self._body)
        else:
            page.write_number(line, place, cell, self._body)


def _width(cells: list[Cell]) -> int:
    longest = max(len(str(cell)) for cell in cells if cell is not None)
    return max(_NARROWEST, min(longest + 2, _WIDEST))
