"""Owners with a map on the shelf, at a coach with an edit desk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

from bot.answering.answerer import Answerer
from bot.answering.head import Head
from bot.answering.index import Index, VectorStore
from bot.coach import Coach
from bot.conversation import Conversation
from bot.guides.knowledge import Knowledge
from bot.journey.changes import find, mark_asked
from bot.journey.interview.path import next_question
from bot.journey.model import Action, Business, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.journey.soundness import Item
from bot.journey.vocabulary import MapState, Place, Practice, Sector, StageKey, Trigger
from bot.mapping.advising import AdviceDesk
from bot.mapping.content import MapContent
from bot.mapping.editing.desk import EditDesk
from bot.mapping.front import Desks, Front
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.desk import ReviewDesk
from bot.mapping.shelving.desk import MapsDesk
from bot.mapping.visit import Visit, kept
from bot.messages import Reply
from tests.mapping.owners import NOW, Owner
from tests.mapping.shelf import MemoryShelf
from tests.test_coach import CannedReader

Edit = Callable[[JourneyMap], JourneyMap]
AWARENESS, CONSIDERATION, PURCHASE, RETENTION, ADVOCACY = StageKey
DAY = date(2026, 12, 1)


def bakery() -> JourneyMap:
    """A finished map with something of every kind."""
    stages = (
        Stage(AWARENESS, score=1, touchpoints=(Touchpoint("wndwwndw", "Shop window", "shop_window", Practice.AD),)),
        Stage(CONSIDERATION, score=0, touchpoints=(Touchpoint("rvwsrvws", "Google reviews", "review_site", Practice.REVIEW),)),
        Stage(
            PURCHASE,
            score=2,
            customer_goal="Fresh bread before work",
            touchpoints=(
                Touchpoint("cntrcntr", "At the counter", "in_shop", Practice.ORDER, moment_of_truth=True),
                Touchpoint("cardcard", "Card or cash", "in_shop", Practice.PAYMENT, catalogue="payment"),
            ),
            pains=(Pain("qjmbqjmb", "The queue is long", "cntrcntr"),),
            actions=(Action("brdsbrds", "Write prices on the board", now=True, owner="Ana", due=DAY),),
            metrics=(Metric("cnvrcnvr", "conversion"),),
        ),
        Stage(RETENTION, score=1, touchpoints=(Touchpoint("thnkthnk", "Thank-you card", "in_shop", Practice.THANK_YOU),)),
        Stage(ADVOCACY, score=1, touchpoints=(Touchpoint("frndfrnd", "Friends", "friend_word_of_mouth", Practice.WORD_OF_MOUTH),)),
    )
    business = Business("bzbzbzbz", "Mica", "Bread and cakes", Sector.FOOD, Place.SHOP, "RO")
    persona = Persona("prprprpr", "A teacher", "Something fresh", (Trigger.FRIEND,), (Worry("Too dear", about_price=True),))
    return answered(JourneyMap("mapmapmm", business, persona, "Mica", language="en", stages=stages, state=MapState.COMPLETE))


def answered(journey: JourneyMap) -> JourneyMap:
    """With every question put."""
    while question := next_question(journey):
        journey = mark_asked(journey, question.id, "answered")
    return journey


def forgotten(journey: JourneyMap, question_id: str) -> JourneyMap:
    """With a question that the owner didn't know an answer to."""
    return mark_asked(journey, question_id, "dont_know")


class Editor:
    """An owner, the map as it is kept, and the desk that they are at."""

    def __init__(self, owner: Owner, desk: EditDesk, content: MapContent) -> None:
        self.owner, self.desk = owner, desk
        self._content = content

    def say(self, text: str) -> Reply:
        return self.owner.say(text)

    def tap(self, *choices: str) -> Reply:
        """One after another; each must be offered."""
        replies = [self.owner.tap(choice) for choice in choices]
        return replies[-1]

    @property
    def visit(self) -> Visit:
        """The next turn's."""
        return Visit(self._content, self.owner.shelf, Conversation.from_dict(self.owner.remembered), "c", self.owner.language, NOW)

    @property
    def journey(self) -> JourneyMap:
        return self.owner.journey

    def item(self, item_id: str) -> Item:
        return find(self.journey, item_id)[1]

    @property
    def doing(self) -> tuple[str, str]:
        """What the coach takes typed words for."""
        remembered = self.owner.remembered["map"]
        return remembered["doing"], remembered["target"]


def new_editor(
    knowledge: Knowledge, content: MapContent, journey: JourneyMap | None, language: str = "en", *, contexts: bool = True
) -> Editor:
    """An owner who has this map, and hasn't opened it yet."""
    shelf = MemoryShelf()
    if journey:
        shelf.keep("c", [kept(replace(journey, language=language))])
    interview = InterviewDesk()
    desk = EditDesk(interview, knowledge.stages.taxonomies)
    desks = Desks(interview, MapsDesk(interview), ReviewDesk(interview), AdviceDesk(), (desk,))
    front = Front(content, shelf, lambda: NOW, desks)
    answerer = Answerer(knowledge, content.phrases, CannedReader(knowledge.library), lambda: _INDEX)
    coach = Coach(answerer, knowledge.library, content.phrases, front)
    return Editor(Owner(coach, shelf, language, contexts), desk, content)


_INDEX = Index("canned", cast(Head, None), cast(VectorStore, None), {})
