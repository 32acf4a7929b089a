"""Many people at once: a Telegram in a process of its own, updates by the clock, and what the bot takes of the machine."""

import http.client
import json
import subprocess
import sys
import threading
import time
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

from tests.chaos.harness import ROOT, wait_until
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import free_port
from tests.telegram.steps import STEPS

MB = 2**20
# What a person sees of an answer.
_SEEN = ("sendMessage", "editMessageText", "editMessageReplyMarkup")


class TelegramProcess:
    """The fake as a process of its own, asked through its control interface, so that it doesn't share a core's turn with whoever posts."""

    def __init__(self, folder: Path) -> None:
        self._port = free_port()
        self._log = folder / "telegram.txt"
        self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=5 * PATIENCE)

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.telegram.fake", "--port", str(self._port)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_until(self._answers, what="the start of Telegram")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()
        self._process.kill()
        self._process.wait(PATIENCE)

    @property
    def base_url(self) -> str:
        """Of the Bot API."""
        return f"http://127.0.0.1:{self._port}"

    def control(self, name: str, **arguments: Any) -> Any:
        """What a method of the fake gives, in plain values. Raises ValueError if it raised."""
        self._connection.request("POST", f"/_control/{name}", json.dumps(arguments))
        answer = json.load(self._connection.getresponse())
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["result"]

    def _answers(self) -> bool:
        with suppress(OSError):
            return bool(self.control("pending") == 0)
        self._connection.close()
        return False


def by_the_clock(deeds: Iterable[Callable[[], object]], rate: float) -> list[float]:
    """Do `rate` of them a second, however long the bot takes; the moment, in Unix seconds, at which each was begun."""
    began, moments = time.monotonic(), []
    for number, deed in enumerate(deeds):
        time.sleep(max(0.0, began + number / rate - time.monotonic()))
        moments.append(time.time())
        deed()
    return moments


def walks(chats: Iterable[int], side_by_side: int, steps: int = STEPS) -> Iterator[tuple[int, str]]:
    """Texts of people who answer without waiting to be asked: so many go side by side, and the next ones when they have done."""
    waiting = list(chats)
    while waiting:
        now, waiting = waiting[:side_by_side], waiting[side_by_side:]
        for step in range(steps + 1):
            yield from ((chat, f"answer {step} of {chat}" if step else "/start") for chat in now)


def answers(posted: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    """What the engine should remember of what was posted: chat -> its answers."""
    kept: dict[int, list[str]] = defaultdict(list)
    for chat, text in posted:
        kept[chat] += [text] if text != "/start" else []
    return {chat: texts[:STEPS] for chat, texts in kept.items()}


def waits(asked: Iterable[tuple[int, float]], calls: Iterable[dict[str, Any]]) -> list[float]:
    """Seconds from each (chat, moment) to the first thing that was seen in the chat after it; for ever if there was nothing."""
    seen: dict[int, list[float]] = defaultdict(list)
    for call in calls:
        if call["method"] in _SEEN and call["outcome"] == "ok":
            seen[call["chat"]].append(call["time"])
    return [_wait(seen[chat], moment) for chat, moment in asked]


def _wait(moments: list[float], asked: float) -> float:
    place = bisect_left(moments, asked)
    return moments[place] - asked if place < len(moments) else float("inf")


def quantile(values: Iterable[float], share: float) -> float:
    """The value that `share` of them don't exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Usage:
    """What a process takes of the machine."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)

    @property
    def memory(self) -> float:
        """Resident, in MB."""
        return float(self._process.memory_info().rss / MB)

    @property
    def processor(self) -> float:
        """Seconds of a core so far, whatever else the machine did meanwhile."""
        times = self._process.cpu_times()
        return float(times.user + times.system)

    @property
    def files(self) -> int:
        """Open descriptors, sockets included."""
        return int(self._process.num_fds())

    @property
    def threads(self) -> int:
        """Running and idle ones."""
        return int(self._process.num_threads())


class Peaks:
    """The most that was seen of a few numbers, looked at several times a second meanwhile."""

    def __init__(self, **looks: Callable[[], float]) -> None:
        self._looks, self.most = looks, dict.fromkeys(looks, 0.0)

    @contextmanager
    def watching(self) -> Iterator["Peaks"]:
        ended = threading.Event()
        thread = threading.Thread(target=self._watch, args=(ended,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            ended.set()
            thread.join(PATIENCE)

    def _watch(self, ended: threading.Event) -> None:
        while not ended.wait(0.1):
            for name, look in self._looks.items():
                self.most[name] = max(self.most[name], look())


def slope(points: list[tuple[float, float]]) -> float:
    """Of the straight line through (x, y), by least squares."""
    x0 = sum(x for x, _ in points) / len(points)
    y0 = sum(y for _, y in points) / len(points)
    return sum((x - x0) * (y - y0) for x, y in points) / sum((x - x0) ** 2 for x, _ in points)
