"""Where Telegram delivers updates: kept first, acknowledged then."""

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.errors import CoachError

BODY_LIMIT = 2**20
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LATER = {"Retry-After": "5"}
_log = logging.getLogger(__name__)

# Keeps an update, durably, whatever its bytes are. Raises if it couldn't.
Receive = Callable[[bytes], Awaitable[None]]


def webhook_app(path: str, secret: str, receive: Receive, *, read_timeout: float = 10) -> web.Application:
    """Takes updates by POST at `path` from whoever knows `secret`; from nobody if it is empty. `read_timeout`: seconds for a whole body.

    200: kept; 403: wrong secret, the body is left unread; 400, 408, 413: no whole body of at most 1 MB came;
    503: it couldn't be kept now, Telegram will send it again.
    """
    expected = secret.encode()

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not (expected and hmac.compare_digest(given, expected)):
            return web.Response(status=403)
        body = await _body(request, read_timeout)
        return await _kept(body, receive) if isinstance(body, bytes) else body

    app = web.Application(client_max_size=BODY_LIMIT)
    app.router.add_post(path, take)
    return app


async def _body(request: web.Request, read_timeout: float) -> bytes | web.Response:
    """The whole body, or the answer to one that didn't come or is too long."""
    if (request.content_length or 0) > BODY_LIMIT:
        return web.Response(status=413)
    try:
        async with asyncio.timeout(read_timeout):
            return await request.read()
    except TimeoutError:
        return web.Response(status=408)
    except web.HTTPRequestEntityTooLarge:
        return web.Response(status=413)
    except web.RequestPayloadError:
        return web.Response(status=400)


async def _kept(body: bytes, receive: Receive) -> web.Response:
    try:
        await receive(body)
    except CoachError:
        # The store and the intake say themselves what is the matter.
        return web.Response(status=503, headers=_LATER)
    except Exception as exc:
        # Only the kind: the text of an error may repeat what was sent.
        _log.error("an update could not be kept: %s", type(exc).__name__)
        return web.Response(status=503, headers=_LATER)
    return web.Response()
