"""What README says is so: commands, settings, files."""

import re
import tomllib
from pathlib import Path

from bot.bootstrap import ROOT
from bot.settings import Settings

TARGETS = ("setup", "run", "test", "lint", "bench", "chaos", "help")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_stands_in_the_readme_and_no_other() -> None:
    fields = {str(field.validation_alias) for field in Settings.model_fields.values()}
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))

    assert listed == fields


def test_every_setting_stands_in_the_example_file() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    assert set(re.findall(r"^# ([A-Z_]+)=", example, re.MULTILINE)) == {str(f.validation_alias) for f in Settings.model_fields.values()}


def test_every_link_and_folder_of_the_readme_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    folders = re.findall(r"^\| `([a-z/]+/)` \|", README, re.MULTILINE)

    assert len(links) >= 8
    assert [path for path in [*links, *folders] if not (ROOT / path).exists()] == []


def test_every_make_target_of_the_contract_is_there_with_a_word_on_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert [t for t in TARGETS if not re.search(rf"^{t}:.*## \S", makefile, re.MULTILINE)] == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(name for extra in project["optional-dependencies"].values() for name in extra)]
    names = {re.split(r"[<>=;\[ ]", requirement)[0].lower().replace("_", "-").replace(".", "-") for requirement in wanted}
    pinned = re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(names - {name.lower().replace("_", "-").replace(".", "-") for name in pinned}) == []


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    texts = [f for folder in ("bot", "bench", "tests", "docs", "prompts") for f in (ROOT / folder).rglob("*.*") if _is_text(f)]
    machine = re.compile(r"/(work|root)/[a-z]")

    assert len(texts) > 60
    assert [str(f.relative_to(ROOT)) for f in texts if f != Path(__file__) and machine.search(f.read_text(encoding="utf-8"))] == []


def _is_text(file: Path) -> bool:
    return file.suffix in (".py", ".md", ".ftl", ".toml")
