"""Updates pushed to a webhook: in order for each chat, several chats at once, again until the answer is 2xx."""

import asyncio
import json
import time
from collections import deque

import aiohttp

from tests.telegram.fake.updates import lane_of
from tests.telegram.fake.values import Delivery, Json
from tests.telegram.fake.world import Hook, World

_LONGEST_PAUSE = 2.0


class Pusher:
    """Pushes one bot's updates. Lives on the server's loop."""

    def __init__(self, world: World, client: aiohttp.ClientSession) -> None:
        self._world = world
        self._client = client
        self._hook: Hook | None = None
        self._slots = asyncio.Semaphore()
        self._lanes: dict[int, deque[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def pump(self) -> None:
        """Take up what is new: updates, or another webhook."""
        if self._world.hook is not self._hook:
            self._restart(self._world.hook)
        with self._world.changed:
            fresh, self._world.queue.fresh = self._world.queue.fresh, deque()
        for serial in fresh if self._hook is not None else ():
            self._enqueue(serial)

    def stop(self) -> None:
        """End what is under way."""
        for task in self._tasks:
            task.cancel()
        self._lanes.clear()

    def _restart(self, hook: Hook | None) -> None:
        self.stop()
        self._hook = hook
        self._slots = asyncio.Semaphore(hook.connections if hook else 1)
        with self._world.changed:
            self._world.queue.fresh = deque(self._world.queue.waiting)

    def _enqueue(self, serial: int) -> None:
        waiting = self._world.queue.waiting.get(serial)
        if waiting is None:
            return
        lane = lane_of(waiting.update)
        if lane in self._lanes:
            self._lanes[lane].append(serial)
            return
        self._lanes[lane] = deque([serial])
        task = asyncio.get_running_loop().create_task(self._empty(self._lanes[lane], lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, serials: deque[int], lane: int) -> None:
        """Deliver a lane's updates, one after the other."""
        tries = 0
        while serials:
            pause = await self._deliver(serials[0], tries)
            if pause is None:
                serials.popleft()
                tries = 0
            else:
                tries += 1
                await asyncio.sleep(pause)
        del self._lanes[lane]

    async def _deliver(self, serial: int, tries: int) -> float | None:
        """One try: None if the update is done with, else the seconds until the next."""
        waiting = self._world.queue.waiting.get(serial)
        if waiting is None or self._hook is None:
            return None
        async with self._slots:
            status, retry_after = await self._push(self._hook, waiting.update)
        with self._world.changed:
            self._world.deliveries.append(Delivery(time.time(), waiting.update["update_id"], status))
            if 200 <= status < 300:
                self._world.queue.waiting.pop(serial, None)
            self._world.changed.notify_all()
        return None if 200 <= status < 300 else retry_after or min(0.05 * 2**tries, _LONGEST_PAUSE)

    async def _push(self, hook: Hook, update: Json) -> tuple[int, float]:
        """Status of the answer, 0 if there was none, and its Retry-After."""
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        try:
            async with self._client.post(hook.url, data=json.dumps(update), headers=headers, allow_redirects=False) as answer:
                status, retry_after = answer.status, answer.headers.get("Retry-After", "0")
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            hook.last_error = _error(f"Connection failed: {type(error).__name__}")
            return 0, 0.0
        if not 200 <= status < 300:
            hook.last_error = _error(f"Wrong response from the webhook: {status}")
        return status, float(retry_after) if retry_after.isdigit() else 0.0


def _error(message: str) -> Json:
    return {"last_error_date": int(time.time()), "last_error_message": message}
