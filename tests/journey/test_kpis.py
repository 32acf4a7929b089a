"""The numbers to watch: each formula on figures worked out by hand, and what can't be computed."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey.errors import Invalid
from bot.journey.kpis import KPIS, Figure, Kpi, compute
from bot.journey.vocabulary import StageKey, Unit
from tests.journey.arbitrary import FUZZ

WORDS = Path(__file__).resolve().parents[2] / "knowledge" / "journey" / "kpis.toml"
LONGEST = {"name": 40, "formula": 120, "tally": 120}

WORKED_OUT = [
    ("reach", {"people": 500}, 500, None),
    ("ctr", {"clicks": 30, "impressions": 1200}, 2.5, 1200),
    ("cpc", {"ad_cost": 60, "clicks": 40}, 1.5, 40),
    ("source_mix", {"naming_it": 6, "asked": 24}, 25, 24),
    ("enquiry_rate", {"enquiries": 12, "visitors": 80}, 15, 80),
    ("rating", {"stars": 92, "reviews": 20}, 4.6, 20),
    ("reply_time", {"reply_hours": 30, "enquiries": 12}, 2.5, 12),
    ("nl_ctr", {"clicks": 9, "delivered": 150}, 6, 150),
    ("conversion", {"buyers": 30, "visitors": 120}, 25, 120),
    ("cart_abandon", {"orders": 15, "carts": 50}, 70, 50),
    ("aov", {"revenue": 840, "orders": 40}, 21, 40),
    ("cac", {"marketing_cost": 300, "new_customers": 20}, 15, 20),
    ("repeat_rate", {"repeat_customers": 18, "customers": 60}, 30, 60),
    ("retention", {"at_end": 110, "new_customers": 30, "at_start": 100}, 80, 100),
    ("churn", {"lost": 5, "at_start": 50}, 10, 50),
    ("frequency", {"orders": 150, "customers": 60}, 2.5, 60),
    ("clv", {"order_value": 20, "orders_per_year": 12, "years": 3, "margin": 40}, 288, None),
    ("clv", {"order_value": 20, "orders_per_year": 12, "years": 3}, 720, None),
    ("csat", {"satisfied": 33, "answers": 40}, 82.5, 40),
    ("ces", {"points": 66, "answers": 12}, 5.5, 12),
    ("nps", {"promoters": 11, "detractors": 4, "answers": 20}, 35, 20),
    ("nps", {"promoters": 0, "detractors": 12, "answers": 12}, -100, 12),
    ("referral", {"referrers": 9, "customers": 60}, 15, 60),
    ("wom_share", {"referred": 8, "new_customers": 32}, 25, 32),
    ("review_rate", {"new_reviews": 3, "orders": 60}, 5, 60),
]
DIVIDED = [kpi for kpi in KPIS.values() if kpi.base]


@pytest.mark.parametrize(("key", "inputs", "value", "n"), WORKED_OUT)
def test_a_number_is_computed_by_its_formula(key: str, inputs: dict[str, float], value: float, n: float | None) -> None:
    figure = compute(KPIS[key], inputs)

    assert figure == Figure(figure.value, n, few=False)
    assert figure.value == pytest.approx(value)


def test_there_are_twenty_three_numbers_on_all_stages_and_each_is_worked_out_above() -> None:
    by_stage = {stage: [kpi.key for kpi in KPIS.values() if kpi.stage is stage] for stage in StageKey}

    assert [len(keys) for keys in by_stage.values()] == [4, 4, 4, 7, 4]
    assert {key for key, *_ in WORKED_OUT} == set(KPIS)


def test_what_each_number_divides_by_is_one_of_its_inputs_and_the_last_of_two() -> None:
    assert [kpi.key for kpi in DIVIDED if kpi.base != kpi.inputs[-1]] == []


@pytest.mark.parametrize("kpi", DIVIDED, ids=lambda kpi: kpi.key)
def test_nothing_is_divided_by_zero(kpi: Kpi) -> None:
    assert compute(kpi, dict.fromkeys(kpi.inputs, 0)) == Figure(None, 0, few=True)


@pytest.mark.parametrize(("answers", "few"), [(9, True), (10, False)])
def test_fewer_than_ten_answers_are_few(answers: int, few: bool) -> None:
    figure = compute(KPIS["csat"], {"satisfied": 3, "answers": answers})

    assert figure == Figure(300 / answers, answers, few)


@pytest.mark.parametrize(
    ("key", "inputs", "field"),
    [
        ("csat", {"satisfied": 3}, "answers"),
        ("csat", {"satisfied": -1, "answers": 20}, "satisfied"),
        ("csat", {"satisfied": 3, "answers": float("nan")}, "answers"),
        ("csat", {"satisfied": float("inf"), "answers": 20}, "satisfied"),
        ("csat", {"satisfied": 21, "answers": 20}, "csat"),
        ("cart_abandon", {"orders": 21, "carts": 20}, "cart_abandon"),
        ("retention", {"at_end": 10, "new_customers": 11, "at_start": 20}, "retention"),
        ("rating", {"stars": 101, "reviews": 20}, "rating"),
        ("rating", {"stars": 19, "reviews": 20}, "rating"),
        ("ces", {"points": 141, "answers": 20}, "ces"),
        ("nps", {"promoters": 12, "detractors": 12, "answers": 20}, "nps"),
    ],
)
def test_figures_that_cannot_be_are_refused(key: str, inputs: dict[str, float], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        compute(KPIS[key], inputs)

    assert refused.value.field == field


@FUZZ
@given(st.sampled_from(sorted(KPIS)), st.lists(st.floats(), min_size=4, max_size=4))
def test_any_figures_give_a_number_within_bounds_or_are_refused(key: str, figures: list[float]) -> None:
    kpi = KPIS[key]
    try:
        value = compute(kpi, dict(zip(kpi.inputs, figures, strict=False))).value
    except Invalid:
        value = None

    assert value is None or kpi.bounds[0] <= value <= kpi.bounds[1]


def test_only_what_a_web_page_counts_needs_analytics() -> None:
    assert {kpi.key for kpi in KPIS.values() if kpi.needs_analytics} == {"ctr", "cpc", "nl_ctr", "cart_abandon"}


def test_money_is_money() -> None:
    assert {kpi.key for kpi in KPIS.values() if kpi.unit is Unit.MONEY} == {"cpc", "aov", "cac", "clv"}


def words() -> dict[str, dict[str, Any]]:
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


def test_every_number_has_its_words_and_those_that_need_no_analytics_a_way_to_tally_them() -> None:
    tallied = {key for key, texts in words().items() if "tally" in texts}

    assert tallied == {key for key, kpi in KPIS.items() if not kpi.needs_analytics}


def test_the_words_of_numbers_are_short() -> None:
    texts = [(key, part, text) for key, parts in words().items() for part in LONGEST if part in parts for text in parts[part].values()]
    labels = [(key, "inputs", text) for key, parts in words().items() for label in parts["inputs"].values() for text in label.values()]

    assert [one for one in texts if len(one[2]) > LONGEST[one[1]]] == []
    assert [one for one in labels if len(one[2]) > 42] == []
