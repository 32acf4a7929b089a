"""Questions about where customers and the business meet."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from bot.journey import changes
from bot.journey.interview.answers import add_touchpoints, answering, answers_to, clear_answers, toggle_touchpoint
from bot.journey.model import JourneyMap, Touchpoint
from bot.journey.topics import topic_of
from bot.journey.vocabulary import Practice, Repeats, Skipped, StageKey
from bot.mapping.asking.asker import Asker, Step, answered, toggled
from bot.mapping.case import Case, new_id
from bot.messages import Choice, Place
from bot.trades.entry import Entry
from bot.understanding.values import Asked, Contacts

_NEXT = {Repeats.ONCE: Repeats.TWO_OR_THREE, Repeats.TWO_OR_THREE: Repeats.FOUR_OR_MORE, Repeats.FOUR_OR_MORE: Repeats.ONCE}
TIMES = {Repeats.ONCE: "", Repeats.TWO_OR_THREE: " ×2–3", Repeats.FOUR_OR_MORE: " ×4+"}
_FEW, _TACTICS = 7, 3
# In more words than that "nothing" and "doesn't apply" may be beside the point, and are shown to be confirmed.
_PLAIN = 5
_BEFORE = (StageKey.AWARENESS, StageKey.CONSIDERATION, StageKey.PURCHASE)


def _offered(case: Case, stage: StageKey) -> tuple[Entry, ...]:
    business = case.journey.business
    return case.content.trades.offered(stage, business.sector, business.place, business.country)


def heard(case: Case, text: str, topic: Asked) -> Contacts:
    """The contacts that typed words name; none that they say to take out."""
    if len(text.split()) <= _PLAIN and case.content.understanding.taken_out(text, ()) is not None:
        return Contacts()
    business = case.journey.business
    return case.content.understanding.touchpoints(text, topic, case.language, business.sector, business.place, business.country)


def _taken_out(case: Case, text: str, known: Sequence[Touchpoint]) -> Step | None:
    """Without those of the contacts that are known which typed words say to take out; None if they say no such thing."""
    gone = case.content.understanding.taken_out(text, [(touchpoint.id, touchpoint.title) for touchpoint in known])
    if not gone:
        return None
    titles = [touchpoint.title for touchpoint in known if touchpoint.id in gone]
    news = "\n".join(case.say("map-taken-out", title=title) for title in titles)
    return Step(reduce(changes.remove, gone, case.journey), news=news, place=Place.NEW)


class AskContacts(Asker):
    """The touchpoints of a stage."""

    kind = "many"

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker. What the owner added stands behind what is offered."""
        given = answers_to(case.journey, case.question)
        offered = self._offered(case)
        ids = {entry.id for entry in offered}
        chosen = {touchpoint.catalogue for touchpoint in given}
        own = [touchpoint for touchpoint in given if touchpoint.catalogue not in ids]
        titles = {touchpoint.catalogue: touchpoint.title for touchpoint in given}
        return (
            *(Choice(f"tp:{entry.id}", titles.get(entry.id, entry.title(case.language)), entry.id in chosen) for entry in offered),
            *(Choice(f"own:{touchpoint.id}", touchpoint.title, selected=True) for touchpoint in own),
            *self._opting_out(case),
        )

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        entry = next((entry for entry in self._offered(case) if entry.id == argument), None)
        if name == "tp" and entry:
            return toggled(toggle_touchpoint(case.journey, case.question, entry.touchpoint(case.language), new_id))
        if name == "own" and argument in [touchpoint.id for touchpoint in answers_to(case.journey, case.question)]:
            return toggled(changes.remove(case.journey, argument))
        if name != "not_applicable" or not self._opting_out(case):
            return None
        return toggled(changes.unskip(case.journey, case.stage)) if self._applies_not(case) else self._not_applicable(case)

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. Typing the same again confirms it."""
        gone = _taken_out(case, text, answers_to(case.journey, case.question))
        if gone:
            return gone
        said = heard(case, text, Asked(case.question.topic))
        plain = len(text.split()) <= _PLAIN
        if said.not_applicable:
            return self._not_applicable(case, plain=plain)
        new = said.touchpoints or (self._nothing(case) if said.nothing else ())
        if not new:
            return answered(case.journey) if said.nothing and (plain or case.again) else None
        if case.content.understanding.vague(text, "contact") and not case.again:
            return Step(case.journey, news=case.say("map-vague", topic="contact"), again=True)
        journey = add_touchpoints(case.journey, case.question, [answering(case.question, one) for one in new], new_id)
        if said.nothing and plain:
            return answered(journey, case.say("map-taken", what=new[0].title))
        return answered(journey) if journey == case.journey else Step(journey, confirm=True)

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        given = answers_to(case.journey, case.question) or self._applies_not(case)
        return answered(case.journey) if given else None

    def unknown(self, case: Case) -> JourneyMap:
        """See Asker."""
        empty = not case.journey.stage(case.stage).touchpoints
        return changes.skip(case.journey, case.stage, Skipped.DONT_KNOW) if empty else case.journey

    def example(self, case: Case) -> str:
        """See Asker."""
        return "\n".join(f"• {entry.title(case.language)}" for entry in self._offered(case)[:3])

    def _offered(self, case: Case) -> tuple[Entry, ...]:
        """What the trade pack has for this question."""
        offered = _offered(case, case.stage)
        return tuple(entry for entry in offered if topic_of(entry.touchpoint(case.language), case.stage) == case.question.topic)

    def _opting_out(self, case: Case) -> tuple[Choice, ...]:
        """Some businesses have no such stage: nobody compares bakeries."""
        skipped = self._applies_not(case)
        if case.stage is StageKey.CONSIDERATION:
            return (Choice("not_applicable", case.say("map-nobody-compares"), skipped),)
        return (Choice("not_applicable", case.word("skipped", Skipped.NOT_APPLICABLE), selected=True),) if skipped else ()

    def _applies_not(self, case: Case) -> bool:
        return case.journey.stage(case.stage).skipped is Skipped.NOT_APPLICABLE

    def _not_applicable(self, case: Case, *, plain: bool = True) -> Step:
        journey = changes.skip(clear_answers(case.journey, case.question), case.stage, Skipped.NOT_APPLICABLE)
        if plain or journey == case.journey:
            return answered(journey, case.say("map-noted", what="not_applicable"))
        return Step(journey, confirm=True)

    def _nothing(self, case: Case) -> tuple[Touchpoint, ...]:
        """The entry that says that nothing happens here, if the question has one."""
        silent = (Practice.NOTHING, Practice.NONE_ASKED)
        return tuple(entry.touchpoint(case.language) for entry in self._offered(case) if entry.practice in silent)[:1]


class CheckContacts(Asker):
    """All contacts together: how often each is met, what is missing."""

    kind = "check"

    def __init__(self, *, taking_out: bool = False) -> None:
        self._taking_out = taking_out

    def details(self, case: Case) -> str:
        """See Asker."""
        stages = [stage for stage in case.journey.stages if stage.answers]
        lists = ["\n".join([case.stage_name(stage.key), *(f"• {t.title}{TIMES[t.repeats]}" for t in stage.answers)]) for stage in stages]
        count = case.journey.contacts_before_purchase
        total = case.say("map-before-purchase", count=count)
        return "\n\n".join([*lists, total, *self._advice(case)])

    def hint(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-hint-check")

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        contacts = [touchpoint for stage in case.journey.stages for touchpoint in stage.contacts]
        if self._taking_out:
            back = Choice("others:0", case.say("map-button", id="all_contacts"))
            return (*(Choice(f"out:{t.id}", f"✕ {t.title}") for t in contacts), back)
        return (
            *(Choice(f"repeat:{t.id}", f"{t.title}{TIMES[t.repeats]}", t.repeats is not Repeats.ONCE) for t in contacts),
            *self._suggestions(case),
            Choice("others:1", case.say("map-button", id="take_out")),
        )

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        touchpoint = next((t for stage in case.journey.stages for t in stage.contacts if t.id == argument), None)
        if name == "others":
            return toggled(case.journey)
        if name == "out" and touchpoint:
            return replace(toggled(changes.remove(case.journey, argument)), news=case.say("map-taken-out", title=touchpoint.title))
        if name == "repeat" and touchpoint:
            return toggled(changes.amend(case.journey, touchpoint.id, repeats=_NEXT[touchpoint.repeats]))
        tactic = next(((stage, entry) for stage, entry in self._tactics(case) if entry.id == argument), None)
        if name != "suggest" or tactic is None:
            return None
        return toggled(changes.add(case.journey, tactic[0], tactic[1].touchpoint(case.language), new_id))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. What is missing is put where it belongs."""
        gone = _taken_out(case, text, [touchpoint for stage in case.journey.stages for touchpoint in stage.contacts])
        if gone:
            return gone
        for topic in (Asked.AWARENESS, Asked.CONSIDERATION, Asked.PURCHASE, Asked.AFTER, Asked.BACK, Asked.ADVOCACY):
            known = [touchpoint for touchpoint in heard(case, text, topic).touchpoints if touchpoint.catalogue]
            if known:
                return self._with(case, Asked(topic), known)
        return answered(case.journey) if case.again else None

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey)

    def _with(self, case: Case, topic: Asked, new: Sequence[Touchpoint]) -> Step:
        stage = StageKey.RETENTION if topic in (Asked.AFTER, Asked.BACK) else StageKey(topic)
        question = replace(case.question, stage=stage, topic=topic.value)
        journey = add_touchpoints(case.journey, question, new, new_id)
        if journey == case.journey:
            return answered(journey)
        return Step(journey, news="\n".join(case.say("map-added", title=t.title) for t in new), place=Place.NEW)

    def _suggestions(self, case: Case) -> tuple[Choice, ...]:
        """Contacts to add, if there are few before the purchase."""
        tactics = self._tactics(case) if case.journey.contacts_before_purchase < _FEW else ()
        return tuple(Choice(f"suggest:{e.id}", case.say("map-suggested", title=e.title(case.language))) for _, e in tactics)

    def _advice(self, case: Case) -> tuple[str, ...]:
        labels = [choice.label for choice in self._suggestions(case)]
        return ("\n".join([case.say("map-few-contacts"), *labels]),) if labels else ()

    def _tactics(self, case: Case) -> tuple[tuple[StageKey, Entry], ...]:
        """A few contacts from the guides that the map doesn't have yet."""
        have = {touchpoint.catalogue for stage in case.journey.stages for touchpoint in stage.touchpoints}
        stages = [stage.key for stage in case.journey.applicable if stage.key in _BEFORE]
        missing = [(key, entry) for key in stages for entry in _offered(case, key) if entry.facts and entry.id not in have]
        # Once only, though some entries serve two stages.
        return tuple({entry.id: (key, entry) for key, entry in missing}.values())[:_TACTICS]
