"""The webhook: who may post, what is kept, and what Telegram is told."""

import asyncio
import gzip
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

import aiohttp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.ports import StoreUnavailable
from bot.transports.telegram.serving import serve
from bot.transports.telegram.webhook import BODY_LIMIT, Receive, webhook_app
from tests.telegram.fake.values import PATIENCE

T = TypeVar("T")
SECRET = "s3cret-" + "x" * 20
HEADER = "X-Telegram-Bot-Api-Secret-Token"
RIGHT = {HEADER: SECRET}
HEAD = f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n".encode()


class Kept(list[bytes]):
    """What was received."""

    async def receive(self, body: bytes) -> None:
        self.append(body)


def failing_with(error: Exception) -> Receive:
    async def receive(_body: bytes) -> None:
        raise error

    return receive


def served(receive: Receive, work: Callable[[int], Awaitable[T]], read_timeout: float = 10) -> T:
    async def run() -> T:
        async with serve(webhook_app("/hook", SECRET, receive, read_timeout=read_timeout), "127.0.0.1", 0) as port:
            return await work(port)

    return asyncio.run(run())


def post(
    receive: Receive, body: bytes | io.BytesIO | AsyncIterator[bytes], headers: dict[str, str], path: str = "/hook", method: str = "POST"
) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and headers of the answer."""

    async def work(port: int) -> tuple[int, bytes, dict[str, str]]:
        address = f"http://127.0.0.1:{port}{path}"
        async with aiohttp.ClientSession() as session, session.request(method, address, data=body, headers=headers) as answer:
            return answer.status, await answer.read(), dict(answer.headers)

    return served(receive, work)


def send_raw(receive: Receive, *parts: bytes, read_timeout: float = 10) -> bytes:
    """The first line of the answer to bytes that no well-behaved client sends."""

    async def work(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.writelines(parts)
        try:
            return (await asyncio.wait_for(reader.readline(), PATIENCE)).strip()
        finally:
            writer.close()
            await writer.wait_closed()

    return served(receive, work, read_timeout)


async def pieces(count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"a" * 100_000


def test_an_update_with_the_right_secret_is_kept_and_acknowledged() -> None:
    kept = Kept()

    status, answer, _ = post(kept.receive, b'{"update_id": 1}', {**RIGHT, "Content-Type": "application/json"})

    assert (status, answer) == (200, b"")
    assert kept == [b'{"update_id": 1}']


def test_an_update_is_acknowledged_only_after_it_is_kept() -> None:
    keep, order = asyncio.Event(), []

    async def receive(_body: bytes) -> None:
        order.append("begun")
        await keep.wait()
        order.append("kept")

    async def work(port: int) -> int:
        async with aiohttp.ClientSession(headers=RIGHT) as session:
            posting = asyncio.ensure_future(session.post(f"http://127.0.0.1:{port}/hook", data=b"{}"))
            while not order:
                await asyncio.sleep(0)
            order.append("not answered" if not posting.done() else "answered")
            keep.set()
            return (await posting).status

    assert served(receive, work) == 200
    assert order == ["begun", "not answered", "kept"]


@pytest.mark.parametrize(
    "headers", [{}, {HEADER: ""}, {HEADER: SECRET[:-1]}, {HEADER: SECRET + "x"}, {HEADER: "ș"}, {"Authorization": SECRET}]
)
def test_without_the_secret_nothing_is_kept_and_nothing_said(headers: dict[str, str]) -> None:
    kept = Kept()

    status, answer, _ = post(kept.receive, b"{}", headers)

    assert (status, answer, kept) == (403, b"", [])


def test_an_empty_secret_lets_nobody_in() -> None:
    kept = Kept()

    async def run() -> list[int]:
        async with serve(webhook_app("/hook", "", kept.receive), "127.0.0.1", 0) as port, aiohttp.ClientSession() as session:
            answers = [await session.post(f"http://127.0.0.1:{port}/hook", headers=headers) for headers in ({}, {HEADER: ""})]
            return [answer.status for answer in answers]

    assert asyncio.run(run()) == [403, 403]
    assert kept == []


def test_without_the_secret_the_body_is_not_waited_for() -> None:
    unsent = HEAD.replace(SECRET.encode(), b"wrong") + b"Content-Length: 1000\r\n\r\n"

    assert send_raw(Kept().receive, unsent) == b"HTTP/1.1 403 Forbidden"


def test_ten_megabytes_are_refused() -> None:
    kept = Kept()

    status, _, _ = post(kept.receive, io.BytesIO(b"a" * 10_000_000), RIGHT)

    assert (status, kept) == (413, [])


def test_ten_megabytes_whose_length_is_not_told_are_refused() -> None:
    kept = Kept()

    status, _, _ = post(kept.receive, pieces(100), RIGHT)

    assert (status, kept) == (413, [])


def test_ten_megabytes_in_a_small_package_are_refused() -> None:
    kept = Kept()

    status, _, _ = post(kept.receive, gzip.compress(b"a" * 10_000_000), {**RIGHT, "Content-Encoding": "gzip"})

    assert (status, kept) == (413, [])


def test_a_body_of_just_the_limit_is_kept() -> None:
    kept = Kept()

    status, _, _ = post(kept.receive, b"a" * BODY_LIMIT, RIGHT)

    assert (status, [len(body) for body in kept]) == (200, [BODY_LIMIT])


def test_a_body_that_does_not_come_is_not_waited_for_long() -> None:
    kept = Kept()

    line = send_raw(kept.receive, HEAD, b"Content-Length: 9\r\n\r\n", b"ab", read_timeout=0.05)

    assert (line, kept) == (b"HTTP/1.1 408 Request Timeout", [])


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde",
        b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n",
        b"Content-Length: -5\r\n\r\nabcde",
    ],
)
def test_a_body_that_cannot_be_read_is_a_bad_request(rest: bytes) -> None:
    kept = Kept()

    line = send_raw(kept.receive, HEAD, rest)

    assert (line.split(b" ", 1)[1], kept) == (b"400 Bad Request", [])


@pytest.mark.parametrize("error", [StoreUnavailable("locked"), RuntimeError("a bug"), OSError("disk")])
def test_what_cannot_be_kept_now_is_to_come_again(error: Exception) -> None:
    status, answer, headers = post(failing_with(error), b"{}", RIGHT)

    assert (status, answer, headers["Retry-After"]) == (503, b"", "5")


def test_a_surprise_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    post(failing_with(RuntimeError("what the owner wrote")), b"{}", RIGHT)

    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "an update could not be kept: RuntimeError"
    ]


@pytest.mark.parametrize(
    ("path", "method", "status"), [("/", "POST", 404), ("/hook/", "POST", 404), ("/hook", "GET", 405), ("/hook", "PUT", 405)]
)
def test_only_posts_to_the_path_count(path: str, method: str, status: int) -> None:
    kept = Kept()

    answered, _, headers = post(kept.receive, b"{}", RIGHT, path, method)

    assert (answered, kept) == (status, [])
    assert "Server" not in headers


def test_whatever_the_bytes_and_their_type_they_are_kept_as_they_are() -> None:
    types = st.sampled_from(
        ["application/json", "text/plain; charset=nonsense", "multipart/form-data", "", "ș", "application/x-www-form-urlencoded"]
    )
    kept = Kept()

    async def work(port: int) -> None:
        loop = asyncio.get_running_loop()
        async with aiohttp.ClientSession() as session:

            async def check(body: bytes, kind: str) -> None:
                headers = {**RIGHT, "Content-Type": kind}
                async with session.post(f"http://127.0.0.1:{port}/hook", data=body, headers=headers) as answer:
                    assert (answer.status, kept.pop(), kept) == (200, body, [])

            @settings(max_examples=300, deadline=None, database=None)
            @given(st.binary(max_size=5000), types)
            def fuzz(body: bytes, kind: str) -> None:
                asyncio.run_coroutine_threadsafe(check(body, kind), loop).result(PATIENCE)

            await asyncio.to_thread(fuzz)

    served(kept.receive, work)
