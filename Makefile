# What a developer types. `make ci` is what CI runs.

GO ?= go
FUZZTIME ?= 10s
PROGRAMS = libreoffice-calc-nogui libxml2-utils

.PHONY: build test ci vet cross lint race random invented obeyed edits soak bench-lsp fuzz golden vsix programs install-programs editors

build:
	$(GO) build -o bin/ppolang ./cmd/ppolang

test:
	$(GO) test ./...

vet:
	$(GO) vet ./...
	test -z "$$(gofmt -l .)"

# The hospital's desks run Windows, developers' often macOS.
cross:
	GOOS=windows GOARCH=amd64 $(GO) build -o /dev/null ./cmd/ppolang
	GOOS=darwin GOARCH=arm64 $(GO) build -o /dev/null ./cmd/ppolang

lint:
	$(GO) tool -modfile=tools/go.mod staticcheck ./...

# The long random tests are short here: the detector makes them ten times slower
# and finds no more in the hundredth program than in the tenth. Of lang only syntax
# starts anything: what uses the others from several goroutines at once is tested here.
race:
	$(GO) test -race -short -timeout 30m $$($(GO) list ./... | grep -Ev '^ppolang/lang/(check|format|ide)')

# Both evaluators on 50,000 random programs and sets of records, and a field at a time
# taken away from 2,500; SEED=n goes on with other ones.
random:
	PAIRS=50000 $(GO) test ./interp/explain -run 'TestBothEvaluators$$|TestUnknownIsMonotone' -timeout 60m

# A field taken away at a time from 3,000 generated programmes; SEED=n does other ones.
invented:
	PROGRAMMES=3000 $(GO) test -count=1 ./rules -run '^TestNothingIsInvented$$' -timeout 30m

# All fixes of 20,000 generated programmes obeyed at once; SEED=n does other ones.
obeyed:
	PROGRAMMES=20000 $(GO) test -count=1 ./rules -run '^TestFixesCanBeObeyed$$' -timeout 30m

# Random edits: what is read again after each against all of it.
edits:
	PPOLANG_EDITS=500 $(GO) test ./lang/syntax ./lang/check -run '^TestIncremental|^TestCheckAfterEdits' -v -timeout 60m

# 10,000 random things that an editor may do; SEED=n does other ones.
soak:
	SOAK=10000 $(GO) test -count=1 ./cmd/ppolang -run 'TestSoak$$' -v -timeout 60m

# How long the language server takes for what an editor asks, on 5,000 lines.
bench-lsp:
	LATENCY=1 $(GO) test -count=1 ./cmd/ppolang -run 'TestLatency$$' -v -timeout 10m

# Every fuzz target in the tree, one after the other, FUZZTIME each.
fuzz:
	GO="$(GO)" FUZZTIME="$(FUZZTIME)" ./tools/fuzz

# Rewrite the golden files after a change that is meant to show in them.
golden:
	$(GO) test ./lang/... ./interp/... -update

# The extension for VS Code with the server inside; PLATFORM=win32-x64 makes that
# of another machine.
vsix:
	GO="$(GO)" editors/vscode/build $(PLATFORM)

# The language server in real editors; what is missing of them is installed first.
editors: build
	editors/test/run

# What is written for other programs, held against these: LibreOffice, xmllint. What is
# missing of them is installed first.
programs: install-programs
	PROGRAMS=1 $(GO) test -count=1 ./cmd/ppolang -run 'JUnitFollowsItsSchema|LibreOffice' -v

install-programs:
	tools/debian $(PROGRAMS)

ci: vet cross lint test race random invented obeyed edits fuzz programs editors
