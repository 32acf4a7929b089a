"""The whole interview through every door, in every language: by taps alone and by typed answers alone, from /map to the pictures.

The JSON lines, which name every choice, lead; the same steps through any other door must show the very same replies, and give the
same maps and files.
"""

import json
import re
import struct
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.journey.interchange import restored
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState
from bot.languages import SUPPORTED
from bot.phrases import Phrases
from tests.exporters.reading import TEXT, letters
from tests.real.doors import Held, JsonLines, by_phone, in_terminal, told
from tests.real.interviews import FORMATS, Owner, Step, typed_answers, walk_by_taps, walk_by_typing
from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram, TelegramWorld
from tests.telegram.running import by_webhook, running

TELEGRAM = ("fake by polling", "fake by webhook", "emulator by polling")
DOORS = ("JSON lines", "terminal", *TELEGRAM)
_WIDTH = 1080
_AT_ONCE = 2


class Everywhere:
    """The interviews in every language through every door, each held once."""

    def __init__(self, home: Path, python: str, phrases: Phrases, folder: Path) -> None:
        self._index, self._python, self._phrases, self._folder = home / "index", python, phrases, folder
        self.steps = cache(self._steps)
        self.held = cache(self._held)

    def _steps(self) -> Mapping[str, list[Step]]:
        """Language -> what the owners do, decided by what the JSON lines say."""
        with JsonLines(self._python, self._home("jsonl")) as lines:
            return {language: self._walked(lines, language) for language in SUPPORTED}

    def _walked(self, lines: JsonLines, language: str) -> list[Step]:
        owner = Owner(lambda text, choice: lines.ask(language, language, text, choice))
        walk_by_taps(owner)
        walk_by_typing(owner, typed_answers()[language], self._phrases.say(language, "maps-new-business"))
        return owner.steps

    def _held(self, door: str) -> Mapping[str, Held]:
        """Language -> the interviews through a door."""
        steps = self.steps()
        if door == "JSON lines":
            return {language: told(steps[language]) for language in SUPPORTED}
        return dict(zip(SUPPORTED, self._in_terminals() if door == "terminal" else self._on_telegram(door), strict=True))

    def _in_terminals(self) -> list[Held]:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return list(pool.map(lambda one: in_terminal(self._python, self._home(f"terminal-{one}"), one, self.steps()[one]), SUPPORTED))

    def _on_telegram(self, door: str) -> list[Held]:
        """With one bot, all owners at once."""
        with ExitStack() as stack:
            world: TelegramWorld = stack.enter_context(FakeTelegram()) if door.startswith("fake") else stack.enter_context(Emulator())
            hook = by_webhook() if door.endswith("webhook") else {}
            stack.enter_context(running("bot", world, self._home(door), "telegram", **hook))
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                held = list(pool.map(lambda n: by_phone(world, 800 + n, SUPPORTED[n], self.steps()[SUPPORTED[n]]), range(len(SUPPORTED))))
            assert not isinstance(world, FakeTelegram) or (world.violations, world.unanswered) == ([], [])
        return held

    def _home(self, name: str) -> Path:
        """A home over the real index, with a database and files of its own."""
        home = self._folder / name
        home.mkdir()
        (home / "index").symlink_to(self._index)
        return home


@pytest.fixture(scope="module")
def everywhere(app: object, home: Path, python: str, phrases: Phrases, tmp_path_factory: pytest.TempPathFactory) -> Everywhere:
    return Everywhere(home, python, phrases, tmp_path_factory.mktemp("interviews"))


def contents(held: Held, ending: str) -> list[bytes]:
    return [content for name, content in held.files if name == f".{ending}"]


def maps(held: Held) -> list[dict[str, Any]]:
    """The exported maps, whose ids are numbered as they come, without days and times."""
    return [json.loads(_without_chance(content.decode())) for content in contents(held, "json")]


def _without_chance(text: str) -> str:
    for number, name in enumerate(dict.fromkeys(re.findall(r'"id": ?"([a-z0-9]{8})"', text)), 1):
        text = text.replace(name, f"id{number}")
    return re.sub(r"\d{4}-\d\d-\d\d(T[\d:.+Z]+)?", "day", text)


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def unsaid(journey: JourneyMap, paper: bytes) -> list[str]:
    """The owner's words that a paper doesn't have."""
    persona, stages = journey.persona, journey.stages
    words = [journey.title, persona.who, persona.need, *(worry.text for worry in persona.worries)]
    words += [contact.title for stage in stages for contact in stage.contacts]
    words += [text for stage in stages for text in (*(pain.text for pain in stage.pains), *(action.text for action in stage.actions))]
    held = letters(TEXT["pdf"](paper))
    return [text for text in words if letters(text) not in held]


@pytest.fixture(params=[(door, language) for door in DOORS for language in SUPPORTED], ids="-".join)
def place(request: pytest.FixtureRequest) -> tuple[str, str]:
    door, language = request.param
    return door, language


@pytest.fixture
def held(everywhere: Everywhere, place: tuple[str, str]) -> Held:
    door, language = place
    return everywhere.held(door)[language]


@pytest.mark.parametrize("language", SUPPORTED)
def test_both_interviews_come_to_their_end_and_every_answer_is_understood(everywhere: Everywhere, language: str, phrases: Phrases) -> None:
    held = everywhere.held("JSON lines")[language]
    journeys = [restored(json.loads(content)) for content in contents(held, "json")]
    unclear = [reply.text for reply in held.replies if reply.text.startswith(phrases.say(language, "map-unclear"))]

    assert [journey.state for journey in journeys] == [MapState.COMPLETE] * 2
    assert [journey.language for journey in journeys] == [language] * 2
    assert unclear == []


def test_every_door_shows_the_same_replies(everywhere: Everywhere, place: tuple[str, str], held: Held) -> None:
    assert held.replies == everywhere.held("JSON lines")[place[1]].replies


def test_every_door_gives_the_same_maps(everywhere: Everywhere, place: tuple[str, str], held: Held) -> None:
    assert maps(held) == maps(everywhere.held("JSON lines")[place[1]])


def test_every_picture_and_paper_can_be_opened_and_has_the_owners_words(place: tuple[str, str], held: Held) -> None:
    journeys = [restored(json.loads(content)) for content in contents(held, "json")]
    pictures = contents(held, "png")

    assert [name for name, _ in held.files] == [f".{name}" for name in FORMATS] * 2
    assert [size(picture)[0] for picture in pictures] == [_WIDTH] * 2
    assert all(size(picture)[1] > _WIDTH for picture in pictures)
    assert [unsaid(journey, paper) for journey, paper in zip(journeys, contents(held, "pdf"), strict=True)] == [[], []]
    assert held.looks == (pictures if place[0] in TELEGRAM else [])
