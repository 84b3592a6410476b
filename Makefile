# Selfsame: two commands do it all. `make run` opens it on sample data, `make test` runs every test; both do the set-up.

.PHONY: run test build release lint format bench setup
.DEFAULT_GOAL := build

run: release
	@.build/release/selfsame $(ARGS)

test: setup
	swift build --build-tests
	@bash -c 'set -o pipefail; swift test --skip-build --disable-xctest 2>&1 | tee .build/test.log'

build: setup
	swift build

release: setup
	@swift build -c release --product selfsame

bench: release
	.build/release/selfsame bench

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

setup:
	@bash .ci/setup
