"""Why a change of a map is refused, as data; what people read about it is in the catalogues."""


class JourneyError(Exception):
    """Base of every refusal."""


class LimitReached(JourneyError):
    """More than fits. `field`: a key of limits.py; `limit`: the most characters or entries."""

    def __init__(self, field: str, limit: int) -> None:
        super().__init__(field, limit)
        self.field = field
        self.limit = limit


class NotThere(JourneyError):
    """The map holds nothing with this `id`."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.id = missing


class Invalid(JourneyError):
    """A value that can't be. `field`: a key as in limits.py, or the path of a value in outside data, such as stages[2].score."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field
