"""What a test may ask about one bot, and set; and a way to wait without sleeping."""

import asyncio
from collections import Counter
from collections.abc import Callable

from tests.telegram.fake.faults import Fault
from tests.telegram.fake.people import People
from tests.telegram.fake.values import PATIENCE, Call, CallbackAnswer, Delivery, Json, Shown, T, shown

_KEPT_MESSAGES = 20


class BotWorld(People):
    """People, records and faults of one bot. Every method may be called from any thread."""

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def calls(self) -> list[Call]:
        """Every request, in order of arrival."""
        with self.world.changed:
            return list(self.world.calls)

    def calls_of(self, *methods: str, chat: int | None = None) -> list[Call]:
        """The requests of some methods, in one chat if it is given."""
        return [call for call in self.calls if call.method in methods and chat in (None, call.chat)]

    def repeated(self) -> list[str]:
        """Texts that were sent more than once to the same chat, once for each repetition."""
        sent = Counter((call.chat, call.parameters.get("text", "")) for call in self.calls_of("sendMessage") if call.applied)
        return [text for (_, text), count in sent.items() for _ in range(count - 1)]

    @property
    def violations(self) -> list[str]:
        """Requests that broke the rules of the API: "method: description"."""
        with self.world.changed:
            return list(self.world.violations)

    @property
    def callback_answers(self) -> list[CallbackAnswer]:
        """Accepted answers to taps."""
        with self.world.changed:
            return list(self.world.callback_answers)

    @property
    def unanswered(self) -> list[str]:
        """Taps that the bot hasn't answered."""
        with self.world.changed:
            answered = {answer.query for answer in self.world.callback_answers}
            return [query for query in self.world.queries if query not in answered]

    @property
    def deliveries(self) -> list[Delivery]:
        """Tries to reach the webhook."""
        with self.world.changed:
            return list(self.world.deliveries)

    @property
    def pending(self) -> int:
        """How many updates the bot hasn't confirmed."""
        with self.world.changed:
            return len(self.world.queue.waiting)

    def messages(self, chat: int) -> list[Shown]:
        """What people see in a chat now, oldest first; none in a chat that isn't there."""
        with self.world.changed:
            place = self.world.chats.get(chat)
            return [shown(message) for message in place.messages.values()] if place else []

    def replies(self, chat: int) -> list[Shown]:
        """The bot's messages in a chat."""
        return [message for message in self.messages(chat) if message.by_bot]

    def reactions(self, chat: int, message_id: int) -> list[Json]:
        """The bot's reactions to a message."""
        with self.world.changed:
            return self.world.chats[chat].reactions.get(message_id, [])

    def file(self, file_id: str) -> bytes:
        """The bytes of a file. Raises KeyError."""
        with self.world.changed:
            return self.world.files[file_id].data

    def wait_for(self, predicate: Callable[[], T], timeout: float = PATIENCE) -> T:
        """What `predicate` gives as soon as that is true; it is asked after every change. Raises TimeoutError."""
        with self.world.changed:
            found = self.world.changed.wait_for(predicate, timeout)
            if not found:
                last = [(call.method, call.chat, call.outcome) for call in self.world.calls[-5:]]
                raise TimeoutError(f"not within {timeout} s; the last calls: {last}; violations: {self.world.violations[-3:]}")
            return found

    async def until(self, predicate: Callable[[], T], timeout: float = PATIENCE) -> T:
        """As `wait_for`, for tests that are coroutines."""
        return await asyncio.to_thread(self.wait_for, predicate, timeout)

    def fail(self, fault: Fault) -> None:
        """From now on this goes wrong. The first fault that fits a request is the one it gets."""
        with self.world.changed:
            self.world.faults.add(fault)

    def heal(self) -> None:
        """Nothing goes wrong any more."""
        with self.world.changed:
            self.world.faults.clear()

    def slow_down(self, seconds: float) -> None:
        """Let every request take this much longer."""
        self.world.faults.delay = seconds

    def expire_callbacks(self, age: float) -> None:
        """Refuse answers to taps older than `age`, in seconds."""
        self.world.callback_age = age

    def forget(self) -> None:
        """Empty the records, and leave each chat its last messages: for runs so long that memory counts."""
        with self.world.changed:
            for records in (self.world.calls, self.world.violations, self.world.callback_answers, self.world.deliveries):
                records.clear()
            self.world.queries.clear()
            self.world.queue.history.clear()
            for chat in self.world.chats.values():
                for number in list(chat.messages)[:-_KEPT_MESSAGES]:
                    del chat.messages[number]
