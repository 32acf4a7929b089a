"""Killing ingest at random: whatever the instant, the next start has a whole index, and the old one served until then."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.bootstrap import ROOT
from bot.guides.knowledge import load_knowledge
from bot.indexing.build import Indexer
from tests.toy import ToyEmbedder, write_knowledge

# `make chaos` asks for many more.
ROUNDS = int(os.environ.get("CHAOS_ROUNDS", "4"))
LONGEST = 2.5
BUILD = """
import sys
from pathlib import Path
from bot.guides.knowledge import load_knowledge
from bot.indexing.build import Indexer
from tests.toy import ToyEmbedder
home = Path(sys.argv[1])
print("started", flush=True)
Indexer(home / "index", ToyEmbedder(), home / "none").build(load_knowledge(home / "knowledge"), [], lambda *step: None)
"""


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_build_killed_at_any_instant_leaves_a_whole_index(tmp_path: Path, seed: int) -> None:
    content = write_knowledge(tmp_path / "knowledge")
    indexer = Indexer(tmp_path / "index", ToyEmbedder(), tmp_path / "none")
    indexer.build(load_knowledge(content), [], lambda step, done, of: None)
    before = indexer.open().build
    edition = content / "guides" / "001" / "en.md"
    edition.write_text(edition.read_text(encoding="utf-8").replace("Sell bread", "Offer bread"), encoding="utf-8")

    _kill_a_build(tmp_path, LONGEST * (seed * 0.618034 % 1))

    assert indexer.open().store.count == 15
    after = indexer.build(load_knowledge(content), [], lambda step, done, of: None)
    assert indexer.open().build == after.build != before


def _kill_a_build(home: Path, seconds: float) -> None:
    build = subprocess.Popen([sys.executable, "-c", BUILD, str(home)], cwd=ROOT, stdout=subprocess.PIPE)
    assert build.stdout
    build.stdout.readline()
    time.sleep(seconds)
    build.send_signal(signal.SIGKILL)
    build.communicate()
