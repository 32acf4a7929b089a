"""Measurements, side by side in one run. `python -m bench` rewrites the tables of docs/benchmarks.md."""
