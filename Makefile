# The ways into this repository; `make` alone says them.
SHELL := /bin/bash
BINARY := .build/release/turnaround
PORT ?= 8080
DATA ?= turnaround-data

.PHONY: help setup build run test bench lint format clean screenshots browsertest checkapi benchpages

help: ## what there is to make
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## brings what this machine lacks (system libraries, the query engine, the chart library)
	@scripts/setup

build: setup ## the release binary
	swift build -c release --product turnaround

run: build ## from a fresh clone to the product in a browser, with data in it
	$(BINARY) serve --data $(DATA) --port $(PORT) --demo

test: setup ## everything that proves it
	swift test --explicit-target-dependency-import-check error

bench: build ## measures import, rebuild and reports on a big history; writes docs/benchmarks.md
	scripts/bench

benchpages: build ## measures pages and charts in a headless browser; writes docs/benchmarks-pages.md
	scripts/bench-pages

screenshots: build ## pictures of every page, wide and narrow, light and dark, in .build/screenshots
	scripts/screenshots

browsertest: build ## the pages in a real browser, accessibility included
	scripts/browser-test

checkapi: build ## the API against its own description
	scripts/check-api $(BINARY)

lint: ## the style of every Swift file
	scripts/lint

format: ## rewrites every Swift file in that style
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean: ## forgets what was built (not what was downloaded)
	rm -rf .build
