"""What a conversation remembers of its maps; the answers themselves are in the maps."""

from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    """What a typed text is taken for."""

    NOTHING = ""
    INTERVIEW = "interview"
    EDIT = "edit"
    REVIEW = "review"


@dataclass(frozen=True)
class MapTalk:
    """`open`: the id of the map that is talked about, or ""; `again`: the id of the question that was followed up once;
    `target`: what is being edited, or
    the page of the interview's question; `aside`: the last side question."""

    open: str = ""
    doing: Doing = Doing.NOTHING
    again: str = ""
    target: str = ""
    aside: str = ""


NO_MAP = MapTalk()
