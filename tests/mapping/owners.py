"""An owner at the coach: says and taps things, and sees what is asked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from bot.answering.answerer import Answerer
from bot.answering.head import Head
from bot.answering.index import Index, VectorStore
from bot.coach import Coach
from bot.guides.knowledge import Knowledge
from bot.journey.interchange import restored
from bot.journey.model import JourneyMap
from bot.mapping.content import MapContent
from bot.mapping.opening import open_front
from bot.messages import Later, Message, Reply, Turn
from tests.mapping.shelf import MemoryShelf
from tests.test_coach import CannedReader

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def new_coach(knowledge: Knowledge, content: MapContent, shelf: MemoryShelf, exports: Path) -> Coach:
    """A coach that knows its own questions by heart; it is always NOW."""
    index = Index("canned", cast(Head, None), cast(VectorStore, None), {})
    answerer = Answerer(knowledge, content.phrases, CannedReader(knowledge.library), lambda: index)
    return Coach(answerer, knowledge.library, content.phrases, open_front(content, shelf, exports, lambda: NOW))


@dataclass
class Owner:
    """One conversation. What is remembered goes through JSON, as it does in a database; replies without contexts are like jsonl's."""

    coach: Coach
    shelf: MemoryShelf
    language: str = "en"
    contexts: bool = True
    remembered: Mapping[str, Any] = field(default_factory=dict)
    turn: Turn | None = None
    later: list[Later] = field(default_factory=list)

    def say(self, text: str) -> Reply:
        return self.send(Message.typed("c", text, self.language))

    def tap(self, choice: str) -> Reply:
        offers = [reply for reply in reversed(self.turn.replies) if reply.choices] if self.turn else []
        under = next((reply for reply in offers if choice in [one.id for one in reply.choices]), None)
        assert under or not offers, (choice, offers)
        return self.send(
            Message("c", choice=choice, language_hint=self.language, context=under.context if under and self.contexts else None)
        )

    def send(self, message: Message) -> Reply:
        self.turn = self.coach.turn(self.remembered, message)
        self.remembered = json.loads(json.dumps(self.turn.conversation.to_dict()))
        self.shelf.keep(message.conversation, self.turn.kept)
        self.later += self.turn.later
        return self.turn.replies[-1]

    @property
    def journey(self) -> JourneyMap:
        """The open map."""
        body = self.shelf.body("c", self.remembered["map"]["open"])
        assert body is not None
        return restored(body)
