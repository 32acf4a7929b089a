"""Which question a touchpoint answers: what happens after a purchase is asked about in two."""

from bot.journey.model import Touchpoint
from bot.journey.vocabulary import BRINGS_BACK, StageKey

AFTER, BACK = "after", "back"
NOTHING_AFTER, NOTHING_BACK = "nothing_after", "nothing_back"


def topic_of(touchpoint: Touchpoint, key: StageKey) -> str:
    """The topic of the question that a touchpoint was given to, or that its practice tells."""
    if key is not StageKey.RETENTION:
        return key.value
    if touchpoint.topic in (AFTER, BACK):
        return touchpoint.topic
    return BACK if touchpoint.practice in BRINGS_BACK or touchpoint.catalogue == NOTHING_BACK else AFTER


def topics(key: StageKey) -> tuple[str, ...]:
    """The topics of the questions that ask for the touchpoints of a stage."""
    return (AFTER, BACK) if key is StageKey.RETENTION else (key.value,)
