"""How the service is, for whoever runs it: alive, ready, and its numbers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.aiohttp import make_aiohttp_handler

_log = logging.getLogger(__name__)

# Whether a part of the service can do its work now.
Check = Callable[[], Awaitable[bool]]


def health_app(checks: Mapping[str, Check], registry: CollectorRegistry, *, check_timeout: float = 2) -> web.Application:
    """GET /livez: 200 while the loop runs; /readyz: 200 or 503, a line for each check; /metrics: of `registry`.

    `check_timeout`: seconds after which a check counts as failed.
    """

    async def livez(_request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_request: web.Request) -> web.Response:
        passed = await asyncio.gather(*(_passes(name, check, check_timeout) for name, check in checks.items()))
        lines = [f"{name}: {'ok' if good else 'failing'}\n" for name, good in zip(checks, passed, strict=True)]
        return web.Response(status=200 if all(passed) else 503, text="".join(lines))

    app = web.Application()
    app.router.add_get("/livez", livez)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", make_aiohttp_handler(registry))
    return app


async def _passes(name: str, check: Check, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            return await check()
    except Exception as exc:
        _log.warning("check %s failed: %s", name, type(exc).__name__)
        return False
