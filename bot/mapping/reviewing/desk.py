"""The desk for looking at a map again."""

from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.history import History
from bot.mapping.reviewing.reminders import Reminders
from bot.mapping.reviewing.review import Reviews
from bot.mapping.visit import Visit
from bot.messages import Reply, Turn


class ReviewDesk(Desk):
    """See Desk. The four questions; undo and history; reminders and the time zone they go by."""

    def __init__(self, interview: InterviewDesk) -> None:
        self._interview, self._reviews = interview, Reviews(interview)
        self._reminders = Reminders(self._open_question)
        history = History(interview, self._open_question)
        self.commands: Commands = {**self._reviews.commands, **history.commands}
        self.taps: Taps = {**self._reviews.taps, **history.taps, **self._reminders.taps}

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """See Desk."""
        return self._reviews.typed(visit, text) or self._reminders.typed(visit, text)

    def told(self, visit: Visit, event: str) -> Turn | None:
        """When something comes that was to be told later; None if there is nothing to say any more, or it is none of ours."""
        return self._reminders.told(visit, event)

    def asked_again(self, visit: Visit) -> Reply | None:
        """See Desk."""
        return self._reviews.asked_again(visit) or self._reminders.asked_again(visit)

    def stopped(self, visit: Visit) -> Turn | None:
        """See Desk."""
        return self._reviews.stopped(visit) or self._reminders.stopped(visit)

    def _open_question(self, visit: Visit) -> Reply | None:
        return self._interview.asked_again(visit) or self._reviews.asked_again(visit)
