"""A Telegram to break things with."""

from collections.abc import Iterator

import pytest

from tests.telegram.fake import FakeTelegram


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running
