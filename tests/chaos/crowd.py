"""People who talk to the bot at once: each reads what is new in their chat, and answers what is asked."""

import random
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from tests.telegram.fake import FakeTelegram, Shown


@dataclass
class Person:
    """One chat's user. `answers`: what they have done so far; after `steps` of them they pause. `question`: what stands unanswered."""

    chat: int
    steps: int
    answers: list[str] = field(default_factory=list)
    question: Shown | None = None
    seen: int = 0
    finished: bool = False

    @property
    def expects(self) -> int:
        """The number of the answer that comes next, from 1."""
        return len(self.answers) + 1


P = TypeVar("P", bound=Person)


class Crowd(ABC, Generic[P]):
    """People of one kind. `also`: is called with the number of each update they cause, to deliver it again, say.

    A question that comes again is counted and not answered again; what nobody may ever see is in `wrong`.
    """

    def __init__(self, fake: FakeTelegram, chats: int, *, seed: int, also: Callable[[int], None] = lambda update: None) -> None:
        self._fake, self._also, self._seed = fake, also, seed
        self._chance = random.Random(seed)  # noqa: S311 - reproducible
        self.people = [self._person(chat) for chat in range(1, chats + 1)]
        self.repeated = 0
        self.wrong: list[str] = []

    @abstractmethod
    def _person(self, chat: int) -> P:
        """Somebody new."""

    @abstractmethod
    def _begin(self, person: P) -> None:
        """Write what the dialogue begins with."""

    @abstractmethod
    def _read(self, person: P, message: Shown) -> None:
        """Take in what the bot has written: ask it of the person, or count it as repeated or wrong."""

    @abstractmethod
    def _answer(self, person: P, question: Shown) -> None:
        """Answer it, in words or by a tap, and remember the answer."""

    def begin(self) -> None:
        """Everybody writes the first message."""
        for person in self.people:
            self._begin(person)

    def one_more(self) -> None:
        """Somebody else comes, and writes it."""
        self.people.append(self._person(len(self.people) + 1))
        self._begin(self.people[-1])

    def react(self, until: Callable[[], bool] = lambda: False) -> None:
        """Everybody, in random order, reads what is new in their chat, and answers; or only some, until something is so."""
        for person in self._chance.sample(self.people, len(self.people)):
            if until():
                return
            for message in self._news(person):
                self._read(person, message)
            question = person.question
            if question and person.expects <= person.steps:
                person.question = None
                self._answer(person, question)

    def go_on(self, timeout: float, until: Callable[[], bool] | None = None) -> None:
        """React until all have finished, or until something else. Raises TimeoutError telling who waits for what, and nobody waits any
        more once somebody saw what they may never see."""
        done = until or (lambda: self.finished)
        end = time.monotonic() + timeout
        while not done():
            self.react(done)
            if self.wrong or time.monotonic() > end:
                waiting = [(person.chat, person.expects) for person in self.people if not person.finished]
                raise TimeoutError(f"seed {self._seed}: {len(waiting)} wait (chat, step): {waiting[:5]}; wrong: {self.wrong[:5]}")
            time.sleep(0.005)

    @property
    def finished(self) -> bool:
        """Whether everybody has come to the end."""
        return all(person.finished for person in self.people)

    @property
    def pausing(self) -> bool:
        """Whether everybody was asked the question at which they pause."""
        return all(person.finished or (person.question is not None and person.expects > person.steps) for person in self.people)

    @property
    def answered(self) -> int:
        """How many answers were given."""
        return sum(len(person.answers) for person in self.people)

    def _news(self, person: P) -> list[Shown]:
        place = self._fake.world.chats.get(person.chat)
        # Nobody locks for the look at a number: most of the time there is nothing new.
        if place is None or place.last_id <= person.seen:
            return []
        news = [message for message in self._fake.messages(person.chat) if message.id > person.seen]
        person.seen = news[-1].id if news else person.seen
        return [message for message in news if message.by_bot]

    def _did(self, update_id: int | None) -> None:
        assert update_id is not None
        self._also(update_id)
