"""A stateful engine for tests of delivery: twenty-five questions, each answered by a tap or in words, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.messages import Choice, Message, Place, Reply, Turn

STEPS = 25
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Walk:
    """The answers so far, in order; None before /start."""

    answers: tuple[str, ...] | None = None

    def to_dict(self) -> dict[str, Any]:
        return {} if self.answers is None else {"answers": list(self.answers)}


class Steps:
    """Asks "Step 1 of 25?" and so on; counts nothing itself, and treats a tap on an earlier question as stale."""

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        answers = remembered.get("answers")
        walk = Walk(None if answers is None else tuple(answers))
        if message.event is not None:
            return Turn(walk, (Reply(f"Event {message.event}"),) if not message.event.startswith("silent") else ())
        if message.text == "/start":
            return self._ask(Walk(()))
        if walk.answers is None:
            return Turn(walk, (Reply("Write /start"),))
        return self._answered(walk, walk.answers, message)

    def _answered(self, walk: Walk, answers: tuple[str, ...], message: Message) -> Turn:
        if len(answers) == STEPS:
            return Turn(walk, (Reply("All done"),))
        tapped = message.choice in (YES, NO) and (message.context or {}).get("step") == len(answers) + 1
        if message.choice is not None and not tapped:
            return Turn(walk, (Reply("That is an old question"), *self._ask(walk).replies))
        return self._ask(Walk((*answers, message.choice or message.text)))

    def _ask(self, walk: Walk) -> Turn:
        answers = walk.answers or ()
        if len(answers) == STEPS:
            return Turn(walk, (Reply(f"All {STEPS} steps are answered"),))
        step = len(answers) + 1
        choices = (Choice(YES, "Yes"), Choice(NO, "No"))
        return Turn(walk, (Reply(f"Step {step} of {STEPS}?", choices, place=Place.NEW, context={"step": step}),))
