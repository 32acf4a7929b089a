"""T4: kill -9 at random moments. Nothing is lost, nothing is done twice, and few messages come again."""

import random
import time
from pathlib import Path

import pytest

from tests.chaos.harness import BotProcess, check_database, free_port, record, size, wait_until_settled, webhook
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram

SENDS_AT_ONCE = 16
# How many of the kills come while the bot is starting.
STARTING = 0.3


@pytest.mark.parametrize("mode", size(["polling"], ["polling", "webhook"]))
def test_answers_survive_kills_at_random_moments(fake: FakeTelegram, tmp_path: Path, mode: str) -> None:
    kills, chats, seed = size(6, 200), size(20, 500), 4
    users = Users(fake, chats, seed=seed)
    chance = random.Random(seed)  # noqa: S311 - reproducible
    began = time.monotonic()
    with BotProcess(tmp_path, fake.base_url, **(webhook(free_port()) if mode == "webhook" else {})) as bot:
        users.begin()
        for left in range(kills, 0, -1):
            _live_and_die(bot, users, left, chance)
        assert not users.finished
        bot.run()
        users.go_on(size(60, 600))
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    check_database(tmp_path, users.truth)
    assert (users.wrong, fake.violations) == ([], [])
    assert users.answered == chats * 25
    assert users.repeated <= kills * SENDS_AT_ONCE
    figures = {"kills": kills, "chats": chats, "answers": users.answered, "lost": 0, "twice": 0, "repeated": users.repeated}
    record("T4", f"kill -9, SQLite, {mode}", **figures, seconds=round(time.monotonic() - began))


def _live_and_die(bot: BotProcess, users: Users, left: int, chance: random.Random) -> None:
    """One life; the `left` kills that are to come share what is still to be answered, so that they meet the dialogue everywhere."""
    bot.start()
    if chance.random() < STARTING:
        time.sleep(chance.uniform(0, 1.5))
    else:
        bot.wait_until_ready()
        goal = users.answered + chance.uniform(0, 1.8) * (25 * len(users.people) - users.answered) / (left + 1)
        users.go_on(30, lambda: users.answered >= goal)
        time.sleep(chance.uniform(0, 0.05))
    bot.kill()
