"""What is true of one format alone."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from bot.exporters.csv import inert as inert_cell
from bot.exporters.drawing import drawing
from bot.exporters.md import inert as inert_line
from bot.exporters.sheet import Sheet
from bot.exporters.table import Exports
from bot.exporters.typesetting import typeset
from bot.exporters.words import Words
from bot.journey.interchange import from_json
from bot.journey.model import Business, JourneyMap, Persona
from tests.exporters.maps import TODAY, awkward, bakery, estonian, fullest, sheet
from tests.exporters.reading import cells, csv_rows, markdown_text, tokens

FUZZ = settings(max_examples=300, deadline=None, derandomize=True, database=None)
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=60)
MARKS = st.text("*_`~[]()<>#+-=!&;|\\.1a $\"'/:", min_size=1, max_size=40)
OURS = {"paragraph", "em", "bullet_list", "list_item", "text", "inline", "softbreak"}


def written(exports: Exports, journey: JourneyMap, format: str, folder: Path, language: str = "ro") -> bytes:  # noqa: A002
    return exports.write(sheet(journey, language), format, folder).read_bytes()


def titled(title: str, id: str = "m1") -> Sheet:  # noqa: A002
    return Sheet(JourneyMap(id, Business("b"), Persona("p"), title), (), (), "ro", TODAY)


@pytest.mark.parametrize(
    ("title", "id", "name"),
    [
        ("Drumul clienților", "k3x9", "drumul-clientilor-k3x9-ro.json"),
        ("", "k3x9", "journey-map-k3x9-ro.json"),
        ("../../etc/passwd", "k3x9", "etc-passwd-k3x9-ro.json"),
        ("a" * 80, "k3x9", f"{'a' * 40}-k3x9-ro.json"),
        ("مرحبا 🥐", "k3x9", "journey-map-k3x9-ro.json"),
        ("CON", "k3x9", "con-k3x9-ro.json"),
        ("x\n\\y: *?", "../z", "x-y-z-ro.json"),
    ],
)
def test_a_file_name_is_safe_anywhere(exports: Exports, title: str, id: str, name: str, tmp_path: Path) -> None:  # noqa: A002
    file = exports.write(titled(title, id), "json", tmp_path / "new")

    assert file == tmp_path / "new" / name
    assert [entry.name for entry in (tmp_path / "new").iterdir()] == [name]


def test_a_format_that_there_is_none_of_is_an_error(exports: Exports, tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="docx"):
        exports.write(titled("x"), "docx", tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(exports: Exports, tmp_path: Path) -> None:
    in_the_way = tmp_path / "x-m1-ro.json"
    in_the_way.mkdir()

    with pytest.raises(OSError, match="x-m1-ro"):
        exports.write(titled("x"), "json", tmp_path)

    assert list(tmp_path.iterdir()) == [in_the_way]


def test_a_json_file_read_twice_gives_two_maps(exports: Exports, tmp_path: Path) -> None:
    data = json.loads(written(exports, bakery(), "json", tmp_path))
    numbers = count()

    first, second = (from_json(data, lambda: f"n{next(numbers)}") for _ in range(2))

    assert data["schema"] == "journey-coach/1"
    assert first.id != second.id
    assert [t.title for s in first.stages for t in s.touchpoints] == [t.title for s in bakery().stages for t in s.touchpoints]


@pytest.mark.parametrize("journey", [awkward(), fullest()], ids=["awkward", "full"])
def test_a_workbook_has_no_formula_and_no_link(exports: Exports, journey: JourneyMap, tmp_path: Path) -> None:
    found = list(cells(written(exports, journey, "xlsx", tmp_path)))

    assert {cell.data_type for cell in found} <= {"s", "n", "d"}
    assert [cell.value for cell in found if cell.hyperlink] == []


def test_a_workbook_has_a_row_for_each_touchpoint_and_each_action(exports: Exports, tmp_path: Path) -> None:
    book = load_workbook(BytesIO(written(exports, bakery(), "xlsx", tmp_path)))
    touchpoints, actions = book["Puncte de contact"], book["Acțiuni"]

    assert [row[1].value for row in touchpoints.iter_rows(min_row=2)] == [
        *(t.title for s in bakery().stages for t in s.answers),
        "Omisă: Nu știu",
    ]
    assert [(row[1].value, row[3].value) for row in actions.iter_rows(min_row=2)] == [
        (a.text, a.due and datetime.combine(a.due, datetime.min.time())) for s in bakery().stages for a in s.actions
    ]


def test_a_workbook_keeps_numbers_as_numbers(exports: Exports, tmp_path: Path) -> None:
    book = load_workbook(BytesIO(written(exports, bakery(), "xlsx", tmp_path)))

    assert [cell.value for cell in book["Puncte de contact"]["G"]][1:] == [2, "nu se știe", "nu se știe", 1, -1, 0, -1, None, None]
    assert [cell.value for cell in book["Cifre"]["D"]][1:] == [62.5, 40]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ro", ["Puncte de contact", "Acțiuni", "Ce deranjează", "Cifre", "Etape", "Ce a observat coach-ul", "Istoric", "Despre hartă"]),
        ("et", ["Kokkupuuted", "Tegevused", "Mis häirib", "Numbrid", "Etapid", "Mida coach märkas", "Ajalugu", "Kaardi kohta"]),
    ],
)
def test_the_sheets_of_a_workbook_are_named_and_can_be_read_down(exports: Exports, language: str, names: list[str], tmp_path: Path) -> None:
    book = load_workbook(BytesIO(written(exports, estonian(), "xlsx", tmp_path, language)))

    assert book.sheetnames == names
    assert {page.freeze_panes for page in book.worksheets} == {"B2"}
    assert all(page.auto_filter.ref for page in book.worksheets)
    assert {(page.page_setup.paperSize, page.page_setup.orientation, page.page_setup.fitToHeight) for page in book.worksheets} == {
        (9, "landscape", 0)
    }


def test_a_csv_file_is_one_that_excel_opens(exports: Exports, tmp_path: Path) -> None:
    content = written(exports, awkward(), "csv", tmp_path)

    assert content.startswith(b"\xef\xbb\xbf")
    assert len({len(row) for row in csv_rows(content)}) == 1
    assert [cell for row in csv_rows(content) for cell in row if cell.lstrip().startswith(("=", "+", "@"))] == []


@FUZZ
@given(TEXTS | MARKS)
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = str(inert_cell(text))

    assert not cell.lstrip().startswith(tuple("=+-@"))
    assert cell in (text, f"'{text}")


def test_a_number_below_zero_stays_a_number_in_csv(exports: Exports, tmp_path: Path) -> None:
    rows = csv_rows(written(exports, bakery(), "csv", tmp_path))

    assert [row[5] for row in rows if row[2] == "Întrebări la telefon"] == ["-1"]


@pytest.mark.parametrize("journey", [awkward(), bakery(), estonian()], ids=["awkward", "bakery", "small"])
def test_markdown_has_no_markup_but_its_own(exports: Exports, journey: JourneyMap, tmp_path: Path) -> None:
    parsed = tokens(written(exports, journey, "md", tmp_path).decode())

    assert {token.type.removesuffix("_open").removesuffix("_close") for token in parsed} <= OURS
    assert max(token.level for token in parsed if token.type == "bullet_list_open") == 0


def test_a_line_without_a_contact_says_what_there_is_none_of(exports: Exports, tmp_path: Path) -> None:
    lines = written(exports, bakery(), "md", tmp_path).decode().splitlines()

    assert "- Puncte de contact: Nimic" in lines


@FUZZ
@given(TEXTS | MARKS)
def test_words_come_out_of_markdown_as_they_went_in(text: str) -> None:
    read = markdown_text(f"- : {inert_line(text)}")

    assert " ".join(read.split()) == f": {' '.join(text.split())}".strip()


def test_ordinary_words_look_the_same_in_plain_text() -> None:
    text = "Ana & Radu (ana_maria@exemplu.ro): 50% reducere – 2 + 1 gratis! A < B #1 „da”"

    assert inert_line(text) == text


def test_a_pdf_says_what_it_is(exports: Exports, tmp_path: Path) -> None:
    pdf = PdfReader(BytesIO(written(exports, bakery(), "pdf", tmp_path)))

    assert pdf.metadata is not None
    assert pdf.metadata.title == "Drumul clienților spre pâinea noastră"
    assert str(pdf.root_object["/Lang"]) == "ro"
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pdf.pages} == {(842, 595)}


def test_a_pdf_grows_by_pages(exports: Exports, tmp_path: Path) -> None:
    pages = [len(PdfReader(BytesIO(written(exports, journey, "pdf", tmp_path))).pages) for journey in (estonian(), bakery(), fullest())]

    assert pages == sorted(set(pages))


def test_dates_are_written_as_in_the_language_of_the_file(exports: Exports, tmp_path: Path) -> None:
    dates = {
        "ro": "22 februarie 2027",
        "pl": "22 lutego 2027",
        "it": "22 febbraio 2027",
        "et": "22. veebruar 2027",
        "en": "February 22, 2027",
    }

    assert [day for language, day in dates.items() if day not in written(exports, bakery(), "md", tmp_path, language).decode()] == []


NOBODY_HAS = "\ue0f0"


Draw = Callable[[str], bytes]


@pytest.fixture(scope="session")
def drawn(words: Words) -> Draw:
    """A small picture of a title, which is enough to tell two letters apart."""
    return cache(lambda title: typeset("png.typ", drawing(titled(title), words), {"fits": "yes"}, format="png", ppi=36))


@pytest.mark.parametrize("char", "ăâîșțąćęłńóśźżàèéìíòùúõäöüšžȘȚŁŻÕŽ€„”«»–…→×🥐😀❤🚗👍🎂☕📞💡אب日Жω")
def test_every_letter_of_our_languages_and_common_emoji_have_a_shape(drawn: Draw, char: str) -> None:
    assert drawn(char) != drawn(NOBODY_HAS)


def test_what_no_font_has_looks_alike(drawn: Draw) -> None:
    assert drawn("\ue0f1") == drawn(NOBODY_HAS)
