"""Cases of the rules about feelings, plans and the map as a whole."""

from dataclasses import replace
from datetime import date, timedelta

from bot.journey.model import Metric, Pain, Stage, Worry
from bot.journey.vocabulary import Basis, Skipped, Status
from tests.journey.cases import FRIEND, NOW, Case
from tests.journey.maps import (
    ADVOCACY,
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    RETENTION,
    TODAY,
    Edit,
    action,
    edited,
    persona,
    scores,
    stage,
    whole,
)


def _with_basis(one: Stage, basis: Basis) -> Stage:
    return replace(one, touchpoints=tuple(replace(t, basis=basis) for t in one.touchpoints))


def _bases(basis: Basis) -> Edit:
    return lambda journey: replace(
        persona(basis=Basis.ASSUMPTION)(journey), stages=tuple(_with_basis(one, basis) for one in journey.stages)
    )


def _four_now(*statuses: Status) -> Edit:
    return stage(PURCHASE, actions=tuple(action(f"a{n}", now=True, status=status) for n, status in enumerate(statuses)))


PRICE = persona(worries=(Worry("Too dear", about_price=True),))
NO_ACTIONS = stage(PURCHASE, actions=())
PRICE_PAIN = Pain("dear", "Too dear", about_price=True)
TODO, DOING, DONE, DROPPED = Status.TODO, Status.DOING, Status.DONE, Status.DROPPED
HALF_A_YEAR_AGO = TODAY - timedelta(days=183)
CASES = (
    Case("R01", None, edited(persona(need="")), (edited(),)),
    Case("R01", None, edited(persona(who="")), (edited(),)),
    Case(
        "R08",
        PURCHASE,
        edited(PRICE, NO_ACTIONS),
        (
            edited(PRICE),
            edited(NO_ACTIONS, persona(worries=(Worry("Not fresh"),))),
            edited(PRICE, NO_ACTIONS, stage(CONSIDERATION, pains=(PRICE_PAIN,), actions=(action(pain="dear"),))),
            edited(PRICE, NO_ACTIONS, stage(CONSIDERATION, actions=(action(rule="R08", status=DONE),))),
        ),
    ),
    Case(
        "R08",
        PURCHASE,
        edited(PRICE, stage(PURCHASE, actions=(action(status=DROPPED),))),
        (edited(PRICE, stage(PURCHASE, actions=(action(status=DONE),))),),
    ),
    Case("R08", PURCHASE, edited(PRICE, NO_ACTIONS, stage(CONSIDERATION, actions=(action(rule="R07"),))), (edited(),)),
    Case(
        "R08",
        PURCHASE,
        edited(PRICE, NO_ACTIONS, stage(CONSIDERATION, actions=(action(rule="R08", status=DROPPED),))),
        (edited(),),
    ),
    Case("R08", PURCHASE, edited(NO_ACTIONS, stage(CONSIDERATION, pains=(PRICE_PAIN,), actions=(action(),))), (edited(NO_ACTIONS),)),
    Case("R08", PURCHASE, edited(stage(PURCHASE, pains=(PRICE_PAIN,), actions=())), (edited(stage(PURCHASE, pains=(PRICE_PAIN,))),)),
    Case(
        "R15",
        ADVOCACY,
        edited(stage(RETENTION, score=-1, actions=(action("b"),), metrics=(Metric("n", "churn"),))),
        (
            edited(stage(RETENTION, score=0)),
            edited(stage(RETENTION, score=None)),
            edited(stage(RETENTION, score=-1), stage(ADVOCACY, touchpoints=(FRIEND,))),
            edited(stage(RETENTION, score=-1, skipped=Skipped.NOT_APPLICABLE)),
        ),
    ),
    Case(
        "R16",
        PURCHASE,
        edited(stage(PURCHASE, score=-1, actions=()), stage(CONSIDERATION, score=0)),
        (edited(stage(PURCHASE, score=-1)), edited(NO_ACTIONS)),
    ),
    Case(
        "R08",
        PURCHASE,
        edited(NO_ACTIONS, stage(CONSIDERATION, pains=(PRICE_PAIN,), actions=(action(pain="dear", status=DROPPED),))),
        (edited(NO_ACTIONS, stage(CONSIDERATION, pains=(PRICE_PAIN,), actions=(action(pain="dear", status=DOING),))),),
    ),
    Case("R16", PURCHASE, edited(stage(PURCHASE, score=-1, actions=(action(status=DROPPED),)), stage(CONSIDERATION, score=0)), (edited(),)),
    Case("R17", None, edited(scores(1, None, 0, None, 2)), (edited(scores(1, 1, 0, None, 2)),)),
    Case("R17", None, edited(scores(0, 0, 0, 0, 0)), (edited(scores(0, 0, 0, 0, 1)), edited(scores(0, 0, 0, None, 1)))),
    Case("R17", None, edited(scores(0, 0, 0, 0, None)), (edited(scores(0, 0, 0, 1, None)),)),
    Case("R18", PURCHASE, edited(stage(CONSIDERATION, score=2)), (edited(scores(2, 1, 0, 1, 2)), edited(scores(2, None, 0, 1, 2)))),
    Case(
        "R18",
        PURCHASE,
        edited(
            stage(AWARENESS, score=2),
            stage(CONSIDERATION, score=1, skipped=Skipped.NOT_APPLICABLE),
            lambda j: replace(j, stages=tuple(replace(s, questions="?") for s in j.stages)),
        ),
        (edited(),),
        frozenset({("R03", None)}),
    ),
    Case("R19", None, edited(stage(CONSIDERATION, questions="")), (edited(stage(CONSIDERATION, questions="", unmet_need="A seat")),)),
    Case("R21", None, edited(_bases(Basis.ASSUMPTION)), (edited(_bases(Basis.SEEN_MYSELF)), edited())),
    Case(
        "R22",
        PURCHASE,
        edited(stage(PURCHASE, actions=(action(now=True, owner=""),))),
        (edited(stage(PURCHASE, actions=(action(owner=""),))),),
    ),
    Case(
        "R22",
        PURCHASE,
        edited(stage(PURCHASE, actions=(action(now=True, due=None),))),
        (edited(stage(PURCHASE, actions=(action(now=True, due=None, status=DONE),))),),
    ),
    Case(
        "R22",
        None,
        edited(_four_now(TODO, TODO, DOING, DOING)),
        (edited(_four_now(TODO, TODO, DOING, DONE)), edited(_four_now(TODO, TODO, TODO))),
    ),
    Case(
        "R23",
        PURCHASE,
        edited(stage(PURCHASE, metrics=())),
        (edited(), edited(stage(CONSIDERATION, score=0)), edited(scores(None, None, None, None, None))),
    ),
    Case("R24", None, edited(whole(next_review=None)), (edited(whole(next_review=TODAY)),)),
    Case("R24", None, edited(whole(next_review=date(2026, 11, 21))), (edited(),)),
    Case(
        "R24",
        None,
        edited(),
        (edited(),),
        now=replace(NOW, reviewed=HALF_A_YEAR_AGO - timedelta(days=1)),
        spared_now=replace(NOW, reviewed=HALF_A_YEAR_AGO),
    ),
    Case("R24", None, edited(), (edited(),), now=replace(NOW, moved_on=True)),
    Case(
        "R25",
        PURCHASE,
        edited(stage(PURCHASE, actions=(action(text="everything"),))),
        (edited(), edited(stage(PURCHASE, actions=(action(text="everything", status=DONE),)))),
    ),
    Case("R25", None, edited(persona(who="everyone")), (edited(persona(who="Everyone on our street")),)),
)
