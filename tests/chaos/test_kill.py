"""T4: kill -9 at random moments. Nothing is lost, nothing is done twice, and few messages come again."""

import random
import time
from pathlib import Path
from typing import Any

import pytest

from bot.phrases import Phrases
from tests.chaos.crowd import Crowd
from tests.chaos.drawn_maps import check_maps
from tests.chaos.harness import INTERVIEW, BotProcess, check_database, record, size, wait_until_settled, webhook
from tests.chaos.interviewed import Owners, at_will
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import free_port
from tests.telegram.steps import STEPS

SENDS_AT_ONCE = 16
# How many of the kills come while the bot is starting.
STARTING = 0.3
MODES = size(["polling"], ["polling", "webhook"])


@pytest.mark.parametrize("mode", MODES)
def test_answers_survive_kills_at_random_moments(fake: FakeTelegram, tmp_path: Path, mode: str) -> None:
    kills, chats = size(6, 200), size(20, 500)
    users = Users(fake, chats, seed=4)
    began = time.monotonic()
    with BotProcess(tmp_path, fake.base_url, **_fed_by(mode)) as bot:
        users.begin()
        _kill(bot, users, kills, chats * STEPS)

    check_database(tmp_path, users.truth)
    assert (users.wrong, fake.violations) == ([], [])
    assert users.answered == chats * STEPS
    assert users.repeated <= kills * SENDS_AT_ONCE
    figures = {"kills": kills, "chats": chats, "answers": users.answered, "lost": 0, "twice": 0, "repeated": users.repeated}
    record("T4", f"kill -9, SQLite, {mode}", **figures, seconds=round(time.monotonic() - began))


@pytest.mark.parametrize("mode", MODES)
def test_maps_survive_kills_at_random_moments(fake: FakeTelegram, tmp_path: Path, phrases: Phrases, mode: str) -> None:
    kills, voices, chats = size(3, 200), size(2, 20), size(3, 60)
    owners = Owners(fake, voices, phrases, at_will, voices=voices, seed=4)
    began = time.monotonic()
    with BotProcess(tmp_path, fake.base_url, program=INTERVIEW, **_fed_by(mode)) as bot:
        # First those who are never interrupted, then the same again while the bot dies.
        bot.run()
        owners.begin()
        owners.go_on(size(PATIENCE, 600))
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0
        planned = alone = owners.answered
        for _ in range(chats):
            owners.one_more()
            planned += len(owners.model(owners.people[-1]).answers)
        _kill(bot, owners, kills, planned)

    check_maps(tmp_path, owners)
    assert fake.violations == []
    assert owners.answered == planned
    assert owners.repeated <= kills * SENDS_AT_ONCE
    figures = {"kills": kills, "maps": chats, "answers": planned - alone, "lost": 0, "twice": 0, "repeated": owners.repeated}
    record("T4", f"kill -9 amid interviews, SQLite, {mode}", **figures, seconds=round(time.monotonic() - began))


def _fed_by(mode: str) -> dict[str, str]:
    return webhook(free_port()) if mode == "webhook" else {}


def _kill(bot: BotProcess, crowd: Crowd[Any], kills: int, planned: int) -> None:
    """Kill it so often while the crowd gives as many answers as planned, then let it come to the end."""
    chance = random.Random(4)  # noqa: S311 - reproducible
    for left in range(kills, 0, -1):
        _live_and_die(bot, crowd, (planned - crowd.answered) / (left + 1), chance)
    assert not crowd.finished
    bot.run()
    crowd.go_on(size(PATIENCE, 600))
    wait_until_settled(bot.home)
    assert bot.terminate() == 0


def _live_and_die(bot: BotProcess, crowd: Crowd[Any], answers: float, chance: random.Random) -> None:
    """One life, of about so many answers: all lives share what is still to be answered, so that they meet the dialogue everywhere."""
    bot.start()
    if chance.random() < STARTING:
        time.sleep(chance.uniform(0, 1.5))
    else:
        bot.wait_until_ready()
        goal = crowd.answered + chance.uniform(0, 1.8) * answers
        crowd.go_on(PATIENCE, lambda: crowd.answered >= goal)
        time.sleep(chance.uniform(0, 0.05))
    bot.kill()
