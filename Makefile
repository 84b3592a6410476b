# Selfsame: two commands do it all. `make run` opens it on sample data, `make test` runs every test; both do the set-up.

.PHONY: run demo test build release model lint format bench bench-beside bench-terminal pictures setup
.DEFAULT_GOAL := build

run: release
	@bash .ci/model .build/release/selfsame
	@.build/release/selfsame $(ARGS)

# Three minutes in the interface, by itself; leaves nothing behind.
demo: release
	@.build/release/selfsame demo $(ARGS)

test: setup
	swift build --build-tests
	@bash -c 'set -o pipefail; swift test --skip-build --disable-xctest 2>&1 | tee .build/test.log'

build: setup
	swift build

release: setup
	@swift build -c release --product selfsame

# The embedding model for search by meaning: fetched once, skipped with a word when there is no network.
model: build
	@bash .ci/model .build/debug/selfsame

bench: release
	.build/release/selfsame bench

# How well and how fast the search finds, beside bm25s and MiniLM in Python: make bench-beside FOLDERS="scifact cranfield"
bench-beside: release
	@bash .ci/beside .build/release/selfsame $(FOLDERS)

# What the screen costs: times, bytes and wake-ups of the real program in a pseudo-terminal.
bench-terminal: release
	@swift build -c release --product terminalbench
	@.build/release/terminalbench .build/release/selfsame

# The pictures of the README, from the program itself. The same bytes unless the screen has changed.
pictures: release
	@mkdir -p Data/pictures
	.build/release/selfsame picture --out Data/pictures/chat.svg --size 120x40 --person devon \
		--type "Can we rotate API keys without downtime?" --title "An answer beside the self-model that shaped it"
	.build/release/selfsame picture --out Data/pictures/compare.svg --size 160x50 --person maya \
		--type "/compare maya,devon,priya How should I think about data security for this integration?" \
		--title "Three answers to one question, and why they differ"
	.build/release/selfsame picture --out Data/pictures/self-model.svg --size 80x24 --person maya \
		--keys "Tab $(foreach n,1 2 3 4 5 6 7 8 9 10 11 12 13 14 15,Down) Enter" --title "What one belief rests on"

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

setup:
	@bash .ci/setup
