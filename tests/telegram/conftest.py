"""Telegram for one test at a time: our fake, and the independent emulator; and one running bot for all tests of how it behaves."""

from collections.abc import Iterator

import pytest

from tests.telegram.behaving import ADMIN, Bot
from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.world import CALLBACK_AGE
from tests.telegram.running import running


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(scope="session")
def _running_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("bot")
    with FakeTelegram() as fake, running("tests.telegram.tricks", fake, folder, JOURNEY_COACH_ADMINS=str(ADMIN)) as program:
        yield Bot(fake, program)


@pytest.fixture
def bot(_running_bot: Bot) -> Iterator[Bot]:
    """A bot that runs for all tests; each takes chats of its own. Whatever is tested, it must keep Telegram's rules."""
    before = len(_running_bot.world.violations)
    yield _running_bot
    _running_bot.world.heal()
    _running_bot.world.expire_callbacks(CALLBACK_AGE)
    assert _running_bot.world.violations[before:] == []
