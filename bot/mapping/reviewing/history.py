"""What a map was before: one change taken back, or any revision brought back. Nothing is lost: what is brought back is a new revision."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.journey.interview.path import next_question
from bot.journey.model import JourneyMap
from bot.mapping.asking.asker import Step
from bot.mapping.dates import date_in_words
from bot.mapping.desk import Commands, Taps
from bot.mapping.finish import card
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.outcome import buttons, listed
from bot.mapping.reviewing.reminding import with_reminders
from bot.mapping.reviewing.words import diff_lines
from bot.mapping.talk import MapTalk
from bot.mapping.visit import Visit, kept
from bot.messages import Choice, Context, Place, Reply, Turn
from bot.shelf import Revised

AskedAgain = Callable[[Visit], Reply | None]
_AT_ONCE = 5
_CHANGES_AT_ONCE = 2
_TOLD = 12


class History:
    """Part of the desk. `asked_again`: what the interview or a review asks, for when nothing came of it."""

    def __init__(self, interview: InterviewDesk, asked_again: AskedAgain) -> None:
        self._interview, self._asked_again = interview, asked_again
        self.commands: Commands = {"undo": self.undo}
        self.taps: Taps = {
            "undo": lambda visit, _, __: self.undo(visit, ""),
            "history": self._history,
            "restore": self._restore,
        }

    def undo(self, visit: Visit, rest: str) -> Turn:
        """When the owner writes /undo: the last change is taken back, and the next time the one before it."""
        deleted = self._deleted(visit)
        if deleted:
            news = visit.say("undo-deleted", title=deleted.title or visit.say("map-untitled"))
            return visit.turn(MapTalk(deleted.id), *card(visit, deleted, news), kept=[kept(deleted)])
        journey = _journey(visit)
        if journey is None:
            return visit.turn(visit.talk, Reply(visit.say("map-none"), (Choice("map-new", visit.say("map-button", id="new")),)))
        version = before(visit.shelf.revisions(visit.who, journey.id))
        old = visit.map(journey.id, version) if version else None
        if old is None:
            replies = (Reply(visit.say("undo-nothing"), context={"map": journey.id}), self._asked_again(visit))
            return visit.turn(replace(visit.talk, open=journey.id), *filter(None, replies))
        lines = diff_lines(visit.content, visit.language, old, journey)
        news = listed(visit, visit.say("undo-done"), lines, _TOLD) or visit.say("undo-step")
        return self._brought_back(visit, journey, old, news)

    def _history(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants to see what the map was before: the last revisions, some at a time."""
        journey = _journey(visit)
        if journey is None:
            return None
        revisions = visit.shelf.revisions(visit.who, journey.id)
        told = [(one, what) for place, one in enumerate(revisions) if (what := _what(visit, journey, revisions, place))]
        first = int(argument) if argument.isdecimal() and int(argument) < len(told) else 0
        page = told[first : first + _AT_ONCE]
        title = visit.say("history-title", title=journey.title or visit.say("map-untitled"))
        blocks = [_entry(visit, one, what) for one, what in page]
        back = [one for one, _ in page if one.version != journey.version]
        choices = tuple(Choice(f"restore:{one.version}", visit.say("history-restore", version=one.version)) for one in back)
        more = (Choice(f"history:{first + _AT_ONCE}", visit.say("history-older")),) if first + _AT_ONCE < len(told) else ()
        place = Place.EDIT if argument else Place.NEW
        reply = Reply("\n\n".join([title, *blocks]), (*choices, *more), place=place, context={"map": journey.id})
        return visit.turn(replace(visit.talk, open=journey.id), reply)

    def _restore(self, visit: Visit, argument: str, context: Context | None) -> Turn | None:
        """When the owner wants a revision back."""
        journey = _journey(visit)
        old = visit.map(journey.id, int(argument)) if journey and argument.isdecimal() else None
        if journey is None or old is None:
            return None
        lines = diff_lines(visit.content, visit.language, journey, old)
        heading = visit.say("history-back", version=old.version)
        note = visit.say("history-restored", version=old.version)
        return self._brought_back(visit, journey, old, listed(visit, heading, lines, _TOLD) or heading, note)

    def _brought_back(self, visit: Visit, journey: JourneyMap, old: JourneyMap, news: str, note: str = "") -> Turn:
        """The old content as a new revision; on with the interview where it stood then."""
        back = replace(old, version=journey.version + 1)
        stored = kept(back, note, restores=old.version)
        if next_question(back):
            turn = self._interview.go_on(visit, back, Step(back, news=news))
            return with_reminders(visit, replace(turn, kept=(stored,)))
        *others, reply = card(visit, back, news)
        choices = (*buttons(visit, "undo", "history"), *reply.choices)
        turn = visit.turn(MapTalk(back.id), *others, replace(reply, choices=choices), kept=[stored])
        return with_reminders(visit, turn)

    def _deleted(self, visit: Visit) -> JourneyMap | None:
        """The map whose deletion was the last thing that happened to any map."""
        last = max(visit.shelf.listed(visit.who), key=lambda one: one.updated_at, default=None)
        return visit.map(last.id) if last and last.deleted else None


def before(revisions: Sequence[Revised]) -> int | None:
    """The version that taking back one more change leads to, None if there is none. `revisions`: the last one first."""
    # Where on the line of real changes each revision stands: a change stands for itself, one taken back where it led. Bringing
    # something back from the history is a change, and has a note.
    stands: dict[int, int] = {}
    earlier: list[int] = []
    for one in reversed(revisions):
        stands[one.version] = one.version
        if one.restores is not None and not one.note and earlier and one.restores == _one_back(stands[earlier[-1]], earlier):
            stands[one.version] = stands.get(one.restores, one.restores)
        earlier.append(one.version)
    return _one_back(stands[earlier[-1]], earlier) if earlier else None


def _one_back(version: int, versions: Sequence[int]) -> int | None:
    return max((one for one in versions if one < version), default=None)


def _journey(visit: Visit) -> JourneyMap | None:
    """The map that is talked about, else the one that changed last."""
    return visit.open_map() or next((visit.map(one.id) for one in visit.listed()), None)


def _entry(visit: Visit, one: Revised, what: str) -> str:
    """One revision: which, when, what changed, why."""
    when = one.at.astimezone(visit.now.tzinfo)
    # The note of one that was brought back only says so.
    note = [visit.say("map-quoted", words=one.note)] if one.note and one.restores is None else []
    heading = f"{one.version} · {date_in_words(when.date(), visit.language)}, {when:%H:%M}"
    return "\n".join([heading, what, *note])


def _what(visit: Visit, journey: JourneyMap, revisions: Sequence[Revised], place: int) -> str:
    """What a revision changed; "" for nothing that shows: a question that was skipped."""
    if revisions[place].restores is not None:
        return visit.say("history-restored", version=revisions[place].restores or 0)
    new = visit.map(journey.id, revisions[place].version)
    old = visit.map(journey.id, revisions[place + 1].version) if place + 1 < len(revisions) else None
    if old is None or new is None:
        return visit.say("history-first")
    lines = diff_lines(visit.content, visit.language, old, new)
    named = revisions[place].note and visit.say("history-step")
    return listed(visit, "", lines, _CHANGES_AT_ONCE).strip() or named
