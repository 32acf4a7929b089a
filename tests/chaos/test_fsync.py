"""T7: Telegram hears of nothing that a power cut could still take back. A kill can't show that, the system calls can."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.chaos.harness import DATABASE, BotProcess, check_database, record, size, wait_until_settled, webhook
from tests.telegram.fake import FakeTelegram
from tests.telegram.running import free_port

# Calls under strace are slow; threads other than the database's and the loop's make none of these.
_CALLS = "write,pwrite64,fsync,fdatasync,ftruncate,sendto,sendmsg,recvfrom"
_CHATS = 20
_NEVER = 1 << 60
_LINE = re.compile(r"(?P<thread>\d+) +(?:(?P<name>\w+)\((?P<arguments>.*)|<\.\.\. \w+ resumed>.*)$")
_MARK = re.compile(r"(?:said|told)[+ ]\d+\b")
_OFFSET = re.compile(r"\boffset=(\d+)")


@dataclass(frozen=True)
class Called:
    """A system call: the lines of the trace at which it began and had ended, the file or socket it was about, and the rest."""

    began: int
    ended: int
    name: str
    about: str
    arguments: str


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_updates_are_on_the_disk_before_the_next_are_fetched_and_replies_before_they_are_sent(fake: FakeTelegram, tmp_path: Path) -> None:
    trace, updates = _traced(fake, tmp_path)

    on_disk = _on_disk(trace)
    fetched = [(call.began, int(found[1])) for call in trace if call.name.startswith("send") and (found := _OFFSET.search(call.arguments))]
    early = [
        (line, offset)
        for line, offset in fetched
        for number, mark in updates.items()
        if number < offset and not on_disk.get(mark, _NEVER) < line
    ]
    assert early == []
    assert max(offset for _, offset in fetched) == max(updates) + 1
    _check_replies(trace, on_disk, len(updates))
    record("T7", "polling: on disk before getUpdates and sendMessage", updates=len(updates), polls=len(fetched), too_early=0)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_updates_are_on_the_disk_before_the_webhook_says_so(fake: FakeTelegram, tmp_path: Path) -> None:
    trace, updates = _traced(fake, tmp_path, **webhook(free_port()))

    on_disk = _on_disk(trace)
    acknowledged = list(_acknowledged(trace))
    assert sorted(mark for _, mark in acknowledged) == sorted(updates.values())
    assert [(line, mark) for line, mark in acknowledged if not on_disk.get(mark, _NEVER) < line] == []
    _check_replies(trace, on_disk, len(updates))
    record("T7", "webhook: on disk before 200 and sendMessage", updates=len(updates), too_early=0)


def _check_replies(trace: list[Called], on_disk: dict[str, int], count: int) -> None:
    sent = [(call.began, mark) for call in trace if call.name.startswith("send") for mark in _marks(call, "told")]
    assert len({mark for _, mark in sent}) == count
    assert [(line, mark) for line, mark in sent if not on_disk.get(mark, _NEVER) < line] == []


def _traced(fake: FakeTelegram, home: Path, **environment: str) -> tuple[list[Called], dict[int, str]]:
    """The system calls of a bot that got some updates, and these: number -> what was said. Its replies say the same, but "told"."""
    file = home / "trace.txt"
    strace = ("strace", "-f", "-y", "--seccomp-bpf", "-s", "6000", "-e", f"trace={_CALLS}", "-e", "signal=none", "-o", str(file))
    with BotProcess(home, fake.base_url, program="tests.chaos.echo_program", prefix=strace, **environment) as bot:
        bot.run()
        updates = {}
        for number in range(size(50, 1000)):
            chat = 1 + number % _CHATS
            updates[fake.say(chat, f"said {number}").update_id or 0] = f"said {number}"
            if chat == 1:
                _wait_for_replies(fake, number // _CHATS)
        fake.wait_for(lambda: fake.pending == 0)
        wait_until_settled(home)
        assert bot.terminate() == 0
    check_database(home)
    return list(_calls(file)), updates


def _wait_for_replies(fake: FakeTelegram, count: int) -> None:
    """So that many small transactions are made, not a few large ones."""
    fake.wait_for(lambda: len(fake.replies(1)) >= count)


def _calls(file: Path) -> Iterator[Called]:
    """The calls in a trace, in the order in which they began. One that another thread interrupts takes two lines."""
    going: dict[str, tuple[int, str, str]] = {}
    done = []
    with file.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines):
            found = _LINE.match(line.rstrip("\n"))
            if found is None:
                continue
            if found["name"]:
                going[found["thread"]] = (number, found["name"], found["arguments"])
            if "<unfinished ...>" not in line[-20:] and found["thread"] in going:
                done.append(_called(number, *going.pop(found["thread"]), line if not found["name"] else ""))
    return iter(sorted(done, key=lambda call: call.began))


def _called(ended: int, began: int, name: str, arguments: str, rest: str) -> Called:
    about = re.match(r"\d+<([^>]*)>", arguments)
    return Called(began, ended, name, about[1] if about else "", arguments + rest)


def _marks(call: Called, word: str) -> set[str]:
    return {mark.replace("+", " ") for mark in _MARK.findall(call.arguments) if mark.startswith(word)}


def _on_disk(trace: list[Called]) -> dict[str, int]:
    """What was said or told -> the line at which the transaction that wrote it first could no longer be undone.

    With a rollback journal that is when the database is synced, and then the journal's truncation: until that is on the disk, too,
    a start after a power cut would take the whole transaction back. With a write-ahead log it is when that is synced.
    """
    on_disk: dict[str, int] = {}
    written: set[str] = set()
    synced = truncated = False
    for call in trace:
        file = Path(call.about).name
        if call.name in ("write", "pwrite64") and file in (DATABASE, f"{DATABASE}-wal"):
            written |= _marks(call, "") - on_disk.keys()
            synced = truncated = False
        elif call.name == "ftruncate" and file == f"{DATABASE}-journal":
            truncated = synced
        elif call.name in ("fsync", "fdatasync"):
            synced = synced or file == DATABASE
            if (file == f"{DATABASE}-journal" and truncated) or file == f"{DATABASE}-wal":
                on_disk |= dict.fromkeys(written, call.ended)
                written = set()
    return on_disk


def _acknowledged(trace: list[Called]) -> Iterator[tuple[int, str]]:
    """For each update that was posted to the webhook: the line at which the answer 200 began, and what was said."""
    posted: dict[str, str] = {}
    for call in trace:
        if call.name == "recvfrom":
            posted.update((call.about, mark) for mark in _marks(call, "said"))
        elif call.about in posted and "HTTP/1.1 200" in call.arguments:
            yield call.began, posted.pop(call.about)
