"""Maps as Hypothesis makes them up."""

from dataclasses import replace
from itertools import count
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.journey.kpis import KPIS
from bot.journey.model import Action, Business, Dismissal, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.journey.vocabulary import (
    CHANNELS,
    COUNTRIES,
    FEELINGS,
    LANGUAGES,
    Basis,
    Kind,
    Period,
    Practice,
    Repeats,
    Sells,
    Skipped,
    StageKey,
    StartedBy,
    Unit,
)

FUZZ = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)
_WORDS = _TEXT.filter(str.strip)
_SCORE = st.none() | st.integers(-2, 2)
_DAY = st.none() | st.dates()
_NUMBER = st.none() | st.floats(-1e6, 1e6)
_ID = st.just("")


def _some(strategy: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


_CONTACTS = st.builds(
    Touchpoint,
    id=_ID,
    title=_WORDS,
    channel=st.sampled_from(sorted(CHANNELS)),
    practice=st.sampled_from(Practice),
    repeats=st.sampled_from(Repeats),
    score=_SCORE,
    moment_of_truth=st.booleans(),
    basis=st.sampled_from(Basis),
    action=_TEXT,
    started_by=st.none() | st.sampled_from(StartedBy),
    channel_name=_TEXT,
)
_DEGREE = st.integers(1, 3)
_PAINS = st.builds(Pain, id=_ID, text=_WORDS, severity=_DEGREE, how_often=_DEGREE, about_price=st.booleans())
_ACTIONS = st.builds(
    Action, id=_ID, text=_WORDS, now=st.booleans(), owner=_TEXT, due=_DAY, impact=_DEGREE, effort=_DEGREE, facts=_some(_TEXT, 2)
)
_METRICS = st.builds(
    Metric,
    id=_ID,
    key=st.sampled_from(sorted(KPIS)),
    baseline=_NUMBER,
    target=_NUMBER,
    current=_NUMBER,
    measured_at=_DAY,
    unit=st.none() | st.sampled_from(Unit),
    period=st.none() | st.sampled_from(Period),
)
_DISMISSALS = st.builds(
    Dismissal,
    rule=st.sampled_from(["R02", "R07", "R22"]),
    stage=st.none() | st.sampled_from(StageKey),
    target=_TEXT,
    inputs=_TEXT,
    reason=_TEXT,
)


def _stages(key: StageKey) -> st.SearchStrategy[Stage]:
    return st.builds(
        Stage,
        key=st.just(key),
        label=_TEXT,
        skipped=st.none() | st.sampled_from(Skipped),
        score=_SCORE,
        feeling=st.sampled_from(["", *sorted(FEELINGS)]),
        quote=_TEXT,
        questions=_TEXT,
        touchpoints=_some(_CONTACTS, 4),
        pains=_some(_PAINS, 2),
        actions=_some(_ACTIONS, 3),
        metrics=_some(_METRICS, 2),
    )


_BUSINESSES = st.builds(
    Business,
    id=st.just("b"),
    country=st.sampled_from(["", *sorted(COUNTRIES)]),
    name=_TEXT,
    sold=_TEXT,
    sells=st.none() | st.sampled_from(Sells),
)
_PERSONAS = st.builds(
    Persona,
    id=st.just("p"),
    who=_TEXT,
    need=_TEXT,
    worries=_some(st.builds(Worry, text=_WORDS), 2),
    name=_TEXT,
    channels=_some(st.sampled_from(sorted(CHANNELS)), 6),
)
_MAPS = st.builds(
    JourneyMap,
    id=st.just("map"),
    business=_BUSINESSES,
    persona=_PERSONAS,
    title=_TEXT,
    scenario=_TEXT,
    kind=st.sampled_from(Kind),
    language=st.sampled_from(sorted(LANGUAGES)),
    quick=st.booleans(),
    taxonomy=_TEXT,
    stages=st.tuples(*map(_stages, StageKey)),
    dismissals=_some(_DISMISSALS, 2),
    next_review=_DAY,
    created=_DAY,
    version=st.integers(1, 99),
    asked=_some(st.tuples(_TEXT, st.sampled_from(["answered", "skipped", "dont_know"])), 3),
)


@st.composite
def any_maps(draw: st.DrawFn) -> JourneyMap:
    """Maps as nobody would make them: too many actions first, several moments of truth, pains of the first touchpoint of their stage."""
    journey = draw(_MAPS)
    numbers = count(1)
    return replace(journey, stages=tuple(_numbered(one, numbers) for one in journey.stages))


def _numbered(one: Stage, numbers: "count[int]") -> Stage:
    touchpoints = tuple(replace(touchpoint, id=f"i{next(numbers)}") for touchpoint in one.touchpoints)
    met = touchpoints[0].id if touchpoints else None
    pains = tuple(replace(pain, id=f"i{next(numbers)}", touchpoint=met) for pain in one.pains)
    felt = pains[0].id if pains else None
    actions = tuple(replace(action, id=f"i{next(numbers)}", pain=felt) for action in one.actions)
    metrics = tuple(replace(metric, id=f"i{next(numbers)}") for metric in one.metrics)
    return replace(one, touchpoints=touchpoints, pains=pains, actions=actions, metrics=metrics)


def sound_maps() -> st.SearchStrategy[JourneyMap]:
    """Maps within every limit."""
    return any_maps().map(_made_sound)


def _made_sound(journey: JourneyMap) -> JourneyMap:
    first = [one.id for one in journey.actions_now][:3]
    moments = [t.id for one in journey.stages for t in one.touchpoints if t.moment_of_truth][:1]
    stages = tuple(
        replace(
            one,
            actions=tuple(replace(a, now=a.id in first) for a in one.actions),
            touchpoints=tuple(replace(t, moment_of_truth=t.id in moments) for t in one.touchpoints),
        )
        for one in journey.stages
    )
    return replace(journey, stages=stages)
