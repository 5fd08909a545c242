.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv/bin

.PHONY: test-kills test-taps bench-form test-answers help run run-tablet test test-fast check vendor assets migrations browsers screens locks

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort | expand -t 16

.venv/base.stamp: requirements/base.txt
	@$(PYTHON) -c 'import sys; sys.exit("Fieldapp needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@test -x $(VENV)/python || $(PYTHON) -m venv .venv
	$(VENV)/python -m pip install -q --require-hashes -r requirements/base.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/base.stamp
	$(VENV)/python -m pip install -q --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/installed.stamp: package-lock.json
	@node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' || { echo "Fieldapp needs Node.js 20 or newer"; exit 1; }
	npm ci --silent --no-fund --no-audit
	@touch $@

vendor: node_modules/installed.stamp ## fetch third-party browser code by the lock file

assets: .venv/base.stamp node_modules/installed.stamp ## build the files of this release
	@$(VENV)/python -m scripts.build_assets

run: assets ## start the product on http://localhost:5000 with demo families
	@$(VENV)/python -m scripts.run

run-tablet: assets ## serve HTTPS on the local network for a real tablet
	@$(VENV)/python -m scripts.run_tablet

browsers: .venv/base.stamp
	@$(VENV)/python -m scripts.ensure_test_programs

test: assets .venv/dev.stamp browsers ## run every test: Python on both databases, JavaScript, browser
	npm test --silent
	$(VENV)/python -m pytest -n 2 --dist worksteal

screens: assets .venv/dev.stamp browsers ## take the pictures of the guide (docs/guides/screens)
	$(VENV)/python -m scripts.take_screens

test-fast: assets .venv/dev.stamp browsers ## everything but the browser
	npm test --silent
	$(VENV)/python -m pytest -n 2 --dist worksteal -m "not e2e"

test-kills: assets .venv/dev.stamp browsers ## kill the browser after "saved", KILLS=100 times
	FIELDAPP_KILLS=$(or $(KILLS),100) $(VENV)/python -m pytest -n 2 --dist worksteal tests/e2e/test_kill_after_saved.py

test-taps: assets .venv/dev.stamp browsers ## count the taps of a routine visit and of one with three concerns
	$(VENV)/python -m pytest -q -s tests/e2e/test_taps.py

bench-form: assets .venv/dev.stamp browsers ## time the longest section on a slow processor, against the shortest
	$(VENV)/python -m scripts.bench_form

test-answers: .venv/dev.stamp node_modules/installed.stamp ## compare tablet and service on what is missing in 10,000 sets of answers, and save each answer 100 times
	FIELDAPP_ANSWER_SETS=$(or $(SETS),10000) FIELDAPP_STORE_DRAWS=$(or $(DRAWS),100) $(VENV)/python -m pytest -q -s tests/unit/forms/test_answers_agreement.py tests/unit/forms/test_tablets_store.py

check: assets .venv/dev.stamp browsers ## style, types, layers, migrations, unit tests and JavaScript
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/djlint --lint --quiet fieldapp/templates
	npx --no-install biome ci --error-on-warnings .
	npx --no-install tsc --noEmit
	$(VENV)/python -m scripts.check_migrations
	npm test --silent
	$(VENV)/python -m pytest -n 2 --dist worksteal tests/unit

locks: .venv/base.stamp ## write the lock files again after a change of requirements or package.json
	$(VENV)/python -m pip install -q uv
	$(VENV)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/base.in -o requirements/base.txt
	$(VENV)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements/dev.in -o requirements/dev.txt
	rm -f package-lock.json
	npm install --package-lock-only --silent
