"""Why the map doesn't take something, in words."""

from typing import Protocol

from bot.journey.errors import JourneyError, LimitReached
from bot.phrases import Value

# Limits that count things, and the phrase's name for each; all others count characters.
_COUNTS = {
    "stage.touchpoints": "touchpoints",
    "map.touchpoints": "map_touchpoints",
    "map.now": "now",
    "stage.pains": "pains",
    "persona.worries": "worries",
    "stage.actions": "other",
    "stage.metrics": "other",
}


class _Speaker(Protocol):
    def say(self, key: str, /, **values: Value) -> str: ...


def refusal(speaker: _Speaker, error: JourneyError) -> str:
    """What the owner can do about it."""
    if not isinstance(error, LimitReached):
        return speaker.say("map-unclear")
    if error.field in _COUNTS:
        return speaker.say("map-full", field=_COUNTS[error.field])
    return speaker.say("map-too-long", limit=error.limit)
