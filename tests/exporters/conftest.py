"""The exporters with the real words."""

import pytest

from bot.exporters.table import Exports
from bot.exporters.words import Words
from bot.phrases import Phrases
from bot.trades.trades import Trades, load_trades
from bot.trades.words import RuleWords, load_rule_words
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def trades() -> Trades:
    return load_trades(ROOT / "knowledge")


@pytest.fixture(scope="session")
def rules() -> RuleWords:
    return load_rule_words(ROOT / "knowledge")


@pytest.fixture(scope="session")
def exports(trades: Trades, phrases: Phrases, rules: RuleWords) -> Exports:
    return Exports(trades, phrases, rules)


@pytest.fixture(scope="session")
def words(trades: Trades, phrases: Phrases, rules: RuleWords) -> Words:
    return Words(trades, phrases, rules, "ro")
