"""Telegram for one test at a time: our fake, and the independent emulator."""

from collections.abc import Iterator

import pytest

from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running
