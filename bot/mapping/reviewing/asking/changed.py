"""What changed in the business."""

from bot.journey.errors import LimitReached
from bot.journey.limits import LIMITS
from bot.mapping.reviewing.asking.asker import Asker
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice

_NOTHING = "nothing"
_CHANGES = (_NOTHING, "offer", "prices", "place", "customers", "team")


class AskChanged(Asker):
    """A word on it, which stays with the revision as its reason."""

    field = "review_changed"
    before = Step.SAID

    def text(self, moment: Moment) -> str:
        """See Asker."""
        return moment.say("review-question", step="changed")

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"review-changed:{what}", moment.say("review-changed", what=what)) for what in _CHANGES)

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """See Asker."""
        what = choice.partition(":")[2]
        return self.skipped(moment) if what == _NOTHING else self._noted(moment, moment.say("review-changed", what=what))

    def typed(self, moment: Moment, text: str) -> Went | None:
        """See Asker."""
        if moment.says_nothing(text):
            return self.skipped(moment)
        if len(text) > LIMITS["revision.note"]:
            raise LimitReached("revision.note", LIMITS["revision.note"])
        named = moment.named(text, self.options(moment))
        return self.tapped(moment, named) if named else self._noted(moment, text)

    def skipped(self, moment: Moment) -> Went:
        """See Asker."""
        return moment.to(Step.DONE)

    def _noted(self, moment: Moment, text: str) -> Went:
        return moment.to(Step.DONE, news=moment.say("review-noted"), note=moment.noted(text))
