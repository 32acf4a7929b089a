"""Long polling: an update is acknowledged, by asking for the ones after it, only when it is stored."""

import asyncio
import logging
import time
from collections.abc import Sequence

from bot.delivery.patience import Patience
from bot.delivery.ports import SendLater
from bot.delivery.service import Delivery
from bot.transports.telegram.client import Conflicting, TelegramClient
from bot.transports.telegram.updates import route

_log = logging.getLogger(__name__)
# Seconds.
_POLL, _BACKLOG_PAUSE, _LONGEST_PAUSE = 30, 0.5, 30.0
# After a week without updates Telegram begins to number them anew, perhaps lower.
_FORGET_OFFSET_AFTER = 6 * 3600
# Whoever polled before us is sent away with a conflict once; somebody who polls beside us comes again and again.
# Then the newcomer gives way, so that not both do.
_CONFLICTS, _NEWCOMER = 3, 60.0


class Poller:
    """Takes updates in until it is cancelled, which is safe at any moment."""

    def __init__(self, client: TelegramClient, delivery: Delivery, patience: Patience) -> None:
        self._client, self._delivery, self._patience = client, delivery, patience
        self._offset = 0
        self._last_update = time.monotonic()

    async def run(self) -> None:
        """Poll for ever. Raises TokenRefused, or Conflicting when somebody else was polling before."""
        failures = conflicts = 0
        began = time.monotonic()
        while True:
            try:
                await self._once()
                failures = conflicts = 0
                continue
            except Conflicting:
                conflicts += 1
                if conflicts >= _CONFLICTS and time.monotonic() - began < _NEWCOMER:
                    raise
                _log.error("somebody else fetches this bot's updates too")
                pause = min(float(conflicts), _LONGEST_PAUSE)
            except SendLater as exc:
                failures += 1
                pause = exc.seconds if exc.told else min(exc.seconds * 2 ** (failures - 1), _LONGEST_PAUSE)
                _log.warning("Telegram can't be reached; trying again in %.0f s", pause)
            await asyncio.sleep(pause)

    async def _once(self) -> None:
        if self._delivery.full:
            await asyncio.sleep(_BACKLOG_PAUSE)
            return
        if time.monotonic() - self._last_update > _FORGET_OFFSET_AFTER:
            self._offset = 0
        updates = await self._client.get_updates(self._offset, timeout=_POLL)
        if updates:
            await self._take(updates)

    async def _take(self, updates: Sequence[object]) -> None:
        arrivals = [route(update) for update in updates]
        await self._patience.until_done(lambda: self._delivery.receive(arrivals))
        numbers = [arrival.update_id for arrival in arrivals if arrival.update_id is not None]
        self._offset = max(numbers, default=self._offset - 1) + 1
        self._last_update = time.monotonic()
