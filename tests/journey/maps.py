"""A good map, from which every test breaks off what it needs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from bot.journey.model import (
    Action,
    Business,
    JourneyMap,
    Metric,
    Persona,
    Stage,
    Touchpoint,
)
from bot.journey.vocabulary import (
    Basis,
    Place,
    Practice,
    Repeats,
    Sector,
    StageKey,
)

TODAY = date(2026, 11, 22)
AWARENESS, CONSIDERATION, PURCHASE, RETENTION, ADVOCACY = StageKey
Edit = Callable[[JourneyMap], JourneyMap]


def contact(channel: str, practice: Practice = Practice.OTHER, title: str = "", **fields: Any) -> Touchpoint:
    title = title or f"{practice} by {channel}"
    return Touchpoint(f"{title} {channel}", title, channel, practice, **fields)


def action(id: str = "a", **fields: Any) -> Action:  # noqa: A002
    return Action(**{"id": id, "text": "Write prices on the board", "owner": "Ana", "due": TODAY, **fields})


def good() -> JourneyMap:
    """A bakery's map that no rule finds fault with."""
    stages = (
        Stage(
            AWARENESS,
            score=1,
            touchpoints=(
                contact("shop_window", Practice.AD),
                contact("facebook", Practice.CONTENT, repeats=Repeats.TWO_OR_THREE),
                contact("friend_word_of_mouth", Practice.WORD_OF_MOUTH),
            ),
        ),
        Stage(
            CONSIDERATION,
            score=1,
            questions="Is it fresh?",
            touchpoints=(contact("review_site", Practice.REVIEW), contact("phone", Practice.QUESTION)),
        ),
        Stage(
            PURCHASE,
            score=0,
            touchpoints=(contact("in_shop", Practice.ORDER), contact("email", Practice.CART_REMINDER)),
            actions=(action(now=True),),
            metrics=(Metric("m", "conversion", baseline=20.0),),
        ),
        Stage(
            RETENTION,
            score=1,
            touchpoints=(
                contact("email", Practice.THANK_YOU),
                contact("phone", Practice.SUPPORT),
                contact("newsletter", Practice.NEWSLETTER),
            ),
        ),
        Stage(ADVOCACY, score=2, touchpoints=(contact("review_site", Practice.REFERRAL_ASK),)),
    )
    return JourneyMap(
        "map",
        Business("b", "Mica", "Bread and cakes", Sector.FOOD, Place.BOTH, "RO"),
        Persona("p", "A teacher from the next street", "Something fresh on the way home", basis=Basis.CUSTOMER_SAID),
        title="How people find us",
        stages=stages,
        next_review=date(2027, 2, 22),
    )


def stage(key: StageKey, **fields: Any) -> Edit:
    """An edit of one stage."""
    return lambda journey: journey.with_stage(replace(journey.stage(key), **fields))


def whole(**fields: Any) -> Edit:
    """An edit of the map itself."""
    return lambda journey: replace(journey, **fields)


def business(**fields: Any) -> Edit:
    return lambda journey: replace(journey, business=replace(journey.business, **fields))


def persona(**fields: Any) -> Edit:
    return lambda journey: replace(journey, persona=replace(journey.persona, **fields))


def scores(*values: int | None) -> Edit:
    """An edit of the feelings on all five stages."""
    return lambda journey: replace(journey, stages=tuple(replace(s, score=v) for s, v in zip(journey.stages, values, strict=True)))


def without(key: StageKey, *practices: Practice) -> Edit:
    """An edit that takes contacts with some practices away."""
    return lambda journey: journey.with_stage(
        replace(journey.stage(key), touchpoints=tuple(t for t in journey.stage(key).touchpoints if t.practice not in practices))
    )


def edited(*edits: Edit) -> JourneyMap:
    """The good map after some edits."""
    journey = good()
    for edit in edits:
        journey = edit(journey)
    return journey
