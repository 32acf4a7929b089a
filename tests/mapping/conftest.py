"""Coaches with nothing remembered yet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.bootstrap import KNOWLEDGE
from bot.guides.knowledge import Knowledge
from bot.mapping.content import MapContent
from bot.mapping.opening import load_content
from bot.phrases import Phrases
from tests.mapping.owners import Owner, new_coach
from tests.mapping.shelf import MemoryShelf


@pytest.fixture(scope="session")
def content(knowledge: Knowledge, phrases: Phrases) -> MapContent:
    return load_content(KNOWLEDGE, phrases, knowledge.library)


@pytest.fixture
def new_owner(knowledge: Knowledge, content: MapContent, tmp_path: Path) -> Callable[..., Owner]:
    def make(language: str = "en", *, contexts: bool = True) -> Owner:
        shelf = MemoryShelf()
        return Owner(new_coach(knowledge, content, shelf, tmp_path / "exports"), shelf, language, contexts)

    return make


@pytest.fixture
def owner(new_owner: Callable[..., Owner]) -> Owner:
    return new_owner()
