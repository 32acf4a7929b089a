"""Cases of the rules about what each stage holds."""

from dataclasses import replace

from bot.journey.model import JourneyMap, Stage, Touchpoint
from bot.journey.vocabulary import BRINGS_BACK, Place, Practice, Repeats, Skipped, StageKey
from tests.journey.cases import FRIEND, NOTHING, Case
from tests.journey.maps import (
    ADVOCACY,
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    RETENTION,
    Edit,
    business,
    contact,
    edited,
    stage,
    without,
)

NOTHING_AFTER = contact("other", Practice.NOTHING, "Nothing in the first days", catalogue="nothing_after")
NOTHING_BACK = contact("other", Practice.NOTHING, "Nothing brings them back", catalogue="nothing_back")
GROUP_AT_ONCE = contact("whatsapp", Practice.COMMUNITY, "A group for all questions", topic="after")
NEVER_ASKED = contact("other", Practice.NONE_ASKED)
ONLINE = business(place=Place.ONLINE)


def _contacts(key: StageKey, number: int) -> Edit:
    return stage(key, touchpoints=tuple(contact("email", Practice.REFERRAL_ASK, f"Mail {n}") for n in range(number)))


def _with(key: StageKey, touchpoint: Touchpoint) -> Edit:
    return lambda journey: stage(key, touchpoints=(*journey.stage(key).touchpoints, touchpoint))(journey)


def _all_digital(journey: JourneyMap) -> JourneyMap:
    def digital(one: Stage) -> Stage:
        # Each on another channel, so that nothing else is found.
        touchpoints = tuple(replace(t, channel=("website", "facebook", "email")[n % 3]) for n, t in enumerate(one.touchpoints))
        return replace(one, touchpoints=touchpoints)

    return replace(journey, stages=tuple(map(digital, journey.stages)))


