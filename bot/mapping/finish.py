"""The end of an interview: what came of it, and what can be made of it."""

from dataclasses import replace

from bot.journey.interview.answers import fix_of
from bot.journey.interview.path import unknown
from bot.journey.interview.questions import Field, Question
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState
from bot.mapping.findings import FindingWords
from bot.mapping.past import open_findings_on
from bot.mapping.shelving.businesses import spread
from bot.mapping.talk import Doing, MapTalk
from bot.mapping.visit import Visit, kept
from bot.messages import Choice, Reply, Turn

FORMATS = ("png", "pdf", "xlsx", "csv", "md", "json")
# The target of MapTalk while files are offered.
FILES = "files."
_SHOWN = 3


def finished(visit: Visit, journey: JourneyMap, news: str) -> Turn:
    """When no question is left: the map is complete, with what was found and the files to make."""
    again = journey.state is MapState.COMPLETE
    journey = replace(journey, state=MapState.COMPLETE)
    talk = MapTalk(journey.id, Doing.EDIT, target=FILES)
    return visit.turn(talk, *card(visit, journey, news, again=again), kept=[*spread(visit, journey), kept(journey)])


def card(visit: Visit, journey: JourneyMap, news: str = "", *, again: bool = True) -> tuple[Reply, ...]:
    """A finished map in one message, and its next steps. `again`: it was finished before."""
    key = "map-completed-quick" if journey.quick else "map-up-to-date" if again else "map-completed"
    findings = [finding for finding in open_findings_on(visit, journey) if fix_of(journey, finding) is None]
    words = FindingWords(visit.content, visit.language)
    lines = "\n".join(f"• {words.what(journey, finding)}" for finding in findings[:_SHOWN])
    title = journey.title or visit.say("map-untitled")
    parts = (news, visit.say(key, title=title), visit.say("map-findings", count=len(findings)), lines, visit.say("map-completed-next"))
    text = "\n\n".join(part for part in parts if part)
    return (Reply(text, (*files(visit), *_more(visit, journey)), context={"map": journey.id}),)


def files(visit: Visit) -> tuple[Choice, ...]:
    """The files that can be made."""
    return tuple(Choice(f"export:{name}", visit.say("map-format", format=name)) for name in FORMATS)


def _more(visit: Visit, journey: JourneyMap) -> tuple[Choice, ...]:
    go_on = (Choice("map-lengthen", visit.say("map-button", id="resume")),) if journey.quick else ()
    return (*go_on, *(Choice(f"reopen:{question.id}", topic_name(visit, journey, question)) for question in unknown(journey)))


def topic_name(visit: Visit, journey: JourneyMap, question: Question) -> str:
    """What a question is about, in a few words."""
    name = visit.say("map-topic", topic=question.topic)
    if question.stage is None or question.field is Field.TOUCHPOINTS:
        return name
    return f"{visit.content.stage_name(journey, question.stage, visit.language)}: {name}"
