# make run: the app on http://localhost:8501   make test: everything that must hold before a change lands
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

.PHONY: run test install lint validate data messages screenshots benchmarks clean

run: .venv/app
	$(BIN)/python -m benchmark.ui.serve --server.port $(PORT) --server.headless false

test: .venv/dev
	bash scripts/ensure_chromium.sh
	bash scripts/ensure_libreoffice.sh
	$(MAKE) lint
	$(BIN)/benchmark validate data
	$(BIN)/pytest -n 2

install: .venv/dev

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

validate: .venv/app
	$(BIN)/benchmark validate data

# Rebuilds data/ from the raw material, which does not belong to this repository.
SOURCE ?= ../shared
data: .venv/dev
	$(BIN)/python scripts/build_data.py --source $(SOURCE)

messages: .venv/dev
	$(BIN)/python scripts/update_messages.py

screenshots: .venv/dev
	$(BIN)/python scripts/take_screenshots.py

benchmarks: .venv/dev
	$(BIN)/python benchmarks/peers.py
	$(BIN)/python benchmarks/pages.py
	$(BIN)/python benchmarks/exports.py

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/app: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

.venv/dev: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ .venv/app

clean:
	rm -rf .venv build src/*.egg-info .ruff_cache .import_linter_cache
