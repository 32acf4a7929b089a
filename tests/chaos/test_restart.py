"""T9: the bot is stopped at each of the twenty-five steps, and everybody is asked next what they would have been asked anyway."""

import time
from pathlib import Path

from tests.chaos.harness import BotProcess, check_database, record, size, wait_until_settled
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram
from tests.telegram.steps import STEPS

_RESUMED_WITHIN = 5.0
Seen = list[tuple[str, list[str]]]


def test_whoever_answers_while_the_bot_is_down_is_asked_the_next_question_within_seconds(fake: FakeTelegram, tmp_path: Path) -> None:
    # Each waits at another step; with as many rounds as steps, each is stopped at every one.
    users = Users(fake, STEPS, seed=9)
    for person in users.people:
        person.steps = person.chat - 1
    rounds, slowest = size(2, STEPS), 0.0
    with BotProcess(tmp_path, fake.base_url) as bot:
        bot.run()
        users.begin()
        users.go_on(60, lambda: users.pausing)
        for number in range(rounds):
            wait_until_settled(tmp_path)
            _stop(bot, killed=number % 2 == 1)
            slowest = max(slowest, _answer_and_restart(bot, users))
        for person in users.people:
            person.steps = STEPS
        users.go_on(60)
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    check_database(tmp_path, users.truth)
    assert (users.wrong, users.repeated, fake.violations) == ([], 0, [])
    assert {chat: _seen(fake, chat) for chat in users.truth} == dict.fromkeys(users.truth, _uninterrupted())
    assert slowest <= _RESUMED_WITHIN
    record("T9", "stopped at each step", restarts=rounds, resumed=rounds * STEPS, slowest_s=round(slowest, 2), repeated=0)


def _stop(bot: BotProcess, *, killed: bool) -> None:
    if killed:
        bot.kill()
    else:
        assert bot.terminate() == 0


def _answer_and_restart(bot: BotProcess, users: Users) -> float:
    """Everybody answers one question while the bot is down; seconds from its start until all have the next one."""
    for person in users.people:
        person.steps = min(person.steps + 1, STEPS)
    users.react()
    began = time.monotonic()
    bot.start()
    users.go_on(60, lambda: users.pausing)
    return time.monotonic() - began


def _seen(fake: FakeTelegram, chat: int) -> Seen:
    return [(message.text, [button.label for button in message.buttons]) for message in fake.replies(chat)]


def _uninterrupted() -> Seen:
    return [(f"Step {step} of {STEPS}?", ["Yes", "No"]) for step in range(1, STEPS + 1)] + [(f"All {STEPS} steps are answered", [])]
