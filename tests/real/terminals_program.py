"""The real chat in the terminal, one owner after another with one coach: the program takes longer to start than an interview.

`python -m tests.real.terminals_program FOLDER` reads <language>.txt as if it came through a pipe, and writes <language>.out.
"""

import sys
from contextlib import redirect_stdout
from pathlib import Path

from bot.adapters.sql.local import LocalChats
from bot.bootstrap import App, build_app
from bot.errors import say_plainly
from bot.settings import load_settings
from bot.transports import terminal


def held(app: App, lines: Path) -> None:
    """One owner's chat, in a database of its own."""
    database = f"sqlite:///{lines.with_suffix('.db')}"
    with (
        lines.open(encoding="utf-8") as sys.stdin,
        lines.with_suffix(".out").open("w", encoding="utf-8") as out,
        redirect_stdout(out),
        LocalChats(app.coach, database, app.shelf) as chats,
    ):
        terminal.run(chats, lines.stem)


def main() -> None:
    app = build_app(load_settings(), lambda step, done, of: None)
    for lines in Path(sys.argv[1]).glob("*.txt"):
        held(app, lines)


if __name__ == "__main__":
    say_plainly("terminals", main)