DELIVERY = stage(PURCHASE, touchpoints=(contact("in_shop", Practice.ORDER), contact("phone", Practice.DELIVERY)))
TALKLESS = (
    ONLINE,
    stage(CONSIDERATION, touchpoints=(contact("review_site", Practice.REVIEW), contact("blog", Practice.CONTENT))),
    stage(PURCHASE, touchpoints=(contact("web_shop", Practice.ORDER), contact("web_shop", Practice.CART))),
)
ONE_MORE = stage(
    AWARENESS, touchpoints=(contact("facebook", repeats=Repeats.ONCE), contact("radio"), contact("tv", repeats=Repeats.TWO_OR_THREE))
)
CASES: tuple[Case, ...] = (
    Case(
        "R02",
        RETENTION,
        edited(stage(RETENTION, touchpoints=())),
        (edited(stage(RETENTION, touchpoints=(), skipped=Skipped.LATER)), edited(stage(RETENTION, touchpoints=(NOTHING,)))),
    ),
    Case(
        "R03",
        None,
        edited(stage(AWARENESS, touchpoints=(contact("radio"), contact("tv")))),
        (edited(stage(AWARENESS, touchpoints=(contact("radio"), contact("tv", repeats=Repeats.TWO_OR_THREE)))),),
    ),
    Case(
        "R04",
        ADVOCACY,
        edited(_contacts(ADVOCACY, 9)),
        (edited(_contacts(ADVOCACY, 8)), edited(_contacts(ADVOCACY, 8), _with(ADVOCACY, NEVER_ASKED))),
    ),
    Case(
        "R05",
        AWARENESS,
        edited(
            stage(AWARENESS, touchpoints=(contact("radio", title="Ads"), contact("radio", title="Talks", repeats=Repeats.FOUR_OR_MORE)))
        ),
        (
            edited(stage(AWARENESS, touchpoints=(contact("radio"), contact("tv")))),
            edited(stage(AWARENESS, touchpoints=(contact("other", title="Lettering on the van"), contact("other", title="YouTube")))),
            edited(stage(AWARENESS, touchpoints=(contact("other", channel_name="van"), contact("other", channel_name="YouTube")))),
        ),
    ),
    Case(
        "R06",
        None,
        edited(_all_digital),
        (edited(_all_digital, ONLINE), edited(_all_digital, stage(AWARENESS, touchpoints=(contact("tv"), contact("tiktok"))))),
    ),
    Case(
        "R06",
        None,
        edited(_all_digital, _with(ADVOCACY, NEVER_ASKED)),
        (edited(_all_digital, _with(ADVOCACY, contact("other"))),),
        frozenset({("R14", ADVOCACY)}),
    ),
    Case(
        "R07",
        CONSIDERATION,
        edited(stage(CONSIDERATION, touchpoints=(FRIEND, contact("phone", Practice.QUESTION)))),
        tuple(
            edited(stage(CONSIDERATION, touchpoints=(contact("blog", p),)))
            for p in (Practice.REVIEW, Practice.TESTIMONIAL, Practice.COMPARISON)
        ),
    ),
    Case("R07", CONSIDERATION, edited(stage(CONSIDERATION, touchpoints=(NOTHING, FRIEND))), (edited(),)),
    Case(
        "R09",
        RETENTION,
        edited(stage(RETENTION, touchpoints=(NOTHING,))),
        (
            edited(stage(RETENTION, touchpoints=(NOTHING, contact("newsletter", Practice.NEWSLETTER)))),
            edited(stage(RETENTION, touchpoints=())),
        ),
        frozenset({("R12", RETENTION), ("R13", RETENTION)}),
    ),
    Case(
        "R09",
        RETENTION,
        edited(stage(RETENTION, touchpoints=(NOTHING_AFTER, contact("newsletter", Practice.NEWSLETTER)))),
        (
            edited(stage(RETENTION, touchpoints=(contact("newsletter", Practice.NEWSLETTER),))),
            edited(stage(RETENTION, touchpoints=(NOTHING_AFTER, contact("email", Practice.OTHER)))),
            edited(stage(RETENTION, touchpoints=(NOTHING_AFTER, GROUP_AT_ONCE))),
            edited(stage(RETENTION, touchpoints=(NOTHING_BACK, contact("email", Practice.OTHER)))),
            edited(stage(RETENTION, touchpoints=(NOTHING_AFTER,), skipped=Skipped.DONT_KNOW)),
        ),
        frozenset({("R13", RETENTION)}),
    ),
    Case("R10", RETENTION, edited(without(RETENTION, Practice.THANK_YOU)), (edited(),)),
    Case(
        "R11",
        RETENTION,
        edited(DELIVERY),
        (
            edited(),
            edited(DELIVERY, stage(RETENTION, skipped=Skipped.DONT_KNOW)),
            edited(
                DELIVERY,
                lambda journey: stage(RETENTION, touchpoints=(*journey.stage(RETENTION).touchpoints, contact("email", Practice.SURPRISE)))(
                    journey
                ),
            ),
        ),
    ),
    Case(
        "R12",
        RETENTION,
        edited(without(RETENTION, Practice.NEWSLETTER)),
        tuple(edited(stage(RETENTION, touchpoints=(contact("sms", p),))) for p in BRINGS_BACK),
    ),
    Case(
        "R12",
        RETENTION,
        edited(without(RETENTION, Practice.NEWSLETTER), _with(RETENTION, NOTHING_BACK)),
        (edited(_with(RETENTION, NOTHING_BACK)),),
    ),
    Case(
        "R12",
        RETENTION,
        edited(without(RETENTION, Practice.NEWSLETTER), _with(RETENTION, GROUP_AT_ONCE), _with(RETENTION, NOTHING_BACK)),
        (edited(without(RETENTION, Practice.NEWSLETTER), _with(RETENTION, GROUP_AT_ONCE)),),
    ),
    Case("R13", RETENTION, edited(without(RETENTION, Practice.SUPPORT)), (edited(),)),
    Case("R14", ADVOCACY, edited(stage(ADVOCACY, touchpoints=(NOTHING,))), (edited(stage(ADVOCACY, touchpoints=(FRIEND,))),)),
    Case("R14", ADVOCACY, edited(stage(ADVOCACY, touchpoints=(FRIEND, NEVER_ASKED))), (edited(stage(ADVOCACY, touchpoints=())),)),
    Case(
        "R20",
        PURCHASE,
        edited(*TALKLESS, ONE_MORE),
        (
            edited(*TALKLESS, business(place=Place.SHOP)),
            edited(*TALKLESS, stage(PURCHASE, touchpoints=(contact("email", Practice.CART_REMINDER),))),
            edited(*TALKLESS, stage(PURCHASE, touchpoints=(contact("email", Practice.QUESTION),))),
            edited(*TALKLESS, stage(CONSIDERATION, touchpoints=(contact("email", Practice.QUESTION),))),
            edited(*TALKLESS, stage(PURCHASE, touchpoints=(contact("messenger_chat", Practice.ORDER),))),
            edited(*TALKLESS, stage(CONSIDERATION, touchpoints=(contact("phone", Practice.OTHER),))),
        ),
    ),
)
