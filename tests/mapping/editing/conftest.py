"""Owners who have a map already."""

from collections.abc import Callable

import pytest

from bot.guides.knowledge import Knowledge
from bot.journey.model import JourneyMap
from bot.mapping.content import MapContent
from tests.mapping.editing.owners import Editor, bakery, new_editor


@pytest.fixture
def edits(knowledge: Knowledge, content: MapContent) -> Callable[..., Editor]:
    def make(journey: JourneyMap | None = None, language: str = "en", *, contexts: bool = True) -> Editor:
        return new_editor(knowledge, content, journey or bakery(), language, contexts=contexts)

    return make
