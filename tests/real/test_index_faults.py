"""A damaged index: noticed at the start and built anew, never answered from; and a running bot doesn't need the files at all (T19).

Mostly over the toy content, whose index builds in a second. Nothing answers before the index is sound: the port of /readyz isn't open then.
"""

import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.adapters.chroma_store import build_store
from bot.bootstrap import App
from bot.guides.knowledge import load_knowledge
from bot.indexing.build import Indexer
from bot.messages import Message
from tests.chaos.harness import FULL, BotProcess, record, size
from tests.real.toy_home import TEXTS, content, reply, toy_app, toy_bot, toy_command
from tests.telegram.fake import FakeTelegram
from tests.telegram.fake.values import PATIENCE
from tests.toy import ToyEmbedder

QUESTION, ANSWER = "how to sell bread en", "Sell bread en."
Damage = Callable[[Path, Path], None]


def _missing(index: Path, build: Path) -> None:
    shutil.rmtree(index)


def _truncated_sqlite(index: Path, build: Path) -> None:
    file = build / "chroma" / "chroma.sqlite3"
    os.truncate(file, file.stat().st_size // 2)


def _garbage_sqlite(index: Path, build: Path) -> None:
    file = build / "chroma" / "chroma.sqlite3"
    file.write_bytes(random.Random(1).randbytes(file.stat().st_size))  # noqa: S311 - the same garbage each time


def _garbage_header(index: Path, build: Path) -> None:
    _overwrite(build / "chroma" / "chroma.sqlite3", 100)


def _random_vectors(index: Path, build: Path) -> None:
    file = next(build.rglob("data_level0.bin"))
    _overwrite(file, file.stat().st_size)


def _wrong_model(index: Path, build: Path) -> None:
    _rebuilt(index, ToyEmbedder("toy:2"))


def _wrong_dimension(index: Path, build: Path) -> None:
    _rebuilt(index, ToyEmbedder(dimension=128))


def _broken_pointer(index: Path, build: Path) -> None:
    (index / "current").write_text("build-gone", encoding="utf-8")


def _empty_collection(index: Path, build: Path) -> None:
    shutil.rmtree(build / "chroma")
    build_store(build / "chroma", [], ToyEmbedder().passages)


def _no_manifest(index: Path, build: Path) -> None:
    (build / "manifest.json").write_bytes(b"{}")


def _overwrite(file: Path, count: int) -> None:
    with file.open("r+b") as stream:
        stream.write(random.Random(2).randbytes(count))  # noqa: S311


def _rebuilt(index: Path, embedder: ToyEmbedder) -> None:
    Indexer(index, embedder, index).build(load_knowledge(content(index.parent)), [], lambda step, done, of: None)


# With the read-only folder below these are the catalogue's shapes, and one more.
SHAPES: dict[str, Damage] = {
    damage.__name__[1:]: damage
    for damage in (
        _missing,
        _random_vectors,
        _truncated_sqlite,
        _garbage_sqlite,
        _garbage_header,
        _wrong_model,
        _wrong_dimension,
        _broken_pointer,
        _empty_collection,
        _no_manifest,
    )
}
# Each shape goes through the real start-up code in this process; started as programs, in the short form, are only some.
STARTED = list(SHAPES)[: size(2, len(SHAPES))]


def _damaged(home: Path, shape: str) -> None:
    index = home / "index"
    SHAPES[shape](index, index / (index / "current").read_text(encoding="utf-8"))


def _asked(home: Path, prefix: tuple[str, ...] = ()) -> tuple[int, str, str]:
    """Exit code, output and errors of the toy question."""
    process = toy_command(home, "ask", QUESTION, prefix=prefix)
    try:
        said, complained = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
    return process.returncode, said, complained


@pytest.mark.parametrize("shape", SHAPES)
def test_a_start_notices_a_damaged_index_and_answers_from_one_that_it_has_built_anew(
    toy_home: Path, shape: str, caplog: pytest.LogCaptureFixture
) -> None:
    _damaged(toy_home, shape)

    app = toy_app(toy_home)
    (answer,) = app.coach.turn({}, Message.typed("c", QUESTION, "en")).replies

    assert answer.text.startswith(ANSWER)
    assert [r.getMessage().split(":")[0] for r in caplog.records if r.name == "bot.bootstrap"] == ["building the index"]
    assert Indexer(toy_home / "index", ToyEmbedder(), toy_home).open().store.count == TEXTS


@pytest.mark.parametrize("shape", STARTED)
def test_the_telegram_bot_with_a_damaged_index_is_alive_and_answers(toy_home: Path, fake: FakeTelegram, shape: str) -> None:
    _damaged(toy_home, shape)

    with toy_bot(toy_home, fake) as bot:
        began = time.monotonic()
        bot.start().wait_until_ready()
        ready = time.monotonic() - began
        answer = reply(fake, 7, QUESTION)

        assert answer.startswith(ANSWER)
        assert "building the index" in bot.output
        assert bot.exit_code is None
    record("T19", f"telegram, {shape}", ready_seconds=round(ready, 1))


@pytest.mark.parametrize("shape", STARTED)
def test_ask_with_a_damaged_index_answers_and_says_that_it_built(toy_home: Path, shape: str) -> None:
    _damaged(toy_home, shape)

    code, said, complained = _asked(toy_home)

    assert (code, said.startswith(ANSWER)) == (0, True)
    assert "building the index" in complained
    record("T19", f"ask, {shape}")


def _read_only(folder: Path) -> tuple[str, ...]:
    """The command under which nothing can be written into the folder; root needs a mount for that."""
    if os.geteuid() != 0:
        for place in (folder, *folder.rglob("*")):
            place.chmod(place.stat().st_mode & ~0o222)
        return ()
    script = f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}"
    if subprocess.run(["unshare", "-m", "sh", "-c", script], check=False, capture_output=True).returncode:  # noqa: S607
        pytest.skip("root may mount nothing here, and is stopped by no mode")
    return ("unshare", "-m", "sh", "-c", f'{script} && exec "$@"', "read-only")


