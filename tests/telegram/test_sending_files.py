"""Files on their way: what arrives, what people see meanwhile, and what becomes of one that can't be sent."""

import asyncio
import logging
from pathlib import Path

import pytest
from aiohttp import web
from telegram import Bot

from bot.delivery.ports import ChatGone, SendLater, SendRefused
from bot.messages import Document
from bot.transports.telegram.client import TelegramClient
from bot.transports.telegram.files import handed_over
from bot.transports.telegram.presence import TelegramChannel
from bot.transports.telegram.serving import serve
from tests.telegram.asking import CHAT, answered, ask, at, error_of, refusing, said
from tests.telegram.emulator import Emulator
from tests.telegram.fake import TOKEN, FakeTelegram, Fault
from tests.telegram.fake.client import using
from tests.telegram.papers import MEGABYTE, SORRY, of_size, written
from tests.telegram.test_fake import png


@pytest.fixture(autouse=True)
def _chat(fake: FakeTelegram) -> None:
    fake.open(CHAT)


def arrived(fake: FakeTelegram) -> list[tuple[str, bytes | str]]:
    """What stands in the chat: the name and the bytes of a document, the bytes of a photo, a text."""
    found: list[tuple[str, bytes | str]] = []
    for message in fake.replies(CHAT):
        if message.kind == "document":
            found.append((message.raw["document"]["file_name"], fake.file(message.raw["document"]["file_id"])))
        elif message.kind == "photo":
            found.append(("photo", fake.file(message.raw["photo"][0]["file_id"])))
        else:
            found.append(("text", message.text))
    return found


def send_all(fake: FakeTelegram, *documents: Document) -> list[int | None]:
    async def send(client: TelegramClient) -> list[int | None]:
        return [await client.send(call, CHAT) for call in handed_over(documents, regret=SORRY)]

    return ask(fake, send)


def test_files_arrive_byte_for_byte_under_their_names(fake: FakeTelegram, tmp_path: Path) -> None:
    picture = png(1080, 4000) + bytes(range(256)) * 3000
    documents = [written(tmp_path, "harta-a1.png", picture), written(tmp_path, "harta-a1.pdf", b"%PDF \x00\r\n--\xff")]

    numbers = send_all(fake, *documents)

    assert arrived(fake) == [("photo", picture), ("harta-a1.png", picture), ("harta-a1.pdf", b"%PDF \x00\r\n--\xff")]
    assert numbers == [message.id for message in fake.replies(CHAT)[:2]]
    assert len({message.raw["media_group_id"] for message in fake.replies(CHAT)[1:]}) == 1
    assert [call.method for call in fake.calls] == ["sendPhoto", "sendMediaGroup"]
    assert fake.violations == []


def test_the_largest_file_that_telegram_takes_arrives(fake: FakeTelegram, tmp_path: Path) -> None:
    large = of_size(tmp_path, "map.pdf", 50 * MEGABYTE)

    send_all(fake, large)

    (message,) = fake.replies(CHAT)
    assert message.raw["document"]["file_size"] == 50 * MEGABYTE


def test_a_file_that_is_gone_too_large_or_no_file_is_told_of_in_a_sentence(fake: FakeTelegram, tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    large = of_size(tmp_path, "large.pdf", 50 * MEGABYTE + 1)

    for document in (Document("pdf", str(tmp_path / "gone.pdf")), large, Document("pdf", str(folder))):
        send_all(fake, document)

    assert arrived(fake) == [("text", SORRY)] * 3
    assert [call.method for call in fake.calls] == ["sendMessage"] * 3
    assert fake.violations == []


def test_the_files_that_are_there_come_without_the_one_that_is_gone(fake: FakeTelegram, tmp_path: Path) -> None:
    documents = [written(tmp_path, "map.pdf"), Document("csv", str(tmp_path / "gone.csv")), written(tmp_path, "map.md", b"# Map")]

    numbers = send_all(fake, *documents)

    assert arrived(fake) == [("map.pdf", b"%PDF"), ("text", SORRY), ("map.md", b"# Map")]
    assert numbers == [fake.replies(CHAT)[0].id]


def test_a_picture_that_telegram_refuses_to_show_is_sent_as_a_file(fake: FakeTelegram, tmp_path: Path) -> None:
    fake.fail(Fault("error", method="sendPhoto", status=400, description="Bad Request: IMAGE_PROCESS_FAILED"))
    small, tall = written(tmp_path, "small.png", png(800, 600)), written(tmp_path, "tall.png", png(1080, 4000))

    numbers = send_all(fake, small, tall)

    assert [name for name, _ in arrived(fake)] == ["small.png", "tall.png"]
    assert numbers == [fake.replies(CHAT)[0].id, None, fake.replies(CHAT)[1].id]


def test_a_file_that_telegram_refuses_is_told_of_in_a_sentence(fake: FakeTelegram, tmp_path: Path) -> None:
    fake.fail(Fault("error", method="sendDocument", status=413, description="Request Entity Too Large"))

    send_all(fake, written(tmp_path, "map.pdf"))

    assert arrived(fake) == [("text", SORRY)]


def test_a_server_that_closes_at_a_large_file_without_reading_it_has_refused_it(tmp_path: Path) -> None:
    large = of_size(tmp_path, "map.pdf", 40 * MEGABYTE)
    said_instead = []

    async def refuse(request: web.Request) -> web.Response:
        if request.content_type != "multipart/form-data":
            said_instead.append((await request.post() or await request.json())["text"])
            return web.json_response({"ok": True, "result": {"message_id": 5}})
        return web.Response(status=413, text="<html>", headers={"Connection": "close"})

    async def run() -> int | None:
        app = web.Application()
        app.router.add_post("/{address:.*}", refuse)
        async with serve(app, "127.0.0.1", 0) as port, TelegramClient(TOKEN, f"http://127.0.0.1:{port}") as client:
            (call,) = handed_over([large], regret=SORRY)
            return await client.send(call, CHAT)

    assert asyncio.run(run()) == 5
    assert said_instead == [SORRY]


def test_without_a_sentence_to_say_instead_a_refused_file_is_let_go(fake: FakeTelegram) -> None:
    (call,) = handed_over([Document("pdf", "/nowhere/map.pdf")])

    assert ask(fake, said(dict(call))) is None
    assert fake.calls == []


def test_a_call_with_files_and_nothing_instead_is_refused(fake: FakeTelegram) -> None:
    error = error_of(fake, said({"method": "sendDocument", "files": {"document": "/nowhere/ana.pdf"}}))

    assert (type(error), str(error)) == (SendRefused, "the file is gone")


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (Fault("flood", retry_after=3), SendLater),
        (Fault("error", status=502), SendLater),
        (Fault("lost"), SendLater),
        (Fault("error", status=403, description="Forbidden: bot was blocked by the user"), ChatGone),
    ],
)
def test_a_file_is_put_off_or_lost_as_any_other_call(fake: FakeTelegram, tmp_path: Path, fault: Fault, raised: type[Exception]) -> None:
    (call,) = handed_over([written(tmp_path, "map.pdf")], regret=SORRY)
    fake.fail(fault)

    assert type(error_of(fake, said(dict(call)))) is raised
    assert SORRY not in [text for _, text in arrived(fake)]


