"""The interview as a chat: puts the next question, and takes taps and typed words for answers."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.journey.errors import JourneyError
from bot.journey.interview.path import Result, back, progress, settle
from bot.journey.interview.questions import Field, Question
from bot.journey.model import JourneyMap
from bot.mapping.asking.asker import Asker, Step, answered
from bot.mapping.asking.business import AskBusiness, AskPlace, AskSector
from bot.mapping.asking.contacts import AskContacts, CheckContacts
from bot.mapping.asking.customer import AskNeed, AskPersona, AskTrigger, AskWorry
from bot.mapping.asking.feelings import AskMoment, AskPain, AskScore
from bot.mapping.asking.fixing import AskFixes, AskWhen
from bot.mapping.asking.numbers import AskMetric, AskReview
from bot.mapping.case import Case
from bot.mapping.refusals import refusal
from bot.mapping.whys import why
from bot.messages import Choice, Place, Reply
from bot.messages import Question as Asked
from bot.text import words
from bot.understanding.values import Control

_ASKERS: Mapping[Field, Asker] = {
    Field.BUSINESS: AskBusiness(),
    Field.SECTOR: AskSector(),
    Field.PLACE: AskPlace(),
    Field.PERSONA: AskPersona(),
    Field.NEED: AskNeed(),
    Field.TRIGGER: AskTrigger(),
    Field.WORRY: AskWorry(),
    Field.TOUCHPOINTS: AskContacts(),
    Field.SCORE: AskScore(),
    Field.PAIN: AskPain(),
    Field.MOMENT_OF_TRUTH: AskMoment(),
    Field.WHEN: AskWhen(),
    Field.METRIC: AskMetric(),
    Field.REVIEW: AskReview(),
}
_CONTROLS = ("back", "skip", "dont_know", "example", "why", "stop")
# What a typed word of control does, whatever is asked.
_ALWAYS = {
    Control.BACK: "back",
    Control.SKIP: "skip",
    Control.DONT_KNOW: "dont_know",
    Control.EXAMPLE: "example",
    Control.WHY: "why",
}
# "2", "1, 3", "2) 4)".
_NUMBERS = re.compile(r"\d{1,2}[.)]?(?:[\s,;+&/]+\d{1,2}[.)]?)*")
_AGREED = (Control.YES, Control.DONE, Control.ENOUGH)
_SEVERAL = ("many", "check")
_NOT = (Control.NO, Control.NOTHING, Control.NOT_APPLICABLE)
# Where "nothing" is no answer but leaves the question open, and where it can't be meant.
_MAY_BE_NONE = {Field.TRIGGER, Field.PAIN, Field.MOMENT_OF_TRUTH, Field.FIXES, Field.METRIC, Field.REVIEW}
# Words such as "now" and "season" sound like days.
_DAYS = {Field.WHEN, Field.REVIEW}
_NEVER_NONE = {Field.BUSINESS, Field.PERSONA, Field.NEED}


def asker_of(question: Question, page: int = 0) -> Asker:
    """Who puts a question. `page`: see Case."""
    if question.field is Field.TOUCHPOINTS_CHECK:
        return CheckContacts(taking_out=page > 0)
    return AskFixes(page) if question.field is Field.FIXES else _ASKERS[question.field]


def put(case: Case, step: Step | None = None) -> Reply:
    """The question as a reply, after what the last step has to say."""
    asker = asker_of(case.question, case.page)
    confirm = step is not None and step.confirm
    number, count = progress(case.journey, case.question)
    header = case.say("map-progress", part=case.question.part, number=number, count=count)
    hint = case.say("map-understood-hint") if confirm else asker.hint(case)
    parts = (step.news if step else "", f"{header}\n{asker.text(case)}", asker.details(case), _understood(case, asker, confirm), hint)
    stage = case.question.stage
    return Reply(
        "\n\n".join(part for part in parts if part),
        (*asker.options(case), *_ending(case, asker, confirm), *_controls(case)),
        place=step.place if step else Place.NEW,
        context={"map": case.journey.id, "question": case.question.id},
        question=Asked(case.question.id, case.question.field.value, stage.value if stage else None),
        progress=(number, count),
    )


def has_chosen(case: Case) -> bool:
    """Whether there is something chosen, where several things can be, that "enough" may be said of."""
    asker = asker_of(case.question, case.page)
    return asker.kind in _SEVERAL and _chosen(case, asker)


def tapped(case: Case, name: str, argument: str) -> Step | None:
    """What a tap comes to; None if it isn't offered here."""
    asker = asker_of(case.question, case.page)
    if name in _ALWAYS.values():
        return _control(case, asker, name)
    if name in ("done", "confirm"):
        return asker.done(case) or Step(case.journey, news=case.say("map-nothing-chosen"))
    if name == "change":
        return Step(case.journey)
    try:
        return asker.tapped(case, name, argument)
    except JourneyError as error:
        return Step(case.journey, news=refusal(case, error))


