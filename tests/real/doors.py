"""The doors to the coach: each takes the steps of an owner, and tells what they see and what files they get."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from telegram import Bot

from bot.bootstrap import ROOT
from tests.real import seen
from tests.real.interviews import Step
from tests.real.seen import Record, Seen
from tests.telegram.chat import Chat
from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram, Shown, TelegramWorld
from tests.telegram.fake.client import using
from tests.telegram.fake.values import PATIENCE


class Held(NamedTuple):
    """An interview as its owner has it. `files`: (ending, content) in the order in which they came; `looks`: pictures to look at."""

    replies: list[Seen]
    files: list[tuple[str, bytes]]
    looks: list[bytes]

    def content(self, ending: str) -> bytes:
        """Of the only file with an ending."""
        (content,) = (content for name, content in self.files if name == f".{ending}")
        return content


def environment(home: Path) -> dict[str, str]:
    """Of a program that shares nothing with others but the index."""
    return {"PATH": "", "JOURNEY_COACH_HOME": str(home), "PYTHONIOENCODING": "utf-8"}


class JsonLines:
    """A real `python -m bot chat --jsonl` that is under way."""

    def __init__(self, python: str, home: Path) -> None:
        pipe = subprocess.PIPE
        command = [python, "-m", "bot", "chat", "--jsonl"]
        self._process = subprocess.Popen(command, env=environment(home), cwd=ROOT, stdin=pipe, stdout=pipe, encoding="utf-8")

    def ask(self, conversation: str, language: str, text: str, choice: str) -> list[Record]:
        """The replies to a text or a choice."""
        assert self._process.stdin
        assert self._process.stdout
        message = {"conversation": conversation, "language": language, **({"choice": choice} if choice else {"text": text})}
        print(json.dumps(message), file=self._process.stdin, flush=True)
        records: list[Record] = []
        for line in self._process.stdout:
            record: dict[str, Any] = json.loads(line)
            if "done" in record:
                return records
            records.append(record)
        raise EOFError(self._process.wait())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._process, suppress(BrokenPipeError):
            self._process.communicate(timeout=PATIENCE)


def told(steps: Sequence[Step]) -> Held:
    """What the JSON lines say of their own."""
    records = [record for step in steps for record in step.records]
    paths = [document["path"] for record in records for document in record["documents"]]
    return Held([seen.recorded(record) for record in records], _read(paths), [])


def in_terminals(python: str, home: Path, walks: Mapping[str, Sequence[Sequence[Step]]]) -> Mapping[str, list[Held]]:
    """The same in the terminal, where a number stands for a tap. `walks`: language -> what its owner does, walk after walk."""
    for language, steps in walks.items():
        lines = (step.says or str(step.number) for walk in steps for step in walk)
        (home / f"{language}.txt").write_text("\n".join(lines), encoding="utf-8")
    command = [python, "-m", "tests.real.terminals_program", str(home)]
    subprocess.run(command, env=environment(home), cwd=ROOT, timeout=PATIENCE, check=True)
    return {language: _parted((home / f"{language}.out").read_text(encoding="utf-8"), walks[language]) for language in walks}


def _parted(output: str, walks: Sequence[Sequence[Step]]) -> list[Held]:
    """What a terminal showed, walk by walk."""
    replies, files = iter(seen.printed(output)), iter(_read(seen.files(output)))
    records = [[record for step in steps for record in step.records] for steps in walks]
    counts = [(len(some), sum(len(record["documents"]) for record in some)) for some in records]
    held = [Held(list(islice(replies, told)), list(islice(files, given)), []) for told, given in counts]
    assert (next(replies, None), next(files, None)) == (None, None)
    return held


def _read(paths: Sequence[str]) -> list[tuple[str, bytes]]:
    return [(Path(path).suffix, Path(path).read_bytes()) for path in paths]


class Phone(Chat):
    """One owner's chat with the bot. Each reply may bring files."""

    def do(self, step: Step) -> list[Shown]:
        """A step of theirs; what comes of it, and nothing else."""
        if step.in_place:
            before = len(self.replies)
            changed = self.tap_in_place(step.label)[1]
            assert len(self.replies) == before
            return [changed]
        messages = sum(1 + sum(_MESSAGES[document["format"]] for document in record["documents"]) for record in step.records)
        return self.say(step.says, messages) if step.says else self.tap(step.label, messages)

    def _data(self, message: Shown, label: str) -> str | None:
        """Unlike elsewhere labels are told apart by all that Telegram leaves of them."""
        return next((button.data for button in message.buttons if _stands_for(button.label.removeprefix("✓ "), label)), None)


# A tall picture comes to look at, and as a file.
_MESSAGES = {"png": 2, "pdf": 1, "json": 1}


def _stands_for(short: str, label: str) -> bool:
    return short == label or (short.endswith("…") and label.startswith(short[:-1]))


def by_phone(world: TelegramWorld, number: int, language: str, steps: Sequence[Step]) -> Held:
    """The same in a private chat on Telegram."""
    phone = Phone(world, number, language)
    messages = [message for step in steps for message in phone.do(step)]
    texts = [seen.shown(message) for message in messages if message.kind == "text"]
    documents = [message.raw["document"] for message in messages if message.kind == "document"]
    photos = [message.raw["photo"][-1] for message in messages if message.kind == "photo"]
    contents = _downloaded(world, [file["file_id"] for file in (*documents, *photos)])
    formats = [document["format"] for step in steps for record in step.records for document in record["documents"]]
    # The emulator doesn't tell names.
    endings = [Path(d["file_name"]).suffix for d in documents] if isinstance(world, FakeTelegram) else [f".{name}" for name in formats]
    files = [(ending, contents[document["file_id"]]) for ending, document in zip(endings, documents, strict=True)]
    return Held(texts, files, [contents[photo["file_id"]] for photo in photos])


def _downloaded(world: TelegramWorld, ids: Sequence[str]) -> Mapping[str, bytes]:
    if isinstance(world, FakeTelegram):
        return {name: world.file(name) for name in ids}
    assert isinstance(world, Emulator)

    async def download(bot: Bot) -> dict[str, bytes]:
        return {name: bytes(await (await bot.get_file(name)).download_as_bytearray()) for name in ids}

    return using(world, download)
