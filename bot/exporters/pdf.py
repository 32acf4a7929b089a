"""Pages for a wall or a meeting: A4 across, the stages side by side."""

from datetime import UTC, datetime, time

from bot.exporters.drawing import drawing
from bot.exporters.sheet import Sheet
from bot.exporters.typesetting import typeset
from bot.exporters.words import Words


def pdf_file(sheet: Sheet, words: Words) -> bytes:
    """As many pages as it takes."""
    made = datetime.combine(sheet.today, time(), UTC)
    return typeset("pdf.typ", drawing(sheet, words), format="pdf", timestamp=made)
