"""Logging that cannot leak: tokens and keys are replaced before a record reaches any handler."""

import logging
import os
import re
import sys
import threading
from types import TracebackType

_TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}")
_SECRET_NAME = re.compile(r"TOKEN|SECRET|PASSWORD|API_KEY|ACCESS_KEY", re.IGNORECASE)
# The password in a database's address.
_PASSWORD = re.compile(r"://[^:/@\s]*:([^@\s]+)@")
_MASK = "[redacted]"
_CHATTY = ("httpx", "httpcore", "chromadb", "urllib3", "langsmith", "alembic", "telegram", "aiohttp")


class Redactor(logging.Filter):
    """Masks Telegram tokens and the values of secret-looking variables in every record."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        # The longest first, so that one that begins with another leaves no rest.
        self._secrets = tuple(sorted((s for s in secrets if len(s) >= 8), key=len, reverse=True))

    def filter(self, record: logging.LogRecord) -> bool:
        message = _formatted(record)
        if record.exc_info:
            message += "\n" + logging.Formatter().formatException(record.exc_info)
        record.msg, record.args, record.exc_info, record.exc_text = self.mask(message), (), None, None
        return True

    def mask(self, text: str) -> str:
        """`text` without any token or known secret."""
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        return _TOKEN.sub(_MASK, text)


def _formatted(record: logging.LogRecord) -> str:
    """The record's message; one whose arguments don't fit it is kept without them, and never raises."""
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg!s} (its arguments don't fit)"


def secrets_in(environment: dict[str, str]) -> tuple[str, ...]:
    """The values in an environment whose names say that they are secret."""
    named = [value for name, value in environment.items() if _SECRET_NAME.search(name) and value]
    return (*named, *(password for value in environment.values() for password in _PASSWORD.findall(value)))


def set_up(level: str = "WARNING") -> None:
    """Log to stderr at `level`, redacted; vendors that log addresses or texts stay at WARNING."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redactor(secrets_in(dict(os.environ))))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    # What nobody catches is printed past the log otherwise, with whatever the error says.
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    logging.getLogger(__name__).critical("nobody caught this", exc_info=(kind, error or kind(), trace))
