"""What owners type, and what is to be understood, one case a line: cases/*.toml."""

import tomllib

from tests.conftest import ROOT

_FOLDER = ROOT / "tests" / "understanding" / "cases"


def cases(name: str) -> list[tuple[str, str, str]]:
    """Each case of a file: its key there, the text, and what is expected."""
    blocks = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return [(key, *_parted(line)) for key, block in blocks.items() for line in block.strip().splitlines()]


def texts(name: str) -> list[tuple[str, str]]:
    """Each line of a file whose keys say what is expected: the key, and the line."""
    blocks = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return [(key, line) for key, block in blocks.items() for line in block.strip().splitlines()]


def _parted(line: str) -> tuple[str, str]:
    text, _, expected = line.rpartition(" =>")
    return text, " ".join(expected.split())
