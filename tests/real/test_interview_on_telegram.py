"""How the interview is led on Telegram: progress and controls, choices that change in place, faces; and going on after weeks."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.adapters.sql.tables import metadata
from bot.languages import SUPPORTED
from bot.mapping.asking.feelings import FACES
from bot.phrases import Phrases
from tests.telegram.chat import Chat, marked, plain
from tests.telegram.fake import FakeTelegram, Shown
from tests.telegram.running import Running, running

PROGRAM = "tests.telegram.tricks"
# Twice longer than what people wrote is kept, and a month short of when old buttons end.
_AWAY_MILLISECONDS = 60 * 86_400_000
Say = Callable[..., str]


@pytest.fixture(scope="module")
def world() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running_fake:
        yield running_fake
        assert (running_fake.violations, running_fake.unanswered) == ([], [])


@pytest.fixture(scope="module")
def program(world: FakeTelegram, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(PROGRAM, world, tmp_path_factory.mktemp("bot")) as program:
        yield program


@pytest.fixture(params=SUPPORTED)
def chat(program: Running, world: FakeTelegram, request: pytest.FixtureRequest) -> Chat:
    """A chat with somebody new in each language."""
    return Chat(world, 7000 + len(world.world.chats), request.param)


@pytest.fixture
def say(phrases: Phrases, chat: Chat) -> Say:
    return lambda key, **values: phrases.say(str(chat.language), key, **values)


def button(say: Say, name: str) -> str:
    return say("map-button", id=name)


def begun(chat: Chat) -> Shown:
    """At the question of what sets the journey off, every question before answered by its first button."""
    chat.say("/map")
    for _ in range(4):
        chat.tap(chat.last.buttons[0].label)
    return chat.last


def marks(message: Shown) -> list[str]:
    return [plain(one.label) for one in message.buttons if marked(one.label)]


def test_every_question_says_how_far_along_it_is_and_can_be_left_in_every_direction(chat: Chat, say: Say) -> None:
    first = chat.say("/map")[0]
    place = chat.tap(first.buttons[0].label)[0]
    persona = chat.tap(place.buttons[0].label)[0]
    back = chat.tap(button(say, "back"))[0]
    skipped = chat.tap(button(say, "skip"))[0]
    stopped = chat.tap(button(say, "stop"))[0]
    resumed = chat.tap(button(say, "resume"))[0]

    asked = [first, place, persona, back, skipped, resumed]
    progress = [say("map-progress", part=1, number=number, count=22) for number in (1, 3, 4, 3, 4, 4)]
    assert [f"{label}\n" in message.text for label, message in zip(progress, asked, strict=True)] == [True] * 6
    assert marks(back) == [plain(place.buttons[0].label)]
    assert [plain(one.label) for one in stopped.buttons] == [plain(button(say, "resume"))]
    assert resumed.text == f"{say('map-resumed')}\n\n{persona.text}"
    controls = [plain(button(say, name)) for name in ("back", "skip", "dont_know", "example", "why", "stop")]
    assert all([plain(one.label) for one in message.buttons][-6:] == controls for message in asked[1:])


def test_choices_are_made_and_taken_back_in_place_and_no_button_moves(chat: Chat) -> None:
    asked = begun(chat)
    first, second = (one.label for one in asked.buttons[:2])
    before = len(chat.replies)

    seen = [chat.tap_in_place(label)[1] for label in (first, second, first)]

    assert [message.id for message in seen] == [asked.id] * 3
    assert len(chat.replies) == before
    assert [marks(message) for message in seen] == [[plain(first)], [plain(first), plain(second)], [plain(second)]]
    rows = [[[plain(one.label) for one in row] for row in message.rows] for message in (asked, *seen)]
    assert rows == [rows[0]] * 4


def test_five_faces_stand_side_by_side_worst_first(chat: Chat, say: Say) -> None:
    begun(chat)
    for _ in range(8):
        chat.tap(button(say, "skip"))

    row, *others = chat.last.rows

    assert say("map-question-score", stage="awareness") in chat.last.text
    assert [one.label for one in row] == [FACES[score] for score in (-2, -1, 0, 1, 2)]
    assert not {one.label for other in others for one in other} & set(FACES.values())


# After weeks


def let_weeks_go_by(database: Path) -> None:
    """Everything that has a time in the database was so much earlier."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if column.name == "at" or column.name.endswith("_at"):
                    connection.execute(f'UPDATE "{table.name}" SET "{column.name}" = "{column.name}" - ?', (_AWAY_MILLISECONDS,))  # noqa: S608


@pytest.fixture(scope="module")
def weeks_later(phrases: Phrases, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Shown]]:
    """Language -> the last choice before the bot stops; and after weeks and a start another, /map, its first button, and /resume."""
    folder = tmp_path_factory.mktemp("weeks")
    with FakeTelegram() as world:
        chats = {language: Chat(world, 7000 + number, language) for number, language in enumerate(SUPPORTED)}
        with running(PROGRAM, world, folder):
            seen = {language: [_chosen(chat, begun(chat), 0)] for language, chat in chats.items()}
        let_weeks_go_by(folder / "bot.db")
        with running(PROGRAM, world, folder):
            for language, chat in chats.items():
                resume = phrases.say(language, "map-button", id="resume")
                seen[language] += [_chosen(chat, chat.last, 1), *chat.say("/map"), *chat.tap(resume), *chat.say("/resume")]
        assert (world.violations, world.unanswered) == ([], [])
    return seen


def _chosen(chat: Chat, asked: Shown, number: int) -> Shown:
    return chat.tap_in_place(asked.buttons[number].label)[1]


@pytest.mark.parametrize("language", SUPPORTED)
def test_after_a_restart_and_weeks_the_interview_goes_on_at_the_very_question(
    weeks_later: dict[str, list[Shown]], language: str, phrases: Phrases
) -> None:
    before, more, offered, *resumed = weeks_later[language]
    names = [phrases.say(language, "map-button", id=name) for name in ("resume", "new")]

    assert (more.id, marks(more)) == (before.id, [*marks(before), plain(before.buttons[1].label)])
    assert [one.label for one in offered.buttons] == names
    assert [message.text for message in resumed] == [f"{phrases.say(language, 'map-resumed')}\n\n{more.text}"] * 2
    assert [marks(message) for message in resumed] == [marks(more)] * 2
