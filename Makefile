# Everything a newcomer needs: `make site` and `make test`. Each target sets up what it lacks.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CONTENT ?= content
SITE := site
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1
ifneq ($(wildcard ../shared/samples),)
export RESOLUTION_SAMPLES ?= $(abspath ../shared/samples)
endif

.DEFAULT_GOAL := help
.PHONY: help setup site offline test serve check lint bench screenshots clean lock

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

setup: $(READY) ## Set up the environment in .venv

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null || \
	  { echo "Python 3.11.5 or newer is needed; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo "Python lacks ensurepip: install the package python3-venv"; exit 1; }
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
	@echo "Ready: $(VENV)"

site: $(READY) ## Make the whole publication in site/
	@echo "1/4 Checking the content"
	@$(BIN)/edition check --content $(CONTENT)
	@echo "2/4 Building and verifying the pages"
	@EDITION_CONTENT=$(CONTENT) $(BIN)/mkdocs build --quiet --strict --site-dir $(SITE)
	@echo "3/4 Verifying the site once more, from outside"
	@$(BIN)/edition verify --content $(CONTENT) $(SITE)
	@echo "4/4 What was made"
	@$(BIN)/edition summary $(SITE)

offline: $(READY) ## Make the pages for use without a server in .cache/offline/
	@OFFLINE=true EDITION_CONTENT=$(CONTENT) $(BIN)/mkdocs build --quiet --strict --site-dir .cache/offline
	@$(BIN)/edition summary .cache/offline

test: $(READY) ## Run all tests, those in a browser too
	@EDITION_BROWSER="$$($(BIN)/python tests/browser/provide.py)" && export EDITION_BROWSER && \
	  echo "Browser: $$EDITION_BROWSER" && $(BIN)/python -m pytest

serve: $(READY) ## Preview while writing; saving a file shows the change
	@EDITION_CONTENT=$(CONTENT) $(BIN)/mkdocs serve

check: $(READY) ## Report every fault of the content
	@$(BIN)/edition check --content $(CONTENT)

lint: $(READY) ## Check style, types and layering
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@echo "Style, types and layers are in order"

bench: $(READY) ## Measure the build against plain Material, and its growth
	@PYTHONPATH=tests $(BIN)/python tests/bench/bench.py

screenshots: $(READY) ## Take pictures of the site in .screenshots/
	@EDITION_BROWSER="$$($(BIN)/python tests/browser/provide.py)" && export EDITION_BROWSER && \
	  PYTHONPATH=tests:tests/browser $(BIN)/python tests/browser/screenshots.py

lock: ## Pin the environment anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url \
	  --no-header --extra dev pyproject.toml --output-file requirements.txt

clean: ## Remove everything that was made
	@rm -rf $(SITE) $(VENV) .cache .screenshots .bench dist .mypy_cache .pytest_cache .ruff_cache \
	  .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "Removed what was made"
