# tb_lossgap: every command of the house. `make` alone lists them.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV ?= .venv
BIN := $(VENV)/bin
# One exact version, so that every machine trains the same bits. On Linux PyPI's torch brings
# gigabytes of CUDA; CONTRIBUTING.md says how to have the CPU build.
TORCH ?= torch==2.13.0
# protoc 25.1: what it generates loads on protobuf 3.20 to 7.
GRPC_TOOLS := grpcio-tools==1.62.3
LOGDIR ?= runs/demo
PORT ?= 6006
PIP := -m pip install --quiet --disable-pip-version-check

SOURCES := setup.py tb_lossgap tests examples benchmarks scripts
PYTHON_SOURCES = $(wildcard $(SOURCES))

##@ Start here

.PHONY: demo
demo: $(VENV)/.demo ## Train the examples, print the report, serve TensorBoard on them (PORT=6006)
	$(BIN)/tb-lossgap demo --logdir "$(LOGDIR)" --port $(PORT)

# In this order: what fails fastest first.
PARTS := lint types floors proto-check test-python test-integrations panel-test test-browser test-wheel
.PHONY: test
test: ## Everything, from nothing: environment, lint, types, floors, Python, frameworks, panel, browser, wheel
	@for part in venv $(PARTS); do \
	  echo "==> make $$part"; began=$$SECONDS; \
	  $(MAKE) $$part || { echo "make test: stopped at '$$part'; run 'make $$part' to see it alone" >&2; exit 1; }; \
	  echo "<== $$part took $$((SECONDS - began)) s"; \
	done; \
	echo "make test: all of it passed in $$SECONDS s"

##@ The environment

.PHONY: venv
venv: $(VENV)/.dev ## Make .venv: the package (editable), torch, scikit-learn and the tools

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "$(PYTHON) is not Python 3.10 or newer: name one with make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Setuptools warns about any editable install; a newcomer need not read that.
INSTALL = PYTHONWARNINGS=ignore $(BIN)/python $(PIP) "$(TORCH)" --editable
SETTINGS := $(VENV)/pyvenv.cfg pyproject.toml setup.py

$(VENV)/.demo: $(SETTINGS)
	$(INSTALL) ".[demo]"
	@touch $@

$(VENV)/.dev: $(SETTINGS)
	$(INSTALL) ".[demo,dev]"
	@touch $(VENV)/.demo $@

$(VENV)/.integrations: $(VENV)/.dev
	$(INSTALL) ".[integrations]"
	@touch $@

##@ The checks, one by one

.PHONY: lint
lint: $(VENV)/.dev ## ruff: format and rules
	$(BIN)/ruff format --check --quiet $(PYTHON_SOURCES) || { $(BIN)/ruff format --check $(PYTHON_SOURCES); echo "run 'make format'" >&2; exit 1; }
	$(BIN)/ruff check $(PYTHON_SOURCES)

.PHONY: format
format: $(VENV)/.dev ## Rewrite the Python sources as ruff formats them
	$(BIN)/ruff format $(PYTHON_SOURCES)
	$(BIN)/ruff check --fix-only --quiet $(PYTHON_SOURCES)

.PHONY: types
types: $(VENV)/.dev ## mypy --strict over the package
	$(BIN)/mypy

.PHONY: floors
floors: $(VENV)/.dev ## Imports go down only: import-linter, then fresh interpreters
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest tests/test_floors.py

.PHONY: test-python
test-python: $(VENV)/.dev ## The Python tests (ARGS="-k dropout" chooses some)
	$(BIN)/pytest --ignore=tests/browser --ignore=tests/integrations --ignore=tests/test_floors.py $(ARGS)

.PHONY: test-integrations
test-integrations: $(VENV)/.integrations ## Lightning, transformers, Ignite and Accelerate, each on a tiny model
	HF_HUB_OFFLINE=1 $(BIN)/pytest tests/integrations $(ARGS)

.PHONY: test-browser
test-browser: $(VENV)/.dev ## The panel in Chromium inside a real TensorBoard (BROWSER=none leaves it out)
	@if [ "$$BROWSER" = none ]; then echo "browser tests left out: BROWSER=none"; \
	else chromium=$$(scripts/find_chromium) && CHROMIUM="$$chromium" $(BIN)/pytest tests/browser $(ARGS); fi

