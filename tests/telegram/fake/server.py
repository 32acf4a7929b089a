"""The HTTP side: requests read, checked, failed on purpose, done, answered and recorded."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from tests.telegram.fake.faults import Fault
from tests.telegram.fake.methods import METHODS
from tests.telegram.fake.polling import get_updates
from tests.telegram.fake.spec import Spec, SpecError, minimum
from tests.telegram.fake.values import Call, Json, Refusal, Upload, Uploads
from tests.telegram.fake.webhook import Pusher
from tests.telegram.fake.world import World

_LARGEST_REQUEST = 60 << 20


class Server:
    """api.telegram.org for the given bots, by token. `spec`: None for the built-in minimum."""

    def __init__(self, worlds: dict[str, World], spec: Spec | None) -> None:
        self._worlds = worlds
        self._spec = spec or minimum([*METHODS, "getUpdates"])

    def app(self) -> web.Application:
        """The application; it pushes to webhooks while it runs."""
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/files/{file}", self._download)
        app.cleanup_ctx.append(self._push)
        return app

    async def _push(self, app: web.Application) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as client:
            pushers = [Pusher(world, client) for world in self._worlds.values()]
            for world, pusher in zip(self._worlds.values(), pushers, strict=True):
                # Updates come from other threads as well; what waits for them lives on this loop.
                world.on_update = partial(_from_any_thread, loop, world, pusher)
                world.on_update()
            yield
            for world, pusher in zip(self._worlds.values(), pushers, strict=True):
                world.on_update = lambda: None
                world.end_poll("the server stops")
                pusher.stop()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        world = self._worlds.get(request.match_info["token"])
        if world is None:
            return _answer(Refusal(401, "Unauthorized"))
        call = Call(time.time(), request.match_info["method"])
        with world.changed:
            world.calls.append(call)
            world.changed.notify_all()
        try:
            return await self._attend(request, world, call)
        except Refusal as refusal:
            _record(world, call, refusal)
            return _answer(refusal)
        except Exception as error:
            _record(world, call, Refusal(500, f"the fake itself failed: {error!r}", violation=True))
            raise
        finally:
            if not call.outcome:
                _finish(world, call, "gone")

    async def _attend(self, request: web.Request, world: World, call: Call) -> web.StreamResponse:
        if world.faults.delay:
            await asyncio.sleep(world.faults.delay)
        fields, uploads = await _read(request)
        call.parameters = self._check(call.method, fields, uploads)
        call.chat = _chat(world, call.parameters)
        return await self._do(request, world, call, uploads)

    def _check(self, method: str, fields: Json, uploads: Uploads) -> Json:
        if not self._spec.knows(method):
            raise Refusal(404, "Not Found", violation=True)
        if method not in METHODS and method != "getUpdates":
            raise Refusal(501, "Not Implemented: the fake doesn't know this method", violation=True)
        try:
            return self._spec.check(method, fields, uploads)
        except SpecError as error:
            raise Refusal(400, f"Bad Request: {error}", violation=True) from None

    async def _do(self, request: web.Request, world: World, call: Call, uploads: Uploads) -> web.StreamResponse:
        with world.changed:
            fault = _fault(world, call)
        if fault is not None and fault.kind == "dropped":
            return _hang_up(request, world, call, "dropped")
        if call.method == "getUpdates":
            result: Any = await get_updates(world, call.parameters)
        else:
            with world.changed:
                result = METHODS[call.method](world, call.parameters, uploads)
        call.message = result.get("message_id") if isinstance(result, dict) else None
        if fault is not None and fault.kind == "lost":
            return _hang_up(request, world, call, "lost")
        _finish(world, call, "ok")
        if fault is not None and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    async def _download(self, request: web.Request) -> web.StreamResponse:
        world = self._worlds.get(request.match_info["token"])
        upload = world.files.get(request.match_info["file"]) if world else None
        return web.Response(body=upload.data) if upload else _answer(Refusal(404, "Not Found"))


def _fault(world: World, call: Call) -> Fault | None:
    """What goes wrong with this call; refusals are raised."""
    early = world.faults.too_early(call.method, call.chat)
    if early is not None:
        call.early = True
        raise early
    fault = world.faults.draw(call.method, call.chat)
    refusal = world.faults.refusal(fault, call.method, call.chat) if fault else None
    if refusal is not None:
        raise refusal
    return fault


def _from_any_thread(loop: asyncio.AbstractEventLoop, world: World, pusher: Pusher) -> None:
    loop.call_soon_threadsafe(_wake, world, pusher)


def _wake(world: World, pusher: Pusher) -> None:
    if world.poll is not None:
        world.poll.event.set()
    pusher.pump()


def _chat(world: World, parameters: Json) -> int | None:
    """The chat that a request is about; that of the tap for an answer to a tap."""
    query = world.queries.get(parameters.get("callback_query_id", ""))
    chat = parameters.get("chat_id", query.chat if query else None)
    return chat if isinstance(chat, int) else None


def _record(world: World, call: Call, refusal: Refusal) -> None:
    with world.changed:
        if refusal.violation:
            world.violations.append(f"{call.method}: {refusal.description}")
        call.description = refusal.description
        _finish(world, call, str(refusal.code))


def _finish(world: World, call: Call, outcome: str) -> None:
    with world.changed:
        call.outcome = outcome
        world.changed.notify_all()


def _hang_up(request: web.Request, world: World, call: Call, outcome: str) -> web.StreamResponse:
    """Close the connection; the response is made for aiohttp only and reaches nobody."""
    _finish(world, call, outcome)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _answer(refusal: Refusal) -> web.StreamResponse:
    return web.Response(status=refusal.code, text=json.dumps(refusal.body()), content_type="application/json")


async def _read(request: web.Request) -> tuple[Json, Uploads]:
    """Fields and uploads of a request in any of the forms that Telegram takes; those in the address count too."""
    fields: Json = dict(request.query)
    if request.content_type.startswith("multipart/"):
        return await _read_multipart(request)
    body = await request.read()
    if request.content_type == "application/json" and body:
        return fields | _read_json(body), {}
    return fields | dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True)), {}


def _read_json(body: bytes) -> Json:
    try:
        read = json.loads(body)
    except ValueError:
        raise Refusal(400, "Bad Request: can't parse request as JSON", violation=True) from None
    if not isinstance(read, dict):
        raise Refusal(400, "Bad Request: the request is no JSON object", violation=True)
    return read


async def _read_multipart(request: web.Request) -> tuple[Json, Uploads]:
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413, "Request Entity Too Large", violation=True) from None
    uploads = {name: Upload(part.filename, part.file.read()) for name, part in form.items() if isinstance(part, web.FileField)}
    return {name: value for name, value in form.items() if not isinstance(value, web.FileField)}, uploads
