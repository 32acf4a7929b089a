"""Ways through the whole interview."""

from collections.abc import Callable

from bot.messages import Choice, Reply
from tests.mapping.owners import Owner

CONTROLS = ("back", "skip", "dont_know", "example", "why", "stop", "change", "others", "length")
# No interview asks more often than this, follow-ups and toggles included.
_MOST = 120


def options(reply: Reply) -> list[Choice]:
    """What answers the question, control buttons aside."""
    return [choice for choice in reply.choices if choice.id.partition(":")[0] not in (*CONTROLS, "done", "confirm")]


def answer_by_taps(
    owner: Owner, reply: Reply, pick: Callable[[list[Choice]], list[Choice]] = lambda choices: choices[:2]
) -> tuple[Reply, int]:
    """One question answered by taps alone: the next reply, and how many taps it took."""
    ending = next((choice for choice in reply.choices if choice.id in ("done", "confirm")), None)
    if ending is None:
        return owner.tap(options(reply)[0].id), 1
    picked = [] if ending.id == "confirm" else pick([choice for choice in options(reply) if not choice.selected])
    for choice in picked:
        reply = owner.tap(choice.id)
    return owner.tap(ending.id), len(picked) + 1


def tap_through(owner: Owner) -> tuple[list[str], int]:
    """A new map, from the first question to the end, by taps alone: the ids of the questions, and how many taps it took."""
    reply = owner.say("/map")
    asked, taps = [], 0
    while reply.question:
        asked.append(reply.question.id)
        assert len(asked) < _MOST, asked
        reply, more = answer_by_taps(owner, reply)
        taps += more
    return asked, taps
