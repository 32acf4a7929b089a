"""The updates that wait for a bot, with the offset semantics of getUpdates."""

from collections import deque
from dataclasses import dataclass

from tests.telegram.fake.values import Json

# These come only to bots that ask for them.
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class Waiting:
    """An update in the queue. `again`: it was put there out of turn, so an offset beyond it doesn't confirm it unseen."""

    update: Json
    again: bool = False
    sent: bool = False


class UpdateQueue:
    """Not thread-safe: the world's lock is held around it. `waiting` by serial number; `fresh`: not yet seen by the webhook;
    `history`: all updates by number, for redelivery."""

    def __init__(self) -> None:
        self.waiting: dict[int, Waiting] = {}
        self.fresh: deque[int] = deque()
        self.allowed: list[str] = []
        self.history: dict[int, Json] = {}
        self._serial = 0
        self.next_id = 1000
        self._highest = 0

    def post(self, update: Json) -> int:
        """Queue an update, numbered if it has no number; its number. What the bot didn't ask for is left out."""
        update_id: int = update.get("update_id", self.next_id)
        self.next_id = max(self.next_id, update_id + 1)
        # Numbers may go back, as with Telegram after a week without updates; the bot's old offset must not hide them.
        again = update_id < self._highest
        self._highest = max(self._highest, update_id)
        numbered = {"update_id": update_id, **update}
        self.history[update_id] = numbered
        if self._wanted(numbered):
            self._append(Waiting(numbered, again=again))
        return update_id

    def redeliver(self, update_id: int, times: int) -> None:
        """Queue an update again. Raises KeyError."""
        for _ in range(times):
            self._append(Waiting(self.history[update_id], again=True))

    def take(self, limit: int) -> list[Json]:
        """The earliest updates; they stay until they are confirmed."""
        taken: list[Json] = []
        for waiting in self.waiting.values():
            if len(taken) == limit:
                break
            waiting.sent = True
            taken.append(waiting.update)
        return taken

    def confirm(self, offset: int) -> None:
        """Forget what is below `offset`; a negative one leaves only so many of the last."""
        if offset < 0:
            done = list(self.waiting)[:offset]
        else:
            done = [serial for serial, waiting in self.waiting.items() if _confirmed(waiting, offset)]
        for serial in done:
            del self.waiting[serial]

    def clear(self) -> None:
        """Forget all that waits."""
        self.waiting.clear()
        self.fresh.clear()

    def _append(self, waiting: Waiting) -> None:
        self._serial += 1
        self.waiting[self._serial] = waiting
        self.fresh.append(self._serial)

    def _wanted(self, update: Json) -> bool:
        kinds = update.keys() - {"update_id"}
        return bool(kinds & set(self.allowed)) if self.allowed else not kinds & _ON_REQUEST


def _confirmed(waiting: Waiting, offset: int) -> bool:
    return waiting.update["update_id"] < offset and (waiting.sent or not waiting.again)


def lane_of(update: Json) -> int:
    """What Telegram keeps in order: the chat, else the person, else nothing in particular."""
    for event in update.values():
        if isinstance(event, dict):
            about = event.get("message") or event
            return int((about.get("chat") or event.get("from") or {"id": update["update_id"]})["id"])
    return int(update["update_id"])
