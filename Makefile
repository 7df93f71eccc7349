# `make demo` and `make test` set everything up by themselves; the other targets are for developers (CONTRIBUTING.md).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
RUNTIME := $(VENV)/.runtime
DEVELOP := $(VENV)/.develop

.PHONY: help setup demo test quick lint types layers quality check full bench-peers constraints clean

help:  ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "reconcile needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Install one and run: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) cannot make a virtual environment; install its venv module." >&2; exit 2; }
	@$(PIP) install --quiet --upgrade --constraint constraints.txt pip

$(RUNTIME): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing reconcile into $(VENV) (once; a minute or two)" >&2
	@$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(DEVELOP): $(RUNTIME)
	@echo "Installing what tests and checks need into $(VENV) (once)" >&2
	@$(PIP) install --quiet --constraint constraints.txt --group dev --editable .
	@touch $@

setup: $(DEVELOP)  ## Make .venv with everything that development needs

demo: $(RUNTIME)  ## Read the sample case and open its review queue (a report without a terminal)
	@$(BIN)/reconcile demo

test: $(DEVELOP)  ## Run all tests that need nothing but this machine
	@$(BIN)/python -m pytest -q

quick: $(DEVELOP)  ## After each edit: format, lint and the tests that failed last
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .
	@$(BIN)/python -m pytest -q --failed-first --maxfail 3

lint: $(DEVELOP)
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(DEVELOP)
	@$(BIN)/mypy

layers: $(DEVELOP)
	@$(BIN)/lint-imports

quality: $(DEVELOP)  ## Compare quality with the pinned baselines
	@$(BIN)/python -m benchmarks.gate

check: lint types layers  ## Before each commit: what CI runs
	@$(BIN)/python -m pytest -q --cov --cov-report=term:skip-covered
	@$(BIN)/python -m benchmarks.gate

full: $(DEVELOP)  ## Everything, and what could not be run here
	@$(BIN)/python -m benchmarks.full

bench-peers: $(DEVELOP)  ## Install the peers of the speed benchmarks into a venv of their own
	@test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	@.venv-peers/bin/python -m pip install --quiet --requirement benchmarks/peers.txt

constraints: $(DEVELOP)  ## Raise constraints.txt to what is installed now
	@$(PIP) freeze --exclude-editable | grep -E '^[A-Za-z0-9_.-]+==' | sort -f > constraints.txt
	@$(BIN)/python -m pip --version | sed -E 's/pip ([^ ]+) .*/pip==\1/' >> constraints.txt
	@sort -f -o constraints.txt constraints.txt

clean:  ## Remove what the other targets made
	@rm -rf $(VENV) .venv-peers build dist .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
