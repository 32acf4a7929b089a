from collections.abc import Callable
from pathlib import Path

import pytest

from bot.importing.importer import import_paths
from bot.importing.report import ImportedGuide, ImportReport
from tests.importing.guides import NOTHING_CARRIED, toy_detect


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., ImportReport]:
    """Import one file of the given name and content."""

    def run(name: str, content: str | bytes) -> ImportReport:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return import_paths([file], NOTHING_CARRIED, toy_detect)

    return run


@pytest.fixture
def take_guide(take: Callable[..., ImportReport]) -> Callable[..., ImportedGuide]:
    """Import one file that is not refused."""

    def run(name: str, content: str | bytes) -> ImportedGuide:
        report = take(name, content)
        assert report.refused == ()
        return report.guides[0]

    return run
