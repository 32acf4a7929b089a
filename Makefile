# Each target does what it needs first: a virtual environment in .venv with the pinned packages.
PYTHON ?= python3
BIN := .venv/bin
EXTRAS ?= dev
STAMP := .venv/.ready-$(EXTRAS)

.PHONY: help setup run test lint bench chaos vectors

help: ## This page
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## Make .venv with the pinned packages

$(STAMP): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$(EXTRAS)]' 1>&2
	@touch $@

run: $(STAMP) ## Telegram when TELEGRAM_BOT_TOKEN is set, else the chat in this terminal
	@$(BIN)/python -m bot run

test: $(STAMP) ## Every test; those of an extra that isn't installed skip
	@$(BIN)/python -m pytest

lint: $(STAMP) ## ruff and mypy
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

bench: $(STAMP) ## Measure retrieval, scope, latency, memory; rewrites the tables in docs/benchmarks.md
	@$(BIN)/python -m bench

chaos: $(STAMP) ## The failure tests in full, about two hours; their figures go to build/chaos.jsonl
	@mkdir -p build && rm -f build/chaos.jsonl
	@CHAOS=full CHAOS_FIGURES=$(CURDIR)/build/chaos.jsonl CHAOS_ROUNDS=50 $(BIN)/python -m pytest --hypothesis-profile=default tests/test_chaos.py tests/chaos tests/mapping/test_businesses.py tests/telegram/test_forged.py tests/test_fuzz_messages.py tests/real/test_fuzz_answers.py tests/real/test_index_faults.py tests/real/test_reindexing.py

vectors: $(STAMP) ## Compute the vectors of knowledge/ ahead, after its texts have changed
	@$(BIN)/python ingest.py --ship-vectors
