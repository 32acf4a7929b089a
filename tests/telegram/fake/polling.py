"""How a bot gets its updates: getUpdates, and the choice of a webhook instead."""

import asyncio
import time
from urllib.parse import urlsplit

from tests.telegram.fake.values import Json, Refusal, Uploads
from tests.telegram.fake.world import Hook, Poll, World

_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_PORTS = (None, 443, 80, 88, 8443)


async def get_updates(world: World, parameters: Json) -> list[Json]:
    """The updates that wait, or the next ones within the timeout. Raises Refusal with 409."""
    limit = min(max(parameters.get("limit", 100), 1), 100)
    deadline = time.monotonic() + min(parameters.get("timeout", 0), 50)
    with world.changed:
        _begin(world, parameters)
        poll = world.poll = Poll()
    try:
        return await _next(world, poll, limit, deadline)
    finally:
        if world.poll is poll:
            world.poll = None


def _begin(world: World, parameters: Json) -> None:
    if world.hook is not None:
        raise Refusal(409, _ACTIVE)
    world.end_poll(_OTHER)
    if "allowed_updates" in parameters:
        world.queue.allowed = parameters["allowed_updates"]
    if parameters.get("offset"):
        world.queue.confirm(parameters["offset"])


async def _next(world: World, poll: Poll, limit: int, deadline: float) -> list[Json]:
    while True:
        if poll.conflict:
            raise Refusal(409, poll.conflict)
        with world.changed:
            found = world.queue.take(limit)
        remaining = deadline - time.monotonic()
        if found or remaining <= 0:
            return found
        poll.event.clear()
        try:
            async with asyncio.timeout(remaining):
                await poll.event.wait()
        except TimeoutError:
            continue


def set_webhook(world: World, parameters: Json, uploads: Uploads) -> bool:
    url = parameters.get("url", "")
    if not url:
        return delete_webhook(world, parameters, uploads)
    if not _acceptable(url):
        raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook", violation=True)
    if parameters.get("drop_pending_updates"):
        world.queue.clear()
    if "allowed_updates" in parameters:
        world.queue.allowed = parameters["allowed_updates"]
    world.hook = Hook(url, parameters.get("secret_token", ""), parameters.get("max_connections", 40))
    world.end_poll("terminated by setWebhook request")
    world.on_update()
    return True


def delete_webhook(world: World, parameters: Json, uploads: Uploads) -> bool:
    world.hook = None
    if parameters.get("drop_pending_updates"):
        world.queue.clear()
    world.on_update()
    return True


def webhook_info(world: World, parameters: Json, uploads: Uploads) -> Json:
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.queue.waiting)}
    if world.queue.allowed:
        info["allowed_updates"] = world.queue.allowed
    if world.hook is None:
        return info
    return {**info, "url": world.hook.url, "max_connections": world.hook.connections, **world.hook.last_error}


def _acceptable(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "http":
        return parts.hostname == "127.0.0.1"
    return parts.scheme == "https" and parts.port in _PORTS