def test_in_a_topic_that_has_gone_files_come_all_the_same(fake: FakeTelegram, tmp_path: Path) -> None:
    refusing(fake, "Bad Request: message thread not found")
    (call,) = handed_over([written(tmp_path, "map.pdf")], thread=5, regret=SORRY)

    ask(fake, said(dict(call)))

    assert arrived(fake) == [("map.pdf", b"%PDF")]


def test_a_files_name_is_in_no_log(fake: FakeTelegram, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    send_all(fake, Document("pdf", str(tmp_path / "cafe-ana.pdf")), written(tmp_path, "cafe-ana.csv"))

    assert "the file is gone" in caplog.text
    assert "cafe-ana" not in caplog.text


def test_an_upload_that_is_not_understood_costs_no_file(tmp_path: Path) -> None:
    (call,) = handed_over([written(tmp_path, "map.pdf")], regret=SORRY)

    with pytest.raises(SendLater):
        answered(200, "<html>", said(dict(call)))


@pytest.mark.parametrize(
    ("name", "content", "shown"),
    [("map.png", png(800, 600), "upload_photo"), ("map.pdf", b"%PDF", "upload_document")],
)
def test_people_see_that_a_file_is_on_its_way_for_as_long_as_it_is(tmp_path: Path, name: str, content: bytes, shown: str) -> None:
    (call,) = handed_over([written(tmp_path, name, content)])
    seen: list[tuple[str, str]] = []

    async def send() -> int:
        enough = asyncio.Event()

        async def receive(request: web.Request) -> web.Response:
            said = await request.post()
            if request.match_info["method"] != "sendChatAction":
                await enough.wait()
                return web.json_response({"ok": True, "result": {"message_id": 5}})
            seen.append((str(said["chat_id"]), str(said["action"])))
            if len(seen) >= 3:
                enough.set()
            return web.json_response({"ok": True, "result": True})

        app = web.Application()
        app.router.add_post("/{token}/{method}", receive)
        async with serve(app, "127.0.0.1", 0) as port, TelegramClient(TOKEN, f"http://127.0.0.1:{port}") as client:
            await TelegramChannel(client, shown_every=0.01).send(call, CHAT)
            before = len(seen)
            await asyncio.sleep(0.1)
            return len(seen) - before

    # One may have been on its way when the file was there.
    assert asyncio.run(send()) <= 1
    assert seen == [(str(CHAT), shown)] * len(seen)


def test_nothing_is_shown_for_a_text(fake: FakeTelegram) -> None:
    ask(fake, lambda client: TelegramChannel(client).send({"method": "sendMessage", "text": "Salut"}, CHAT))

    assert [call.method for call in fake.calls] == ["sendMessage"]


def test_the_independent_emulator_takes_photos_files_and_albums_too(emulator: Emulator, tmp_path: Path) -> None:
    picture = png(1080, 4000) + b"pixels"
    documents = [written(tmp_path, "map.png", picture), written(tmp_path, "map.pdf", b"%PDF-1.7")]

    async def send(client: TelegramClient) -> None:
        for call in (*handed_over(documents), *handed_over(documents[1:])):
            await client.send(call, CHAT)

    at(emulator.base_url, send)

    assert [message.kind for message in emulator.messages(CHAT)] == ["photo", "document", "document", "document"]
    assert using(emulator, lambda bot: _downloaded(bot, emulator)) == [picture, picture, b"%PDF-1.7", b"%PDF-1.7"]


async def _downloaded(bot: Bot, emulator: Emulator) -> list[bytes]:
    files = [message.raw.get("document") or message.raw["photo"][-1] for message in emulator.messages(CHAT)]
    return [bytes(await (await bot.get_file(file["file_id"])).download_as_bytearray()) for file in files]
