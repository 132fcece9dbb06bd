# Warraq: one door to everything. `make` lists the targets.

SWIFT ?= swift
BUILD_FLAGS := --explicit-target-dependency-import-check error
RELEASE_FLAGS := -c release -Xswiftc -warnings-as-errors $(BUILD_FLAGS)
SOURCES := Package.swift Sources Tests
WARRAQ := .build/release/warraq

.DEFAULT_GOAL := help
.PHONY: help setup build run bench goals peers quality test format lint check check-long golden schema docs clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 14

setup: ## Check for what the build needs, install it where that is allowed
	@Scripts/setup.sh

build: setup ## Build the program (release)
	$(SWIFT) build $(RELEASE_FLAGS) --product warraq

run: build ## Build, run pipeline.json over the sample corpus, name the files to open
	$(WARRAQ) run
	@Scripts/name-results.sh out

bench: build ## Measure stages, levels, start-up, memory, glossary; count instructions; BENCH=FOLDER or options
	$(SWIFT) build $(RELEASE_FLAGS) --product warraq-bench
	.build/release/warraq-bench line $(BENCH)
	.build/release/warraq-bench glossary
	Scripts/count-instructions.sh

goals: build ## Measure the goals of speed, G1 to G10; GOALS=… passes options on
	Benchmarks/goals.sh $(GOALS)

peers: build ## The same work with what users would otherwise use, side by side; PEERS=… passes options on
	Benchmarks/peers/run.sh $(PEERS)

quality: build ## Score sentences, clitics, names and times on annotated text in $$WARRAQ_GOLD
	@Scripts/measure-quality.py "$${WARRAQ_GOLD:?is not set: name the folder with the annotated texts}"

test: setup ## Run the tests
	$(SWIFT) test $(BUILD_FLAGS) --disable-xctest

format: ## Format the sources
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## Fail on any difference from the format and on undocumented public names
	$(SWIFT) format lint --strict --recursive $(SOURCES)

check: setup lint ## What every change must pass: lint, release build with warnings as errors, tests
	$(SWIFT) build $(RELEASE_FLAGS)
	$(MAKE) test

check-long: check ## The slow proofs: jobs, interrupt, verify, memory, valgrind, sanitizers; PIECES=… runs some
	Scripts/check-long.sh $(PIECES)

golden: ## Record the goldens anew; read the diff before you commit
	RECORD_GOLDEN=1 $(SWIFT) test $(BUILD_FLAGS) --disable-xctest --filter Golden || true
	git --no-pager diff --stat -- Tests

schema: build ## Write pipeline.schema.json and embed the TEI schemas
	$(WARRAQ) schema config > pipeline.schema.json
	Scripts/embed-schemas.sh

docs: ## Build the DocC pages into .build/docs
	Scripts/build-docs.sh

clean: ## Remove what was built and what a run wrote
	rm -rf .build
	find out -mindepth 1 ! -name README.md -delete