def test_a_sound_index_in_a_folder_that_cannot_be_written_serves(toy_home: Path) -> None:
    code, said, complained = _asked(toy_home, _read_only(toy_home / "index"))

    assert (code, said.startswith(ANSWER)) == (0, True)
    assert "building the index" not in complained


def test_a_damaged_index_that_cannot_be_replaced_is_one_sentence_and_no_answer(toy_home: Path) -> None:
    _damaged(toy_home, "random_vectors")

    code, said, complained = _asked(toy_home, _read_only(toy_home / "index"))

    assert (code, said) == (2, "")
    assert complained.splitlines()[-1].startswith("toy-bot: ")
    assert "Traceback" not in complained


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if not shape.startswith("wrong")][: size(2, None)])
def test_a_running_bot_goes_on_when_its_index_is_damaged_under_it(toy_home: Path, fake: FakeTelegram, shape: str) -> None:
    with toy_bot(toy_home, fake) as bot:
        bot.start().wait_until_ready()
        before = reply(fake, 1, QUESTION)
        _damaged(toy_home, shape)

        after = reply(fake, 2, QUESTION)

        assert after == before
        assert bot.exit_code is None


def test_the_real_bot_goes_on_when_its_index_is_deleted(app: App, home: Path, tmp_path: Path, fake: FakeTelegram) -> None:
    shutil.copytree(home / "index", tmp_path / "home" / "index")
    with BotProcess(tmp_path / "home", fake.base_url, program="bot telegram") as bot:
        bot.start().wait_until_ready()
        before = reply(fake, 1, "do people read reviews")
        shutil.rmtree(tmp_path / "home" / "index")

        after = reply(fake, 2, "do people read reviews")

    assert after == before
    assert "review" in after


@pytest.mark.skipif(not FULL, reason="builds the whole index: minutes")
@pytest.mark.parametrize("shape", ["missing", "random_vectors"])
def test_the_real_bot_builds_its_damaged_index_anew(app: App, home: Path, tmp_path: Path, fake: FakeTelegram, shape: str) -> None:
    shutil.copytree(home / "index", tmp_path / "home" / "index")
    _damaged(tmp_path / "home", shape)
    with BotProcess(tmp_path / "home", fake.base_url, program="bot telegram") as bot:
        began = time.monotonic()
        bot.start().wait_until_ready(600)
        ready = time.monotonic() - began
        answer = reply(fake, 1, "do people read reviews")

        assert "review" in answer
        assert "building the index" in bot.output
    record("T19", f"the whole knowledge, {shape}", ready_seconds=round(ready))
