# `make demo` shows the whole journal at work, `make test` runs its tests; `make help` lists the rest.

PREFIX ?= /usr/local
SWIFT ?= swift
TRIPLES ?= 1000000
HISTORIES ?= 100000
export SWIFT_BACKTRACE = enable=no

# The release links the Swift runtime and libstdc++ from their archives: the binary then needs only
# libc and libm to start, and starts faster than with either as a shared library. libgit2 is loaded
# when the first git call is made.
STATIC := .build/static
RELEASE := -c release --product journal --static-swift-stdlib \
	-Xlinker -L$(CURDIR)/$(STATIC) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -s
BINARY := .build/release/journal
# Tests of which there are so many that they must be optimised; apart, as they need a build of their own.
OPTIMISED := -c release -Xswiftc -enable-testing --scratch-path .build/optimised
SOURCES := Package.swift Sources Tests

.PHONY: help build demo test ci check bench kill kill-calls powerloss laws smallscope simulate fuzz differential \
	reference docs install uninstall clean deps

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

deps: ## install what is missing to build, or say the command that does
	@sh Tests/EndToEnd/dependencies.sh

build: deps ## the release binary, .build/release/journal
	@mkdir -p $(STATIC)
	@ln -sf "$$($$(command -v clang || command -v gcc) -print-file-name=libstdc++.a)" $(STATIC)/
	$(SWIFT) build $(RELEASE)

demo: build ## play a month of the journal on two machines, in a temporary folder
	@sh Tests/EndToEnd/demo.sh $(BINARY)

test: deps ## all tests that need no server and no root; under five minutes after the build
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	$(MAKE) laws TRIPLES=50000

ci: build ## what needs Debian's programs: sshd, strace, a small disk
	sh Tests/EndToEnd/ci.sh $(BINARY)

kill: deps ## 200 syncs killed at random moments
	JOURNAL_KILLS=200 $(SWIFT) test --filter 'Killed'

kill-calls: build ## eleven commands killed at each call that changes a file, also in their children
	python3 Tests/EndToEnd/kill-calls.py $(BINARY)

powerloss: build ## a sync on every disk that a cut of the power may leave, by either transport
	python3 Tests/EndToEnd/power-loss.py $(BINARY)
	python3 Tests/EndToEnd/power-loss.py $(BINARY) --transport builtin

laws: deps ## TRIPLES=1000000 random merges, optimised
	JOURNAL_TRIPLES=$(TRIPLES) $(SWIFT) test $(OPTIMISED) --filter 'Laws of merging'

smallscope: deps ## all histories of two devices with a file of three lines and five edits, optimised
	JOURNAL_EDITS=5 $(SWIFT) test $(OPTIMISED) --filter 'Small scope'

simulate: deps ## HISTORIES=100000 random histories of devices that share a journal, optimised
	JOURNAL_HISTORIES=$(HISTORIES) $(SWIFT) test $(OPTIMISED) \
		--filter 'A simulated history|A planted fault'

DOCUMENTS ?= 100000
differential: deps ## compare the reading of YAML with Yams' and PyYAML's; CORPORA=DIR adds clones
	sh Tests/Differential/differential.sh $(DOCUMENTS) $(CORPORA)

SECONDS ?= 1800
fuzz: deps ## fuzz reading, checking, fixing and editing for SECONDS (1800)
	sh Tests/Fuzz/fuzz.sh $(SECONDS)

bench: build ## ratios to git, ripgrep and YAML readers; ENTRIES=100000 for more than 10,000 entries
	$(SWIFT) run -c release journal-bench $(BINARY) $(if $(ENTRIES),--entries $(ENTRIES))

check: ## format, file lengths, imports, banned calls
	@sh Tests/EndToEnd/check.sh

reference: deps ## write docs/ anew from the tables of fields, findings and figures
	UPDATE_GOLDEN=1 $(SWIFT) test --filter 'The reference'

docs: ## the documentation of the two libraries, in .build/documentation
	sh Tests/EndToEnd/documentation.sh

install: build ## into PREFIX, /usr/local by default
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/journal

uninstall: ## out of PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/journal

clean: ## remove what was built
	rm -rf .build
