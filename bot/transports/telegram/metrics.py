"""The service's numbers. No label holds anything of a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge


class Metrics:
    """Counters and gauges in `registry`, all named journey_coach_… there.

    The label `outcome` takes few values: of updates, such as "done", "failed", "quarantined"; of calls, such as "sent", "later", "refused".
    """

    def __init__(self, registry: CollectorRegistry) -> None:
        def counter(name: str, text: str, *labels: str) -> Counter:
            return Counter(f"journey_coach_{name}", text, labels, registry=registry)

        def gauge(name: str, text: str) -> Gauge:
            return Gauge(f"journey_coach_{name}", text, registry=registry)

        self.updates_received = counter("updates_received", "Updates kept for the first time")
        self.updates_handled = counter("updates_handled", "Tries to handle an update", "outcome")
        self.calls_sent = counter("calls_sent", "Tries to make a call", "outcome")
        self.retries_after_429 = counter("retries_after_429", "Calls put off because there were too many")
        self.storage_errors = counter("storage_errors", "Transactions that failed because the database could not be used")
        self.inbox_depth = gauge("inbox_depth", "Updates not yet handled")
        self.outbox_depth = gauge("outbox_depth", "Calls not yet sent")
        self.quarantined = gauge("quarantined", "Updates given up")
