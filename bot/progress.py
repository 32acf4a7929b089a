"""Progress of long work on stderr: bars in a terminal, a line a step elsewhere."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


class Bars:
    """One bar a step, drawn only if there is something to show."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "Bars":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._progress:
            self._progress.stop()

    def show(self, step: str, done: int, of: int) -> None:
        """Show that `done` of `of` units of a step are done."""
        if step not in self._tasks:
            self._tasks[step] = self._started().add_task(step, total=of)
            if not self._console.is_terminal:
                self._console.print(f"{step}…")
        self._started().update(self._tasks[step], completed=done, total=of)

    def _started(self) -> Progress:
        if self._progress is None:
            columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._progress = Progress(*columns, console=self._console, disable=not self._console.is_terminal)
            self._progress.start()
        return self._progress
