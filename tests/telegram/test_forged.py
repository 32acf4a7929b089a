"""Forged taps: whatever is sent in place of a button's data, nobody reaches what isn't theirs, and every tap is answered."""

import itertools
import random
import secrets
from collections.abc import Callable, Iterator

import pytest

from bot.answering.courtesy import EXAMPLES
from bot.guides.knowledge import Knowledge
from bot.phrases import Phrases
from tests.chaos.harness import record, size
from tests.telegram.behaving import Bot
from tests.telegram.chat import Chat
from tests.telegram.fake import Shown
from tests.telegram.fake.values import PATIENCE

TAPS = size(150, 5_000)
# For each of the two people.
THIEVES = 5
SEED = 23

# The data of somebody's button -> what is sent instead.
FORGERIES: dict[str, Callable[[str], str]] = {
    "theirs": lambda data: data,
    "their menu, a choice it hasn't": lambda data: f"{data.split('.')[0]}.99",
    "their menu, a number it can't have": lambda data: f"{data.split('.')[0]}.-1",
    "their menu, bare": lambda data: data.split(".")[0],
    "a guess": lambda data: f"{secrets.token_urlsafe(16)}.0",
    "64 bytes": lambda data: "x" * 62 + ".0",
    "nothing": lambda data: "",
    "SQL": lambda data: "' OR 1=1 --.0",
}
# Those that name a menu of somebody else's as the bot itself writes it.
OF_ANOTHER = ("theirs", "their menu, a choice it hasn't")


class Victim:
    """Somebody with menus of every kind, in a language of their own so that their words would be noticed elsewhere."""

    def __init__(self, bot: Bot, knowledge: Knowledge, language: str, passage: str) -> None:
        self._bot, self.chat = bot, Chat(bot.world, bot.chat().number, language)
        said = (f"/language {language}", "/start", knowledge.library.passage(passage, language).section.question, "/settings", "/dance")
        for text in said:
            self.chat.say(text)
        self.chat.tap_in_place("👍")
        self.data = [button.data for message in self.chat.replies for button in message.buttons if button.data]

    @property
    def lane(self) -> str:
        return f"{self.chat.number}:{self.chat.number}"

    def kept(self) -> list[list[tuple[object, ...]]]:
        """All that is stored of this person, but for when."""
        queries = (
            "SELECT state, version, active FROM conversation WHERE lane = ?",
            "SELECT id, choices, context FROM menu WHERE lane = ? ORDER BY id",
            "SELECT question, kind, passages, language, helpful FROM feedback WHERE lane = ? ORDER BY id",
        )
        return [self._bot.rows(query, self.lane) for query in queries]

    def shown(self) -> list[Shown]:
        return self.chat.replies


@pytest.fixture
def people(bot: Bot, knowledge: Knowledge) -> tuple[Victim, Victim]:
    return Victim(bot, knowledge, "et", EXAMPLES[0]), Victim(bot, knowledge, "pl", EXAMPLES[1])


def forgeries(data: list[str]) -> Iterator[tuple[str, str]]:
    """Every forgery of every button, in an order that the seed decides, again and again."""
    every = [(name, forge(one)) for one in data for name, forge in FORGERIES.items()]
    random.Random(SEED).shuffle(every)  # noqa: S311 - reproducible on purpose
    return itertools.cycle(every)


def test_nobody_reaches_what_is_another_persons(bot: Bot, people: tuple[Victim, Victim], phrases: Phrases) -> None:
    # All are tapped at once here, so that the last ones wait for longer than Telegram would take an answer.
    bot.world.expire_callbacks(3600)
    before = [(one.kept()[0], one.kept()[2], one.shown()) for one in people]
    expected = []
    for victim in people:
        endless = forgeries(victim.data)
        for thief in (bot.chat("it") for _ in range(THIEVES)):
            forged = list(itertools.islice(endless, TAPS // THIEVES // 2))
            for _, data in forged:
                bot.world.forge(thief.number, 1, data, language="it")
            expected.append((thief, [name in OF_ANOTHER for name, _ in forged]))

    bot.until(bot.handled, timeout=PATIENCE + TAPS / 5)

    for thief, foreign in expected:
        bot.world.wait_for(lambda thief=thief, foreign=foreign: len(thief.notices) == len(foreign))  # type: ignore[misc]
        assert sorted(thief.notices) == sorted(phrases.say("it", "not-your-menu") if one else "" for one in foreign)
        assert {message.text for message in thief.replies} == {phrases.say("it", "stale-choice")}
        assert len(thief.replies) == foreign.count(False)
        assert bot.rows("SELECT count(*) FROM feedback WHERE lane = ?", f"{thief.number}:{thief.number}") == [(0,)]
    assert [(one.kept()[0], one.kept()[2], one.shown()) for one in people] == before
    record("T23", "forged taps by two people on each other's buttons", taps=TAPS, answered=TAPS, across_owners=0, seed=SEED)
