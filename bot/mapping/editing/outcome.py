"""How an edit ends: with the menu where it was made, or with a question that depends on it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.journey.interview.path import affected, ask_again
from bot.journey.interview.questions import questions
from bot.journey.model import JourneyMap
from bot.mapping.asking.asker import Step
from bot.mapping.asking.business import usual_title
from bot.mapping.editing.menus import question_label
from bot.mapping.editing.scene import Scene
from bot.mapping.editing.spots import Spot
from bot.mapping.editing.view import drawn
from bot.mapping.editing.views import view_of
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.words import diff_lines
from bot.mapping.shelving.businesses import spread
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Place, Reply, Turn
from bot.shelf import Kept

# Changes told one by one; an edit makes few.
_MOST = 8


class Outcomes:
    """Ends turns of the edit desk."""

    def __init__(self, interview: InterviewDesk) -> None:
        self._interview = interview

    def shown(self, scene: Scene, spot: Spot, news: str = "", place: Place = Place.NEW, stored: Sequence[Kept] = ()) -> Turn | None:
        """What there is at a spot; None if there is no such spot."""
        view = view_of(scene, spot)
        if view is None:
            return None
        talk = MapTalk(scene.journey.id, Doing.EDIT, target=str(view.spot))
        return scene.visit.turn(talk, drawn(scene, view, news, place), kept=stored)

    def changed(self, before: Scene, journey: JourneyMap, spot: Spot, place: Place = Place.NEW, news: str = "") -> Turn | None:
        """The map after an edit, as a new revision: what changed, with more `news` of it; then what must be asked because of it, else
        what is at `spot`."""
        if journey == before.journey:
            return self.shown(before, spot, news, place)
        journey = _retitled(before.journey, journey)
        ids = affected(before.journey, journey)
        after = before.with_map(revised(ask_again(journey, ids)))
        news = "\n\n".join(filter(None, (*self._told(before, after), news)))
        if ids or before.unfinished != after.unfinished:
            return self._interviewed(before, after, ids, news)
        return self.shown(after, spot, news, place, [*spread(before.visit, after.journey), kept(after.journey)])

    def left(self, visit: Visit, *, unfinished: bool) -> Turn:
        """When the owner has edited enough."""
        go_on = (Choice("map-resume", visit.say("map-button", id="resume")),) if unfinished else ()
        return visit.turn(replace(visit.talk, doing=Doing.NOTHING, target=""), Reply(visit.say("edit-left"), go_on))

    def _interviewed(self, before: Scene, after: Scene, again: Sequence[str], news: str) -> Turn:
        """The questions that were answered otherwise before, or have only come up now; the end of the interview if none is left."""
        put = dict(after.journey.asked)
        new = [q.id for q in questions(after.journey) if q.id not in put and q.id not in again] if not before.unfinished else []
        parts = (news, self._list("map-reopened", after, again), self._list("edit-asks", after, new))
        step = Step(after.journey, news="\n\n".join(filter(None, parts)))
        turn = self._interview.go_on(after.visit, after.journey, step)
        return replace(turn, kept=(*spread(before.visit, after.journey), *turn.kept))

    def _told(self, before: Scene, after: Scene) -> tuple[str, ...]:
        lines = diff_lines(after.visit.content, after.visit.language, before.journey, after.journey)
        return ("\n".join(lines[:_MOST]) + ("\n…" if len(lines) > _MOST else ""),)

    def _list(self, key: str, scene: Scene, ids: Sequence[str]) -> str:
        return "\n".join([scene.say(key), *(f"• {question_label(scene, question_id)}" for question_id in ids)]) if ids else ""


def _retitled(before: JourneyMap, journey: JourneyMap) -> JourneyMap:
    """A map that is called after its business goes with it; a title that the owner gave it stays."""
    after_business = before.title == journey.title == usual_title(before.business)
    return replace(journey, title=usual_title(journey.business)) if after_business else journey
