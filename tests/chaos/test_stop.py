"""T10: SIGTERM under load. The bot ends in time, and whoever is talked to notices nothing."""

import threading
import time
from functools import partial
from itertools import takewhile
from pathlib import Path

from tests.chaos.harness import BotProcess, check_database, record, size, wait_until_settled
from tests.chaos.load import answers, by_the_clock, walks
from tests.telegram.fake import FakeTelegram

RATE, SIDE_BY_SIDE, MOST_WAITING = size(50, 100), 50, 500


def test_stopping_under_load_loses_and_repeats_nothing(fake: FakeTelegram, tmp_path: Path) -> None:
    stops = size(2, 50)
    posted: list[tuple[int, str]] = []
    enough = threading.Event()
    people = threading.Thread(target=_talk, args=(fake, posted, enough), daemon=True)
    seconds: list[float] = []
    with BotProcess(tmp_path, fake.base_url) as bot:
        people.start()
        for number in range(stops):
            bot.run()
            time.sleep(0.5 + 0.618034 * number % 1)
            began = time.monotonic()
            assert bot.terminate() == 0
            seconds.append(time.monotonic() - began)
            assert "Traceback" not in bot.output
        bot.run()
        enough.set()
        people.join()
        fake.wait_for(lambda: not fake.pending)
        wait_until_settled(tmp_path)
        assert bot.terminate() == 0

    check_database(tmp_path, answers(posted))
    assert (fake.repeated(), fake.violations) == ([], [])
    assert len(fake.calls_of("sendMessage")) == len(posted)
    longest = round(max(seconds), 1)
    # In the suite the machine may have other things to do.
    assert longest <= size(60, 25)
    record("T10", f"SIGTERM at {RATE} updates/s", stops=stops, updates=len(posted), longest_s=longest, lost=0, repeated=0)


def _talk(fake: FakeTelegram, posted: list[tuple[int, str]], enough: threading.Event) -> None:
    """Go through the steps by the clock, until it is enough; what was written goes to `posted`."""
    texts = takewhile(lambda _: not enough.is_set(), walks(range(1, 100_000), SIDE_BY_SIDE))
    by_the_clock((partial(_say, fake, posted, *text) for text in texts), RATE)


def _say(fake: FakeTelegram, posted: list[tuple[int, str]], chat: int, text: str) -> None:
    # Else a slow machine, on which starting takes long, would have all that to do after the last stop.
    fake.wait_for(lambda: fake.pending < MOST_WAITING)
    posted.append((chat, text))
    fake.say(chat, text)
