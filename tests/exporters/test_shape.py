"""What the exporters load, and when."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = {"typst", "xlsxwriter", "dynamic_font", "fontpkg_fira_sans", "pypdf", "openpyxl"}


def test_nothing_heavy_is_loaded_before_the_first_file() -> None:
    program = "import sys, bot.exporters.table; print(*{name.split('.')[0] for name in sys.modules})"

    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    ).stdout.split()

    assert "bot" in loaded
    assert set(loaded) & HEAVY == set()


@pytest.mark.parametrize(("vendor", "homes"), [("typst", {"typesetting.py"}), ("xlsxwriter", {"xlsx.py"})])
def test_a_vendor_is_named_in_one_file(vendor: str, homes: set[str]) -> None:
    files = (ROOT / "bot").rglob("*.py")

    naming = {file.name for file in files if f"import {vendor}" in (text := file.read_text(encoding="utf-8")) or f"from {vendor} " in text}

    assert naming == homes
