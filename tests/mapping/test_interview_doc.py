"""docs/interview.md says what an interview costs; here it is counted."""

from pathlib import Path

from bot.guides.knowledge import Knowledge
from bot.mapping.content import MapContent
from tests.mapping.interview_table import HEAD, rows

DOC = Path(__file__).resolve().parents[2] / "docs" / "interview.md"


def test_the_table_is_what_walking_through_gives(knowledge: Knowledge, content: MapContent) -> None:
    table = "\n".join([HEAD, *rows(knowledge, content)])

    assert table in DOC.read_text(encoding="utf-8")
    assert "run `python -m tests.mapping.interview_table`" in DOC.read_text(encoding="utf-8")