.PHONY: test-wheel
test-wheel: dist ## The wheel without torch: TensorBoard on a written log, every route (WHEEL_PYTHON=python3.13)
	$(BIN)/python tests/wheel/smoke.py dist/*.whl $(WHEEL_PYTHON)

.PHONY: bench
bench: $(VENV)/.demo ## Time a training step: bare, recorded, and with loss.item() and add_scalar
	$(BIN)/python -m benchmarks.hot_path $(ARGS)

.PHONY: bench-epochs
bench-epochs: $(VENV)/.demo ## Time whole epochs, and the share that probing takes of them
	$(BIN)/python -m benchmarks.epochs $(ARGS)

.PHONY: bench-precision
bench-precision: $(VENV)/.demo ## The price of an answer, against passes over the training set by hand
	$(BIN)/python -m benchmarks.precision $(ARGS)

# In an environment of their own: what they need must not meet what we need.
DOCTORS := sk-autod==0.1.1 training-doctor==0.1.0
DOCTORS_READY := .venv-doctors/.$(subst $() ,-,$(DOCTORS))
$(DOCTORS_READY):
	$(PYTHON) -m venv --clear .venv-doctors
	.venv-doctors/bin/python $(PIP) $(DOCTORS)
	@touch $@

.PHONY: bench-doctors
bench-doctors: $(VENV)/.demo $(DOCTORS_READY) ## Who names a planted cause: public doctors of loss curves, or we
	$(BIN)/python -m benchmarks.doctors $(ARGS)

.PHONY: validate
validate: $(VENV)/.dev ## Error bars against brute force, in thousands of small trainings (ARGS="--repeats 100")
	$(BIN)/python -m benchmarks.validate $(ARGS)

.PHONY: pictures
pictures: $(VENV)/.dev ## Take the README's pictures of the demo's runs (LOGDIR=runs/demo)
	$(BIN)/tb-lossgap demo --no-serve --logdir $(LOGDIR) > /dev/null
	$(BIN)/python scripts/screenshot.py $(LOGDIR) docs "$$(scripts/find_chromium)"

PLANTED ?= runs/planted
.PHONY: verdict-pictures
verdict-pictures: $(VENV)/.dev ## Train the planted causes, take docs/verdicts.md's pictures (PLANTED=runs/planted)
	test -d "$(PLANTED)" || $(BIN)/python -m tests.planted "$(PLANTED)"
	$(BIN)/python scripts/verdict_pictures.py "$(PLANTED)" docs/verdicts "$$(scripts/find_chromium)"

##@ The panel (Node 20)

node_modules := frontend/node_modules/.package-lock.json
$(node_modules): frontend/package.json frontend/package-lock.json
	@scripts/need_node
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: panel
panel: $(node_modules) ## Build the panel into tb_lossgap/plugin/static
	cd frontend && npm run build

.PHONY: panel-test
panel-test: $(node_modules) ## Types, rules and tests of the panel; the committed bundle is the built one
	cd frontend && npm run check && npm test && npm run compare

##@ What is generated

.PHONY: dist
dist: $(VENV)/.dev ## Build the source distribution and, from it, the wheel
	@rm -rf dist build && mkdir dist
	$(BIN)/python -m build --outdir dist > dist/build.log 2>&1 || { tail -n 20 dist/build.log >&2; exit 1; }
	@ls -l dist

PROTO := tb_lossgap/record/lossgap.proto
PROTOC_READY := .venv-proto/.$(GRPC_TOOLS)
$(PROTOC_READY):
	$(PYTHON) -m venv --clear .venv-proto
	.venv-proto/bin/python $(PIP) "$(GRPC_TOOLS)" "setuptools<81"
	@touch $@

.PHONY: proto
proto: $(PROTOC_READY) ## Generate the record's Python code from lossgap.proto
	.venv-proto/bin/python -m grpc_tools.protoc -I. --python_out=. --pyi_out=. $(PROTO)

.PHONY: proto-check
proto-check: $(PROTOC_READY) ## The committed code is what lossgap.proto generates
	@out=$$(mktemp -d); trap 'rm -rf "$$out"' EXIT; \
	.venv-proto/bin/python -m grpc_tools.protoc -I. --python_out="$$out" --pyi_out="$$out" $(PROTO); \
	for made in "$$out"/tb_lossgap/record/*; do \
	  diff -u "tb_lossgap/record/$$(basename "$$made")" "$$made" || { echo "run 'make proto' and commit what it writes" >&2; exit 1; }; \
	done; echo "generated code is up to date"

.PHONY: architecture
architecture: ## Rewrite the list of files in ARCHITECTURE.md from their first lines
	$(PYTHON) scripts/architecture.py --write

##@ Housekeeping

.PHONY: clean
clean: ## Remove environments, builds and caches (logs of trainings stay)
	rm -rf .venv .venv-proto .venv-doctors build dist *.egg-info frontend/node_modules \
	  .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## Print this list
	@awk 'BEGIN {FS = ":.*## "} /^##@ / {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' Makefile
