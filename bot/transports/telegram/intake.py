"""A webhook's body on its way into the inbox."""

import json

from bot.delivery.ports import BacklogFull
from bot.delivery.service import Delivery
from bot.delivery.values import Arrival
from bot.transports.telegram.updates import route


class WebhookIntake:
    """Stores what Telegram posts. What can't be read is stored too: refused, Telegram would send it again and again."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    async def receive(self, body: bytes) -> None:
        """Durable on return. Raises BacklogFull or StoreUnavailable."""
        if self._delivery.full:
            raise BacklogFull("too much waits to be handled")
        await self._delivery.receive([_arrival(body)])


def _arrival(body: bytes) -> Arrival:
    try:
        return route(json.loads(body))
    except (ValueError, RecursionError):
        return route({"unreadable": body.decode("utf-8", "replace")})
