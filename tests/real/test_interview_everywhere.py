"""The whole interview through every door, in every language: by taps alone and by typed answers alone, from /map to the pictures.

The JSON lines, which name every choice, lead; the same steps through any other door must show the very same replies, and give the
same maps and files.
"""

import json
import re
import struct
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.journey.interchange import restored
from bot.journey.model import JourneyMap
from bot.journey.vocabulary import MapState
from bot.languages import SUPPORTED
from bot.phrases import Phrases
from tests.exporters.reading import TEXT, letters
from tests.real.doors import Held, JsonLines, by_phone, in_terminals, told
from tests.real.interviews import FORMATS, Owner, Step, typed_answers, walk_by_taps, walk_by_typing
from tests.telegram.emulator import Emulator
from tests.telegram.fake import FakeTelegram, TelegramWorld
from tests.telegram.running import by_webhook, running

TAPS, TYPED = "by taps", "by typing"
# How updates come makes no difference to what comes of them: one of the two ways in gets half of the work.
DOORS: Mapping[str, Sequence[str]] = {
    "JSON lines": (TAPS, TYPED),
    "terminal": (TAPS, TYPED),
    "fake by polling": (TAPS,),
    "fake by webhook": (TAPS, TYPED),
    "emulator by polling": (TAPS, TYPED),
}
_WIDTH = 1080
_AT_ONCE = 2


class Place(NamedTuple):
    """Where and how an interview is held."""

    door: str
    way: str
    language: str


PLACES = [Place(door, way, language) for door, ways in DOORS.items() for way in ways for language in SUPPORTED]


class Everywhere:
    """The interviews at all places, each held once: all at the first question about one of them, two doors at a time."""

    def __init__(self, home: Path, python: str, phrases: Phrases, folder: Path) -> None:
        self._index, self._python, self._phrases, self._folder = home / "index", python, phrases, folder
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            self._steps = self._walked()
            self._held = {door: pool.submit(self._at, door) for door in DOORS if door != "JSON lines"}

    def held(self, place: Place) -> Held:
        """What came of an interview."""
        return told(self.steps(place)) if place.door == "JSON lines" else self._held[place.door].result()[place]

    def steps(self, place: Place) -> Sequence[Step]:
        """What its owner did."""
        return self._steps[place.language][place.way]

    def _walked(self) -> Mapping[str, Mapping[str, Sequence[Step]]]:
        """Language -> way -> what the owners do, decided by what the JSON lines say."""
        with JsonLines(self._python, self._home("jsonl")) as lines:
            return {language: self._owner(lines, language) for language in SUPPORTED}

    def _owner(self, lines: JsonLines, language: str) -> Mapping[str, Sequence[Step]]:
        owner = Owner(lambda text, choice: lines.ask(language, language, text, choice))
        walk_by_taps(owner)
        tapped = len(owner.steps)
        walk_by_typing(owner, typed_answers()[language], self._phrases.say(language, "maps-new-business"))
        return {TAPS: owner.steps[:tapped], TYPED: owner.steps[tapped:]}

    def _at(self, door: str) -> Mapping[Place, Held]:
        return self._in_terminals() if door == "terminal" else self._on_telegram(door)

    def _in_terminals(self) -> Mapping[Place, Held]:
        """One interview of an owner after the other."""
        walks = {language: list(steps.values()) for language, steps in self._steps.items()}
        held = in_terminals(self._python, self._home("terminal"), walks)
        ways = {language: dict(zip(steps, held[language], strict=True)) for language, steps in self._steps.items()}
        return {place: ways[place.language][place.way] for place in PLACES if place.door == "terminal"}

    def _on_telegram(self, door: str) -> Mapping[Place, Held]:
        """With one bot; each owner in a chat of their own."""
        with ExitStack() as stack:
            world: TelegramWorld = stack.enter_context(FakeTelegram()) if door.startswith("fake") else stack.enter_context(Emulator())
            hook = by_webhook() if door.endswith("webhook") else {}
            stack.enter_context(running("bot", world, self._home(door), "telegram", **hook))
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                held = list(pool.map(lambda language: self._on_phone(world, door, language), SUPPORTED))
            assert not isinstance(world, FakeTelegram) or (world.violations, world.unanswered) == ([], [])
        return {place: one for some in held for place, one in some.items()}

    def _on_phone(self, world: TelegramWorld, door: str, language: str) -> Mapping[Place, Held]:
        places = [Place(door, way, language) for way in DOORS[door]]
        return {place: by_phone(world, 800 + SUPPORTED.index(language), language, self.steps(place)) for place in places}

    def _home(self, name: str) -> Path:
        """A home over the real index, with a database and files of its own."""
        home = self._folder / name
        home.mkdir()
        (home / "index").symlink_to(self._index)
        return home


@pytest.fixture(scope="module")
def everywhere(app: object, home: Path, python: str, phrases: Phrases, tmp_path_factory: pytest.TempPathFactory) -> Everywhere:
    return Everywhere(home, python, phrases, tmp_path_factory.mktemp("interviews"))


@pytest.fixture(params=[place for place in PLACES if place.door != "JSON lines"], ids="-".join)
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.param
    return found


@pytest.fixture
def held(everywhere: Everywhere, place: Place) -> Held:
    return everywhere.held(place)


@pytest.fixture
def expected(everywhere: Everywhere, place: Place) -> Held:
    """What the JSON lines say to the same steps."""
    return told(everywhere.steps(place))


def without_chance(exported: bytes) -> Any:
    """A map, whose ids are numbered as they come, without days and times."""
    text = exported.decode()
    for number, name in enumerate(dict.fromkeys(re.findall(r'"id": ?"([a-z0-9]{8})"', text)), 1):
        text = text.replace(name, f"id{number}")
    return json.loads(re.sub(r"\d{4}-\d\d-\d\d(T[\d:.+Z]+)?", "day", text))


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


@pytest.mark.parametrize("way", [TAPS, TYPED])
@pytest.mark.parametrize("language", SUPPORTED)
def test_the_interview_comes_to_its_end_and_every_answer_is_understood(
    everywhere: Everywhere, way: str, language: str, phrases: Phrases
) -> None:
    held = everywhere.held(Place("JSON lines", way, language))
    journey = restored(json.loads(held.content("json")))
    unclear = [reply.text for reply in held.replies if reply.text.startswith(phrases.say(language, "map-unclear"))]

    assert (journey.state, journey.language) == (MapState.COMPLETE, language)
    assert unclear == []


@pytest.mark.parametrize("way", [TAPS, TYPED])
@pytest.mark.parametrize("language", SUPPORTED)
def test_the_picture_and_the_paper_can_be_opened_and_have_the_owners_words(everywhere: Everywhere, way: str, language: str) -> None:
    held = everywhere.held(Place("JSON lines", way, language))
    journey = restored(json.loads(held.content("json")))
    width, height = size(held.content("png"))

    assert width == _WIDTH < height
    assert unsaid(journey, held.content("pdf")) == []


def test_every_door_shows_the_same_replies(held: Held, expected: Held) -> None:
    assert held.replies == expected.replies


def test_every_door_gives_the_same_map(held: Held, expected: Held) -> None:
    assert without_chance(held.content("json")) == without_chance(expected.content("json"))


def test_every_door_hands_over_the_same_picture_and_paper(place: Place, held: Held, expected: Held) -> None:
    picture = expected.content("png")

    assert [ending for ending, _ in held.files] == [f".{name}" for name in FORMATS]
    assert held.content("png") == picture
    assert held.content("pdf") == expected.content("pdf")
    assert held.looks == ([] if place.door == "terminal" else [picture])
