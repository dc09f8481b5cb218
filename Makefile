# One word a job. `make` lists them.
VENV := .venv
PYTHON := $(VENV)/bin/python
BROWSER = BRIEFING_BROWSER="$$(sh scripts/browser.sh)" && export BRIEFING_BROWSER
BARE_BROWSER = BRIEFING_BARE_BROWSER="$$(sh scripts/bare_browser.sh)" && export BRIEFING_BARE_BROWSER
FIREFOX = BRIEFING_FIREFOX="$$(sh scripts/firefox.sh)" && export BRIEFING_FIREFOX
# The public address of the site, where it has one.
ADDRESS = $${SITE_ADDRESS:+--base-url "$$SITE_ADDRESS"}

.DEFAULT_GOAL := help
.PHONY: help environment site bundle single preview reproduce check serve test rtl lint golden schema conformance lighthouse screenshots pictures cost bench bench-check bench-scale bench-search bench-report narrowing mutation fuzz fuzz-preview assurance leaks lock clean

help: ## list the jobs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

site: $(VENV)/.site ## build the site into site/
	@$(PYTHON) build.py $(ADDRESS)

bundle: $(VENV)/.site ## pack the site into dist/, for reading without a network and for passing on
	@$(PYTHON) build.py bundle $(ADDRESS)

single: $(VENV)/.site ## write incidents or briefings, each as one file, into dist/: make single ID="inc-0001 inc-0002"
	@$(PYTHON) build.py single $(ID)

preview: $(VENV)/.site ## show what your change of the records changes, in build/preview/: make preview BASE=main
	@$(PYTHON) build.py preview $(if $(BASE),--base "$(BASE)")

reproduce: $(VENV)/.site ## build a release anew, and compare what was published of it: make reproduce RELEASE=v2026.1 FILES=FOLDER
	@$(PYTHON) -m briefing.reproduce "$(RELEASE)" "$(or $(FILES),dist)"

check: $(VENV)/.site ## check the records without building
	@$(PYTHON) build.py check

serve: $(VENV)/.site ## show the site at http://127.0.0.1:8000/, rebuild it on every change, reload the browser
	@$(PYTHON) build.py serve

test: $(VENV)/.test $(VENV)/.checkers ## run all tests, in real browsers too
	@$(BARE_BROWSER) && $(BROWSER) && $(FIREFOX) && $(PYTHON) -m pytest

rtl: $(VENV)/.test ## build the site and look for faults of direction, order, type and layout on every page
	@$(PYTHON) build.py
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m rtl site

lint: $(VENV)/.test ## check style and types
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

conformance: $(VENV)/.test $(VENV)/.checkers site ## ask axe-core, the Nu checker and html-validate about every page of the site
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m conformance site

lighthouse: $(VENV)/.test $(VENV)/.checkers ## ask Lighthouse about the pages that readers meet first, as on a phone
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m conformance.lighthouse

screenshots: $(VENV)/.test ## draw every kind of page into build/screenshots/: three widths, light and dark, both languages
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m pictures

pictures: $(VENV)/.test ## draw the kept pictures of the invented site anew; look at them before you commit
	@$(BROWSER) && $(PYTHON) -m pytest tests/browser/test_pictures.py --rewrite

cost: $(VENV)/.site ## measure what each part of the pages costs, and the index of the search, on an archive of 1,000 invented incidents
	@$(PYTHON) -m bench.page_cost
	@$(PYTHON) -m bench.search_cost

bench: $(VENV)/.site $(VENV)/.rivals ## measure our builds beside those of Hugo, Eleventy and MkDocs with Material, on archives of 100, 1,000 and 5,000 invented incidents
	@$(PYTHON) -m bench.speed

bench-check: $(VENV)/.site ## measure the check on an archive of 10,000 invented incidents
	@$(PYTHON) -m bench.check_speed

bench-scale: $(VENV)/.test ## measure what a query costs its reader in an archive of 10,000 invented incidents
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m bench.search_scale

bench-report: $(VENV)/.site ## measure the change report of one changed record in an archive of 10,000 invented incidents
	@$(PYTHON) -m bench.report_speed

narrowing: $(VENV)/.site ## change every field of every kind of record, and hold the pages that a report names against those that differ
	@PYTHONPATH=.:tests $(PYTHON) -m narrowing

bench-search: $(VENV)/.test $(VENV)/.peers ## measure what our search finds, beside others, on a judged set of queries
	@$(BROWSER) && PYTHONPATH=.:tests $(PYTHON) -m bench.search

mutation: $(VENV)/.site ## make 500 slips in the records, and measure how they are told
	@PYTHONPATH=.:tests $(PYTHON) -m mutation

fuzz: $(VENV)/.test ## try to break the reader for ten minutes
	@PYTHONPATH=.:tests $(PYTHON) -m fuzz 10

fuzz-preview: $(VENV)/.test ## try to slip something past the look at previews for ten minutes
	@PYTHONPATH=.:tests $(PYTHON) -m hostile_artifacts 10

assurance: $(VENV)/.test $(VENV)/.checkers ## try every promise at full size, take away every defence, and write docs/assurance.md
	@$(BROWSER) && $(FIREFOX) && PYTHONPATH=.:tests $(PYTHON) -m assurance && $(PYTHON) -m pytest --whole tests/browser && $(PYTHON) -m pytest --assurance

golden: $(VENV)/.test ## write the golden pages and expected outputs anew; read the difference before you commit it
	@$(PYTHON) -m pytest tests/golden tests/bad_input tests/ci tests/browser/test_hostile_texts.py --rewrite

schema: $(VENV)/.site ## write schemas/ and the references in docs/ anew
	@$(PYTHON) build.py schema

environment: $(VENV)/.site ## install what the site is built with, as locked

leaks: $(VENV)/.site ## look for words that must not be known, in all that lies here and in git's history: make leaks WORDS=../words.txt
	@$(PYTHON) -m briefing.leaks "$(WORDS)"

lock: $(VENV)/.lock ## lock the newest allowed versions, of npm too, with hashes, if the site can be built with them and they load; say what that changes
	@$(PYTHON) scripts/lock.py $(VENV)/bin/uv

clean: ## remove the environment and everything that was built
	rm -rf $(VENV) tests/conformance/node_modules bench/search/node_modules bench/peers/sites/eleventy/node_modules build site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.site: requirements.txt scripts/environment.sh
	@sh scripts/environment.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.test: requirements-test.txt scripts/driver.sh $(VENV)/.site
	@sh scripts/environment.sh $(VENV) requirements-test.txt
	@sh scripts/driver.sh $(PYTHON)
	@touch $@

$(VENV)/.checkers: tests/conformance/package-lock.json scripts/checkers.sh scripts/zip_readers.sh scripts/packages.sh $(VENV)/.test
	@sh scripts/checkers.sh tests/conformance
	@touch $@

$(VENV)/.peers: bench/search/package-lock.json scripts/packages.sh $(VENV)/.test
	@sh scripts/packages.sh bench/search
	@touch $@

$(VENV)/.rivals: bench/peers/requirements.txt bench/peers/sites/eleventy/package-lock.json scripts/packages.sh $(VENV)/.site
	@sh scripts/environment.sh build/bench/peers bench/peers/requirements.txt
	@sh scripts/packages.sh bench/peers/sites/eleventy
	@touch $@

$(VENV)/.lock: requirements-lock.txt $(VENV)/.site
	@sh scripts/environment.sh $(VENV) requirements-lock.txt
	@touch $@
