"""What happens in the service, as numbers, and the one alarm that can't wait for anybody to look at them."""

import time
from collections.abc import Callable

from bot.transports.telegram.metrics import Metrics

_ALARM_EVERY = 3600.0


class ServiceMonitor:
    """Counts for Prometheus; calls `alarm` when the database can't be used, at most once an hour."""

    def __init__(self, metrics: Metrics, alarm: Callable[[], None]) -> None:
        self._metrics, self._alarm = metrics, alarm
        self._silent_until = 0.0

    def received(self, updates: int) -> None:
        """See Monitor."""
        self._metrics.updates_received.inc(updates)

    def update_settled(self, outcome: str) -> None:
        """See Monitor."""
        self._metrics.updates_handled.labels(outcome).inc()

    def call_settled(self, outcome: str) -> None:
        """See Monitor."""
        self._metrics.calls_sent.labels(outcome).inc()
        if outcome == "told to wait":
            self._metrics.retries_after_429.inc()

    def storage_trouble(self) -> None:
        """See Monitor."""
        self._metrics.storage_errors.inc()
        if time.monotonic() >= self._silent_until:
            self._silent_until = time.monotonic() + _ALARM_EVERY
            self._alarm()
