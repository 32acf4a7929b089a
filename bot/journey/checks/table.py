"""All rules, in the order in which they are told at equal severity."""

from bot.journey.checks import feelings, stages
from bot.journey.checks.rule import Rule
from bot.journey.vocabulary import Severity

MUST, SHOULD, NOTE = Severity.MUST, Severity.SHOULD, Severity.NOTE
_SCORES = ("score",)
_AFTER = ("R09",)

RULES = (
    Rule("R01", MUST, ("g004-80",), feelings.nobody_in_view, rests_on=("need",)),
    Rule("R02", MUST, ("g000-34", "g004-22"), stages.empty_stage),
    Rule("R03", NOTE, ("g000-03", "g001-17"), stages.few_contacts),
    Rule("R04", NOTE, ("g004-57",), stages.clutter),
    Rule("R05", SHOULD, ("g004-05", "g004-29"), stages.one_channel),
    Rule("R06", SHOULD, ("g004-10", "g000-17"), stages.one_world),
    Rule("R07", SHOULD, ("g000-10", "g001-11", "g004-38"), stages.no_opinions),
    Rule("R08", MUST, ("g004-48", "g004-49", "g004-50"), feelings.price_worry),
    Rule("R09", MUST, ("g000-22", "g002-14", "g004-58"), stages.silence_after),
    Rule("R10", SHOULD, ("g004-58",), stages.no_thanks, hidden_by=_AFTER),
    Rule("R11", NOTE, ("g004-59",), stages.plain_waiting, hidden_by=_AFTER),
    Rule("R12", SHOULD, ("g000-23", "g000-24", "g000-25", "g002-17", "g002-18"), stages.no_return),
    Rule("R13", SHOULD, ("g001-15", "g004-53"), stages.no_help),
    Rule("R14", SHOULD, ("g000-29", "g000-39", "g004-65", "g004-66"), stages.nobody_recommends, hidden_by=("R15",)),
    Rule("R15", MUST, ("g004-63", "g001-16"), feelings.asks_too_early),
    Rule("R16", MUST, ("g004-83", "g004-74"), feelings.left_feeling_bad, rests_on=_SCORES),
    Rule("R17", SHOULD, ("g004-83",), feelings.flat_or_unknown, rests_on=_SCORES),
    Rule("R18", SHOULD, ("g004-73",), feelings.sudden_drop, rests_on=_SCORES),
    Rule("R19", SHOULD, ("g004-84", "g004-85"), feelings.no_voice, rests_on=_SCORES),
    Rule("R20", NOTE, ("g004-51", "g004-45"), stages.hard_to_ask),
    Rule("R21", SHOULD, ("g004-87", "g004-96"), feelings.only_assumptions),
    Rule("R22", MUST, (), feelings.unowned),
    Rule("R23", SHOULD, (), feelings.unmeasured, rests_on=("metric",)),
    Rule("R24", SHOULD, ("g004-86", "g004-88"), feelings.no_review, rests_on=("metric",)),
    Rule("R25", NOTE, (), feelings.vague),
)


def rank(rule_id: str) -> tuple[int, int]:
    """Where a rule's findings are told among those of others: the severest first. What comes from no rule is last."""
    place = next((place for place, rule in enumerate(RULES) if rule.id == rule_id), None)
    return (len(Severity), 0) if place is None else (list(Severity).index(RULES[place].severity), place)
