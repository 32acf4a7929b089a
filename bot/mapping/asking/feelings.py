"""Questions about how customers feel."""

import re

from bot.journey import changes
from bot.journey.interview.answers import add_pains
from bot.journey.limits import LIMITS
from bot.journey.model import JourneyMap, Touchpoint
from bot.journey.vocabulary import OTHER_CHANNEL, StageKey
from bot.mapping.asking.asker import Asker, Step, answered
from bot.mapping.asking.contacts import heard
from bot.mapping.case import Case, new_id
from bot.messages import Choice
from bot.text import words
from bot.understanding.values import Asked

FACES = {-2: "😡", -1: "🙁", 0: "😐", 1: "🙂", 2: "😍"}
# From so many words on a score comes with a story worth keeping.
_STORY = 4
# A score as it is written in lists and by whoever knows the scale.
_NUMBER = re.compile(r"[+-]?[0-2]")
# In any country's quotation marks.
_QUOTED = re.compile('["“”„«»]([^"“”„«»]+)["“”«»]')
# Where a moment that decides is looked for, the likeliest first; what isn't on the map yet is put at one of the first two.
_MOMENTS = (Asked.PURCHASE, Asked.AFTER)
_TOPICS = (*_MOMENTS, Asked.CONSIDERATION, Asked.BACK, Asked.ADVOCACY, Asked.AWARENESS)


class AskScore(Asker):
    """Five faces for a stage."""

    by_number = False

    def text(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-question-score", stage=case.stage.value)

    def details(self, case: Case) -> str:
        """See Asker."""
        return "  ".join(f"{face} {case.word('score', str(score))}" for score, face in FACES.items())

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        chosen = case.journey.stage(case.stage).score
        return tuple(Choice(str(score), face, score == chosen) for score, face in FACES.items())

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        score = next((score for score in FACES if str(score) == name), None)
        return None if score is None else answered(changes.amend_stage(case.journey, case.stage, score=score))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. Words beyond the feeling are kept: what annoys as a pain, a customer's words in quotation marks as a quote,
        anything else as a note."""
        score = int(text) if _NUMBER.fullmatch(text) else case.content.understanding.score(text)
        if score is None:
            return None
        journey = changes.amend_stage(case.journey, case.stage, score=score)
        if len(text.split()) >= _STORY:
            journey = add_pains(journey, case.stage, [text], new_id) if score < 0 else with_story(journey, case.stage, text)
        return answered(journey, case.say("map-taken", what=f"{FACES[score]} {case.word('score', str(score))}"))

    def unknown(self, case: Case) -> JourneyMap:
        """See Asker."""
        return changes.amend_stage(case.journey, case.stage, score=None)


class AskPain(Asker):
    """What annoys people, what they ask and what they miss, at a stage that feels bad."""

    kind = "text"

    def text(self, case: Case) -> str:
        """See Asker."""
        return case.say("map-question-pain", stage=case.stage.value)

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        return (Choice("pain:0", case.pack.pain(case.stage, case.language)),)

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        if (name, argument) != ("pain", "0"):
            return None
        return answered(add_pains(case.journey, case.stage, [case.pack.pain(case.stage, case.language)], new_id))

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker."""
        said = case.content.understanding.pain(text)
        journey = add_pains(case.journey, case.stage, said.pains, new_id, about_price=said.about_price)
        fields = {"questions": said.questions, "unmet_need": said.unmet}
        return answered(changes.amend_stage(journey, case.stage, **{name: text for name, text in fields.items() if text}))

    def done(self, case: Case) -> Step | None:
        """See Asker."""
        return answered(case.journey) if case.journey.stage(case.stage).pains else None

    def example(self, case: Case) -> str:
        """See Asker."""
        return case.pack.pain(case.stage, case.language)


class AskMoment(Asker):
    """The moment of truth."""

    def options(self, case: Case) -> tuple[Choice, ...]:
        """See Asker."""
        return tuple(Choice(f"moment:{t.id}", t.title, t.moment_of_truth) for t in self._contacts(case))

    def tapped(self, case: Case, name: str, argument: str) -> Step | None:
        """See Asker."""
        ids = [touchpoint.id for touchpoint in self._contacts(case)]
        return answered(changes.set_moment_of_truth(case.journey, argument)) if name == "moment" and argument in ids else None

    def typed(self, case: Case, text: str) -> Step | None:
        """See Asker. A moment that isn't on the map yet is put there."""
        contacts = self._contacts(case)
        picked = case.content.understanding.pick(text, [(t.id, t.title) for t in contacts])
        if picked:
            title = next(t.title for t in contacts if t.id == picked[0])
            return answered(changes.set_moment_of_truth(case.journey, picked[0]), case.say("map-taken", what=title))
        return self._new(case, text)

    def example(self, case: Case) -> str:
        """See Asker."""
        return case.pack.moment(case.language)

    def _new(self, case: Case, text: str) -> Step:
        """One of the contacts by another name; else a contact that is known for the purchase or the first days after it; any other
        moment belongs to the purchase."""
        known = [(topic, said[0]) for topic in _TOPICS if (said := heard(case, text, topic).told) and said[0].catalogue]
        own = Touchpoint("", text, OTHER_CHANNEL)
        there = [old for _, new in (*known, (None, own)) for old in self._contacts(case) if _same(old, new)]
        if there:
            return answered(changes.set_moment_of_truth(case.journey, there[0].id), case.say("map-taken", what=there[0].title))
        stage, touchpoint = next(((topic.stage, new) for topic, new in known if topic in _MOMENTS), (StageKey.PURCHASE, own))
        name = new_id()
        journey = changes.add(case.journey, stage, touchpoint, lambda: name)
        return answered(changes.set_moment_of_truth(journey, name), case.say("map-not-among", title=touchpoint.title))

    def _contacts(self, case: Case) -> tuple[Touchpoint, ...]:
        return tuple(touchpoint for stage in case.journey.stages for touchpoint in stage.contacts)


def with_story(journey: JourneyMap, key: StageKey, text: str) -> JourneyMap:
    """With what an owner tells of a stage: what customers say there, if it stands in quotation marks, else a note."""
    quoted = _QUOTED.search(text)
    if quoted:
        return changes.amend_stage(journey, key, quote=quoted[1].strip())
    ideas = journey.stage(key).ideas
    both = f"{ideas}\n{text}" if ideas and text not in ideas else text
    return changes.amend_stage(journey, key, ideas=both if len(both) <= LIMITS["stage.ideas"] else text)


def _same(old: Touchpoint, new: Touchpoint) -> bool:
    return bool(new.catalogue and new.catalogue == old.catalogue) or words(new.title) == words(old.title)
