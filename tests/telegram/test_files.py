"""Files as calls: which of them hand a document over, and what each holds in store for the case that it can't be done."""

from pathlib import Path

import pytest

from bot.messages import Document
from bot.transports.telegram.files import handed_over
from tests.telegram.papers import MEGABYTE, SORRY, of_size, written
from tests.telegram.test_fake import png


def methods(*documents: Document) -> list[str]:
    return [call["method"] for call in handed_over(documents)]


def test_a_tall_picture_comes_to_look_at_and_as_a_file(tmp_path: Path) -> None:
    map_ = written(tmp_path, "map.png", png(1080, 4000))

    assert handed_over([map_], 12, SORRY) == [
        {"method": "sendPhoto", "message_thread_id": 12, "files": {"photo": map_.path}, "instead": []},
        {
            "method": "sendDocument",
            "message_thread_id": 12,
            "files": {"document": map_.path},
            "instead": [{"method": "sendMessage", "message_thread_id": 12, "text": SORRY}],
        },
    ]


def test_a_picture_that_is_shown_whole_comes_once(tmp_path: Path) -> None:
    small = written(tmp_path, "small.png", png(1080, 1280))

    (call,) = handed_over([small], regret=SORRY)

    assert (call["method"], call["files"]) == ("sendPhoto", {"photo": small.path})
    assert call["instead"] == handed_over([Document("pdf", small.path)], regret=SORRY)


@pytest.mark.parametrize(
    ("width", "height", "calls"),
    [
        (1080, 8920, ["sendPhoto", "sendDocument"]),
        (1080, 8921, ["sendDocument"]),
        (100, 2000, ["sendPhoto", "sendDocument"]),
        (100, 2001, ["sendDocument"]),
        (0, 5, ["sendDocument"]),
    ],
)
def test_a_picture_that_telegram_does_not_show_is_a_file_only(tmp_path: Path, width: int, height: int, calls: list[str]) -> None:
    assert methods(written(tmp_path, "map.png", png(width, height))) == calls


def test_a_picture_of_more_than_ten_megabytes_is_a_file_only(tmp_path: Path) -> None:
    assert methods(of_size(tmp_path, "map.png", 10 * MEGABYTE, png(1080, 4000))) == ["sendPhoto", "sendDocument"]
    assert methods(of_size(tmp_path, "map.png", 10 * MEGABYTE + 1, png(1080, 4000))) == ["sendDocument"]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"x" * 100])
def test_what_only_calls_itself_a_picture_is_a_file(tmp_path: Path, content: bytes) -> None:
    assert methods(written(tmp_path, "map.png", content)) == ["sendDocument"]


def test_what_is_not_there_when_its_calls_are_drawn_is_missed_when_it_is_sent() -> None:
    assert methods(Document("png", "/nowhere/map.png")) == ["sendDocument"]


@pytest.mark.parametrize(("count", "albums"), [(1, [1]), (2, [2]), (10, [10]), (11, [10, 1]), (12, [10, 2])])
def test_two_to_ten_files_are_an_album(count: int, albums: list[int]) -> None:
    calls = handed_over([Document("csv", f"/maps/{number}.csv") for number in range(count)])

    assert [len(call["files"]) for call in calls] == albums
    assert [call["method"] for call in calls] == ["sendDocument" if size == 1 else "sendMediaGroup" for size in albums]


def test_pictures_come_before_the_album_of_files(tmp_path: Path) -> None:
    documents = [written(tmp_path, "map.pdf"), written(tmp_path, "map.png", png(1080, 4000)), written(tmp_path, "map.csv")]

    photo, album = handed_over(documents, regret=SORRY)

    assert photo["files"] == {"photo": documents[1].path}
    assert album == {
        "method": "sendMediaGroup",
        "files": {f"file{number}": document.path for number, document in enumerate(documents)},
        "instead": [handed_over([Document("", document.path)], regret=SORRY)[0] for document in documents],
    }
