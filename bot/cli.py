"""The commands of the contract. Bad settings and broken content end with one sentence on stderr, never a traceback."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import logs
from bot.errors import say_plainly

if TYPE_CHECKING:
    from bot.bootstrap import App

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def _about() -> None:
    """Journey Coach: answers from the guides."""


# Messages that the Telegram bot needn't read anew; many owners tap the same examples.
_RECALL = 2_000
Language = Annotated[str | None, typer.Option("--language", help="The language you probably write in: ro, pl, it, et or en.")]


def main() -> None:
    """Run a command; what an operator can mend is said in one sentence."""
    say_plainly("journey-coach", app)


@contextmanager
def _ready_app(recall: int = 0) -> Iterator["App"]:
    """The app, its index built first if need be, with progress on stderr. `recall`: see build_app."""
    from bot.bootstrap import build_app
    from bot.progress import Bars
    from bot.settings import load_settings

    settings = load_settings()
    logs.set_up(settings.log_level)
    with Bars() as bars:
        ready = build_app(settings, bars.show, recall=recall)
    yield ready


@app.command()
def run(language: Language = None) -> None:
    """Telegram when TELEGRAM_BOT_TOKEN is set, else the chat in this terminal."""
    from bot.settings import load_settings

    telegram() if load_settings().telegram_token else chat(jsonl=False, language=language)


@app.command()
def chat(jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write JSON lines.")] = False, language: Language = None) -> None:
    """Chat in the terminal; a pipe is read to its end."""
    from bot.adapters.sql.local import LocalChats
    from bot.transports import jsonl as json_lines
    from bot.transports import terminal

    with _ready_app() as ready, LocalChats(ready.coach, ready.settings.database, ready.shelf) as chats:
        if jsonl:
            json_lines.run(chats, sys.stdin, sys.stdout)
        else:
            terminal.run(chats, language)


@app.command()
def telegram() -> None:
    """Run as a Telegram bot."""
    from bot.hosting import host

    with _ready_app(_RECALL) as ready:
        host(ready.settings, ready.coach, ready.phrases, ready.shelf)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a question.")] = False,
    file: Annotated[Path | None, typer.Option(help='JSON lines with "id", "text" and perhaps "language".')] = None,
    language: Language = None,
) -> None:
    """Answer one question, or every question of a file."""
    from bot.transports import single

    if (question is None) == (file is None):
        raise typer.BadParameter("give a question or --file, and not both")
    if file is not None and not as_json:
        raise typer.BadParameter("--file goes with --json")
    with _ready_app() as ready:
        if file is not None:
            single.answer_file(ready, file, sys.stdout)
        elif as_json:
            print(json.dumps(single.answer_json(ready, str(question), language), ensure_ascii=False))
        else:
            print(single.answer_text(ready, str(question), language))


@app.command()
def export(
    map_id: Annotated[str, typer.Argument(metavar="MAP", help="The id that /maps shows, or: last.")],
    formats: Annotated[list[str], typer.Option("--format", help="png, pdf, xlsx, csv, md or json; may be given several times.")],
    out: Annotated[Path | None, typer.Option(help="The folder for the files; exports/ in the home if none is given.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="ro, pl, it, et or en; the map's own if none is given.")] = None,
) -> None:
    """Write a map into files, and print where they are."""
    from bot.exporting import export_map
    from bot.settings import load_settings

    settings = load_settings()
    logs.set_up(settings.log_level)
    for file in export_map(settings, map_id, formats, out, language):
        print(file)


@app.command()
def doctor() -> None:
    """Check the settings, the content, the embedding model and the index."""
    from bot.diagnosis import diagnose
    from bot.settings import load_settings

    findings = diagnose(load_settings())
    for finding in findings:
        print(f"{'ok  ' if finding.ok else 'FAIL'} {finding.what}: {finding.detail}")
    raise typer.Exit(0 if all(finding.ok for finding in findings) else 1)