def typed(case: Case, text: str) -> Step:
    """What typed words come to. What can't be made out is asked about once, and then left open. "Stop" isn't for here."""
    asker = asker_of(case.question, case.page)
    control = case.content.understanding.control(text, case.language) or _owning_up(case, text)
    if control in _ALWAYS:
        return _control(case, asker, _ALWAYS[control])
    steered = _steered(case, asker, control) if control else None
    if steered or _says_nothing(case, text):
        return steered or _unclear(case)
    try:
        step = _numbered(case, asker, text) or asker.typed(case, text)
    except JourneyError as error:
        return Step(case.journey, news=refusal(case, error))
    return step or _unclear(case)


def _steered(case: Case, asker: Asker, control: Control) -> Step | None:
    """What "yes", "done", "change", "no" and "nothing" come to; None where they are an answer."""
    several, field = asker.kind in _SEVERAL, case.question.field
    chosen = _chosen(case, asker)
    if control in _AGREED:
        # "Good" is a feeling, unless there is one to agree with.
        if field is Field.SCORE and not chosen:
            return None
        return asker.done(case) or (Step(case.journey, news=case.say("map-nothing-chosen")) if several else _unclear(case))
    if control is Control.CHANGE or (control is Control.NO and several and chosen):
        return Step(case.journey, news=case.say("map-change")) if several else _unclear(case)
    if control in _NOT and field in _NEVER_NONE:
        return _unclear(case)
    return Step(case.journey, Result.SKIPPED, case.say("map-noted", what="skipped")) if control in _NOT and field in _MAY_BE_NONE else None


def _chosen(case: Case, asker: Asker) -> bool:
    return asker.kind == "check" or any(option.selected for option in asker.options(case))


def _owning_up(case: Case, text: str) -> Control | None:
    """That the owner doesn't know a day, whatever they say of it: "don't know, no head for that now" names none."""
    first = case.content.understanding.control(text.partition(",")[0], case.language)
    return first if first is Control.DONT_KNOW and case.question.field in _DAYS else None


def _says_nothing(case: Case, text: str) -> bool:
    """Whether there is no word in it; faces are an answer where faces are asked for."""
    return not words(text) and case.question.field is not Field.SCORE


def _numbered(case: Case, asker: Asker, text: str) -> Step | None:
    """What the numbers of options come to; None for anything else. Those that are chosen already stay so."""
    options = asker.options(case)
    places = list(dict.fromkeys(map(int, re.findall(r"\d+", text))))
    if not asker.by_number or not _NUMBERS.fullmatch(text) or not all(1 <= place <= len(options) for place in places):
        return None
    several = asker.kind in _SEVERAL
    if len(places) > 1 and not several:
        return None
    step = Step(case.journey)
    for option in (options[place - 1] for place in places):
        name, _, argument = option.id.partition(":")
        step = (None if several and option.selected else asker.tapped(case.with_map(step.journey), name, argument)) or step
        if step.result:
            return replace(step, news=step.news or case.say("map-taken", what=option.label))
    if step.journey == case.journey:
        return answered(step.journey)
    return replace(step, place=Place.NEW, confirm=asker.kind == "many")


def _unclear(case: Case) -> Step:
    if not case.again:
        return Step(case.journey, news=case.say("map-unclear"), again=True)
    return Step(case.journey, Result.DONT_KNOW, case.say("map-unclear-again"))


def _control(case: Case, asker: Asker, name: str) -> Step:
    if name == "back":
        before = back(case.journey)
        return Step(before, news=case.say("map-first-question") if before == case.journey else "")
    if name == "skip":
        return Step(case.journey, Result.SKIPPED, case.say("map-noted", what="skipped"))
    if name == "dont_know":
        return Step(asker.unknown(case), Result.DONT_KNOW, _homework(case))
    if name == "example":
        example = asker.example(case)
        text = f"{case.say('map-example')}\n{example}" if example else case.say("map-no-example")
        return Step(case.journey, news=text)
    return Step(case.journey, news=why(case))


def _homework(case: Case) -> str:
    """Three questions for five customers."""
    if not case.content.homework.has(case.question.topic):
        return case.say("map-noted", what="skipped")
    questions = "\n".join(f"• {question}" for question in case.content.homework.questions(case.question.topic, case.language))
    return f"{case.say('map-homework')}\n{questions}\n{case.say('map-homework-later')}"


def _understood(case: Case, asker: Asker, confirm: bool) -> str:
    if not confirm:
        return ""
    chosen = "\n".join(f"• {choice.label}" for choice in asker.options(case) if choice.selected)
    return f"{case.say('map-understood')}\n{chosen}"


def _ending(case: Case, asker: Asker, confirm: bool) -> tuple[Choice, ...]:
    if confirm:
        names: tuple[str, ...] = ("confirm", "change")
    else:
        names = {"many": ("done",), "check": ("confirm",)}.get(asker.kind, ())
    return tuple(Choice(name, case.say("map-button", id=name)) for name in names)


def _controls(case: Case) -> tuple[Choice, ...]:
    first = back(case.journey) == case.journey
    names = _CONTROLS[1:] if first else _CONTROLS
    return tuple(Choice(name, case.say("map-button", id=name)) for name in names)


def after(case: Case, step: Step) -> JourneyMap:
    """The map once a step was taken. A settled question makes a new revision."""
    if step.result is None:
        return step.journey
    return replace(settle(step.journey, case.question, step.result), version=case.journey.version + 1)
