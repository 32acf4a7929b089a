"""The test program with a database that may not grow beyond as many pages as the file TEST_MOST_PAGES says, while it is there."""

import os
from pathlib import Path

import sqlalchemy as sa

from bot.errors import say_plainly
from tests.telegram.program import main

_WITHOUT_END = 2**30


@sa.event.listens_for(sa.engine.Engine, "begin")
def limit(connection: sa.Connection) -> None:
    file = Path(os.environ["TEST_MOST_PAGES"])
    pages = int(file.read_text()) if file.exists() else _WITHOUT_END
    # A limit below the present size means the present size.
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


if __name__ == "__main__":
    say_plainly("test-bot", main)
