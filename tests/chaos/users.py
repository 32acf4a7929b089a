"""People who answer the test engine's questions, and remember what they answered."""

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.fake import FakeTelegram, Shown
from tests.telegram.steps import NO, STEPS, YES

_PROMPT = re.compile(rf"Step (\d+) of {STEPS}\?")
_FINISHED = f"All {STEPS} steps are answered"


@dataclass
class Person:
    """One chat's user: what they have answered so far is the truth that the database is held against. After `steps` answers they pause."""

    chat: int
    steps: int = STEPS
    answers: list[str] = field(default_factory=list)
    expects: int = 0
    question: Shown | None = None
    seen: int = 0
    finished: bool = False


class Users:
    """People who go through the twenty-five steps at once, each answering what is asked, in words or by a tap, when it is asked.

    `also`: is called with the number of each update they cause, to deliver it again, say; `steps`: after how many
    answers each pauses. A question that comes again is counted and not answered again; what nobody may ever see is in `wrong`.
    """

    def __init__(
        self, fake: FakeTelegram, chats: int, *, seed: int = 1, steps: int = STEPS, also: Callable[[int], None] = lambda update: None
    ) -> None:
        self._fake, self._also, self._steps = fake, also, steps
        self._seed = seed
        self._chance = random.Random(seed)  # noqa: S311 - reproducible
        self.people = [Person(chat, steps) for chat in range(1, chats + 1)]
        self.repeated = 0
        self.wrong: list[str] = []

    def begin(self) -> None:
        """Everybody writes /start."""
        for person in self.people:
            self._begin(person)

    def one_more(self) -> None:
        """Somebody else comes, and writes /start."""
        self.people.append(Person(len(self.people) + 1, self._steps))
        self._begin(self.people[-1])

    def react(self, until: Callable[[], bool] = lambda: False) -> None:
        """Everybody, in random order, reads what is new in their chat, and answers; or only some, until something is so."""
        for person in self._chance.sample(self.people, len(self.people)):
            if until():
                return
            for message in self._news(person):
                self._read(person, message)
            if person.question and person.expects <= person.steps:
                self._answer(person, person.question)

    def go_on(self, timeout: float, until: Callable[[], bool] | None = None) -> None:
        """React until all have finished, or until something else. Raises TimeoutError telling who waits for what."""
        done = until or (lambda: self.finished)
        end = time.monotonic() + timeout
        while not done():
            self.react(done)
            if time.monotonic() > end:
                waiting = [(person.chat, person.expects) for person in self.people if not person.finished]
                raise TimeoutError(f"seed {self._seed}: {len(waiting)} wait (chat, step): {waiting[:5]}; wrong: {self.wrong[:5]}")
            time.sleep(0.005)

    @property
    def finished(self) -> bool:
        """Whether everybody was told that all steps are answered."""
        return all(person.finished for person in self.people)

    @property
    def pausing(self) -> bool:
        """Whether everybody was asked the question at which they pause."""
        return all(person.finished or (person.question is not None and person.expects > person.steps) for person in self.people)

    @property
    def answered(self) -> int:
        """How many questions were answered."""
        return sum(len(person.answers) for person in self.people)

    @property
    def truth(self) -> dict[int, list[str]]:
        """Chat -> its answers in order."""
        return {person.chat: person.answers for person in self.people}

    def _begin(self, person: Person) -> None:
        person.expects = 1
        self._did(self._fake.say(person.chat, "/start").update_id)

    def _news(self, person: Person) -> list[Shown]:
        place = self._fake.world.chats.get(person.chat)
        # Nobody locks for the look at a number: most of the time there is nothing new.
        if place is None or place.last_id <= person.seen:
            return []
        news = [message for message in self._fake.messages(person.chat) if message.id > person.seen]
        person.seen = news[-1].id if news else person.seen
        return [message for message in news if message.by_bot]

    def _read(self, person: Person, message: Shown) -> None:
        prompt = _PROMPT.fullmatch(message.text)
        step = int(prompt[1]) if prompt else STEPS + 1 if message.text == _FINISHED else None
        if step is None or step > person.expects:
            self.wrong.append(f"chat {person.chat}, waiting for step {person.expects}: {message.text}")
        elif step < person.expects or person.question or person.finished:
            self.repeated += 1
        elif step > STEPS:
            person.finished = True
        else:
            person.question = message

    def _answer(self, person: Person, question: Shown) -> None:
        step = person.expects
        person.expects, person.question = step + 1, None
        choice = random.Random(f"{self._seed} {person.chat} {step}").choice((YES, NO, ""))  # noqa: S311 - reproducible
        answer = choice or f"answer {step} of chat {person.chat}, ătaț"
        person.answers.append(answer)
        if choice:
            self._did(self._fake.press(person.chat, question.id, "Yes" if choice == YES else "No").update_id)
        else:
            self._did(self._fake.say(person.chat, answer).update_id)

    def _did(self, update_id: int | None) -> None:
        assert update_id is not None
        self._also(update_id)
