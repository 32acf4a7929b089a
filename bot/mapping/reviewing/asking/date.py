"""When the map is looked at again: asked as in the interview."""

from bot.journey.interview.questions import LAST
from bot.mapping.asking.asker import Step as Taken
from bot.mapping.asking.numbers import AskReview
from bot.mapping.case import Case
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice

_ASKED = AskReview()


class AskDate(Asker):
    """The next review."""

    field = "review"
    before = Step.DONE

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return _ASKED.text(_case(moment))

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        return _ASKED.options(_case(moment))

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        name, _, argument = choice.partition(":")
        return self._set(moment, _ASKED.tapped(_case(moment), name, argument))

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker."""
        return self._set(moment, _ASKED.typed(_case(moment), text))

    def skipped(self, moment: Moment) -> Went:
        """See Asker. The end of the review."""
        return moment.to(Step.OVER)

    def _set(self, moment: Moment, taken: Taken | None) -> Went | None:
        return moment.to(Step.OVER, taken.journey) if taken else None


def _case(moment: Moment) -> Case:
    return moment.visit.case(moment.journey, LAST[-1])
