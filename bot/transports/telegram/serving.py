"""Small HTTP servers inside the service."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

# Bounds a request whose head comes in drop by drop, too: a connection may be idle, or at its head, for as long.
_IDLE = 15
_GRACE = 10
# How long the rest of a body that was refused is still read, so that whoever sends it gets to the answer.
_LINGER = 1


@asynccontextmanager
async def serve(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve `app` meanwhile; the port that it listens on, a free one for 0. At the end running requests have ten seconds.

    OSError if the port can't be had.
    """
    app.on_response_prepare.append(_anonymous)
    runner = web.AppRunner(app, access_log=None, logger=_silent(), keepalive_timeout=_IDLE, lingering_time=_LINGER, shutdown_timeout=_GRACE)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def _anonymous(_request: web.Request, response: web.StreamResponse) -> None:
    """Leave out which server this is, and of what version."""
    response.headers.pop("Server", None)


def _silent() -> logging.Logger:
    """Whoever can reach the port could fill the log with requests that aren't HTTP, quoted."""
    logger = logging.getLogger(f"{__name__}.http")
    logger.setLevel(logging.CRITICAL)
    return logger
