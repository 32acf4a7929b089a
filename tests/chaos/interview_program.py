"""The real coach, without a trained index, as the real Telegram program: maps are drawn and kept as in the product.

For the coach it is always the moment that TEST_NOW names.
"""

import os
from datetime import datetime
from typing import cast

from bot import logs
from bot.answering.answerer import Answerer
from bot.answering.head import Head
from bot.answering.index import Index, VectorStore
from bot.bootstrap import KNOWLEDGE, LOCALES
from bot.coach import Coach
from bot.errors import say_plainly
from bot.guides.knowledge import load_knowledge
from bot.hosting import host
from bot.late_shelf import LateShelf
from bot.mapping.opening import load_content, open_front
from bot.phrases import Phrases
from bot.settings import load_settings
from tests.test_coach import CannedReader


def main() -> None:
    settings, phrases, knowledge = load_settings(), Phrases(LOCALES), load_knowledge(KNOWLEDGE)
    logs.set_up(settings.log_level)
    index = Index("canned", cast(Head, None), cast(VectorStore, None), {})
    answerer = Answerer(knowledge, phrases, CannedReader(knowledge.library), lambda: index)
    content, shelf = load_content(KNOWLEDGE, phrases, knowledge.library), LateShelf()
    # A map has days in it, and what was drawn before and after midnight is compared.
    now = datetime.fromisoformat(os.environ["TEST_NOW"])
    front = open_front(content, shelf, settings.home / "exports", lambda: now)
    host(settings, Coach(answerer, knowledge.library, phrases, front), phrases, shelf)


if __name__ == "__main__":
    say_plainly("test-bot", main)
