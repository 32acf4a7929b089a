"""T30, as far as there are limits: one person writes far too much beside a hundred others, who notice nothing."""

from collections import Counter
from functools import partial
from pathlib import Path
from statistics import median

from tests.chaos.harness import BotProcess, record, size, wait_until_settled
from tests.chaos.load import TelegramProcess, by_the_clock, waits

ABUSER, PER_MINUTE = 1_000, 60
# A thousand a minute; in the suite so many that it is soon over.
RATE = size(50.0, 1_000 / 60)
# How much longer the others may wait. In the suite a programme beside it may cost more than any abuser: then nothing but a standstill.
LONGER = size(100.0, 1.5)
OTHERS = range(1, 101)
TOLD = "Event slow-down"


def test_who_writes_too_much_is_told_once_and_slows_nobody_down(tmp_path: Path) -> None:
    # Twice as many in two minutes are still too many in one of them.
    messages = size(70, 500)
    quiet: list[float] = []
    loud: list[float] = []
    with TelegramProcess(tmp_path) as telegram, BotProcess(tmp_path / "home", telegram.base_url) as bot:
        bot.run()
        for chat in OTHERS:
            telegram.control("say", chat=chat, text="/start")
        telegram.control("wait", pending=0)
        wait_until_settled(tmp_path / "home")
        # In turns: whatever else the machine does meanwhile hits both.
        for turn in range(4):
            took = _while(telegram, messages, abused=turn % 2 == 1)
            (loud if turn % 2 else quiet).extend(took)
        telegram.control("wait", pending=0)
        wait_until_settled(tmp_path / "home")
        seen, violations = telegram.control("messages", chat=ABUSER), telegram.control("violations")
        assert bot.terminate() == 0

    wrote = Counter(message["raw"]["date"] // 60 for message in seen if not message["by_bot"])
    replies = Counter(message["text"] == TOLD for message in seen if message["by_bot"])
    assert wrote.total() == 2 * messages
    assert replies[True] == sum(count > PER_MINUTE for count in wrote.values())
    assert replies[False] == sum(min(count, PER_MINUTE) for count in wrote.values())
    assert violations == []
    before, beside = median(quiet), median(loud)
    assert beside <= LONGER * before
    record("T30", "one abuser", messages=wrote.total(), told=replies[True], before_s=round(before, 3), beside_s=round(beside, 3))


def _while(telegram: TelegramProcess, messages: int, *, abused: bool) -> list[float]:
    """Seconds that the others wait for their answers, while the abuser writes as many messages as all of them together or none."""
    chats = [OTHERS[number % len(OTHERS)] for number in range(messages)]
    everybody = [chat for other in chats for chat in ((ABUSER, other) if abused else (other,))]
    deeds = (partial(telegram.control, "say", chat=chat, text=f"answer {number}") for number, chat in enumerate(everybody))
    moments = by_the_clock(deeds, 2 * RATE if abused else RATE)
    telegram.control("wait", pending=0)
    asked = [(chat, moment) for chat, moment in zip(everybody, moments, strict=True) if chat != ABUSER]
    return waits(asked, telegram.control("calls"))
