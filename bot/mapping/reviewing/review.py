"""The four questions, from the first to the day of the next review."""

from dataclasses import replace
from functools import partial

from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState, StageKey
from bot.mapping.dates import date_in_words
from bot.mapping.desk import Commands, Taps
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing import questions
from bot.mapping.reviewing.asking.done import metrics
from bot.mapping.reviewing.moment import Moment, Went
from bot.mapping.reviewing.outcome import buttons, summary
from bot.mapping.reviewing.reminding import with_reminders
from bot.mapping.reviewing.rounds import Round, Step
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit, kept
from bot.messages import Choice, Context, Reply, Turn
from bot.shelf import Kept
from bot.understanding.values import LEAVING, Control

_SCORES = ("-2", "-1", "0", "1", "2")
# What the interview's questions have under them too.
_SHARED = ("skip", "back", "stop", "done", *_SCORES)
_OWN = ("review-heard", "review-stage", "review-changed", "review-done", "review-which", "review-same", questions.MORE)


class Reviews:
    """Part of the desk. Taps that the interview has too go there unless a review has the word."""

    def __init__(self, interview: InterviewDesk) -> None:
        self._interview = interview
        self.commands: Commands = {"review": self.review}
        self.taps: Taps = {
            "review": self._review_tapped,
            **{name: partial(self._tapped, name) for name in (*_SHARED, *_OWN)},
        }

    def review(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /review: the first question, or the one where they stopped."""
        journey = self._finished(visit)
        if journey:
            return self._begin(visit, journey)
        draft = next((visit.map(one.id) for one in visit.listed()), None)
        if draft is None:
            return self._interview.resume(visit, "")
        text = visit.say("review-draft", title=draft.title or visit.say("map-untitled"))
        choice = Choice("map-resume", visit.say("map-button", id="resume"))
        return visit.turn(replace(visit.talk, open=draft.id), Reply(text, (choice,), context={"map": draft.id}))

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """When the owner types an answer; None if no review has the word, or it is a question of theirs."""
        moment = self._moment(visit)
        if moment is None:
            return None
        understanding = visit.content.understanding
        control = understanding.control(text, visit.language)
        if control in LEAVING and not (control is Control.ENOUGH and questions.has_chosen(moment)):
            return self.stop(visit)
        if control is None and not questions.asker_of(moment).may_ask and understanding.is_question(text):
            return None
        return self._on(moment, questions.typed(moment, text))

    def asked_again(self, visit: Visit) -> Reply | None:
        """The question that is open, for after a side question."""
        moment = self._moment(visit)
        return questions.put(moment, visit.say("map-resume-side")) if moment else None

    def stop(self, visit: Visit) -> Turn:
        """When the owner stops: what was answered is on the map already."""
        reply = Reply(visit.say("review-stopped"), buttons(visit, "review"), context={"map": visit.talk.open})
        return visit.turn(replace(visit.talk, doing=Doing.NOTHING), reply)

    def stopped(self, visit: Visit) -> Turn | None:
        """The same, if a review has the word."""
        return self.stop(visit) if self._moment(visit) else None

    def _review_tapped(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps "review", of one map or the open one; or a number of months, be it here or in the interview."""
        journey = _living(visit, argument) if argument else None
        if argument and journey is None:
            return self._tapped("review", visit, argument, context)
        return self._begin(visit, journey) if journey and journey.state is not MapState.DRAFT else self.review(visit, "")

    def _tapped(self, name: str, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        moment = self._moment(visit)
        if moment is None:
            return self._interview.tapped(visit, name, argument, context)
        if name == "stop":
            return self.stop(visit)
        there = {"map": moment.journey.id, "question": questions.question_id(moment)}
        if name == questions.MORE:
            return self._put(questions.paged(moment, argument))
        went = questions.tapped(moment, name, argument) if context in (None, there) else None
        return self._on(moment, went or moment.stay(visit.say("map-moved-on")))

    def _begin(self, visit: Visit, journey: JourneyMap) -> Turn:
        old = _round(visit, journey)
        if old and journey.version in (old.base, old.base + 1):
            return self._put(Moment(visit, journey, old), visit.say("map-resumed"))
        title = journey.title or visit.say("map-untitled")
        return self._put(Moment(visit, journey, Round(journey.id, journey.version)), visit.say("review-started", title=title))

    def _put(self, moment: Moment, news: str = "") -> Turn:
        talk = MapTalk(moment.journey.id, Doing.REVIEW, target=moment.round.target)
        return moment.visit.turn(talk, questions.put(moment, news))

    def _on(self, moment: Moment, went: Went) -> Turn:
        """The next question, or the end; the map is kept as the review's revision."""
        visit, journey = moment.visit, _numbered(moment, went)
        stored = _stored(moment, went, journey)
        after = Moment(visit, journey, went.round)
        if went.round.step is Step.OVER:
            return self._closed(moment, after, stored)
        talk = MapTalk(journey.id, Doing.REVIEW, target=went.round.target)
        if went.round.step is Step.DATE and moment.round.step is not Step.DATE:
            before = visit.map(journey.id, went.round.base) or journey
            return visit.turn(talk, summary(visit, before, journey), questions.put(after, went.news), kept=stored)
        return visit.turn(talk, questions.put(after, went.news, went.place), kept=stored)

    def _closed(self, moment: Moment, after: Moment, stored: list[Kept]) -> Turn:
        visit, journey = moment.visit, after.journey
        day = journey.next_review if journey.next_review != moment.journey.next_review else None
        on = "review-date" if visit.conversation.reminders else "review-date-silent"
        text = visit.say(on, date=date_in_words(day, visit.language)) if day else visit.say("map-noted", what="skipped")
        reply = Reply(text, buttons(visit, "history", "undo", "check"), context={"map": journey.id})
        return with_reminders(visit, visit.turn(MapTalk(journey.id), reply, kept=stored))

    def _moment(self, visit: Visit) -> Moment | None:
        journey = visit.open_map() if visit.talk.doing is Doing.REVIEW else None
        under_way = _round(visit, journey) if journey else None
        return Moment(visit, journey, under_way) if journey and under_way else None

    def _finished(self, visit: Visit) -> JourneyMap | None:
        """The map that is talked about, else the one that changed last; a draft is none to look back on."""
        journeys = [visit.open_map(), *(visit.map(one.id) for one in visit.listed() if one.state == MapState.COMPLETE)]
        return next((journey for journey in journeys if journey and journey.state is not MapState.DRAFT), None)


def _living(visit: Visit, map_id: str) -> JourneyMap | None:
    return visit.map(map_id) if map_id in [one.id for one in visit.listed()] else None


def _round(visit: Visit, journey: JourneyMap) -> Round | None:
    """How far the review of a map is; None if none is under way, or what it asks about is gone."""
    found = Round.of(visit.talk.target)
    if found is None or found.map != journey.id:
        return None
    known = {Step.NUMBER: metrics(journey), Step.FEELS: tuple(StageKey)}
    return found if found.about in known.get(found.step, (found.about,)) else None


def _numbered(moment: Moment, went: Went) -> JourneyMap:
    """The map after an answer, as the one revision that a review makes."""
    if went.journey == moment.journey and went.round.note == moment.round.note:
        return moment.journey
    return replace(went.journey, version=max(moment.journey.version, moment.round.base + 1))


def _stored(moment: Moment, went: Went, journey: JourneyMap) -> list[Kept]:
    unchanged = journey == moment.journey and went.round.note == moment.round.note
    return [] if unchanged else [kept(journey, went.round.note or moment.say("review-note"))]
