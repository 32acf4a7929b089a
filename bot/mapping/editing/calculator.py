"""A number worked out from what was counted: its figures asked for one by one, then the result with its formula."""

from dataclasses import replace

from bot.journey.errors import Invalid
from bot.journey.kpis import KPIS, Figure, compute
from bot.journey.model import Metric
from bot.mapping.editing.figures import number_in_words, read_number
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot, item_at
from bot.mapping.editing.view import View, back_choice, set_choice
from bot.messages import Question

FIGURES = "figures"
_BETWEEN = ";"
_LARGEST = 1e12


def calculator_view(scene: Scene, spot: Spot) -> View | None:
    """Asks for the next figure, or shows what they come to; None if the number isn't there."""
    metric = _metric(scene, spot)
    if metric is None:
        return None
    given = _given(spot)
    inputs = KPIS[metric.key].inputs
    return _asking(scene, spot, metric, len(given)) if len(given) < len(inputs) else _worked_out(scene, spot, metric, given)


def with_figure(scene: Scene, spot: Spot, text: str) -> Spot | None:
    """The calculation with one figure more; after the last one it begins anew. None if the text holds no number."""
    metric = _metric(scene, spot)
    figure = read_number(text, scene.visit.language)
    if metric is None or figure is None or abs(figure) > _LARGEST:
        return None
    given = [*_given(spot), figure]
    if len(given) > len(KPIS[metric.key].inputs):
        given = [figure]
    return Spot(spot.thing, f"{FIGURES}={_BETWEEN.join(f'{one:f}' for one in given)}")


def is_calculation(spot: Spot) -> bool:
    """Whether a spot is a calculation, begun or done."""
    return spot.field.partition("=")[0] == FIGURES


def _metric(scene: Scene, spot: Spot) -> Metric | None:
    found = item_at(scene.journey, spot)
    return found[1] if found and isinstance(found[1], Metric) else None


def _given(spot: Spot) -> list[float]:
    written = spot.field.partition("=")[2].split(_BETWEEN)
    figures = [read_number(figure, "en") for figure in written]
    return [figure for figure in figures if figure is not None]


def _asking(scene: Scene, spot: Spot, metric: Metric, number: int) -> View:
    content, language = scene.visit.content, scene.visit.language
    inputs = KPIS[metric.key].inputs
    formula = scene.say("map-metric-formula", name=scene.kpi(metric.key), formula=content.trades.kpis.formula(metric.key, language))
    asked = content.trades.kpis.input(metric.key, inputs[number], language)
    counted = f"{number + 1}/{len(inputs)} · {asked}"
    question = Question(f"edit.{metric.id}.{inputs[number]}", f"metric.{inputs[number]}")
    return View(
        spot, f"{formula}\n\n{counted}\n{scene.say('edit-type', kind='number')}", (), (back_choice(scene, Spot(metric.id)),), question
    )


def _worked_out(scene: Scene, spot: Spot, metric: Metric, given: list[float]) -> View:
    """The result; what is wrong with the figures, and the first one asked again, if nothing can be worked out from them."""
    kpi = KPIS[metric.key]
    try:
        figure = compute(kpi, dict(zip(kpi.inputs, given, strict=False)))
    except Invalid:
        problem = scene.say("edit-figures-wrong")
    else:
        if figure.value is not None:
            return _result(scene, spot, metric, figure, figure.value)
        base = scene.visit.content.trades.kpis.input(kpi.key, kpi.base or "", scene.visit.language)
        problem = scene.say("edit-figures-zero", base=base)
    first = _asking(scene, Spot(spot.thing, FIGURES), metric, 0)
    return replace(first, text=f"{problem}\n\n{first.text}")


def _result(scene: Scene, spot: Spot, metric: Metric, figure: Figure, value: float) -> View:
    language = scene.visit.language
    lines = (
        f"{scene.kpi(metric.key)}: {scene.number(value, metric)}",
        scene.visit.content.trades.kpis.formula(metric.key, language),
        scene.say("edit-figures-n", n=number_in_words(figure.n, language)) if figure.n is not None else "",
        scene.say("edit-figures-few") if figure.few else "",
    )
    fields = ("current", "baseline")
    options = tuple(set_choice(Spot(metric.id, field), f"{value:.4f}", scene.say("edit-figures-keep", field=field)) for field in fields)
    return View(spot, "\n".join(filter(None, lines)), options, (back_choice(scene, Spot(metric.id)),))
