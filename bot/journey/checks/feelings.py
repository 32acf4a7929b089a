"""Rules about how customers feel, and about what is done about it."""

from collections.abc import Iterator
from itertools import pairwise

from bot.journey.checks.rule import Circumstances, Hit
from bot.journey.checks.stages import filled
from bot.journey.limits import LIMITS
from bot.journey.model import Action, JourneyMap, Stage
from bot.journey.vocabulary import Basis, Practice, StageKey, Status

_HALF_A_YEAR = 183
_PRICE_WORRY = "R08"
_ASKING = (Practice.REFERRAL_ASK, Practice.REWARD)


def _planned(stage: Stage) -> list[Action]:
    return [action for action in stage.actions if action.status is not Status.DROPPED]


def nobody_in_view(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """There is no customer, or one without a need."""
    if not journey.persona.who or not journey.persona.need:
        yield Hit(None, "persona", (journey.persona.who, journey.persona.need))


def price_worry(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Price or payment worries people, and nothing is planned against it.

    Before the purchase, where the interview files worries, only an action counts that answers such a pain or this very finding.
    """
    before, stage = journey.stage(StageKey.CONSIDERATION), journey.stage(StageKey.PURCHASE)
    pains = [pain for one in (before, stage) for pain in one.pains if pain.about_price]
    worries = [worry.text for worry in journey.persona.worries if worry.about_price] + [pain.text for pain in pains]
    about_it = {pain.id for pain in pains}
    answered = any(action.pain in about_it or action.rule == _PRICE_WORRY for action in _planned(before))
    if worries and not answered and not _planned(stage):
        yield Hit(stage.key, "", tuple(worries))


def asks_too_early(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """People are asked to recommend what left them dissatisfied."""
    before, stage = journey.stage(StageKey.RETENTION), journey.stage(StageKey.ADVOCACY)
    disappointed = before in journey.applicable and before.score is not None and before.score < 0
    if disappointed and filled(stage) and stage.has(*_ASKING):
        yield Hit(stage.key, "", (before.score,))


def left_feeling_bad(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """A stage feels bad and nothing is planned there."""
    for stage in journey.stages:
        if stage.score is not None and stage.score < 0 and not _planned(stage):
            yield Hit(stage.key, "", (stage.score,))


def flat_or_unknown(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Feelings are missing on two stages or more, or are the same everywhere."""
    scores = [stage.score for stage in journey.applicable]
    known = [score for score in scores if score is not None]
    if len(scores) - len(known) >= 2 or (len(known) > 2 and len(set(known)) == 1):
        yield Hit(None, "scores", tuple(scores))


def sudden_drop(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """From one stage to the next the feeling falls by two or more."""
    for before, stage in pairwise(journey.applicable):
        if before.score is not None and stage.score is not None and before.score - stage.score >= 2:
            yield Hit(stage.key, "", (before.score, stage.score))


def no_voice(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Nowhere is written what customers ask or miss."""
    if not any(stage.questions or stage.unmet_need for stage in journey.applicable):
        yield Hit(None, "questions")


def only_assumptions(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """Everything is a guess."""
    contacts = [touchpoint.basis for stage in journey.stages for touchpoint in stage.contacts]
    bases = [journey.persona.basis, *contacts, *(pain.basis for stage in journey.applicable for pain in stage.pains)]
    if contacts and set(bases) == {Basis.ASSUMPTION}:
        yield Hit(None, "basis", (len(bases),))


def unowned(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """An action that comes first has nobody or no date, or too many come first."""
    actions = [(stage.key, action) for stage in journey.applicable for action in stage.open_actions if action.now]
    for key, action in actions:
        if not action.owner or action.due is None:
            yield Hit(key, action.id, (action.owner, action.due))
    if len(actions) > LIMITS["map.now"]:
        yield Hit(None, "now", (len(actions),))


def unmeasured(journey: JourneyMap, _: Circumstances) -> Iterator[Hit]:
    """The stage that feels worst has no number to watch; of several that feel equally bad, none has."""
    known = [(stage.score, stage) for stage in journey.applicable if stage.score is not None]
    worst = min((score for score, _stage in known), default=None)
    lowest = [stage for score, stage in known if score == worst]
    if lowest and not any(stage.metrics for stage in lowest):
        yield Hit(lowest[0].key, "", (worst,))


def no_review(journey: JourneyMap, now: Circumstances) -> Iterator[Hit]:
    """No day for the next look, it has passed, or the business has changed since the last one."""
    overdue = journey.next_review is None or journey.next_review < now.today
    stale = now.reviewed is not None and (now.today - now.reviewed).days > _HALF_A_YEAR
    if overdue or stale or now.moved_on:
        yield Hit(None, "review", (journey.next_review, stale, now.moved_on))


def vague(journey: JourneyMap, now: Circumstances) -> Iterator[Hit]:
    """An entry says nothing definite."""
    persona = journey.persona
    yield from (Hit(None, name, (text,)) for name, text in (("who", persona.who), ("need", persona.need)) if text and now.is_vague(text))
    for stage in journey.applicable:
        entries = [
            *((a.id, a.text) for a in stage.open_actions),
            *((p.id, p.text) for p in stage.pains),
            *((t.id, t.title) for t in stage.contacts),
        ]
        yield from (Hit(stage.key, target, (text,)) for target, text in entries if now.is_vague(text))
