"""Maps that come in as text: exports as JSON, pasted in one message or, where messages are short, in several."""

import json
import re
from dataclasses import replace

from bot.journey.interchange import from_json, restored
from bot.journey.model import JourneyMap
from bot.journey.soundness import items
from bot.mapping.case import new_id

_EXPORT = re.compile(r'\s*\{\s*"schema"\s*:\s*"journey-coach/')
_OF_DATA = re.compile(r'["{}\[\]]')
# The longest export that an owner can have is much shorter.
_MOST = 200_000
# A number or "false" that breaks off is an error where it begins.
_BROKEN_OFF = len("false")


class BreaksOff(Exception):
    """The text is only the beginning of an export."""


class NotJson(Exception):
    """The text can't be read from a `line` on."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def whole_text(so_far: str, text: str) -> str:
    """What was pasted until now, "" if `text` is no part of an export."""
    if _EXPORT.match(text):
        return text
    return f"{so_far}\n{text}" if so_far and _OF_DATA.search(text) else ""


def read_export(text: str) -> JourneyMap:
    """The map in an export, with ids of its own. Raises BreaksOff, NotJson, or Invalid with the path of what can't be."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        data = _mended(text, error)
    except (ValueError, RecursionError):
        raise NotJson(1) from None
    return _with_answers(restored(data), from_json(data, new_id))


def _with_answers(old: JourneyMap, new: JourneyMap) -> JourneyMap:
    """`new` with the questions about single things asked of them under their new ids."""
    renamed = {f"when.{before}": f"when.{after}" for before, after in zip(_ids(old), _ids(new), strict=True)}
    return replace(new, asked=tuple((renamed.get(question, question), result) for question, result in new.asked))


def _ids(journey: JourneyMap) -> list[str]:
    return [item.id for stage in journey.stages for item in items(stage)]


def _mended(text: str, error: json.JSONDecodeError) -> object:
    """Without line breaks, which stand wherever one message ended and the next began; JSON doesn't need them."""
    joined = text.replace("\n", "")
    try:
        return json.loads(joined)
    except json.JSONDecodeError as still:
        breaks_off = still.msg.startswith("Unterminated") or len(joined) - still.pos <= _BROKEN_OFF
        raise (BreaksOff() if breaks_off and len(text) < _MOST else NotJson(error.lineno)) from None
    except (ValueError, RecursionError):
        raise NotJson(error.lineno) from None
