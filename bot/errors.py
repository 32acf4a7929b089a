"""What can go wrong, drawn as a tree. Only these texts ever reach a person."""

import sys
import traceback
from collections.abc import Callable


class CoachError(Exception):
    """Base of every error whose text is fit to be shown to whoever caused it."""


class SettingsError(CoachError):
    """A setting is wrong: names the variable and the remedy."""


class ContentError(CoachError):
    """A file in knowledge/ or prompts/ breaks its format: names the file and the line."""


class IndexUnusable(CoachError):
    """The index is missing, damaged or was made by something else: rebuild it."""


class GuideRefused(CoachError):
    """A file offered for import is not taken: says which and why, in one line."""


class EmbedderUnavailable(CoachError):
    """The configured embedding model can't be loaded: says what to install or set."""


class TryAgain(CoachError):
    """Something that can't be had now and may be had later; nothing was changed."""


def places(error: BaseException) -> str:
    """The files and lines that an error came through, without its text, which may hold somebody's words."""
    return "".join(traceback.format_tb(error.__traceback__))


def say_plainly(program: str, work: Callable[[], object]) -> None:
    """Run a program; what whoever started it can mend ends it with one sentence on stderr and exit code 2."""
    try:
        work()
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody to tell.
        sys.stderr.close()
        sys.exit(0)
    except (CoachError, OSError) as exc:
        print(f"{program}: {exc}", file=sys.stderr)
        sys.exit(2)
