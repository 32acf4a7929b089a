"""One dialogue over our fake and over the independent emulator, polled and pushed; and the fake as a process of its own."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update

from tests.telegram.fake import Sent, TelegramWorld
from tests.telegram.fake.client import using
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import free_port

CHAT = 7
KINDS = ["message", "callback_query"]
SECRET = "s3cr3t"  # noqa: S105 - nobody's


@pytest.fixture(params=["fake", "emulator"])
def world(request: pytest.FixtureRequest) -> TelegramWorld:
    running: TelegramWorld = request.getfixturevalue(request.param)
    return running


async def answer(bot: Bot, update: Update) -> None:
    """The smallest bot that asks, is tapped and edits."""
    if update.callback_query is not None:
        await update.callback_query.answer("Bine")
        await update.callback_query.edit_message_text("<b>Ales</b>: " + str(update.callback_query.data), "HTML")
        return
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Da", callback_data="yes", style="primary")]])
    await bot.send_message(CHAT, "Începem &amp; gata?", "HTML", reply_markup=keyboard, link_preview_options=LinkPreviewOptions(True))


async def poll(bot: Bot) -> None:
    """Answer until a tap has come."""
    offset, tapped = 0, False
    while not tapped:
        for update in await bot.get_updates(offset, timeout=5, allowed_updates=KINDS):
            offset, tapped = update.update_id + 1, update.callback_query is not None
            await answer(bot, update)


def converse(world: TelegramWorld) -> list[tuple[bool, str, list[str]]]:
    """The person's side."""
    assert isinstance(world.say(CHAT, "/start"), Sent)
    world.wait_for(lambda: [message for message in world.messages(CHAT) if message.buttons])
    world.press(CHAT, None, "Da")
    world.wait_for(lambda: [message for message in world.messages(CHAT) if message.text.startswith("Ales")])
    return [(message.by_bot, message.text, [button.label for button in message.buttons]) for message in world.messages(CHAT)]


THE_DIALOGUE: list[tuple[bool, str, list[str]]] = [(False, "/start", []), (True, "Ales: yes", [])]


def test_a_bot_that_polls_has_the_same_dialogue_in_both_worlds(world: TelegramWorld) -> None:
    async def both(bot: Bot) -> Any:
        seen, _ = await asyncio.gather(asyncio.to_thread(converse, world), poll(bot))
        return seen

    assert using(world, both) == THE_DIALOGUE


def test_a_bot_with_a_webhook_has_the_same_dialogue_in_both_worlds(world: TelegramWorld) -> None:
    async def both(bot: Bot) -> Any:
        async with hooked(bot) as failures:
            seen = await asyncio.to_thread(converse, world)
        return seen, failures

    assert using(world, both) == (THE_DIALOGUE, [])


@contextlib.asynccontextmanager
async def hooked(bot: Bot) -> AsyncIterator[list[str]]:
    """A webhook whose first answer is an error, so that the update has to come again."""
    failures: list[str] = []
    statuses = [503]

    async def handle(request: web.Request) -> web.Response:
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
            failures.append("wrong secret")
        if statuses:
            return web.Response(status=statuses.pop())
        await answer(bot, Update.de_json(await request.json(), bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token=SECRET, allowed_updates=KINDS)
    yield failures
    await bot.delete_webhook()
    await runner.cleanup()


def test_both_worlds_take_what_a_bot_sets_at_its_start(world: TelegramWorld) -> None:
    async def begin(bot: Bot) -> list[Any]:
        return [
            (await bot.get_me()).username,
            await bot.set_my_commands([("start", "Începe")], language_code="ro"),
            await bot.set_my_name("Ghidul", "ro"),
            await bot.set_my_description("Ghidul", "ro"),
            await bot.set_my_short_description("Ghidul", "ro"),
        ]

    assert using(world, begin) == ["journey_test_bot", True, True, True, True]


@pytest.mark.parametrize(
    "refused",
    [
        lambda bot: bot.send_message(CHAT, "x" * 4097),
        lambda bot: bot.send_message(CHAT, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="ă" * 33)]])),
        lambda bot: bot.send_document(CHAT, b"x", caption="x" * 1025),
        lambda bot: bot.send_message(CHAT, " "),
    ],
)
def test_both_worlds_know_the_limits(world: TelegramWorld, refused: Callable[[Bot], Any]) -> None:
    world.say(CHAT, "/start")

    with pytest.raises(Exception, match=r"(?i)too long|invalid|empty"):
        using(world, refused)


@pytest.fixture
def process() -> Iterator[str]:
    """The address of a fake that runs as a process of its own."""
    port = free_port()
    root = Path(__file__).resolve().parents[2]
    running = subprocess.Popen([sys.executable, "-m", "tests.telegram.fake", "--port", str(port)], cwd=root)
    yield f"http://127.0.0.1:{port}"
    running.terminate()
    running.wait(PATIENCE)


async def _control(client: aiohttp.ClientSession, url: str, name: str, **arguments: Any) -> Any:
    async with client.post(f"{url}/_control/{name}", json=arguments) as answer:
        body = await answer.json()
        return body.get("result", body)


async def _steer(url: str) -> list[Any]:
    async with aiohttp.ClientSession() as client:
        while True:
            with contextlib.suppress(aiohttp.ClientConnectorError):
                await _control(client, url, "calls")
                break
            await asyncio.sleep(0.02)
        said = await _control(client, url, "say", chat=CHAT, text="Salut")
        await _control(client, url, "fail", kind="error", status=500, times=1)
        for _ in range(2):
            await (await client.post(f"{url}/bot123456:TEST/sendMessage", json={"chat_id": CHAT, "text": "unu"})).read()
        waited = await _control(client, url, "wait", replies=1, chat=CHAT)
        calls = await _control(client, url, "calls_of", args=["sendMessage"])
        unknown = await _control(client, url, "explode")
        texts = [message["text"] for message in await _control(client, url, "messages", chat=CHAT)]
        return [said["message_id"], waited, [call["outcome"] for call in calls], texts, unknown]


def test_a_fake_in_its_own_process_is_steered_over_http(process: str) -> None:
    assert asyncio.run(_steer(process)) == [1, True, ["500", "ok"], ["Salut", "unu"], {"error": "LookupError: no control 'explode'"}]
