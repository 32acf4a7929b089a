"""Numbers to watch, with their formulas. Their names and words stand in knowledge/journey/kpis.toml."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite

from bot.journey.errors import Invalid
from bot.journey.vocabulary import StageKey, Unit

FEW = 10
_LARGEST = 1e12
_OPTIONAL = {"margin": 100.0}


@dataclass(frozen=True)
class Kpi:
    """One number. `formula` takes the inputs in their order; `base`: the input that it divides by, if any; `needs_analytics`: can't be
    had by counting and asking in a shop; `bounds`: the least and the most that can be, both possible."""

    key: str
    stage: StageKey
    inputs: tuple[str, ...]
    formula: Callable[..., float]
    unit: Unit
    base: str | None = None
    needs_analytics: bool = False
    bounds: tuple[float, float] = (0, float("inf"))


@dataclass(frozen=True)
class Figure:
    """What a calculation came to. `value`: None where the base is zero; `n`: the base, that is how many were counted or asked, None
    for a number without one; `few`: too few to rely on."""

    value: float | None
    n: float | None
    few: bool


def compute(kpi: Kpi, inputs: Mapping[str, float]) -> Figure:
    """Raises Invalid with the input that is missing, negative or no number, or with the KPI's key if they contradict each other."""
    values = {name: _number(name, inputs.get(name, _OPTIONAL.get(name))) for name in kpi.inputs}
    n = values[kpi.base] if kpi.base else None
    few = n is not None and n < FEW
    if n == 0:
        return Figure(None, n, few)
    value = kpi.formula(*values.values())
    low, high = kpi.bounds
    if not isfinite(value) or not low <= value <= high:
        raise Invalid(kpi.key)
    return Figure(value, n, few)


def _number(name: str, value: float | None) -> float:
    if value is None or not isfinite(value) or not 0 <= value <= _LARGEST:
        raise Invalid(name)
    return value


def _itself(value: float) -> float:
    return value


def _ratio(part: float, whole: float) -> float:
    return part / whole


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole


def _rest(part: float, whole: float) -> float:
    return 100 * (whole - part) / whole


def _kept(at_end: float, new: float, at_start: float) -> float:
    return 100 * (at_end - new) / at_start


def _lifetime(order_value: float, orders_per_year: float, years: float, margin: float) -> float:
    return order_value * orders_per_year * years * margin / 100


def _net(promoters: float, detractors: float, answers: float) -> float:
    """Infinite, which no bounds allow, if more answered than were asked."""
    return 100 * (promoters - detractors) / answers if promoters + detractors <= answers else float("inf")


_SHARE = (0, 100)
_A, _C, _P, _R, _V = StageKey
_KPIS = (
    Kpi("reach", _A, ("people",), _itself, Unit.COUNT),
    Kpi("ctr", _A, ("clicks", "impressions"), _percent, Unit.PERCENT, "impressions", needs_analytics=True),
    Kpi("cpc", _A, ("ad_cost", "clicks"), _ratio, Unit.MONEY, "clicks", needs_analytics=True),
    Kpi("source_mix", _A, ("naming_it", "asked"), _percent, Unit.PERCENT, "asked", bounds=_SHARE),
    Kpi("enquiry_rate", _C, ("enquiries", "visitors"), _percent, Unit.PERCENT, "visitors"),
    Kpi("rating", _C, ("stars", "reviews"), _ratio, Unit.SCORE, "reviews", bounds=(1, 5)),
    Kpi("reply_time", _C, ("reply_hours", "enquiries"), _ratio, Unit.HOURS, "enquiries"),
    Kpi("nl_ctr", _C, ("clicks", "delivered"), _percent, Unit.PERCENT, "delivered", needs_analytics=True),
    Kpi("conversion", _P, ("buyers", "visitors"), _percent, Unit.PERCENT, "visitors", bounds=_SHARE),
    Kpi("cart_abandon", _P, ("orders", "carts"), _rest, Unit.PERCENT, "carts", needs_analytics=True, bounds=_SHARE),
    Kpi("aov", _P, ("revenue", "orders"), _ratio, Unit.MONEY, "orders"),
    Kpi("cac", _P, ("marketing_cost", "new_customers"), _ratio, Unit.MONEY, "new_customers"),
    Kpi("repeat_rate", _R, ("repeat_customers", "customers"), _percent, Unit.PERCENT, "customers", bounds=_SHARE),
    Kpi("retention", _R, ("at_end", "new_customers", "at_start"), _kept, Unit.PERCENT, "at_start", bounds=_SHARE),
    Kpi("churn", _R, ("lost", "at_start"), _percent, Unit.PERCENT, "at_start", bounds=_SHARE),
    Kpi("frequency", _R, ("orders", "customers"), _ratio, Unit.COUNT, "customers"),
    Kpi("clv", _R, ("order_value", "orders_per_year", "years", "margin"), _lifetime, Unit.MONEY),
    Kpi("csat", _R, ("satisfied", "answers"), _percent, Unit.PERCENT, "answers", bounds=_SHARE),
    Kpi("ces", _R, ("points", "answers"), _ratio, Unit.SCORE, "answers", bounds=(1, 7)),
    Kpi("nps", _V, ("promoters", "detractors", "answers"), _net, Unit.SCORE, "answers", bounds=(-100, 100)),
    Kpi("referral", _V, ("referrers", "customers"), _percent, Unit.PERCENT, "customers", bounds=_SHARE),
    Kpi("wom_share", _V, ("referred", "new_customers"), _percent, Unit.PERCENT, "new_customers", bounds=_SHARE),
    Kpi("review_rate", _V, ("new_reviews", "orders"), _percent, Unit.PERCENT, "orders"),
)
KPIS: Mapping[str, Kpi] = {kpi.key: kpi for kpi in _KPIS}
