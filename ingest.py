"""Guides -> index -> a report. `python ingest.py` builds; `python ingest.py PATH...` adds guides of the operator's own first."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.bootstrap import build_ingestion, ship_vectors
from bot.errors import say_plainly
from bot.progress import Bars
from bot.settings import load_settings


def main(
    paths: Annotated[list[Path] | None, typer.Argument(help="Guides of your own: .md, .txt or .html files, or folders.")] = None,
    originals: Annotated[bool, typer.Option("--originals", help="Index originals of guides that we carry, beside our edition.")] = False,
    remove: Annotated[list[str] | None, typer.Option(help="Forget a guide of your own, by its name.")] = None,
    vectors: Annotated[bool, typer.Option("--ship-vectors", help="Compute knowledge/vectors ahead (for developers).")] = False,
) -> None:
    """Build the index, telling what was taken, left out, refused and embedded."""
    settings = load_settings()
    logs.set_up(settings.log_level)
    with Bars() as bars:
        if vectors:
            print(ship_vectors(settings, bars.show))
            return
        report = build_ingestion(settings).run(paths or [], remove or [], bars.show, originals=originals)
    print("\n".join(report.lines()))
    sys.exit(0 if report.clean else 1)


if __name__ == "__main__":
    say_plainly("ingest", partial(typer.run, main))
