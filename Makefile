# Works on a machine that has Go and make. "make help" lists what there is.

GO          ?= go
GOFUMPT     := $(GO) run mvdan.cc/gofumpt@v0.12.0
STATICCHECK := $(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2
CONCURRENT  := $(addsuffix /..., ./cmd ./internal/check ./internal/content ./internal/digest ./internal/publish ./internal/seed ./internal/site)

.PHONY: site build test validate check lint fmt race bench eval train help clean
.DEFAULT_GOAL := site

site: build ## build the program and the sample site (plain "make" does this)
	bin/briefing build
	@echo "To look at it: python3 -m http.server 8080 --directory public, then open http://localhost:8080/"

build: ## build the program into bin/
	$(GO) build -buildvcs=false -o bin/briefing ./cmd/briefing

test: build ## run all tests; the sample site is read by whatever checkers are installed
	$(GO) test ./...
	.ci/validate

validate: build ## have the sample site read by the installed checkers only
	.ci/validate

check: lint race test ## exactly what CI runs

lint: ## format, vet, staticcheck, tidy
	@unformatted=$$($(GOFUMPT) -l cmd internal templates); \
	if [ -n "$$unformatted" ]; then echo "gofumpt would change these; run make fmt:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(STATICCHECK) ./...
	$(GO) mod tidy -diff

fmt: ## format the Go code
	$(GOFUMPT) -w cmd internal templates

race: ## run the tests of the concurrent packages under the race detector
	$(GO) test -race $(CONCURRENT)

bench: ## measure: articles/s of the digest, pages/s of rendering and site
	$(GO) test -run '^$$' -bench . -benchmem ./...

eval: ## measure digest and cleaning on articles with references, where there are any beside the repository
	@$(GO) run ./cmd/eval

train: ## learn the weights again from articles with references, where there are any beside the repository
	$(GO) run ./cmd/train rank
	$(GO) run ./cmd/train lines
	$(GO) run ./cmd/train page

clean: ## remove what was built; content/ and briefing.lock stay
	rm -rf bin
	find public -mindepth 1 ! -name .gitkeep -delete

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
