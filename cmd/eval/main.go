// Command eval measures the left half on articles with references, which are not part of the
// repository, and prints each figure beside what it has to reach.
//
//	go run ./cmd/eval [-data ../shared/eval]
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"text/tabwriter"

	"golang.org/x/sync/errgroup"
)

// A row is one measured figure. Reach is what it should come to, "" when it is shown to compare with.
type row struct{ what, got, reach string }

func main() {
	data := flag.String("data", filepath.Join("..", "shared", "eval"), "the folder with the articles and references")
	flag.Parse()
	if err := run(*data, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(data string, out io.Writer) error {
	if _, err := os.Stat(data); err != nil {
		fmt.Fprintf(out, "Nothing is measured: there is no %s. Name the folder with -data.\n", data)
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "what\tmeasured\treach")
	for _, measure := range []func(string) ([]row, error){summaries, clusters, lines, pages, defects, speed} {
		rows, err := measure(data)
		if err != nil {
			return err
		}
		for _, r := range rows {
			fmt.Fprintf(table, "%s\t%s\t%s\n", r.what, r.got, r.reach)
		}
	}
	fmt.Fprintln(table, fitted)
	return table.Flush()
}

// fitted says what the figures of learned parts are worth.
const fitted = `
The weights for summaries, pasted text and web pages were learned on these very articles.
"make train" prints the figures for articles that were held out.`

// load reads a file of one JSON object a line.
func load[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []T
	decoder := json.NewDecoder(bufio.NewReader(f))
	for {
		var item T
		if err := decoder.Decode(&item); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: object %d: %w", name, len(all)+1, err)
		}
		all = append(all, item)
	}
}

// each applies f to every item on all processors and returns the results in order.
func each[T, R any](items []T, f func(T) R) []R {
	results := make([]R, len(items))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, item := range items {
		group.Go(func() error {
			results[i] = f(item)
			return nil
		})
	}
	_ = group.Wait() // its functions return no error
	return results
}
