"""A real coach: the whole knowledge, the default embedder, a real index that is built once and kept in .cache."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.bootstrap import ROOT, App, build_app
from bot.settings import Settings
from tests.mapping.shelf import MemoryShelf
from tests.real.toy_home import content, toy_app
from tests.telegram.fake import FakeTelegram
from tests.toy import write_knowledge

# Kept between runs: a changed text is embedded again, the rest isn't.
HOME = ROOT / ".cache" / "home"


@pytest.fixture(scope="session")
def home() -> Path:
    """The home of the real index, for tests that start a program."""
    return HOME


@pytest.fixture(scope="session")
def app(home: Path) -> App:
    """A real app, its index built if need be."""
    ready = build_app(Settings.model_validate({"JOURNEY_COACH_HOME": home}), lambda step, done, of: None)
    ready.shelf.open(MemoryShelf())
    return ready


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter that runs the tests."""
    return sys.executable


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


@pytest.fixture(scope="session")
def toy_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a sound index of the toy content; not to be changed."""
    home = tmp_path_factory.mktemp("toy")
    write_knowledge(content(home))
    toy_app(home)
    return home


@pytest.fixture
def toy_home(toy_built: Path, tmp_path: Path) -> Path:
    """A home of the test's own with a sound index of the toy content."""
    return Path(shutil.copytree(toy_built, tmp_path / "home"))
