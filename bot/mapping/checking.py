"""The desk of the checks: what the rules found, what is done about it, what the owner doesn't want to hear."""

from dataclasses import replace

from bot.journey import changes
from bot.journey.checks.check import AT_ONCE
from bot.journey.errors import LimitReached
from bot.journey.interview.answers import fix_of, toggle_fix
from bot.journey.model import Finding, JourneyMap
from bot.mapping.case import new_id
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.findings import FindingWords, finding_id, open_findings
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.talk import Doing
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Context, Place, Reply, Turn


class CheckDesk(Desk):
    """See Desk."""

    def __init__(self, interview: InterviewDesk) -> None:
        self._interview = interview
        self.commands: Commands = {"check": self.check}
        self.taps: Taps = {"check": self._page, "do": self._do, "dismiss": self._dismiss, "because": self._because}

    def check(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /check: the most important findings, three at a time."""
        journey = visit.open_map() or self._latest(visit)
        return self._shown(visit, journey, 0) if journey else self._interview.resume(visit, "")

    def _page(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants to see other findings."""
        journey = visit.open_map()
        return self._shown(visit, journey, int(argument or 0), Place.EDIT) if journey and (argument or "0").isdigit() else None

    def _do(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner takes a finding's suggestion: it becomes an action that comes first; by when is asked next."""
        journey = visit.open_map()
        finding = self._finding(visit, journey, argument)
        if not journey or not finding:
            return None
        if fix_of(journey, finding) is None:
            advice = FindingWords(visit.content, visit.language).advice(journey, finding)
            try:
                journey = revised(toggle_fix(journey, finding, advice, visit.say("map-self"), new_id))
            except LimitReached as error:
                return self._shown(visit, journey, 0, news=visit.say("map-full", field="now" if error.field == "map.now" else "other"))
        return self._interview.go_on_from(visit, journey)

    def _dismiss(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner doesn't want to hear of a finding: why not?"""
        journey = visit.open_map()
        finding = self._finding(visit, journey, argument)
        if not journey or not finding:
            return None
        reasons = ("fits", "later", "wrong")
        choices = tuple(Choice(f"because:{reason}:{argument}", visit.say("map-dismiss-reason", reason=reason)) for reason in reasons)
        what = FindingWords(visit.content, visit.language).what(journey, finding)
        return visit.turn(visit.talk, Reply(f"{what}\n\n{visit.say('map-dismiss-why')}", choices, context={"map": journey.id}))

    def _because(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner says why: it stays dismissed until what it rests on changes."""
        reason, _, name = argument.partition(":")
        journey = visit.open_map()
        finding = self._finding(visit, journey, name)
        if not journey or not finding or reason not in ("fits", "later", "wrong"):
            return None
        words = visit.say("map-dismiss-reason", reason=reason)
        return self._shown(visit, revised(changes.dismiss(journey, finding, words)), 0, news=visit.say("map-dismissed"), changed=True)

    def _shown(
        self, visit: Visit, journey: JourneyMap, first: int, place: Place = Place.NEW, news: str = "", *, changed: bool = False
    ) -> Turn:
        findings = open_findings(visit.content, journey, visit.today)
        page = findings[first : first + AT_ONCE] or findings[:AT_ONCE]
        words = FindingWords(visit.content, visit.language)
        count = visit.say("map-findings", count=len(findings))
        text = "\n\n".join(part for part in (news, count, *(words.block(journey, finding, n) for n, finding in enumerate(page, 1))) if part)
        after = first + AT_ONCE if first + AT_ONCE < len(findings) else 0
        others = (Choice(f"check:{after}", visit.say("map-button", id="others")),) if len(findings) > AT_ONCE else ()
        choices = (*(choice for n, finding in enumerate(page, 1) for choice in self._choices(visit, journey, finding, n)), *others)
        talk = replace(visit.talk, open=journey.id, doing=visit.talk.doing if visit.talk.open == journey.id else Doing.NOTHING)
        return visit.turn(talk, Reply(text, choices, place=place, context={"map": journey.id}), kept=[kept(journey)] if changed else ())

    def _choices(self, visit: Visit, journey: JourneyMap, finding: Finding, number: int) -> tuple[Choice, ...]:
        name = finding_id(finding)
        passages = [visit.content.library.passage_of_fact[fact] for fact in finding.facts[:1]]
        return (
            *(Choice(f"ask:{passage}", visit.say("map-read", number=number)) for passage in passages),
            Choice(f"do:{name}", visit.say("map-do", number=number), fix_of(journey, finding) is not None),
            Choice(f"dismiss:{name}", visit.say("map-dismiss", number=number)),
        )

    def _finding(self, visit: Visit, journey: JourneyMap | None, name: str) -> Finding | None:
        found = open_findings(visit.content, journey, visit.today) if journey else ()
        return next((finding for finding in found if finding_id(finding) == name), None)

    def _latest(self, visit: Visit) -> JourneyMap | None:
        maps = visit.listed()
        return visit.map(maps[0].id) if maps else None
