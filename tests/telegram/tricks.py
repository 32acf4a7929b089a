"""The real coach, without a trained index, as the real Telegram program; a few words make it slow, wordy or fail.

`python -m tests.telegram.tricks`, configured as the product is.
"""

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from bot import logs
from bot.answering.answerer import Answerer
from bot.answering.head import Head
from bot.answering.index import Index, VectorStore
from bot.bootstrap import KNOWLEDGE, LOCALES
from bot.coach import Coach
from bot.errors import say_plainly
from bot.guides.knowledge import load_knowledge
from bot.hosting import host
from bot.messages import Choice, Engine, Message, Reply, Turn
from bot.phrases import Phrases
from bot.settings import load_settings
from tests.test_coach import CannedReader

SLOW, ECHO, WORDY, BROKEN, SLOW_MENU = "slow", "echo ", "wordy", "broken", "slow menu"
SECONDS = 2.0
# Ten thousand letters, each of two UTF-16 units, in paragraphs.
WORDS = "\n\n".join("🥖" * 248 + f"{number:02}" for number in range(40))


class Tricks:
    """The coach behind a few tricks; "Slow" is also a choice."""

    def __init__(self, coach: Engine) -> None:
        self._coach = coach

    def turn(self, remembered: Mapping[str, Any], message: Message) -> Turn:
        """A trick, or whatever the coach says."""
        if message.text == BROKEN:
            raise RuntimeError("broken on purpose")
        reply = self._trick(message)
        if reply is None:
            return self._coach.turn(remembered, message)
        conversation = self._coach.turn(remembered, replace(message, text="", choice=None, event="nothing")).conversation
        return Turn(conversation, (reply,))

    def _trick(self, message: Message) -> Reply | None:
        if SLOW in (message.text, message.choice):
            time.sleep(SECONDS)
            return Reply("at last")
        if message.text == SLOW_MENU:
            return Reply("?", (Choice(SLOW, "Slow"),))
        if message.text == WORDY:
            return Reply(WORDS, (Choice("more", "More"),))
        return Reply(message.text.removeprefix(ECHO)) if message.text.startswith(ECHO) else None


def main() -> None:
    settings, phrases, knowledge = load_settings(), Phrases(LOCALES), load_knowledge(KNOWLEDGE)
    logs.set_up(settings.log_level)
    index = Index("canned", cast(Head, None), cast(VectorStore, None), {})
    answerer = Answerer(knowledge, phrases, CannedReader(knowledge.library), lambda: index)
    host(settings, Tricks(Coach(answerer, knowledge.library, phrases)), phrases)


if __name__ == "__main__":
    say_plainly("tricks", main)
