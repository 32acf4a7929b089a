"""T9: the bot is stopped at each question, and everybody is asked next what they would have been asked anyway."""

import time
from pathlib import Path
from typing import Any

from bot.phrases import Phrases
from tests.chaos.crowd import Crowd
from tests.chaos.drawn_maps import check_maps
from tests.chaos.harness import INTERVIEW, BotProcess, check_database, record, size, wait_until_settled
from tests.chaos.interviewed import ENDLESS, Owner, Owners, by_taps
from tests.chaos.users import Users
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.telegram.steps import STEPS

# In the suite other tests and programs may take the processor away.
_RESUMED_WITHIN = size(100.0, 5.0)
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
        users.go_on(PATIENCE, lambda: users.pausing)
        for number in range(rounds):
            wait_until_settled(tmp_path)
            _stop(bot, killed=number % 2 == 1)
            slowest = max(slowest, _answer_and_restart(bot, users, users.people))
        _to_the_end(bot, users)

    check_database(tmp_path, users.truth)
    assert (users.wrong, users.repeated, fake.violations) == ([], 0, [])
    assert {chat: _seen(fake, chat) for chat in users.truth} == dict.fromkeys(users.truth, _uninterrupted())
    assert slowest <= _RESUMED_WITHIN
    record("T9", "stopped at each step", restarts=rounds, resumed=rounds * STEPS, slowest_s=round(slowest, 2), repeated=0)


def test_an_interview_keeps_its_place_through_a_restart_at_each_tap(fake: FakeTelegram, tmp_path: Path, phrases: Phrases) -> None:
    voices = size(2, 5)
    owners = Owners(fake, voices, phrases, by_taps, voices=voices)
    slowest, resumed = 0.0, 0
    with BotProcess(tmp_path, fake.base_url, program=INTERVIEW) as bot:
        # First one in each language whom nothing interrupts, then those of whom each waits at another tap.
        bot.run()
        owners.begin()
        owners.go_on(PATIENCE)
        taps = len(owners.people[0].answers)
        for steps in range(0, taps, size(9, 1)):
            owners.one_more()
            owners.people[-1].steps = steps
        owners.go_on(PATIENCE, lambda: owners.pausing)
        rounds = size(2, taps)
        for number in range(rounds):
            wait_until_settled(tmp_path)
            _stop(bot, killed=number % 2 == 1)
            waiting = [owner for owner in owners.people if not owner.finished]
            slowest = max(slowest, _answer_and_restart(bot, owners, waiting[number % 2 :: 2]))
            _resume(owners, waiting[(number + 1) % 2 :: 2], phrases)
            resumed += len(waiting)
        _to_the_end(bot, owners)

    check_maps(tmp_path, owners)
    assert (owners.repeated, fake.violations) == (0, [])
    assert slowest <= _RESUMED_WITHIN
    figures = {"taps": taps, "maps": len(owners.people) - voices, "resumed": resumed, "slowest_s": round(slowest, 2), "repeated": 0}
    record("T9", "interview stopped at each tap", restarts=rounds, **figures)


def _stop(bot: BotProcess, *, killed: bool) -> None:
    if killed:
        bot.kill()
    else:
        assert bot.terminate() == 0


def _answer_and_restart(bot: BotProcess, crowd: Crowd[Any], some: list[Any]) -> float:
    """Some answer one question while the bot is down; seconds from its start until all have one to answer."""
    for person in some:
        person.steps += 1
    crowd.react()
    began = time.monotonic()
    bot.start()
    crowd.go_on(PATIENCE, lambda: crowd.pausing)
    return time.monotonic() - began


def _resume(owners: Owners, some: list[Owner], phrases: Phrases) -> None:
    """Others write /resume, are shown the very question where they stopped, with what they had chosen, and answer that."""
    for owner in some:
        owners.resume(owner)
    owners.go_on(PATIENCE, lambda: owners.pausing)
    for owner in some:
        *_, (text, buttons), again = owner.saw
        news, _, question = again[0].partition("\n\n")
        assert (news, again[1]) == (phrases.say(owner.language, "map-resumed"), buttons)
        assert text.endswith(question)
        owner.saw.pop()
        owner.steps += 1
    owners.go_on(PATIENCE, lambda: owners.pausing)


def _to_the_end(bot: BotProcess, crowd: Crowd[Any]) -> None:
    for person in crowd.people:
        person.steps = ENDLESS
    crowd.go_on(PATIENCE)
    wait_until_settled(bot.home)
    assert bot.terminate() == 0


def _seen(fake: FakeTelegram, chat: int) -> Seen:
    return [(message.text, [button.label for button in message.buttons]) for message in fake.replies(chat)]


def _uninterrupted() -> Seen:
    return [(f"Step {step} of {STEPS}?", ["Yes", "No"]) for step in range(1, STEPS + 1)] + [(f"All {STEPS} steps are answered", [])]
