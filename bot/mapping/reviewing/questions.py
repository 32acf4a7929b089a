"""The review as a chat: puts a question, and takes taps and typed words for answers."""

from collections.abc import Mapping
from dataclasses import replace

from bot.journey.errors import JourneyError
from bot.mapping.refusals import refusal
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.asking.changed import AskChanged
from bot.mapping.reviewing.asking.date import AskDate
from bot.mapping.reviewing.asking.done import AskDone
from bot.mapping.reviewing.asking.numbers import AskNumber, AskWhich
from bot.mapping.reviewing.asking.said import AskFeels, AskSaid, AskStage
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import QUESTIONS, Step
from bot.messages import Choice, Place, Question, Reply
from bot.understanding.values import Control

_ASKERS: Mapping[Step, Asker] = {
    Step.SAID: AskSaid(),
    Step.STAGE: AskStage(),
    Step.FEELS: AskFeels(),
    Step.CHANGED: AskChanged(),
    Step.DONE: AskDone(),
    Step.WHICH: AskWhich(),
    Step.NUMBER: AskNumber(),
    Step.DATE: AskDate(),
}
_OVER = (Control.SKIP, Control.ENOUGH)
_AT_ONCE = 8
MORE = "review-more"


def asker_of(moment: Moment) -> Asker:
    """Who puts the question."""
    return _ASKERS[moment.round.step]


def has_chosen(moment: Moment) -> bool:
    """Whether something is chosen where several things can be."""
    asker = asker_of(moment)
    return asker.many and any(option.selected for option in asker.options(moment))


def put(moment: Moment, news: str = "", place: Place = Place.NEW) -> Reply:
    """The question as a reply, after what there is to say first."""
    asker = asker_of(moment)
    header = moment.say("review-progress", number=moment.round.number, count=QUESTIONS)
    asked = asker.text(moment) if moment.round.step is Step.DATE else f"{header}\n{asker.text(moment)}"
    parts = (news, asked, asker.hint(moment))
    stage = asker.stage(moment)
    return Reply(
        "\n\n".join(part for part in parts if part),
        (*_page(moment, asker), *_controls(moment, asker)),
        place=place,
        context={"map": moment.journey.id, "question": question_id(moment)},
        question=Question(question_id(moment), asker.field, stage.value if stage else None),
        progress=(moment.round.number, QUESTIONS),
    )


def question_id(moment: Moment) -> str:
    """Such as "review.said", and with what it is about if that isn't all: "review.number.kpttbdmz"."""
    return ".".join(part for part in ("review", moment.round.step.value, moment.round.about) if part)


def tapped(moment: Moment, name: str, argument: str) -> Went | None:
    """What a tap comes to; None if it isn't offered here."""
    asker = asker_of(moment)
    if name in ("skip", "done"):
        return asker.skipped(moment) if name == "skip" or asker.many else None
    if name == "back":
        return moment.to(asker.before) if asker.before else None
    choice = f"{name}:{argument}" if argument else name
    if choice not in [one.id for one in asker.options(moment)]:
        return None
    try:
        return asker.tapped(moment, choice)
    except JourneyError as error:
        return moment.stay(refusal(moment, error))


def typed(moment: Moment, text: str) -> Went:
    """What typed words come to; what can't be made out leaves the question open. "Stop" isn't for here."""
    asker = asker_of(moment)
    control = moment.visit.content.understanding.control(text, moment.visit.language)
    if control in _OVER:
        return asker.skipped(moment)
    if control is Control.DONT_KNOW:
        return asker.unknown(moment)
    if control is Control.BACK:
        return moment.to(asker.before) if asker.before else moment.stay(moment.say("map-first-question"))
    if control is Control.WHY:
        return moment.stay(moment.visit.content.rules.why("R24", moment.visit.language))
    if control is Control.EXAMPLE:
        example = asker.example(moment)
        return moment.stay(f"{moment.say('map-example')}\n{example}" if example else moment.say("map-no-example"))
    try:
        return asker.typed(moment, text) or moment.stay(moment.say("map-unclear"))
    except JourneyError as error:
        return moment.stay(refusal(moment, error))


def paged(moment: Moment, argument: str) -> Moment:
    """The same question with other options in sight."""
    return replace(moment, first=int(argument) if argument.isdecimal() else 0)


def _page(moment: Moment, asker: Asker) -> tuple[Choice, ...]:
    options = asker.options(moment)
    if len(options) <= _AT_ONCE:
        return options
    after = moment.first + _AT_ONCE if moment.first + _AT_ONCE < len(options) else 0
    more = Choice(f"{MORE}:{after}", moment.say("map-button", id="others"))
    return (*(options[moment.first : moment.first + _AT_ONCE] or options[:_AT_ONCE]), more)


def _controls(moment: Moment, asker: Asker) -> tuple[Choice, ...]:
    names = (*(("done",) if asker.many and asker.options(moment) else ()), *(("back",) if asker.before else ()), "skip", "stop")
    return tuple(Choice(name, moment.say("map-button", id=name)) for name in names)
