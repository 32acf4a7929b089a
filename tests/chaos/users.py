"""People who answer the test engine's questions, and remember what they answered."""

import random
import re
from collections.abc import Callable

from tests.chaos.crowd import Crowd, Person
from tests.telegram.fake import FakeTelegram, Shown
from tests.telegram.steps import NO, STEPS, YES

_PROMPT = re.compile(rf"Step (\d+) of {STEPS}\?")
_FINISHED = f"All {STEPS} steps are answered"


class Users(Crowd[Person]):
    """People who go through the twenty-five steps at once, each answering what is asked, in words or by a tap, when it is asked.

    What they have answered is the truth that the database is held against. `steps`: after how many answers each pauses.
    """

    def __init__(
        self, fake: FakeTelegram, chats: int, *, seed: int = 1, steps: int = STEPS, also: Callable[[int], None] = lambda update: None
    ) -> None:
        self._steps = steps
        super().__init__(fake, chats, seed=seed, also=also)

    @property
    def truth(self) -> dict[int, list[str]]:
        """Chat -> its answers in order."""
        return {person.chat: person.answers for person in self.people}

    def _person(self, chat: int) -> Person:
        return Person(chat, self._steps)

    def _begin(self, person: Person) -> None:
        self._did(self._fake.say(person.chat, "/start").update_id)

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
        choice = random.Random(f"{self._seed} {person.chat} {step}").choice((YES, NO, ""))  # noqa: S311 - reproducible
        answer = choice or f"answer {step} of chat {person.chat}, ătaț"
        person.answers.append(answer)
        if choice:
            self._did(self._fake.press(person.chat, question.id, "Yes" if choice == YES else "No").update_id)
        else:
            self._did(self._fake.say(person.chat, answer).update_id)
