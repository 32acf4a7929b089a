"""One conversation through every door: terminal, JSON lines, and Telegram by polling and by webhook, over two worlds of Telegram.

The JSON lines, which name every choice, are held against the table; every other channel must show the very same replies.
"""

import json
import subprocess
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from bot.bootstrap import ROOT
from bot.languages import SUPPORTED
from bot.messages import Place
from bot.phrases import Phrases
from tests.real.dialogue import Step, dialogue
from tests.real.seen import Record, Seen, printed, recorded, shown
from tests.telegram.chat import Chat
from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram, TelegramWorld
from tests.telegram.fake.values import PATIENCE
from tests.telegram.running import by_webhook, running

TELEGRAM = ("fake by polling", "fake by webhook", "emulator by polling", "emulator by webhook")


# The replies to each step.
Transcript = list[tuple[Seen, ...]]


class Everywhere:
    """The conversation in every language on every channel, each held once."""

    def __init__(self, home: Path, python: str, phrases: Phrases, folder: Path) -> None:
        self._home, self._python, self._folder = home, python, folder
        self._steps = {language: dialogue(language, phrases) for language in SUPPORTED}
        self.records = cache(self._records)
        self.terminal = cache(self._terminal)
        self.telegram = cache(self._telegram)

    def typed(self, language: str) -> list[Step]:
        """The steps without those that only a channel with media can do."""
        return [step for step in self._steps[language] if not step.sends]

    def expected(self, language: str) -> Transcript:
        """What the JSON lines say, as a person sees it."""
        return [tuple(map(recorded, records)) for records in self.records()[language]]

    def _records(self) -> dict[str, list[list[Record]]]:
        """Language -> the records of each step."""
        lines = [json.dumps(_line(step, language)) for language in SUPPORTED for step in self.typed(language)]
        done = self._chat("jsonl", "\n".join(lines), "--jsonl")
        told: dict[str, list[list[Record]]] = {language: [[]] for language in SUPPORTED}
        for record in map(json.loads, done.splitlines()):
            turns = told[record["conversation"]]
            turns.append([]) if "done" in record else turns[-1].append(record)
        return {language: turns[:-1] for language, turns in told.items()}

    def _terminal(self, language: str) -> list[Seen]:
        """All replies in a row: a terminal has no other ends of a turn."""
        lines: list[str] = []
        choices: list[str] = []
        for step, records in zip(self.typed(language), self.records()[language], strict=True):
            lines.append(str(choices.index(step.taps) + 1) if step.taps else step.says)
            choices = [choice["id"] for record in records for choice in record["choices"]] or choices
        return printed(self._chat(language, "\n".join(lines), "--language", language))

    def _chat(self, name: str, lines: str, *options: str) -> str:
        """What a real `python -m bot chat` answers to a pipe. `name`: of its database, for what is said is kept."""
        command = [self._python, "-m", "bot", "chat", *options]
        database = f"sqlite:///{self._folder / name}.db"
        environment = {
            "PATH": "",
            "JOURNEY_COACH_HOME": str(self._home),
            "JOURNEY_COACH_DATABASE_URL": database,
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run(
            command, input=lines, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=True, cwd=ROOT, env=environment
        )
        return done.stdout

    def _telegram(self, channel: str) -> dict[str, Transcript]:
        """The conversation with a real `python -m bot telegram`: language after language, each in a chat of its own."""
        with ExitStack() as stack:
            world: TelegramWorld = _open(channel, stack)
            hook = by_webhook() if channel.endswith("webhook") else {}
            folder = self._folder / channel
            stack.enter_context(running("bot", world, folder, "telegram", JOURNEY_COACH_HOME=str(self._home), **hook))
            held = {language: self._converse(channel, Chat(world, 700 + n, language)) for n, language in enumerate(SUPPORTED)}
            assert not isinstance(world, FakeTelegram) or (world.violations, world.unanswered) == ([], [])
        return held

    def _converse(self, channel: str, chat: Chat) -> Transcript:
        language = str(chat.language)
        records = iter(self.records()[language])
        labels = {c["id"]: c["label"] for turn in self.records()[language] for record in turn for c in record["choices"]}
        steps = self.steps(channel, language)
        return [_done(chat, step, labels.get(step.taps, ""), 1 if step.sends else len(next(records))) for step in steps]

    def steps(self, channel: str, language: str) -> list[Step]:
        """What can be done on a channel: the emulator has no media."""
        return self._steps[language] if channel.startswith("fake") else self.typed(language)


def _open(channel: str, stack: ExitStack) -> TelegramWorld:
    if channel.startswith("fake"):
        return stack.enter_context(FakeTelegram())
    return stack.enter_context(Emulator())


def _line(step: Step, language: str) -> dict[str, str]:
    """A step as an input of the JSON lines."""
    return {"conversation": language, "language": language, **({"choice": step.taps} if step.taps else {"text": step.says})}


def _done(chat: Chat, step: Step, label: str, replies: int) -> tuple[Seen, ...]:
    """A step as it is done on Telegram, and what is seen of it there."""
    if step.sends:
        before = len(chat.replies)
        chat.world.media(chat.number, step.sends, language=chat.language)  # type: ignore[attr-defined]
        return tuple(map(shown, chat.more_than(before, replies)))
    if step.says:
        return tuple(map(shown, chat.say(step.says, replies)))
    if step.place is Place.NEW:
        return tuple(map(shown, chat.tap(label, replies)))
    notice, message = chat.tap_in_place(label)
    seen = shown(message)
    # A tap that takes long is answered without a notice: on a busy machine that may be any.
    return (Seen(notice or step.text, seen.choices) if step.place is Place.CHOICES else seen,)


@pytest.fixture(scope="module")
def everywhere(app: object, home: Path, python: str, phrases: Phrases, tmp_path_factory: pytest.TempPathFactory) -> Everywhere:
    return Everywhere(home, python, phrases, tmp_path_factory.mktemp("everywhere"))


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_conversation_goes_as_the_table_says(everywhere: Everywhere, language: str) -> None:
    for step, records in zip(everywhere.typed(language), everywhere.records()[language], strict=True):
        (reply,) = records
        ids = tuple(choice["id"] for choice in reply["choices"] if choice["id"] != "original")
        marked_ids = tuple(choice["id"] for choice in reply["choices"] if choice["selected"])

        assert step.text in reply["text"], (step, reply)
        assert (ids, marked_ids) == (step.choices, step.selected), (step, reply)


@pytest.mark.parametrize("language", SUPPORTED)
def test_the_terminal_shows_the_same_replies(everywhere: Everywhere, language: str) -> None:
    assert everywhere.terminal(language) == [reply for turn in everywhere.expected(language) for reply in turn]


@pytest.mark.parametrize("language", SUPPORTED)
@pytest.mark.parametrize("channel", TELEGRAM)
def test_telegram_shows_the_same_replies(everywhere: Everywhere, channel: str, language: str) -> None:
    steps = everywhere.steps(channel, language)

    seen = everywhere.telegram(channel)[language]

    assert [turn for step, turn in zip(steps, seen, strict=True) if not step.sends] == everywhere.expected(language)


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_voice_message_gets_a_word_and_a_question_to_tap(everywhere: Everywhere, language: str, phrases: Phrases) -> None:
    step = next(step for step in dialogue(language, phrases) if step.sends)
    _, question, *_ = everywhere.expected(language)[0][0].choices
    steps = everywhere.steps("fake by polling", language)

    (heard,) = everywhere.telegram("fake by polling")[language][steps.index(step)]

    assert heard == Seen(step.text, (question,))
