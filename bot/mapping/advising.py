"""The desk between answers and maps: what an answer means for the owner's own map, and a button that puts it there."""

from collections.abc import Collection
from dataclasses import replace

from bot.journey import changes
from bot.journey.checks.rule import Rule
from bot.journey.checks.table import RULES
from bot.journey.errors import JourneyError
from bot.journey.model import Action, JourneyMap
from bot.journey.vocabulary import Origin, StageKey, Status
from bot.mapping.case import new_id
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.findings import advice
from bot.mapping.refusals import refusal
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Context, Reply, Turn


class AdviceDesk(Desk):
    """See Desk."""

    def __init__(self) -> None:
        self.commands: Commands = {}
        self.taps: Taps = {"add": self._add}

    def applied(self, visit: Visit, reply: Reply, facts: Collection[str], stage: str | None) -> Reply:
        """An answer that states `facts`, with what it means for the open map; as it is if there is none, or nothing to say."""
        rule = _rule_of(facts)
        journey = visit.open_map() if rule and stage else None
        if journey is None or rule is None or stage not in list(StageKey) or self._taken(journey, rule, StageKey(stage)):
            return reply
        title = journey.title or visit.say("map-untitled")
        words = visit.say("map-for-you", title=title, advice=self._advice(visit, journey, rule, StageKey(stage)))
        choice = Choice(f"add:{rule.id}:{stage}", visit.say("map-add"))
        return replace(reply, text=f"{reply.text}\n\n{words}", choices=(choice, *reply.choices))

    def _add(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants a suggestion on the map: as an idea of the coach's."""
        name, _, stage = argument.partition(":")
        rule = next((rule for rule in RULES if rule.id == name), None)
        journey = visit.open_map()
        if journey is None or rule is None or stage not in list(StageKey):
            return None
        if self._taken(journey, rule, StageKey(stage)):
            return visit.turn(visit.talk, Reply(visit.say("map-there-already")))
        text = self._advice(visit, journey, rule, StageKey(stage))
        action = Action("", text, status=Status.IDEA, origin=Origin.COACH, facts=rule.facts, rule=rule.id)
        try:
            journey = revised(changes.add(journey, StageKey(stage), action, new_id))
        except JourneyError as error:
            return visit.turn(visit.talk, Reply(refusal(visit, error)))
        return visit.turn(visit.talk, Reply(visit.say("map-added", title=text)), kept=[kept(journey)])

    def _advice(self, visit: Visit, journey: JourneyMap, rule: Rule, stage: StageKey) -> str:
        return advice(visit.content, journey, rule.id, stage, visit.language)

    def _taken(self, journey: JourneyMap, rule: Rule, stage: StageKey) -> bool:
        return any(action.rule == rule.id for action in journey.stage(stage).open_actions)


def _rule_of(facts: Collection[str]) -> Rule | None:
    """The rule that rests on the fact which an answer states first."""
    return next((rule for fact in facts for rule in RULES if fact in rule.facts), None)
