"""Content files: what is wrong with one is said with its name and place, and the operator's guides are kept as they are."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.guides.bank import BankQuestion, load_bank
from bot.guides.edition import Claim, Edition, Section, read_edition
from bot.guides.library import load_library
from bot.guides.names import GuideNames, load_names
from bot.guides.own import OwnGuide, OwnPassage, load_own, remove_own, save_own
from bot.guides.stages import Gap, Note, Stages, Taxonomy, load_stages

EDITION = """---
guide: "009"
language: en
source_language: ro et
sources: a.txt b.txt
title: A guide: the short one
---

## Coming back {#back stage=retention}

People come back. {g009-01}

- They come back when it is easy. {g009-01}
- They come back with friends. {g009-02 g009-03}

> Make one thing easier this week.
? Why do people come back?
"""


@pytest.fixture
def edition_file(tmp_path: Path) -> Path:
    return tmp_path / "en.md"


def test_an_edition_is_read_whole(edition_file: Path) -> None:
    edition_file.write_text(EDITION, encoding="utf-8")

    edition = read_edition(edition_file)

    section = Section(
        id="back",
        title="Coming back",
        stage="retention",
        lead=Claim("People come back.", ("g009-01",)),
        claims=(Claim("They come back when it is easy.", ("g009-01",)), Claim("They come back with friends.", ("g009-02", "g009-03"))),
        step="Make one thing easier this week.",
        question="Why do people come back?",
    )
    assert edition == Edition("009", "en", ("ro", "et"), ("a.txt", "b.txt"), "A guide: the short one", (section,))
    assert section.facts == ("g009-01", "g009-02", "g009-03")
    assert section.text == "Coming back\nPeople come back.\nThey come back when it is easy.\nThey come back with friends."


def test_a_section_without_a_stage_has_none(edition_file: Path) -> None:
    edition_file.write_text(EDITION.replace(" stage=retention", ""), encoding="utf-8")

    assert [section.stage for section in read_edition(edition_file).sections] == [None]


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        (EDITION, "", "front matter between two '---' lines is missing"),
        ("---\n\n## Coming", "\n\n## Coming", "front matter between two '---' lines is missing"),
        ("language: en\n", "language en\n", "front matter line without a colon: 'language en'"),
        ("title: A guide: the short one\n", "", "front matter lacks title"),
        ('guide: "009"\nlanguage: en\n', "", "front matter lacks guide, language"),
        ("{#back stage=retention}", "", "not a section heading: '## Coming back'"),
        ("{#back stage=retention}", "{#Back}", "not a section heading: '## Coming back {#Back}'"),
        ("## Coming back {#back stage=retention}\n", "", "not a section heading: 'People come back. {g009-01}'"),
        ("People come back. {g009-01}\n", "", "section back needs one lead, claims (-), one step (>) and one question (?)"),
        (
            "People come back. {g009-01}\n",
            "One. {g009-01}\nTwo. {g009-02}\n",
            "section back needs one lead, claims (-), one step (>) and one question (?)",
        ),
        ("- They", "They", "section back needs one lead, claims (-), one step (>) and one question (?)"),
        ("> Make one thing easier this week.\n", "", "section back needs one lead, claims (-), one step (>) and one question (?)"),
        ("? Why do people come back?\n", "? Why?\n? How?\n", "section back needs one lead, claims (-), one step (>) and one question (?)"),
        ("easy. {g009-01}", "easy.", "claim without fact ids at its end: 'They come back when it is easy.'"),
        ("easy. {g009-01}", "easy. {g9-1}", "claim without fact ids at its end: 'They come back when it is easy. {g9-1}'"),
        ("People come back. {g009-01}", "People come back.", "claim without fact ids at its end: 'People come back.'"),
    ],
)
def test_a_malformed_edition_is_named_with_what_is_wrong(right: str, wrong: str, complaint: str, edition_file: Path) -> None:
    edition_file.write_text(EDITION.replace(right, wrong), encoding="utf-8")

    with pytest.raises(ContentError) as raised:
        read_edition(edition_file)

    assert str(raised.value) == f"{edition_file}: {complaint}"


def test_an_edition_that_is_not_utf_8_is_named(edition_file: Path) -> None:
    edition_file.write_bytes(EDITION.replace("easy", "\u0219").encode("utf-16"))

    with pytest.raises(ContentError, match=r"en\.md: .*utf-8"):
        read_edition(edition_file)


def test_a_folder_without_guides_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load_library(tmp_path)

    assert str(raised.value) == f"{tmp_path}: no guides found"


def test_the_bank_is_read_language_by_language(tmp_path: Path) -> None:
    (tmp_path / "ro.jsonl").write_text(
        '{"q": "De ce?", "facts": ["g001-01", "g001-02"], "shape": "why", "style": "direct"}\n', encoding="utf-8"
    )
    (tmp_path / "en.jsonl").write_text(
        '{"q": "Hi", "kind": "greeting"}\n{"q": "More?", "kind": "follow_up", "act": "more"}\n', encoding="utf-8"
    )

    bank = load_bank(tmp_path)

    assert bank == [
        BankQuestion("Hi", "en", "greeting"),
        BankQuestion("More?", "en", "follow_up", act="more"),
        BankQuestion("De ce?", "ro", "answer", ("g001-01", "g001-02"), shape="why"),
    ]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ("[]", "a question is an object"),
        ('{"facts": ["g001-01"]}', "'q'"),
        ('{"q": "Why?"}', "a question has either facts or a kind"),
        ('{"q": "Why?", "facts": []}', "a question has either facts or a kind"),
        ('{"q": "Why?", "facts": "g001-01"}', "a question has either facts or a kind"),
        ('{"q": "Why?", "facts": ["g001-01"], "kind": "off_topic"}', "a question has either facts or a kind"),
        ('{"q": "Why?", "kind": "silly"}', "unknown kind 'silly'"),
        ('{"q": "Why?", "facts": ["g001-01"], "shape": "round"}', "unknown shape 'round'"),
        ('{"q": "Why?", "kind": "follow_up", "act": "jump"}', "unknown act 'jump'"),
    ],
)
def test_a_bad_question_is_named_with_file_and_line(row: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "ro.jsonl"
    file.write_text(f'{{"q": "Salut", "kind": "greeting"}}\n{row}\n', encoding="utf-8")

    with pytest.raises(ContentError) as raised:
        load_bank(tmp_path)

    assert str(raised.value) == f"{file}:2: {complaint}"


def test_a_bank_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "ro.jsonl").write_bytes('{"q": "Bună", "kind": "greeting"}'.encode("iso8859-2"))

    with pytest.raises(ContentError, match=r"ro\.jsonl: .*utf-8"):
        load_bank(tmp_path)


TEXTS = {language: f"in {language}" for language in ("ro", "pl", "it", "et", "en")}
FIVE = "\n".join(f'{language} = "{text}"' for language, text in TEXTS.items())
STAGES = f"""canonical = ["awareness", "purchase", "advocacy"]
actions = ["g001-03"]
[overview]
awareness = ["001/need"]
[[taxonomy]]
guide = "001"
language = "pl"
fact = "g001-06"
terms = [{{ stage = "purchase", term = "Zakup" }}]
[agreements]
same = ["g001-01", "g002-01"]
other = ["g001-01", "g004-01"]
[repeats]
twice = ["g001-04", "g001-05"]
[[notes]]
id = "only-here"
facts = ["g001-02"]
{FIVE}
[[gaps]]
guide = "001"
stage = "advocacy"
{FIVE}
"""


def stages_from(tmp_path: Path, text: str) -> Stages:
    file = tmp_path / "stages.toml"
    file.write_text(text, encoding="utf-8")
    return load_stages(file)


def test_the_stages_are_read_whole(tmp_path: Path) -> None:
    stages = stages_from(tmp_path, STAGES)

    assert stages == Stages(
        canonical=("awareness", "purchase", "advocacy"),
        actions=frozenset({"g001-03"}),
        overview={"awareness": ("001/need",)},
        taxonomies=(Taxonomy("001", "pl", "g001-06", (("purchase", "Zakup"),)),),
        agreements=(frozenset({"g001-01", "g002-01"}), frozenset({"g001-01", "g004-01"})),
        repeats=(frozenset({"g001-04", "g001-05"}),),
        notes=(Note("only-here", frozenset({"g001-02"}), TEXTS),),
        gaps=(Gap("001", "advocacy", TEXTS),),
    )


def test_stages_know_their_neighbours_and_facts_those_that_agree(tmp_path: Path) -> None:
    stages = stages_from(tmp_path, STAGES)

    assert [stages.after(stage) for stage in stages.canonical] == ["purchase", "advocacy", None]
    assert [stages.before(stage) for stage in stages.canonical] == [None, "awareness", "purchase"]
    assert [stages.agreeing(fact) for fact in ("g001-01", "g002-01", "g009-09")] == [{"g002-01", "g004-01"}, {"g001-01"}, set()]
    assert [stages.repeating(fact) for fact in ("g001-04", "g001-01")] == [{"g001-05"}, set()]


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("canonical = [", "canonical = ", "line 1"),
        ("canonical =", "canon =", "'canonical'"),
        ("[overview]", "[views]", "'overview'"),
        ('terms = [{ stage = "purchase", term = "Zakup" }]', 'terms = "Zakup"', "terms"),
        ('et = "in et"\n', "", "'et'"),
        ("[overview]\nawareness", "overview = 1\nawareness", "overview|items|key"),
    ],
)
def test_malformed_stages_are_named(right: str, wrong: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=rf"stages\.toml: .*({complaint})"):
        stages_from(tmp_path, STAGES.replace(right, wrong))


@pytest.mark.parametrize("load", [load_stages, load_names, read_edition])
def test_a_missing_file_is_named(load: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"gone\.toml"):
        load(tmp_path / "gone.toml")


def test_names_find_the_guides_that_a_question_names(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_text('guide = ["ghid"]\n[guides]\n"001" = ["polon"]\n"002" = ["italian"]\n', encoding="utf-8")

    names = load_names(file)

    assert names == GuideNames(("ghid",), {"001": ("polon",), "002": ("italian",)})
    assert names.named_in("Ce spun GHIDUL italian și cel polonez?") == ["001", "002"]
    assert names.named_in("Am clienți polonezi") == []


@pytest.mark.parametrize(
    "text", ["guide = [", "[guides]\n", 'guide = ["ghid"]\n', 'guide = ["ghid"]\nguides = 1\n', 'guide = 1\n[guides]\n"001" = ["x"]\n']
)
def test_malformed_names_are_named(text: str, tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ContentError, match=r"names\.toml"):
        load_names(file)


ODD_NAMES = [
    "plain",
    "Ghid românesc.pdf",
    "../../etc/passwd",
    "a/b\\c",
    "客户旅程",
    "客户旅程" * 60,
    "客户旅程" * 60 + "2",
    "!9",
    "ș",
    "%219",
    "..",
    ".hidden",
    "line\nbreak",
    "x" * 400,
    "x" * 401,
]


def own(name: str) -> OwnGuide:
    passages = tuple(OwnPassage(f"{name}/{n}", name, f"Titlu {n}", f"Țările și „clienții” {n}\n👍", "ro") for n in (1, 2))
    return OwnGuide(name, f"Title of {name}", "ro", "0" * 64, passages)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_guide_of_the_operators_own_is_kept_and_forgotten_whatever_its_name(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "guides"

    file = save_own(own(name), folder)
    kept = load_own(folder)
    forgotten = remove_own(name, folder)

    assert (file.parent, kept, forgotten) == (folder, [own(name)], True)
    assert list(tmp_path.rglob("*.*")) == []


def test_guides_of_different_names_are_kept_apart(tmp_path: Path) -> None:
    for name in ODD_NAMES:
        save_own(own(name), tmp_path)

    assert sorted(guide.name for guide in load_own(tmp_path)) == sorted(ODD_NAMES)


def test_a_guide_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    newer = replace(own("ghid"), title="Newer", passages=())

    save_own(own("ghid"), tmp_path)
    save_own(newer, tmp_path)

    assert load_own(tmp_path) == [newer]


def test_nothing_is_forgotten_that_is_not_there(tmp_path: Path) -> None:
    save_own(own("ghid"), tmp_path)

    assert (remove_own("altul", tmp_path), load_own(tmp_path)) == (False, [own("ghid")])


def test_a_missing_folder_holds_no_guides(tmp_path: Path) -> None:
    assert load_own(tmp_path / "none") == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"passages": 1}',
        b'{"passages": [{"id": "x"}]}',
        b"\xff\xfe",
        json.dumps({"name": "x", "passages": []}).encode(),
    ],
)
def test_a_damaged_guide_of_the_operators_own_is_named(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "ghid.json"
    file.write_bytes(content)

    with pytest.raises(ContentError) as raised:
        load_own(tmp_path)

    assert str(raised.value).startswith(f"{file}: not a guide kept by ingest.py: ")
