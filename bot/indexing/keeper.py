"""The index that a running bot answers from: a newer one is taken up between two messages."""

import logging
import threading
from pathlib import Path

from bot.answering.index import Index
from bot.errors import IndexUnusable
from bot.indexing.build import Indexer

_log = logging.getLogger(__name__)


class IndexKeeper:
    """Holds the open index and opens the one the pointer names, once it names another."""

    def __init__(self, indexer: Indexer) -> None:
        self._indexer = indexer
        self._index = indexer.open()
        self._refused: Path | None = None
        self._opening = threading.Lock()

    def index(self) -> Index:
        """The current index. One that can't be opened is passed over, and the last good one goes on serving. For any thread."""
        # Opening takes a while: who comes meanwhile neither waits for it nor opens it once more.
        if self._opening.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._opening.release()
        return self._index

    def _look(self) -> None:
        try:
            current = self._indexer.current()
            if current.name != self._index.build and current != self._refused:
                self._index = self._open(current)
        except IndexUnusable:
            pass

    def _open(self, current: Path) -> Index:
        try:
            return self._indexer.open()
        except IndexUnusable as exc:
            self._refused = current
            _log.error("the new index is not taken up: %s", exc)
            return self._index
