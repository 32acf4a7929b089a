"""A Telegram to break things with."""

from collections.abc import Iterator

import pytest

from tests.telegram.fake import FakeTelegram

# Else its assertions wouldn't say what differs.
pytest.register_assert_rewrite("tests.chaos.drawn_maps")


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running
