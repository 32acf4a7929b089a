"""Rules about what each stage holds."""

from collections.abc import Iterator

from bot.journey.checks.rule import Circumstances, Hit
from bot.journey.model import JourneyMap, Stage
from bot.journey.topics import AFTER, BACK, NOTHING_AFTER, NOTHING_BACK, topic_of, topics
from bot.journey.vocabulary import BRINGS_BACK, OTHER_CHANNEL, Mode, Place, Practice, StageKey

_FEW_CONTACTS, _MANY_KINDS = 7, 8
_BEFORE = (StageKey.AWARENESS, StageKey.CONSIDERATION, StageKey.PURCHASE)
_OPINIONS = (Practice.REVIEW, Practice.TESTIMONIAL, Practice.COMPARISON)
_TALK = ("phone", "messenger_chat")


def filled(stage: Stage) -> bool:
    """Whether a rule may judge what the stage holds: it was answered, be it with "nothing"."""
    return bool(stage.answers)


def _seen(stage: Stage) -> tuple[object, ...]:
    return tuple((touchpoint.channel, touchpoint.practice) for touchpoint in stage.answers)


def empty_stage(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """A stage has no answer at all, and nobody said why: that they don't know is in `asked` if they know how customers feel there."""
    unknown = {question.removeprefix("touchpoints.") for question, result in journey.asked if result == "dont_know"}
    for stage in journey.stages:
        if stage.skipped is None and not stage.touchpoints and not unknown & set(topics(stage.key)):
            yield Hit(stage.key)


def few_contacts(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """People meet the business less often before buying than the guides reckon with."""
    known = [stage for stage in map(journey.stage, _BEFORE) if stage.contacts]
    if known and journey.contacts_before_purchase < _FEW_CONTACTS:
        yield Hit(None, "", (journey.contacts_before_purchase,))


def clutter(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """A stage has more kinds of contact than a small team can look after."""
    for stage in journey.stages:
        if len(stage.contacts) > _MANY_KINDS:
            yield Hit(stage.key, "", (len(stage.contacts),))


def one_channel(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """People can hear of the business in one way only."""
    stage = journey.stage(StageKey.AWARENESS)
    # Two contacts on channels that have no name here are two channels.
    channels = {t.channel_name or t.title if t.channel == OTHER_CHANNEL else t.channel for t in stage.contacts}
    if len(channels) == 1:
        yield Hit(stage.key, "", tuple(channels))


def one_world(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Sold in both worlds, met in one only."""
    modes = {touchpoint.mode for stage in journey.stages for touchpoint in stage.contacts}
    if journey.business.place is Place.BOTH and modes in ({Mode.DIGITAL}, {Mode.PHYSICAL}):
        yield Hit(None, "", tuple(modes))


def _lacking(journey: JourneyMap, key: StageKey, *practices: Practice) -> Iterator[Hit]:
    stage = journey.stage(key)
    if filled(stage) and not stage.has(*practices):
        yield Hit(key, "", _seen(stage))


def no_opinions(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nothing helps people who compare: no review, testimonial or comparison."""
    return _lacking(journey, StageKey.CONSIDERATION, *_OPINIONS)


def _is_said(stage: Stage, nothing: str) -> bool:
    return any(touchpoint.catalogue == nothing for touchpoint in stage.answers)


def silence_after(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """After the purchase the business is silent, or in the first days at least, even if something brings people back later."""
    stage = journey.stage(StageKey.RETENTION)
    first_days = [one for one in stage.contacts if topic_of(one, stage.key) == AFTER]
    if filled(stage) and not (first_days if _is_said(stage, NOTHING_AFTER) else stage.contacts):
        yield Hit(stage.key, "", _seen(stage))


def no_thanks(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nobody says thank you."""
    return _lacking(journey, StageKey.RETENTION, Practice.THANK_YOU)


def plain_waiting(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """People wait for a delivery, and nothing pleasant happens meanwhile."""
    stages = (journey.stage(StageKey.PURCHASE), journey.stage(StageKey.RETENTION))
    waits = any(stage.has(Practice.DELIVERY) for stage in stages)
    if filled(stages[1]) and waits and not any(stage.has(Practice.SURPRISE) for stage in stages):
        yield Hit(StageKey.RETENTION, "", tuple(map(_seen, stages)))


def no_return(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nothing brings people back. What does so already in the first days doesn't count if the owner says that nothing does later."""
    stage = journey.stage(StageKey.RETENTION)
    later = [one for one in stage.contacts if topic_of(one, stage.key) == BACK]
    if filled(stage) and not (later if _is_said(stage, NOTHING_BACK) else stage.has(*BRINGS_BACK)):
        yield Hit(stage.key, "", _seen(stage))


def no_help(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nobody helps after the purchase."""
    return _lacking(journey, StageKey.RETENTION, Practice.SUPPORT)


def nobody_recommends(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nobody recommends the business, or nobody is ever asked to."""
    stage = journey.stage(StageKey.ADVOCACY)
    if filled(stage) and (not stage.contacts or stage.has(Practice.NONE_ASKED)):
        yield Hit(stage.key, "", _seen(stage))


def hard_to_ask(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Sold online, but carts aren't called to mind and nobody can ask before paying."""
    before, stage = journey.stage(StageKey.CONSIDERATION), journey.stage(StageKey.PURCHASE)
    place = journey.business.place
    talks = any(touchpoint.channel in _TALK for touchpoint in (*before.contacts, *stage.contacts))
    if place and place.sells_online and not talks and not before.has(Practice.QUESTION):
        yield from _lacking(journey, stage.key, Practice.CART_REMINDER, Practice.QUESTION)
