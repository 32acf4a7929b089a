"""What every question of a review has in common."""

from bot.journey.vocabulary import StageKey
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.rounds import Step
from bot.messages import Choice


class Asker:
    """Puts one kind of question. `field`: what the answer is about; `before`: what "back" leads to, None for nothing; `many`: several
    things can be chosen; `may_ask`: an answer may itself be a question, namely a customer's."""

    field = ""
    before: Step | None = None
    many = False
    may_ask = False

    def text(self, moment: Moment) -> str:
        """The question."""
        raise NotImplementedError

    def hint(self, moment: Moment) -> str:
        """How it can be answered."""
        return moment.say("map-hint", kind="many" if self.many else "one")

    def stage(self, moment: Moment) -> StageKey | None:
        """The stage that it is about, if it is about one."""
        return None

    def options(self, moment: Moment) -> tuple[Choice, ...]:
        """What can be tapped, control buttons aside."""
        return ()

    def example(self, moment: Moment) -> str:
        """An answer that somebody might give, "" if there is none."""
        return ""

    def tapped(self, moment: Moment, choice: str) -> Went | None:
        """When the owner taps one of the options; None if it isn't offered."""
        return None

    def typed(self, moment: Moment, text: str) -> Went | None:
        """When the owner types an answer; None if it can't be made out. May raise JourneyError."""
        return None

    def skipped(self, moment: Moment) -> Went:
        """When the owner skips it, or has chosen enough."""
        raise NotImplementedError

    def unknown(self, moment: Moment) -> Went:
        """When the owner doesn't know."""
        return self.skipped(moment)
