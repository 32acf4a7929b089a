"""Random walks through the edit desk: whatever an owner taps and types there, the map is sound and something is said."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.journey.soundness import sound
from bot.languages import SUPPORTED
from bot.messages import Message, Reply
from bot.phrases import Phrases
from tests.mapping.editing.owners import Editor, bakery, forgotten

_TEXTS = (
    "purchase",
    "touchpoints",
    "3",
    "12,5",
    "0",
    "nimic",
    "nie wiem",
    "back",
    "x" * 300,
    "they wait too long and nobody tells them why",
    "Facebook and flyers",
    "what is retargeting?",
    "mâine",
    "📷",
    "/edit",
    "/edit ideas",
    "/resume",
)
# What may come out of old messages, or of no message at all.
_STRAY = (
    "edit:",
    "edit:@",
    "edit:stage.",
    "edit:stage.nowhere",
    "edit:stage.purchase.nothing",
    "edit:stage.purchase.new_",
    "edit:unknown.nothing",
    "edit:several.stage.purchase,zz,stage.purchase.touchpoints",
    "edit:cnvrcnvr.figures=;;",
    "edit:cnvrcnvr.figures=1;2;3;4",
    "edit-set:",
    "edit-set:cardcard.score=7",
    "edit-set:cardcard.score=",
    "edit-set:cardcard.title=",
    "edit-set:persona.worries=99",
    "edit-set:cardcard.stage=nowhere",
    "edit-set:stage.purchase.new_touchpoint=nothing",
    "edit-set:stage.nowhere.quote=x",
    "edit-do:",
    "edit-do:up:cnvrcnvr",
    "edit-do:up:zzzzzzzz",
    "edit-do:fly:cardcard",
    "edit-do:skip:business",
)
# A number picks one of the choices that are offered; a text is typed, and a stray choice tapped.
_moves = st.lists(st.integers(0, 60) | st.sampled_from(_TEXTS) | st.sampled_from(_STRAY).map(lambda choice: ("tap", choice)), max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=_moves, language=st.sampled_from(SUPPORTED))
def test_no_edit_breaks_a_map(edits: Callable[..., Editor], phrases: Phrases, moves: list[Any], language: str) -> None:
    editor = edits(forgotten(bakery(), "worry"), language)
    sorry = phrases.say(language, "failed")
    reply = editor.say("/edit")
    for move in moves:
        reply = _made(editor, reply, move)
        assert reply.text
        assert reply.text != sorry
        assert sound(editor.journey)


def _made(editor: Editor, reply: Reply, move: Any) -> Reply:
    if isinstance(move, str):
        return editor.say(move)
    if isinstance(move, tuple):
        return editor.owner.send(Message("c", choice=move[1], language_hint=editor.owner.language, context=reply.context))
    offered = [choice.id for choice in reply.choices if choice.id.partition(":")[0] not in ("undo", "review", "export")]
    return editor.tap(offered[move % len(offered)]) if offered else editor.say("/edit")
