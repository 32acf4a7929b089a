"""JSON, which can be read back."""

import json

from bot.exporters.sheet import Sheet
from bot.exporters.words import Words
from bot.journey.interchange import to_json


def json_file(sheet: Sheet, _words: Words) -> bytes:
    """Schema journey-coach/1; the same in every language."""
    plain = to_json(sheet.journey, sheet.findings, sheet.revisions)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
