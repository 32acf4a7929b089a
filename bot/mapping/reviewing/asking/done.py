"""Which actions are done."""

from bot.journey import changes
from bot.journey.interview.answers import weakest
from bot.journey.model import OVER, Action, JourneyMap
from bot.journey.vocabulary import Status
from bot.mapping.case import new_id
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice, Place
from bot.understanding.values import Control

_DONE = "review-done"


class AskDone(Asker):
    """The actions that were open when the review began, those that come first before the others; or something that wasn't planned."""

    field = "review_done"
    before = Step.CHANGED
    many = True

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-question", step="done" if self._actions(moment) else "did")

    def hint(self, moment: Moment) -> str:
        """See Asker."""
        return super().hint(moment) if self._actions(moment) else moment.say("review-hint", kind="words")

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"{_DONE}:{action.id}", action.text, action.status is Status.DONE) for action in self._actions(moment))

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        action = next(action for action in self._actions(moment) if choice == f"{_DONE}:{action.id}")
        status = self._before(moment).get(action.id, Status.TODO) if action.status is Status.DONE else Status.DONE
        return moment.stay(journey=changes.amend(moment.journey, action.id, status=status), place=Place.EDIT)

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker. All that is named is done; what isn't on the list is put there as done."""
        control = moment.visit.content.understanding.control(text, moment.visit.language)
        if control is Control.DONE or moment.says_nothing(text):
            return self.skipped(moment)
        if text.isdecimal() and int(text) > len(self.options(moment)):
            return None
        picked = [choice.partition(":")[2] for choice in moment.pick(text, self.options(moment))]
        journey = moment.journey
        for action_id in picked:
            journey = changes.amend(journey, action_id, status=Status.DONE)
        if not picked:
            journey = changes.add(journey, weakest(journey), Action("", text, status=Status.DONE), new_id)
        done = [moment.values.thing(action_id, journey) for action_id in picked] or [text]
        news = "\n".join([moment.say("review-did", count=len(done)), *(f"✓ {name}" for name in done)])
        return moment.to(after_done(journey), journey, news, about=first_metric(journey))

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        return moment.to(after_done(moment.journey), about=first_metric(moment.journey))

    def _actions(self, moment: Moment) -> tuple[Action, ...]:
        open_before = [action_id for action_id, status in self._before(moment).items() if status not in OVER]
        found = [action for stage in moment.stages for action in stage.actions if action.id in open_before]
        return tuple(sorted(found, key=lambda action: not action.now))

    def _before(self, moment: Moment) -> dict[str, Status]:
        before = moment.visit.map(moment.journey.id, moment.round.base) or moment.journey
        return {action.id: action.status for stage in before.stages for action in stage.actions}


def metrics(journey: JourneyMap) -> tuple[str, ...]:
    """The ids of the numbers that are watched."""
    return tuple(metric.id for stage in journey.applicable for metric in stage.metrics)


def first_metric(journey: JourneyMap) -> str:
    """The first of them, or ""."""
    return next(iter(metrics(journey)), "")


def after_done(journey: JourneyMap) -> Step:
    """The fourth question: the number, or which one to watch if there is none."""
    return Step.NUMBER if metrics(journey) else Step.WHICH
