"""Guides of the operator's own, from the file to the answer, by the real programs."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.bootstrap import ROOT
from tests.telegram.fake.values import PATIENCE

GUIDE = """# Window displays

Put the warmest lamp behind the goods. Change the whole window every third week, and keep one old bicycle in it that never changes.
"""


@pytest.fixture
def own_home(tmp_path: Path, home: Path, app: object) -> Path:
    """A home of its own that starts from the real index."""
    return Path(shutil.copytree(home, tmp_path / "home"))


def start(python: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "JOURNEY_COACH_HOME": str(home)}
    return subprocess.run([python, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=False, cwd=ROOT, env=environment)


def test_an_own_guide_is_taken_in_quoted_word_for_word_and_forgotten(python: str, own_home: Path, tmp_path: Path) -> None:
    file = tmp_path / "windows.md"
    file.write_text(GUIDE, encoding="utf-8")

    taken = start(python, own_home, "ingest.py", str(file))
    answer = json.loads(start(python, own_home, "-m", "bot", "ask", "--json", "how often should I change my shop window display?").stdout)
    forgotten = start(python, own_home, "ingest.py", "--remove", "windows.md")

    assert (taken.returncode, forgotten.returncode) == (0, 0)
    assert taken.stdout.splitlines()[0].startswith("taken     windows.md: “Window displays”, en")
    assert "1 texts embedded, training kept" in taken.stdout
    assert (answer["kind"], answer["sources"][0]["guide"], answer["sources"][0]["facts"]) == ("answer", "windows.md", [])
    assert [(p["guide"], p["language"], p["facts"]) for p in answer["passages"][:1]] == [("windows.md", "en", [])]
    assert answer["sources"][0]["quote"] in answer["text"]
    assert forgotten.stdout.splitlines()[0] == "forgotten windows.md"


def test_a_refused_file_changes_nothing_and_is_one_line(python: str, own_home: Path, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("", encoding="utf-8")

    done = start(python, own_home, "ingest.py", str(file))

    assert done.returncode == 1
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["refused", "index"]
    assert "unchanged" in done.stdout
    assert done.stderr == ""
