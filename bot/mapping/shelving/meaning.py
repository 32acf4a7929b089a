"""Which of the maps or the buttons that are shown a typed text means."""

from collections.abc import Sequence

from bot.journey.model import JourneyMap
from bot.mapping.shelving.listing import title_of
from bot.mapping.visit import Visit
from bot.messages import Choice
from bot.text import words

# So many words more than a title has are about something else.
_SPARE_WORDS = 2


def meant_maps(visit: Visit, text: str, maps: Sequence[JourneyMap]) -> list[JourneyMap]:
    """The maps that a text means by id, number or title; more than one if it isn't clear."""
    named = [journey for journey in maps if journey.id == text.strip().lower()]
    if named:
        return named
    options = [(journey.id, title_of(visit, journey)) for journey in maps]
    most = max((len(words(title)) for _, title in options), default=0) + _SPARE_WORDS
    picked = visit.content.understanding.pick(text, options) if len(words(text)) <= most else ()
    return [journey for journey in maps if journey.id in picked]


def meant_choice(text: str, choices: Sequence[Choice], *, numbered: bool = False) -> Choice | None:
    """The button whose label a text says, in whole or in part, with a word to spare; None if it isn't clear."""
    if numbered and text.isdecimal():
        return choices[int(text) - 1] if 1 <= int(text) <= len(choices) else None
    said = words(text)
    whole = [choice for choice in choices if words(choice.label) == said]
    close = whole or [choice for choice in choices if _close(said, words(choice.label))]
    return close[0] if len(close) == 1 else None


def _close(said: Sequence[str], label: Sequence[str]) -> bool:
    if not said or not label:
        return False
    return set(said) <= set(label) or (set(label) <= set(said) and len(said) <= len(label) + 1)
