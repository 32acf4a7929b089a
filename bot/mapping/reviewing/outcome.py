"""What a review brought: the curve then and now, findings settled and new, the number, the changes."""

from collections.abc import Iterator

from bot.journey.diff import findings_between
from bot.journey.model import Finding, JourneyMap
from bot.mapping.findings import FindingWords, open_findings
from bot.mapping.reviewing.values import ValueWords
from bot.mapping.reviewing.words import curve, diff_lines
from bot.mapping.visit import Visit
from bot.messages import Choice, Reply

# The day of the next review is asked for next.
_ASKED_NEXT = "R24"
_MOST = 8


def summary(visit: Visit, before: JourneyMap, after: JourneyMap) -> Reply:
    """Before and after, in words."""
    title = after.title or visit.say("map-untitled")
    changes = diff_lines(visit.content, visit.language, before, after)
    blocks = (
        visit.say("review-summary", title=title),
        f"{visit.say('review-curve')}\n{visit.say('review-then', faces=curve(before))}\n{visit.say('review-now', faces=curve(after))}",
        *_findings(visit, before, after),
        listed(visit, visit.say("review-figures"), list(_figures(visit, before, after))),
        listed(visit, visit.say("review-changes"), changes) if changes else visit.say("review-nothing"),
    )
    return Reply("\n\n".join(block for block in blocks if block), buttons(visit, "history", "undo", "edit"), context={"map": after.id})


def listed(visit: Visit, heading: str, lines: list[str], most: int = _MOST) -> str:
    """Lines under a heading, and how many more there are; "" for none."""
    more = [visit.say("diff-more", count=len(lines) - most)] if len(lines) > most else []
    return "\n".join([heading, *(f"• {line}" for line in lines[:most]), *more]) if lines else ""


def buttons(visit: Visit, *names: str) -> tuple[Choice, ...]:
    """What can be done next, by the names of the choices."""
    return tuple(Choice(name, visit.say("review-button", id=name)) for name in names)


def _findings(visit: Visit, before: JourneyMap, after: JourneyMap) -> Iterator[str]:
    then, now = (_found(visit, journey) for journey in (before, after))
    closed, opened = findings_between(then, now)
    words = FindingWords(visit.content, visit.language)
    yield listed(visit, visit.say("review-closed"), [words.what(before, finding) for finding in closed])
    yield listed(visit, visit.say("review-opened"), [words.what(after, finding) for finding in opened])


def _found(visit: Visit, journey: JourneyMap) -> list[Finding]:
    return [finding for finding in open_findings(visit.content, journey, visit.today) if finding.rule != _ASKED_NEXT]


def _figures(visit: Visit, before: JourneyMap, after: JourneyMap) -> Iterator[str]:
    words = ValueWords(visit.content, visit.language)
    known = {metric.id: metric.current for stage in before.stages for metric in stage.metrics}
    for metric in (metric for stage in after.applicable for metric in stage.metrics if metric.current is not None):
        old = known.get(metric.id)
        line = f"{words.item(metric)}: {words.figure(metric, old)} → {words.figure(metric, metric.current)}"
        yield line if old is not None else f"{words.item(metric)}: {words.figure(metric, metric.current)}"
