"""`python -m bench`: measure, and rewrite the tables of docs/benchmarks.md. `--curve` also trains on parts of the bank.

`--delivery` measures updates a second alone.
"""

import sys

from bench import curve, delivery, questions, retrieval, speed
from bench.report import write
from bot.bootstrap import KNOWLEDGE, build_app, build_embedder
from bot.indexing.vectors import VectorCache
from bot.progress import Bars
from bot.settings import load_settings


def main() -> None:
    """Everything in one run; latency before the peers are loaded into the same process."""
    if "--delivery" in sys.argv:
        print(write({"delivery": delivery.throughput()}, []))
        return
    settings = load_settings()
    with Bars() as bars:
        app = build_app(settings, bars.show)
    asked = questions.load()
    tables: dict[str, object] = {"latency": speed.latency(app, asked), "memory": speed.peak_megabytes(settings.home, asked)}
    tables["scope"] = retrieval.scope(app, asked)
    tables["starts"] = speed.starts(settings.home)
    tables["ingest"] = speed.ingest(app)
    tables["delivery"] = delivery.throughput()
    tables["retrieval"] = retrieval.compare(app, asked)
    if "--curve" in sys.argv:
        cache = VectorCache(settings.home / "index", KNOWLEDGE / "vectors", build_embedder(settings))
        tables["curve"] = curve.curve(app, asked, cache)
    print(write(tables, asked))


main()
