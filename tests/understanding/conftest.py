"""The whole of it, read once."""

import pytest

from bot.trades.trades import Trades, load_trades
from bot.understanding.understanding import Understanding, load_understanding
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def trades() -> Trades:
    return load_trades(ROOT / "knowledge")


@pytest.fixture(scope="session")
def understanding(trades: Trades) -> Understanding:
    return load_understanding(ROOT / "knowledge", trades)
