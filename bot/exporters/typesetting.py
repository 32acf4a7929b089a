"""Typst, kept alive: reading the fonts takes longer than a drawing."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import typst

# Installed packages, of which nothing is run: the letters of our languages; emoji and the other scripts that an owner may write in.
_FONTS = (("fontpkg-fira-sans", "fontpkg_fira_sans/files"), ("dynamic-font", "dynamic_font/assets/fonts"))
_SOURCES = Path(__file__).parent
# A compiler remembers what was given to it last.
_ONE_AT_A_TIME = Lock()


def typeset(source: str, data: Mapping[str, Any], inputs: Mapping[str, str] | None = None, **options: Any) -> bytes:
    """A document drawn by a .typ file of this folder. `data` and further `inputs` go in as values and are never read as markup;
    `options`: of typst's compile."""
    given = {"data": json.dumps(data, ensure_ascii=False), **(inputs or {})}
    with _ONE_AT_A_TIME:
        return cast("bytes", _compiler(source).compile(sys_inputs=given, **options))


@cache
def _compiler(source: str) -> "typst.Compiler":
    import typst

    folders = [Path(str(distribution(package).locate_file(folder))) for package, folder in _FONTS]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    return typst.Compiler(_SOURCES / source, root=_SOURCES, font_paths=fonts)
