"""The desk of the interview: begins it, goes on, takes answers, stops."""

from dataclasses import replace

from bot.journey.interview.path import affected, ask_again, find_question, next_question
from bot.journey.interview.questions import Question
from bot.journey.model import Business, JourneyMap, Persona
from bot.journey.vocabulary import MapState
from bot.mapping import interview
from bot.mapping.asking.asker import Step
from bot.mapping.case import Case, new_id
from bot.mapping.desk import Commands, Desk, Taps
from bot.mapping.finish import finished, topic_name
from bot.mapping.shelving.businesses import spread
from bot.mapping.shelving.starting import which
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit, kept, revised
from bot.messages import Choice, Context, Reply, Turn
from bot.understanding.values import LEAVING, Control

COUNTRY = {"ro": "RO", "pl": "PL", "it": "IT", "et": "EE"}
# Answers to a question about pains may be questions themselves: what customers ask.
_MAY_ASK = "pain"


class InterviewDesk(Desk):
    """See Desk."""

    def __init__(self) -> None:
        self.commands: Commands = {"map": self.begin, "resume": self.resume}
        self.taps: Taps = {
            "map-begin": lambda visit, _, __: self.begin(visit, ""),
            "map-resume": lambda visit, _, __: self.resume(visit, ""),
            "map-lengthen": self._lengthen,
            "reopen": self._reopen,
        }

    def begin(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /map: a new map, unless one is unfinished and they may prefer that."""
        draft = self._draft(visit)
        if draft and not rest:
            choices = tuple(Choice(f"map-{name}", visit.say("map-button", id=name)) for name in ("resume", "new"))
            reply = Reply(visit.say("map-draft", title=draft.title or visit.say("map-untitled")), choices)
            return visit.turn(replace(visit.talk, open=draft.id), reply)
        quick = rest in ("quick", "10")
        return which(visit, quick=quick) or self.new(visit, quick=quick)

    def new(self, visit: Visit, *, quick: bool = False) -> Turn:
        """A new map, with its first question."""
        business = Business(new_id(), country=COUNTRY.get(visit.language, "other"))
        journey = JourneyMap(new_id(), business, Persona(new_id()), language=visit.language, quick=quick)
        return self.go_on(visit, journey, Step(journey, news=visit.say("map-started")))

    def resume(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /resume: the very question where they stopped."""
        journey = visit.open_map() or self._draft(visit)
        if journey is None:
            return visit.turn(visit.talk, Reply(visit.say("map-none"), (Choice("map-new", visit.say("map-button", id="new")),)))
        return self.go_on(visit, journey, Step(journey, news=visit.say("map-resumed")))

    def stopped(self, visit: Visit) -> Turn | None:
        """See Desk."""
        return self.stop(visit) if visit.talk.doing is Doing.INTERVIEW else None

    def stop(self, visit: Visit) -> Turn:
        """When the owner stops: everything is saved already."""
        choice = Choice("map-resume", visit.say("map-button", id="resume"))
        return visit.turn(replace(visit.talk, doing=Doing.NOTHING), Reply(visit.say("map-stopped"), (choice,)))

    def go_on(self, visit: Visit, journey: JourneyMap, step: Step, page: int = 0) -> Turn:
        """The next question, or the end, after a step; the map is kept as it is now."""
        question = next_question(journey)
        if question is None:
            return finished(visit, journey, step.news)
        talk = MapTalk(journey.id, Doing.INTERVIEW, question.id if step.again else "", str(page or ""))
        reply = interview.put(replace(visit.case(journey, question), page=page), step)
        return visit.turn(talk, reply, kept=[*spread(visit, journey), kept(journey)])

    def asked_again(self, visit: Visit) -> Reply | None:
        """The question that is open, for after a side question."""
        found = self._open_question(visit)
        return interview.put(visit.case(*found), Step(found[0], news=visit.say("map-resume-side"))) if found else None

    def typed(self, visit: Visit, text: str) -> Turn | None:
        """When the owner types an answer; None if it isn't one but a question of theirs, or nothing is asked."""
        found = self._open_question(visit)
        if found is None:
            return None
        journey, question = found
        understanding = visit.content.understanding
        control, case = understanding.control(text, visit.language), visit.case(journey, question)
        if control in LEAVING and not (control is Control.ENOUGH and interview.has_chosen(case)):
            return self.stop(visit)
        if control is None and question.field != _MAY_ASK and visit.asks(text):
            return None
        return self._taken(visit, case, interview.typed(case, text))

    def tapped(self, visit: Visit, name: str, argument: str, context: Context | None) -> Turn | None:
        """When the owner taps under a question; None if no question is open. Under an old question, or beside what is
        offered, it does nothing but show where we are."""
        found = self._open_question(visit)
        if found is None:
            return None
        journey, question = found
        there = {"map": journey.id, "question": question.id}
        if context is not None and there != context:
            return self.go_on(visit, journey, Step(journey, news=visit.say("map-moved-on")))
        if name == "stop":
            return self.stop(visit)
        case = visit.case(journey, question)
        step = interview.tapped(case, name, argument)
        if step is None:
            return self.go_on(visit, journey, Step(journey, news=visit.say("map-moved-on")))
        page = int(argument) if name == "others" and argument.isdecimal() else case.page
        return self._taken(visit, replace(case, page=page), step)

    def _taken(self, visit: Visit, case: Case, step: Step) -> Turn:
        """On from a step; what rests on what it changed is asked again, and that is said."""
        journey = interview.after(case, step)
        questions = [question for question_id in affected(case.journey, journey) if (question := find_question(journey, question_id))]
        if not questions:
            return self.go_on(visit, journey, step, case.page if next_question(journey) == case.question else 0)
        names = "\n".join(f"• {topic_name(visit, journey, question)}" for question in questions)
        news = "\n\n".join(part for part in (step.news, f"{visit.say('map-reopened')}\n{names}") if part)
        return self.go_on(visit, ask_again(journey, [question.id for question in questions]), replace(step, news=news))

    def _lengthen(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner of a draft made the short way wants the other questions too."""
        journey = visit.open_map()
        if journey is None:
            return None
        return self.go_on_from(visit, revised(replace(journey, quick=False)))

    def _reopen(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner has an answer to what they didn't know."""
        journey = visit.open_map()
        return self.put_again(visit, journey, argument) if journey else None

    def go_on_from(self, visit: Visit, journey: JourneyMap, news: str = "") -> Turn:
        """What a change made from outside the interview leaves to ask."""
        return self.go_on(visit, journey, Step(journey, news=news))

    def put_again(self, visit: Visit, journey: JourneyMap, question_id: str, news: str = "") -> Turn | None:
        """One question once more, whose answer was not known or is to change; None if it doesn't apply."""
        if find_question(journey, question_id) is None:
            return None
        journey = revised(ask_again(journey, [question_id]))
        return self.go_on(visit, journey, Step(journey, news=news))

    def _open_question(self, visit: Visit) -> tuple[JourneyMap, Question] | None:
        journey = visit.open_map() if visit.talk.doing is Doing.INTERVIEW else None
        question = next_question(journey) if journey else None
        return (journey, question) if journey and question else None

    def _draft(self, visit: Visit) -> JourneyMap | None:
        """The unfinished map that changed last."""
        drafts = [one.id for one in visit.listed() if one.state == MapState.DRAFT]
        return visit.map(drafts[0]) if drafts else None
