"""A real coach: the whole knowledge, the default embedder, a real index that is built once and kept in .cache."""

import sys
from pathlib import Path

import pytest

from bot.bootstrap import ROOT, App, build_app
from bot.settings import Settings

# Kept between runs: a changed text is embedded again, the rest isn't.
HOME = ROOT / ".cache" / "home"


@pytest.fixture(scope="session")
def home() -> Path:
    """The home of the real index, for tests that start a program."""
    return HOME


@pytest.fixture(scope="session")
def app(home: Path) -> App:
    """A real app, its index built if need be."""
    return build_app(Settings.model_validate({"JOURNEY_COACH_HOME": home}), lambda step, done, of: None)


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter that runs the tests."""
    return sys.executable
