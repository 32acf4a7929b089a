"""Building the index again and again, and killing builds, while questions are asked: each is answered, from a whole index (T20).

That a killed build leaves a whole index is tested in tests/test_chaos.py, for many more instants.
"""

import random
import re
import time
from collections.abc import Callable
from pathlib import Path

from bot.bootstrap import own_guides
from bot.guides.own import OwnGuide, OwnPassage, load_own, save_own
from bot.indexing.build import Indexer
from tests.chaos.harness import record, size, wait_until
from tests.real.toy_home import TEXTS, chosen, reply, toy_app, toy_bot, toy_command
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.toy import ToyEmbedder

ABOUT_CANDLES = "when do candles sell in winter?"
EDITION = re.compile(r"Candles sell in winter, edition (\d+)\.")
# Questions a second; on an overloaded machine fewer, so that not more than so many wait for their answers.
RATE, MOST_WAITING = 20, 60


def _publish(home: Path, edition: int) -> None:
    text = f"Candles sell in winter, edition {edition}."
    passage = OwnPassage("candles.md/1", "candles.md", "On candles", text, "en")
    save_own(OwnGuide("candles.md", "Candles", "en", str(edition), (passage,)), _guides(home))


def _guides(home: Path) -> Path:
    return own_guides(chosen(home))


class Asking:
    """Questions by the clock, each in a chat of its own, with the edition that was published when it was asked."""

    def __init__(self, fake: FakeTelegram) -> None:
        self._fake = fake
        self.published: list[int] = []

    def while_(self, busy: Callable[[], bool], published: int) -> None:
        """Ask at the rate as long as something goes on."""
        began = time.monotonic()
        number = 0
        while busy():
            time.sleep(max(0.0, began + number / RATE - time.monotonic()))
            number += 1
            if self._overloaded():
                continue
            self.published.append(published)
            self._fake.say(len(self.published), ABOUT_CANDLES, language="en")

    def _overloaded(self) -> bool:
        long_ago = len(self.published) - MOST_WAITING
        return long_ago > 0 and not self._fake.replies(long_ago)

    def told(self) -> list[int]:
        """The edition in each answer, in the order of the questions."""
        chats = range(1, len(self.published) + 1)
        wait_until(lambda: all(self._fake.replies(chat) for chat in chats), what="every answer")
        return [int(_edition(self._fake, chat)) for chat in chats]


def _edition(fake: FakeTelegram, chat: int) -> str:
    (answer,) = fake.replies(chat)
    match = EDITION.match(answer.text)
    assert match, answer.text
    return match[1]


def test_questions_are_answered_while_the_index_is_built_again_and_again_and_builds_are_killed(toy_home: Path, fake: FakeTelegram) -> None:
    rounds, chance = size(1, 20), random.Random(20)  # noqa: S311 - the same instants each time
    _publish(toy_home, 0)
    toy_app(toy_home)
    asking = Asking(fake)
    with toy_bot(toy_home, fake) as bot:
        bot.start().wait_until_ready()
        for edition in range(1, rounds + 1):
            _publish(toy_home, edition)
            _ask_during_a_build(toy_home, asking, edition, killed_after=chance.uniform(0.2, 3.0))
            _ask_during_a_build(toy_home, asking, edition, killed_after=None)
        told = asking.told()

        assert all(published <= edition <= published + 1 for published, edition in zip(asking.published, told, strict=True))
        assert _edition_now(fake, asking) == rounds
        assert bot.exit_code is None
    assert Indexer(toy_home / "index", ToyEmbedder(), toy_home).open().store.count == TEXTS + len(load_own(_guides(toy_home)))
    record("T20", "rebuilds, each killed once before", rebuilds=rounds, kills=rounds, questions=len(told), failed=0)


def _ask_during_a_build(home: Path, asking: Asking, edition: int, killed_after: float | None) -> None:
    build = toy_command(home, "build")
    deadline = time.monotonic() + (killed_after or 120)
    try:
        asking.while_(lambda: build.poll() is None and time.monotonic() < deadline, published=edition - 1)
    finally:
        build.kill()
        _, complained = build.communicate(timeout=PATIENCE)
    assert build.returncode in ((0, -9) if killed_after else (0,)), complained


def _edition_now(fake: FakeTelegram, asking: Asking) -> int:
    chat = len(asking.published) + 1
    reply(fake, chat, ABOUT_CANDLES)
    return int(_edition(fake, chat))
