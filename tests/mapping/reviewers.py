"""Owners with a finished map on the shelf, some weeks later: reviews, history, reminders."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.conversation import Conversation
from bot.journey.changes import mark_asked
from bot.journey.interchange import restored
from bot.journey.interview.path import next_question
from bot.journey.model import Action, Business, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, Worry
from bot.journey.vocabulary import MapState, Place, Practice, Sector, StageKey, Trigger
from bot.mapping.advising import AdviceDesk
from bot.mapping.checking import CheckDesk
from bot.mapping.content import MapContent
from bot.mapping.editing.desk import EditDesk
from bot.mapping.front import Desks, Front
from bot.mapping.interviewing import InterviewDesk
from bot.mapping.reviewing.desk import ReviewDesk
from bot.mapping.shelving.desk import MapsDesk
from bot.mapping.visit import Visit, kept
from bot.mapping.zones import local
from bot.messages import Later, Message, Reply, Turn
from tests.mapping.shelf import MemoryShelf

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AWARENESS, CONSIDERATION, PURCHASE, RETENTION, ADVOCACY = StageKey


def bakery() -> JourneyMap:
    """A finished map with something of every kind, to be looked at again today."""
    stages = (
        Stage(AWARENESS, score=1, touchpoints=(Touchpoint("wndwwndw", "Shop window", "shop_window", Practice.AD),)),
        Stage(CONSIDERATION, score=0, touchpoints=(Touchpoint("rvwsrvws", "Google reviews", "review_site", Practice.REVIEW),)),
        Stage(
            PURCHASE,
            score=2,
            touchpoints=(
                Touchpoint("cntrcntr", "At the counter", "in_shop", Practice.ORDER, moment_of_truth=True),
                Touchpoint("cardcard", "Card or cash", "in_shop", Practice.PAYMENT, catalogue="payment"),
            ),
            pains=(Pain("qjmbqjmb", "The queue is long", "cntrcntr"),),
            actions=(
                Action("brdsbrds", "Write prices on the board", now=True, owner="Ana", due=date(2026, 12, 1)),
                Action("hrshrshr", "Open earlier"),
            ),
            metrics=(Metric("cnvrcnvr", "conversion"),),
        ),
        Stage(RETENTION, score=1, touchpoints=(Touchpoint("thnkthnk", "Thank-you card", "in_shop", Practice.THANK_YOU),)),
        Stage(ADVOCACY, touchpoints=(Touchpoint("frndfrnd", "Friends", "friend_word_of_mouth", Practice.WORD_OF_MOUTH),)),
    )
    business = Business("bzbzbzbz", "Mica", "Bread and cakes", Sector.FOOD, Place.SHOP, "RO")
    persona = Persona("prprprpr", "A teacher", "Something fresh", (Trigger.FRIEND,), (Worry("Too dear", about_price=True),))
    journey = JourneyMap("mapmapmm", business, persona, "Mica", stages=stages, state=MapState.COMPLETE, next_review=TODAY)
    while question := next_question(journey):
        journey = mark_asked(journey, question.id, "answered")
    return journey


@dataclass
class Reviewer:
    """One owner at a front without the coach around it. What is remembered goes through JSON; `later`: all that is to be told."""

    content: MapContent
    language: str = "en"
    contexts: bool = True
    now: datetime = NOW
    shelf: MemoryShelf = field(default_factory=MemoryShelf)
    remembered: Mapping[str, Any] = field(default_factory=dict)
    turn: Turn | None = None
    later: list[Later] = field(default_factory=list)

    def __post_init__(self) -> None:
        interview = InterviewDesk()
        self.desk = ReviewDesk(interview)
        desks = Desks(interview, MapsDesk(interview), self.desk, AdviceDesk(), (CheckDesk(interview), EditDesk(interview)))
        self._front = Front(self.content, self.shelf, lambda: self.now, desks)

    def say(self, text: str) -> Reply:
        """Types something; it must be taken by a desk."""
        message = Message.typed("c", text, self.language)
        name, _, rest = text.removeprefix("/").partition(" ")
        if text.startswith("/"):
            return self._after(self._front.command(self.conversation, message, name, rest, self.language))
        return self._after(self._front.typed(self.conversation, message, self.language))

    def asks(self, text: str) -> Turn | None:
        """What becomes of typed words that may be none of a map's business."""
        return self._front.typed(self.conversation, Message.typed("c", text, self.language), self.language)

    def tap(self, *choices: str) -> Reply:
        """Taps one after another; each must be offered by one of the last replies."""
        for choice in choices:
            under = next(reply for reply in reversed(self.replies) if choice in [one.id for one in reply.choices])
            self.tap_blindly(choice, under.context)
        return self.replies[-1]

    def tap_blindly(self, choice: str, context: Mapping[str, Any] | None = None) -> Reply:
        """Taps something under an old message."""
        message = Message("c", choice=choice, language_hint=self.language, context=context if self.contexts else None)
        return self._after(self._front.tapped(self.conversation, message, self.language))

    def told(self, event: str) -> Turn | None:
        """When the time of something has come."""
        turn = self.desk.told(self.visit, event)
        if turn:
            self._take(turn)
        return turn

    def keep(self, journey: JourneyMap, note: str = "", *, deleted: bool = False) -> None:
        """Puts a map on the shelf."""
        self.shelf.keep("c", [kept(journey, note, deleted=deleted)])

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def conversation(self) -> Conversation:
        return Conversation.from_dict(self.remembered)

    @property
    def visit(self) -> Visit:
        conversation = self.conversation
        now = local(self.now, conversation.timezone, self.language)
        return Visit(self.content, self.shelf, conversation, "c", self.language, now)

    @property
    def replies(self) -> tuple[Reply, ...]:
        assert self.turn
        return self.turn.replies

    @property
    def journey(self) -> JourneyMap:
        """The open map."""
        body = self.shelf.body("c", self.remembered["map"]["open"])
        assert body is not None
        return restored(body)

    def notes(self, map_id: str) -> list[tuple[int, str, int | None]]:
        """The revisions of a map: version, note, what it restores."""
        return [(one.version, one.note, one.restores) for one in self.shelf.revisions("c", map_id)]

    def _after(self, turn: Turn | None) -> Reply:
        assert turn is not None, "nobody took it"
        self._take(turn)
        return turn.replies[-1]

    def _take(self, turn: Turn) -> None:
        self.turn = turn
        self.remembered = json.loads(json.dumps(turn.conversation.to_dict()))
        self.shelf.keep("c", turn.kept)
        self.later += turn.later
