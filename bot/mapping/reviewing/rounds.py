"""How far a review is: remembered beside the map, since what was answered is in the map itself."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

_MARK = "review."


class Step(StrEnum):
    """The four questions. SAID has two follow-ups; NUMBER comes after WHICH where no number is watched; DATE comes after all, and then
    it is OVER."""

    SAID = "said"
    STAGE = "stage"
    FEELS = "feels"
    CHANGED = "changed"
    DONE = "done"
    WHICH = "which"
    NUMBER = "number"
    DATE = "date"
    OVER = "over"


QUESTIONS = 4
_NUMBERS = {Step.SAID: 1, Step.STAGE: 1, Step.FEELS: 1, Step.CHANGED: 2, Step.DONE: 3, Step.WHICH: 4, Step.NUMBER: 4, Step.DATE: 4}


@dataclass(frozen=True)
class Round:
    """One review. `map`, `base`: of which map, and its version before; `said`: a customer's words whose stage isn't known yet; `about`:
    the stage or the number that is asked about; `note`: of the revision."""

    map: str
    base: int
    step: Step = Step.SAID
    said: str = ""
    about: str = ""
    note: str = ""

    @property
    def number(self) -> int:
        """Of the question, 1 to 4."""
        return _NUMBERS[self.step]

    @property
    def target(self) -> str:
        """As MapTalk.target."""
        return _MARK + json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def of(cls, target: str) -> "Round | None":
        """The inverse; None if the target is something else's."""
        if not target.startswith(_MARK):
            return None
        try:
            values = json.loads(target.removeprefix(_MARK))
            return cls(**{**values, "step": Step(values["step"])})
        except (ValueError, TypeError, KeyError):
            return None
