"""Random walks among the maps: whatever an owner does, every map is sound and there is never more than fits."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.guides.knowledge import Knowledge
from bot.journey.interchange import restored
from bot.journey.soundness import sound
from bot.languages import SUPPORTED
from bot.mapping.content import MapContent
from bot.messages import Reply
from tests.mapping.maps import complete, draft, owner_with, put
from tests.mapping.owners import Owner

_TEXTS = (
    "/maps",
    "/maps 1",
    "/maps x",
    "2",
    "delete",
    "da",
    "no",
    "x" * 200,
    "Maria",
    "what is retargeting?",
    "/resume",
    "/cancel",
    "/check",
)
# A number picks one of the choices that are offered, whatever they are; a text is typed.
_moves = st.lists(st.integers(0, 60) | st.sampled_from(_TEXTS), max_size=50)
# What other desks will take.
_ELSEWHERE = ("edit", "review", "history", "undo")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=_moves, language=st.sampled_from(SUPPORTED), contexts=st.booleans())
def test_the_shelf_is_never_overfull_nor_holds_an_unsound_map(
    knowledge: Knowledge, content: MapContent, tmp_path: Path, moves: list[int | str], language: str, contexts: bool
) -> None:
    owner = owner_with(knowledge, content, tmp_path, language, contexts=contexts)
    put(owner, complete(), draft())
    reply = owner.say("/maps")
    for move in moves:
        reply = _made(owner, reply, move)
        assert reply.text
        assert reply.text != content.phrases.say(language, "failed")
        _assert_in_order(owner)


def _made(owner: Owner, reply: Reply, move: int | str) -> Reply:
    if isinstance(move, str):
        return owner.say(move)
    choices = [choice for choice in reply.choices if choice.id not in _ELSEWHERE]
    return owner.tap(choices[move % len(choices)].id) if choices else owner.say("/maps")


def _assert_in_order(owner: Owner) -> None:
    bodies = [owner.shelf.body("c", one.id) for one in owner.shelf.listed("c") if not one.deleted]
    journeys = [sound(restored(body)) for body in bodies if body]
    businesses = {journey.business.id for journey in journeys}
    assert len(businesses) <= 3
    for business in businesses:
        siblings = [journey for journey in journeys if journey.business.id == business]
        assert len(siblings) <= 10
        assert len({journey.persona.id for journey in siblings}) <= 3
