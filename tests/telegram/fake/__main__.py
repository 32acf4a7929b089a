"""The fake as a process of its own: python -m tests.telegram.fake --port N [--token TOKEN …]"""

import argparse
from pathlib import Path

from aiohttp import web

from tests.telegram.fake.control import add_control
from tests.telegram.fake.spec import DEFAULT_SPEC
from tests.telegram.fake.telegram import TOKEN, FakeTelegram


def main() -> None:
    """Serve until it is told to stop."""
    parser = argparse.ArgumentParser(description="A strict fake of Telegram, with a control interface under /_control/.")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--token", action="append", default=[])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--spec", type=Path, default=DEFAULT_SPEC)
    options = parser.parse_args()
    fake = FakeTelegram(*options.token or [TOKEN], seed=options.seed, spec=options.spec)
    app = fake.app()
    add_control(app, fake)
    web.run_app(app, host="127.0.0.1", port=options.port, access_log=None, print=None, handler_cancellation=True, shutdown_timeout=1)


if __name__ == "__main__":
    main()
