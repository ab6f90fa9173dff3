# Every target is one script under scripts/, so that it can be read and run without make too.
# Settings: LISTEN (address of `make run`), e.g. `make run LISTEN=127.0.0.1:9000`.

LISTEN ?= 127.0.0.1:8080
export LISTEN

.DEFAULT_GOAL := help
.PHONY: help run test prepare fmt lint audit clean-demo clean-builds

help: ## print this list
	@echo "Vagtværk: what make can do here"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

run: ## install what is missing, build, start the server with a demo ward
	@scripts/run

test: ## install what is missing, run every check and test, browser tests included
	@scripts/test

prepare: ## only install what is missing for run and test
	@scripts/prepare test

fmt: ## lay out Rust code and pages as the house does
	@scripts/fmt

lint: ## the cheap checks: layout, clippy, scripts, licences and banned crates, page types
	@scripts/test lint

audit: ## known vulnerabilities in crates and npm packages (needs the open network)
	@scripts/audit

clean-demo: ## forget the demo ward: remove var/
	rm -rf var

clean-builds: ## remove everything compiled, for every checkout on this machine (HiGHS is compiled again afterwards)
	@scripts/clean-builds
