"""Questions about what is to be done."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.journey import changes
from bot.journey.checks.check import AT_ONCE
from bot.journey.interview.answers import add_fix, day_of, fix_of, toggle_fix, weakest
from bot.journey.model import Action, Finding
from bot.journey.vocabulary import Horizon, Practice, StageKey
from bot.mapping.asking.asker import Asker, Step, answered, toggled
from bot.mapping.case import Case, new_id
from bot.mapping.dates import date_in_words
from bot.mapping.findings import FindingWords, finding_id, open_findings
from bot.messages import Choice
from bot.understanding.values import Asked

# Owners, numbers and the day of the review are asked for next.
_ASKED_NEXT = frozenset({"R22", "R23", "R24"})
_PICKING = 4
# What an action sets up is looked for from the end: most of them are about customers who have bought.
_TOPICS = (Asked.BACK, Asked.AFTER, Asked.ADVOCACY, Asked.CONSIDERATION, Asked.PURCHASE, Asked.AWARENESS)
# The rule about worries over money: an action against them answers it.
_PRICE = "R08"
# Words for these are about nothing else. With those after them they are what most own actions set up; others sound like many things.
_SURE = {Practice.THANK_YOU, Practice.SURPRISE, Practice.NEWSLETTER, Practice.POINTS, Practice.REFERRAL_ASK}
_HELP = {Practice.SUPPORT, Practice.REMINDER, Practice.MATCHING_PRODUCT, Practice.PAYMENT}
# What can only be meant of one stage.
_HOMES = {
    Practice.THANK_YOU: StageKey.RETENTION,
    Practice.SURPRISE: StageKey.RETENTION,
    Practice.SUPPORT: StageKey.RETENTION,
    Practice.NEWSLETTER: StageKey.RETENTION,
    Practice.POINTS: StageKey.RETENTION,
    Practice.MATCHING_PRODUCT: StageKey.RETENTION,
    Practice.REMINDER: StageKey.RETENTION,
    Practice.REFERRAL_ASK: StageKey.ADVOCACY,
    Practice.REWARD: StageKey.ADVOCACY,
    Practice.CART_REMINDER: StageKey.PURCHASE,
    Practice.PAYMENT: StageKey.PURCHASE,
    Practice.COMPARISON: StageKey.CONSIDERATION,
    Practice.TESTIMONIAL: StageKey.CONSIDERATION,
    Practice.AD: StageKey.AWARENESS,
}


def _named(case: Case, text: str) -> Iterator[Practice]:
    understanding, business = case.content.understanding, case.journey.business
    for topic in _TOPICS:
        said = understanding.named(text, topic, case.language, business.sector, business.place, business.country)
        yield from (touchpoint.practice for touchpoint in said.told)


def _stage_of(case: Case, named: Sequence[Practice]) -> StageKey:
    """Where an action of the owner's own belongs: to what it surely sets up, or may set up where feelings are bad; else where they
    are worst."""
    hurting = [stage.key for stage in case.journey.applicable if stage.score is not None and stage.score < 0]
    meant = [practice for practice in named if practice in _SURE or not hurting or (practice in _HELP and _HOMES[practice] in hurting)]
    homes = [_HOMES[practice] for practice in sorted(meant, key=lambda practice: practice not in _SURE) if practice in _HOMES]
    return homes[0] if homes else weakest(case.journey)


class AskFixes(Asker):
    """What to do first: the findings, a few at a time, or something of the owner's own."""

    kind = "many"
    by_number = False

    def __init__(self, first: int = 0) -> None:
        self._first = first

    def details(self, case: Case) -> str:
        """See Asker."""
        findings = self._findings(case)
        words = FindingWords(case.content, case.language)
        blocks = [words.block(case.journey, finding, n) for n, finding in enumerate(self._page(findings), 1)]
        return "\n\n".join([case.say("map-findings", count=len(findings)), *blocks])

    def hint(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-own-fix")

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker. What has been chosen stays in sight."""
        findings = self._findings(case)
        page = self._page(findings)
        taken = [finding for finding in findings if finding not in page and fix_of(case.journey, finding)]
        rules = {finding.rule for finding in findings}
        own = [action for action in case.journey.actions_now if action.rule not in rules]
        after = self._first + AT_ONCE if self._first + AT_ONCE < len(findings) else 0
        others = (Choice(f"others:{after}", case.say("map-button", id="others")),) if len(findings) > AT_ONCE else ()
        return (
            *(self._choice(case, finding, f"{n}. ") for n, finding in enumerate(page, 1)),
            *(self._choice(case, finding, "") for finding in taken),
            *(Choice(f"drop:{action.id}", action.text, selected=True) for action in own),
            *others,
        )

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        if name == "others" and argument.isdecimal():
            return toggled(case.journey)
        if name == "drop" and argument in [action.id for action in case.journey.actions_now]:
            return toggled(changes.remove(case.journey, argument))
        finding = next((finding for finding in self._findings(case) if finding_id(finding) == argument), None)
        if name != "fix" or finding is None:
            return None
        advice = FindingWords(case.content, case.language).advice(case.journey, finding)
        return toggled(toggle_fix(case.journey, finding, advice, case.say("map-self"), new_id))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. Numbers or names of what is shown, else an action of the owner's own. The times in it are the action's own: by
        when it is done is asked next."""
        page = self._page(self._findings(case))
        words = FindingWords(case.content, case.language)
        offered = [(finding_id(finding), words.what(case.journey, finding)) for finding in page]
        # More words than that are an action of the owner's own, however much they sound like one that is offered.
        picked = case.content.understanding.pick(text, offered) if len(text.split()) <= _PICKING else ()
        if picked:
            return self._with_picked(case, [finding for finding in page if finding_id(finding) in picked])
        if text in [action.text for action in case.journey.actions_now]:
            return answered(case.journey)
        if case.content.understanding.vague(text, "fixes") and not case.again:
            return Step(case.journey, news=case.say("map-vague", topic="fixes"), again=True)
        owner = case.content.understanding.owner(text) or case.say("map-self")
        named = tuple(_named(case, text))
        worries = case.content.understanding.worries(text, case.language)
        # A thank-you card isn't paid with.
        against_price = not _SURE & set(named) and any(worry.about_price for worry in worries)
        action = Action("", text, owner=owner, rule=_PRICE if against_price else "")
        stage = _stage_of(case, [Practice.PAYMENT] if against_price else named)
        return answered(add_fix(case.journey, stage, action, new_id))

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if case.journey.actions_now or not self._findings(case) else None

    def _with_picked(self, case: Case, findings: list[Finding]) -> Step:
        journey = case.journey
        words = FindingWords(case.content, case.language)
        for finding in findings:
            if fix_of(journey, finding) is None:
                journey = toggle_fix(journey, finding, words.advice(journey, finding), case.say("map-self"), new_id)
        return answered(journey)

    def _choice(self, case: Case, finding: Finding, number: str) -> Choice:
        label = FindingWords(case.content, case.language).advice(case.journey, finding)
        return Choice(f"fix:{finding_id(finding)}", number + label, fix_of(case.journey, finding) is not None)

    def _findings(self, case: Case) -> tuple[Finding, ...]:
        """Those of the map before anything was chosen here, so that they stay where they are while the owner chooses."""
        journey = case.journey
        for action in journey.actions_now:
            journey = changes.remove(journey, action.id) if action.rule else journey
        found = open_findings(case.content, journey, case.today)
        return tuple(finding for finding in found if finding.rule not in _ASKED_NEXT)

    def _page(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return findings[self._first : self._first + AT_ONCE]


class AskWhen(Asker):
    """By when, and by whom, one action is to be done."""

    def text(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-question-when", action=self._action(case).text)

    def hint(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-hint-when")

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"when:{horizon}", case.word("horizon", horizon)) for horizon in Horizon)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        if name != "when" or argument not in list(Horizon):
            return None
        return self._with(case, "", day_of(Horizon(argument), case.today))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. A name alone keeps the question open for the day."""
        owner, due = case.content.understanding.owner(text), _day(case, text)
        if not owner and not due:
            return None
        return self._with(case, owner, due)

    def _with(self, case: Case, owner: str, due: date | None) -> Step:
        action = self._action(case)
        journey = changes.amend(case.journey, action.id, owner=owner or action.owner, due=due or action.due)
        day = date_in_words(due, case.language) if due else ""
        news = case.say("map-taken", what=f"{action.text} · {', '.join(part for part in (owner, day) if part)}")
        return answered(journey, news) if due or journey == case.journey else Step(journey, news=news)

    def _action(self, case: Case) -> Action:
        return next(action for action in case.journey.actions_now if action.id == case.question.about)


def _day(case: Case, text: str) -> date | None:
    due = case.content.understanding.due(text, case.today)
    return day_of(due, case.today) if isinstance(due, Horizon) else due
