"""The desk of the checks: what the rules found, what is done about it, what the owner doesn't want to hear."""

from bot.journey import changes
from bot.journey.checks.check import AT_ONCE
from bot.journey.errors import LimitReached
from bot.journey.interview.answers import fix_of, toggle_fix
from bot.journey.limits import LIMITS
from bot.journey.model import Finding, JourneyMap
from bot.mapping.case import new_id
from bot.mapping.dates import date_in_words
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.findings import FindingWords, finding_id
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.past import open_findings_on
from bot.mapping.shelving.meaning import meant_choice
from bot.mapping.shelving.showing import leave
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Context, Place, Reply, Turn
from bot.understanding.values import LEAVING, Control

# What begins the target of MapTalk while findings are shown: the first one's place follows, or the one that isn't for the owner.
_OURS, _WHY_NOT = "checks.", "checks.because."
_REASONS = ("fits", "later", "wrong")
_LEAVING = (*LEAVING, Control.BACK, Control.NO, Control.DONE)


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

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """See Desk. A number takes the finding's suggestion; the words on the buttons do what these do; a reason can be any."""
        journey = visit.open_map()
        if visit.talk.doing is not Doing.EDIT or not visit.talk.target.startswith(_OURS) or journey is None:
            return None
        why_not = visit.talk.target.startswith(_WHY_NOT)
        if visit.content.understanding.control(text, visit.language) in _LEAVING:
            return self._shown(visit, journey, 0) if why_not else leave(visit)
        if visit.asks(text):
            return None
        if why_not:
            return self._reasoned(visit, journey, visit.talk.target.removeprefix(_WHY_NOT), text)
        return self._said(visit, journey, text)

    def _said(self, visit: Visit, journey: JourneyMap, text: str) -> Turn | None:
        offered = self._shown(visit, journey, int(visit.talk.target.removeprefix(_OURS))).replies[-1].choices
        if text.isdecimal():
            offered = tuple(choice for choice in offered if choice.id.startswith("do:"))
        choice = meant_choice(text, offered, numbered=True)
        name, _, argument = choice.id.partition(":") if choice else ("", "", "")
        if name in self.taps:
            return self.taps[name](visit, argument, None)
        return self._shown(visit, journey, 0, news=visit.say("map-unclear")) if text.isdecimal() else None

    def _reasoned(self, visit: Visit, journey: JourneyMap, name: str, text: str) -> Turn | None:
        """When the owner types why not: one of the reasons that are offered, or another."""
        offered = [Choice(reason, visit.say("map-dismiss-reason", reason=reason)) for reason in _REASONS]
        choice, finding = meant_choice(text, offered, numbered=True), self._finding(visit, journey, name)
        words = choice.label if choice else " ".join(text.split())[: LIMITS["dismissal.reason"]]
        return self._dismissed(visit, journey, finding, words) if finding else None

    def _page(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants to see other findings."""
        journey = visit.open_map()
        return self._shown(visit, journey, int(argument or 0), Place.EDIT) if journey and (argument or "0").isdecimal() else None

    def _do(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner takes a finding's suggestion: it becomes an action that comes first; by when is asked next."""
        journey = visit.open_map()
        finding = self._finding(visit, journey, argument)
        if not journey or not finding:
            return None
        news = visit.say("map-there-already") if fix_of(journey, finding) else ""
        if not news:
            advice = FindingWords(visit.content, visit.language).advice(journey, finding)
            try:
                journey = revised(toggle_fix(journey, finding, advice, visit.say("map-self"), new_id))
            except LimitReached as error:
                return self._shown(visit, journey, 0, news=visit.say("map-full", field="now" if error.field == "map.now" else "other"))
        return self._interview.go_on_from(visit, journey, news)

    def _dismiss(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner doesn't want to hear of a finding: why not?"""
        journey = visit.open_map()
        finding = self._finding(visit, journey, argument)
        if not journey or not finding:
            return None
        choices = tuple(Choice(f"because:{reason}:{argument}", visit.say("map-dismiss-reason", reason=reason)) for reason in _REASONS)
        what = FindingWords(visit.content, visit.language).what(journey, finding)
        talk = self._talk(visit, journey, f"{_WHY_NOT}{argument}")
        return visit.turn(talk, Reply(f"{what}\n\n{visit.say('map-dismiss-why')}", choices, context={"map": journey.id}))

    def _because(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner says why: it stays dismissed until what it rests on changes."""
        reason, _, name = argument.partition(":")
        journey = visit.open_map()
        finding = self._finding(visit, journey, name)
        if not journey or not finding or reason not in _REASONS:
            return None
        return self._dismissed(visit, journey, finding, visit.say("map-dismiss-reason", reason=reason))

    def _dismissed(self, visit: Visit, journey: JourneyMap, finding: Finding, words: str) -> Turn:
        return self._shown(visit, revised(changes.dismiss(journey, finding, words)), 0, news=visit.say("map-dismissed"), changed=True)

    def _shown(
        self, visit: Visit, journey: JourneyMap, first: int, place: Place = Place.NEW, news: str = "", *, changed: bool = False
    ) -> Turn:
        findings = sorted(open_findings_on(visit, journey), key=lambda finding: fix_of(journey, finding) is not None)
        page = findings[first : first + AT_ONCE] or findings[:AT_ONCE]
        count = visit.say("map-findings", count=len(findings))
        blocks = (self._block(visit, journey, finding, n) for n, finding in enumerate(page, 1))
        text = "\n\n".join(part for part in (news, count, *blocks) if part)
        after = first + AT_ONCE if first + AT_ONCE < len(findings) else 0
        others = (Choice(f"check:{after}", visit.say("map-button", id="others")),) if len(findings) > AT_ONCE else ()
        choices = (*(choice for n, finding in enumerate(page, 1) for choice in self._choices(visit, journey, finding, n)), *others)
        talk = self._talk(visit, journey, f"{_OURS}{first}")
        return visit.turn(talk, Reply(text, choices, place=place, context={"map": journey.id}), kept=[kept(journey)] if changed else ())

    def _block(self, visit: Visit, journey: JourneyMap, finding: Finding, number: int) -> str:
        """A finding, and that something is being done about it."""
        block, taken = FindingWords(visit.content, visit.language).block(journey, finding, number), fix_of(journey, finding)
        if taken is None:
            return block
        day = date_in_words(taken.due, visit.language) if taken.due else ""
        return f"{block}\n" + " · ".join(part for part in (visit.say("map-doing"), day) if part)

    def _talk(self, visit: Visit, journey: JourneyMap, target: str) -> MapTalk:
        """What is typed next is about the findings, unless something else is being asked."""
        asked = visit.talk.open == journey.id and visit.talk.doing in (Doing.INTERVIEW, Doing.REVIEW)
        return visit.talk if asked else MapTalk(journey.id, Doing.EDIT, target=target)

    def _choices(self, visit: Visit, journey: JourneyMap, finding: Finding, number: int) -> tuple[Choice, ...]:
        name = finding_id(finding)
        passages = [visit.content.library.passage_of_fact[fact] for fact in finding.facts[:1]]
        return (
            *(Choice(f"ask:{passage}", visit.say("map-read", number=number)) for passage in passages),
            Choice(f"do:{name}", visit.say("map-do", number=number), fix_of(journey, finding) is not None),
            Choice(f"dismiss:{name}", visit.say("map-dismiss", number=number)),
        )

    def _finding(self, visit: Visit, journey: JourneyMap | None, name: str) -> Finding | None:
        found = open_findings_on(visit, journey) if journey else ()
        return next((finding for finding in found if finding_id(finding) == name), None)

    def _latest(self, visit: Visit) -> JourneyMap | None:
        maps = visit.listed()
        return visit.map(maps[0].id) if maps else None
