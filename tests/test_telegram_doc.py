"""docs/telegram.md against the code: every item of the checklist has a test that exists, or is one that may come later."""

import ast
import re

from prometheus_client import CollectorRegistry

from bot.bootstrap import ROOT
from bot.languages import SUPPORTED
from bot.transports.telegram.metrics import Metrics

DOCUMENT = (ROOT / "docs" / "telegram.md").read_text(encoding="utf-8")
# Streaming, privacy.
MAY_COME_LATER = {8, 9, 30}
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.*?) \| (.+?) \|$", DOCUMENT, re.MULTILINE)


def _exists(test: str) -> bool:
    file, _, name = test.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8")) if (ROOT / file).is_file() else ast.Module([], [])
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name for node in tree.body)


def test_the_checklist_has_its_33_items_in_order() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, 34))


def test_every_item_names_tests_that_exist_or_may_come_later() -> None:
    tests = {int(number): re.findall(r"`(tests/[^`]+)`", where) for number, _, _, where in ROWS}
    missing = [test for named in tests.values() for test in named if not (test.split("::")[1].startswith("test_") and _exists(test))]

    assert missing == []
    assert {number for number, named in tests.items() if not named} == MAY_COME_LATER
    assert all(where.startswith("later (issue") for number, _, _, where in ROWS if int(number) in MAY_COME_LATER)


def test_the_grammar_of_links_is_that_of_the_code() -> None:
    named = {name: set(re.findall('"([a-z]+)"', line)) for name, line in re.findall(r"^(language|goal) += (.+)$", DOCUMENT, re.MULTILINE)}

    assert named["language"] == set(SUPPORTED)
    assert named["goal"] == {"awareness", "consideration", "purchase", "retention", "advocacy", "help", "settings"}


def test_the_numbers_it_names_are_served() -> None:
    registry = CollectorRegistry()
    Metrics(registry)
    served = {metric.name for metric in registry.collect()}

    named = {name.removesuffix("_total") for name in re.findall(r"`(journey_coach_\w+)", DOCUMENT)}

    assert len(named) >= 8
    assert named <= served
