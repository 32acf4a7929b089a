"""The health endpoint: alive, ready, and the numbers."""

import asyncio
from collections.abc import Mapping

import aiohttp
import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from bot.transports.telegram.health import Check, health_app
from bot.transports.telegram.metrics import Metrics
from bot.transports.telegram.serving import serve


async def passes() -> bool:
    return True


async def fails() -> bool:
    return False


async def raises() -> bool:
    raise RuntimeError("the database said something private")


async def hangs() -> bool:
    return await asyncio.Event().wait()


def get(path: str, checks: Mapping[str, Check], registry: CollectorRegistry | None = None) -> tuple[int, str]:
    """Status and text of the answer."""

    async def run() -> tuple[int, str]:
        app = health_app(checks, registry or CollectorRegistry(), check_timeout=0.05)
        async with serve(app, "127.0.0.1", 0) as port, aiohttp.request("GET", f"http://127.0.0.1:{port}{path}") as answer:
            assert "Server" not in answer.headers
            return answer.status, await answer.text()

    return asyncio.run(run())


def test_it_is_alive_even_if_it_is_not_ready() -> None:
    assert get("/livez", {"database": fails}) == (200, "ok\n")


def test_it_is_ready_when_every_check_passes() -> None:
    assert get("/readyz", {"database": passes, "index": passes}) == (200, "database: ok\nindex: ok\n")


def test_it_is_ready_when_there_is_nothing_to_check() -> None:
    assert get("/readyz", {}) == (200, "")


@pytest.mark.parametrize("bad", [fails, raises, hangs])
def test_it_is_not_ready_when_one_check_fails_raises_or_hangs(bad: Check) -> None:
    assert get("/readyz", {"database": bad, "index": passes}) == (503, "database: failing\nindex: ok\n")


def test_a_check_that_raises_is_logged_by_its_kind_alone(caplog: pytest.LogCaptureFixture) -> None:
    get("/readyz", {"database": raises})

    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == ["check database failed: RuntimeError"]


def test_other_paths_are_not_there() -> None:
    assert get("/", {})[0] == 404


def test_the_numbers_are_served_in_prometheus_text() -> None:
    registry = CollectorRegistry()
    metrics = Metrics(registry)
    metrics.updates_received.inc(3)
    metrics.updates_handled.labels("done").inc(2)
    metrics.calls_sent.labels("sent").inc()
    metrics.retries_after_429.inc()
    metrics.storage_errors.inc()
    metrics.inbox_depth.set(4)
    metrics.outbox_depth.set(5)
    metrics.quarantined.set(6)

    status, text = get("/metrics", {}, registry)

    samples = {(s.name, *s.labels.values()): s.value for family in text_string_to_metric_families(text) for s in family.samples}
    assert status == 200
    assert {key: value for key, value in samples.items() if not key[0].endswith(("_created", "_bucket"))} == {
        ("journey_coach_updates_received_total",): 3,
        ("journey_coach_updates_handled_total", "done"): 2,
        ("journey_coach_calls_sent_total", "sent"): 1,
        ("journey_coach_retries_after_429_total",): 1,
        ("journey_coach_storage_errors_total",): 1,
        ("journey_coach_inbox_depth",): 4,
        ("journey_coach_outbox_depth",): 5,
        ("journey_coach_quarantined",): 6,
    }


def test_a_port_that_is_taken_is_an_error() -> None:
    async def run() -> None:
        first, second = health_app({}, CollectorRegistry()), health_app({}, CollectorRegistry())
        async with serve(first, "127.0.0.1", 0) as port, serve(second, "127.0.0.1", port):
            pass

    with pytest.raises(OSError, match="in use"):
        asyncio.run(run())
