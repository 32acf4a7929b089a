"""The real coach, without a trained index, as the real Telegram program; a few words make it slow, wordy or fail.

`python -m tests.telegram.tricks`, configured as the product is.
"""

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
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
from bot.late_shelf import LateShelf
from bot.mapping.opening import load_content, open_front
from bot.messages import Choice, Document, Engine, Message, Place, Reply, Turn
from bot.phrases import Phrases
from bot.settings import load_settings
from tests.telegram.fake.values import PATIENCE
from tests.test_coach import CannedReader

SLOW, ECHO, WORDY, BROKEN = "slow ", "echo ", "wordy", "broken"
FILES, CHANNELS = "files ", "channels"
# Ten thousand letters, each of two UTF-16 units, in paragraphs.
WORDS = "\n\n".join("🥖" * 248 + f"{number:02}" for number in range(40))


def slow(gate: Path) -> str:
    """What to say to be answered when there is a file at `gate`."""
    return SLOW + str(gate)


def files(*paths: Path) -> str:
    """What to say to be handed these, between two texts."""
    return FILES + "|".join(map(str, paths))


class Tricks:
    """The coach behind a few tricks."""

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
        return Turn(conversation, (reply, Reply("That is all")) if reply.documents else (reply,))

    def _trick(self, message: Message) -> Reply | None:
        picked = (message.context or {}).get("picked")
        if message.text == CHANNELS or picked is not None:
            return _channels(set(picked or ()) ^ {message.choice})
        if message.text.startswith(FILES):
            paths = map(Path, message.text.removeprefix(FILES).split("|"))
            return Reply("Here", documents=tuple(Document(path.suffix[1:], str(path)) for path in paths))
        if message.text.startswith(SLOW):
            _wait_for(Path(message.text.removeprefix(SLOW)))
            return Reply("at last")
        if message.text == WORDY:
            return Reply(WORDS, (Choice("more", "More"),))
        return Reply(message.text.removeprefix(ECHO)) if message.text.startswith(ECHO) else None


def _wait_for(gate: Path) -> None:
    while not gate.exists():
        time.sleep(0.01)


def _channels(picked: set[str | None]) -> Reply:
    """A multiple choice of a hundred and more; one that has been tapped twice is as it was."""
    names = [f"channel{number}" for number in range(110)]
    choices = (Choice("back", "Back"), *(Choice(name, name.title(), name in picked) for name in names), Choice("done", "Done"))
    place = Place.NEW if picked == {None} else Place.EDIT
    return Reply("Which?", choices, place=place, context={"picked": sorted(picked & set(names))})


def main() -> None:
    settings, phrases, knowledge = load_settings(), Phrases(LOCALES), load_knowledge(KNOWLEDGE)
    logs.set_up(settings.log_level)
    index = Index("canned", cast(Head, None), cast(VectorStore, None), {})
    answerer = Answerer(knowledge, phrases, CannedReader(knowledge.library), lambda: index)
    shelf = LateShelf()
    front = open_front(load_content(KNOWLEDGE, phrases, knowledge.library), shelf, settings.home / "exports")
    # A busy machine may hold a turn up for a while: what is said to a tap must not depend on that.
    host(settings, Tricks(Coach(answerer, knowledge.library, phrases, front)), phrases, shelf, tap_patience=PATIENCE)


if __name__ == "__main__":
    say_plainly("tricks", main)
